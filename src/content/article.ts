// One source → one article, with everything that is wrong in it. Pure: the configuration and the Markdown come in as values.

import { wordCounts } from "../language/word-counts.js";
import type { Markdown, ProseMarkdown } from "../markdown/render.js";
import type { Article, ArticleImage, Correction, ReadArticle, Source, Written } from "../model/article.js";
import type { RenderedBody } from "../model/body.js";
import type { Config } from "../model/config.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { Moment } from "../model/moment.js";
import type { Place } from "../model/place.js";
import { bodyOf } from "./body.js";
import { type Head, type HeadRules, readHead } from "./head.js";
import { articleKeys, foreignKey } from "./keys/names.js";
import { unpublishedElsewhere } from "./keys/unpublished.js";
import { inWrittenNames } from "./keys/written-names.js";
import { limited } from "./limit.js";
import { articleSchema } from "./schema/front-matter.js";
import { badAddress } from "./schema/leaves.js";
import { imageFile, readAliases } from "./values/address.js";
import { listKindOf, readList } from "./values/list.js";
import { isBefore, readMoment } from "./values/moment.js";
import { readSlug, slugOfFile } from "./values/slug.js";
import { cleanText, unquoted, writtenText } from "./values/text.js";
import type { YamlEntry, YamlNode } from "./yaml/tree.js";

/** The part of the configuration on which an article depends. */
export type ArticleConfig = Pick<Config, "language" | "direction" | "slugs" | "dates">;

/** A headline above this length, in UTF-16 code units, is one nobody reads to its end. */
const longestTitle = 200;

const lenient = articleSchema.partial();
type Values = ReturnType<typeof lenient.parse>;
type ArticleHead = Head<Values>;

const rules: HeadRules<Values> = {
  table: articleKeys,
  schema: lenient,
  required: new Map([
    ["title", "missing-title"],
    ["date", "missing-date"],
  ]),
  foreign: (entry, among) => {
    const { key, keyPlace } = entry;
    const keptBack = unpublishedElsewhere(entry, among);
    if (keptBack !== undefined) return keptBack;
    const meant = foreignKey(key, writtenText(entry.value)?.value);
    if (meant === undefined) return undefined;
    const facts = { key, nearest: meant, isForeign: true };
    return { code: "unknown-key", severity: "warning", place: keyPlace, facts };
  },
};

/**
 * Reads an article.
 * @returns undefined where that is Markdown's answer to the body; else, as the value, the article where it has a title
 *   and a date, even if other things in it are wrong, so that links to it can still be checked; undefined otherwise, then
 *   always with an error
 */
export function readArticle(
  source: Source,
  config: ArticleConfig,
  markdown: Markdown,
): Outcome<ReadArticle | undefined>;
export function readArticle(
  source: Source,
  config: ArticleConfig,
  markdown: ProseMarkdown,
): Outcome<ReadArticle | undefined> | undefined;
export function readArticle(
  source: Source,
  config: ArticleConfig,
  markdown: ProseMarkdown,
): Outcome<ReadArticle | undefined> | undefined {
  const read = articleOf(source, config, markdown);
  if (read === undefined) return read;
  return { value: read.value, diagnostics: limited(read.diagnostics, { path: source.path }) };
}

function articleOf(
  source: Source,
  config: ArticleConfig,
  markdown: ProseMarkdown,
): Outcome<ReadArticle | undefined> | undefined {
  const { head, diagnostics: found } = readHead(source, rules);
  if (head === undefined) return { value: undefined, diagnostics: found };
  const diagnostics = [...found];
  const keep = <T extends { diagnostics: readonly Diagnostic[] }>(read: T): T => {
    diagnostics.push(...inWrittenNames(read.diagnostics, head.names));
    return read;
  };
  const body = bodyOf(head, config, markdown);
  if (body === undefined) return body;
  const rendered = keep(body).value;
  const title = keep(titleOf(head)).title;
  const dates = keep(datesOf(head, config.dates.timeZone));
  const listed = (key: "keywords" | "source" | "authors" | "related" | "silenced") =>
    keep(readList(key, head.node(key), listKindOf(key), head.locator)).items;
  const aliasList = keep(readList("aliases", head.node("aliases"), "addresses", head.locator)).items;
  const image = keep(imageOf(head)).image;
  const corrections = keep(correctionsOf(head, config.dates.timeZone)).corrections;
  const writtenSlug = writtenText(head.node("slug"));
  const slug =
    writtenSlug === undefined || writtenSlug.value === ""
      ? slugOfFile(source.path, config.slugs, head.place)
      : keep(readSlug(writtenSlug, config.slugs)).slug;
  const keywords = listed("keywords");
  const sources = withoutLabel(listed("source").map(({ value }) => value));
  const authors = listed("authors");
  const pinned = listed("related");
  const silenced = listed("silenced");
  const { aliases } = keep(readAliases(aliasList));
  if (title === undefined || dates.date === undefined || rendered === undefined) {
    return { value: undefined, diagnostics };
  }
  const summary = summaryOf(head, rendered);
  const section = writtenText(head.node("section"));
  const original = writtenText(head.node("translationOf"));
  const { lang, dir, draft = false, featured = false, canonical } = head.values;
  const article: Article = {
    path: source.path,
    place: head.place,
    slug,
    title,
    date: dates.date,
    ...optional("updated", dates.updated),
    ...optional("updatedPlace", dates.updatedPlace),
    ...optional("expires", dates.expires),
    keywords,
    sources,
    ...optional("section", section === undefined || section.value === "" ? undefined : section),
    authors,
    summary,
    ...optional("image", image),
    pinned,
    corrections,
    ...optional("lang", lang),
    ...optional("dir", dir),
    draft,
    featured,
    aliases,
    ...optional("silenced", silenced.length === 0 ? undefined : silenced),
    ...optional("canonical", canonical),
    ...optional("translationOf", original === undefined || original.value === "" ? undefined : original),
    headings: rendered.headings,
    words: {
      title: wordCounts(title.value),
      summary: wordCounts(summary),
      body: wordCounts(rendered.text),
    },
  };
  return { value: { article, body: rendered.body, text: rendered.text }, diagnostics };
}

/** An optional field: absent, not undefined, when there is nothing. */
function optional<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: T });
}

function summaryOf(head: ArticleHead, rendered: RenderedBody): string {
  const written = writtenText(head.node("summary"))?.value ?? "";
  return written === "" ? rendered.firstParagraph : written;
}

type Part<K extends string, T> = Readonly<Record<K, T> & { diagnostics: readonly Diagnostic[] }>;

function titleOf(head: ArticleHead): Part<"title", Written<string> | undefined> {
  const title = writtenText(head.node("title"));
  if (title === undefined) return { title, diagnostics: [] };
  const { place, value } = title;
  if (value === "") {
    return {
      title: undefined,
      diagnostics: [{ code: "missing-title", severity: "error", place, facts: {} }],
    };
  }
  if (value.length <= longestTitle) return { title, diagnostics: [] };
  const facts = { length: value.length, limit: longestTitle };
  return { title, diagnostics: [{ code: "long-title", severity: "warning", place, facts }] };
}

type Dates = Readonly<{
  date?: Written<Moment>;
  updated?: Moment;
  updatedPlace?: Place;
  expires?: Moment;
  diagnostics: readonly Diagnostic[];
}>;

function datesOf(head: ArticleHead, timeZone: string): Dates {
  const reads = {
    date: readMoment("date", head.node("date"), timeZone),
    updated: readMoment("updated", head.node("updated"), timeZone),
    expires: readMoment("expires", head.node("expires"), timeZone),
  };
  const date = reads.date.moment;
  const order: Diagnostic[] = [];
  for (const key of ["updated", "expires"] as const) {
    const later = reads[key].moment;
    const lower = head.node(key);
    const first = head.node("date");
    if (date === undefined || later === undefined || lower?.kind !== "text" || first?.kind !== "text")
      continue;
    const isWrong =
      key === "updated" ? isBefore(later.value, date.value) : !isBefore(date.value, later.value);
    if (!isWrong) continue;
    const facts = { key, written: cleanText(lower.text), date: cleanText(first.text) };
    const severity = key === "updated" ? "warning" : "error";
    order.push({ code: "date-order", severity, place: later.place, facts, related: [date.place] });
  }
  return {
    diagnostics: [
      ...reads.date.diagnostics,
      ...reads.updated.diagnostics,
      ...reads.expires.diagnostics,
      ...order,
    ],
    ...optional("date", date),
    ...optional("updated", reads.updated.moment?.value),
    ...optional("updatedPlace", reads.updated.moment?.place),
    ...optional("expires", reads.expires.moment?.value),
  };
}

/** `المصدر | الخليج الجديد + متابعات`, as it is printed, also as it is copied back: the first word names the line. */
function withoutLabel(sources: readonly string[]): readonly string[] {
  return /^(?:ال)?مصدر$/u.test(sources[0] ?? "") && sources.length > 1 ? sources.slice(1) : sources;
}

function imageOf(head: ArticleHead): Part<"image", ArticleImage | undefined> {
  const node = head.node("image");
  if (node === undefined) return { image: undefined, diagnostics: [] };
  const written = writtenText(node.kind === "map" ? entryOf(node.entries, "src") : node);
  if (written === undefined) return { image: undefined, diagnostics: [] };
  const file = imageFile(unquoted(written.value));
  if (file === undefined) {
    const bad = { ...badAddress("image", written.value, "file"), place: written.place };
    return { image: undefined, diagnostics: [bad] };
  }
  const described = (key: string) =>
    node.kind === "map" ? writtenText(entryOf(node.entries, key))?.value : undefined;
  const image = {
    src: { value: file, place: written.place },
    ...optional("alt", described("alt")),
    ...optional("caption", described("caption")),
    ...optional("credit", described("credit")),
  };
  return { image, diagnostics: [] };
}

function correctionsOf(head: ArticleHead, timeZone: string): Part<"corrections", readonly Correction[]> {
  const node = head.node("corrections");
  const corrections: Correction[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const item of node?.kind === "list" ? node.items : []) {
    if (item.kind !== "map") continue;
    const read = readMoment("date", entryOf(item.entries, "date"), timeZone);
    diagnostics.push(...read.diagnostics);
    const text = writtenText(entryOf(item.entries, "text"));
    if (read.moment !== undefined && text !== undefined) {
      corrections.push({ date: read.moment.value, text: text.value, place: read.moment.place });
    }
  }
  return { corrections, diagnostics };
}

function entryOf(entries: readonly YamlEntry[], key: string): YamlNode | undefined {
  return entries.find((entry) => entry.key === key)?.value;
}
