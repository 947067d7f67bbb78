// How often a text has each of its words: what is kept of it for search and related articles.

import type { WordCounts } from "../model/article.js";
import { scanTokens, token } from "./tokens.js";
import { WordTable } from "./word-table.js";

/** Used again for each text: no string is made of a word, as most occur before. */
let table = new WordTable();
/** A text of more words leaves no large table behind. */
const WORDS_KEPT = 2 ** 12;

/** How often each word occurs, in order of first occurrence. */
export function wordCounts(text: string): WordCounts {
  if (table.size > WORDS_KEPT) table = new WordTable();
  else table.clear();
  const counts: number[] = [];
  scanTokens(text, (length) => {
    const number = table.numberOf(token, 0, length);
    if (number === counts.length) counts.push(1);
    else counts[number] = (counts[number] as number) + 1;
  });
  return { words: table.joined(), counts };
}

/** Visits the words that `wordCounts` found, in their order. */
export function eachWordCount(
  { words, counts }: WordCounts,
  visit: (word: string, count: number) => void,
): void {
  let start = 0;
  for (let place = 0; place < counts.length; place++) {
    const space = words.indexOf(" ", start);
    const end = space < 0 ? words.length : space;
    visit(words.slice(start, end), counts[place] as number);
    start = end + 1;
  }
}
