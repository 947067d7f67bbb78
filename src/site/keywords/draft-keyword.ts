// Keywords with all their uses, before they have labels and addresses: what the later steps of this folder share.

import type { KeywordId } from "../../model/brand.js";
import type { RegisterEntry } from "../../model/register.js";
import { compareText } from "../order.js";
import type { Resolution } from "./resolve.js";
import type { Use, Vocabulary } from "./vocabulary.js";
import { byAge } from "./vocabulary.js";

export type DraftKeyword = Readonly<{
  id: KeywordId;
  entry?: RegisterEntry;
  /** Local keys of all its names, by code units. */
  keys: readonly string[];
  /** Oldest article first; within one article in the order written. */
  uses: readonly Use[];
  /** How many articles use it, under whichever spelling. */
  articleCount: number;
}>;

/** Brings all uses of one keyword together. In order of ids. */
export function draftKeywords(
  vocabulary: Vocabulary,
  resolutions: ReadonlyMap<string, Resolution>,
): ReadonlyMap<KeywordId, DraftKeyword> {
  const keysById = new Map<KeywordId, string[]>();
  const entryById = new Map<KeywordId, RegisterEntry>();
  for (const [key, { id, claimant }] of resolutions) {
    const keys = keysById.get(id);
    if (keys) keys.push(key);
    else keysById.set(id, [key]);
    if (claimant) entryById.set(id, claimant.entry);
  }
  const drafts = new Map<KeywordId, DraftKeyword>();
  for (const [id, keys] of [...keysById].sort(([a], [b]) => compareText(a, b))) {
    const uses = keys.flatMap((key) => vocabulary.get(key) ?? []).sort(byAgeThenSpelling);
    const entry = entryById.get(id);
    const articleCount = new Set(uses.map(({ article }) => article)).size;
    drafts.set(id, { id, keys: keys.sort(compareText), uses, articleCount, ...(entry && { entry }) });
  }
  return drafts;
}

function byAgeThenSpelling(a: Use, b: Use): number {
  return byAge(a.article, b.article) || compareText(a.spelling, b.spelling);
}
