// A saved page of another site: its article, found by Mozilla's Readability, and what it says of it to machines.

import { Readability } from "@mozilla/readability";
import type { Root } from "hast";
import { parseHTML } from "linkedom";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { createRawHtmlReader } from "../../markdown/raw-html.js";
import { metadataOf, type PageMetadata } from "./metadata.js";
import { linesOf } from "./tree.js";

export type FoundArticle = Readonly<{
  title: string;
  html: string;
  metadata: PageMetadata;
  lines: readonly string[];
}>;

/** More elements than any page of news has; looking for the article among them takes minutes. */
const mostElements = 50_000;

const parser = unified().use(rehypeParse).freeze();

/** @returns undefined if there is no article in it, or no parser can bear it */
export function findArticle(html: string): FoundArticle | undefined {
  const reader = createRawHtmlReader();
  reader.read(html, 0);
  if (reader.tooDeep() !== undefined) return undefined;
  try {
    const tree = parser.parse(html) as Root;
    const metadata = metadataOf(tree);
    const { document } = parseHTML(
      /<html[\s>]/i.test(html) ? html : `<!DOCTYPE html><html><body>${html}</body></html>`,
    );
    const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
      maxElemsToParse: mostElements,
      keepClasses: true,
      charThreshold: 200,
    }).parse();
    if (article === null || (article.textContent ?? "").trim() === "") return undefined;
    const title = metadata.title ?? article.title ?? "";
    return { title: title.trim(), html: article.content ?? "", metadata, lines: linesOf(tree) };
  } catch (error) {
    // Too many elements, or nested too deep for a recursion of the libraries.
    if (error instanceof RangeError || (error instanceof Error && /Aborting parsing/.test(error.message)))
      return undefined;
    throw error;
  }
}

/** The title of a page that was saved behind another in one file. */
export function secondPageIn(html: string): string | undefined {
  const end = html.search(/<\/html\s*>/i);
  const rest = end === -1 ? "" : html.slice(end);
  if (!/<html[\s>]/i.test(rest)) return undefined;
  return /<title[^<>]*>([^<]*)/i.exec(rest)?.[1]?.trim() ?? "";
}
