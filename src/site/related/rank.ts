// All parts of a score together. Text decides; keywords, subject, section and time tip the scales.

import type { ArticleKeywords } from "./keyword-terms.js";
import type { RelatableArticle } from "./relatable.js";
import type { Scorer } from "./scorer.js";
import type { ArticleTerms } from "./terms.js";
import type { Topics } from "./topics.js";

/** Everything about the site's articles that relating them asks for. Articles are numbers here, newest first. */
export type ArticleIndex = Readonly<{
  articles: readonly RelatableArticle[];
  terms: ArticleTerms;
  keywords: ArticleKeywords;
  scorer: Scorer;
  topics: Topics;
}>;

/** What a score is made of; all in shares of what an article scores with itself. */
export type ScoreParts = Readonly<{
  text: number;
  keywords: number;
  topic: number;
  section: number;
  time: number;
}>;

export type Ranked = Readonly<{ article: number; score: number; parts: ScoreParts }>;

/** How many of the best by text and keywords the other parts may put into another order. */
const RERANKED = 50;

const TOPIC_SHARE = 0.4;
const SAME_SECTION = 0.03;
const SAME_DAY = 0.01;

/** After so many days the bonus for a near date has halved. */
const TIME_HALVES_AFTER_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * The others that have words or keywords in common with an article, best first, ties to newer ones, then by path.
 * @param skip - who shall not be considered
 */
export function rankOthers(
  index: ArticleIndex,
  article: number,
  skip?: (other: number) => boolean,
): Ranked[] {
  return index.scorer
    .matches(article, RERANKED, skip)
    .map(({ article: other, text, keywords }) => {
      const parts = {
        text,
        keywords,
        topic: TOPIC_SHARE * Math.max(0, index.topics.closeness(article, other)),
        section: sectionPart(index.articles[article], index.articles[other]),
        time: timePart(index.articles[article], index.articles[other]),
      };
      return { article: other, score: sumOf(parts), parts };
    })
    .sort((a, b) => b.score - a.score || a.article - b.article);
}

/** Rounded, so that the last bits of a sum decide nothing. */
function sumOf({ text, keywords, topic, section, time }: ScoreParts): number {
  return Math.round((text + keywords + topic + section + time) * 1e6) / 1e6;
}

function sectionPart(a: RelatableArticle | undefined, b: RelatableArticle | undefined): number {
  return a?.sectionSlug !== undefined && a.sectionSlug === b?.sectionSlug ? SAME_SECTION : 0;
}

function timePart(a: RelatableArticle | undefined, b: RelatableArticle | undefined): number {
  if (!a || !b) return 0;
  const days = Math.abs(a.date.value.epochMs - b.date.value.epochMs) / DAY_MS;
  return SAME_DAY / (1 + days / TIME_HALVES_AFTER_DAYS);
}
