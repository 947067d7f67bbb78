// For each article, what its reader would want next. docs/related.md tells how and why.

import type { SourcePath } from "../../model/brand.js";
import type { Diagnostic, Outcome } from "../../model/diagnostic.js";
import { compareText, newestFirst } from "../order.js";
import { createChooser } from "./choose.js";
import { Copies, joinCopies } from "./copies.js";
import { weighKeywords } from "./keyword-terms.js";
import type { ArticleIndex, Ranked } from "./rank.js";
import { RERANKED, rankMatches } from "./rank.js";
import { createReasoner } from "./reason.js";
import type { RelatableArticle, RelatedChoice, RelatedInput } from "./relatable.js";
import { createScorer } from "./scorer.js";
import { weighTerms } from "./terms.js";
import { findTopics } from "./topics.js";

const DAY_MS = 86_400_000;

/** Ranked others that are remembered for each article until copies are known. */
const REMEMBERED_BEYOND_COUNT = 8;

/**
 * Chooses `count` others for each article: pinned ones first, then by text, keywords, subject, section and time, then
 * the newest of the section and of the site. Never itself, no near-identical copies, in a total order that depends on
 * nothing but the articles.
 * @returns choices by path; a warning for each article that is a near-identical copy of an older one
 */
export function relateArticles(
  input: RelatedInput,
): Outcome<ReadonlyMap<SourcePath, readonly RelatedChoice[]>> {
  const index = indexArticles(input);
  const copies = new Copies();
  const remembered = new Remembered(index.articles.length, input.count + REMEMBERED_BEYOND_COUNT);
  for (const number of index.articles.keys()) {
    const matches = index.scorer.search(number);
    joinCopies(index, number, matches, copies);
    remembered.set(number, rankMatches(index, number, matches, remembered.width));
  }
  const numberOf = new Map(index.articles.map(({ path }, number) => [path, number]));
  const choose = createChooser(index, copies, input.count);
  const reasonFor = createReasoner(index, input.hiddenKeywords);
  const related = new Map<SourcePath, readonly RelatedChoice[]>();
  for (const [number, { path }] of index.articles.entries()) {
    const pinned = (input.pinned.get(path) ?? []).flatMap((pin) => numberOf.get(pin.path) ?? []);
    const choices: RelatedChoice[] = [];
    for (const chosen of choose(number, pinned, remembered.get(number))) {
      const other = index.articles[chosen.article];
      if (other) choices.push({ path: other.path, score: chosen.score, reason: reasonFor(number, chosen) });
    }
    related.set(path, choices);
  }
  return { value: related, diagnostics: reportCopies(index.articles, copies) };
}

/** The best of each article, in a tenth of the memory that objects would take. */
class Remembered {
  readonly width: number;
  readonly #articles: Int32Array;
  readonly #scores: Float64Array;
  readonly #shares: Float32Array;

  constructor(articleCount: number, width: number) {
    this.width = width;
    this.#articles = new Int32Array(articleCount * width).fill(-1);
    this.#scores = new Float64Array(articleCount * width);
    this.#shares = new Float32Array(articleCount * width);
  }

  set(number: number, ranked: readonly Ranked[]): void {
    for (const [place, { article, score, share }] of ranked.entries()) {
      this.#articles[number * this.width + place] = article;
      this.#scores[number * this.width + place] = score;
      this.#shares[number * this.width + place] = share;
    }
  }

  get(number: number): Ranked[] {
    const ranked: Ranked[] = [];
    for (let at = number * this.width; at < (number + 1) * this.width; at++) {
      const article = this.#articles[at] ?? -1;
      if (article >= 0) ranked.push({ article, score: this.#scores[at] ?? 0, share: this.#shares[at] ?? 0 });
    }
    return ranked;
  }
}

/** Numbers the articles newest first and works out all that scores are made of. */
export function indexArticles({
  articles,
  language,
}: Pick<RelatedInput, "articles" | "language">): ArticleIndex {
  const sorted = articles.toSorted(newestFirst);
  const terms = weighTerms(sorted, language);
  const keywords = weighKeywords(sorted);
  // Before the scorer, whose lists would lie beside what this needs for a while.
  const topics = findTopics(terms);
  return {
    articles: sorted,
    terms,
    keywords,
    scorer: createScorer(terms, keywords, RERANKED),
    topics,
    days: Float64Array.from(sorted, ({ date }) => date.value.epochMs / DAY_MS),
    sections: numberedSections(sorted),
  };
}

function numberedSections(articles: readonly RelatableArticle[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(articles, ({ sectionSlug }) => {
    if (sectionSlug === undefined) return -1;
    const number = numbers.get(sectionSlug) ?? numbers.size;
    numbers.set(sectionSlug, number);
    return number;
  });
}

/** Newer copies are to blame: the oldest was there first. */
function reportCopies(articles: readonly RelatableArticle[], copies: Copies): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const group of copies.groups()) {
    const oldest = articles[group.at(-1) ?? -1];
    for (const number of group.slice(0, -1)) {
      const copy = articles[number];
      if (!oldest || !copy) continue;
      diagnostics.push({
        code: "near-duplicate-articles",
        severity: "warning",
        place: copy.title.place,
        facts: { title: oldest.title.value, path: oldest.path },
        related: [oldest.title.place],
      });
    }
  }
  return diagnostics.sort((a, b) => compareText(a.place.path, b.place.path));
}
