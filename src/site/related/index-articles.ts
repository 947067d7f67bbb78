// Everything about the site's articles that relating them asks for, worked out once.

import { primaryLanguage } from "../../language/primary-language.js";
import type { SourcePath } from "../../model/brand.js";
import { newestFirst } from "../order.js";
import { type Copies, createCopyFinder } from "./copies.js";
import { type Headlines, readHeadlines } from "./headlines.js";
import { type ArticleKeywords, weighKeywords } from "./keyword-terms.js";
import type { RelatableArticle, RelatedInput } from "./relatable.js";
import { createScorer, type Scorer } from "./scorer.js";
import { type ArticleTerms, createTermWeigher } from "./terms.js";
import { findTopics, type Topics } from "./topics.js";
import { listWords, type WordLists } from "./word-lists.js";

const DAY_MS = 86_400_000;

/** How many of the best by words and keywords the bonuses may put into another order. */
const RERANKED = 30;

/** Articles are numbers here, newest first, those of one moment by path. */
export type ArticleIndex = Readonly<{
  articles: readonly RelatableArticle[];
  terms: ArticleTerms;
  keywords: ArticleKeywords;
  headlines: Headlines;
  copies: Copies;
  scorer: Scorer;
  topics: Topics;
  /** By article: days since 1970, with their fraction. */
  days: Float64Array;
  /** By article: a number for its section, -1 for none. */
  sections: Int32Array;
  /** By article: a number for its language. */
  languages: Int32Array;
  /** By article: the newest of its copies, or that of its original where it is a translation. */
  texts: Int32Array;
}>;

export function indexArticles({
  articles,
  language,
  translations = [],
}: Pick<RelatedInput, "articles" | "language" | "translations">): ArticleIndex {
  const sorted = articles.toSorted(newestFirst);
  const lists = listWords(sorted);
  const { terms, copies } = weighWords(lists, language);
  const languages = numbered(sorted, ({ lang }) => primaryLanguage(lang ?? language));
  const keywords = weighKeywords(sorted);
  const headlines = readHeadlines(sorted, terms);
  // Before the scorer, whose lists would lie beside what this needs for a while.
  const topics = findTopics(terms);
  return {
    articles: sorted,
    terms,
    keywords,
    headlines,
    copies,
    scorer: createScorer({ terms, keywords, copies, languages, most: RERANKED }),
    topics,
    days: Float64Array.from(sorted, ({ date }) => date.value.epochMs / DAY_MS),
    sections: numbered(sorted, ({ sectionSlug }) => sectionSlug),
    languages,
    texts: textsOf(sorted, translations, copies),
  };
}

/** One walk over all words for both. */
function weighWords(lists: WordLists, language: string): Pick<ArticleIndex, "terms" | "copies"> {
  const weigher = createTermWeigher(lists, language);
  const finder = createCopyFinder(lists);
  for (let article = 0; article < lists.articleCount; article++) {
    const words = lists.read(article);
    weigher.add(article, words);
    finder.add(article, words);
  }
  return { terms: weigher.finish(), copies: finder.finish() };
}

/** A text in another language is the same text: its page links to it already. */
function textsOf(
  articles: readonly RelatableArticle[],
  translations: NonNullable<RelatedInput["translations"]>,
  { newest }: Copies,
): Int32Array {
  const texts = newest.slice();
  const groups = [...translations];
  const translated = new Set(groups.flat().map(({ path }) => path));
  const numbers = new Map<SourcePath, number>();
  for (const [number, { path }] of articles.entries()) if (translated.has(path)) numbers.set(path, number);
  for (const members of groups) {
    const [original, ...others] = members.flatMap(({ path }) => numbers.get(path) ?? []);
    if (original === undefined) continue;
    for (const other of others) texts[other] = texts[original] ?? original;
  }
  return texts;
}

/** @returns a number for what each article has, -1 where it has none */
function numbered(
  articles: readonly RelatableArticle[],
  nameOf: (article: RelatableArticle) => string | undefined,
): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(articles, (article) => {
    const name = nameOf(article);
    if (name === undefined) return -1;
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
}
