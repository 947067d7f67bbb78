// The stem under which related articles and search count a word. Identity of keywords never stems.

import { createCut, NOT_LISTED } from "./stem/cut.js";
import { Form } from "./stem/form.js";
import { WordMap } from "./stem/words.js";

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
  const words = new WordMap(frequencies.keys());
  const cut = createCut(words, Int32Array.from(frequencies.values()), language, new WordMap());
  const form = new Form();
  return (word) => {
    form.read(word);
    cut(form, NOT_LISTED);
    return form.text;
  };
}
