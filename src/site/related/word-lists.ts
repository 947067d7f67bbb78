// The words of all articles as numbers, and how many articles have each.

import { grown, WordTable } from "../../language/word-table.js";
import type { WordCounts, Words } from "../../model/article.js";

/** How much an occurrence counts. A summary is often the first paragraph once more. */
const TITLE_WEIGHT = 3;
const SUMMARY_WEIGHT = 1;
/** One, so that the weights of a body's words are how often they occur. */
const BODY_WEIGHT = 1;

/** On a large site the first different words of a body stand for the rest: news says the main thing first. */
const LARGE_SITE = 20_000;
const BODY_WORDS_ON_LARGE_SITES = 200;

/** Bounds the memory, at four bytes a word: what does not fit is looked up again; on a large site all, where it is short. */
const WORDS_REMEMBERED = 2 ** 22;

/** The words of one article, a word of two parts twice. The arrays are used again for the next article. */
export type ListedWords = Readonly<{
  numbers: Int32Array;
  /** Occurrences, weighted by part. */
  weights: Int32Array;
  /** Words of the body stand at `[bodyStart, end)`. */
  bodyStart: number;
  end: number;
}>;

export type WordLists = Readonly<{
  articleCount: number;
  table: WordTable;
  /** By number: how many articles have the word. */
  articleCounts: Int32Array;
  /** By article: its weighted words, all counted. */
  lengths: Float64Array;
  /** By article: the words of its body, all counted, whatever is read of them. */
  bodyLengths: Int32Array;
  /** An article's words once more. */
  read: (article: number) => ListedWords;
}>;

/** @param articles - in the order that numbers them */
export function listWords(articles: readonly Readonly<{ words: Words }>[]): WordLists {
  const articleCount = articles.length;
  const bodyWords = articleCount > LARGE_SITE ? BODY_WORDS_ON_LARGE_SITES : Number.POSITIVE_INFINITY;
  const reader = new Reader(articles, bodyWords);
  const { table } = reader;
  const lengths = new Float64Array(articleCount);
  const bodyLengths = new Int32Array(articleCount);
  let articleCounts = new Int32Array(2 ** 12);
  /** Article that had the word last, from 1. */
  let lastSeen = new Int32Array(2 ** 12);
  for (let article = 0; article < articleCount; article++) {
    const { numbers, weights, end } = reader.read(article);
    if (table.size > lastSeen.length) {
      articleCounts = grown(articleCounts, table.size);
      lastSeen = grown(lastSeen, table.size);
    }
    let length = 0;
    for (let at = 0; at < end; at++) {
      const number = numbers[at] as number;
      length += weights[at] as number;
      if (lastSeen[number] === article + 1) continue;
      lastSeen[number] = article + 1;
      articleCounts[number] = (articleCounts[number] as number) + 1;
    }
    lengths[article] = length;
    bodyLengths[article] = sumOf(articles[article]?.words.body.counts ?? []);
  }
  return {
    articleCount,
    table,
    articleCounts,
    lengths,
    bodyLengths,
    read: (article) => reader.read(article),
  };
}

function sumOf(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let place = 0; place < counts.length; place++) sum += counts[place] as number;
  return sum;
}

/** Reads an article again without looking its words up where there is room to remember their numbers. */
class Reader implements ListedWords {
  readonly table = new WordTable();
  numbers = new Int32Array(1024);
  weights = new Int32Array(1024);
  bodyStart = 0;
  end = 0;
  readonly #articles: readonly Readonly<{ words: Words }>[];
  readonly #bodyWords: number;
  readonly #mostRemembered: number;
  /** Numbers of the first articles' words, in the order in which they were read first. */
  #remembered = new Int32Array(2 ** 16);
  readonly #starts: number[] = [0];

  constructor(articles: readonly Readonly<{ words: Words }>[], bodyWords: number) {
    this.#articles = articles;
    this.#bodyWords = bodyWords;
    this.#mostRemembered = articles.length > LARGE_SITE ? 0 : WORDS_REMEMBERED;
  }

  read(article: number): ListedWords {
    this.end = 0;
    this.bodyStart = 0;
    const words = this.#articles[article]?.words;
    if (words === undefined) return this;
    const remembered = article < this.#starts.length - 1;
    if (remembered) {
      const start = this.#starts[article] as number;
      const end = this.#starts[article + 1] as number;
      for (let at = start; at < end; at++) this.numbers[at - start] = this.#remembered[at] as number;
    }
    this.#readPart(words.title, TITLE_WEIGHT, Number.POSITIVE_INFINITY, remembered);
    this.#readPart(words.summary, SUMMARY_WEIGHT, Number.POSITIVE_INFINITY, remembered);
    this.bodyStart = this.end;
    this.#readPart(words.body, BODY_WEIGHT, this.#bodyWords, remembered);
    if (article === this.#starts.length - 1) this.#remember();
    return this;
  }

  #readPart({ words, counts }: WordCounts, weight: number, most: number, remembered: boolean): void {
    const start = this.end;
    if (start + counts.length > this.numbers.length) {
      this.numbers = grown(this.numbers, start + counts.length);
      this.weights = grown(this.weights, start + counts.length);
    }
    const wanted = Math.min(most, counts.length);
    this.end = remembered ? start + wanted : this.table.number(words, this.numbers, start, wanted);
    for (let at = start; at < this.end; at++) this.weights[at] = (counts[at - start] as number) * weight;
  }

  #remember(): void {
    const start = this.#starts[this.#starts.length - 1] as number;
    const end = start + this.end;
    if (end > this.#mostRemembered) return;
    if (end > this.#remembered.length) this.#remembered = grown(this.#remembered, end);
    for (let at = 0; at < this.end; at++) this.#remembered[start + at] = this.numbers[at] as number;
    this.#starts.push(end);
  }
}
