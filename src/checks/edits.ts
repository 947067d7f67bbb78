// Edits of a text, each of which leaves every other character as it stands.

import type { Edit } from "./finding.js";

/**
 * Makes all edits that do not touch one another, the earlier of two first.
 * @returns the new text, and the edits that were made; the others are for another round
 */
export function applyEdits<E extends Edit>(
  text: string,
  edits: readonly E[],
): Readonly<{ text: string; made: readonly E[] }> {
  const ordered = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
  const parts: string[] = [];
  let at = 0;
  const made: E[] = [];
  for (const edit of ordered) {
    const { start, end, text: mended } = edit;
    // Two that touch may depend on one another: the space of the one is the word's end of the other.
    if (made.length > 0 && start <= at) continue;
    parts.push(text.slice(at, start), mended);
    at = end;
    made.push(edit);
  }
  return { text: parts.join("") + text.slice(at), made };
}
