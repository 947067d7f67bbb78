// Which of the ranked others an article offers: pinned first, no copies, a little variety, always filled: from its own
// language as far as that goes.

import type { ArticleIndex } from "./index-articles.js";
import type { Ranked } from "./rank.js";
import type { ArticleTerms } from "./terms.js";

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
export function createChooser(index: ArticleIndex, count: number): Chooser {
  const { languages, texts } = index;
  const { newest } = index.copies;
  // One of each group of copies is enough to fill up with.
  const everything = [...index.articles.keys()].filter((article) => newest[article] === article);
  const bySection = articlesBySection(index, everything);
  const overlap = new Overlap(index);

  return (article, pinned, ranked) => {
    const chosen: Chosen[] = [];
    const isTaken = (other: number): boolean =>
      texts[other] === texts[article] || chosen.some((one) => texts[one.article] === texts[other]);
    const take = (other: number, score: number, how: Chosen["how"]): void => {
      if (chosen.length < count) chosen.push({ article: other, score, how });
    };
    for (const other of pinned) {
      // An editor's word goes: even a copy may be pinned.
      if (other !== article && !chosen.some((one) => one.article === other)) take(other, 1, "pinned");
    }
    const waiting: Ranked[] = [];
    for (const candidate of ranked) {
      if (chosen.length >= count) break;
      if (candidate.share < WEAKEST_MATCH || isTaken(candidate.article)) continue;
      if (chosen.some((one) => overlap.of(candidate.article, one.article) >= TOO_ALIKE))
        waiting.push(candidate);
      else take(candidate.article, candidate.score, "ranked");
    }
    for (const candidate of waiting) {
      if (!isTaken(candidate.article)) take(candidate.article, candidate.score, "ranked");
    }
    if (chosen.length >= count) return chosen;
    for (const isOwn of [true, false]) {
      for (const list of [bySection.get(index.sections[article] ?? -1) ?? [], everything]) {
        for (const other of list) {
          if (chosen.length >= count) return chosen;
          const isOfLanguage = languages[other] === languages[article];
          if (isOfLanguage === isOwn && !isTaken(other)) take(other, 0, "filled");
        }
      }
    }
    return chosen;
  };
}

/** In the order given; articles without a section are in none. */
function articlesBySection(
  { sections }: ArticleIndex,
  articles: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const bySection = new Map<number, number[]>();
  for (const article of articles) {
    const section = sections[article] ?? -1;
    if (section < 0) continue;
    const list = bySection.get(section);
    if (list) list.push(article);
    else bySection.set(section, [article]);
  }
  return bySection;
}

/** Compares one article after another with several. */
class Overlap {
  readonly #terms: ArticleTerms;
  /** By term: the article at hand, plus 1, where it is one of its strongest. */
  readonly #hasTerm: Int32Array;
  #article = -1;

  constructor({ terms }: ArticleIndex) {
    this.#terms = terms;
    this.#hasTerm = new Int32Array(terms.termCount);
  }

  /** Share of the strongest terms that two articles have in common, of the one that has more of them. */
  of(article: number, other: number): number {
    const { terms } = this.#terms;
    const [start, end] = this.#strongest(article);
    const [otherStart, otherEnd] = this.#strongest(other);
    if (article !== this.#article) {
      this.#article = article;
      for (let entry = start; entry < end; entry++) this.#hasTerm[terms[entry] as number] = article + 1;
    }
    let shared = 0;
    for (let entry = otherStart; entry < otherEnd; entry++) {
      if (this.#hasTerm[terms[entry] as number] === article + 1) shared++;
    }
    return shared / Math.max(1, end - start, otherEnd - otherStart);
  }

  #strongest(article: number): [start: number, end: number] {
    const { starts } = this.#terms;
    const start = starts[article] as number;
    return [start, Math.min(starts[article + 1] as number, start + TERMS_COMPARED)];
  }
}
