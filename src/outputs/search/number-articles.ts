// Articles → the numbers under which the index knows them: they rise with time, so that the newest can be shown first and
// a year is a range, and they leave gaps, so that an article which comes or goes does not move the others.

import type { SourcePath } from "../../model/brand.js";
import { hashOfText } from "../../search/hash.js";

export type DatedArticle = Readonly<{
  path: SourcePath;
  date: Readonly<{ value: Readonly<{ epochMs: number }> }>;
}>;

export type Numbering<A> = Readonly<{
  /** By number. */
  articles: readonly A[];
  /** Of the article at the same place, rising. Below 2^31. */
  numbers: Int32Array;
  /** How many minutes one number lasts; a power of two, so that it seldom changes. */
  unitMinutes: number;
}>;

const MINUTE_MS = 60_000;
/** The beginning of year 1: no date lies before it. */
const ORIGIN_MS = -62_135_596_800_000;
const LIMIT = 2 ** 31 - 1;

/** So many numbers there are for each article, about: dense enough for short gaps, and seldom a neighbour. */
const NUMBERS_PER_ARTICLE = 8;
/** Articles of one moment stand at places that their paths decide, among so many times as many. */
const PLACES_PER_ARTICLE = 4;

export function numberArticles<A extends DatedArticle>(articles: readonly A[]): Numbering<A> {
  const hashed = articles.map((article) => ({ article, hash: hashOfText(article.path) }));
  hashed.sort(
    (a, b) =>
      timeOf(a.article) - timeOf(b.article) || a.hash - b.hash || (a.article.path < b.article.path ? -1 : 1),
  );
  const unitMinutes = unitOf(hashed.map(({ article }) => timeOf(article)));
  const numbers = new Int32Array(hashed.length);
  let next = 0;
  for (let at = 0; at < hashed.length; ) {
    const time = timeOf((hashed[at] as (typeof hashed)[number]).article);
    let end = at + 1;
    while (end < hashed.length && timeOf((hashed[end] as (typeof hashed)[number]).article) === time) end++;
    const start = Math.max(next, Math.floor((time - ORIGIN_MS) / MINUTE_MS / unitMinutes));
    const places = end - at === 1 ? 1 : powerOfTwoFrom((end - at) * PLACES_PER_ARTICLE);
    for (; at < end; at++) {
      const place = Math.floor(((hashed[at]?.hash ?? 0) / 2 ** 32) * places);
      numbers[at] = Math.max(next, start + place);
      next = (numbers[at] as number) + 1;
    }
  }
  return { articles: hashed.map(({ article }) => article), numbers, unitMinutes };
}

const timeOf = (article: DatedArticle): number => article.date.value.epochMs;

/** Measured between the first and the last tenth, so that one article with a wrong year does not change all numbers. */
function unitOf(times: readonly number[]): number {
  const tenth = Math.floor(times.length / 10);
  const first = times[tenth] ?? 0;
  const last = times[times.length - 1 - tenth] ?? 0;
  const wanted = (last - first) / MINUTE_MS / Math.max(1, times.length - 2 * tenth) / NUMBERS_PER_ARTICLE;
  let unit = 1;
  while (unit * 2 <= wanted) unit *= 2;
  // Room behind the newest for articles of one moment.
  while (((times.at(-1) ?? 0) - ORIGIN_MS) / MINUTE_MS / unit > LIMIT / 2) unit *= 2;
  return unit;
}

/** The smallest power of two that is not below a number. */
export function powerOfTwoFrom(least: number): number {
  let power = 1;
  while (power < least) power *= 2;
  return power;
}
