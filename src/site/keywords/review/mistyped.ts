// Keywords one slip of the finger apart: العراق, العرق. A build does not warn of these, because two words are as often
// one letter apart as two spellings are; the list of `build-site keywords` asks.

import type { KeywordId } from "../../../model/brand.js";
import { compareText } from "../../order.js";
import { looseWords } from "../similar/loose-key.js";
import type { Name } from "../similar/pairs.js";

/** In shorter words one letter makes another word: حرب, حزب. In letters, without ال. */
const SHORTEST_WORD = 5;
/** A vowel more or less makes plurals and participles of shorter words that stand alone: مجلس, مجالس. */
const SHORTEST_WORD_FOR_VOWELS = 7;
const LONGEST_WORD = 40;
const MOST_WORDS = 8;

/** How many neighbours in its bucket a name is compared with. */
const NEIGHBOURS = 24;

const VOWELS = "اويء";

export type MistypedPair = Readonly<{
  a: KeywordId;
  b: KeywordId;
  /** Letters of the shorter of the two words that differ. */
  letters: number;
}>;

/**
 * Pairs of keywords that differ in one word by one letter (missing, extra or another) or by two neighbours that changed
 * places; never in the first letter (a particle) or the last (an ending), never in numbers. Each pair once. Words are
 * compared that share a form with one letter left out, so time is the number of letters times a constant.
 * @see Mor and Fraenkel 1982, doi:10.1145/358728.358752 (deletion neighbourhoods)
 */
export function findMistypedPairs(names: readonly Name[]): readonly MistypedPair[] {
  const buckets = new Map<string, Candidate[]>();
  const sorted = names.toSorted((x, y) => compareText(x.key, y.key) || compareText(x.id, y.id));
  for (const { key, id } of sorted) {
    const words = looseWords(key);
    if (words.length > MOST_WORDS) continue;
    for (const [index, word] of words.entries()) {
      if (word.length < SHORTEST_WORD || word.length > LONGEST_WORD || /\P{L}/u.test(word)) continue;
      const [before, after] = [words.slice(0, index).join(" "), words.slice(index + 1).join(" ")];
      for (const form of formsOf(word)) {
        const bucketKey = `${index}\n${before}\n${form}\n${after}`;
        const bucket = buckets.get(bucketKey);
        const candidate = { id, word, isAlone: words.length === 1 };
        if (bucket) bucket.push(candidate);
        else buckets.set(bucketKey, [candidate]);
      }
    }
  }
  const pairs = new Map<string, MistypedPair>();
  for (const bucket of buckets.values()) {
    for (const [index, x] of bucket.entries()) {
      for (const y of bucket.slice(index + 1, index + 1 + NEIGHBOURS)) {
        if (x.id === y.id || !isSlip(x, y)) continue;
        const [a, b] = x.id < y.id ? [x.id, y.id] : [y.id, x.id];
        pairs.set(`${a}\n${b}`, { a, b, letters: Math.min(x.word.length, y.word.length) });
      }
    }
  }
  return [...pairs.values()].sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b));
}

type Candidate = Readonly<{ id: KeywordId; word: string; isAlone: boolean }>;

/** The word, and the word with each of its letters left out. */
function formsOf(word: string): ReadonlySet<string> {
  const forms = new Set([word]);
  for (let index = 0; index < word.length; index++) forms.add(word.slice(0, index) + word.slice(index + 1));
  return forms;
}

/** Whether one letter, or two that changed places, is all that parts two words, and no grammar explains it. */
function isSlip({ word: one, isAlone }: Candidate, { word: other }: Candidate): boolean {
  const [a, b] = one.length <= other.length ? [one, other] : [other, one];
  if (a.length < SHORTEST_WORD || b.length - a.length > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  if (start === 0 || end === 0) return false;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isOneLetter = left.length <= 1 && right.length === 1;
  const isSwap =
    left.length === 2 && left.charAt(0) === right.charAt(1) && left.charAt(1) === right.charAt(0);
  if (!isOneLetter && !isSwap) return false;
  const hasVowel = [...left, ...right].some((letter) => VOWELS.includes(letter));
  return a.length >= (hasVowel && isAlone ? SHORTEST_WORD_FOR_VOWELS : SHORTEST_WORD);
}
