// Everything that templates may ask: articles, keywords, sections, authors and their links.

import type { Article, StandalonePage } from "./article.js";
import type { KeywordId, SitePath, Slug, SourcePath } from "./brand.js";
import type { Config, FeedFormat, FeedOwner } from "./config.js";
import type { Place } from "./place.js";

/** An article that readers see, with its address and what it belongs to. */
export type PublishedArticle = Article &
  Readonly<{
    url: SitePath;
    /** In the order that the editor wrote them; two spellings of one keyword count once. */
    keywordIds: readonly KeywordId[];
    sectionSlug?: Slug;
    authorSlugs: readonly Slug[];
  }>;

/** Why an article is offered to the reader of another. */
export type RelatedReason =
  | Readonly<{ kind: "pinned" }>
  | Readonly<{ kind: "keywords"; keywords: readonly KeywordId[] }>
  | Readonly<{ kind: "terms"; terms: readonly string[] }>
  | Readonly<{ kind: "section" }>
  /** The texts are alike, in words that neither headline has. */
  | Readonly<{ kind: "text" }>
  | Readonly<{ kind: "recent" }>;

export type RelatedLink = Readonly<{ article: PublishedArticle; score: number; reason: RelatedReason }>;

/** By the path of the article that offers them. */
export type RelatedLinks = Pick<ReadonlyMap<SourcePath, readonly RelatedLink[]>, "get">;

export type Keyword = Readonly<{
  id: KeywordId;
  label: string;
  slug: Slug;
  url: SitePath;
  description?: string;
  parent?: KeywordId;
  children: readonly KeywordId[];
  hidden: boolean;
  /** All spellings in use and in the register, the label first, then in code point order. */
  spellings: readonly string[];
  /** Newest first. May be empty for a keyword that stands in the register alone. */
  articles: readonly PublishedArticle[];
  /** Strongest association first. */
  related: readonly KeywordId[];
  /** Where it was first seen, for diagnostics. */
  place: Place;
}>;

/** A section or an author. */
export type Group = Readonly<{
  label: string;
  slug: Slug;
  url: SitePath;
  description?: string;
  /** What an author does: `مراسلة شؤون البيئة`. */
  role?: string;
  articles: readonly PublishedArticle[];
  place: Place;
}>;

export type Month = Readonly<{
  year: number;
  month: number;
  url: SitePath;
  articles: readonly PublishedArticle[];
}>;

export type SitePage = StandalonePage & Readonly<{ url: SitePath }>;

/** A page that a plugin of the site made. */
export type AddedPage = Pick<StandalonePage, "place" | "title" | "description" | "lang" | "dir" | "draft"> &
  Readonly<{
    url: SitePath;
    /** Trusted. */
    html: string;
  }>;

/** What a feed reader may subscribe to: the site, or one of its lists. */
export type Feed = Readonly<{
  of: FeedOwner;
  /** The list's name; absent for the feed of the site. */
  label?: string;
  description?: string;
  /** The page that the feed belongs to. */
  home: SitePath;
  /** One file a format, those that most programs know first. */
  files: readonly Readonly<{ format: FeedFormat; path: SitePath }>[];
  /** Newest first, all of the list: the feed itself prints as many as the configuration wants. */
  articles: readonly PublishedArticle[];
  place: Place;
}>;

/** Where the site keeps what there is one of. */
export type Addresses = Readonly<
  Record<
    | "front"
    | "keywords"
    | "authors"
    | "archive"
    | "search"
    | "notFound"
    | "sitemap"
    | "newsSitemap"
    | "robots"
    | "redirectRules"
    | "redirectList"
    | "headerRules"
    | "offline"
    | "serviceWorker",
    SitePath
  >
>;

export type Redirect = Readonly<{
  from: SitePath;
  to: SitePath;
  place: Place;
  kind: "alias" | "keyword-spelling";
}>;

/** Where a link or picture of a source leads within the finished site. */
export type LinkTarget = Readonly<{
  path: SitePath;
  /** As it must stand in an address, with its `?`; empty for none. */
  query: string;
  /** Decoded, without `#`; empty for none. */
  fragment: string;
  /** The file of the content folder that has to be published at `path`; absent when `path` is a page. */
  file?: SourcePath;
}>;

/** What an article waits for, or why it is gone. Times as epoch milliseconds. */
export type Unpublished = Readonly<{ article: Article }> &
  (
    | Readonly<{ kind: "draft" }>
    | Readonly<{ kind: "future"; due: number }>
    | Readonly<{ kind: "expired"; since: number }>
  );

/** In time. */
export type Neighbours = Readonly<{
  newer: PublishedArticle | undefined;
  older: PublishedArticle | undefined;
}>;

export type Site = Readonly<{
  config: Config;
  /** The only time that a build knows, epoch milliseconds. */
  now: number;
  /** Newest first; ties by path. A total order. */
  articles: readonly PublishedArticle[];
  bySource: ReadonlyMap<SourcePath, PublishedArticle | SitePage>;
  neighbours: ReadonlyMap<SourcePath, Neighbours>;
  related: RelatedLinks;
  /** One text in several languages, by the path of each member: all members, the original first. */
  translations: ReadonlyMap<SourcePath, readonly PublishedArticle[]>;
  /** In collation order of their labels. All that have a page, and the hidden ones that articles use (no page). */
  keywords: ReadonlyMap<KeywordId, Keyword>;
  /** In the order of the configuration, then by label. */
  sections: readonly Group[];
  authors: readonly Group[];
  /** Newest first. */
  months: readonly Month[];
  pages: readonly SitePage[];
  /** In the order in which plugins gave them. */
  addedPages: readonly AddedPage[];
  /** By the page that they belong to; empty when the configuration wants none. */
  feeds: ReadonlyMap<SitePath, Feed>;
  addresses: Addresses;
  redirects: readonly Redirect[];
  /** By path. */
  unpublished: readonly Unpublished[];
  /** Standalone pages that are drafts, by path. */
  draftPages: readonly StandalonePage[];
}>;
