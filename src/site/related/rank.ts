// All parts of a score together. Text decides; keywords, subject, section and time tip the scales.

import type { ArticleKeywords } from "./keyword-terms.js";
import type { RelatableArticle } from "./relatable.js";
import type { Matches, Scorer } from "./scorer.js";
import type { ArticleTerms } from "./terms.js";
import type { Topics } from "./topics.js";

/** Everything about the site's articles that relating them asks for. Articles are numbers here, newest first. */
export type ArticleIndex = Readonly<{
  articles: readonly RelatableArticle[];
  terms: ArticleTerms;
  keywords: ArticleKeywords;
  scorer: Scorer;
  topics: Topics;
  /** By article: days since 1970, with their fraction. */
  days: Float64Array;
  /** By article: a number for its section, -1 for none. */
  sections: Int32Array;
}>;

/** What a score is made of, beside the share of words and keywords. */
export type Bonuses = Readonly<{ topic: number; section: number; time: number }>;

/** `share` is that of words and keywords alone. */
export type Ranked = Readonly<{ article: number; score: number; share: number }>;

/** How many of the best by words and keywords the bonuses may put into another order. */
export const RERANKED = 30;

const TOPIC_SHARE = 0.4;
const SAME_SECTION = 0.03;
const SAME_DAY = 0.01;

/** After so many days the bonus for a near date has halved. */
const TIME_HALVES_AFTER_DAYS = 30;

/**
 * Puts the matches of an article into their final order: best first, ties to newer ones, then by path.
 * @param count - how many are wanted
 */
export function rankMatches(index: ArticleIndex, article: number, matches: Matches, count: number): Ranked[] {
  const best: Ranked[] = [];
  for (let place = 0; place < matches.count; place++) {
    const other = matches.articles[place] as number;
    const share = matches.shares[place] as number;
    const bonus =
      topicBonus(index, article, other) +
      sectionBonus(index, article, other) +
      timeBonus(index, article, other);
    // Rounded, so that the last bits of a sum decide nothing.
    const score = Math.round((share + bonus) * 1e6) / 1e6;
    const last = best.at(-1);
    if (best.length === count && last && !isBefore(score, other, last)) continue;
    if (best.length === count) best.pop();
    let at = best.length;
    for (; at > 0; at--) {
      const before = best[at - 1];
      if (before && !isBefore(score, other, before)) break;
    }
    best.splice(at, 0, { article: other, score, share });
  }
  return best;
}

function isBefore(score: number, article: number, other: Ranked): boolean {
  return score > other.score || (score === other.score && article < other.article);
}

/** What two articles have in common beside words and keywords. */
export function bonusesOf(index: ArticleIndex, article: number, other: number): Bonuses {
  return {
    topic: topicBonus(index, article, other),
    section: sectionBonus(index, article, other),
    time: timeBonus(index, article, other),
  };
}

function topicBonus({ topics }: ArticleIndex, article: number, other: number): number {
  return TOPIC_SHARE * Math.max(0, topics.closeness(article, other));
}

function sectionBonus({ sections }: ArticleIndex, article: number, other: number): number {
  const section = sections[article] ?? -1;
  return section >= 0 && section === sections[other] ? SAME_SECTION : 0;
}

function timeBonus({ days }: ArticleIndex, article: number, other: number): number {
  const apart = Math.abs((days[article] ?? 0) - (days[other] ?? 0));
  return SAME_DAY / (1 + apart / TIME_HALVES_AFTER_DAYS);
}
