// Does the site's own search find what readers ask for? Asked through the code that runs in their browsers.

import { tokensOf } from "../../src/language/tokens.js";
import { createBm25 } from "./bm25.js";
import type { Encyclopaedia, NewsItem } from "./corpora.js";
import { createLight10 } from "./light10.js";
import type { Retrieval } from "./questions.js";
import { searchableSite, searchOf } from "./search-site.js";
import { casualSpelling } from "./terms.js";

const LOOKED_AT = 10;

type Ask = (query: string) => Promise<readonly number[]>;

/** Questions of an encyclopaedia: the paragraph that answers each among the first ten. */
export async function measureSearch({ paragraphs, questions }: Encyclopaedia): Promise<readonly Retrieval[]> {
  const numberOf = new Map(paragraphs.map(({ id }, number) => [id, number]));
  const ask = asker(paragraphs.map(({ text }) => ({ title: "", summary: "", text, epochMs: 0 })));
  const asked = questions.map(({ text, paragraph }) => ({
    query: text,
    answer: numberOf.get(paragraph) ?? -1,
  }));
  return [
    await measure("search", ask, asked),
    await measure(
      "search, casual",
      ask,
      asked.map(({ query, answer }) => ({ query: casualSpelling(query), answer })),
    ),
  ];
}

/** Three words of each headline, by the articles' bodies alone: with the site's search, and by BM25 over Light10 stems. */
export async function measureHeadlines(news: readonly NewsItem[]): Promise<readonly Retrieval[]> {
  const asked = news.flatMap(({ title }, answer) => {
    const query = threeWords(title);
    return query === undefined ? [] : [{ query, answer }];
  });
  const light10 = createLight10();
  const rank = createBm25(news.map(({ text }) => light10(text)));
  return [
    await measure("BM25 over Light10", async (query) => rank(light10(query), LOOKED_AT), asked),
    await measure(
      "search",
      asker(news.map(({ text, epochMs }) => ({ title: "", summary: "", text, epochMs }))),
      asked,
    ),
  ];
}

/** The three longest of its words, in their order: what a reader remembers of a headline. */
function threeWords(title: string): string | undefined {
  const words = [...new Set(tokensOf(title))];
  if (words.length < 3) return undefined;
  const longest = new Set(words.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, 3));
  return words.filter((word) => longest.has(word)).join(" ");
}

function asker(texts: Parameters<typeof searchableSite>[0]): Ask {
  const { ask } = searchOf(searchableSite(texts));
  return async (text) => {
    const answer = await ask({ text, typing: false, newestFirst: false, sections: [], years: [] });
    const heads = await answer.heads(0, LOOKED_AT);
    return heads.map(({ href }) => Number(href.replaceAll("/", "")));
  };
}

async function measure(
  name: string,
  ask: Ask,
  asked: readonly Readonly<{ query: string; answer: number }>[],
): Promise<Retrieval> {
  let reciprocalRank = 0;
  let first = 0;
  for (const { query, answer } of asked) {
    const place = (await ask(query)).indexOf(answer);
    if (place >= 0) reciprocalRank += 1 / (place + 1);
    if (place === 0) first++;
  }
  return { name, reciprocalRank: reciprocalRank / asked.length, first: first / asked.length };
}
