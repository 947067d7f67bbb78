// The stem under which related articles and search count a word. Identity of keywords never stems.

import { createArabicStemmer } from "./stem/arabic.js";
import { stemEnglish } from "./stem/english.js";
import { createPersianStemmer } from "./stem/persian.js";

const ARABIC_SCRIPT = /^[\u0620-\u06FF\u0750-\u077F]/;

/**
 * Makes the stemmer of a vocabulary. Arabic and Persian by rules that ask the vocabulary, Latin words of all sites
 * but those in other European languages by the S-stemmer; Urdu, Hebrew and others are left as they are.
 * @param frequencies - of folded words; how often, or in how many texts. Read once, not kept up to date.
 * @param language - BCP 47 language of the site
 * @returns folded word → stem; worked out each time
 */
export function createStemmer(
  frequencies: ReadonlyMap<string, number>,
  language: string,
): (word: string) => string {
  const primary = language.toLowerCase().split("-")[0] ?? "";
  const unchanged = (word: string): string => word;
  const stemArabicScript =
    primary === "ar"
      ? createArabicStemmer(frequencies)
      : primary === "fa"
        ? createPersianStemmer(frequencies)
        : unchanged;
  const stemLatin = ["ar", "fa", "ur", "he", "en"].includes(primary) ? stemEnglish : unchanged;
  return (word) => (ARABIC_SCRIPT.test(word) ? stemArabicScript(word) : stemLatin(word));
}
