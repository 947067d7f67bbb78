// Why an article is offered, in words that a reader knows: keywords, else words of the headlines.

import type { KeywordId } from "../../model/brand.js";
import type { RelatedReason } from "../../model/site.js";
import type { Chosen } from "./choose.js";
import type { ArticleIndex } from "./index-articles.js";

const NAMED_AT_MOST = 3;

/** Numbers and single letters name no subject. */
const NAMES_SUBJECT = /\p{L}\p{M}*\p{L}/u;

export type Reasoner = (article: number, chosen: Chosen) => RelatedReason;

/** @param hidden - keywords that no reader sees */
export function createReasoner(index: ArticleIndex, hidden: ReadonlySet<KeywordId>): Reasoner {
  const reasonOfKeywords = new Map<string, RelatedReason>();
  const ranks = new Ranks(index);
  return (article, { article: other, how }) => {
    if (how === "pinned") return PINNED;
    const keywords = sharedKeywords(index, article, other, hidden);
    if (keywords.length > 0) {
      // Many articles share the same keywords; a large site has no memory for each reason by itself.
      const key = keywords.join("\n");
      const reason = reasonOfKeywords.get(key) ?? { kind: "keywords", keywords };
      reasonOfKeywords.set(key, reason);
      return reason;
    }
    const words = how === "ranked" ? sharedWords(index, article, other, ranks) : [];
    if (words.length > 0) return { kind: "terms", terms: words };
    const section = index.sections[article] ?? -1;
    if (section >= 0 && section === index.sections[other]) return SECTION;
    return how === "ranked" ? TEXT : RECENT;
  };
}

const PINNED: RelatedReason = { kind: "pinned" };
const SECTION: RelatedReason = { kind: "section" };
const TEXT: RelatedReason = { kind: "text" };
const RECENT: RelatedReason = { kind: "recent" };

/** Rarest first. Keywords that nearly everything has explain nothing. */
export function sharedKeywords(
  { keywords: { starts, terms, ids } }: ArticleIndex,
  article: number,
  other: number,
  hidden: ReadonlySet<KeywordId>,
): KeywordId[] {
  const shared: KeywordId[] = [];
  const [otherStart, otherEnd] = [starts[other] ?? 0, starts[other + 1] ?? 0];
  for (let entry = starts[article] ?? 0; entry < (starts[article + 1] ?? 0); entry++) {
    if (shared.length === NAMED_AT_MOST) break;
    for (let others = otherStart; others < otherEnd; others++) {
      if (terms[others] !== terms[entry]) continue;
      const id = ids[terms[entry] ?? -1];
      if (id !== undefined && !hidden.has(id)) shared.push(id);
    }
  }
  return shared;
}

/** Where each term stands among those of the article asked for, the strongest at 1; 0 for terms that it has not. */
class Ranks {
  readonly #index: ArticleIndex;
  readonly #ranks: Int32Array;
  #article = -1;

  constructor(index: ArticleIndex) {
    this.#index = index;
    this.#ranks = new Int32Array(index.terms.termCount);
  }

  of(article: number): Int32Array {
    if (article !== this.#article) {
      const { starts, terms } = this.#index.terms;
      if (this.#article >= 0) {
        const end = starts[this.#article + 1] ?? 0;
        for (let entry = starts[this.#article] ?? 0; entry < end; entry++) this.#ranks[terms[entry] ?? 0] = 0;
      }
      const [start, end] = [starts[article] ?? 0, starts[article + 1] ?? 0];
      for (let entry = start; entry < end; entry++) this.#ranks[terms[entry] ?? 0] = entry - start + 1;
      this.#article = article;
    }
    return this.#ranks;
  }
}

/** Strongest terms of both, as one of the two headlines writes them. */
function sharedWords(
  { terms, headlines }: ArticleIndex,
  article: number,
  other: number,
  ranksOf: Ranks,
): string[] {
  const ranks = ranksOf.of(article);
  const found: { term: number; rank: number; of: number; entry: number }[] = [];
  const find = (of: number, isShared: (term: number) => boolean): void => {
    for (let entry = headlines.starts[of] ?? 0; entry < (headlines.starts[of + 1] ?? 0); entry++) {
      const term = headlines.terms[entry] as number;
      const rank = ranks[term] as number;
      if (rank > 0 && !found.some((one) => one.term === term) && isShared(term))
        found.push({ term, rank, of, entry });
    }
  };
  find(other, () => true);
  const [start, end] = [terms.starts[other] ?? 0, terms.starts[other + 1] ?? 0];
  find(article, (term) => {
    // By hand: `includes` on a subarray is slower.
    for (let entry = start; entry < end; entry++) if (terms.terms[entry] === term) return true;
    return false;
  });
  const words: string[] = [];
  for (const { of, entry } of found.sort((a, b) => a.rank - b.rank)) {
    if (words.length === NAMED_AT_MOST) break;
    const word = headlines.written(of, entry);
    if (NAMES_SUBJECT.test(word)) words.push(word);
  }
  return words;
}

/** What each term that two articles share adds to their score, relative to one another. */
export function sharedTerms(
  { terms }: ArticleIndex,
  article: number,
  other: number,
): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (let entry = terms.starts[other] ?? 0; entry < (terms.starts[other + 1] ?? 0); entry++) {
    weights.set(terms.terms[entry] ?? 0, terms.weights[entry] ?? 0);
  }
  const shared = new Map<number, number>();
  for (let entry = terms.starts[article] ?? 0; entry < (terms.starts[article + 1] ?? 0); entry++) {
    const term = terms.terms[entry] ?? 0;
    const weight = weights.get(term);
    if (weight !== undefined)
      shared.set(term, (weight * (terms.weights[entry] ?? 0)) / (terms.rarities[term] || 1));
  }
  return shared;
}
