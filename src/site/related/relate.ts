// For each article, what its reader would want next. docs/related.md tells how and why.

import type { SourcePath } from "../../model/brand.js";
import { createChooser } from "./choose.js";
import { type ExplainedScore, explainScores } from "./explain.js";
import { type ArticleIndex, indexArticles } from "./index-articles.js";
import { rankMatches } from "./rank.js";
import { createReasoner } from "./reason.js";
import type { Copy, RelatableArticle, RelatedChoice, RelatedInput } from "./relatable.js";

/** Ranked others among which an article chooses, so that variety has some to choose from. */
const RANKED_BEYOND_COUNT = 8;

export type Relater<A> = Readonly<{
  /** What one article offers; nothing where no published article has this path. */
  choicesOf: (path: SourcePath) => readonly RelatedChoice<A>[];
  /**
   * The best-scoring others of one article, best first, before pins and variety are considered.
   * @param count - how many at most
   */
  explain: (path: SourcePath, count: number) => readonly ExplainedScore[];
  /** Newer ones are to blame: the oldest was there first. */
  copies: readonly Copy<A>[];
}>;

export type RelatedArticles<A> = Readonly<{
  choices: ReadonlyMap<SourcePath, readonly RelatedChoice<A>[]>;
  copies: readonly Copy<A>[];
}>;

/** Reads all articles once; relates those that are asked for. */
export function createRelater<A extends RelatableArticle>(input: RelatedInput<A>): Relater<A> {
  const index = indexArticles(input);
  const numberOf = new Map<SourcePath, number>();
  // By a loop: a list of pairs for a Map weighs as much as the Map, for as long as nobody collects it.
  for (const [number, { path }] of index.articles.entries()) numberOf.set(path, number);
  const choose = createChooser(index, input.count);
  const reasonFor = createReasoner(index, input.hiddenKeywords);
  return {
    choicesOf: (path) => {
      const number = numberOf.get(path);
      if (number === undefined) return [];
      const pinned = (input.pinned.get(path) ?? []).flatMap((pin) => numberOf.get(pin.path) ?? []);
      const ranked = rankMatches(
        index,
        number,
        index.scorer.search(number),
        input.count + RANKED_BEYOND_COUNT,
      );
      // Made at its length: what is pushed to leaves room for a dozen more, which counts on a large site.
      return choose(number, pinned, ranked).map((chosen) => ({
        article: index.articles[chosen.article] as A,
        score: chosen.score,
        reason: reasonFor(number, chosen),
      }));
    },
    explain: (path, count) => explainScores(index, input.hiddenKeywords, numberOf.get(path) ?? -1, count),
    copies: copiesIn(index) as readonly Copy<A>[],
  };
}

/**
 * Chooses `count` others for each article: pinned ones first, then by text, keywords, subject, section and time, then
 * the newest of the section and of the site. Never itself, no near-identical copies, in a total order that depends on
 * nothing but the articles.
 */
export function relateArticles<A extends RelatableArticle>(input: RelatedInput<A>): RelatedArticles<A> {
  const { choicesOf, copies } = createRelater(input);
  const choices = new Map<SourcePath, readonly RelatedChoice<A>[]>();
  for (const { path } of input.articles) choices.set(path, choicesOf(path));
  return { choices, copies };
}

function copiesIn({ articles, copies }: ArticleIndex): readonly Copy<RelatableArticle>[] {
  const found: Copy<RelatableArticle>[] = [];
  for (const group of copies.groups) {
    const original = articles[group.at(-1) ?? -1];
    for (const number of group.slice(0, -1)) {
      const copy = articles[number];
      if (original !== undefined && copy !== undefined) found.push({ copy, original });
    }
  }
  return found;
}
