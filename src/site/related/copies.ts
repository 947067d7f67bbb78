// The same agency text published twice: a reader of the one does not want the other.

import { Sketches } from "./sketches.js";
import type { ListedWords, WordLists } from "./word-lists.js";

/** Share of words, counted as often as they occur, that two bodies must have in common (Jaccard's, on multisets). */
const COPY_SHARE = 0.9;

/** Shorter bodies (a picture with a caption, a daily form) say too little to be called copies. */
const FEWEST_WORDS = 20;

/** Of all that might be copies of an article, the likeliest are looked at closely. */
const MOST_COMPARED = 8;

/** Articles that are copies of one another. They are numbered newest first. */
export type Copies = Readonly<{
  /** By article: the newest of its copies; itself where it has none. */
  newest: Int32Array;
  /** Groups of two and more, each from the newest to the oldest; in order of their newest. */
  groups: readonly (readonly number[])[];
}>;

export type CopyFinder = Readonly<{
  /** For each article in its order. */
  add: (article: number, words: ListedWords) => void;
  finish: () => Copies;
}>;

/** Finds near-identical bodies without comparing all pairs: see Sketches. */
export function createCopyFinder(lists: WordLists): CopyFinder {
  const newest = Int32Array.from({ length: lists.articleCount }, (_, article) => article);
  const sketches = new Sketches(lists, COPY_SHARE);
  const comparison = new Comparison(lists);
  const groups = new Map<number, number[]>();
  return {
    add: (article, words) => {
      if ((lists.bodyLengths[article] ?? 0) < FEWEST_WORDS) return;
      const found = sketches
        .add(article, words, MOST_COMPARED)
        .find((other) => comparison.commonShare(article, other) >= COPY_SHARE);
      if (found === undefined) return;
      const first = newest[found] ?? found;
      newest[article] = first;
      const group = groups.get(first);
      if (group) group.push(article);
      else groups.set(first, [first, article]);
    },
    finish: () => ({ newest, groups: [...groups.values()].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)) }),
  };
}

/** Compares bodies word by word. */
class Comparison {
  readonly #lists: WordLists;
  /** By number of word; all 0 between two comparisons. */
  readonly #counts: Int32Array;

  constructor(lists: WordLists) {
    this.#lists = lists;
    this.#counts = new Int32Array(lists.table.size);
  }

  /** Words that both have, of all words of either. */
  commonShare(a: number, b: number): number {
    const { bodyLengths } = this.#lists;
    const [lengthOfA, lengthOfB] = [bodyLengths[a] ?? 0, bodyLengths[b] ?? 0];
    if (Math.min(lengthOfA, lengthOfB) < COPY_SHARE * Math.max(lengthOfA, lengthOfB)) return 0;
    const countsOfA = this.#count(a);
    let common = 0;
    const { numbers, weights, bodyStart, end } = this.#lists.read(b);
    let read = 0;
    for (let at = bodyStart; at < end; at++) {
      const times = weights[at] as number;
      read += times;
      common += Math.min(times, this.#counts[numbers[at] as number] as number);
    }
    this.#clear(a);
    return common / (countsOfA + read - common);
  }

  #count(article: number): number {
    const { numbers, weights, bodyStart, end } = this.#lists.read(article);
    let read = 0;
    for (let at = bodyStart; at < end; at++) {
      this.#counts[numbers[at] as number] = weights[at] as number;
      read += weights[at] as number;
    }
    return read;
  }

  #clear(article: number): void {
    const { numbers, bodyStart, end } = this.#lists.read(article);
    for (let at = bodyStart; at < end; at++) this.#counts[numbers[at] as number] = 0;
  }
}
