// The per-article part of the build on another thread. It lives as long as one build reads.

import { type ReadAnswer, type ReadTask, readArticles } from "./build/read-articles.js";
import { type Cache, openCache } from "./cache/cache.js";

let cache: Cache | undefined;

export async function readArticlesHere(task: ReadTask): Promise<readonly ReadAnswer[]> {
  if (task.cache !== undefined) cache ??= openCache(task.cache.folder);
  return readArticles(task, cache);
}
