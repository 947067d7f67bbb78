// The words of one article after another as numbers, weighted by where they stand.

import { grown, WordTable } from "../../language/word-table.js";
import type { Words } from "../../model/article.js";

/** How much an occurrence counts, in halves of one in the body. A summary is often the first paragraph once more. */
const WEIGHTS = { title: 8, names: 6, summary: 1, body: 2 } as const;
export const WHOLE = WEIGHTS.body;

export type IndexedArticle = Readonly<{
  words: Words;
  /** Words by which it is known besides its text, one space between two: keywords and authors. */
  names: readonly string[];
}>;

/** Numbers that are kept from the first reading for the second, 4 bytes each: all of a site with ten thousand articles. */
const KEPT_NUMBERS = 2 ** 23;

/** A word of two parts comes twice. The arrays are used again for the next article. */
export class ArticleReader {
  readonly table = new WordTable();
  numbers = new Int32Array(1024);
  weights = new Int32Array(1024);
  end = 0;
  /** Words of the headline stand before it. */
  titleEnd = 0;
  /** By place. Looking words up takes most of the time here. */
  readonly #kept: Int32Array[] = [];
  #keptNumbers = 0;

  /** @param place - of the article; they are read in order, twice */
  read({ words, names }: IndexedArticle, place: number): void {
    const kept = this.#kept[place];
    this.end = 0;
    this.#readPart(words.title, WEIGHTS.title, kept);
    this.titleEnd = this.end;
    this.#readPart(words.summary, WEIGHTS.summary, kept);
    this.#readPart(words.body, WEIGHTS.body, kept);
    for (const name of names) {
      const start = this.end;
      // More than enough: every second character is a space.
      this.#reserve(name.length);
      this.end = this.table.number(name, this.numbers, start, Number.POSITIVE_INFINITY);
      this.weights.fill(WEIGHTS.names, start, this.end);
    }
    if (place === this.#kept.length && this.#keptNumbers < KEPT_NUMBERS) {
      this.#kept.push(this.numbers.slice(0, this.end));
      this.#keptNumbers += this.end;
    }
  }

  #readPart({ words, counts }: Words["body"], weight: number, kept: Int32Array | undefined): void {
    const start = this.end;
    this.#reserve(counts.length);
    if (kept === undefined) this.end = this.table.number(words, this.numbers, start, counts.length);
    else {
      this.end = start + counts.length;
      this.numbers.set(kept.subarray(start, this.end), start);
    }
    for (let at = start; at < this.end; at++) this.weights[at] = (counts[at - start] as number) * weight;
  }

  #reserve(more: number): void {
    if (this.end + more <= this.numbers.length) return;
    this.numbers = grown(this.numbers, this.end + more);
    this.weights = grown(this.weights, this.end + more);
  }
}
