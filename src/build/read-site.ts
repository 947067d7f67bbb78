// The folder → articles, pages, register, configuration. Reads files; what they mean is decided by pure functions.

import { readFile } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
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
import type { SourcePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Outcome } from "../model/diagnostic.js";
import type { Register } from "../model/register.js";
import { type ArticleMemory, readRemembered } from "./article-memory.js";
import { encodeBody } from "./body-record.js";
import { type BodyStore, createBodyStore, placeOfBody } from "./body-store.js";
import type { SiteOptions } from "./options.js";
import { type LoadedPlugins, loadPlugins, withVersions } from "./plugins.js";
import { readAllArticles } from "./read-all-articles.js";
import { markdownWith, quickMarkdown } from "./read-articles.js";

export type ReadSite = Readonly<{
  files: ContentFiles;
  config: Config;
  register: Register;
  articles: readonly Article[];
  pages: readonly StandalonePage[];
  plugins: LoadedPlugins;
  /** Of the articles as they were read, by `sourcesHash`; absent where that is not known. */
  sources?: string;
  /** Closed by whoever asked for the site, when no more bodies are needed. */
  bodies: BodyStore;
}>;

/** @param memory - of articles that this process has read before */
export async function readSite(options: SiteOptions, memory?: ArticleMemory): Promise<Outcome<ReadSite>> {
  const { root } = options;
  const { value: files, diagnostics: scanned } = options.inputs?.scanned ?? (await scanContent(root));
  const { value: configuration, diagnostics: configured } = await readConfiguration(options, files.config);
  const config = { ...configuration, plugins: withVersions(root, configuration.plugins) };
  const plugins = await loadPlugins(root, config.plugins);
  const register = await readOne(root, files.register, (source) => readRegister(source));

  const { language, direction, slugs, dates } = config;
  const rules = { config: { language, direction, slugs, dates }, plugins: config.plugins };
  const read =
    memory === undefined
      ? await readAllArticles(options, files.articles, rules)
      : await readRemembered(options, files.articles, rules, memory);
  const pages = inOne(await readAllPages(root, files.pages, config));
  for (const { page, body, text } of pages.value) {
    const record = encodeBody(body, text);
    read.places.set(page.path, placeOfBody(record, read.draft));
  }
  read.save();

  return {
    value: {
      files,
      config,
      register: register.value ?? { entries: [] },
      articles: read.articles,
      pages: pages.value.map(({ page }) => page),
      plugins: plugins.value,
      ...(read.sources === undefined ? {} : { sources: read.sources }),
      bodies: createBodyStore(read.places, read.openFiles),
    },
    diagnostics: [
      ...scanned,
      ...configured,
      ...plugins.diagnostics,
      ...register.diagnostics,
      ...read.diagnostics,
      ...pages.diagnostics,
    ],
  };
}

export async function readConfiguration(
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

async function readAllPages(
  root: string,
  files: readonly ContentFile[],
  config: Config,
): Promise<readonly Outcome<ReadPage | undefined>[]> {
  const quick = await quickMarkdown(root, config.plugins);
  return Promise.all(
    files.map(async (file) => {
      const { value: source, diagnostics } = await readSource(root, file);
      if (source === undefined) return { value: undefined, diagnostics };
      return (
        readPage(source, config, quick) ?? readPage(source, config, await markdownWith(root, config.plugins))
      );
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
