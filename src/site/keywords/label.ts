// What a keyword is called on pages.

import { explicitHamzas } from "../../language/identity.js";
import { presentableName } from "../../language/text.js";
import { compareText } from "../order.js";
import type { DraftKeyword } from "./draft-keyword.js";

/**
 * The register's label, else the spelling that most articles use; ties go to the one with more explicit hamzas (its
 * writer took care), then to the first by code units.
 */
export function labelOf(draft: DraftKeyword): string {
  const known = labels.get(draft);
  if (known !== undefined) return known;
  const label = workOutLabel(draft);
  labels.set(draft, label);
  return label;
}

/** Warnings ask again and again for the label of a keyword that thousands of articles use. */
const labels = new WeakMap<DraftKeyword, string>();

function workOutLabel({ entry, uses }: DraftKeyword): string {
  if (entry) return presentableName(entry.label.value);
  const articlesBySpelling = new Map<string, number>();
  for (const { spelling } of uses) {
    articlesBySpelling.set(spelling, (articlesBySpelling.get(spelling) ?? 0) + 1);
  }
  const [best] = [...articlesBySpelling].sort(
    ([a, countOfA], [b, countOfB]) =>
      countOfB - countOfA || explicitHamzas(b) - explicitHamzas(a) || compareText(a, b),
  );
  return best?.[0] ?? "";
}

/** All names that articles or the register give it, the label first, the others by code units. */
export function spellingsOf({ entry, uses }: DraftKeyword, label: string): readonly string[] {
  const names = new Set(uses.map(({ spelling }) => spelling));
  for (const alias of entry?.aliases ?? []) names.add(presentableName(alias.value));
  names.delete(label);
  names.delete("");
  return [label, ...[...names].sort(compareText)];
}
