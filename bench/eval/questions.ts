// Does a question find the paragraph that answers it?

import { createBm25 } from "./bm25.js";
import type { Encyclopaedia } from "./corpora.js";
import type { ToTerms } from "./terms.js";
import { casualSpelling, rawTerms, stemmedTerms } from "./terms.js";

export type Retrieval = Readonly<{ name: string; reciprocalRank: number; first: number }>;

/** Mean reciprocal rank among the first ten, and the share of questions answered by the first. */
export function measureQuestions({ paragraphs, questions }: Encyclopaedia): Retrieval[] {
  const texts = paragraphs.map(({ text }) => text);
  const numberOf = new Map(paragraphs.map(({ id }, number) => [id, number]));
  const measure = (name: string, toTerms: ToTerms, spelled: (text: string) => string): Retrieval => {
    const rank = createBm25(texts.map(toTerms));
    let reciprocalRank = 0;
    let first = 0;
    for (const { text, paragraph } of questions) {
      const place = rank(toTerms(spelled(text)), 10).indexOf(numberOf.get(paragraph) ?? -1);
      if (place >= 0) reciprocalRank += 1 / (place + 1);
      if (place === 0) first++;
    }
    return { name, reciprocalRank: reciprocalRank / questions.length, first: first / questions.length };
  };
  const asTyped = (text: string): string => text;
  const ours = stemmedTerms(texts);
  return [
    measure("raw tokens", rawTerms, asTyped),
    measure("raw tokens, casual", rawTerms, casualSpelling),
    measure("ours", ours, asTyped),
    measure("ours, casual", ours, casualSpelling),
  ];
}
