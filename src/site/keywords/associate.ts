// Related keywords: those that stand beside this one more often than chance would have it.
// By significance, not by counts: by counts the site's favourite keyword would be related to everything.

import type { KeywordId, SourcePath } from "../../model/brand.js";
import { compareText } from "../order.js";

type WithMembers = Readonly<{ id: KeywordId; members: readonly SourcePath[] }>;

const RELATED_SHOWN = 8;

/** One article beside a hundred keywords says little of any two of them, and would cost their square. */
const KEYWORDS_PER_ARTICLE = 40;

/**
 * The keywords most associated with each, by Dunning's log-likelihood ratio over the articles, where they meet more
 * often than chance; ties by id. Time is the number of keyword pairs within articles, not of all pairs.
 * @param keywords - visible ones; each article once among the members
 * @see Dunning 1993, Accurate Methods for the Statistics of Surprise and Coincidence, aclanthology.org/J93-1003
 */
export function associateKeywords(
  keywords: readonly WithMembers[],
): ReadonlyMap<KeywordId, readonly KeywordId[]> {
  const byArticle = new Map<SourcePath, number[]>();
  // Rare keywords first, so that these remain when an article has too many.
  const rareFirst = keywords.toSorted(
    (a, b) => a.members.length - b.members.length || compareText(a.id, b.id),
  );
  for (const [index, { members }] of rareFirst.entries()) {
    for (const path of members) {
      const indexes = byArticle.get(path);
      if (indexes === undefined) byArticle.set(path, [index]);
      else if (indexes.length < KEYWORDS_PER_ARTICLE) indexes.push(index);
    }
  }
  const together = new Int32Array(rareFirst.length);
  const related = new Map<KeywordId, readonly KeywordId[]>();
  for (const [index, { id, members }] of rareFirst.entries()) {
    const met: number[] = [];
    for (const path of members) {
      for (const other of byArticle.get(path) ?? []) {
        if (other === index) continue;
        if (together[other] === 0) met.push(other);
        together[other] = (together[other] ?? 0) + 1;
      }
    }
    const scored: { id: KeywordId; score: number }[] = [];
    for (const other of met) {
      const partner = rareFirst[other];
      const score = associationOf(
        together[other] ?? 0,
        members.length,
        partner?.members.length ?? 0,
        byArticle.size,
      );
      together[other] = 0;
      if (partner && score > 0) scored.push({ id: partner.id, score });
    }
    scored.sort((a, b) => b.score - a.score || compareText(a.id, b.id));
    related.set(
      id,
      scored.slice(0, RELATED_SHOWN).map((partner) => partner.id),
    );
  }
  return related;
}

/**
 * Log-likelihood ratio of two keywords; 0 where they meet no more often than chance.
 * @param both - articles with both, of `first` with the one, `second` with the other, `all` with any
 */
function associationOf(both: number, first: number, second: number, all: number): number {
  if (both * all <= first * second) return 0;
  const rows = entropyTerm(first) + entropyTerm(all - first);
  const columns = entropyTerm(second) + entropyTerm(all - second);
  const cells =
    entropyTerm(both) +
    entropyTerm(first - both) +
    entropyTerm(second - both) +
    entropyTerm(all - first - second + both);
  const ratio = 2 * (cells - rows - columns + entropyTerm(all));
  // Rounded, because the last bits of a logarithm are the machine's own.
  return Math.max(0, Math.round(ratio * 1e6) / 1e6);
}

function entropyTerm(count: number): number {
  return count > 0 ? count * Math.log(count) : 0;
}
