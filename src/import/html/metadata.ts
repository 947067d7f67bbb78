// What a page says of its article to machines: JSON-LD first, because it is written for this, then meta tags, then marks in
// the text.

import type { Root } from "hast";
import { cleanText } from "../../content/values/text.js";
import {
  marked,
  markedAddress,
  markedAuthors,
  markedHeadline,
  markedKeywords,
  markedSummary,
} from "./marks.js";
import { printedTitle } from "./printed.js";
import { attribute, eachElement, find, isElement, textOf, wordsOf } from "./tree.js";

export type PageMetadata = Readonly<{
  title?: string;
  /** As written: ISO 8601, or words. */
  published?: string;
  modified?: string;
  authors: readonly string[];
  keywords: readonly string[];
  section?: string;
  summary?: string;
  image?: string;
  /** The whole text, which some pages give to machines alone. */
  body?: string;
  /** Absolute, or as written. */
  address?: string;
  /** What its relative addresses are relative to, if it says so. */
  base?: string;
  language?: string;
}>;

/** @param tree - of the whole page */
export function metadataOf(tree: Root): PageMetadata {
  const metas = metaValues(tree);
  const meta = (...names: readonly string[]): string | undefined =>
    names.map((name) => metas.get(name)?.[0]).find((value) => value !== undefined);
  const news = structuredArticle(tree);
  const first = (...values: readonly (string | undefined)[]): string | undefined =>
    values.map((value) => (value === undefined ? "" : cleanText(value))).find((value) => value !== "");
  const canonical = find(
    tree,
    (one) => one.tagName === "link" && /(?:^|\s)canonical(?:\s|$)/i.test(attribute(one, "rel") ?? ""),
  );
  const time = find(tree, (one) => one.tagName === "time" && attribute(one, "dateTime") !== undefined);
  const base = find(tree, (one) => one.tagName === "base" && attribute(one, "href") !== undefined);
  const heading = find(tree, (one) => one.tagName === "h1" && printedTitle(wordsOf(one)) !== "");
  const html = find(tree, (one) => one.tagName === "html");
  const listed = <T>(...lists: readonly (readonly T[])[]): readonly T[] =>
    lists.find((list) => list.length > 0) ?? [];
  const optional = <K extends string>(key: K, value: string | undefined): { [P in K]?: string } =>
    value === undefined ? {} : ({ [key]: value } as { [P in K]: string });
  return {
    ...optional(
      "title",
      first(
        textAt(news, "headline"),
        meta("og:title"),
        marked(tree, "headline"),
        markedHeadline(tree),
        heading === undefined ? undefined : wordsOf(heading),
        meta("twitter:title"),
      ),
    ),
    ...optional(
      "published",
      first(
        textAt(news, "datePublished"),
        meta(
          "article:published_time",
          "datepublished",
          "pubdate",
          "publishdate",
          "dc.date",
          "dc.date.issued",
          "dcterms.created",
          "date",
          "og:published_time",
          "publisheddate",
          "publish-date",
          "publish_date",
          "parsely-pub-date",
          "dcterms.date",
          "datecreated",
        ),
        // Drupal: <span property="dc:date dc:created" content="2014-03-05T09:12:00+03:00">
        marked(tree, "datePublished", "schema:datePublished", "dc:created", "schema:dateCreated"),
        time === undefined ? undefined : attribute(time, "dateTime"),
      ),
    ),
    ...optional(
      "modified",
      first(
        textAt(news, "dateModified"),
        meta("article:modified_time", "og:updated_time", "datemodified", "lastdate"),
        marked(tree, "dateModified"),
      ),
    ),
    authors: listed(
      namesIn(news?.author),
      (metas.get("author") ?? []).map(cleanText).filter((name) => name !== "" && !/^https?:/i.test(name)),
      markedAuthors(tree),
    ),
    keywords: listed(
      wordsIn(news?.keywords),
      wordsIn(metas.get("news_keywords")),
      wordsIn(metas.get("article:tag")),
      wordsIn(metas.get("keywords")),
      wordsIn(markedKeywords(tree)),
    ),
    ...optional(
      "section",
      first(textAt(news, "articleSection"), meta("article:section"), marked(tree, "articleSection", "genre")),
    ),
    ...optional(
      "summary",
      first(textAt(news, "description"), meta("og:description", "description"), markedSummary(tree)),
    ),
    ...optional("image", first(imageIn(news?.image), meta("og:image", "og:image:url", "twitter:image"))),
    ...optional("body", textAt(news, "articleBody")),
    ...optional(
      "address",
      first(
        canonical === undefined ? undefined : attribute(canonical, "href"),
        meta("og:url"),
        textAt(news, "url"),
        savedFrom(tree),
        markedAddress(tree),
      ),
    ),
    ...optional("base", base === undefined ? undefined : first(attribute(base, "href"))),
    ...optional("language", html === undefined ? undefined : first(attribute(html, "lang"))),
  };
}

/** Where a browser has it from: `<!-- saved from url=(0042)https://… -->`, or as SingleFile says it within `<html>`. */
function savedFrom(tree: Root): string | undefined {
  const html = tree.children.find((child) => isElement(child, "html"));
  const nodes = [...tree.children, ...(html?.type === "element" ? html.children : [])];
  const comments = nodes.flatMap((child) => (child.type === "comment" ? [child.value] : []));
  const saved = /^ ?saved from url=\(\d+\)(https?:\S+)|^\s*Page saved with SingleFile\s+url:\s*(https?:\S+)/;
  return comments.map((text) => saved.exec(text)?.slice(1).find(Boolean)).find(Boolean);
}

function metaValues(tree: Root): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  eachElement(tree, (node) => {
    if (node.tagName !== "meta") return;
    const name = (
      attribute(node, "property") ??
      attribute(node, "name") ??
      attribute(node, "itemProp") ??
      ""
    ).toLowerCase();
    const content = attribute(node, "content") ?? "";
    if (name === "" || content.trim() === "") return;
    values.set(name, [...(values.get(name) ?? []), content]);
  });
  return values;
}

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const articleTypes = /^(?:\w*Article|BlogPosting|Report|LiveBlogPosting)$/;
/** Of one page; more are an attack or another kind of page. */
const mostBlocks = 50;

function structuredArticle(tree: Root): Json | undefined {
  const found: Json[] = [];
  const named = new Map<string, Json>();
  let blocks = 0;
  eachElement(tree, (node) => {
    if (!isElement(node, "script") || !/ld\+json/i.test(attribute(node, "type") ?? "")) return;
    if (++blocks > mostBlocks) return;
    try {
      collect(JSON.parse(withoutCdata(textOf(node)).replace(/[\n\r\t]/g, " ")), { found, named }, 0);
    } catch {
      // Structured data that is no JSON says nothing; the meta tags are asked then.
    }
  });
  const [first] = found;
  if (first === undefined) return undefined;
  // WordPress names its author and picture there, and says elsewhere who and what they are.
  const whole = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(whole);
    return isJson(value) ? { ...named.get(String(value["@id"])), ...value } : value;
  };
  return { ...first, author: whole(first.author), image: whole(first.image) };
}

/** For readers of XHTML: a comment of scripts around `<![CDATA[`. */
const withoutCdata = (script: string): string =>
  script
    .replace(/^\s*(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?/, "")
    .replace(/(?:\/\/|\/\*)?\s*\]\]>\s*(?:\*\/)?\s*$/, "");

type Collected = Readonly<{ found: Json[]; named: Map<string, Json> }>;

function collect(value: unknown, into: Collected, depth: number): void {
  if (depth > 4) return;
  if (Array.isArray(value)) for (const one of value.slice(0, 200)) collect(one, into, depth + 1);
  if (!isJson(value)) return;
  if (typeof value["@id"] === "string") into.named.set(value["@id"], value);
  const types = Array.isArray(value["@type"]) ? value["@type"] : [value["@type"]];
  if (types.some((type) => typeof type === "string" && articleTypes.test(type))) into.found.push(value);
  else {
    collect(value["@graph"], into, depth + 1);
    collect(value.mainEntity, into, depth + 1);
  }
}

function textAt(json: Json | undefined, key: string): string | undefined {
  const value = Array.isArray(json?.[key]) ? (json[key] as readonly unknown[])[0] : json?.[key];
  return typeof value === "string" ? decodedText(value) : undefined;
}

/** Content management systems put references into JSON too. */
const decodedText = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(namesIn))];
  const name = isJson(value) ? value.name : value;
  const clean = typeof name === "string" ? cleanText(decodedText(name)) : "";
  return clean === "" ? [] : [clean];
}

function wordsIn(value: unknown): readonly string[] {
  const texts = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string");
  const words = texts
    .flatMap((one) => decodedText(one).split(/[،,;؛|]/u))
    .map((word) => cleanText(word.replace(/^#/, "")));
  return [...new Set(words.filter((word) => word !== ""))];
}

function imageIn(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === "string") return one;
  return isJson(one) && typeof one.url === "string" ? one.url : undefined;
}
