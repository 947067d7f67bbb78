// For each article, what its reader would want next. docs/related.md tells how and why.

import type { SourcePath } from "../../model/brand.js";
import type { Diagnostic, Outcome } from "../../model/diagnostic.js";
import { compareText, newestFirst } from "../order.js";
import { createChooser } from "./choose.js";
import { Copies, joinCopies } from "./copies.js";
import { weighKeywords } from "./keyword-terms.js";
import type { ArticleIndex, Ranked } from "./rank.js";
import { rankOthers } from "./rank.js";
import { reasonFor } from "./reason.js";
import type { RelatableArticle, RelatedChoice, RelatedInput } from "./relatable.js";
import { createScorer } from "./scorer.js";
import { weighTerms } from "./terms.js";
import { findTopics } from "./topics.js";

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
  const best: Ranked[][] = [];
  for (const number of index.articles.keys()) {
    const ranked = rankOthers(index, number);
    joinCopies(index, number, ranked, copies);
    best.push(ranked.slice(0, input.count + REMEMBERED_BEYOND_COUNT));
  }
  const numberOf = new Map(index.articles.map(({ path }, number) => [path, number]));
  const choose = createChooser(index, copies, input.count);
  const related = new Map<SourcePath, readonly RelatedChoice[]>();
  for (const [number, { path }] of index.articles.entries()) {
    const pinned = (input.pinned.get(path) ?? []).flatMap((pin) => numberOf.get(pin.path) ?? []);
    const chosen = choose(number, pinned, best[number] ?? []);
    related.set(
      path,
      chosen.flatMap((choice) => {
        const other = index.articles[choice.article];
        const reason = reasonFor(index, number, choice, input.hiddenKeywords);
        return other ? [{ path: other.path, score: choice.score, reason }] : [];
      }),
    );
    best[number] = [];
  }
  return { value: related, diagnostics: reportCopies(index.articles, copies) };
}

/** Numbers the articles newest first and works out all that scores are made of. */
export function indexArticles({
  articles,
  language,
}: Pick<RelatedInput, "articles" | "language">): ArticleIndex {
  const sorted = articles.toSorted(newestFirst);
  const terms = weighTerms(sorted, language);
  const keywords = weighKeywords(sorted);
  return {
    articles: sorted,
    terms,
    keywords,
    scorer: createScorer(terms, keywords),
    topics: findTopics(terms),
  };
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
