// Everything about a site's keywords that an editor should look at: counts, pairs that may be one, keywords used once.
// The same steps as assemble.ts, because a review must speak of the keywords that the build makes.

import { collationKey } from "../../../language/collate.js";
import type { KeywordId } from "../../../model/brand.js";
import type { SpellingDifference } from "../../../model/facts/keywords.js";
import type { Register } from "../../../model/register.js";
import { compareText } from "../../order.js";
import { readClaims } from "../claims.js";
import { type DraftKeyword, draftKeywords } from "../draft-keyword.js";
import { labelOf } from "../label.js";
import { resolveKeys } from "../resolve.js";
import { findSimilarPairs } from "../similar/pairs.js";
import { registerLine } from "../similar/register-line.js";
import { gatherVocabulary, type KeywordedArticle } from "../vocabulary.js";
import { findMistypedPairs } from "./mistyped.js";
import { isSurePair } from "./sure.js";

export type ReviewedKeyword = Readonly<{
  id: KeywordId;
  label: string;
  /** Articles that use it, drafts and waiting ones too. */
  articles: number;
  /** Spellings in use with the number of articles, most used first. */
  spellings: readonly Readonly<{ spelling: string; articles: number }>[];
  inRegister: boolean;
  hidden: boolean;
}>;

/** `typing` is one slip of the finger; a build warns of all others. */
export type PairDifference = SpellingDifference | "typing";

export type ReviewedPair = Readonly<{
  /** The register's, else the one that more articles use. */
  common: ReviewedKeyword;
  rarer: ReviewedKeyword;
  difference: PairDifference;
  /** Almost always the same word, and the common one dominates: may be written into the register without asking. */
  isSure: boolean;
  /** A line of the register that makes them one. */
  merge: string;
  /** Lines of the register that keep them apart and end the question; empty where it names both. */
  part: string;
}>;

export type KeywordReview = Readonly<{
  /** Most articles first, then in the order of labels. */
  keywords: readonly ReviewedKeyword[];
  /** Sure ones first, then those with most articles. */
  pairs: readonly ReviewedPair[];
  /** Keywords of a single article, in the order of labels. */
  once: readonly ReviewedKeyword[];
}>;

export type ReviewInput = Readonly<{
  articles: readonly KeywordedArticle[];
  register: Register;
  /** BCP 47, of the site: for the order of labels. */
  language: string;
}>;

/** A spelling dominates with so many articles, and so many times those of the other. */
const DOMINATES_WITH = 3;
const DOMINATES_BY = 3;

/** In so long words a slip is likely, whoever uses which how often. In letters. */
const LONG_WORD = 8;

export function reviewKeywords({ articles, register, language }: ReviewInput): KeywordReview {
  const { vocabulary } = gatherVocabulary(articles);
  const { claims } = readClaims(register);
  const { resolutions } = resolveKeys(vocabulary.keys(), claims);
  const drafts = draftKeywords(vocabulary, resolutions);
  const reviewed = new Map([...drafts].map(([id, draft]) => [id, reviewedKeyword(draft)]));

  const names = [...resolutions.values()].map(({ id, resolved }) => ({ id, key: resolved }));
  const pairs = new Map<string, ReviewedPair>();
  const add = (a: KeywordId, b: KeywordId, difference: PairDifference, letters = LONG_WORD): void => {
    const [common, rarer] = [a, b]
      .flatMap((id) => {
        const [draft, keyword] = [drafts.get(id), reviewed.get(id)];
        return draft && keyword ? [{ draft, keyword }] : [];
      })
      .sort((one, other) => commonFirst(one.keyword, other.keyword));
    // What the register names twice is decided; what no article uses hurts nobody.
    if (!common || !rarer || (common.draft.entry && rarer.draft.entry)) return;
    if (rarer.keyword.articles === 0) return;
    const dominates = isDominant(common.keyword, rarer.keyword);
    if (difference === "typing" && !dominates && letters < LONG_WORD) return;
    const pairKey = [a, b].sort(compareText).join("\n");
    if (pairs.has(pairKey)) return;
    pairs.set(pairKey, {
      common: common.keyword,
      rarer: rarer.keyword,
      difference,
      isSure: dominates && isSurePair(common.draft.keys, rarer.draft.keys),
      merge: registerLine(common.draft, [rarer.keyword.label]),
      part: [common.draft, rarer.draft]
        .filter(({ entry }) => entry === undefined)
        .map((draft) => registerLine(draft, []))
        .join("\n"),
    });
  };
  for (const { a, b, difference } of findSimilarPairs(names)) add(a, b, difference);
  for (const { a, b, letters } of findMistypedPairs(names)) add(a, b, "typing", letters);

  const orderOf = new Map([...reviewed.values()].map(({ id, label }) => [id, collationKey(label, language)]));
  const byLabel = (one: ReviewedKeyword, other: ReviewedKeyword): number =>
    compareText(orderOf.get(one.id) ?? "", orderOf.get(other.id) ?? "") || compareText(one.id, other.id);
  const keywords = [...reviewed.values()].sort(
    (one, other) => other.articles - one.articles || byLabel(one, other),
  );
  return {
    keywords,
    pairs: [...pairs.values()].sort(
      (one, other) =>
        Number(other.isSure) - Number(one.isSure) ||
        other.common.articles + other.rarer.articles - one.common.articles - one.rarer.articles ||
        byLabel(one.common, other.common) ||
        byLabel(one.rarer, other.rarer),
    ),
    once: keywords.filter(({ articles: count }) => count === 1).sort(byLabel),
  };
}

function reviewedKeyword(draft: DraftKeyword): ReviewedKeyword {
  const articlesBySpelling = new Map<string, number>();
  for (const { spelling } of draft.uses) {
    articlesBySpelling.set(spelling, (articlesBySpelling.get(spelling) ?? 0) + 1);
  }
  return {
    id: draft.id,
    label: labelOf(draft),
    articles: draft.articleCount,
    spellings: [...articlesBySpelling]
      .map(([spelling, articles]) => ({ spelling, articles }))
      .sort((a, b) => b.articles - a.articles || compareText(a.spelling, b.spelling)),
    inRegister: draft.entry !== undefined,
    hidden: draft.entry?.hidden ?? false,
  };
}

function commonFirst(a: ReviewedKeyword, b: ReviewedKeyword): number {
  return Number(b.inRegister) - Number(a.inRegister) || b.articles - a.articles || compareText(a.id, b.id);
}

function isDominant(common: ReviewedKeyword, rarer: ReviewedKeyword): boolean {
  return common.articles >= DOMINATES_WITH && common.articles >= DOMINATES_BY * rarer.articles;
}

/** An entry of the register that is to have further aliases; made where there is none. */
export type RegisterAddition = Readonly<{ label: string; aliases: readonly string[] }>;

/**
 * What may be written into the register without asking: sure pairs, each keyword merged at most once, and never into
 * one that is itself being merged. What follows from these is proposed when the register holds them.
 */
export function additionsOf({ pairs }: KeywordReview): readonly RegisterAddition[] {
  const merged = new Set<KeywordId>();
  const kept = new Set<KeywordId>();
  const aliasesByLabel = new Map<string, string[]>();
  for (const { common, rarer, isSure } of pairs) {
    if (!isSure || merged.has(common.id) || merged.has(rarer.id) || kept.has(rarer.id)) continue;
    merged.add(rarer.id);
    kept.add(common.id);
    const aliases = aliasesByLabel.get(common.label);
    if (aliases) aliases.push(rarer.label);
    else aliasesByLabel.set(common.label, [rarer.label]);
  }
  return [...aliasesByLabel].map(([label, aliases]) => ({ label, aliases }));
}
