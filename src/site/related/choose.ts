// Which of the ranked others an article offers: pinned first, no copies, a little variety, always filled.

import type { Copies } from "./copies.js";
import type { ArticleIndex, Ranked } from "./rank.js";
import { rankMatches } from "./rank.js";

/** Who repeats so much of one that is chosen already waits until nothing else is left. Of its 20 strongest terms. */
const TOO_ALIKE = 0.7;
const TERMS_COMPARED = 20;

/** A weaker match is chance; the section's news is the better offer. */
const WEAKEST_MATCH = 0.02;

export type Chosen = Readonly<{
  article: number;
  score: number;
  how: "pinned" | "ranked" | "filled";
}>;

export type Chooser = (article: number, pinned: readonly number[], ranked: readonly Ranked[]) => Chosen[];

/** @param count - how many articles each one offers */
export function createChooser(index: ArticleIndex, copies: Copies, count: number): Chooser {
  const bySection = articlesBySection(index);
  const everything = index.articles.map((_, number) => number);

  return (article, pinned, ranked) => {
    const chosen: Chosen[] = [];
    const isTaken = (other: number): boolean =>
      other === article ||
      copies.areCopies(article, other) ||
      chosen.some((one) => isSame(one.article, other, copies));
    const take = (other: number, score: number, how: Chosen["how"]): void => {
      if (chosen.length < count) chosen.push({ article: other, score, how });
    };
    for (const other of pinned) {
      // An editor's word goes: even a copy may be pinned.
      if (other !== article && !chosen.some((one) => one.article === other)) take(other, 1, "pinned");
    }
    const waiting: Ranked[] = [];
    const choose = (candidates: readonly Ranked[]): void => {
      for (const candidate of candidates) {
        if (chosen.length >= count) return;
        if (isTaken(candidate.article) || candidate.share < WEAKEST_MATCH) continue;
        if (chosen.some((one) => overlap(index, candidate.article, one.article) >= TOO_ALIKE))
          waiting.push(candidate);
        else take(candidate.article, candidate.score, "ranked");
      }
    };
    choose(ranked);
    // Many copies may have crowded out everything else.
    if (chosen.length < count && ranked.some((other) => copies.areCopies(article, other.article))) {
      choose(rankMatches(index, article, index.scorer.search(article, isTaken), count));
    }
    for (const candidate of waiting) {
      if (!isTaken(candidate.article)) take(candidate.article, candidate.score, "ranked");
    }
    const section = index.articles[article]?.sectionSlug;
    for (const list of [section === undefined ? [] : (bySection.get(section) ?? []), everything]) {
      for (const other of list) {
        if (chosen.length >= count) break;
        if (!isTaken(other)) take(other, 0, "filled");
      }
    }
    return chosen;
  };
}

function isSame(a: number, b: number, copies: Copies): boolean {
  return a === b || copies.areCopies(a, b);
}

/** Newest first, as articles are numbered. */
function articlesBySection(index: ArticleIndex): ReadonlyMap<string, readonly number[]> {
  const bySection = new Map<string, number[]>();
  for (const [number, { sectionSlug }] of index.articles.entries()) {
    if (sectionSlug === undefined) continue;
    const list = bySection.get(sectionSlug);
    if (list) list.push(number);
    else bySection.set(sectionSlug, [number]);
  }
  return bySection;
}

/** Share of the strongest terms that two articles have in common, of the one that has more of them. */
function overlap({ terms }: ArticleIndex, a: number, b: number): number {
  const [startA, startB] = [terms.starts[a] ?? 0, terms.starts[b] ?? 0];
  const lengthA = Math.min(TERMS_COMPARED, (terms.starts[a + 1] ?? 0) - startA);
  const lengthB = Math.min(TERMS_COMPARED, (terms.starts[b + 1] ?? 0) - startB);
  let shared = 0;
  for (let x = startA; x < startA + lengthA; x++) {
    for (let y = startB; y < startB + lengthB; y++) {
      if (terms.terms[x] === terms.terms[y]) shared++;
    }
  }
  return shared / Math.max(1, lengthA, lengthB);
}
