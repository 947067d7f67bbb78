// The site as the dev server shows it: put together in memory after each save. A file is made when a browser asks for
// it, so a save costs neither pages nor feeds nor the search index that nobody looks at.

import { relative, sep } from "node:path";
import { DamagedBody } from "../build/body-store.js";
import { type MadeSite, makeSite } from "../build/make-site.js";
import type { CheckResult, SiteOptions } from "../build/options.js";
import { openEncoding } from "../build/picture-encoding.js";
import type { Encoding } from "../build/prepare-photograph.js";
import type { Profile } from "../build/profile.js";
import { createSiteMemory } from "../build/site-memory.js";
import type { SiteSheets } from "../build/site-sheets.js";
import { againWithoutCache, type Closing } from "../build/sound-cache.js";
import { isError } from "../diagnostics/is-error.js";
import { sortDiagnostics } from "../diagnostics/sort.js";
import { outputPathOf } from "../language/url.js";
import type { SourcePath } from "../model/brand.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { OutputFile } from "../model/page.js";
import { contentSecurityPolicy } from "../outputs/headers.js";
import { findPathFaults } from "../publish/output-path.js";
import { createPrinter, type Printer } from "../render/renderer.js";
import type { FileAt, ServedFile } from "./server.js";

export type LiveBuild = CheckResult &
  Readonly<{
    /** Absent when the site has errors: what was shown before stays good. */
    fileAt?: FileAt;
    /** Related articles are those of an earlier update still: then how long it took to find them, in milliseconds. */
    behindMs: number | undefined;
  }>;

export type LiveSite = Readonly<{
  /**
   * Brings the site up to what lies on disk.
   * @param changed - absolute paths of files that were saved since
   */
  update: (options: SiteOptions, changed: ReadonlySet<string>, profile: Profile) => Promise<LiveBuild>;
  /** The next update relates articles anew. */
  catchUp: () => void;
  /** Nothing can be asked for then. */
  close: () => void;
}>;

export function openLiveSite(): LiveSite {
  const memory = createSiteMemory();
  const opened: Closing[] = [];
  const keep = (one: Closing): unknown => opened.push(one);
  let encoding: Encoding | undefined;
  const printerOf = createPrinters();

  const encodingFor = (options: SiteOptions): Encoding => {
    if (encoding === undefined) {
      encoding = openEncoding(options);
      keep(encoding.store);
    }
    return encoding;
  };
  return {
    async update(options, changed, profile) {
      for (const path of changed) {
        memory.articles.forget(sourcePathOf(path, options.root));
        if (path.startsWith(`${options.root}${sep}templates${sep}`)) memory.forgetTemplates();
      }
      const extent = { encoding: encodingFor(options), outputsLater: true, memory };
      const made = await againWithoutCache(options, async (sound) => {
        if (sound !== options) memory.articles.forgetAll();
        return await makeSite(sound, profile, keep, extent);
      });
      const { config, site, sheets } = made;
      const diagnostics = withPathFaults(made);
      const { isBehind, tookMs } = memory.related;
      const result = { config, site, diagnostics, behindMs: isBehind ? tookMs : undefined };
      if (sheets === undefined || diagnostics.some(isError)) return result;
      const fileAt = filesOf(made, sheets, printerOf(made));
      return {
        ...result,
        fileAt: (path) => {
          try {
            return fileAt(path);
          } catch (error) {
            // The next save reads all sources again.
            if (error instanceof DamagedBody) memory.articles.forgetAll();
            throw error;
          }
        },
      };
    },
    catchUp: () => memory.related.catchUp(),
    close: () => {
      for (const one of opened) one.close();
    },
  };
}

/** What publishing would refuse besides. */
function withPathFaults({ diagnostics, pages, files }: MadeSite): readonly Diagnostic[] {
  if (diagnostics.some(isError)) return diagnostics;
  const paths = [...pages.map(({ url, origin }) => ({ path: outputPathOf(url), origin })), ...files];
  return sortDiagnostics([...diagnostics, ...findPathFaults(paths)]);
}

const sourcePathOf = (path: string, root: string): SourcePath =>
  relative(root, path).split(sep).join("/").normalize("NFC") as SourcePath;

/** Templates are compiled when the first page is asked for, and again when they have changed. */
function createPrinters(): (made: MadeSite) => Printer {
  let key: readonly unknown[] = [];
  let print: Printer | undefined;
  return ({ templates, assets, config, sheets }) => {
    const { direction, dates, plugins } = config;
    const next = [
      templates,
      assets,
      JSON.stringify([direction, dates, plugins.map(({ value, version }) => [value, version])]),
    ];
    if (next.some((part, at) => part !== key[at])) print = undefined;
    key = next;
    return (kind, view) => {
      print ??= createPrinter({ templates, assets: assets.published, config }, sheets?.helpers);
      return print(kind, view);
    };
  };
}

function filesOf({ pages, files, later, config }: MadeSite, { viewOf }: SiteSheets, print: Printer): FileAt {
  // So that what the host would not run does not run here either.
  const policy = config.outputs.headers ? { policy: contentSecurityPolicy } : {};
  const byPath = (all: readonly OutputFile[]) => new Map(all.map((file) => [String(file.path), file]));
  const pageAt = lazily(() => new Map(pages.map((page) => [String(outputPathOf(page.url)), page])));
  const fileAt = lazily(() => byPath(files));
  const outputAt = lazily(() => byPath(later.outputs()));
  const searchAt = lazily(() => byPath(later.search()));
  return (path) => {
    const page = pageAt().get(path);
    if (page !== undefined) return { ...made(print(page.kind, viewOf(page))), ...policy };
    const file = fileAt().get(path) ?? (path.startsWith("search/") ? searchAt() : outputAt()).get(path);
    return file === undefined ? undefined : served(file);
  };
}

function lazily<T>(make: () => T): () => T {
  let value: Readonly<{ made: T }> | undefined;
  return () => {
    value ??= { made: make() };
    return value.made;
  };
}

const made = (content: string | Uint8Array): Extract<ServedFile, { kind: "made" }> => ({
  kind: "made",
  bytes: Buffer.from(content),
});

function served(file: OutputFile): ServedFile | undefined {
  switch (file.kind) {
    case "text":
      return made(file.text);
    case "bytes":
      return made(file.bytes);
    case "made":
    case "made-bytes":
      return made(file.make());
    case "copy":
      return { kind: "file", from: file.from };
    case "page":
      return undefined; // pages are asked for first
  }
}
