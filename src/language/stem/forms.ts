// The parts of a vocabulary's words, and how frequent each is.

import { grown } from "../word-table.js";
import type { Form } from "./form.js";
import type { NumberedWords } from "./words.js";

export class Forms {
  readonly words: NumberedWords;
  /** By number: how frequent the words are that it is without a plain ال. */
  bare = new Int32Array(64);
  /** Those that it is without ال and particles. */
  base = new Int32Array(64);
  /** All words that it would gather as a stem. */
  family = new Int32Array(64);

  /** @param words - empty; takes the forms */
  constructor(words: NumberedWords) {
    this.words = words;
  }

  /**
   * Numbers a form, a new one too.
   * @param end - of what counts of it
   */
  number({ units, start }: Form, end: number): number {
    const number = this.words.numberOf(units, start, end);
    if (number >= this.bare.length) {
      this.bare = grown(this.bare, number + 1);
      this.base = grown(this.base, number + 1);
      this.family = grown(this.family, number + 1);
    }
    return number;
  }

  /** @returns -1 for what is no form */
  find({ units, start }: Form, end: number): number {
    return this.words.findUnits(units, start, end);
  }

  /** Of the words that the units at `[start, end)` are without a plain ال. */
  bareOf(units: Uint16Array, start: number, end: number): number {
    return this.bare[this.words.findUnits(units, start, end)] ?? 0;
  }
}
