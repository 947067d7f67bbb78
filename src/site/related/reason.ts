// Why an article is offered, in words that a reader knows: keywords, else words of the headlines.

import { eachToken } from "../../language/tokens.js";
import type { KeywordId } from "../../model/brand.js";
import type { RelatedReason } from "../../model/site.js";
import type { Chosen } from "./choose.js";
import type { ArticleIndex } from "./rank.js";
import type { ArticleTerms } from "./terms.js";

const NAMED_AT_MOST = 3;

export type Reasoner = (article: number, chosen: Chosen) => RelatedReason;

/** @param hidden - keywords that no reader sees */
export function createReasoner(index: ArticleIndex, hidden: ReadonlySet<KeywordId>): Reasoner {
  const headlines: (readonly HeadlineWord[])[] = [];
  const headlineOf = (article: number): readonly HeadlineWord[] => {
    const known = headlines[article];
    if (known) return known;
    const words = headlineWords(index, article);
    headlines[article] = words;
    return words;
  };
  return (article, { article: other, how }) => {
    if (how === "pinned") return { kind: "pinned" };
    const keywords = sharedKeywords(index, article, other, hidden);
    if (keywords.length > 0) return { kind: "keywords", keywords };
    const words = how === "ranked" ? sharedWords(index, article, other, headlineOf) : [];
    if (words.length > 0) return { kind: "terms", terms: words };
    const section = index.sections[article] ?? -1;
    return { kind: section >= 0 && section === index.sections[other] ? "section" : "recent" };
  };
}

/** A word of a headline as it is written there, and its term. */
type HeadlineWord = Readonly<{ term: number; word: string }>;

/** Rarest first. Keywords that nearly everything has explain nothing. */
export function sharedKeywords(
  { keywords: { starts, terms, ids } }: ArticleIndex,
  article: number,
  other: number,
  hidden: ReadonlySet<KeywordId>,
): KeywordId[] {
  const ofOther = terms.subarray(starts[other] ?? 0, starts[other + 1] ?? 0);
  const shared: KeywordId[] = [];
  for (const number of terms.subarray(starts[article] ?? 0, starts[article + 1] ?? 0)) {
    const id = ids[number];
    if (id !== undefined && ofOther.includes(number) && !hidden.has(id)) shared.push(id);
  }
  return shared.slice(0, NAMED_AT_MOST);
}

/** Strongest terms of both, as one of the two headlines writes them: articles keep no other words unfolded. */
function sharedWords(
  { terms }: ArticleIndex,
  article: number,
  other: number,
  headlineOf: (article: number) => readonly HeadlineWord[],
): string[] {
  const found = new Map<number, string>();
  const rankOf = (term: number): number => placeIn(terms, article, term);
  for (const { term, word } of headlineOf(other))
    if (rankOf(term) >= 0 && !found.has(term)) found.set(term, word);
  for (const { term, word } of headlineOf(article)) {
    if (placeIn(terms, other, term) >= 0 && !found.has(term)) found.set(term, word);
  }
  // An article's terms stand from the strongest to the weakest.
  return [...found]
    .sort(([a], [b]) => rankOf(a) - rankOf(b))
    .slice(0, NAMED_AT_MOST)
    .map(([, word]) => word);
}

/** Where a term stands among those of an article; -1 if it does not. By hand: `indexOf` on a subarray is slower. */
function placeIn({ starts, terms }: ArticleTerms, article: number, term: number): number {
  const end = starts[article + 1] ?? 0;
  for (let entry = starts[article] ?? 0; entry < end; entry++) if (terms[entry] === term) return entry;
  return -1;
}

function headlineWords({ articles, terms }: ArticleIndex, article: number): HeadlineWord[] {
  const title = (articles[article]?.title.value ?? "").normalize("NFC");
  const words: HeadlineWord[] = [];
  eachToken(title, (token, start, end) => {
    const term = terms.termOfWord(token);
    // Numbers and single letters name no subject.
    if (term >= 0 && /\p{L}{2}/u.test(token)) words.push({ term, word: title.slice(start, end) });
  });
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
