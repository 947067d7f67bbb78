// Which keywords an article might have: those that the site knows first, then what the text itself repeats.

import { createStemmer } from "../../language/stem.js";
import { tokensOf } from "../../language/tokens.js";
import { eachWordCount } from "../../language/word-counts.js";
import type { Words } from "../../model/article.js";
import type { KeywordId } from "../../model/brand.js";
import { compareText } from "../order.js";
import { salientTerms } from "./terms.js";
import { findMentions, type Mentions, type VocabularyKeyword } from "./vocabulary.js";
import { type Field, type TextWord, wordsOfText } from "./words-of-text.js";

export type SuggestInput = Readonly<{
  article: Readonly<{
    title: string;
    summary: string;
    /** Plain text of the body, blocks parted by line breaks. */
    text: string;
    /** Those that it has already. */
    keywordIds: readonly KeywordId[];
  }>;
  /** Keywords that readers see. */
  vocabulary: readonly VocabularyKeyword[];
  /** The site's other articles. */
  articles: readonly Readonly<{ words: Words }>[];
  /** Articles on the same subject, with how close they are, above 0. */
  related: readonly Readonly<{ keywordIds: readonly KeywordId[]; score: number }>[];
  /** BCP 47, of the site. */
  language: string;
}>;

export type KeywordSuggestion = Readonly<{
  id: KeywordId;
  label: string;
  score: number;
  /** How often its names stand in each part; fractions are words that share only the stem. */
  counts: Readonly<Record<Field, number>>;
  /** How many of the related articles have it. */
  related: number;
  /** The article has it already. */
  has: boolean;
}>;

type TermSuggestion = Readonly<{ label: string; score: number; count: number; inTitle: boolean }>;

export type Suggestions = Readonly<{
  /** Best first; also those that the article has, as far as anything speaks for them. */
  keywords: readonly KeywordSuggestion[];
  /** Best first; none of the site's keywords among them. */
  terms: readonly TermSuggestion[];
}>;

const MOST_KEYWORDS = 10;
const MOST_TERMS = 5;

/** What is so much weaker than the best is not worth a line. */
const WEAKEST_SHARE = 0.25;

const FIELD_WEIGHTS: Readonly<Record<Field, number>> = { title: 3, summary: 2, body: 1 };

/** How fast further mentions stop counting. */
const SATURATION = 2;

/** A name of several words is not met by chance. */
const BONUS_FOR_WORD = 0.25;

/** What related articles have counts beside what the text says; alone it must be so large a share of them. */
const RELATED_WEIGHT = 1;
const LEAST_RELATED_ALONE = 0.3;

/** Even the site's most common keyword is right for many articles: rarity decides half of a score. */
const RARITY_SHARE = 0.5;

export function suggestKeywords(input: SuggestInput): Suggestions {
  const { article, vocabulary, articles, language } = input;
  const articlesWithWord = countArticles(articles);
  const frequencies = new Map(articlesWithWord);
  const addWords = (text: string): void => {
    for (const word of new Set(tokensOf(text))) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  };
  for (const { names } of vocabulary) for (const name of names) addWords(name);
  addWords(`${article.title}\n${article.text}`);
  const stem = createStemmer(frequencies, language);

  const words = {
    title: wordsOfText("title", article.title, stem),
    summary: wordsOfText("summary", article.summary, stem),
    body: wordsOfText("body", article.text, stem),
  };
  const all = [...words.title, ...words.summary, ...words.body];
  const { mentions, taken } = findMentions(all, vocabulary, stem, language);
  const keywords = scoredKeywords(mentions, input);

  const rarity = rarityOfStems(articlesWithWord, articles.length, stem);
  const known = new Set(
    vocabulary.flatMap(({ names }) => names.map((name) => tokensOf(name).map(stem).join(" "))),
  );
  const ownText: readonly TextWord[] = [...words.title, ...words.body];
  const terms = salientTerms(ownText, taken, rarity, language).filter(
    ({ stems }) => !known.has(stems.join(" ")),
  );
  return {
    keywords: strongest(keywords, MOST_KEYWORDS),
    terms: strongest(terms, MOST_TERMS).map(({ label, score, count, inTitle }) => ({
      label,
      score,
      count,
      inTitle,
    })),
  };
}

function strongest<T extends Readonly<{ score: number; has?: boolean }>>(
  sorted: readonly T[],
  most: number,
): readonly T[] {
  const best = sorted[0]?.score ?? 0;
  return sorted.filter(({ score }) => score >= WEAKEST_SHARE * best).slice(0, most);
}

function scoredKeywords(
  mentions: readonly Mentions[],
  { article, vocabulary, articles, related }: SuggestInput,
): readonly KeywordSuggestion[] {
  const has = new Set(article.keywordIds);
  const mentionById = new Map(mentions.map((mention) => [mention.keyword.id, mention]));
  const whole = related.reduce((sum, { score }) => sum + score, 0);
  const shares = new Map<KeywordId, { share: number; count: number }>();
  for (const { keywordIds, score } of related) {
    for (const id of new Set(keywordIds)) {
      const sum = shares.get(id) ?? { share: 0, count: 0 };
      shares.set(id, { share: sum.share + score / whole, count: sum.count + 1 });
    }
  }
  const suggestions = vocabulary.flatMap((keyword): readonly KeywordSuggestion[] => {
    const mention = mentionById.get(keyword.id);
    const { share, count } = shares.get(keyword.id) ?? { share: 0, count: 0 };
    if (mention === undefined && (share < LEAST_RELATED_ALONE || count < 2)) return [];
    const counts = mention?.counts ?? { title: 0, summary: 0, body: 0 };
    const frequency =
      counts.title * FIELD_WEIGHTS.title +
      counts.summary * FIELD_WEIGHTS.summary +
      counts.body * FIELD_WEIGHTS.body;
    const said = (frequency / (frequency + SATURATION)) * (1 + BONUS_FOR_WORD * ((mention?.words ?? 1) - 1));
    const rarity = 1 - RARITY_SHARE + RARITY_SHARE * rarityOf(keyword.articles, articles.length);
    const score = Math.round((said + RELATED_WEIGHT * share) * rarity * 1e4) / 1e4;
    return [
      { id: keyword.id, label: keyword.label, score, counts, related: count, has: has.has(keyword.id) },
    ];
  });
  return suggestions.sort((a, b) => b.score - a.score || compareText(a.id, b.id));
}

/** In how many articles each folded word is. */
function countArticles(articles: SuggestInput["articles"]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of articles) {
    const seen = new Set<string>();
    for (const part of [words.title, words.summary, words.body])
      eachWordCount(part, (word) => seen.add(word));
    for (const word of seen) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function rarityOfStems(
  articlesWithWord: ReadonlyMap<string, number>,
  articleCount: number,
  stem: (word: string) => string,
): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const [word, count] of articlesWithWord) {
    const key = stem(word);
    counts.set(key, Math.min(articleCount, (counts.get(key) ?? 0) + count));
  }
  return (key) => rarityOf(counts.get(key) ?? 0, articleCount);
}

/** Inverse document frequency (Robertson and Spärck Jones), 1 for what no article has. */
function rarityOf(frequency: number, articleCount: number): number {
  const idf = (count: number): number => Math.log(1 + (articleCount - count + 0.5) / (count + 0.5));
  return idf(Math.min(frequency, articleCount)) / idf(0);
}
