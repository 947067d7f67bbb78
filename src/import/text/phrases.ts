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
  /** Words that stand side by side, `a b`, in several lines of keywords, whatever stands before and behind them. */
  neighbours: ReadonlySet<string>;
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
  return { phrases, words, neighbours: neighboursIn(lines) };
}

/**
 * `الحرس الثوري` of `العراق الحرس الثوري إيران` and `لبنان الحرس الثوري`. Not `العراق الحرس`, behind which the same word
 * stands each time, and nothing of a line that is there twice.
 */
function neighboursIn(lines: Iterable<string>): ReadonlySet<string> {
  const sides = new Map<string, Readonly<{ before: Set<string>; behind: Set<string> }>>();
  for (const [number, line] of [...new Set([...lines].map(phraseKey))].entries()) {
    // The end of a line ends a keyword for certain, as two different words would tell.
    const words = [`^${number}`, ...line.split(" "), `$${number}`];
    for (const [index, word] of words.slice(1, -2).entries()) {
      const pair = `${word} ${words[index + 2]}`;
      const side = sides.get(pair) ?? { before: new Set(), behind: new Set() };
      side.before.add(words[index] ?? "");
      side.behind.add(words[index + 3] ?? "");
      sides.set(pair, side);
    }
  }
  const isFree = (words: ReadonlySet<string>): boolean => words.size > 1;
  return new Set(
    [...sides].filter(([, { before, behind }]) => isFree(before) && isFree(behind)).map(([pair]) => pair),
  );
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
  const bare = words.map(withoutPrefix);
  const known = new Set<string>([...words, ...bare]);
  // Sentences are not told apart: a full stop within a keyword is likelier than a keyword across one.
  const begun = bare.flatMap((word, index) =>
    word === words[index] ? [] : [[word, ...words.slice(index + 1, index + 5)].join(" ")],
  );
  const line = ` ${[words.join(" "), ...begun].join("  ")} `;
  return {
    has: (word) => known.has(word),
    hasPhrase: (phrase) => line.includes(` ${phrase.join(" ")} `),
    words: known,
  };
}

/** `والعراق`, `بالعراق`, `للعراق` → `العراق`; `وإيران` → `إيران`. */
const withoutPrefix = (word: string): string =>
  word
    .replace(/^[وف]?لل(?=\p{L}{3})/u, "ال")
    .replace(/^[وف]?[بك]?(?=ال\p{L}{3})/u, "")
    .replace(/^و(?=\p{L}{4})/u, "");
