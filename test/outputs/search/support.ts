// The index of a site, and its search as a browser runs it, over files in memory.

import { createSearch, type Question, type Search } from "../../../src/browser/search/engine.js";
import { wordCounts } from "../../../src/language/word-counts.js";
import type { SourcePath } from "../../../src/model/brand.js";
import type { OutputFile } from "../../../src/model/page.js";
import type { Site } from "../../../src/model/site.js";
import { searchFiles } from "../../../src/outputs/search/search-files.js";
import { article, assemble } from "../../site/fixture.js";

type Text = Readonly<{
  title?: string;
  body?: string;
  summary?: string;
  date?: string;
  section?: string;
  keywords?: readonly string[];
}>;

/** Each text is an article, named by its place: `a0`, `a1` … */
export const siteOf = (texts: readonly Text[]): Site =>
  assemble(
    texts.map(
      ({ title = "", body = "", summary = "", date = "2021-07-06 16:53", section, keywords = [] }, place) =>
        article({
          slug: `a${place}`,
          title,
          date,
          summary,
          tags: keywords,
          words: { title: wordCounts(title), summary: wordCounts(summary), body: wordCounts(body) },
          ...(section === undefined ? {} : { section }),
        }),
    ),
    { includeFuture: true },
  ).site;

const bytesOf = (file: OutputFile): Uint8Array => {
  if (file.kind === "made-bytes") return file.make();
  return new TextEncoder().encode(file.kind === "made" ? file.make() : "");
};

/** By name below `search/`. */
export const filesOf = (site: Site): Map<string, Uint8Array> =>
  new Map(
    searchFiles(site, { path: "site.yaml" as SourcePath }).map((file) => [
      file.path.replace(/^search\//, ""),
      bytesOf(file),
    ]),
  );

export const searchIn = (files: ReadonlyMap<string, Uint8Array>): Search =>
  createSearch(async (name) => files.get(name));

export const question = (text: string, more: Partial<Question> = {}): Question => ({
  text,
  typing: false,
  newestFirst: false,
  sections: [],
  years: [],
  ...more,
});

/** The slugs that a question finds, in their order. */
export async function found(search: Search, text: string, more: Partial<Question> = {}): Promise<string[]> {
  const answer = await search.ask(question(text, more));
  const heads = await answer.heads(0, 1000);
  return heads.map(({ href }) => href.split("/").at(-2) ?? "");
}
