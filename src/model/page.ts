// Pages as data, planned before any is rendered; and the bytes that come of them.

import type { OutputPath, SitePath } from "./brand.js";
import type { Place } from "./place.js";
import type { Group, Keyword, Month, PublishedArticle, Redirect, SitePage } from "./site.js";

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
    | Readonly<{ kind: "standalone"; page: SitePage }>
    | Readonly<{ kind: "keyword"; keyword: Keyword; slice: Slice }>
    | Readonly<{ kind: "keywords" }>
    | Readonly<{ kind: "section"; group: Group; slice: Slice }>
    | Readonly<{ kind: "author"; group: Group; slice: Slice }>
    | Readonly<{ kind: "authors" }>
    | Readonly<{ kind: "archive" }>
    | Readonly<{ kind: "month"; month: Month; slice: Slice }>
    | Readonly<{ kind: "not-found" }>
    | Readonly<{ kind: "redirect"; redirect: Redirect }>
  );

export type PageKind = Page["kind"];

/** A file of the finished site. `origin` names what it came from, for the report of a collision. */
export type OutputFile = Readonly<{ path: OutputPath; origin: Place }> &
  (
    | Readonly<{ kind: "text"; text: string }>
    | Readonly<{ kind: "bytes"; bytes: Uint8Array }>
    /** Copied from a file on disk, absolute path. */
    | Readonly<{ kind: "copy"; from: string }>
  );
