// A word at hand as code units, which loses its beginning and its end: the stems of a site's hundred thousand words are
// found without a string for every letter that a rule takes away.

import { textOfUnits } from "../text.js";
import { grown } from "../word-table.js";
import type { NumberedWords } from "./words.js";

export class Form {
  units = new Uint16Array(64);
  /** What is left of the word stands at `[start, end)`. */
  start = 0;
  end = 0;

  get length(): number {
    return this.end - this.start;
  }

  get text(): string {
    return textOfUnits(this.units.subarray(this.start, this.end));
  }

  read(word: string): void {
    this.#begin(word.length);
    for (let at = 0; at < word.length; at++) this.units[at] = word.charCodeAt(at);
  }

  readFrom(words: NumberedWords, number: number): void {
    this.#begin(words.lengthOf(number));
    words.copy(number, this.units);
  }

  append(unit: number): void {
    if (this.end === this.units.length) this.units = grown(this.units, this.end + 1);
    this.units[this.end++] = unit;
  }

  has(unit: number): boolean {
    for (let at = this.start; at < this.end; at++) if (this.units[at] === unit) return true;
    return false;
  }

  beginsWith(letters: Uint16Array): boolean {
    return letters.length <= this.length && this.#isAt(this.start, letters);
  }

  endsWith(letters: Uint16Array): boolean {
    return letters.length <= this.length && this.#isAt(this.end - letters.length, letters);
  }

  #begin(length: number): void {
    if (length > this.units.length) this.units = grown(this.units, length);
    this.start = 0;
    this.end = length;
  }

  #isAt(place: number, letters: Uint16Array): boolean {
    for (let at = 0; at < letters.length; at++) if (this.units[place + at] !== letters[at]) return false;
    return true;
  }
}

export function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
