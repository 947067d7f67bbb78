// The per-article part of the build on another thread: reading, and making pages. It lives as long as one of the two.

import { type ReadAnswer, type ReadTask, readArticles } from "./build/read-articles.js";

export const readArticlesHere = (task: ReadTask): Promise<readonly ReadAnswer[]> => readArticles(task);

export { makePagesHere } from "./build/render-pages.js";
