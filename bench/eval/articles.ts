// Articles as the related stage sees them, from real news or made up.

import { wordCounts } from "../../src/language/word-counts.js";
import type { WordCounts } from "../../src/model/article.js";
import type { KeywordId, SourcePath } from "../../src/model/brand.js";
import type { RelatableArticle } from "../../src/site/related/relatable.js";
import { seededRandom, zipfRanks } from "../random.js";

type Text = Readonly<{ title: string; summary: string; text: string; epochMs: number }>;

/** Paths are numbers of six digits, so that an answer can be traced. */
export function articleOf({ title, summary, text, epochMs }: Text, number: number): RelatableArticle {
  const words = { title: wordCounts(title), summary: wordCounts(summary), body: wordCounts(text) };
  return withWords(words, title, epochMs, number, []);
}

export function numberOf(path: SourcePath): number {
  return Number(path.slice(0, 6));
}

function withWords(
  words: RelatableArticle["words"],
  title: string,
  epochMs: number,
  number: number,
  keywordIds: readonly KeywordId[],
): RelatableArticle {
  const path = `${String(number).padStart(6, "0")}.md` as SourcePath;
  return { path, title: { value: title }, date: { value: { epochMs } }, words, keywordIds };
}

const VOCABULARY = 120_000;
const SUBJECTS = 500;
const WORDS_PER_SUBJECT = 150;
/** About 2,600 characters. */
const WORDS_PER_ARTICLE = 420;
const LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

/**
 * Made-up articles: a third of the words from one of 500 subjects, the rest by Zipf's law from 120,000 words; four
 * keywords each from 500, by Zipf's law too, so that the first is on about half of all articles.
 */
export function madeUpArticles(count: number, seed: number): RelatableArticle[] {
  const random = seededRandom(seed);
  const letter = (): string => LETTERS.charAt(Math.floor(random() * LETTERS.length));
  const vocabulary = Array.from({ length: VOCABULARY }, () =>
    Array.from({ length: 3 + Math.floor(random() * 5) }, letter).join(""),
  );
  const subjects = Array.from({ length: SUBJECTS }, () =>
    Array.from({ length: WORDS_PER_SUBJECT }, () => Math.floor(random() * VOCABULARY)),
  );
  const commonRank = zipfRanks(VOCABULARY, random);
  const subjectRank = zipfRanks(WORDS_PER_SUBJECT, random);
  const keywordRank = zipfRanks(SUBJECTS, random);
  const countsOf = (subject: readonly number[], length: number, share: number): WordCounts => {
    const counts = new Map<string, number>();
    for (let count = 0; count < length; count++) {
      const word = vocabulary[random() < share ? (subject[subjectRank()] ?? 0) : commonRank()] ?? "";
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    // Through bytes: what join() leaves in memory besides its result would count as the stage's.
    const words = Buffer.from([...counts.keys()].join(" ")).toString();
    return { words, counts: [...counts.values()] };
  };
  return Array.from({ length: count }, (_, number) => {
    const subject = subjects[Math.floor(random() * SUBJECTS)] ?? [];
    const words = {
      title: countsOf(subject, 9, 0.6),
      summary: countsOf(subject, 25, 0.4),
      body: countsOf(subject, WORDS_PER_ARTICLE, 0.3),
    };
    const keywords = new Set(Array.from({ length: 4 }, () => `${keywordRank()}` as KeywordId));
    return withWords(words, "", number * 3_600_000, number, [...keywords]);
  });
}
