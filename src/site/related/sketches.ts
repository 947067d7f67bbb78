// Which articles might be copies of one another: what is kept of each is a sketch, which copies share.

import type { ListedWords, WordLists } from "./word-lists.js";

/** Smallest hashes that a sketch holds; each word competes for one of them. */
const BIN_BITS = 6;
const BINS = 2 ** BIN_BITS;
const HASH_BITS = 32 - BIN_BITS;
/** A power is worked out each time by a call into the mathematical library, unless it has a name. */
const REST_OF_HASH = 2 ** HASH_BITS - 1;
const EMPTY = 0x7fffffff;

/** Articles meet in a list where so many smallest hashes in a row are the same. */
const BINS_PER_BAND = 5;
const BANDS = Math.floor(BINS / BINS_PER_BAND);

/** Of each list those added last: a thousand copies of one text are found through one another. */
const LONGEST_WALK = 32;

/** Of the smallest hashes two sketches must share. Of nine tenths of the words in common it is nine tenths, give or take. */
const LEAST_ALIKE = 0.6;

/**
 * Min-wise hashing, all hashes of an article in one pass over its words, and lists by bands of them: two texts with nine
 * tenths of their words in common meet in one of twelve lists with a probability of 0.99998, two that share a fifth in
 * 0.4 %. So neither common words nor the number of articles make the search longer.
 * @see Broder 1997, doi:10.1109/SEQUEN.1997.666900; Li, Owen and Zhang 2012, arXiv:1208.1259;
 *   bands: Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4
 */
export class Sketches {
  readonly #lists: WordLists;
  readonly #mostAlone: number;
  /** The smallest hash of each bin, of the article at hand. */
  readonly #smallest = new Int32Array(BINS);
  /** By article: eight bits of each; 0 for a bin without words. */
  readonly #sketches: Uint8Array;
  readonly #mask: number;
  /** By band and place: the article added last, plus 1. */
  readonly #latest: Int32Array;
  /** By article and band: the one that was there before it, plus 1. */
  readonly #earlier: Int32Array;
  /** By article: who met it last, plus 1. */
  readonly #metBy: Int32Array;

  /** @param copyShare - of the words of two texts that they must have in common */
  constructor(lists: WordLists, copyShare: number) {
    const { articleCount } = lists;
    this.#mostAlone = 1 - copyShare;
    this.#lists = lists;
    this.#sketches = new Uint8Array(articleCount * BINS);
    const places = 2 ** Math.ceil(Math.log2(Math.max(2, articleCount)));
    this.#mask = places - 1;
    this.#latest = new Int32Array(places * BANDS);
    this.#earlier = new Int32Array(articleCount * BANDS);
    this.#metBy = new Int32Array(articleCount);
  }

  /**
   * Sketches an article and puts it into its lists.
   * @param words - its own
   * @param most - how many are returned at most
   * @returns of the articles put there before, those that are likely to be copies, the likeliest first, then by number
   */
  add(article: number, words: ListedWords, most: number): readonly number[] {
    if (this.#isAlone(words)) return [];
    this.#sketch(article, words);
    const found: { other: number; alike: number }[] = [];
    for (let band = 0; band < BANDS; band++) {
      const key = this.#keyOf(band);
      if (key === undefined) continue;
      const place = band * (this.#mask + 1) + (key & this.#mask);
      let next = this.#latest[place] as number;
      this.#earlier[article * BANDS + band] = next;
      this.#latest[place] = article + 1;
      for (let steps = 0; next > 0 && steps < LONGEST_WALK; steps++) {
        const other = next - 1;
        next = this.#earlier[other * BANDS + band] as number;
        if (this.#metBy[other] === article + 1) continue;
        this.#metBy[other] = article + 1;
        const alike = this.#likeness(article, other);
        if (alike >= LEAST_ALIKE) found.push({ other, alike });
      }
    }
    if (found.length > 1) found.sort((a, b) => b.alike - a.alike || a.other - b.other);
    return found.slice(0, most).map(({ other }) => other);
  }

  /** Whether so many words are in no other article that there is no copy of it: news nearly always. */
  #isAlone({ numbers, weights, bodyStart, end }: ListedWords): boolean {
    const { articleCounts } = this.#lists;
    let words = 0;
    let alone = 0;
    for (let at = bodyStart; at < end; at++) {
      words += weights[at] as number;
      if (articleCounts[numbers[at] as number] === 1) alone += weights[at] as number;
    }
    return alone > Math.floor(words * this.#mostAlone) + 1;
  }

  /** A word that occurs thrice counts as three. */
  #sketch(article: number, { numbers, weights, bodyStart, end }: ListedWords): void {
    const { table } = this.#lists;
    const smallest = this.#smallest.fill(EMPTY);
    for (let at = bodyStart; at < end; at++) {
      const ofWord = table.hash(numbers[at] as number);
      for (let time = weights[at] as number; time > 0; time--) {
        // The table's hash is mixed already; one multiplication parts the times from one another.
        const hash = Math.imul(ofWord + time, 0x9e3779b1);
        const bin = hash >>> HASH_BITS;
        const rest = (hash ^ (hash >>> 15)) & REST_OF_HASH;
        if (rest < (smallest[bin] as number)) smallest[bin] = rest;
      }
    }
    for (let bin = 0; bin < BINS; bin++) {
      const hash = smallest[bin] as number;
      this.#sketches[article * BINS + bin] = hash === EMPTY ? 0 : (hash % 255) + 1;
    }
  }

  /** Undefined for a band without words, which all short texts would share. */
  #keyOf(band: number): number | undefined {
    let key = band;
    let words = 0;
    for (let bin = band * BINS_PER_BAND; bin < (band + 1) * BINS_PER_BAND; bin++) {
      const hash = this.#smallest[bin] as number;
      if (hash !== EMPTY) words++;
      key = mixed(key ^ hash);
    }
    return words === 0 ? undefined : key;
  }

  /** Bins that are the same in both sketches, of those that have a word in one. */
  #likeness(a: number, b: number): number {
    const sketches = this.#sketches;
    const offset = (b - a) * BINS;
    let filled = 0;
    let same = 0;
    for (let at = a * BINS; at < (a + 1) * BINS; at++) {
      const [ofA, ofB] = [sketches[at] as number, sketches[at + offset] as number];
      if (ofA === 0 && ofB === 0) continue;
      filled++;
      if (ofA === ofB) same++;
    }
    return filled === 0 ? 0 : same / filled;
  }
}

/** The finaliser of Appleby's MurmurHash3: every bit of the result depends on every bit of the number. */
function mixed(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
