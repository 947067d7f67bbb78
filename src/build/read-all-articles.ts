// All article sources → articles: what is remembered is taken from the cache, the rest is spread over the threads.

import { availableParallelism } from "node:os";
import { openCache, openCacheDraft, type StoredPart } from "../cache/cache.js";
import { contentHash } from "../cache/content-hash.js";
import type { DraftFile } from "../cache/draft-file.js";
import { isSettled, type MarkedFile, readMarks, saveMarks } from "../cache/file-marks.js";
import { readExactly } from "../cache/read-exactly.js";
import type { Stretch } from "../cache/segment.js";
import type { ArticleConfig } from "../content/article.js";
import { createSourceReader } from "../content/source-reader.js";
import type { Article, ContentFile } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { compiledFile } from "../package-files.js";
import { spread } from "../threads/spread.js";
import { type ArticleHead, createSharing, decodeHead, type Sharing } from "./article-record.js";
import { asBuffer, type BodyPlace, placeInMemory } from "./body-store.js";
import { codeVersion } from "./code-version.js";
import type { SiteOptions } from "./options.js";
import { articleKey, keySpaceOf, type ReadAnswer, type ReadTask, readArticles } from "./read-articles.js";
import { sourcesHash } from "./seen-inputs.js";
import { createWordStore, type KeepWords } from "./stored-words.js";

/** Files that one thread reads and renders before it asks for more. */
const filesPerTask = 32;
/** Below this many articles another thread takes longer to start than it saves. */
const worthThreads = 400;
/** Tests that run from source work on one thread. */
const workerModule = compiledFile("worker.js");

/** For one head after the other, each decoded at once. */
const scratch = Buffer.allocUnsafeSlow(2 ** 16);

export type ReadArticles = ReadTexts & Omit<ReadEach, "answers">;

type ReadTexts = Readonly<{
  articles: readonly Article[];
  diagnostics: readonly Diagnostic[];
  /** Where the body of each article lies. */
  places: Map<SourcePath, BodyPlace>;
}>;

export type ReadEach = Readonly<{
  /** One for each file. */
  answers: readonly (AnswerInPlace | undefined)[];
  /** Open, and needed for as long as bodies are read. */
  openFiles: readonly number[];
  /** Where more bodies can be put, before it is saved. */
  draft: DraftFile | undefined;
  /** Adds what is new to the cache. Never throws. */
  save: () => void;
  /** Of all that was read, by `sourcesHash`; undefined where a file could not be read, or nothing is remembered. */
  sources: string | undefined;
}>;

export type ArticleRules = Readonly<{ config: ArticleConfig; plugins: Config["plugins"] }>;
export type AnswerInPlace = Readonly<{ head: ArticleHead; place: BodyPlace }>;

export async function readAllArticles(
  options: SiteOptions,
  files: readonly ContentFile[],
  rules: ArticleRules,
): Promise<ReadArticles> {
  const { answers, ...read } = await readEach(options, files, rules);
  return { ...read, ...inOne(answers) };
}

/** @param bodies - where new ones wait; in memory no file is opened */
export async function readEach(
  { root, threads, cacheFolder, saveCache = false, inputs }: SiteOptions,
  files: readonly ContentFile[],
  rules: ArticleRules,
  bodies: "on disk" | "in memory" = "on disk",
): Promise<ReadEach> {
  const version = cacheFolder === undefined ? undefined : codeVersion();
  const keySpace = version === undefined ? undefined : keySpaceOf(version, rules);
  const folder = keySpace === undefined ? undefined : cacheFolder;
  const cache = folder === undefined ? undefined : openCache(folder);
  const draft =
    bodies === "in memory" ? undefined : openCacheDraft(cacheFolder, folder !== undefined && saveCache);
  const marks: MarkedFile[] = [];
  const answers = new Array<AnswerInPlace | undefined>(files.length);
  const hashes = new Array<string | undefined>(files.length);
  const missing: number[] = [];
  const share = createSharing();
  const keepWords = createWordStore();

  let marksFit = true;
  const mark = (file: ContentFile, seen: { mark: string; changedMs: number }, hash: string): void => {
    if (draft !== undefined && isSettled(seen.changedMs, draft.madeMs))
      marks.push({ path: file.path, mark: seen.mark, hash });
  };
  if (cache === undefined || cache.isEmpty || folder === undefined || keySpace === undefined) {
    marksFit = false;
    for (const index of files.keys()) missing.push(index);
  } else {
    const known = readMarks(folder, "sources.marks");
    const reader = createSourceReader(root);
    for (const [index, file] of files.entries()) {
      const seen = inputs?.seen.get(file.path) ?? reader.look(file).value;
      const marked = seen === undefined ? undefined : known.hashOf(file.path, seen.mark);
      const source = seen === undefined || marked !== undefined ? undefined : reader.read(file, seen).value;
      const hash = marked ?? (source === undefined ? undefined : contentHash(source.bytes));
      const found = hash === undefined ? undefined : cache.get(articleKey(keySpace, file.path, hash));
      if (found === undefined || seen === undefined || hash === undefined) {
        missing.push(index);
        continue;
      }
      if (marked === undefined) marksFit = false;
      mark(file, seen, hash);
      hashes[index] = hash;
      const words = keepWords(found.head, file.path, found.headPlace);
      answers[index] = inPlace(decodeHead(found.head, file.path, share, words), found.body);
    }
    if (missing.length > 0 || known.size !== files.length) marksFit = false;
  }

  const fresh = new Map<string, Stretch>();
  const receive = (index: number, answer: ReadAnswer): void => {
    const { stretch, key, source } = answer;
    if (key !== undefined && stretch !== undefined) fresh.set(key, stretch);
    const file = files[index];
    if (file === undefined) return;
    answers[index] = received(answer, file.path, draft, { share, keepWords });
    hashes[index] = source?.hash;
    if (source !== undefined) mark(file, source, source.hash);
  };
  const lookedAt = (index: number): ReadTask["files"] => {
    const file = files[index];
    const seen = file === undefined ? undefined : inputs?.seen.get(file.path);
    return file === undefined ? [] : [seen === undefined ? { file } : { file, seen }];
  };
  function* tasks(): Iterable<ReadTask & { indexes: readonly number[] }> {
    for (let start = 0; start < missing.length; start += filesPerTask) {
      const indexes = missing.slice(start, start + filesPerTask);
      yield {
        root,
        indexes,
        files: indexes.flatMap(lookedAt),
        ...rules,
        ...(draft === undefined ? {} : { draft: draft.handle }),
        ...(keySpace === undefined ? {} : { keySpace }),
      };
    }
  }
  await spread(tasks(), {
    here: readArticles,
    receive: (made: readonly ReadAnswer[], { indexes }) => {
      for (const [at, answer] of made.entries()) receive(indexes[at] ?? 0, answer);
    },
    elsewhere: { module: workerModule, name: "readArticlesHere" },
    threads:
      missing.length < worthThreads
        ? 1
        : Math.min(threads ?? availableParallelism(), Math.ceil(missing.length / filesPerTask)),
  });
  // Nobody asks for it again, and it would be kept for as long as the build takes.
  inputs?.seen.clear();

  const save = (): void => {
    if (draft === undefined || folder === undefined || !saveCache) return;
    cache?.save(draft, fresh);
    if (!marksFit) saveMarks(folder, "sources.marks", marks);
  };
  const openFiles = [...(cache?.files ?? []), ...(draft === undefined ? [] : [draft.handle.file])];
  return { answers, openFiles, draft, save, sources: sourcesHash(files, hashes) };
}

function received(
  { stretch, bytes }: ReadAnswer,
  path: SourcePath,
  draft: DraftFile | undefined,
  { share, keepWords }: Readonly<{ share: Sharing; keepWords: KeepWords }>,
): AnswerInPlace {
  if (stretch === undefined || draft === undefined) {
    const { head = new Uint8Array(), body = new Uint8Array() } = bytes ?? {};
    return { head: decodeHead(asBuffer(head), path, share), place: placeInMemory(body) };
  }
  const { file } = draft.handle;
  const { offset, headLength, bodyLength, headHash, bodyHash } = stretch;
  const head = bytes === undefined ? readExactly(file, offset, headLength, scratch) : asBuffer(bytes.head);
  if (head === undefined) throw new Error("what was just written cannot be read");
  const words = keepWords(head, path, { file, offset, length: headLength, hash: headHash });
  return inPlace(decodeHead(head, path, share, words), {
    file,
    offset: offset + headLength,
    length: bodyLength,
    hash: bodyHash,
  });
}

const inPlace = (head: ArticleHead, body: StoredPart): AnswerInPlace => ({
  head,
  place: { kind: "file", ...body, hasHoles: head.holes > 0 },
});

/** What could be read, and all that was wrong, in the order of the files. */
export function inOne(answers: readonly (AnswerInPlace | undefined)[]): ReadTexts {
  const articles: Article[] = [];
  const diagnostics: Diagnostic[] = [];
  const places = new Map<SourcePath, BodyPlace>();
  for (const answer of answers) {
    if (answer === undefined) continue;
    for (const diagnostic of answer.head.diagnostics) diagnostics.push(diagnostic);
    const { article } = answer.head;
    if (article === undefined) continue;
    articles.push(article);
    places.set(article.path, answer.place);
  }
  return { articles, diagnostics, places };
}
