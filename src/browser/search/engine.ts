// A question in, articles out: the whole search but for what the reader sees. Runs in Node too, over files on disk.

import type { ArticleHead } from "../../search/layout.js";
import { type AskedWord, askWords, readQuestion } from "./asked-words.js";
import { type Counts, openFilters, type Wanted } from "./filters.js";
import { type FetchFile, IndexExchanged, type IndexFiles, openIndex } from "./index-files.js";
import { type Match, matchArticles, sortMatches } from "./rank.js";
import { suggestQuestion } from "./suggest.js";

export type Question = Wanted &
  Readonly<{
    text: string;
    /** Whether the last word may go on: then it finds words that begin so, too. */
    typing: boolean;
    newestFirst: boolean;
  }>;

export type Answer = Readonly<{
  /** `empty`: no word was asked. `found` may have found nothing. */
  kind: "empty" | "found";
  /** Best or newest first, those with all words before the rest. */
  matches: readonly Match[];
  /** How many have all words. */
  whole: number;
  /** The question with its unknown words mended. */
  suggestion?: string;
  /** How the articles of `matches[from, to)` are shown. */
  heads: (from: number, to: number) => Promise<readonly ArticleHead[]>;
  counts: () => Promise<Counts>;
  /** How many of the asked words any article has. */
  wordsFound: number;
  /** Which of the asked words a folded word of a text stands for, if it does: for marking it. */
  hit: (word: string) => number | undefined;
}>;

export type Search = Readonly<{
  /** @throws what `fetchFile` throws, when files cannot be had */
  ask: (question: Question) => Promise<Answer>;
}>;

export function createSearch(fetchFile: FetchFile): Search {
  let opening: Promise<IndexFiles> | undefined;
  const open = (fresh: boolean): Promise<IndexFiles> => {
    const opened = openIndex(fetchFile, fresh);
    opening = opened;
    opened.catch(() => {
      if (opening === opened) opening = undefined;
    });
    return opened;
  };
  return {
    ask: async (question) => {
      try {
        return await answer(question, await (opening ?? open(false)));
      } catch (error) {
        // A new edition was published while this page was open.
        if (!(error instanceof IndexExchanged)) throw error;
        return await answer(question, await open(true));
      }
    },
  };
}

async function answer(question: Question, index: IndexFiles): Promise<Answer> {
  const text = readQuestion(question.text);
  const { words, stemOf } = await askWords(text, question.typing, index);
  const telling = words.filter(({ stop }) => !stop);
  const asked = telling.length > 0 ? telling : words;
  const [lists, filters] = await Promise.all([
    Promise.all(
      asked.map(({ terms }) =>
        Promise.all(
          terms.map(async ({ term, weight }) => ({ postings: await index.postings(term), weight })),
        ),
      ),
    ),
    openFilters(question, index),
  ]);
  const all = matchArticles(lists, index.root.articles);
  const matches = sortMatches(filters.keep(all), question.newestFirst);
  const unknown = asked.filter((_, at) => lists[at]?.every(({ postings }) => postings.articles.length === 0));
  const suggestion = await suggestionFor(text, unknown, index);
  const askedByTerm = new Map<string, number>();
  for (const [at, { terms }] of asked.entries()) for (const { term } of terms) askedByTerm.set(term, at);
  return {
    kind: words.length === 0 ? "empty" : "found",
    matches,
    whole: matches.filter(({ whole }) => whole).length,
    ...(suggestion === undefined ? {} : { suggestion }),
    heads: async (from, to) => {
      const heads = await Promise.all(matches.slice(from, to).map(({ article }) => index.head(article)));
      return heads.filter((head) => head !== undefined);
    },
    counts: () => filters.count(all),
    wordsFound: asked.length - unknown.length,
    hit: (word) => askedByTerm.get(stemOf(word)),
  };
}

async function suggestionFor(
  question: string,
  unknown: readonly AskedWord[],
  index: IndexFiles,
): Promise<string | undefined> {
  return unknown.length === 0 ? undefined : suggestQuestion(question, unknown, await index.spellings());
}
