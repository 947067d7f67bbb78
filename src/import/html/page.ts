// A saved page of another site: its article, found by Mozilla's Readability, and what it says of it to machines.

import { Readability } from "@mozilla/readability";
import type { Element, Root } from "hast";
import { parseHTML } from "linkedom";
import { createRawHtmlReader } from "../../markdown/raw-html.js";
import { keepForReadability } from "./keep-for-readability.js";
import { notesOutside } from "./linked-footnotes.js";
import { metadataOf, type PageMetadata } from "./metadata.js";
import { missedIn } from "./missed.js";
import { printedTitle } from "./printed.js";
import { htmlOf } from "./raw-blocks.js";
import {
  element,
  find,
  isElement,
  linesOf,
  parseHtml,
  parsePage,
  text as textNode,
  textOf,
  wholePage,
  wordsOf,
} from "./tree.js";
import { withoutWayback } from "./wayback.js";

export type FoundArticle = Readonly<{
  /** Empty if the page names none. */
  title: string;
  /** The first line of the text, where there is no title; otherwise empty. */
  opening: string;
  html: string;
  metadata: PageMetadata;
  lines: readonly string[];
  /** The headline of a second article on the page. */
  another: string | undefined;
  /** Lines that the page has in its article, and which are not in the HTML. */
  missed: readonly string[];
  /** Shorter lines around its text, of which some may be its date. */
  around: readonly string[];
}>;

/** More elements than any page of news has; looking for the article among them takes minutes. */
const mostElements = 50_000;

/** What is shown of other sites in an article; advertisements and buttons are not. */
const embeds =
  /\/\/(?:[\w-]+\.)*(?:(?:dailymotion|youtube|youtube-nocookie|vimeo|bilibili|instagram|tiktok|soundcloud|spotify|scribd|infogram|rumble|twitch|archive|wikimedia|flourish|documentcloud)\.(?:com|org|tv|studio)|datawrapper\.de|dwcdn\.net|youtu\.be|t\.me|twitter\.com\/(?:embed|i\/status)|facebook\.com\/(?:plugins\/(?:post|video)|permalink\.php|photo|watch|[^/]+\/(?:posts|photos|videos)\/)|google\.com\/maps)\b/i;

const ampEmbeds: readonly (readonly [RegExp, string])[] = [
  [/<amp-youtube\b[^>]*?\bdata-videoid=["']?([\w-]+)[^>]*>/gi, "www.youtube.com/watch?v="],
  [/<amp-twitter\b[^>]*?\bdata-tweetid=["']?(\d+)[^>]*>/gi, "twitter.com/i/status/"],
  [/<amp-instagram\b[^>]*?\bdata-shortcode=["']?([\w-]+)[^>]*>/gi, "www.instagram.com/p/"],
  [/<amp-vimeo\b[^>]*?\bdata-videoid=["']?(\d+)[^>]*>/gi, "vimeo.com/"],
  [/<amp-dailymotion\b[^>]*?\bdata-videoid=["']?(\w+)[^>]*>/gi, "www.dailymotion.com/video/"],
  [/<amp-facebook\b[^>]*?\bdata-href=["'](?:https?:)?\/\/([^"'<>\s]+)[^>]*>/gi, ""],
];

/** AMP has elements of its own for what HTML has. */
const withoutAmp = (page: string): string =>
  ampEmbeds
    .reduce((html, [tag, address]) => html.replace(tag, `<iframe src="https://${address}$1"></iframe>`), page)
    .replace(/<(\/?)amp-(?:img|anim)\b/gi, "<$1img")
    .replace(/<(\/?)amp-(iframe|video|audio)\b/gi, "<$1$2");

/**
 * @param address - where the page is from, if it does not say so itself
 * @returns undefined if there is no article in it, or no parser can bear it
 */
export function findArticle(page: string, address?: string): FoundArticle | undefined {
  const html = withoutAmp(withoutWayback(page));
  const reader = createRawHtmlReader();
  reader.read(html, 0);
  if (reader.tooDeep() !== undefined) return undefined;
  try {
    const tree = parsePage(html);
    const metadata = { ...(address === undefined ? {} : { address }), ...metadataOf(tree) };
    const document = documentOf(html);
    keepForReadability(document);
    const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
      maxElemsToParse: mostElements,
      keepClasses: true,
      charThreshold: 200,
      allowedVideoRegex: embeds,
    }).parse();
    const text = (article?.textContent ?? "").trim();
    const toMachines = text === "" ? paragraphsOf(metadata.body ?? "") : "";
    if (text === "" && toMachines === "") return undefined;
    const title = printedTitle(metadata.title ?? article?.title ?? "");
    const found = text === "" ? toMachines : (article?.content ?? "");
    const content = `${found}${notesOutside(() => parseHtml(found), tree)
      .map(htmlOf)
      .join("")}`;
    return {
      title,
      opening: title === "" ? firstLineOf(content) : "",
      html: content,
      metadata,
      lines: linesOf(tree),
      another: secondArticleIn(tree),
      ...missedIn(tree, text, content, [title, ...knownWords(metadata)]),
    };
  } catch (error) {
    // Too many elements, or nested too deep for a recursion of the libraries.
    if (error instanceof RangeError || (error instanceof Error && /Aborting parsing/.test(error.message)))
      return undefined;
    throw error;
  }
}

/** The page for Readability, whose parser wants the tags that HTML lets authors leave out, and nothing before them. */
function documentOf(html: string) {
  const isWhole =
    /^(?:\s|<!doctype[^<>]*>|<!--(?:(?!-->)[\s\S]){0,2000}-->)*<html[\s>]/i.test(html) &&
    /<body[\s>]/i.test(html);
  const whole = isWhole ? parseHTML(html).document : undefined;
  return whole !== undefined && whole.body.firstChild !== null ? whole : parseHTML(wholePage(html)).document;
}

const knownWords = ({ authors, keywords, section, summary }: PageMetadata): readonly string[] => [
  ...authors,
  ...keywords,
  section ?? "",
  summary ?? "",
];

/** A text whose page is made by scripts, as it is given to machines: in lines, or as HTML. */
const paragraphsOf = (text: string): string =>
  /<(?:p|br|div)\b/i.test(text)
    ? text
    : text
        .split(/\s*\n\s*/)
        .filter((line) => line !== "")
        .map((line) => htmlOf(element("p", {}, [textNode(line)])))
        .join("");

function firstLineOf(html: string): string {
  const tree = parseHtml(html);
  return (tree === undefined ? [] : linesOf(tree))[0] ?? "";
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
        headlines.push(wordsOf(heading).trim());
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
