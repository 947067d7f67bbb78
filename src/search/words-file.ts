// A file of words with their stems: `words/…`. Text, so that hosts compress it: one stem a line, words as what stands
// around it (`6حكوم 4ال~ه 2~يه`).

import { isTermOfStopWord } from "./layout.js";

/** What the index knows of a word that articles use. */
export type WordEntry = Readonly<{
  /** The term under which its articles are listed; for a stop word, those with it in their headline. */
  stem: string;
  stop: boolean;
  /** About how many articles have this very word. */
  frequency: number;
  /** About how many have a word of this stem. */
  stemFrequency: number;
}>;

/** Stands for the stem; no word has it. */
const STEM = "~";

/**
 * A number as one sign: steps of √2, so that it seldom changes when an article is added.
 * @param frequency - from 1 to 2^17
 */
function signOf(frequency: number): string {
  const power = 31 - Math.clz32(frequency);
  // Half a step further when its square has passed 2^(2·power + 1): no logarithm, whose last digit engines may differ in.
  const half = frequency * frequency >= 2 ** (2 * power + 1) ? 1 : 0;
  return Math.min(35, 2 * power + half).toString(36);
}

const frequencyOf = (sign: string): number => Math.round(2 ** (Number.parseInt(sign, 36) / 2));

export type WordToWrite = Readonly<{ word: string; frequency: number }>;
export type StemToWrite = Readonly<{
  stem: string;
  frequency: number;
  words: readonly WordToWrite[];
}>;

/** One line, in whichever order words and lines shall stand. */
export function lineOfStem({ stem, frequency, words }: StemToWrite): string {
  let line = signOf(frequency) + stem;
  for (const { word, frequency: ofWord } of words) {
    const at = word.indexOf(stem);
    const written = at < 0 ? word : `${word.slice(0, at)}${STEM}${word.slice(at + stem.length)}`;
    line += ` ${signOf(ofWord)}${written}`;
  }
  return line;
}

export function wordsOf(text: string): Map<string, WordEntry> {
  const entries = new Map<string, WordEntry>();
  for (const line of text.split("\n")) {
    const [first = "", ...words] = line.split(" ");
    const stem = first.slice(1);
    const stop = isTermOfStopWord(stem);
    const stemFrequency = frequencyOf(first.charAt(0));
    for (const written of words) {
      const word = written.slice(1).replace(STEM, () => stem);
      entries.set(word, { stem, stop, frequency: frequencyOf(written.charAt(0)), stemFrequency });
    }
  }
  return entries;
}
