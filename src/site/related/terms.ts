// What each article is about, as numbers: its strongest terms with their weights, in typed arrays.
// Words become terms here, because only the whole site's vocabulary decides on stems and rarity.

import { createStemmer } from "../../language/stem.js";
import { isStopWord } from "../../language/stop-words.js";
import type { WordCount, Words } from "../../model/article.js";

/** How much an occurrence counts. A summary is often the first paragraph once more. */
const TITLE_WEIGHT = 3;
const SUMMARY_WEIGHT = 1;
const BODY_WEIGHT = 1;

/** Terms that are kept of an article; what is weaker hardly ever decides. Fewer where memory is the limit. */
const TERMS_KEPT = 100;
const TERMS_KEPT_ON_LARGE_SITES = 64;
const LARGE_SITE = 20_000;

/** A term of more than a third of the articles parts nothing; on a small site more articles may share one. */
const COMMON_SHARE = 0.3;
const COMMON_ON_SMALL_SITES = 20;

/**
 * BM25's parameters. K1 is higher than for queries of two words (1.2): articles are compared with articles, and how
 * often both say a word tells of their subject.
 */
const K1 = 3;
const B = 0.75;

/** Weights are whole numbers, so that sums are the same in whatever order and on every machine. */
export const WEIGHT_SCALE = 256;

type WithWords = Readonly<{ words: Words }>;

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
export function weighTerms(articles: readonly WithWords[], language: string): ArticleTerms {
  const { termOfWord, rarities } = termsOfVocabulary(articles, language);
  const lengths = Float64Array.from(articles, lengthOf);
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, articles.length) || 1;
  const kept = articles.length > LARGE_SITE ? TERMS_KEPT_ON_LARGE_SITES : TERMS_KEPT;

  const starts = new Int32Array(articles.length + 1);
  let terms = new Int32Array(1024);
  let weights = new Uint16Array(1024);
  const tally = new Tally(rarities.length);
  let end = 0;
  for (const [number, { words }] of articles.entries()) {
    tally.count(words, termOfWord);
    const dampening = K1 * (1 - B + (B * (lengths[number] ?? 0)) / meanLength);
    const strongest = tally.strongest(kept, (term, frequency) => {
      const impact = ((rarities[term] ?? 0) * frequency * (K1 + 1)) / (frequency + dampening);
      return Math.min(0xffff, Math.round(impact * WEIGHT_SCALE));
    });
    if (end + strongest.length > terms.length) {
      const length = Math.ceil((end + strongest.length) * 1.3);
      terms = enlarged(terms, new Int32Array(length));
      weights = enlarged(weights, new Uint16Array(length));
    }
    for (const packed of strongest) {
      terms[end] = TERM_LIMIT - 1 - (packed % TERM_LIMIT);
      weights[end] = Math.floor(packed / TERM_LIMIT);
      end++;
    }
    starts[number + 1] = end;
  }
  const articleCount = articles.length;
  return { articleCount, termCount: rarities.length, starts, terms, weights, rarities, termOfWord };
}

function enlarged<A extends Int32Array | Uint16Array>(old: A, larger: A): A {
  larger.set(old);
  return larger;
}

/** Numbers the stems of all words that are no stop words, and says how rare each is. */
function termsOfVocabulary(
  articles: readonly WithWords[],
  language: string,
): Pick<ArticleTerms, "rarities" | "termOfWord"> {
  const articlesWith = articlesByWord(articles);
  const stem = createStemmer(articlesWith, language);
  const numberOfStem = new Map<string, number>();
  const termByWord = new Map<string, number>();
  const frequencies: number[] = [];
  for (const [word, count] of articlesWith) {
    if (isStopWord(word, language)) continue;
    const stemmed = stem(word);
    const term = numberOfStem.get(stemmed) ?? numberOfStem.size;
    numberOfStem.set(stemmed, term);
    termByWord.set(word, term);
    // An article with two forms of a stem counts twice: exact counting would cost another walk over all words.
    frequencies[term] = Math.min(articles.length, (frequencies[term] ?? 0) + count);
  }
  const limit = commonLimit(articles.length);
  const rarities = Float64Array.from(frequencies, (frequency) =>
    frequency < 2 || frequency > limit ? 0 : rarityOf(frequency, articles.length),
  );
  return { rarities, termOfWord: (word) => termByWord.get(word) ?? -1 };
}

/** In how many articles each word is. */
function articlesByWord(articles: readonly WithWords[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const lastSeen: number[] = [];
  for (const [article, { words }] of articles.entries()) {
    eachWord(words, (word) => {
      let number = numbers.get(word);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(word, number);
        counts.push(0);
        lastSeen.push(-1);
      }
      if (lastSeen[number] === article) return;
      lastSeen[number] = article;
      counts[number] = (counts[number] ?? 0) + 1;
    });
  }
  // The number has done its work; the same map now holds the count.
  for (const [word, number] of numbers) numbers.set(word, counts[number] ?? 0);
  return numbers;
}

function eachWord(words: Words, visit: (word: string, weight: number) => void): void {
  for (const [word, count] of words.title) visit(word, count * TITLE_WEIGHT);
  for (const [word, count] of words.summary) visit(word, count * SUMMARY_WEIGHT);
  for (const [word, count] of words.body) visit(word, count * BODY_WEIGHT);
}

function lengthOf({ words }: WithWords): number {
  const sum = (counts: readonly WordCount[]): number => counts.reduce((total, [, count]) => total + count, 0);
  return (
    sum(words.title) * TITLE_WEIGHT + sum(words.summary) * SUMMARY_WEIGHT + sum(words.body) * BODY_WEIGHT
  );
}

/** The most articles that a term or keyword may have and still tell something. */
export function commonLimit(articleCount: number): number {
  return Math.max(articleCount * COMMON_SHARE, Math.min(articleCount / 2, COMMON_ON_SMALL_SITES));
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
  #touched: number[] = [];
  #packed = new Float64Array(1024);

  constructor(termCount: number) {
    this.#frequencies = new Float64Array(termCount);
  }

  count(words: Words, termOf: (word: string) => number): void {
    const frequencies = this.#frequencies;
    for (const term of this.#touched) frequencies[term] = 0;
    const touched: number[] = [];
    eachWord(words, (word, weight) => {
      const term = termOf(word);
      if (term < 0) return;
      if (frequencies[term] === 0) touched.push(term);
      frequencies[term] = (frequencies[term] ?? 0) + weight;
    });
    this.#touched = touched;
  }

  /** The strongest terms with a weight above 0, packed, strongest first. */
  strongest(kept: number, weigh: (term: number, frequency: number) => number): Float64Array {
    if (this.#packed.length < this.#touched.length) this.#packed = new Float64Array(this.#touched.length * 2);
    let count = 0;
    for (const term of this.#touched) {
      const weight = weigh(term, this.#frequencies[term] ?? 0);
      if (weight > 0) this.#packed[count++] = weight * TERM_LIMIT + (TERM_LIMIT - 1 - term);
    }
    return this.#packed.subarray(0, count).sort().reverse().subarray(0, kept);
  }
}
