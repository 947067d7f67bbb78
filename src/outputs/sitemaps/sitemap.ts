// What search engines shall visit, with the day on which each page really changed.
// @see https://www.sitemaps.org/protocol.html

import { isoDateTime } from "../../language/dates/iso.js";
import { absoluteUrl, sitePath } from "../../language/url.js";
import type { SitePath } from "../../model/brand.js";
import type { Moment } from "../../model/moment.js";
import type { OutputFile, Page } from "../../model/page.js";
import type { Place } from "../../model/place.js";
import type { PublishedArticle, Site } from "../../model/site.js";
import { isOriginal, lastChangeOf } from "../article-facts.js";
import { textFile } from "../file.js";
import { element, xmlDeclaration } from "../xml.js";

/** What the protocol allows in one file; bytes before compression. */
type SitemapLimits = Readonly<{ urls: number; bytes: number }>;
const protocolLimits: SitemapLimits = { urls: 50_000, bytes: 50_000_000 };

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * `sitemap.xml` with all pages that may be indexed; beyond the limits an index of `sitemap-1.xml`, `sitemap-2.xml` …
 * @param limits - smaller ones for tests
 */
export function sitemapFiles(
  site: Site,
  pages: readonly Page[],
  origin: Place,
  limits: SitemapLimits = protocolLimits,
): readonly OutputFile[] {
  const changeOf = createChanges(site);
  const entries = pages.flatMap((page) => {
    if (!isIndexable(page, site)) return [];
    const changed = changeOf(page);
    return [{ text: urlEntry(absoluteUrl(site.config, page.url), changed), changed }];
  });
  const parts = splitBy(entries, limits);
  const { sitemap } = site.addresses;
  const [only] = parts;
  if (parts.length <= 1) return [textFile(sitemap, origin, urlSet(only ?? []))];

  const partUrl = (number: number): SitePath => sitePath(sitemap.replace(/\.xml$/, `-${number}.xml`));
  const index = parts.map((part, at) => {
    const changed = latest(part.map((entry) => entry.changed));
    return `<sitemap>${element("loc", absoluteUrl(site.config, partUrl(at + 1)))}${lastmod(changed)}</sitemap>`;
  });
  return [
    textFile(
      sitemap,
      origin,
      [xmlDeclaration, `<sitemapindex ${namespace}>`, ...index, "</sitemapindex>", ""].join("\n"),
    ),
    ...parts.map((part, at) => textFile(partUrl(at + 1), origin, urlSet(part))),
  ];
}

type Entry = Readonly<{ text: string; changed: Moment | undefined }>;

const urlEntry = (address: string, changed: Moment | undefined): string =>
  `<url>${element("loc", address)}${lastmod(changed)}</url>`;

const lastmod = (changed: Moment | undefined): string =>
  changed === undefined ? "" : element("lastmod", isoDateTime(changed));

const urlSet = (entries: readonly Entry[]): string =>
  [xmlDeclaration, `<urlset ${namespace}>`, ...entries.map(({ text }) => text), "</urlset>", ""].join("\n");

/** Entries hold ASCII alone (addresses are percent-encoded), so their length is their size. */
function splitBy(entries: readonly Entry[], limits: SitemapLimits): readonly (readonly Entry[])[] {
  const frame = urlSet([]).length;
  const parts: Entry[][] = [];
  let part: Entry[] = [];
  let bytes = frame;
  for (const entry of entries) {
    const size = entry.text.length + 1;
    if (part.length > 0 && (part.length >= limits.urls || bytes + size > limits.bytes)) {
      parts.push(part);
      part = [];
      bytes = frame;
    }
    part.push(entry);
    bytes += size;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

function isIndexable(page: Page, site: Site): boolean {
  if (page.kind === "article") return isOriginal(page.article, site.config);
  return page.kind !== "redirect" && page.kind !== "not-found" && page.kind !== "search";
}

/** A list changed when one of the articles that it shows did; standalone pages do not say. */
function createChanges(site: Site): (page: Page) => Moment | undefined {
  const changes = new Map<PublishedArticle, Moment>(
    site.articles.map((article) => [article, lastChangeOf(article, site.now)]),
  );
  const ofSite = latest([...changes.values()]);
  return (page) => {
    switch (page.kind) {
      case "article":
        return changes.get(page.article);
      case "keyword":
      case "section":
      case "author":
      case "month":
        return latest(page.slice.articles.map((article) => changes.get(article)));
      case "front":
      case "keywords":
      case "authors":
      case "archive":
        return ofSite;
      case "standalone":
      case "search":
      case "not-found":
      case "redirect":
        return undefined;
    }
  };
}

function latest(moments: readonly (Moment | undefined)[]): Moment | undefined {
  let last: Moment | undefined;
  for (const moment of moments) {
    if (moment !== undefined && (last === undefined || moment.epochMs > last.epochMs)) last = moment;
  }
  return last;
}
