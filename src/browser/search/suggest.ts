// "Did you mean …?": a question with its unknown words replaced by what headlines and keywords spell most like them.

import { fold } from "../../language/fold.js";
import { nearest } from "../../language/nearest.js";
import { withoutArticles } from "../../search/word-key.js";
import type { AskedWord } from "./asked-words.js";

/** Shorter words are near to too many. */
const SHORTEST = 3;

/**
 * @param question - in NFC
 * @param unknown - its words that find nothing
 * @param spellings - as headlines have them
 * @returns undefined when not one word can be mended
 */
export function suggestQuestion(
  question: string,
  unknown: readonly AskedWord[],
  spellings: readonly string[],
): string | undefined {
  const bySpelling = new Map<string, string>();
  for (const spelling of spellings) {
    const folded = fold(spelling);
    bySpelling.set(folded, spelling);
    const bare = withoutArticles(folded);
    if (bare !== folded && !bySpelling.has(bare)) bySpelling.set(bare, spelling);
  }
  let mended = question;
  for (const { word, start, end } of [...unknown].sort((a, b) => b.start - a.start)) {
    const bare = withoutArticles(word);
    if (bare.length < SHORTEST) continue;
    const found =
      nearest(word, bySpelling.keys(), mostEdits(word)) ?? nearest(bare, bySpelling.keys(), mostEdits(bare));
    const spelling = found === undefined ? undefined : bySpelling.get(found);
    if (spelling !== undefined) mended = mended.slice(0, start) + spelling + mended.slice(end);
  }
  return mended === question ? undefined : mended;
}

/** One edit in a short word, two in a long one: with more, another word is meant as often as not. */
const mostEdits = (word: string): number => (word.length < 6 ? 1 : 2);
