// The folder → articles, pages, register, configuration. Reads files; what they mean is decided by pure functions.

import { isAbsolute, relative, resolve, sep } from "node:path";
import { readFile } from "node:fs/promises";
import { readArticle } from "../content/article.js";
import { readConfig } from "../content/config.js";
import { readPage } from "../content/page.js";
import { readSource } from "../content/read-source.js";
import { readRegister } from "../content/register.js";
import { scanContent } from "../content/scan.js";
import { createMarkdown } from "../markdown/create-markdown.js";
import type { Article, ContentFile, ContentFiles, Source, StandalonePage } from "../model/article.js";
import type { Body } from "../model/body.js";
import type { SourcePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { Register } from "../model/register.js";
import type { SiteOptions } from "./options.js";
import { loadPlugins } from "./plugins.js";

export type ReadSite = Readonly<{
  files: ContentFiles;
  config: Config;
  register: Register;
  articles: readonly Article[];
  pages: readonly StandalonePage[];
  bodies: ReadonlyMap<SourcePath, Body>;
}>;

/** How many files are open at once: enough to keep the disk busy, far below any limit of a system. */
const filesAtOnce = 32;

export async function readSite(options: SiteOptions): Promise<Outcome<ReadSite>> {
  const { root } = options;
  const { value: files, diagnostics: scanned } = await scanContent(root);
  const { value: config, diagnostics: configured } = await readConfiguration(options, files.config);
  const plugins = await loadPlugins(root, config);
  const markdown = createMarkdown(plugins.value);
  const register = await readOne(root, files.register, (source) => readRegister(source));

  const bodies = new Map<SourcePath, Body>();
  const articles = await readAll(root, files.articles, (source) => readArticle(source, config, markdown));
  const pages = await readAll(root, files.pages, (source) => readPage(source, config, markdown));
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

/** Reads many files, a few at a time; the answers are in the order of the files. */
async function readAll<T>(
  root: string,
  files: readonly ContentFile[],
  read: (source: Source) => Outcome<T | undefined>,
): Promise<Outcome<readonly T[]>> {
  const outcomes = new Array<Outcome<T | undefined>>(files.length);
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < files.length; index = next++) {
      const file = files[index];
      if (file === undefined) return;
      const { value: source, diagnostics } = await readSource(root, file);
      outcomes[index] = source === undefined ? { value: undefined, diagnostics } : read(source);
    }
  };
  await Promise.all(Array.from({ length: Math.min(filesAtOnce, files.length) }, work));
  const values: T[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const outcome of outcomes) {
    if (outcome.value !== undefined) values.push(outcome.value);
    diagnostics.push(...outcome.diagnostics);
  }
  return { value: values, diagnostics };
}

