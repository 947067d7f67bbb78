// Why an article is offered, in words that a reader knows: keywords, else words of the headlines.

import { eachToken } from "../../language/tokens.js";
import type { KeywordId } from "../../model/brand.js";
import type { RelatedReason } from "../../model/site.js";
import type { Chosen } from "./choose.js";
import type { ArticleIndex } from "./rank.js";
import type { RelatableArticle } from "./relatable.js";

const NAMED_AT_MOST = 3;

/** @param hidden - keywords that no reader sees */
export function reasonFor(
  index: ArticleIndex,
  article: number,
  { article: other, how }: Chosen,
  hidden: ReadonlySet<KeywordId>,
): RelatedReason {
  if (how === "pinned") return { kind: "pinned" };
  const keywords = sharedKeywords(index, article, other, hidden);
  if (keywords.length > 0) return { kind: "keywords", keywords };
  if (how === "ranked") {
    const terms = sharedHeadlineWords(index, article, other);
    if (terms.length > 0) return { kind: "terms", terms };
  }
  const section = index.articles[article]?.sectionSlug;
  return section !== undefined && section === index.articles[other]?.sectionSlug
    ? { kind: "section" }
    : { kind: "recent" };
}

/** Rarest first. Keywords that nearly everything has explain nothing. */
export function sharedKeywords(
  { keywords: { starts, terms, ids } }: ArticleIndex,
  article: number,
  other: number,
  hidden: ReadonlySet<KeywordId>,
): KeywordId[] {
  const ofOther = new Set(terms.subarray(starts[other] ?? 0, starts[other + 1] ?? 0));
  const shared: KeywordId[] = [];
  for (const number of terms.subarray(starts[article] ?? 0, starts[article + 1] ?? 0)) {
    const id = ids[number];
    if (id !== undefined && ofOther.has(number) && !hidden.has(id)) shared.push(id);
  }
  return shared.slice(0, NAMED_AT_MOST);
}

/** Strongest terms of both, as one of the two headlines writes them: articles keep no other words unfolded. */
function sharedHeadlineWords(index: ArticleIndex, article: number, other: number): string[] {
  const strength = sharedTerms(index, article, other);
  const found = new Map<number, string>();
  for (const number of [other, article]) {
    for (const [term, word] of headlineWords(index, index.articles[number])) {
      if (strength.has(term) && !found.has(term)) found.set(term, word);
    }
  }
  return [...found]
    .sort(([a], [b]) => (strength.get(b) ?? 0) - (strength.get(a) ?? 0) || a - b)
    .slice(0, NAMED_AT_MOST)
    .map(([, word]) => word);
}

function headlineWords(index: ArticleIndex, article: RelatableArticle | undefined): [number, string][] {
  const title = (article?.title.value ?? "").normalize("NFC");
  const words: [number, string][] = [];
  eachToken(title, (token, start, end) => {
    const term = index.terms.termOfWord(token);
    // Numbers and single letters name no subject.
    if (term >= 0 && /\p{L}{2}/u.test(token)) words.push([term, title.slice(start, end)]);
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
