// The parts of the scores behind one article's offers, for `build-site related FILE --explain`.

import { eachWordCount } from "../../language/word-counts.js";
import type { KeywordId, SourcePath } from "../../model/brand.js";
import type { ArticleIndex } from "./index-articles.js";
import type { Bonuses } from "./rank.js";
import { bonusesOf, rankMatches } from "./rank.js";
import { sharedKeywords, sharedTerms } from "./reason.js";

/** Text and keywords as shares of what the article scores with itself; the bonuses on top. They sum up to the score. */
type ScoreParts = Bonuses & Readonly<{ text: number; keywords: number }>;

export type ExplainedScore = Readonly<{
  path: SourcePath;
  title: string;
  score: number;
  parts: ScoreParts;
  /** The strongest words that both have, folded; `share` of the text's part. Strongest first. */
  words: readonly Readonly<{ word: string; share: number }>[];
  keywords: readonly KeywordId[];
}>;

const WORDS_SHOWN = 8;

/**
 * The best-scoring others of one article, before pins and variety are considered.
 * @param count - how many
 * @returns best first; empty where there is no article of this number
 */
export function explainScores(
  index: ArticleIndex,
  hiddenKeywords: ReadonlySet<KeywordId>,
  number: number,
  count: number,
): readonly ExplainedScore[] {
  const article = index.articles[number];
  if (article === undefined) return [];
  const wordOfTerm = new Map<number, string>();
  for (const part of [article.words.title, article.words.summary, article.words.body]) {
    eachWordCount(part, (word) => {
      const term = index.terms.termOfWord(word);
      if (term >= 0 && !wordOfTerm.has(term)) wordOfTerm.set(term, word);
    });
  }
  return rankMatches(index, number, index.scorer.search(number), count).flatMap(
    ({ article: other, score, share }) => {
      const found = index.articles[other];
      if (found === undefined) return [];
      const ofKeywords = index.scorer.keywordShare(number, other);
      const parts = { text: share - ofKeywords, keywords: ofKeywords, ...bonusesOf(index, number, other) };
      const shared = [...sharedTerms(index, number, other)].sort(([a, x], [b, y]) => y - x || a - b);
      const whole = shared.reduce((sum, [, weight]) => sum + weight, 0) || 1;
      const words = shared
        .slice(0, WORDS_SHOWN)
        .map(([term, weight]) => ({ word: wordOfTerm.get(term) ?? "", share: weight / whole }));
      const keywords = sharedKeywords(index, number, other, hiddenKeywords);
      return [{ path: found.path, title: found.title.value, score, parts, words, keywords }];
    },
  );
}
