// What every importer makes, whatever it reads: an article or a page, complete, before it has a name on disk.

import type { Note } from "./notes.js";

/** A file that an item refers to, and where it goes. */
export type WantedFile = Readonly<{
  /** Absolute. */
  from: string;
  /** From the root of the site: `content/media/2020/05/photo.jpg`. */
  to: string;
}>;

/** What decides about names, known before bodies are read. */
export type Entry = Readonly<{
  /** Where it comes from, unique in a run and the same in every run: `page-1.txt`, `WordPress 12 (example.org)`. */
  origin: string;
  kind: "article" | "page";
  title: string;
  /** A clean slug that it would like to have. */
  slug: string;
  /** Day of the date, `2021-07-06`; undefined for pages. */
  day?: string;
  /** Not to be published yet. */
  draft: boolean;
}>;

export type ImportedItem = Entry &
  Readonly<{
    /** As it is written in front matter. */
    date?: string;
    updated?: string;
    keywords: readonly string[];
    sources: readonly string[];
    section?: string;
    authors: readonly string[];
    summary?: string;
    image?: Readonly<{ src: string; alt?: string; caption?: string }>;
    /** Titles: a build finds the articles that have them, whenever they arrive. */
    related: readonly string[];
    lang?: string;
    featured: boolean;
    /** Old paths, decoded. */
    aliases: readonly string[];
    /** Markdown. */
    body: string;
    files: readonly WantedFile[];
    notes: readonly Note[];
  }>;

/** Of one input: an item, or why there is none. */
export type Read = ImportedItem | Readonly<{ origin: string; kind: "none"; notes: readonly Note[] }>;

/** A keyword that the register shall know. */
export type RegisterTerm = Readonly<{ label: string; slug?: string; description?: string; uses: number }>;

/** What the items may need to know of each other and of the site. */
export type Surroundings = Readonly<{
  /** Path of an item's source, by its origin; undefined if it is not imported. */
  pathOf: (origin: string) => string | undefined;
  /** Labels and spellings of the site's keywords. */
  siteKeywords: readonly string[];
  /** Titles of the site's articles. */
  siteTitles: readonly string[];
}>;

/** Something that can be imported: looked through once for its entries, then read again item by item. */
export type Collection = Readonly<{
  entries: readonly Entry[];
  terms: readonly RegisterTerm[];
  /** Of the whole, not of an item. */
  notes: readonly Note[];
  read: (surroundings: Surroundings) => AsyncIterable<Read>;
}>;
