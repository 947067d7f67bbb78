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
}>;

/** Longer texts say nothing that their beginning does not. In UTF-16 code units. */
const longestText = 200_000;

/** @param textOf - asked only if something is, which is nothing where separators part the keywords */
export function articlePhrases(textOf: () => string): ArticlePhrases {
  let known: WordIndex | undefined;
  const index = (): WordIndex => {
    known ??= indexOf(textOf());
    return known;
  };
  return {
    has: (word) => index().words.has(word),
    hasPhrase: (phrase) => index().line.includes(` ${phrase.join(" ")} `),
  };
}

type WordIndex = Readonly<{ words: ReadonlySet<string>; line: string }>;

function indexOf(text: string): WordIndex {
  const words = fold(text.slice(0, longestText)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const bare = words.map(withoutPrefix);
  // Sentences are not told apart: a full stop within a keyword is likelier than a keyword across one.
  const begun = bare.flatMap((word, at) =>
    word === words[at] ? [] : [[word, ...words.slice(at + 1, at + 5)].join(" ")],
  );
  return { words: new Set([...words, ...bare]), line: ` ${[words.join(" "), ...begun].join("  ")} ` };
}

/** `والعراق`, `بالعراق`, `للعراق` → `العراق`; `وإيران` → `إيران`. */
const withoutPrefix = (word: string): string =>
  word
    .replace(/^[وف]?لل(?=\p{L}{3})/u, "ال")
    .replace(/^[وف]?[بك]?(?=ال\p{L}{3})/u, "")
    .replace(/^و(?=\p{L}{4})/u, "");
