// What relating articles needs to know of them, and what it answers.

import type { KeywordId, SourcePath } from "../../model/brand.js";
import type { PublishedArticle, RelatedReason } from "../../model/site.js";

export type RelatableArticle = Pick<
  PublishedArticle,
  "path" | "words" | "keywordIds" | "sectionSlug" | "lang"
> &
  Readonly<{
    title: Readonly<{ value: string }>;
    date: Readonly<{ value: Readonly<{ epochMs: number }> }>;
  }>;

export type RelatedInput<A extends RelatableArticle = RelatableArticle> = Readonly<{
  /** Published ones only, in any order. */
  articles: readonly A[];
  /** By the path of the article that pins them; in the editor's order. */
  pinned: ReadonlyMap<SourcePath, readonly Readonly<{ path: SourcePath }>[]>;
  /** Groups of one text in several languages, the original first. */
  translations?: Iterable<readonly Readonly<{ path: SourcePath }>[]>;
  /** Keywords that no reader sees: they relate articles, but no reason names them. */
  hiddenKeywords: ReadonlySet<KeywordId>;
  /** BCP 47, of the site. */
  language: string;
  /** How many articles each one offers. */
  count: number;
}>;

/** `score` is a share of what the article scores with itself: 0 to about 1; 1 for pinned ones, 0 for those that fill up. */
export type RelatedChoice<A> = Readonly<{ article: A; score: number; reason: RelatedReason }>;

/** An article whose text is that of an older one, or nearly. */
export type Copy<A> = Readonly<{ copy: A; original: A }>;
