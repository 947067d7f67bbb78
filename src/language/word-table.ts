// Words ↔ numbers for a whole site, looked up where they stand in a text: cutting millions of short strings out of
// texts, only to ask a Map for them, would cost more than all else that relating articles does.

import { textOfUnits } from "./text.js";

/** A word that finds no place so near to its own goes to a Map: words made to collide cost no more than others. */
const PROBES = 32;

const HASH_BASIS = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/** Open addressing over typed arrays; a word's hash is FNV-1a (Fowler, Noll and Vo) over its code units. */
export class WordTable {
  /** How many different words there are; they are numbered from 0 in order of first occurrence. */
  size = 0;
  /** Number of a word plus 1; 0 for a free place. */
  #places: Int32Array;
  #hashes: Int32Array;
  /** Where the letters of a word end; they begin where those of the word before end. */
  #ends: Int32Array;
  #letters: Uint16Array;
  readonly #crowdedOut = new Map<string, number>();
  /** The word at hand. */
  #word = new Uint16Array(2 ** 7);

  /** @param expected - so many words need no more room later */
  constructor(expected = 2 ** 11) {
    const words = 2 ** Math.ceil(Math.log2(Math.max(2, expected)));
    this.#places = new Int32Array(words * 2);
    this.#hashes = new Int32Array(words);
    this.#ends = new Int32Array(words);
    this.#letters = new Uint16Array(words * 8);
  }

  /**
   * Numbers the words of a text, new ones too.
   * @param text - words with one space between two
   * @param numbers - takes the number of each word, from `start` on
   * @param most - words after so many are left out
   * @returns where the numbers end
   */
  number(text: string, numbers: Int32Array, start: number, most: number): number {
    let end = start;
    let length = 0;
    let hash = HASH_BASIS;
    let word = this.#word;
    for (let at = 0; at <= text.length && end - start < most; at++) {
      const unit = at < text.length ? text.charCodeAt(at) : SPACE;
      if (unit !== SPACE) {
        if (length === word.length) word = this.#word = grown(word, length + 1);
        word[length++] = unit;
        hash = Math.imul(hash ^ unit, HASH_PRIME);
        continue;
      }
      if (length > 0) numbers[end++] = this.#numberOf(word, 0, length, mixed(hash));
      length = 0;
      hash = HASH_BASIS;
    }
    return end;
  }

  /**
   * Numbers one word, a new one too.
   * @param units - the word's are those at `[start, end)`
   */
  numberOf(units: Uint16Array, start: number, end: number): number {
    return this.#numberOf(units, start, end, hashOf(units, start, end));
  }

  /** @returns -1 for a word that no text has */
  find(word: string): number {
    const units = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
    return this.findUnits(units, 0, units.length);
  }

  /** The same of the word whose code units are at `[start, end)`. */
  findUnits(units: Uint16Array, start: number, end: number): number {
    return this.#find(units, start, end, hashOf(units, start, end));
  }

  word(number: number): string {
    return textOfUnits(this.#letters.subarray(this.#startOf(number), this.#ends[number] ?? 0));
  }

  /**
   * Copies the code units of a word.
   * @param units - with room for `lengthOf` it
   */
  copy(number: number, units: Uint16Array): void {
    const end = this.#ends[number] as number;
    for (let letter = this.#startOf(number), at = 0; letter < end; )
      units[at++] = this.#letters[letter++] as number;
  }

  /** In UTF-16 code units. */
  lengthOf(number: number): number {
    return (this.#ends[number] as number) - this.#startOf(number);
  }

  /** All words in the order of their numbers, one space between two. */
  joined(): string {
    const units = new Uint16Array(
      this.size === 0 ? 0 : (this.#ends[this.size - 1] as number) + this.size - 1,
    );
    let to = 0;
    let letter = 0;
    for (let number = 0; number < this.size; number++) {
      if (number > 0) units[to++] = SPACE;
      for (const end = this.#ends[number] as number; letter < end; )
        units[to++] = this.#letters[letter++] as number;
    }
    let text = "";
    for (let start = 0; start < units.length; start += UNITS_AT_ONCE)
      text += textOfUnits(units.subarray(start, start + UNITS_AT_ONCE));
    return text;
  }

  /** Forgets all words, and keeps their room. */
  clear(): void {
    this.size = 0;
    this.#places.fill(0);
    this.#crowdedOut.clear();
  }

  /** Of the word's letters: the same on every site. */
  hash(number: number): number {
    return this.#hashes[number] as number;
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] as number);
  }

  #numberOf(units: Uint16Array, start: number, end: number, hash: number): number {
    const known = this.#find(units, start, end, hash);
    return known >= 0 ? known : this.#add(units, start, end, hash);
  }

  #find(units: Uint16Array, start: number, end: number, hash: number): number {
    const mask = this.#places.length - 1;
    for (let probe = 0; probe < PROBES; probe++) {
      const number = (this.#places[(hash + probe) & mask] as number) - 1;
      if (number < 0) return -1;
      if (this.#hashes[number] === hash && this.#isAt(number, units, start, end)) return number;
    }
    return this.#crowdedOut.get(textOfUnits(units.subarray(start, end))) ?? -1;
  }

  #isAt(number: number, units: Uint16Array, start: number, end: number): boolean {
    const letters = this.#letters;
    let letter = this.#startOf(number);
    if ((this.#ends[number] as number) - letter !== end - start) return false;
    for (let at = start; at < end; at++) if (letters[letter++] !== units[at]) return false;
    return true;
  }

  #add(units: Uint16Array, start: number, end: number, hash: number): number {
    const number = this.size++;
    let letter = this.#startOf(number);
    const last = letter + end - start;
    if (last > this.#letters.length) this.#letters = grown(this.#letters, last);
    if (number >= this.#ends.length) {
      this.#ends = grown(this.#ends, number + 1);
      this.#hashes = grown(this.#hashes, number + 1);
    }
    for (let at = start; at < end; at++) this.#letters[letter++] = units[at] as number;
    this.#ends[number] = letter;
    this.#hashes[number] = hash;
    if (this.size * 2 <= this.#places.length) this.#place(number);
    else {
      this.#places = new Int32Array(this.#places.length * 2);
      for (let each = 0; each <= number; each++) this.#place(each);
    }
    return number;
  }

  #place(number: number): void {
    const mask = this.#places.length - 1;
    const hash = this.#hashes[number] as number;
    for (let probe = 0; probe < PROBES; probe++) {
      const place = (hash + probe) & mask;
      if (this.#places[place] === 0) {
        this.#places[place] = number + 1;
        return;
      }
    }
    this.#crowdedOut.set(this.word(number), number);
  }
}

const SPACE = 0x20;

/** Arguments that a call may safely have. */
const UNITS_AT_ONCE = 2 ** 13;

function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = HASH_BASIS;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (units[at] as number), HASH_PRIME);
  return mixed(hash);
}

/** Spreads what the last letters changed over all bits (the finaliser of Appleby's MurmurHash3). */
function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return half ^ (half >>> 13);
}

/** A copy of twice the length or more. */
export function grown<A extends Int32Array | Uint16Array>(array: A, least: number): A {
  const longer = new (array.constructor as new (length: number) => A)(Math.max(least, array.length * 2));
  longer.set(array);
  return longer;
}
