// Which runs of words are one keyword, as far as what is known can tell: the site's keywords, those of other dumps, phrases
// of the article itself.

import { fold } from "../../language/fold.js";
import { normaliseSpaces } from "../../language/text.js";

/** The form in which spellings of a phrase meet. */
export const phraseKey = (text: string): string => normaliseSpaces(fold(text).replace(/[«»"“”()[\]]/g, " "));

export type Vocabulary = Readonly<{
  /** By `phraseKey`. */
  phrases: ReadonlySet<string>;
  /** Words of the phrases, folded. */
  words: ReadonlySet<string>;
  /** How many lines of keywords hold two words side by side, `a b`. */
  neighbours: ReadonlyMap<string, number>;
}>;

export function vocabularyOf(keywords: Iterable<string>, lines: Iterable<string>): Vocabulary {
  const phrases = new Set<string>();
  const words = new Set<string>();
  for (const keyword of keywords) {
    const key = phraseKey(keyword);
    if (key === "") continue;
    phrases.add(key);
    for (const word of key.split(" ")) words.add(word);
  }
  const neighbours = new Map<string, number>();
  for (const line of lines) {
    const keys = phraseKey(line).split(" ");
    for (const pair of new Set(keys.slice(1).map((word, index) => `${keys[index]} ${word}`)))
      neighbours.set(pair, (neighbours.get(pair) ?? 0) + 1);
  }
  return { phrases, words, neighbours };
}

/** The words of an article, to ask which stand side by side in it. */
export type ArticlePhrases = Readonly<{
  has: (word: string) => boolean;
  /** @param words - folded, at least two */
  hasPhrase: (words: readonly string[]) => boolean;
  words: ReadonlySet<string>;
}>;

/** Longer texts say nothing that their beginning does not. In UTF-16 code units. */
const longestText = 200_000;

export function articlePhrases(text: string): ArticlePhrases {
  const words = fold(text.slice(0, longestText)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const known = new Set<string>(words);
  // Sentences are not told apart: a full stop within a keyword is likelier than a keyword across one.
  const line = ` ${words.join(" ")} `;
  return {
    has: (word) => known.has(word),
    hasPhrase: (phrase) => line.includes(` ${phrase.join(" ")} `),
    words: known,
  };
}
