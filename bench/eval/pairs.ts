// The keyword pairs of the tests, counted.

import type { SourcePath } from "../../src/model/brand.js";
import { assembleKeywords } from "../../src/site/keywords/assemble.js";
import type { Pair } from "../../test/language/keyword-pairs.js";
import { lookAlikes, samePairs } from "../../test/language/keyword-pairs.js";

type Counts = readonly [merged: number, suggested: number, apart: number];

export function measurePairs(): Readonly<{ same: Counts; different: Counts }> {
  return { same: countAnswers(samePairs), different: countAnswers(lookAlikes) };
}

function countAnswers(pairs: readonly Pair[]): Counts {
  const counts: [number, number, number] = [0, 0, 0];
  for (const pair of pairs) counts[answerFor(pair)]++;
  return counts;
}

function answerFor(pair: Pair): 0 | 1 | 2 {
  const { value, diagnostics } = assembleKeywords({
    articles: pair.map((spelling, number) => {
      const path = `${number}.md` as SourcePath;
      return { path, epochMs: number, published: true, keywords: [{ value: spelling, place: { path } }] };
    }),
    register: { entries: [] },
    slugStyle: "readable",
  });
  const [a, b] = pair.map((spelling) => value.idBySpelling.get(spelling));
  if (a === b) return 0;
  return diagnostics.some(({ code }) => code === "similar-keywords" || code === "ambiguous-alef") ? 1 : 2;
}
