// The archive's months, and each article's neighbours in time. Both from the one list that is newest first.

import type { Month, PublishedArticle, Site } from "../model/site.js";
import { monthUrl } from "./urls.js";

/**
 * Months of the wall clock that have articles, newest first.
 * @param articles - newest first
 */
export function monthsOf(articles: readonly PublishedArticle[]): readonly Month[] {
  const byMonth = new Map<number, PublishedArticle[]>();
  for (const article of articles) {
    const { year, month } = article.date.value.wall;
    const key = year * 12 + month - 1;
    const list = byMonth.get(key);
    if (list === undefined) byMonth.set(key, [article]);
    else list.push(article);
  }
  return [...byMonth]
    .sort(([a], [b]) => b - a)
    .map(([key, list]) => {
      const year = Math.floor(key / 12);
      const month = (key % 12) + 1;
      return { year, month, url: monthUrl(year, month), articles: list };
    });
}

/** @param articles - newest first */
export function neighboursOf(articles: readonly PublishedArticle[]): Site["neighbours"] {
  return new Map(
    articles.map(({ path }, index) => [path, { newer: articles[index - 1], older: articles[index + 1] }]),
  );
}
