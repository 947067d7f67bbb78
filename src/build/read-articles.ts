// A batch of article sources → articles, in one call that can run on any thread. What was made before is remembered.

import { type Cache, cacheKey } from "../cache/cache.js";
import { type ArticleConfig, readArticle } from "../content/article.js";
import { readSource } from "../content/read-source.js";
import { createMarkdown, type Markdown } from "../markdown/create-markdown.js";
import type { ContentFile, ReadArticle, Source } from "../model/article.js";
import type { Outcome } from "../model/diagnostic.js";
import { loadPlugins } from "./plugins.js";

/** Plain data, so that it can be sent to another thread. */
export type ReadTask = Readonly<{
  root: string;
  files: readonly ContentFile[];
  config: ArticleConfig;
  plugins: readonly string[];
  /** Absent: nothing is remembered. */
  cache?: Readonly<{
    folder: string;
    /** Says which code made an answer. */
    codeVersion: string;
  }>;
}>;

/** An {@link ArticleOutcome} as JSON, which is quicker to send and to remember than objects. */
export type ReadAnswer = Readonly<{
  outcome: string;
  /** What it is remembered under; absent when it must not be. */
  key?: string;
  /** Made now, and not in the cache yet. */
  fresh: boolean;
}>;

export type ArticleOutcome = Outcome<ReadArticle | undefined>;

/**
 * One answer for each file, in their order. Plugins that cannot be loaded are reported by whoever loads them first.
 * @param cache - read, never written: whoever gathers the answers does that
 */
export async function readArticles(
  task: ReadTask,
  cache: Pick<Cache, "get"> | undefined,
): Promise<readonly ReadAnswer[]> {
  const { root, files, config, plugins } = task;
  const markdown = await markdownWith(root, plugins);
  const sources = await Promise.all(files.map((file) => readSource(root, file)));
  return sources.map(({ value: source, diagnostics }) => {
    if (source === undefined) return { outcome: JSON.stringify({ diagnostics }), fresh: true };
    const key = keyOf(source, task);
    const remembered = key === undefined ? undefined : cache?.get(key);
    if (remembered !== undefined)
      return { outcome: remembered.toString("utf8"), ...named(key), fresh: false };
    const outcome: ArticleOutcome = readArticle(source, config, markdown);
    return { outcome: JSON.stringify(outcome), ...named(key), fresh: true };
  });
}

const named = (key: string | undefined): Pick<ReadAnswer, "key"> => (key === undefined ? {} : { key });

/** All that an article depends on. What plugins do cannot be known, so nothing is remembered where there are any. */
function keyOf({ path, bytes }: Source, { cache, config, plugins }: ReadTask): string | undefined {
  if (cache === undefined || plugins.length > 0) return undefined;
  return cacheKey(cache.codeVersion, JSON.stringify(config), path, bytes);
}

const prepared = new Map<string, Promise<Markdown>>();

/** Preparing costs more than an article, so it happens once a thread. */
export function markdownWith(root: string, plugins: readonly string[]): Promise<Markdown> {
  const key = JSON.stringify([root, plugins]);
  let markdown = prepared.get(key);
  if (markdown === undefined) {
    markdown = loadPlugins(root, plugins).then(({ value }) => createMarkdown(value));
    prepared.set(key, markdown);
  }
  return markdown;
}
