// A site of bare texts as far as its search is concerned, and that search, asked in this process without a browser.

import { createSearch, type Search } from "../../src/browser/search/engine.js";
import { readConfig } from "../../src/content/config.js";
import { wordCounts } from "../../src/language/word-counts.js";
import type { Slug, SourcePath } from "../../src/model/brand.js";
import type { OutputFile } from "../../src/model/page.js";
import type { PublishedArticle } from "../../src/model/site.js";
import { searchFiles } from "../../src/outputs/search/search-files.js";
import type { SearchableSite } from "../../src/outputs/search/write-heads.js";

export type SearchedText = Readonly<{ title: string; summary: string; text: string; epochMs: number }>;

export function searchableSite(texts: readonly SearchedText[]): SearchableSite {
  const articles = texts.map((text, number) => articleOf(text, number));
  return {
    config: readConfig(undefined).value,
    articles,
    keywords: new Map(),
    sections: [],
    authors: [],
  };
}

/** Addresses are numbers, so that an answer can be traced. */
function articleOf({ title, summary, text, epochMs }: SearchedText, number: number): PublishedArticle {
  const path = `${String(number).padStart(6, "0")}.md` as SourcePath;
  const place = { path };
  const wall = { year: new Date(epochMs).getUTCFullYear(), month: 1, day: 1, hour: 0, minute: 0, second: 0 };
  return {
    path,
    place,
    slug: { value: String(number) as Slug, place },
    url: `/${number}/` as PublishedArticle["url"],
    title: { value: title, place },
    date: { value: { epochMs, wall, offsetMinutes: 180, hasTime: true }, place },
    keywords: [],
    keywordIds: [],
    sources: [],
    authors: [],
    authorSlugs: [],
    summary,
    pinned: [],
    corrections: [],
    draft: false,
    featured: false,
    aliases: [],
    headings: [],
    words: { title: wordCounts(title), summary: wordCounts(summary), body: wordCounts(text) },
  };
}

const bytesOf = (file: OutputFile): Uint8Array => {
  if (file.kind === "made-bytes") return file.make();
  return new TextEncoder().encode(file.kind === "made" ? file.make() : "");
};

export type AskedSite = Search &
  Readonly<{
    /** Names of all files with their sizes in bytes. */
    sizes: ReadonlyMap<string, number>;
    /** Names of files in the order in which they were asked for. */
    asked: string[];
  }>;

export function searchOf(site: SearchableSite): AskedSite {
  const files = new Map(
    searchFiles(site, { path: "site.yaml" as SourcePath }).map((file) => [
      file.path.replace(/^search\//, ""),
      bytesOf(file),
    ]),
  );
  const asked: string[] = [];
  const { ask } = createSearch(async (name) => {
    asked.push(name);
    return files.get(name);
  });
  return { ask, asked, sizes: new Map([...files].map(([name, { length }]) => [name, length])) };
}
