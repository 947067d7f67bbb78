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
  #places = new Int32Array(2 ** 12);
  #hashes = new Int32Array(2 ** 11);
  /** Where the letters of a word end; they begin where those of the word before end. */
  #ends = new Int32Array(2 ** 11);
  #letters = new Uint16Array(2 ** 14);
  readonly #crowdedOut = new Map<string, number>();
  /** The word at hand. */
  #word = new Uint16Array(2 ** 7);

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
    let word = this.#word;
    for (let at = 0; at <= text.length && end - start < most; at++) {
      const unit = at < text.length ? text.charCodeAt(at) : SPACE;
      if (unit !== SPACE) {
        if (length === word.length) word = this.#word = grown(word, length + 1);
        word[length++] = unit;
        continue;
      }
      if (length > 0) numbers[end++] = this.numberOf(word, length);
      length = 0;
    }
    return end;
  }

  /**
   * Numbers one word, a new one too.
   * @param units - its code units come first
   */
  numberOf(units: Uint16Array, length: number): number {
    const hash = hashOf(units, length);
    const known = this.#find(units, length, hash);
    return known >= 0 ? known : this.#add(units, length, hash);
  }

  /** @returns -1 for a word that no text has */
  find(word: string): number {
    const units = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
    return this.findUnits(units, units.length);
  }

  /** The same of the word whose code units come first. */
  findUnits(units: Uint16Array, length: number): number {
    return this.#find(units, length, hashOf(units, length));
  }

  word(number: number): string {
    return textOfUnits(this.#letters.subarray(this.#startOf(number), this.#ends[number] ?? 0));
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

  #find(units: Uint16Array, length: number, hash: number): number {
    const mask = this.#places.length - 1;
    for (let probe = 0; probe < PROBES; probe++) {
      const number = (this.#places[(hash + probe) & mask] as number) - 1;
      if (number < 0) return -1;
      if (this.#hashes[number] === hash && this.#isAt(number, units, length)) return number;
    }
    return this.#crowdedOut.get(textOfUnits(units.subarray(0, length))) ?? -1;
  }

  #isAt(number: number, units: Uint16Array, length: number): boolean {
    const letters = this.#letters;
    const start = this.#startOf(number);
    if ((this.#ends[number] as number) - start !== length) return false;
    for (let at = 0; at < length; at++) if (letters[start + at] !== units[at]) return false;
    return true;
  }

  #add(units: Uint16Array, length: number, hash: number): number {
    const number = this.size++;
    let letter = this.#startOf(number);
    if (letter + length > this.#letters.length) this.#letters = grown(this.#letters, letter + length);
    if (number >= this.#ends.length) {
      this.#ends = grown(this.#ends, number + 1);
      this.#hashes = grown(this.#hashes, number + 1);
    }
    for (let at = 0; at < length; at++) this.#letters[letter++] = units[at] as number;
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

function hashOf(units: Uint16Array, length: number): number {
  let hash = HASH_BASIS;
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ (units[at] as number), HASH_PRIME);
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
