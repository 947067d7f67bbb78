// The folder → articles, pages, register, configuration. Reads files; what they mean is decided by pure functions.

import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { type Cache, openCache } from "../cache/cache.js";
import { readConfig } from "../content/config.js";
import { readPage } from "../content/page.js";
import { readSource } from "../content/read-source.js";
import { readRegister } from "../content/register.js";
import { scanContent } from "../content/scan.js";
import type {
  Article,
  ContentFile,
  ContentFiles,
  ReadPage,
  Source,
  StandalonePage,
} from "../model/article.js";
import type { Body } from "../model/body.js";
import type { SourcePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Outcome } from "../model/diagnostic.js";
import type { Register } from "../model/register.js";
import { spread } from "../threads/spread.js";
import { codeVersion } from "./code-version.js";
import type { SiteOptions } from "./options.js";
import { loadPlugins } from "./plugins.js";
import {
  type ArticleOutcome,
  markdownWith,
  type ReadAnswer,
  type ReadTask,
  readArticles,
} from "./read-articles.js";

export type ReadSite = Readonly<{
  files: ContentFiles;
  config: Config;
  register: Register;
  articles: readonly Article[];
  pages: readonly StandalonePage[];
  bodies: ReadonlyMap<SourcePath, Body>;
}>;

/** Files that one thread reads and renders before it asks for more; all of them are open at once. */
const filesPerTask = 32;
/** Below this many articles another thread takes longer to start than it saves. */
const worthThreads = 400;
/** Compiled beside this file's folder; tests that run from source work on one thread. */
const workerModule = new URL("../worker.js", import.meta.url);

export async function readSite(options: SiteOptions): Promise<Outcome<ReadSite>> {
  const { root } = options;
  const { value: files, diagnostics: scanned } = await scanContent(root);
  const { value: config, diagnostics: configured } = await readConfiguration(options, files.config);
  const plugins = await loadPlugins(root, config.plugins, config.path);
  const register = await readOne(root, files.register, (source) => readRegister(source));

  const articles = inOne(await readAllArticles(options, files.articles, config));
  const pages = inOne(await readAllPages(root, files.pages, config));
  const bodies = new Map<SourcePath, Body>();
  for (const { article, body } of articles.value) bodies.set(article.path, body);
  for (const { page, body } of pages.value) bodies.set(page.path, body);

  return {
    value: {
      files,
      config,
      register: register.value ?? { entries: [] },
      articles: articles.value.map(({ article }) => article),
      pages: pages.value.map(({ page }) => page),
      bodies,
    },
    diagnostics: [
      ...scanned,
      ...configured,
      ...plugins.diagnostics,
      ...register.diagnostics,
      ...articles.diagnostics,
      ...pages.diagnostics,
    ],
  };
}

async function readConfiguration(
  { root, configFile, baseUrl }: SiteOptions,
  found: ContentFile | undefined,
): Promise<Outcome<Config>> {
  const source =
    configFile === undefined
      ? await readOne(root, found, (read) => ({ value: read, diagnostics: [] }))
      : { value: await readNamed(root, configFile), diagnostics: [] };
  const { value: config, diagnostics } = readConfig(source.value);
  return {
    value: { ...config, ...baseUrl },
    diagnostics: [
      ...source.diagnostics,
      // Whoever gives the address on the command line need not write it in the file too.
      ...diagnostics.filter(({ code }) => baseUrl === undefined || code !== "missing-site-url"),
    ],
  };
}

/** A configuration that was named on the command line may lie anywhere. The command has made sure that it is there. */
async function readNamed(root: string, file: string): Promise<Source> {
  const bytes = await readFile(isAbsolute(file) ? file : resolve(root, file));
  const path = relative(root, resolve(root, file)).split(sep).join("/").normalize("NFC");
  return { path: path as SourcePath, bytes };
}

async function readOne<T>(
  root: string,
  file: ContentFile | undefined,
  read: (source: Source | undefined) => Outcome<T>,
): Promise<Outcome<T | undefined>> {
  if (file === undefined) return read(undefined);
  const { value: source, diagnostics } = await readSource(root, file);
  if (source === undefined) return { value: undefined, diagnostics };
  return read(source);
}

async function readAllArticles(
  { root, threads, cacheFolder, saveCache }: SiteOptions,
  files: readonly ContentFile[],
  config: Config,
): Promise<readonly ArticleOutcome[]> {
  const { language, direction, slugs, dates, plugins } = config;
  const version = cacheFolder === undefined ? undefined : codeVersion();
  const remembering =
    cacheFolder === undefined || version === undefined
      ? undefined
      : { folder: cacheFolder, codeVersion: version };
  const cache = remembering === undefined ? undefined : openCache(remembering.folder);
  const tasks: ReadTask[] = [];
  for (let start = 0; start < files.length; start += filesPerTask) {
    const batch = files.slice(start, start + filesPerTask);
    const rules = { config: { language, direction, slugs, dates }, plugins };
    tasks.push({
      root,
      files: batch,
      ...rules,
      ...(remembering === undefined ? {} : { cache: remembering }),
    });
  }
  const outcomes = await spread(tasks, {
    here: (task) => readArticles(task, cache),
    receive: (answers: readonly ReadAnswer[]) => answers.map((answer) => receive(answer, cache)),
    elsewhere: { module: workerModule, name: "readArticlesHere" },
    threads: files.length < worthThreads ? 1 : (threads ?? availableParallelism()),
  });
  if (saveCache) cache?.save();
  cache?.close();
  return outcomes.flat();
}

function receive({ outcome, key, fresh }: ReadAnswer, cache: Cache | undefined): ArticleOutcome {
  if (key !== undefined && fresh) cache?.put(key, Buffer.from(outcome));
  else if (key !== undefined) cache?.keep(key);
  return JSON.parse(outcome) as ArticleOutcome; // written by readArticles, its checksum seen to by the cache
}

async function readAllPages(
  root: string,
  files: readonly ContentFile[],
  config: Config,
): Promise<readonly Outcome<ReadPage | undefined>[]> {
  const markdown = await markdownWith(root, config.plugins);
  return Promise.all(
    files.map(async (file) => {
      const { value: source, diagnostics } = await readSource(root, file);
      return source === undefined ? { value: undefined, diagnostics } : readPage(source, config, markdown);
    }),
  );
}

/** What could be read, and all that was wrong, in the order of the files. */
function inOne<T>(outcomes: readonly Outcome<T | undefined>[]): Outcome<readonly T[]> {
  return {
    value: outcomes.flatMap(({ value }) => (value === undefined ? [] : [value])),
    diagnostics: outcomes.flatMap(({ diagnostics }) => diagnostics),
  };
}
