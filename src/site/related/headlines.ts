// The words of headlines: what a reason can name, as editors wrote it. Articles keep no other words unfolded.

import { scanTokens, token } from "../../language/tokens.js";
import { grown } from "../../language/word-table.js";
import type { ArticleTerms } from "./terms.js";

/** What stands further behind in a headline is named by nobody. */
const LAST_PLACE = 2 ** 16 - 1;

export type Headlines = Readonly<{
  /** Words of article n stand at `[starts[n], starts[n + 1])`, in their order. */
  starts: Int32Array;
  terms: Int32Array;
  /** The word at an entry as the headline writes it. */
  written: (article: number, entry: number) => string;
}>;

/** @param articles - those that the terms are of */
export function readHeadlines(
  articles: readonly Readonly<{ title: Readonly<{ value: string }> }>[],
  { termOfUnits }: ArticleTerms,
): Headlines {
  const starts = new Int32Array(articles.length + 1);
  let terms = new Int32Array(articles.length * 8);
  /** Where a word begins and ends in the headline's NFC form, one after the other. */
  let spans = new Uint16Array(articles.length * 16);
  let entries = 0;
  // Most are so composed already: the array holds nothing new. Composing them word by word would take longer than all else.
  const titles = articles.map(({ title }) => title.value.normalize("NFC"));
  for (const [article, title] of titles.entries()) {
    scanTokens(title, (length, start, end) => {
      const term = termOfUnits(token, length);
      if (term < 0 || end > LAST_PLACE) return;
      if (entries === terms.length) {
        terms = grown(terms, entries + 1);
        spans = grown(spans, 2 * entries + 2);
      }
      terms[entries] = term;
      spans[2 * entries] = start;
      spans[2 * entries + 1] = end;
      entries++;
    });
    starts[article + 1] = entries;
  }
  return {
    starts,
    terms,
    written: (article, entry) => (titles[article] ?? "").slice(spans[2 * entry], spans[2 * entry + 1]),
  };
}
