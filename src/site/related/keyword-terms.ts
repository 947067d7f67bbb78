// Keywords as terms of their own: sharing a rare one says much, sharing the site's favourite nothing.

import type { KeywordId } from "../../model/brand.js";
import { commonLimit, rarityOf, WEIGHT_SCALE } from "./terms.js";

/** More keywords on one article are noise; the rare ones are kept. */
const KEYWORDS_KEPT = 20;

export type ArticleKeywords = Readonly<{
  termCount: number;
  starts: Int32Array;
  /** Keyword numbers, rarest first. */
  terms: Int32Array;
  weights: Uint16Array;
  /** By keyword number. */
  ids: readonly KeywordId[];
}>;

/** @param articles - in the order that numbers them; each keyword once an article */
export function weighKeywords(
  articles: readonly Readonly<{ keywordIds: readonly KeywordId[] }>[],
): ArticleKeywords {
  const frequencies = new Map<KeywordId, number>();
  for (const { keywordIds } of articles) {
    for (const id of keywordIds) frequencies.set(id, (frequencies.get(id) ?? 0) + 1);
  }
  const ids = [...frequencies.keys()].sort();
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const limit = commonLimit(articles.length);
  const starts = new Int32Array(articles.length + 1);
  const terms: number[] = [];
  const weights: number[] = [];
  for (const [article, { keywordIds }] of articles.entries()) {
    const telling = [...new Set(keywordIds)]
      .map((id) => ({ number: numberOf.get(id) ?? 0, frequency: frequencies.get(id) ?? 0 }))
      .filter(({ frequency }) => frequency > 1 && frequency <= limit)
      .sort((a, b) => a.frequency - b.frequency || a.number - b.number)
      .slice(0, KEYWORDS_KEPT);
    for (const { number, frequency } of telling) {
      terms.push(number);
      weights.push(Math.round(rarityOf(frequency, articles.length) * WEIGHT_SCALE));
    }
    starts[article + 1] = terms.length;
  }
  return {
    termCount: ids.length,
    starts,
    terms: Int32Array.from(terms),
    weights: Uint16Array.from(weights),
    ids,
  };
}
