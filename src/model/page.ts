// Pages as data, planned before any is rendered; and the bytes that come of them.

import type { OutputPath, SitePath } from "./brand.js";
import type { Place } from "./place.js";
import type { AddedPage, Group, Keyword, Month, PublishedArticle, Redirect, SitePage } from "./site.js";

/** One page of a list. `number` is 1-based. */
export type Slice = Readonly<{
  number: number;
  count: number;
  /** How many articles the whole list has. */
  total: number;
  articles: readonly PublishedArticle[];
  /** URL of every page of the list, the first first. */
  urls: readonly SitePath[];
}>;

export type Page = Readonly<{
  url: SitePath /** what the page stems from, for diagnostics */;
  origin: Place;
}> &
  (
    | Readonly<{ kind: "front" }>
    | Readonly<{ kind: "article"; article: PublishedArticle }>
    | Readonly<{ kind: "standalone"; page: SitePage | AddedPage }>
    | Readonly<{ kind: "keyword"; keyword: Keyword; slice: Slice }>
    | Readonly<{ kind: "keywords" }>
    | Readonly<{ kind: "section"; group: Group; slice: Slice }>
    | Readonly<{ kind: "author"; group: Group; slice: Slice }>
    | Readonly<{ kind: "authors" }>
    | Readonly<{ kind: "archive" }>
    | Readonly<{ kind: "month"; month: Month; slice: Slice }>
    | Readonly<{ kind: "search" }>
    | Readonly<{ kind: "not-found" }>
    | Readonly<{ kind: "redirect"; redirect: Redirect }>
  );

export type PageKind = Page["kind"];

/** Words of the page's language that `<title>`, breadcrumbs and structured data need. */
export type HeadWords = Readonly<{
  keywords: string;
  authors: string;
  archive: string;
  search: string;
  notFound: string;
  /** `صفحة 2 من 7`. */
  pageOfCount: (number: number, count: number) => string;
  /** `يوليو 2021`. */
  monthName: (month: Readonly<{ year: number; month: number }>) => string;
}>;

/** A picture that stands for a page, where it will be published. */
export type LeadImage = Readonly<{
  /** A whole address (`https:…`). */
  url: string;
  /** In pixels. */
  width?: number;
  height?: number;
  /** `image/jpeg`. */
  type?: string;
  alt?: string;
}>;

/** One step of the way from the front page; the last one has no address. */
export type Breadcrumb = Readonly<{ label: string; url?: SitePath }>;

/** What stands in `<head>` for machines. Text is not escaped yet. */
export type PageHead = Readonly<{
  /** `العنوان — الموقع`. */
  title: string;
  description?: string;
  /** Whole address; absent on a page that has none to stand for (404). */
  canonical?: string;
  /** Content of `<meta name="robots">`. */
  robots: string;
  /** `<meta property>`, in order. */
  openGraph: readonly Readonly<{ property: string; content: string }>[];
  /** `<meta name>`, in order. */
  twitter: readonly Readonly<{ name: string; content: string }>[];
  /** `<link rel="alternate">`: feeds. `href` is percent-encoded and holds the base path. */
  alternates: readonly Readonly<{ type: string; title: string; href: string }>[];
  /** `<link rel="prev">` and `next` of a list, as `href`. */
  previous?: string;
  next?: string;
  /** `<link rel="alternate" hreflang>`: the same text in several languages, this page too. Whole addresses. */
  translations: readonly Readonly<{ language: string; href: string }>[];
  /** From the front page down to this one; empty on the front page, the 404 page and redirects. */
  breadcrumbs: readonly Breadcrumb[];
  /** One JSON document, safe inside `<script type="application/ld+json">` as it stands; empty means none. */
  jsonLd: string;
}>;

/** Something that wants an output path, for the search for two that want the same. */
export type Claim = Readonly<{
  path: OutputPath;
  origin: Place;
  what: PageKind | "feed" | "generated" | "asset" | "media";
}>;

/** All that a page is made of, as plain data: another thread can make the page of it, or nobody when nothing changed. */
export type Sheet = Readonly<{
  /** Two pages of the same site with the same text have the same bytes. */
  text: string;
  /** What the text names by its hash: itself, or where it lies during this build. Plain data. */
  named?: unknown;
}>;

/** A sheet where the whole site is at hand, of which no more is made than is asked for. */
export type PageSource = Readonly<{
  text: string;
  named?: () => unknown;
  /** The page: the same bytes as its sheet gives on another thread. */
  make: () => string;
}>;

/** A file of the finished site. `origin` names what it came from, for the report of a collision. */
export type OutputFile = Readonly<{ path: OutputPath; origin: Place }> &
  (
    | Readonly<{ kind: "text"; text: string }>
    /** Made when it is about to be written, once, so that a site is never in memory as a whole. Pure. */
    | Readonly<{ kind: "made"; make: () => string }>
    | Readonly<{ kind: "made-bytes"; make: () => Uint8Array }>
    /**
     * A page: looked at when it is about to be written or kept, and not before `after`; its bytes made only when they must
     * be. Pure.
     */
    | Readonly<{ kind: "page"; source: () => PageSource; after?: Promise<unknown> }>
    | Readonly<{ kind: "bytes"; bytes: Uint8Array }>
    /** Copied from a file on disk, absolute path. */
    | Readonly<{ kind: "copy"; from: string }>
  );
