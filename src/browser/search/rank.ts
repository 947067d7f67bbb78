// Posting lists of the asked words → articles, best first.

import type { Postings } from "../../search/postings.js";
import { strengthOfLevel } from "../../search/postings.js";

/** The lists of one asked word: itself, and words that it may be the beginning of. */
export type AskedLists = readonly Readonly<{ postings: Postings; weight: number }>[];

export type Match = Readonly<{
  article: number;
  score: number;
  /** Whether it has every asked word that any article has. */
  whole: boolean;
}>;

/**
 * Scores by BM25: rarity times strength, summed over the asked words.
 * @param articleCount - of the site
 * @returns in no particular order
 * @see Robertson and Zaragoza 2009, doi:10.1561/1500000019
 */
export function matchArticles(words: readonly AskedLists[], articleCount: number): readonly Match[] {
  const scores = new Map<number, { score: number; words: number }>();
  let found = 0;
  for (const lists of words) {
    const strengths = strengthsOf(lists);
    if (strengths.size === 0) continue;
    found++;
    const rarity = Math.log(1 + (articleCount - strengths.size + 0.5) / (strengths.size + 0.5));
    for (const [article, strength] of strengths) {
      const match = scores.get(article);
      if (match === undefined) scores.set(article, { score: rarity * strength, words: 1 });
      else {
        match.score += rarity * strength;
        match.words++;
      }
    }
  }
  return [...scores].map(([article, { score, words }]) => ({ article, score, whole: words === found }));
}

/** An article that has several of the lists has the strongest. */
function strengthsOf(lists: AskedLists): Map<number, number> {
  const strengths = new Map<number, number>();
  for (const { postings, weight } of lists) {
    for (const [at, article] of postings.articles.entries()) {
      const strength = weight * strengthOfLevel(postings.levels[at] ?? 0);
      if (strength > (strengths.get(article) ?? 0)) strengths.set(article, strength);
    }
  }
  return strengths;
}

/** Articles with all words before others; among each the best, or the newest, first. Higher numbers are newer. */
export function sortMatches(matches: readonly Match[], newestFirst: boolean): readonly Match[] {
  return [...matches].sort(
    (a, b) =>
      Number(b.whole) - Number(a.whole) || (newestFirst ? 0 : b.score - a.score) || b.article - a.article,
  );
}
