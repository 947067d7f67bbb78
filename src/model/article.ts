// The first two stages: what lies on disk, and what an editor meant by it.

import type { Body, Heading } from "./body.js";
import type { Slug, SourcePath } from "./brand.js";
import type { Moment } from "./moment.js";
import type { Place } from "./place.js";

export type Direction = "rtl" | "ltr";

/** A file of the site's folder that may be read. */
export type ContentFile = Readonly<{
  path: SourcePath;
  /** The same as the disk has it (a Mac may keep names in NFD), relative to the root, `/`-separated. */
  onDisk: string;
}>;

/** What lies in the site's folder. Every list in order of its paths, by code units. */
export type ContentFiles = Readonly<{
  articles: readonly ContentFile[];
  pages: readonly ContentFile[];
  /** Everything below `content/media`. */
  media: readonly ContentFile[];
  /** Other files beside articles and pages: their images, a PDF. */
  attachments: readonly ContentFile[];
  /** `content/keywords.yaml` */
  register?: ContentFile;
  /** `site.yaml` */
  config?: ContentFile;
}>;

/** A Markdown file as it was found. */
export type Source = Readonly<{ path: SourcePath; bytes: Uint8Array }>;

/** A value that an editor wrote, and where, so that a later stage can still point at it. */
export type Written<T> = Readonly<{ value: T; place: Place }>;

export type ArticleImage = Readonly<{
  /** As written, decoded: relative to the source's folder, or to `content/media`, or an `https:` address. */
  src: Written<string>;
  /** Absent when the editor gave none; an empty string says that the image is decoration. */
  alt?: string;
  caption?: string;
  credit?: string;
}>;

/** `place`: of its date. */
export type Correction = Readonly<{ date: Moment; text: string; place?: Place }>;

/** How often each folded word occurs in a text; one string, because a pair for each word of a site fills its memory. */
export type WordCounts = Readonly<{
  /** Each word once, in order of first occurrence, one space between two; no word has a space. Empty for no words. */
  words: string;
  /** By word, in the same order. */
  counts: ArrayLike<number>;
}>;

/** What an article is about, word by word; the site's vocabulary decides on stems later. */
export type Words = Readonly<{
  title: WordCounts;
  summary: WordCounts;
  body: WordCounts;
}>;

/** A validated article source: front matter, and what could be said of its body without knowing other files. */
export type Article = Readonly<{
  path: SourcePath;
  /** Where the front matter begins; the place to blame when nothing more precise is known. */
  place: Place;
  slug: Written<Slug>;
  title: Written<string>;
  date: Written<Moment>;
  updated?: Moment;
  updatedPlace?: Place;
  expires?: Moment;
  keywords: readonly Written<string>[];
  sources: readonly string[];
  section?: Written<string>;
  authors: readonly Written<string>[];
  /** Plain text: as written, else the first paragraph of the body, else empty. */
  summary: string;
  image?: ArticleImage;
  pinned: readonly Written<string>[];
  corrections: readonly Correction[];
  /** BCP 47; absent means the site's. */
  lang?: string;
  dir?: Direction;
  draft: boolean;
  featured: boolean;
  /** Old URLs, as written: a path such as `/2019/old/`. */
  aliases: readonly Written<string>[];
  /** Codes of warnings that the editor does not want to hear of this source; absent means none. */
  silenced?: readonly Written<string>[];
  canonical?: string;
  /** The article that this one is a translation of, by slug, file or title. */
  translationOf?: Written<string>;
  headings: readonly Heading[];
  words: Words;
}>;

/** `content/pages/about.md`: a page that stands outside the news. */
export type StandalonePage = Readonly<{
  path: SourcePath;
  place: Place;
  slug: Written<Slug>;
  title: Written<string>;
  description?: string;
  lang?: string;
  dir?: Direction;
  draft: boolean;
  aliases: readonly Written<string>[];
  silenced?: readonly Written<string>[];
}>;

/** `text`: the plain text of the body, one block a line. */
export type ReadArticle = Readonly<{ article: Article; body: Body; text: string }>;
export type ReadPage = Readonly<{ page: StandalonePage; body: Body; text: string }>;
