// Sites made of few words, for tests of what is assembled from them.

import { momentOfWall } from "../../src/language/zone.js";
import type { Article, StandalonePage, Written } from "../../src/model/article.js";
import type { Slug, SourcePath } from "../../src/model/brand.js";
import type { Config } from "../../src/model/config.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import type { Moment } from "../../src/model/moment.js";
import type { Place } from "../../src/model/place.js";
import type { Site } from "../../src/model/site.js";
import { assembleSite, type SiteInput } from "../../src/site/assemble.js";

const noWords = { words: "", counts: [] };

export const source = (path: string): SourcePath => path.normalize("NFC") as SourcePath;

/** `2021-07-06 16:53` in Riyadh; a day alone has no time. */
export function moment(text: string): Moment {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = text.split(/[- :]/).map(Number);
  return momentOfWall({ year, month, day, hour, minute, second: 0 }, "Asia/Riyadh", text.includes(":"))
    .moment;
}

export const at = (path: string, line = 1): Place => ({ path: source(path), line });

type ArticleWords = Partial<
  Omit<Article, "slug" | "title" | "date" | "updated" | "expires" | "section" | "path">
> & {
  slug?: string;
  path?: string;
  title?: string;
  date?: string;
  updated?: string;
  expires?: string;
  section?: string;
  tags?: readonly string[];
  by?: readonly string[];
  old?: readonly string[];
  pins?: readonly string[];
  translates?: string;
};

/** An article at `content/articles/<slug>.md`; line numbers of its values are 2, 3, 4 … in a fixed order. */
export function article(words: ArticleWords = {}): Article {
  const {
    slug = "one",
    title = `عنوان ${slug}`,
    date = "2021-07-06 16:53",
    section,
    updated,
    expires,
  } = words;
  const { tags = [], by = [], old = [], pins = [], translates, path: written, ...rest } = words;
  const path = written ?? `content/articles/${slug}.md`;
  const place = (line: number): Place => at(path, line);
  const written_ = <T>(value: T, line: number): Written<T> => ({ value, place: place(line) });
  return {
    sources: [],
    summary: "",
    corrections: [],
    draft: false,
    featured: false,
    headings: [],
    words: { title: noWords, summary: noWords, body: noWords },
    ...rest,
    path: source(path),
    place: place(1),
    slug: written_(slug as Slug, 1),
    title: written_(title, 2),
    date: written_(moment(date), 3),
    keywords: tags.map((tag, index) => written_(tag, 10 + index)),
    authors: by.map((name, index) => written_(name, 30 + index)),
    aliases: old.map((alias, index) => written_(alias, 40 + index)),
    pinned: pins.map((name, index) => written_(name, 50 + index)),
    ...(translates === undefined ? {} : { translationOf: written_(translates, 60) }),
    ...(section === undefined ? {} : { section: written_(section, 4) }),
    ...(updated === undefined ? {} : { updated: moment(updated) }),
    ...(expires === undefined ? {} : { expires: moment(expires) }),
  } as Article;
}

export function page(slug: string, words: Partial<StandalonePage> = {}): StandalonePage {
  const path = `content/pages/${slug}.md`;
  return {
    path: source(path),
    place: at(path),
    slug: { value: slug as Slug, place: at(path) },
    title: { value: `صفحة ${slug}`, place: at(path, 2) },
    draft: false,
    aliases: [],
    ...words,
  };
}

export const config: Config = {
  path: source("site.yaml"),
  title: "المرصد",
  description: "أخبار المنطقة",
  origin: "https://example.org",
  basePath: "/",
  language: "ar",
  direction: "rtl",
  dates: { timeZone: "Asia/Riyadh", calendar: "gregorian", months: "يوليو", digits: "latin" },
  publisher: { name: "دار المرصد" },
  navigation: [],
  footer: [],
  permalink: "/articles/:slug/",
  slugs: "readable",
  sections: [],
  authors: [],
  pageSize: 20,
  relatedCount: 4,
  look: "newspaper",
  share: [],
  outputs: {
    feeds: true,
    feedFormats: ["rss", "atom", "json"],
    feedsOf: ["site", "section", "keyword", "author"],
    feedItems: 20,
    feedContent: "full",
    sitemap: true,
    newsSitemap: true,
    robots: true,
    redirects: true,
    headers: true,
    structuredData: true,
    search: true,
    socialCards: false,
    offline: false,
    compressed: [],
  },
  images: { variants: true, widths: [480, 800], formats: ["avif", "webp"], quality: 76 },
  silenced: [],
  plugins: [],
};

export const noon = moment("2021-07-07 12:00").epochMs;

export function assemble(
  articles: readonly Article[],
  more: Partial<Omit<SiteInput, "articles">> = {},
): { site: Site; diagnostics: readonly Diagnostic[] } {
  const { value: site, diagnostics } = assembleSite({
    articles,
    pages: [],
    register: { entries: [] },
    config,
    now: noon,
    includeDrafts: false,
    includeFuture: false,
    ...more,
  });
  return { site, diagnostics };
}

export const codes = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ code }) => code);

export const slugs = (articles: readonly Article[]): readonly string[] =>
  articles.map(({ slug }) => slug.value);
