// How much of an article others repeat: one walk over the lists of its terms, no pairwise loop.

import type { ArticleKeywords } from "./keyword-terms.js";
import { invert } from "./postings.js";
import type { ArticleTerms } from "./terms.js";

/** Terms that an article asks with; its others only answer. */
const TERMS_ASKED = 50;

/** What a shared keyword counts beside a word of the same rarity: an editor chose it. */
const KEYWORD_WEIGHT = 2;

/** Shares of what the article scores with itself, 0 to about 1. */
export type Match = Readonly<{ article: number; text: number; keywords: number }>;

export type Scorer = Readonly<{
  /** The best of the others by text and keywords together, best first, ties to lower numbers. */
  matches: (article: number, count: number, skip?: (other: number) => boolean) => Match[];
}>;

/** @param terms and @param keywords number the same articles */
export function createScorer(terms: ArticleTerms, keywords: ArticleKeywords): Scorer {
  const byTerm = invert(terms);
  const byKeyword = invert(keywords);
  const textScores = new Float64Array(terms.articleCount);
  const keywordScores = new Float64Array(terms.articleCount);
  const touched = new Int32Array(terms.articleCount);

  /** Adds up, and notes who has a score; returns how many have. */
  const walk = (
    lists: typeof byTerm,
    term: number,
    weight: number,
    scores: Float64Array,
    touchedBefore: number,
  ): number => {
    const { articles, weights } = lists;
    const end = lists.ends[term] ?? 0;
    let count = touchedBefore;
    for (let entry = lists.starts[term] ?? 0; entry < end; entry++) {
      const other = articles[entry] as number;
      if (textScores[other] === 0 && keywordScores[other] === 0) touched[count++] = other;
      scores[other] = (scores[other] as number) + weight * (weights[entry] as number);
    }
    return count;
  };

  return {
    matches: (article, count, skip) => {
      let touchedCount = 0;
      // 1, so that nothing is divided by 0.
      let whole = 1;
      const lastAsked = Math.min(terms.starts[article + 1] ?? 0, (terms.starts[article] ?? 0) + TERMS_ASKED);
      for (let entry = terms.starts[article] ?? 0; entry < lastAsked; entry++) {
        const term = terms.terms[entry] ?? 0;
        const weight = terms.weights[entry] ?? 0;
        // Rarity is in the other's weight already; asked with here, it would count twice.
        const asked = Math.round(weight / (terms.rarities[term] || 1));
        whole += asked * weight;
        touchedCount = walk(byTerm, term, asked, textScores, touchedCount);
      }
      for (let entry = keywords.starts[article] ?? 0; entry < (keywords.starts[article + 1] ?? 0); entry++) {
        const weight = keywords.weights[entry] ?? 0;
        const asked = KEYWORD_WEIGHT * WEIGHT_OF_ONE;
        whole += asked * weight;
        touchedCount = walk(byKeyword, keywords.terms[entry] ?? 0, asked, keywordScores, touchedCount);
      }
      const found = new Best(count);
      for (let index = 0; index < touchedCount; index++) {
        const other = touched[index] as number;
        const score = (textScores[other] as number) + (keywordScores[other] as number);
        if (other !== article && found.wants(score, other) && skip?.(other) !== true) found.add(score, other);
      }
      const matches = found.articles.map((other) => ({
        article: other,
        text: (textScores[other] as number) / whole,
        keywords: (keywordScores[other] as number) / whole,
      }));
      for (let index = 0; index < touchedCount; index++) {
        const other = touched[index] as number;
        textScores[other] = 0;
        keywordScores[other] = 0;
      }
      return matches;
    },
  };
}

/** The saturated frequency of a keyword, on the scale of the terms'. */
const WEIGHT_OF_ONE = 256;

/** Keeps the highest scores seen, sorted; equal ones by number. */
class Best {
  readonly articles: number[] = [];
  readonly #scores: number[] = [];
  readonly #count: number;

  constructor(count: number) {
    this.#count = count;
  }

  wants(score: number, article: number): boolean {
    if (this.articles.length < this.#count) return this.#count > 0;
    const last = this.#count - 1;
    return this.#isBefore(score, article, last);
  }

  add(score: number, article: number): void {
    if (this.articles.length === this.#count) {
      this.articles.pop();
      this.#scores.pop();
    }
    let place = this.articles.length;
    while (place > 0 && this.#isBefore(score, article, place - 1)) place--;
    this.articles.splice(place, 0, article);
    this.#scores.splice(place, 0, score);
  }

  #isBefore(score: number, article: number, place: number): boolean {
    const other = this.#scores[place] ?? 0;
    return score > other || (score === other && article < (this.articles[place] ?? 0));
  }
}
