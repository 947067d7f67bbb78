// What the making of every view leans on: the site, its words, and answers that only the whole build knows.

import type { SitePath } from "../../../model/brand.js";
import type { Page, PageHead } from "../../../model/page.js";
import type { PictureSource } from "../../../model/picture.js";
import type { PublishedArticle, Site, SitePage } from "../../../model/site.js";
import type { Words } from "../../locale/words.js";
import type { StoryView } from "../pieces.js";
import type { Dates } from "./dates.js";

/** A picture where it will be published. */
export type ResolvedImage = Readonly<{
  /** Base path included, percent-encoded. */
  href: string;
  /** In pixels. */
  width?: number;
  height?: number;
  /** Other formats and widths, the best first. */
  sources?: readonly PictureSource[];
  /** A class with the main colour. */
  tone?: string;
}>;

export type ViewSources = Readonly<{
  site: Site;
  /** The sanitised body with every hole filled, as HTML. */
  fillBody: (source: PublishedArticle | SitePage) => string;
  headOf: (page: Page) => PageHead;
  /** The lead picture; `undefined` when there is none, or its file is not there. */
  imageOf: (article: PublishedArticle) => ResolvedImage | undefined;
  /** Marks every page as made for reviewers. */
  preview: boolean;
  /** Pages ask the browser to keep the site for reading without a network. Default no. */
  offline?: boolean;
  /** Where the search page lies; absent while the site has none. */
  searchHref?: string;
}>;

/** An article in a list by years. */
export type ListLine = Readonly<{ year: string; story: StoryView }>;

export type ViewContext = ViewSources &
  Readonly<{
    words: Words;
    dates: Dates;
    /** Base path included, percent-encoded. */
    href: (path: SitePath) => string;
    /** Only a memory: an article is a card on many pages. */
    stories: WeakMap<PublishedArticle, StoryView>;
    /** The same for lists under a heading with the year. */
    lines: WeakMap<PublishedArticle, ListLine>;
  }>;
