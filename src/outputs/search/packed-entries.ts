// Terms of all articles with their levels, one 32-bit number each.

import { HIGHEST_LEVEL } from "../../search/postings.js";

const LEVELS = HIGHEST_LEVEL + 1;
/** Of 32 MiB: so large a block is mapped by itself, takes no memory where it was not written, and is given back as a whole. */
const PIECE = 2 ** 23;

/** Grows by pieces: an array that doubles would need three times its size meanwhile. */
export class PackedEntries {
  length = 0;
  readonly #ends: Float64Array;
  #articles = 0;
  readonly #pieces: Uint32Array[] = [];

  constructor(articles: number) {
    this.#ends = new Float64Array(articles);
  }

  push(term: number, level: number): void {
    const offset = this.length % PIECE;
    if (offset === 0) this.#pieces.push(new Uint32Array(PIECE));
    (this.#pieces[this.#pieces.length - 1] as Uint32Array)[offset] = term * LEVELS + level;
    this.length++;
  }

  endArticle(): void {
    this.#ends[this.#articles++] = this.length;
  }

  /** Visits every entry, article by article. */
  each(visit: (article: number, term: number, level: number) => void): void {
    let at = 0;
    for (let article = 0; article < this.#articles; article++) {
      const end = this.#ends[article] as number;
      for (; at < end; at++) {
        const entry = (this.#pieces[Math.floor(at / PIECE)] as Uint32Array)[at % PIECE] as number;
        visit(article, Math.floor(entry / LEVELS), entry % LEVELS);
      }
    }
  }
}
