// From text to terms: nothing but split, or our own language functions.

import { createStemmer } from "../../src/language/stem.js";
import { isStopWord } from "../../src/language/stop-words.js";
import { tokensOf } from "../../src/language/tokens.js";

export type ToTerms = (text: string) => string[];

/** Runs of letters and digits as they stand. */
export const rawTerms: ToTerms = (text) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Folded tokens without stop words, stemmed with the vocabulary of `texts`. */
export function stemmedTerms(texts: Iterable<string>): ToTerms {
  const frequencies = new Map<string, number>();
  for (const text of texts) {
    for (const token of tokensOf(text)) frequencies.set(token, (frequencies.get(token) ?? 0) + 1);
  }
  const stem = createStemmer(frequencies, "ar");
  return (text) =>
    tokensOf(text)
      .filter((token) => !isStopWord(token, "ar"))
      .map(stem);
}

/** As a hurried writer types: no hamza, ه for ة, ي for ى, no marks. */
export function casualSpelling(text: string): string {
  return text
    .replace(/[\u064B-\u0652\u0670]/g, "")
    .replace(/[أإآ]/g, "ا")
    .replaceAll("ؤ", "و")
    .replaceAll("ئ", "ي")
    .replaceAll("ء", "")
    .replaceAll("ة", "ه")
    .replaceAll("ى", "ي");
}
