import { expect, it } from "vitest";
import type { ArticleTerms } from "../../../src/site/related/terms.js";
import { findTopics } from "../../../src/site/related/topics.js";

const articleCount = 300;
const termsPerArticle = 12;

/** Articles of a few subjects: the same on every run. */
function madeUpTerms(): ArticleTerms {
  const entries = Array.from({ length: articleCount * termsPerArticle }, (_, entry) => entry);
  const subjectOf = (entry: number): number => Math.floor(entry / termsPerArticle) % 7;
  return {
    articleCount,
    termCount: 7 * 20,
    starts: Int32Array.from({ length: articleCount + 1 }, (_, article) => article * termsPerArticle),
    terms: Int32Array.from(entries, (entry) => subjectOf(entry) * 20 + ((entry * 7) % 20)),
    weights: Uint16Array.from(entries, (entry) => 200 + ((entry * 31) % 500)),
    rarities: new Float64Array(7 * 20).fill(1),
    termOfWord: () => -1,
    termOfUnits: () => -1,
  };
}

it("finds articles of one subject closer than those of two", () => {
  const { closeness } = findTopics(madeUpTerms());
  expect(closeness(0, 7)).toBeGreaterThan(0.9);
  expect(closeness(0, 1)).toBeLessThan(0);
  expect(closeness(3, 3)).toBeCloseTo(1, 3);
});

it("is hardly moved by the least change of another article, which would exchange links on pages that nobody touched", () => {
  const terms = madeUpTerms();
  const before = findTopics(terms);
  const weights = terms.weights.slice();
  weights[5 * termsPerArticle] = (weights[5 * termsPerArticle] ?? 0) + 1;
  const after = findTopics({ ...terms, weights });
  let most = 0;
  for (let one = 10; one < 40; one++)
    for (let other = one + 1; other < 40; other++)
      most = Math.max(most, Math.abs(before.closeness(one, other) - after.closeness(one, other)));
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(0.0005);
});
