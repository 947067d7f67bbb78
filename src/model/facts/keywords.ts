// Keywords and the register: spellings that may be one word, names claimed twice. And articles that are one text.

/** What parts two spellings that may be one keyword. */
export type SpellingDifference =
  | "hamza"
  | "shadda"
  | "ta-marbuta"
  | "alef-maqsura"
  | "article"
  | "spacing"
  | "accent"
  | "transliteration";

export interface KeywordFacts {
  /** Two keywords that may be one. `merge` and `part` are ready lines of the register for either decision. */
  "similar-keywords": {
    spelling: string;
    other: string;
    difference: SpellingDifference;
    merge: string;
    part: string;
  };
  /** A bare alef that may stand for several forms in use, so it stands for none. */
  "ambiguous-alef": { spelling: string; forms: readonly string[]; merge: string };
  /** Two keywords whose names make one address; the younger got another. */
  "keyword-slug-shared": { label: string; other: string; slug: string; given: string };
  "keyword-slug-claimed-twice": { slug: string; first: string };
  /** A label or alias that an earlier entry of the register has. */
  "keyword-claimed-twice": { name: string; first: string };
  "keyword-parent-unknown": { parent: string; nearest?: string };
  "keyword-parent-circle": { circle: readonly string[] };
  /** Nothing but invisible characters. */
  "empty-keyword": Record<never, never>;
  /** Nearly the same text as an older article. */
  "near-duplicate-articles": { title: string; path: string };
}
