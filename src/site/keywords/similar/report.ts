// Warnings for keywords that may be one, each with ready lines of the register for both answers.

import type { KeywordId } from "../../../model/brand.js";
import type { Diagnostic } from "../../../model/diagnostic.js";
import { compareText } from "../../order.js";
import type { DraftKeyword } from "../draft-keyword.js";
import { labelOf } from "../label.js";
import type { Ambiguity, Resolution } from "../resolve.js";
import { findSimilarPairs } from "./pairs.js";
import { registerLine } from "./register-line.js";

/** One keyword is asked about at most so often; the mend of one question often answers the next. */
const QUESTIONS_PER_KEYWORD = 3;

/**
 * Asks about pairs of keywords that may be one, at the rarer one's oldest use. Pairs that the register both names are
 * decided and not asked about.
 */
export function reportSimilarKeywords(
  drafts: ReadonlyMap<KeywordId, DraftKeyword>,
  ambiguities: readonly Ambiguity[],
  resolutions: ReadonlyMap<string, Resolution>,
): Diagnostic[] {
  const names = [...resolutions.values()].map(({ id, resolved }) => ({ id, key: resolved }));
  const diagnostics: Diagnostic[] = [];
  const explained = new Set<string>();
  for (const { key, forms } of ambiguities) {
    const rarer = drafts.get(resolutions.get(key)?.id as KeywordId);
    const others = forms.flatMap((form) => drafts.get(resolutions.get(form)?.id as KeywordId) ?? []);
    const [common] = others.toSorted(commonFirst);
    const place = rarer?.uses[0]?.place;
    if (!rarer || !common || !place || rarer === common) continue;
    for (const other of others) explained.add(pairKey(rarer.id, other.id));
    diagnostics.push({
      code: "ambiguous-alef",
      severity: "warning",
      place,
      facts: {
        spelling: labelOf(rarer),
        forms: [...new Set(others.map(labelOf))],
        merge: registerLine(common, [labelOf(rarer)]),
      },
    });
  }
  const asked = new Map<KeywordId, number>();
  for (const { a, b, difference } of findSimilarPairs(names)) {
    const pair = [drafts.get(a), drafts.get(b)].filter((draft) => draft !== undefined).sort(commonFirst);
    const [common, rarer] = pair;
    if (!common || !rarer || (common.entry && rarer.entry) || explained.has(pairKey(a, b))) continue;
    const place = rarer.uses[0]?.place;
    const questions = asked.get(rarer.id) ?? 0;
    if (!place || questions >= QUESTIONS_PER_KEYWORD) continue;
    asked.set(rarer.id, questions + 1);
    const apart = [common, rarer].filter((draft) => draft.entry === undefined);
    diagnostics.push({
      code: "similar-keywords",
      severity: "warning",
      place,
      facts: {
        spelling: labelOf(rarer),
        other: labelOf(common),
        difference,
        merge: registerLine(common, [labelOf(rarer)]),
        part: apart.map((draft) => registerLine(draft, [])).join("\n"),
      },
    });
  }
  return diagnostics;
}

/** The register's first, then by articles, then by id. */
function commonFirst(a: DraftKeyword, b: DraftKeyword): number {
  return (
    Number(b.entry !== undefined) - Number(a.entry !== undefined) ||
    b.articleCount - a.articleCount ||
    compareText(a.id, b.id)
  );
}

function pairKey(a: KeywordId, b: KeywordId): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
