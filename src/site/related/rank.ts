// All parts of a score together. Text decides; keywords, subject, section and time tip the scales.

import type { ArticleIndex } from "./index-articles.js";
import type { Matches } from "./scorer.js";

/** What a score is made of, beside the share of words and keywords. */
export type Bonuses = Readonly<{ topic: number; section: number; time: number }>;

/** `share` is that of words and keywords alone. */
export type Ranked = Readonly<{ article: number; score: number; share: number }>;

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
    const last = best[best.length - 1];
    const isFull = best.length === count;
    if (isFull && (last === undefined || !isBefore(score, other, last))) continue;
    let at = isFull ? count - 1 : best.length;
    for (; at > 0; at--) {
      const before = best[at - 1] as Ranked;
      if (!isBefore(score, other, before)) break;
      best[at] = before;
    }
    best[at] = { article: other, score, share };
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
