// A line of keywords → keywords. Where separators stand, by them; where words or even letters run together, by what is
// known, cheapest reading first. What was guessed is said; no letter is lost or added.

import { fold } from "../../language/fold.js";
import { normaliseSpaces } from "../../language/text.js";
import { type ArticlePhrases, phraseKey, type Vocabulary } from "./phrases.js";

export type SplitKeywords = Readonly<{ keywords: readonly string[]; isGuess: boolean }>;

export type KeywordEvidence = Readonly<{ vocabulary: Vocabulary; article: ArticlePhrases }>;

const separators = /[،,;؛|•·●▪■◾★\t\n]|\s{2,}|\s[-–—/+]\s|\u00a0{2,}/u;
/** No keyword has so many words; a piece that has is several. */
const mostWords = 6;
/** What a line has beyond this is no list of keywords, and not thought about. In UTF-16 code units. */
export const longestKeywordLine = 4000;

/** Several short lines have a keyword each; longer ones were broken at a width. In words. */
const longestOwnLine = 4;

/** The lines of one article. */
export function splitKeywordLines(lines: readonly string[], evidence: KeywordEvidence): SplitKeywords {
  const isShort = (line: string): boolean =>
    !hasSeparators(line) && normaliseSpaces(line).split(" ").length <= longestOwnLine;
  const haveOneEach = lines.length > 1 && lines.every(isShort);
  const splits = lines.map((line) => (haveOneEach ? ownKeyword : splitKeywords)(line, evidence));
  return {
    keywords: [...new Set(splits.flatMap(({ keywords }) => keywords))],
    isGuess: splits.some(({ isGuess }) => isGuess),
  };
}

/** A line that has a keyword for itself, unless letters run together in it. */
function ownKeyword(line: string, evidence: KeywordEvidence): SplitKeywords {
  const isWhole = normaliseSpaces(line)
    .split(" ")
    .every((word) => unglued(word, evidence).length === 1);
  const keyword = trimMarks(normaliseSpaces(line.replace(/(?:^|\s)#/u, " ")));
  if (!isWhole || keyword === "") return splitKeywords(line, evidence);
  return { keywords: [keyword], isGuess: false };
}

/** @param line - as it stands, with its tabs and double spaces */
export function splitKeywords(line: string, evidence: KeywordEvidence): SplitKeywords {
  const text = line.slice(0, longestKeywordLine).trim();
  if (/(?:^|\s)#[\p{L}\p{N}_]/u.test(text)) return hashtags(text, evidence);
  const pieces = separate(text);
  if (pieces.length === 0) return { keywords: [], isGuess: false };
  const isSeparated = pieces.length > 1;
  const splits = pieces.map((piece) => {
    const isWhole = isSeparated && piece.split(" ").length < mostWords;
    return isWhole ? { keywords: [piece], isGuess: false } : splitRun(piece, evidence);
  });
  return {
    keywords: [...new Set(splits.flatMap(({ keywords }) => keywords))],
    isGuess: splits.some(({ isGuess }) => isGuess),
  };
}

/** Whether a line parts its keywords itself. */
export const hasSeparators = (line: string): boolean => separate(line.trim()).length > 1;

const separate = (text: string): readonly string[] =>
  text
    .split(separators)
    .map((piece) => trimMarks(normaliseSpaces(piece)))
    .filter((piece) => piece !== "");

const trimMarks = (piece: string): string => piece.replace(/^[:.\-–—\s]+/u, "").replace(/[:.\-–—\s]+$/u, "");

function hashtags(text: string, evidence: KeywordEvidence): SplitKeywords {
  const [before = "", ...tags] = text.split(/(?:^|\s)#/u);
  const first = before.trim() === "" ? { keywords: [], isGuess: false } : splitKeywords(before, evidence);
  const keywords = tags.map((tag) =>
    trimMarks(normaliseSpaces(tag.replace(/[،,;؛]/gu, " ").replaceAll("_", " "))),
  );
  return {
    keywords: [...new Set([...first.keywords, ...keywords.filter((keyword) => keyword !== "")])],
    isGuess: first.isGuess,
  };
}

function splitRun(text: string, evidence: KeywordEvidence): SplitKeywords {
  if (evidence.vocabulary.phrases.has(phraseKey(text))) return { keywords: [text], isGuess: false };
  const words = text.split(" ");
  const runs: string[][] = [[]];
  let wasGlued = false;
  for (const word of words) {
    const pieces = unglued(word, evidence);
    if (pieces.length > 1) wasGlued = true;
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) runs.push([]);
      runs.at(-1)?.push(piece);
    }
  }
  if (words.length === 1 && !wasGlued) return { keywords: [text], isGuess: false };
  return { keywords: [...new Set(runs.flatMap((run) => cheapest(run, evidence)))], isGuess: true };
}

/** Shortest word that may be cut out of a row of letters. */
const shortestWord = 3;
const isArabic = (character: string): boolean => /\p{Script=Arabic}/u.test(character);

/**
 * `العراقالحرس` → `العراق`, `الحرس`. Certain where a letter follows that only ends words (ة, ى) or the script changes; else
 * only if all pieces are known words.
 */
function unglued(word: string, evidence: KeywordEvidence): readonly string[] {
  if (isKnownWord(word, evidence)) return [word];
  const parts = word.split(
    /(?<=[ةى])(?=[\u0621-\u063a\u0641-\u064a])|(?<=[\u0621-\u064a]{3})(?=[A-Za-z])|(?<=[A-Za-z]{2})(?=[\u0621-\u064a])/u,
  );
  return parts.flatMap((part) =>
    isKnownWord(part, evidence) ? [part] : (knownPieces(part, evidence) ?? [part]),
  );
}

const isKnownWord = (word: string, { vocabulary, article }: KeywordEvidence): boolean => {
  const key = phraseKey(word);
  return vocabulary.words.has(key) || article.has(key);
};

/** The fewest known words that make up a row of letters, the longest first; undefined if there are none. */
function knownPieces(row: string, evidence: KeywordEvidence): readonly string[] | undefined {
  const letters = [...row];
  if (letters.length < 2 * shortestWord || letters.length > 400 || !letters.some(isArabic)) return undefined;
  const best: (readonly number[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1) {
    for (let start = Math.max(0, end - 30); start <= end - shortestWord; start += 1) {
      const before = best[start];
      const known = best[end];
      if (before === undefined || (known !== undefined && known.length <= before.length + 1)) continue;
      if (isKnownWord(letters.slice(start, end).join(""), evidence)) best[end] = [...before, end];
    }
  }
  const ends = best[letters.length] ?? besideKnown(letters, evidence);
  if (ends === undefined || ends.length < 2) return undefined;
  return ends.map((end, index) => letters.slice(index === 0 ? 0 : ends[index - 1], end).join(""));
}

/** Words that nobody knows have at least so many letters, and so have the known words beside them. */
const shortestUnknown = 4;

/**
 * Where not all words are known: each cut is where a word with ال begins, and there is a known one at one side of it at
 * least. `المغربالعثمانيالعدالة` with the first two known; `ميليشياتالعراق` with the last.
 */
function besideKnown(letters: readonly string[], evidence: KeywordEvidence): readonly number[] | undefined {
  const isKnown = (from: number, to: number): boolean =>
    to - from >= shortestUnknown && isKnownWord(letters.slice(from, to).join(""), evidence);
  const beginsWord = (at: number): boolean => fold(letters.slice(at, at + 2).join("")) === "ال";
  const cuts = letters.flatMap((_, at) =>
    at >= shortestUnknown && at <= letters.length - shortestUnknown && beginsWord(at) ? [at] : [],
  );
  const ends: number[] = [];
  let start = 0;
  for (const cut of cuts) {
    if (cut - start < shortestUnknown) continue;
    // The next word may be known up to a later cut, or up to the end.
    const nextKnown = [...cuts, letters.length].some((to) => to > cut && isKnown(cut, to));
    if (!isKnown(start, cut) && !nextKnown) continue;
    ends.push(cut);
    start = cut;
  }
  return ends.length === 0 ? undefined : [...ends, letters.length];
}

/** Words that begin and end no keyword. */
const joiners: ReadonlySet<string> = new Set([
  "من",
  "في",
  "علي",
  "الي",
  "عن",
  "مع",
  "بين",
  "و",
  "of",
  "the",
  "and",
  "in",
]);

/** `للطاقة`, `والتعليم`: a word that goes on with what stands before it. */
const goesOn = /^(?:لل|وال)\p{L}{3}/u;

/** The cheapest way to cut a run of words into keywords. */
function cheapest(run: readonly string[], evidence: KeywordEvidence): readonly string[] {
  const keys = run.map(phraseKey);
  const best: Readonly<{ cost: number; from: number }>[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= run.length; end += 1) {
    let chosen = { cost: Number.POSITIVE_INFINITY, from: end - 1 };
    for (let from = Math.max(0, end - mostWords); from < end; from += 1) {
      const cost = (best[from]?.cost ?? Number.POSITIVE_INFINITY) + costOf(keys.slice(from, end), evidence);
      if (cost < chosen.cost) chosen = { cost, from };
    }
    best.push(chosen);
  }
  const keywords: string[] = [];
  for (let end = run.length; end > 0; ) {
    const from = best[end]?.from ?? end - 1;
    keywords.unshift(run.slice(from, end).join(" "));
    end = from;
  }
  return keywords;
}

/** What it costs to take these words for one keyword: least if it is known, most if nothing speaks for it. */
function costOf(keys: readonly string[], { vocabulary, article }: KeywordEvidence): number {
  const [first = "", last = ""] = [keys[0], keys.at(-1)];
  if (vocabulary.phrases.has(keys.join(" "))) return 1;
  if (keys.length === 1) return joiners.has(first) || goesOn.test(first) ? 8 : article.has(first) ? 1.5 : 2.2;
  if (joiners.has(first) || joiners.has(last) || goesOn.test(first)) return Number.POSITIVE_INFINITY;
  const inside = keys.slice(1).some((key) => joiners.has(key) || goesOn.test(key));
  const inArticle = article.hasPhrase(keys);
  if (inArticle && keys.length <= (inside ? 5 : 3)) return 1.7 + 0.05 * keys.length;
  // Dearer than a keyword that is known with the rest beside it.
  if (inside && keys.length <= 4) return vocabulary.phrases.has(first) ? 4.6 : 3.4;
  if (keys.length === 2 && vocabulary.neighbours.has(keys.join(" "))) return 1.9;
  // Two or three words of which nobody knows any: a name, likelier than as many rare keywords.
  const isUnknown =
    new Set(keys.map(isArabic)).size === 1 &&
    keys.every((key) => !article.has(key) && !vocabulary.words.has(key));
  if (isUnknown && keys.length <= 3) return keys.length === 2 ? 3.6 : 5.2;
  return Number.POSITIVE_INFINITY;
}
