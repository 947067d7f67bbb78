// The same agency text published twice: a reader of the one does not want the other.

import type { WordCount } from "../../model/article.js";
import type { ArticleIndex } from "./rank.js";
import type { Matches } from "./scorer.js";

/** Copies repeat nearly all that an article asks for; less is not worth a close look. */
const SUSPICIOUS_SHARE = 0.7;

/** Share of words, counted as often as they occur, that two bodies must have in common. */
const COPY_SHARE = 0.9;

/** Shorter bodies (a picture with a caption, a daily form) say too little to be called copies. */
const FEWEST_WORDS = 20;

/** Articles that are copies of one another, joined as pairs are found. */
export class Copies {
  readonly #leaders = new Map<number, number>();

  /** The same for all copies of one text: the number of the newest of them. */
  leaderOf(article: number): number {
    let leader = article;
    for (let next = this.#leaders.get(leader); next !== undefined; next = this.#leaders.get(leader))
      leader = next;
    if (leader !== article) this.#leaders.set(article, leader);
    return leader;
  }

  areCopies(a: number, b: number): boolean {
    return this.#leaders.size > 0 && this.leaderOf(a) === this.leaderOf(b);
  }

  join(a: number, b: number): void {
    const [one, other] = [this.leaderOf(a), this.leaderOf(b)];
    if (one !== other) this.#leaders.set(Math.max(one, other), Math.min(one, other));
  }

  /** Groups of two and more; each from the newest to the oldest. In order of their newest. */
  groups(): number[][] {
    const groups = new Map<number, number[]>();
    for (const article of [...this.#leaders.keys()].sort((a, b) => a - b)) {
      const leader = this.leaderOf(article);
      const group = groups.get(leader);
      if (group) group.push(article);
      else groups.set(leader, [leader, article]);
    }
    return [...groups.values()].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  }
}

/** Looks closely at those that repeat an article, and joins the ones that are copies of it. */
export function joinCopies(index: ArticleIndex, article: number, matches: Matches, copies: Copies): void {
  const words = index.articles[article]?.words.body;
  for (let place = 0; place < matches.count; place++) {
    const other = matches.articles[place] as number;
    if ((matches.shares[place] as number) < SUSPICIOUS_SHARE) return;
    const others = copies.areCopies(article, other) ? undefined : index.articles[other]?.words.body;
    if (words && others && commonShare(words, others) >= COPY_SHARE) copies.join(article, other);
  }
}

/**
 * Words that both have, of all words of either (Jaccard's coefficient on multisets); 0 for texts of few words.
 */
function commonShare(a: readonly WordCount[], b: readonly WordCount[]): number {
  const [totalOfA, totalOfB] = [total(a), total(b)];
  if (Math.min(totalOfA, totalOfB) < FEWEST_WORDS) return 0;
  if (Math.min(totalOfA, totalOfB) < COPY_SHARE * Math.max(totalOfA, totalOfB)) return 0;
  const counts = new Map(a);
  let common = 0;
  for (const [word, count] of b) common += Math.min(count, counts.get(word) ?? 0);
  return common / (totalOfA + totalOfB - common);
}

function total(counts: readonly WordCount[]): number {
  return counts.reduce((sum, [, count]) => sum + count, 0);
}
