// A saved page of another site: its article, found by Mozilla's Readability, and what it says of it to machines.

import { Readability } from "@mozilla/readability";
import type { Element, Root } from "hast";
import { parseHTML } from "linkedom";
import { createRawHtmlReader } from "../../markdown/raw-html.js";
import { metadataOf, type PageMetadata } from "./metadata.js";
import { find, isElement, linesOf, parsePage, textOf } from "./tree.js";

export type FoundArticle = Readonly<{
  title: string;
  html: string;
  metadata: PageMetadata;
  lines: readonly string[];
  /** The headline of a second article on the page. */
  another: string | undefined;
}>;

/** More elements than any page of news has; looking for the article among them takes minutes. */
const mostElements = 50_000;

/** AMP has elements of its own for what HTML has. */
const withoutAmp = (html: string): string =>
  html
    .replace(
      /<amp-youtube\b[^>]*?\bdata-videoid=["']?([\w-]+)[^>]*>/gi,
      '<iframe src="https://www.youtube.com/watch?v=$1"></iframe>',
    )
    .replace(/<(\/?)amp-(?:img|anim)\b/gi, "<$1img")
    .replace(/<(\/?)amp-(iframe|video|audio)\b/gi, "<$1$2");

/** @returns undefined if there is no article in it, or no parser can bear it */
export function findArticle(page: string): FoundArticle | undefined {
  const html = withoutAmp(page);
  const reader = createRawHtmlReader();
  reader.read(html, 0);
  if (reader.tooDeep() !== undefined) return undefined;
  try {
    const tree = parsePage(html);
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
    return {
      title: title.trim(),
      html: article.content ?? "",
      metadata,
      lines: linesOf(tree),
      another: secondArticleIn(tree),
    };
  } catch (error) {
    // Too many elements, or nested too deep for a recursion of the libraries.
    if (error instanceof RangeError || (error instanceof Error && /Aborting parsing/.test(error.message)))
      return undefined;
    throw error;
  }
}

/** Shorter ones are only pointed at. In UTF-16 code units. */
const shortestArticle = 400;

/** A list of whole articles, of which Readability makes one. */
function secondArticleIn(tree: Root): string | undefined {
  const headlines: string[] = [];
  const look = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== "element") continue;
      const heading =
        child.tagName === "article" ? find(child, (one) => isElement(one, "h1", "h2", "h3")) : undefined;
      if (heading !== undefined && textOf(child).trim().length >= shortestArticle)
        headlines.push(textOf(heading).trim());
      else look(child);
    }
  };
  look(tree);
  return headlines[1];
}

/** The title of a page that was saved behind another in one file. */
export function secondPageIn(html: string): string | undefined {
  const end = html.search(/<\/html\s*>/i);
  const rest = end === -1 ? "" : html.slice(end);
  if (!/<html[\s>]/i.test(rest)) return undefined;
  return /<title[^<>]*>([^<]*)/i.exec(rest)?.[1]?.trim() ?? "";
}
