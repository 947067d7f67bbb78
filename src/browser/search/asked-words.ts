// What a reader typed → the terms to look up. The stems are those that the build gave the site's own words; a word that
// no article has is stemmed here, by the build's own rules, over the words around it.

import { createStemmer } from "../../language/stem.js";
import { eachToken } from "../../language/tokens.js";
import { withoutArticles } from "../../search/word-key.js";
import type { WordEntry } from "../../search/words-file.js";
import type { IndexFiles } from "./index-files.js";

/** A term that stands for a word, and what finding it is worth: 1 for the word itself. */
type AskedTerm = Readonly<{ term: string; weight: number }>;

export type AskedWord = Readonly<{
  /** Folded. */
  word: string;
  /** Where it stands in the question, in NFC. */
  start: number;
  end: number;
  /** Says how a sentence is built: it counts only where nothing else is asked. */
  stop: boolean;
  /** Empty for a word of which nothing like it is known. */
  terms: readonly AskedTerm[];
}>;

export type AskedWords = Readonly<{
  words: readonly AskedWord[];
  /** The stem of any word of an article, as far as the words around those of the question tell. */
  stemOf: (word: string) => string;
}>;

/** Longer questions are cut: nobody reads what they would find, and hosts refuse addresses of many kilobytes. */
export const LONGEST_QUESTION = 500;
const MOST_WORDS = 24;

/** So many words may stand for the beginning of one. */
const MOST_COMPLETIONS = 5;
/** What a completion is worth where the letters are a word already. */
const COMPLETION_WEIGHT = 0.4;
const SHORTEST_BEGINNING = 2;

/** Written in front of a word, they lead to other files than the word alone. */
const CLITICS = /^[وفبلك]/;

/** Hurried writers leave it out at the end of a word: الما for الماء. */
const HAMZA = "ء";
/** An article may have a word nowhere but behind it. */
const AND = "و";

export const readQuestion = (text: string): string => text.slice(0, LONGEST_QUESTION).normalize("NFC");

/**
 * @param question - as `readQuestion` gives it
 * @param typing - whether the last word may go on
 */
export async function askWords(question: string, typing: boolean, index: IndexFiles): Promise<AskedWords> {
  const tokens = tokensOfQuestion(question);
  const last = tokens.at(-1);
  const unfinished = typing && last?.end === question.length ? last.word : undefined;

  const nearby = new Map<string, WordEntry>();
  const lookAround = async (words: readonly string[]): Promise<void> => {
    for (const file of await Promise.all(words.map(index.wordsBeside))) {
      for (const [word, entry] of file) nearby.set(word, entry);
    }
  };
  await lookAround(tokens.map(({ word }) => word));
  await lookAround(
    tokens.flatMap(({ word }) => {
      if (nearby.has(word)) return [];
      return [word + HAMZA, AND + word, ...(CLITICS.test(word) ? [word.slice(1)] : [])];
    }),
  );
  const joined = joinedWords(tokens, question);
  await lookAround([...joined.keys()]);
  const stemOf = createNearbyStemmer(nearby, index.root.language);
  const wholes = new Map<Token, AskedTerm>();
  for (const [word, parts] of joined) {
    const entry = nearby.get(word);
    if (entry === undefined || entry.stop) continue;
    for (const part of parts) wholes.set(part, { term: entry.stem, weight: 1 });
  }

  const words = tokens.map((token): AskedWord => {
    const entry = entryOf(token.word, nearby);
    const exact = entry?.stem ?? stemOf(token.word);
    const known = entry !== undefined || isStem(exact, nearby);
    const open = token.word === unfinished || !known;
    const whole = wholes.get(token);
    const terms = [...(known ? [{ term: exact, weight: 1 }] : []), ...(whole === undefined ? [] : [whole])];
    return {
      ...token,
      stop: entry?.stop ?? false,
      terms: open ? [...terms, ...completions(token.word, exact, known, nearby, index)] : terms,
    };
  });
  return { words, stemOf };
}

type Token = Readonly<{ word: string; start: number; end: number }>;

/** Each word once; of a repeated one the last, which may be the one that is being typed. */
function tokensOfQuestion(question: string): readonly Token[] {
  const tokens = new Map<string, Token>();
  eachToken(question, (word, start, end) => {
    tokens.delete(word);
    if (tokens.size < MOST_WORDS) tokens.set(word, { word, start, end });
  });
  return [...tokens.values()];
}

/** Neighbours as one word: `می گویند` for `می‌گویند`, whose joiner few keyboards have, and `أبو ظبي` for `أبوظبي`. */
function joinedWords(tokens: readonly Token[], question: string): ReadonlyMap<string, readonly Token[]> {
  const joined = new Map<string, readonly Token[]>();
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (next !== undefined && question.slice(token.end, next.start) === " ") {
      joined.set(token.word + next.word, [token, next]);
    }
  }
  return joined;
}

const entryOf = (word: string, nearby: ReadonlyMap<string, WordEntry>): WordEntry | undefined =>
  nearby.get(word) ?? nearby.get(word + HAMZA) ?? nearby.get(AND + word);

function createNearbyStemmer(
  nearby: ReadonlyMap<string, WordEntry>,
  language: string,
): (word: string) => string {
  let stem: ((word: string) => string) | undefined;
  return (word) => {
    const entry = nearby.get(word);
    if (entry !== undefined) return entry.stem;
    stem ??= createStemmer(new Map([...nearby].map(([each, { frequency }]) => [each, frequency])), language);
    return stem(word);
  };
}

function isStem(stem: string, nearby: ReadonlyMap<string, WordEntry>): boolean {
  for (const entry of nearby.values()) if (entry.stem === stem && !entry.stop) return true;
  return false;
}

/** The most frequent terms of words that begin so, ال left aside. */
function completions(
  beginning: string,
  exact: string,
  known: boolean,
  nearby: ReadonlyMap<string, WordEntry>,
  { root }: IndexFiles,
): AskedTerm[] {
  const start = withoutArticles(beginning);
  // With fewer letters than lead to a file, the words that go on stand in others.
  if (start.length < Math.max(SHORTEST_BEGINNING, root.shards.words === 1 ? 0 : root.letters)) return [];
  const frequencies = new Map<string, number>();
  for (const [word, { stem, stop, stemFrequency }] of nearby) {
    if (stop || (known && stem === exact) || !withoutArticles(word).startsWith(start)) continue;
    frequencies.set(stem, stemFrequency);
  }
  return [...frequencies]
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .slice(0, MOST_COMPLETIONS)
    .map(([term]) => ({ term, weight: known ? COMPLETION_WEIGHT : 1 }));
}
