// What each article is about, as numbers: its strongest terms with their weights, in typed arrays.
// Words become terms here, because only the whole site's vocabulary decides on stems and rarity.

import { createStemmer } from "../../language/stem.js";
import { isStopWord } from "../../language/stop-words.js";
import type { Words } from "../../model/article.js";
import type { WordLists } from "./word-lists.js";
import { listWords } from "./word-lists.js";

/** Terms that are kept of an article; what is weaker hardly ever decides. Fewer where memory is the limit. */
const TERMS_KEPT = 100;
const TERMS_KEPT_ON_LARGE_SITES = 50;
const LARGE_SITE = 20_000;

/** A term of more than a fifth of the articles parts nothing; on a small site more articles may share one. */
const COMMON_SHARE = 0.2;
const COMMON_ON_SMALL_SITES = 20;

/**
 * BM25's parameters. K1 is higher than for queries of two words (1.2): articles are compared with articles, and how
 * often both say a word tells of their subject.
 */
const K1 = 3;
const B = 0.75;

/** Weights are whole numbers, so that sums are the same in whatever order and on every machine. */
export const WEIGHT_SCALE = 256;

export type ArticleTerms = Readonly<{
  articleCount: number;
  termCount: number;
  /** Terms of article n stand at `[starts[n], starts[n + 1])`, strongest first, ties by number. */
  starts: Int32Array;
  terms: Int32Array;
  /** BM25 impact of the term in the article, times WEIGHT_SCALE. */
  weights: Uint16Array;
  /** Inverse document frequency of each term; 0 for terms that are left out. */
  rarities: Float64Array;
  /** What a word of an article counts as; -1 for stop words. */
  termOfWord: (word: string) => number;
}>;

/**
 * Works out the strongest terms of each article by BM25 impact: rarity times the saturated, length-normalised
 * frequency.
 * @param articles - in the order that numbers them
 * @see Robertson and Zaragoza 2009, doi:10.1561/1500000019; impacts: Anh and Moffat 2006, doi:10.1145/1148170.1148235
 */
export function weighTerms(articles: readonly Readonly<{ words: Words }>[], language: string): ArticleTerms {
  const articleCount = articles.length;
  const lists = listWords(articles);
  const { termOfNumber, rarities } = numberTerms(lists, articleCount, language);
  const meanLength = lists.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, articleCount) || 1;
  const kept = articleCount > LARGE_SITE ? TERMS_KEPT_ON_LARGE_SITES : TERMS_KEPT;

  const starts = new Int32Array(articleCount + 1);
  const terms = new Int32Array(articleCount * kept);
  const weights = new Uint16Array(articleCount * kept);
  const tally = new Tally(rarities.length);
  const count = (number: number, weight: number): void => {
    const term = termOfNumber[number] as number;
    if (term >= 0 && (rarities[term] as number) > 0) tally.add(term, weight);
  };
  let end = 0;
  for (let article = 0; article < articleCount; article++) {
    lists.each(article, count);
    const dampening = K1 * (1 - B + (B * (lists.lengths[article] ?? 0)) / meanLength);
    const strongest = tally.takeStrongest(kept, (term, frequency) => {
      const impact = ((rarities[term] as number) * frequency * (K1 + 1)) / (frequency + dampening);
      return Math.min(0xffff, Math.round(impact * WEIGHT_SCALE));
    });
    for (const packed of strongest) {
      terms[end] = TERM_LIMIT - 1 - (packed % TERM_LIMIT);
      weights[end] = Math.floor(packed / TERM_LIMIT);
      end++;
    }
    starts[article + 1] = end;
  }
  const { numbers } = lists;
  const termOfWord = (word: string): number => termOfNumber[numbers.get(word) ?? -1] ?? -1;
  return { articleCount, termCount: rarities.length, starts, terms, weights, rarities, termOfWord };
}

/** Numbers the stems of all words that are no stop words, and says how rare each is. */
function numberTerms({ numbers, articleCounts }: WordLists, articleCount: number, language: string) {
  const frequencyOfWord = new Map<string, number>();
  for (const [word, number] of numbers) frequencyOfWord.set(word, articleCounts[number] ?? 0);
  const stem = createStemmer(frequencyOfWord, language);
  const numberOfStem = new Map<string, number>();
  const termOfNumber = new Int32Array(numbers.size).fill(-1);
  const frequencies: number[] = [];
  for (const [word, number] of numbers) {
    if (isStopWord(word, language)) continue;
    const stemmed = stem(word);
    let term = numberOfStem.get(stemmed);
    if (term === undefined) {
      term = frequencies.length;
      numberOfStem.set(stemmed, term);
      frequencies.push(0);
    }
    termOfNumber[number] = term;
    // An article with two forms of a stem counts twice; that much exactness is not worth another walk.
    frequencies[term] = Math.min(articleCount, (frequencies[term] ?? 0) + (articleCounts[number] ?? 0));
  }
  const limit = commonLimit(articleCount);
  const rarities = Float64Array.from(frequencies, (frequency) =>
    frequency < 2 || frequency > limit ? 0 : rarityOf(frequency, articleCount),
  );
  return { termOfNumber, rarities };
}

/** The most articles that a term or keyword may have and still tell something. */
export function commonLimit(articleCount: number): number {
  return Math.max(articleCount * COMMON_SHARE, COMMON_ON_SMALL_SITES);
}

/** Robertson and Spärck Jones's inverse document frequency, never negative. */
export function rarityOf(frequency: number, articleCount: number): number {
  return Math.log(1 + (articleCount - frequency + 0.5) / (frequency + 0.5));
}

/** Weight and term in one number that sorts by weight, then by term. */
const TERM_LIMIT = 2 ** 32;

/** Counts the terms of one article after another in the same arrays. */
class Tally {
  readonly #frequencies: Float64Array;
  readonly #touched: number[] = [];
  #packed = new Float64Array(1024);

  constructor(termCount: number) {
    this.#frequencies = new Float64Array(termCount);
  }

  add(term: number, weight: number): void {
    const frequency = this.#frequencies[term] as number;
    if (frequency === 0) this.#touched.push(term);
    this.#frequencies[term] = frequency + weight;
  }

  /** The strongest terms with a weight above 0, packed, strongest first. Begins anew. */
  takeStrongest(kept: number, weigh: (term: number, frequency: number) => number): Float64Array {
    const touched = this.#touched;
    if (this.#packed.length < touched.length) this.#packed = new Float64Array(touched.length * 2);
    let count = 0;
    for (const term of touched) {
      const weight = weigh(term, this.#frequencies[term] as number);
      this.#frequencies[term] = 0;
      if (weight > 0) this.#packed[count++] = weight * TERM_LIMIT + (TERM_LIMIT - 1 - term);
    }
    touched.length = 0;
    return this.#packed.subarray(0, count).sort().reverse().subarray(0, kept);
  }
}
