// A batch of article sources → articles, in one call that can run on any thread.

import { type ArticleConfig, readArticle } from "../content/article.js";
import { readSource } from "../content/read-source.js";
import { createMarkdown, type Markdown } from "../markdown/create-markdown.js";
import type { ContentFile, ReadArticle } from "../model/article.js";
import type { Outcome } from "../model/diagnostic.js";
import { loadPlugins } from "./plugins.js";

/** Plain data, so that it can be sent to another thread. */
export type ReadTask = Readonly<{
  root: string;
  files: readonly ContentFile[];
  config: ArticleConfig;
  plugins: readonly string[];
}>;

export type ReadAnswer = readonly Outcome<ReadArticle | undefined>[];

/** One outcome for each file, in their order. A plugin that cannot be loaded is reported by whoever loads them first. */
export async function readArticles({ root, files, config, plugins }: ReadTask): Promise<ReadAnswer> {
  const markdown = await markdownWith(root, plugins);
  const sources = await Promise.all(files.map((file) => readSource(root, file)));
  return sources.map(({ value: source, diagnostics }) =>
    source === undefined ? { value: undefined, diagnostics } : readArticle(source, config, markdown),
  );
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
