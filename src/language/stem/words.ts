// Words ↔ numbers, as stemming asks for them: by a WordTable for a whole site, by a Map where a few are stemmed, as in a
// browser, which should not have to load more.

import { textOfUnits } from "../text.js";

/** Numbered from 0 in order of first occurrence. The units of a word are those at `[start, end)`. */
export type NumberedWords = {
  readonly size: number;
  /** A new word is numbered. */
  numberOf: (units: Uint16Array, start: number, end: number) => number;
  /** @returns -1 for a word that has none */
  findUnits: (units: Uint16Array, start: number, end: number) => number;
  lengthOf: (number: number) => number;
  /** @param units - with room for the word */
  copy: (number: number, units: Uint16Array) => void;
};

export class WordMap implements NumberedWords {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];

  /** @param words - none twice */
  constructor(words: Iterable<string> = []) {
    for (const word of words) this.#add(word);
  }

  get size(): number {
    return this.#words.length;
  }

  numberOf(units: Uint16Array, start: number, end: number): number {
    const word = textOfUnits(units.subarray(start, end));
    return this.#numbers.get(word) ?? this.#add(word);
  }

  findUnits(units: Uint16Array, start: number, end: number): number {
    return this.#numbers.get(textOfUnits(units.subarray(start, end))) ?? -1;
  }

  lengthOf(number: number): number {
    return (this.#words[number] as string).length;
  }

  copy(number: number, units: Uint16Array): void {
    const word = this.#words[number] as string;
    for (let at = 0; at < word.length; at++) units[at] = word.charCodeAt(at);
  }

  #add(word: string): number {
    const number = this.#words.push(word) - 1;
    this.#numbers.set(word, number);
    return number;
  }
}
