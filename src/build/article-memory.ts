// Articles that this process has read before, for the dev server: of a thousand of them, one save changes one.

import { createSourceReader } from "../content/source-reader.js";
import type { ContentFile } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import type { SiteOptions } from "./options.js";
import {
  type AnswerInPlace,
  type ArticleRules,
  inOne,
  type ReadArticles,
  readAllArticles,
  readEach,
} from "./read-all-articles.js";

type Known = Readonly<{
  /** What the disk said of the file before it was read. */
  mark: string;
  answer: AnswerInPlace;
}>;

export class ArticleMemory {
  #rules = "";
  #known = new Map<SourcePath, Known>();

  /** @returns nothing of what was read by other rules */
  knownUnder(rules: ArticleRules): ReadonlyMap<SourcePath, Known> {
    return JSON.stringify(rules) === this.#rules ? this.#known : new Map();
  }

  /** Takes the place of all that was known. */
  keep(rules: ArticleRules, known: Map<SourcePath, Known>): void {
    this.#rules = JSON.stringify(rules);
    this.#known = known;
  }

  /** For a file that was saved: twice within a moment, it may look as it did after the first time. */
  forget(path: SourcePath): void {
    this.#known.delete(path);
  }

  forgetAll(): void {
    this.#known.clear();
  }
}

/**
 * The same as `readAllArticles`. The first time it reads from the cache and adds to it, as that does; what changed since
 * is kept in memory alone.
 */
export async function readRemembered(
  options: SiteOptions,
  files: readonly ContentFile[],
  rules: ArticleRules,
  memory: ArticleMemory,
): Promise<ReadArticles> {
  // What plugins do cannot be known.
  if (rules.plugins.length > 0) return await readAllArticles(options, files, rules);
  const reader = createSourceReader(options.root);
  const marks = files.map((file) => reader.look(file).value?.mark);
  const known = memory.knownUnder(rules);
  const answers = files.map(({ path }, index): AnswerInPlace | undefined => {
    const before = known.get(path);
    return before?.mark === marks[index] ? before?.answer : undefined;
  });
  const missing = [...files.keys()].filter((index) => answers[index] === undefined);
  const { cacheFolder: _, ...withoutCache } = options;
  const wanted = missing.flatMap((index) => files[index] ?? []);
  const { answers: found, ...read } =
    known.size === 0
      ? await readEach(options, wanted, rules)
      : await readEach(withoutCache, wanted, rules, "in memory");
  for (const [at, index] of missing.entries()) answers[index] = found[at];
  const now = new Map<SourcePath, Known>();
  for (const [index, { path }] of files.entries()) {
    const [mark, answer] = [marks[index], answers[index]];
    if (mark !== undefined && answer !== undefined) now.set(path, { mark, answer });
  }
  memory.keep(rules, now);
  return { ...read, ...inOne(answers) };
}
