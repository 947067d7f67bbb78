// What each article is about, as numbers: its strongest terms with their weights, in typed arrays.
// Words become terms here, because only the whole site's vocabulary decides on stems and rarity.

import { frameWords } from "../../language/frame-words.js";
import { stopWordsOf } from "../../language/stop-words.js";
import { stemWords } from "../../language/word-stems.js";
import { grown } from "../../language/word-table.js";
import type { ListedWords, WordLists } from "./word-lists.js";

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
  /** Inverse document frequency of each term. */
  rarities: Float64Array;
  /** What a word of an article counts as; -1 for words that tell nothing and those that one article has, or too many. */
  termOfWord: (word: string) => number;
  /** The same of the word whose code units come first. */
  termOfUnits: (units: Uint16Array, length: number) => number;
}>;

export type TermWeigher = Readonly<{
  /** For each article in its order. */
  add: (article: number, words: ListedWords) => void;
  finish: () => ArticleTerms;
}>;

/**
 * Works out the strongest terms of each article by BM25 impact: rarity times the saturated, length-normalised
 * frequency.
 * @see Robertson and Zaragoza 2009, doi:10.1561/1500000019; impacts: Anh and Moffat 2006, doi:10.1145/1148170.1148235
 */
export function createTermWeigher(lists: WordLists, language: string): TermWeigher {
  const { articleCount, lengths, table } = lists;
  const { termOfNumber, rarities } = numberTerms(lists, language);
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, articleCount) || 1;
  const kept = articleCount > LARGE_SITE ? TERMS_KEPT_ON_LARGE_SITES : TERMS_KEPT;
  const starts = new Int32Array(articleCount + 1);
  const terms = new Int32Array(articleCount * kept);
  const weights = new Uint16Array(articleCount * kept);
  const tally = new Tally(rarities);
  let end = 0;
  return {
    add: (article, words) => {
      for (let at = 0; at < words.end; at++) {
        const term = termOfNumber[words.numbers[at] as number] as number;
        if (term >= 0) tally.add(term, words.weights[at] as number);
      }
      const dampening = K1 * (1 - B + (B * (lengths[article] ?? 0)) / meanLength);
      const strongest = tally.takeStrongest(kept, dampening);
      for (let place = 0; place < strongest.length; place++) {
        const packed = strongest[place] as number;
        const weight = Math.floor(packed / TERM_LIMIT);
        // Not by %: a remainder of numbers so large is worked out by a call into the mathematical library.
        terms[end] = TERM_LIMIT - 1 - (packed - weight * TERM_LIMIT);
        weights[end] = weight;
        end++;
      }
      starts[article + 1] = end;
    },
    finish: () => ({
      articleCount,
      termCount: rarities.length,
      starts,
      terms,
      weights,
      rarities,
      termOfWord: (word) => termOfNumber[table.find(word)] ?? NO_TERM,
      termOfUnits: (units, length) => termOfNumber[table.findUnits(units, 0, length)] ?? NO_TERM,
    }),
  };
}

const NO_TERM = -1;

/** Numbers the stems of all words that tell something, and says how rare each is. */
function numberTerms({ table, articleCounts, articleCount }: WordLists, language: string) {
  const { stems, ofWord: termOfNumber } = stemWords(table, articleCounts, language);
  for (const word of [...stopWordsOf(language), ...frameWords()]) {
    const number = table.find(word);
    if (number >= 0) termOfNumber[number] = NO_TERM;
  }
  const frequencies = new Int32Array(stems.size);
  for (let number = 0; number < termOfNumber.length; number++) {
    const term = termOfNumber[number] as number;
    if (term === NO_TERM) continue;
    // An article with two forms of a stem counts twice; that much exactness is not worth another walk.
    const frequency = (frequencies[term] as number) + (articleCounts[number] as number);
    frequencies[term] = Math.min(articleCount, frequency);
  }
  const limit = commonLimit(articleCount);
  const newNumbers = new Int32Array(stems.size).fill(NO_TERM);
  const rarities: number[] = [];
  for (let term = 0; term < frequencies.length; term++) {
    const frequency = frequencies[term] as number;
    if (frequency < 2 || frequency > limit) continue;
    newNumbers[term] = rarities.length;
    rarities.push(rarityOf(frequency, articleCount));
  }
  for (let number = 0; number < termOfNumber.length; number++) {
    const term = termOfNumber[number] as number;
    if (term !== NO_TERM) termOfNumber[number] = newNumbers[term] as number;
  }
  return { termOfNumber, rarities: Float64Array.from(rarities) };
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

/** Weights are counted in steps of 2^5 to leave out most of what is too weak, where that saves more sorting. */
const STEP_BITS = 5;
const WORTH_PARTING = 1.5;

/** Counts the terms of one article after another in the same arrays. */
class Tally {
  readonly #rarities: Float64Array;
  readonly #frequencies: Float64Array;
  #touched = new Int32Array(1024);
  #count = 0;
  #packed = new Float64Array(1024);
  readonly #steps = new Int32Array(2 ** (16 - STEP_BITS));

  constructor(rarities: Float64Array) {
    this.#rarities = rarities;
    this.#frequencies = new Float64Array(rarities.length);
  }

  add(term: number, weight: number): void {
    const frequency = this.#frequencies[term] as number;
    if (frequency === 0) {
      if (this.#count === this.#touched.length) this.#touched = grown(this.#touched, this.#count + 1);
      this.#touched[this.#count++] = term;
    }
    this.#frequencies[term] = frequency + weight;
  }

  /**
   * The strongest terms with a weight above 0, packed, strongest first. Begins anew.
   * @param dampening - BM25's, for the length of the article
   */
  takeStrongest(kept: number, dampening: number): Float64Array {
    if (this.#packed.length < this.#count) this.#packed = new Float64Array(this.#touched.length);
    const packed = this.#packed;
    let count = 0;
    for (let index = 0; index < this.#count; index++) {
      const term = this.#touched[index] as number;
      const frequency = this.#frequencies[term] as number;
      this.#frequencies[term] = 0;
      const impact = ((this.#rarities[term] as number) * frequency * (K1 + 1)) / (frequency + dampening);
      const weight = Math.min(0xffff, Math.round(impact * WEIGHT_SCALE));
      if (weight > 0) packed[count++] = weight * TERM_LIMIT + (TERM_LIMIT - 1 - term);
    }
    this.#count = 0;
    if (count > kept * WORTH_PARTING) count = this.#keepStrong(packed, count, kept);
    return packed.subarray(0, count).sort().reverse().subarray(0, kept);
  }

  /** Moves at least as many values as wanted to the front, the highest among them. */
  #keepStrong(packed: Float64Array, count: number, wanted: number): number {
    const steps = this.#steps.fill(0);
    for (let at = 0; at < count; at++) {
      const step = Math.floor((packed[at] as number) / TERM_LIMIT) >>> STEP_BITS;
      steps[step] = (steps[step] as number) + 1;
    }
    let least = steps.length;
    for (let found = 0; found < wanted; ) found += steps[--least] as number;
    const lowest = least * 2 ** STEP_BITS * TERM_LIMIT;
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const value = packed[at] as number;
      if (value >= lowest) packed[kept++] = value;
    }
    return kept;
  }
}
