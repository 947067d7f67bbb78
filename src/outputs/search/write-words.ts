// The vocabulary → files of words with their stems, and the words of headlines from which a misspelt one is mended.

import { fold } from "../../language/fold.js";
import { textOfUnits } from "../../language/text.js";
import { scanTokens, token } from "../../language/tokens.js";
import type { SearchRoot } from "../../search/layout.js";
import { shardOfWord } from "../../search/layout.js";
import { lineOfStem, type WordToWrite } from "../../search/words-file.js";
import type { TermIndex } from "./index-terms.js";

type Layout = Pick<SearchRoot, "letters" | "shards">;

/** @returns the text of each file; empty for one without words */
export function writeWords(
  { words, wordCounts, termOfWord, terms, termCounts }: TermIndex,
  layout: Layout,
): readonly string[] {
  /** By shard, by term: the words. */
  const shards: Map<number, WordToWrite[]>[] = Array.from({ length: layout.shards.words }, () => new Map());
  for (let number = 0; number < words.size; number++) {
    const word = words.word(number);
    const written = { word, frequency: wordCounts[number] as number };
    const term = termOfWord[number] as number;
    const stems = shards[shardOfWord(word, layout)];
    const known = stems?.get(term);
    if (known === undefined) stems?.set(term, [written]);
    else known.push(written);
  }
  return shards.map((stems) => {
    const lines: string[] = [];
    for (const [term, ofStem] of stems) {
      // A stop word may be in no headline.
      const frequency = Math.max(1, termCounts[term] as number);
      lines.push(lineOfStem({ stem: terms[term] ?? "", frequency, words: ofStem.sort(byWord) }));
    }
    return lines.sort().join("\n");
  });
}

const byWord = (a: WordToWrite, b: WordToWrite): number => (a.word < b.word ? -1 : 1);

const MOST_SPELLINGS = 4096;
const SHORTEST_SPELLING = 3;

/**
 * Words as headlines and keywords spell them, one a line: the most frequent that are no more than 4,096.
 * @param isStopWord - of a folded word
 */
export function writeSpellings(texts: Iterable<string>, isStopWord: (word: string) => boolean): string {
  const countOfSpelling = new Map<string, number>();
  const wordOfSpelling = new Map<string, string>();
  for (const text of texts) {
    const source = text.normalize("NFC");
    scanTokens(source, (length, start, end) => {
      if (length < SHORTEST_SPELLING) return;
      const spelling = source.slice(start, end);
      const count = countOfSpelling.get(spelling) ?? 0;
      // What is written alike is the same word, so it is made once.
      if (count === 0) wordOfSpelling.set(spelling, textOfUnits(token.subarray(0, length)));
      countOfSpelling.set(spelling, count + 1);
    });
  }
  const counts = new Map<string, Map<string, number>>();
  for (const [spelling, word] of wordOfSpelling) {
    if (isStopWord(word) || !/\p{L}/u.test(word)) continue;
    const spellings = counts.get(word) ?? new Map<string, number>();
    counts.set(word, spellings.set(spelling, countOfSpelling.get(spelling) ?? 0));
  }
  const words = [...counts].map(([word, spellings]) => ({
    word,
    count: [...spellings.values()].reduce((sum, count) => sum + count, 0),
    spelling: mostFrequent(spellings),
  }));
  // A threshold by powers of two, not the best so many: one more headline must not change the list.
  let least = 1;
  while (words.filter(({ count }) => count >= least).length > MOST_SPELLINGS) least *= 2;
  return words
    .filter(({ count, spelling, word }) => count >= least && fold(spelling) === word)
    .map(({ spelling }) => spelling)
    .sort()
    .join("\n");
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  let best = "";
  let most = 0;
  for (const [spelling, count] of spellings) {
    if (count > most || (count === most && spelling < best)) [best, most] = [spelling, count];
  }
  return best;
}
