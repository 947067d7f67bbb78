// Parts of the build on another thread: reading articles, relating them, or making pages. It lives as long as one of these,
// and loads that one alone.

import type { ReadAnswer, ReadTask } from "./build/read-articles.js";
import type { RelateAnswer, RelateTask } from "./build/relate-elsewhere.js";
import type { PageAnswer, PageTask } from "./build/render-pages.js";

export async function readArticlesHere(task: ReadTask): Promise<readonly ReadAnswer[]> {
  const { readArticles } = await import("./build/read-articles.js");
  const answers = await readArticles(task);
  // What lies in the draft is read from there.
  return answers.map((answer) => {
    const { bytes: _, ...rest } = answer;
    return answer.stretch === undefined ? answer : rest;
  });
}

export async function makePagesHere(task: PageTask): Promise<PageAnswer> {
  const { makePagesHere: make } = await import("./build/render-pages.js");
  return await make(task);
}

export async function relateArticlesHere(task: RelateTask): Promise<RelateAnswer> {
  const { relateArticlesHere: relate } = await import("./build/relate-elsewhere.js");
  return relate(task);
}
