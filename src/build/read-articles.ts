// A batch of article sources → articles, in one call that can run on any thread. Bodies go to a file that all threads
// share; what comes back is what the whole site needs to know.

import { cacheKey } from "../cache/cache.js";
import { contentHash } from "../cache/content-hash.js";
import { type DraftHandle, writeStretch } from "../cache/draft-file.js";
import type { Stretch } from "../cache/segment.js";
import { type ArticleConfig, readArticle } from "../content/article.js";
import { createSourceReader, type SeenFile } from "../content/source-reader.js";
import { createProseMarkdown } from "../markdown/create-prose-markdown.js";
import type { Markdown, ProseMarkdown } from "../markdown/render.js";
import type { ContentFile } from "../model/article.js";
import type { Body } from "../model/body.js";
import type { SourcePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import { type ArticleHead, encodeHead } from "./article-record.js";
import { encodeBody } from "./body-record.js";
import { loadPlugins } from "./plugins.js";

/** Plain data, so that it can be sent to another thread. */
export type ReadTask = Readonly<{
  root: string;
  /** `seen`: where it was looked at already. */
  files: readonly Readonly<{ file: ContentFile; seen?: SeenFile }>[];
  config: ArticleConfig;
  plugins: Config["plugins"];
  /** Where bodies go; absent when no file can be written. */
  draft?: DraftHandle;
  /** Says which code makes the answers, under which rules; absent: nothing is remembered. */
  keySpace?: string;
}>;

export type ReadAnswer = Readonly<{
  /** Where head and body lie in the draft. */
  stretch?: Stretch;
  /** The records themselves, where they were just made, or there is no draft. */
  bytes?: Readonly<{ head: Uint8Array; body: Uint8Array }>;
  /** What it is remembered under; absent when it must not be. */
  key?: string;
  /** The source as it was seen, and its hash; absent when it could not be read, or nothing is remembered. */
  source?: Readonly<Pick<SeenFile, "mark" | "changedMs"> & { hash: string }>;
}>;

/** One answer for each file, in their order. Plugins that cannot be loaded are reported by whoever loads them first. */
export async function readArticles(task: ReadTask): Promise<readonly ReadAnswer[]> {
  const { root, files, config, plugins, keySpace } = task;
  const quick = await quickMarkdown(root, plugins);
  const reader = createSourceReader(root);
  const read = async ({ file, seen: before }: ReadTask["files"][number]): Promise<Made> => {
    const { value: seen, diagnostics: unseen } =
      before === undefined ? reader.look(file) : { value: before, diagnostics: [] };
    if (seen === undefined) return madeOf(file.path, { holes: 0, diagnostics: unseen });
    const { value: source, diagnostics: unread } = reader.read(file, seen);
    if (source === undefined) return madeOf(file.path, { holes: 0, diagnostics: unread });
    const { value, diagnostics } =
      readArticle(source, config, quick) ?? readArticle(source, config, await markdownWith(root, plugins));
    const head =
      value === undefined
        ? { holes: 0, diagnostics }
        : { article: value.article, holes: value.body.holes.length, diagnostics };
    const one = madeOf(file.path, head, value);
    if (keySpace === undefined) return one;
    const hash = contentHash(source.bytes);
    const { mark, changedMs } = seen;
    return { key: articleKey(keySpace, file.path, hash), source: { mark, changedMs, hash }, ...one };
  };
  const made: Made[] = [];
  for (const file of files) made.push(await read(file)); // one after the other: the reader uses its memory again
  return answersOf(made, task.draft);
}

type Made = Required<Pick<ReadAnswer, "bytes">> & Pick<ReadAnswer, "key" | "source">;

function madeOf(
  path: SourcePath,
  made: ArticleHead,
  rendered?: Readonly<{ body: Body; text: string }>,
): Made {
  const head = encodeHead(made, path);
  const body = rendered === undefined ? Buffer.alloc(0) : encodeBody(rendered.body, rendered.text);
  return { bytes: { head, body } };
}

/** All records of a task are written at once: a call for each would take as long as making them. */
function answersOf(made: readonly Made[], draft: DraftHandle | undefined): readonly ReadAnswer[] {
  const records = made.flatMap(({ bytes: { head, body } }) => [head, body]);
  let offset = draft === undefined ? undefined : writeStretch(draft, ...records);
  if (offset === undefined) return made;
  const answers: ReadAnswer[] = [];
  for (const { bytes, ...rest } of made) {
    const { head, body } = bytes;
    const lengths = { headLength: head.length, bodyLength: body.length };
    const hashes = { headHash: contentHash(head), bodyHash: contentHash(body) };
    answers.push({ bytes, stretch: { offset, ...lengths, ...hashes }, ...rest });
    offset += head.length + body.length;
  }
  return answers;
}

/** What every key of a build begins with. What plugins do cannot be known, so nothing is remembered where there are any. */
export const keySpaceOf = (
  codeVersion: string,
  { config, plugins }: Pick<ReadTask, "config" | "plugins">,
): string | undefined => (plugins.length > 0 ? undefined : cacheKey(codeVersion, JSON.stringify(config)));

/** All that an article depends on. */
export const articleKey = (keySpace: string, path: SourcePath, hash: string): string =>
  cacheKey(keySpace, path, hash);

const prepared = new Map<string, Promise<Markdown>>();

/** Preparing costs more than an article, so it happens once a thread. */
export function markdownWith(root: string, plugins: Config["plugins"]): Promise<Markdown> {
  const key = keyOf(root, plugins);
  let markdown = prepared.get(key);
  if (markdown === undefined) {
    markdown = Promise.all([loadPlugins(root, plugins), import("../markdown/create-markdown.js")]).then(
      ([{ value }, { createMarkdown }]) => createMarkdown(value),
    );
    prepared.set(key, markdown);
  }
  return markdown;
}

/**
 * What to try first: as long as all bodies are prose, and the site has no plugins of its own, nothing else is loaded. An
 * answer of undefined asks for `markdownWith`.
 */
export async function quickMarkdown(root: string, plugins: Config["plugins"]): Promise<ProseMarkdown> {
  return plugins.length > 0 || prepared.has(keyOf(root, plugins))
    ? markdownWith(root, plugins)
    : createProseMarkdown();
}

const keyOf = (root: string, plugins: Config["plugins"]): string =>
  JSON.stringify([root, plugins.map(({ value, version }) => [value, version])]);
