// The stems of all words of a site at once.

import { createCut } from "./stem/cut.js";
import { Form } from "./stem/form.js";
import { WordTable } from "./word-table.js";

export type WordStems = Readonly<{
  /** In order of first occurrence. */
  stems: WordTable;
  /** By number of a word: that of its stem. */
  ofWord: Int32Array;
}>;

/**
 * What createStemmer of stem.ts finds for each word, without a string for each.
 * @param words - folded
 * @param frequencies - by number of a word: how often, or in how many texts
 * @param language - BCP 47 language of the site
 */
export function stemWords(words: WordTable, frequencies: Int32Array, language: string): WordStems {
  // Most parts of a word are a word themselves.
  const cut = createCut(words, frequencies, language, new WordTable(words.size * 2));
  const stems = new WordTable(words.size / 2);
  const ofWord = new Int32Array(words.size);
  const form = new Form();
  for (let word = 0; word < words.size; word++) {
    form.readFrom(words, word);
    cut(form, word);
    ofWord[word] = stems.numberOf(form.units, form.start, form.end);
  }
  return { stems, ofWord };
}
