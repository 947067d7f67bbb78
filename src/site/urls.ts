// Every URL of the site is made here and nowhere else; other stages read them from the site.
// Paths are as people read them: not percent-encoded, below the base path (language/url.ts encodes them).

import { sitePath } from "../language/url.js";
import type { OutputPath, SitePath, Slug, SourcePath } from "../model/brand.js";
import type { FeedFormat } from "../model/config.js";
import type { Moment } from "../model/moment.js";
import type { Addresses } from "../model/site.js";

export const addresses: Addresses = {
  front: sitePath("/"),
  keywords: sitePath("/keywords/"),
  authors: sitePath("/authors/"),
  archive: sitePath("/archive/"),
  search: sitePath("/search/"),
  notFound: sitePath("/404.html"),
  sitemap: sitePath("/sitemap.xml"),
  newsSitemap: sitePath("/news-sitemap.xml"),
  robots: sitePath("/robots.txt"),
  redirectRules: sitePath("/_redirects"),
  redirectList: sitePath("/redirects.json"),
  headerRules: sitePath("/_headers"),
  offline: sitePath("/offline.html"),
  serviceWorker: sitePath("/service-worker.js"),
};

const digits = (value: number, width: number): string => String(value).padStart(width, "0");

/**
 * The address of an article after the site's pattern.
 * @param permalink - such as `/:section/:year/:month/:day/:slug/`; a step without a value is left out
 */
export function articleUrl(
  permalink: string,
  article: Readonly<{ slug: Slug; date: Moment; sectionSlug?: Slug | undefined }>,
): SitePath {
  const { year, month, day } = article.date.wall;
  const values: Readonly<Record<string, string>> = {
    slug: article.slug,
    year: digits(year, 4),
    month: digits(month, 2),
    day: digits(day, 2),
    section: article.sectionSlug ?? "",
  };
  const filled = permalink.replace(
    /:(slug|year|month|day|section)/g,
    (_, name: string) => values[name] ?? "",
  );
  return sitePath(filled.replace(/\/{2,}/g, "/"));
}

export const standaloneUrl = (slug: Slug): SitePath => sitePath(`/${slug}/`);
export const keywordUrl = (slug: string): SitePath => sitePath(`/keywords/${slug}/`);
export const sectionUrl = (slug: Slug): SitePath => sitePath(`/sections/${slug}/`);
export const authorUrl = (slug: Slug): SitePath => sitePath(`/authors/${slug}/`);
export const monthUrl = (year: number, month: number): SitePath =>
  sitePath(`/archive/${digits(year, 4)}/${digits(month, 2)}/`);

/**
 * The address of one page of a list.
 * @param list - the list's own address, which is that of page 1
 * @param number - 1-based
 */
export const listPageUrl = (list: SitePath, number: number): SitePath =>
  number === 1 ? list : sitePath(`${list}page/${number}/`);

/** A feed of a list, beside its page. */
export const feedUrl = (list: SitePath, format: FeedFormat): SitePath =>
  sitePath(`${list}${feedNames[format]}`);

const feedNames: Readonly<Record<FeedFormat, string>> = {
  rss: "feed.xml",
  atom: "atom.xml",
  json: "feed.json",
};

/**
 * Where a file of the content folder is published: `content/media/x.jpg` at `/media/x.jpg`, and
 * `content/articles/2021/a.jpg` at `/media/articles/2021/a.jpg`, so that no file can stand in an article's way.
 */
export const mediaUrl = (file: SourcePath): SitePath =>
  sitePath(`/media/${file.replace(/^content\//, "").replace(/^media\//, "")}`);

/** The file of the output that holds a file of the content folder, whether its name has an ending or none. */
export const mediaOutputPath = (file: SourcePath): OutputPath => mediaUrl(file).slice(1) as OutputPath;
