// How much of an article others repeat: one walk over the lists of its terms, no pairwise loop.

import type { Copies } from "./copies.js";
import type { ArticleKeywords } from "./keyword-terms.js";
import type { Postings } from "./postings.js";
import { invert } from "./postings.js";
import type { ArticleTerms } from "./terms.js";
import { WEIGHT_SCALE } from "./terms.js";

/** Terms that an article asks with; its others only answer. */
const TERMS_ASKED = 40;

/** What a shared keyword counts beside a word of the same rarity: an editor chose it. */
const KEYWORD_WEIGHT = 2 * WEIGHT_SCALE;

/**
 * Others that share words or keywords with an article, best first, ties to lower numbers. The arrays are used again
 * by the next search.
 */
export type Matches = Readonly<{
  count: number;
  articles: Int32Array;
  /** What the other repeats, as a share of what the article scores with itself: above 0, to about 1. */
  shares: Float64Array;
}>;

export type Scorer = Readonly<{
  /** Finds those of its language; no copies of the article, and of other copies the newest alone. */
  search: (article: number) => Matches;
  /** The keywords' part of the share that another article would have. */
  keywordShare: (article: number, other: number) => number;
}>;

type ScorerInput = Readonly<{
  /** All of the same articles. */
  terms: ArticleTerms;
  keywords: ArticleKeywords;
  copies: Pick<Copies, "newest">;
  /** By article. */
  languages: Int32Array;
  /** How many matches a search keeps. */
  most: number;
}>;

export function createScorer({ terms, keywords, copies: { newest }, languages, most }: ScorerInput): Scorer {
  const byTerm = invert(terms);
  const byKeyword = invert(keywords);
  // Whole numbers: a sum of so few products stays below 2^31, whatever the site.
  const scores = new Int32Array(terms.articleCount);
  const best = new Best(most);

  /** How much of its terms and keywords an article has; above 0, so that it may be divided by. */
  const wholeOf = (article: number): number => {
    let whole = 1;
    const [start, end] = askedTerms(terms, article);
    for (let entry = start; entry < end; entry++)
      whole += askedWeight(terms, entry) * (terms.weights[entry] ?? 0);
    for (let entry = keywords.starts[article] ?? 0; entry < (keywords.starts[article + 1] ?? 0); entry++) {
      whole += KEYWORD_WEIGHT * (keywords.weights[entry] ?? 0);
    }
    return whole;
  };

  const search: Scorer["search"] = (article) => {
    const lists: Postings[] = [];
    const asked: number[] = [];
    let entries = 0;
    const ask = (postings: Postings, term: number, weight: number): void => {
      lists.push(postings);
      asked.push(term);
      entries += (postings.ends[term] ?? 0) - (postings.starts[term] ?? 0);
      addUp(postings, term, weight, scores);
    };
    const [start, end] = askedTerms(terms, article);
    for (let entry = start; entry < end; entry++)
      ask(byTerm, terms.terms[entry] ?? 0, askedWeight(terms, entry));
    for (let entry = keywords.starts[article] ?? 0; entry < (keywords.starts[article + 1] ?? 0); entry++) {
      ask(byKeyword, keywords.terms[entry] ?? 0, KEYWORD_WEIGHT);
    }
    scores[article] = 0;
    best.clear();
    let least = 1;
    const consider = (other: number, score: number): void => {
      if (newest[other] !== other || other === newest[article] || languages[other] !== languages[article])
        return;
      best.add(score, other);
      least = Math.max(1, best.least);
    };
    if (entries > terms.articleCount / 2) {
      for (let other = 0; other < scores.length; other++) {
        const score = scores[other] as number;
        if (score >= least) consider(other, score);
      }
      scores.fill(0);
    } else {
      // On a large site few have a score: walking the same lists again finds them sooner than looking at all.
      for (const [index, postings] of lists.entries()) {
        const term = asked[index] ?? 0;
        const last = postings.ends[term] ?? 0;
        for (let entry = postings.starts[term] ?? 0; entry < last; entry++) {
          const other = postings.articles[entry] as number;
          const score = scores[other] as number;
          scores[other] = 0;
          if (score >= least) consider(other, score);
        }
      }
    }
    return best.matches(wholeOf(article));
  };

  const keywordShare: Scorer["keywordShare"] = (article, other) => {
    const ofOther = new Set(
      keywords.terms.subarray(keywords.starts[other] ?? 0, keywords.starts[other + 1] ?? 0),
    );
    let shared = 0;
    for (let entry = keywords.starts[article] ?? 0; entry < (keywords.starts[article + 1] ?? 0); entry++) {
      if (ofOther.has(keywords.terms[entry] ?? -1)) shared += KEYWORD_WEIGHT * (keywords.weights[entry] ?? 0);
    }
    return shared / wholeOf(article);
  };
  return { search, keywordShare };
}

function askedTerms({ starts }: ArticleTerms, article: number): [start: number, end: number] {
  const start = starts[article] ?? 0;
  return [start, Math.min(starts[article + 1] ?? 0, start + TERMS_ASKED)];
}

/** The saturated frequency alone: rarity is in the other's weight already, and would count twice. */
function askedWeight({ terms, weights, rarities }: ArticleTerms, entry: number): number {
  return Math.round((weights[entry] ?? 0) / (rarities[terms[entry] ?? 0] || 1));
}

/** The loop that all the time goes into. */
function addUp(
  { starts, ends, articles, weights }: Postings,
  term: number,
  weight: number,
  scores: Int32Array,
): void {
  const end = ends[term] ?? 0;
  for (let entry = starts[term] ?? 0; entry < end; entry++) {
    const other = articles[entry] as number;
    scores[other] = (scores[other] as number) + weight * (weights[entry] as number);
  }
}

/** The highest scores seen, sorted; equal ones by number. */
class Best {
  /** What a score must reach to be among them. */
  least = 0;
  readonly #articles: Int32Array;
  readonly #scores: Float64Array;
  #count = 0;

  constructor(most: number) {
    this.#articles = new Int32Array(most);
    this.#scores = new Float64Array(most);
  }

  clear(): void {
    this.#count = 0;
    this.least = 0;
  }

  add(score: number, article: number): void {
    const [articles, scores] = [this.#articles, this.#scores];
    let place = this.#count;
    if (place === articles.length) {
      place--;
      if (score === scores[place] && article > (articles[place] as number)) return;
    } else {
      this.#count++;
    }
    while (place > 0) {
      const before = scores[place - 1] as number;
      if (before > score || (before === score && (articles[place - 1] as number) < article)) break;
      scores[place] = before;
      articles[place] = articles[place - 1] as number;
      place--;
    }
    scores[place] = score;
    articles[place] = article;
    if (this.#count === articles.length) this.least = scores[this.#count - 1] as number;
  }

  matches(whole: number): Matches {
    for (let place = 0; place < this.#count; place++) {
      this.#scores[place] = (this.#scores[place] as number) / whole;
    }
    return { count: this.#count, articles: this.#articles, shares: this.#scores };
  }
}
