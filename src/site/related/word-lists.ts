// The words of all articles as numbers, read once: looking a word up costs more than all else that is done with it.

import type { WordCount, Words } from "../../model/article.js";

/** How much an occurrence counts. A summary is often the first paragraph once more. */
const TITLE_WEIGHT = 3;
const SUMMARY_WEIGHT = 1;
const BODY_WEIGHT = 1;

/** On a large site the first different words of a body stand for the rest: news says the main thing first. */
const LARGE_SITE = 20_000;
const BODY_WORDS_ON_LARGE_SITES = 200;

/** A number and a weight in 32 bits: 16 million different words, weights to 255. */
const WEIGHT_BITS = 8;
const HEAVIEST = 2 ** WEIGHT_BITS - 1;

export type WordLists = Readonly<{
  /** Number of each word, in order of first occurrence. */
  numbers: ReadonlyMap<string, number>;
  /** By number: how many articles have the word. */
  articleCounts: readonly number[];
  /** By article: its weighted words, all counted. */
  lengths: Float64Array;
  /** Visits the words of an article, each once. */
  each: (article: number, visit: (number: number, weight: number) => void) => void;
}>;

/** @param articles - in the order that numbers them */
export function listWords(articles: readonly Readonly<{ words: Words }>[]): WordLists {
  const numbers = new Map<string, number>();
  const articleCounts: number[] = [];
  const weights: number[] = [];
  const lengths = new Float64Array(articles.length);
  const starts = new Float64Array(articles.length + 1);
  const packed = new PackedList();
  const bodyWords = articles.length > LARGE_SITE ? BODY_WORDS_ON_LARGE_SITES : Number.POSITIVE_INFINITY;

  let seen: number[] = [];
  const readPart = (part: readonly WordCount[], weight: number, most: number): number => {
    let length = 0;
    const end = Math.min(part.length, most);
    for (let index = 0; index < end; index++) {
      // Not destructured: tens of millions of times, that would ask a tuple for its iterator.
      const pair = part[index] as WordCount;
      let number = numbers.get(pair[0]);
      if (number === undefined) {
        number = weights.length;
        numbers.set(pair[0], number);
        articleCounts.push(0);
        weights.push(0);
      }
      const before = weights[number] as number;
      if (before === 0) seen.push(number);
      weights[number] = before + pair[1] * weight;
      length += pair[1] * weight;
    }
    return length;
  };
  for (const [article, { words }] of articles.entries()) {
    seen = [];
    lengths[article] =
      readPart(words.title, TITLE_WEIGHT, Number.POSITIVE_INFINITY) +
      readPart(words.summary, SUMMARY_WEIGHT, Number.POSITIVE_INFINITY) +
      readPart(words.body, BODY_WEIGHT, bodyWords);
    for (const number of seen) {
      articleCounts[number] = (articleCounts[number] as number) + 1;
      packed.push(number * 2 ** WEIGHT_BITS + Math.min(HEAVIEST, weights[number] as number));
      weights[number] = 0;
    }
    starts[article + 1] = packed.length;
  }
  return {
    numbers,
    articleCounts,
    lengths,
    each: (article, visit) => {
      const end = starts[article + 1] ?? 0;
      for (let at = starts[article] ?? 0; at < end; at++) {
        const entry = packed.at(at);
        visit(entry >>> WEIGHT_BITS, entry & HEAVIEST);
      }
    },
  };
}

/** Grows by pieces: one array that doubles would need three times its size while it is copied. */
class PackedList {
  length = 0;
  readonly #pieces: Uint32Array[] = [];

  push(value: number): void {
    const offset = this.length % PIECE;
    if (offset === 0) this.#pieces.push(new Uint32Array(PIECE));
    const piece = this.#pieces[this.#pieces.length - 1] as Uint32Array;
    piece[offset] = value;
    this.length++;
  }

  at(index: number): number {
    const piece = this.#pieces[Math.floor(index / PIECE)] as Uint32Array;
    return piece[index % PIECE] as number;
  }
}

const PIECE = 2 ** 18;
