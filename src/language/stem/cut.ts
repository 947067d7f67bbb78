// Which rules a word is stemmed by.

import { primaryLanguage } from "../primary-language.js";
import { createArabicStemmer } from "./arabic.js";
import { stemEnglish } from "./english.js";
import type { Form } from "./form.js";
import { createPersianStemmer } from "./persian.js";
import type { NumberedWords } from "./words.js";

/** Cuts a folded word to its stem; its number in the vocabulary saves time where it is known. */
export type Cut = (form: Form, number: number) => void;

export const NOT_LISTED = -1;

/**
 * @param words - folded
 * @param frequencies - by number of a word: how often, or in how many texts
 * @param language - BCP 47 language of the site
 * @param parts - empty; takes parts of words
 */
export function createCut(
  words: NumberedWords,
  frequencies: Int32Array,
  language: string,
  parts: NumberedWords,
): Cut {
  const primary = primaryLanguage(language);
  const unchanged: Cut = () => undefined;
  const cutArabicScript =
    primary === "ar"
      ? createArabicStemmer(words, frequencies, parts)
      : primary === "fa"
        ? createPersianStemmer(words)
        : unchanged;
  const cutLatin = ["ar", "fa", "ur", "he", "en"].includes(primary) ? cutEnglish : unchanged;
  return (form, number) =>
    isArabicScript(form.units[form.start] as number) ? cutArabicScript(form, number) : cutLatin(form, number);
}

const isArabicScript = (unit: number): boolean =>
  (unit >= 0x0620 && unit <= 0x06ff) || (unit >= 0x0750 && unit <= 0x077f);

const SMALL_S = 0x73;

function cutEnglish(form: Form): void {
  if (form.units[form.end - 1] === SMALL_S) form.read(stemEnglish(form.text));
}
