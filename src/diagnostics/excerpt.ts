// The offending line, cut in three: before what is meant, what is meant, after it.

import type { Place } from "../model/place.js";

export type Excerpt = Readonly<{ before: string; marked: string; after: string }>;

const tab = "    ";

/**
 * Undefined without a line text. What the place points at outside of the line is the line's end.
 * Cut between characters, never inside one: a mark stays with its letter.
 */
export function excerptOf(place: Place): Excerpt | undefined {
  const { lineText, column, endColumn, lineTextStart = 0 } = place;
  if (lineText === undefined) return undefined;
  if (column === undefined) return { before: "", marked: "", after: lineText };
  const clamp = (offset: number): number => Math.min(Math.max(offset, 0), lineText.length);
  let start = clamp(column - 1 - lineTextStart);
  let end = endColumn === undefined ? start : Math.max(start, clamp(endColumn - 1 - lineTextStart));
  while (start > 0 && continues(lineText, start)) start--;
  if (end === start && end < lineText.length) end++;
  while (end < lineText.length && continues(lineText, end)) end++;
  return { before: lineText.slice(0, start), marked: lineText.slice(start, end), after: lineText.slice(end) };
}

/** With tabs as four spaces. */
export const withoutTabs = (text: string): string => text.replaceAll("\t", tab);

// A combining mark, a joiner, or the second half of a surrogate pair.
const continues = (text: string, offset: number): boolean =>
  /^[\p{M}\u200C\u200D]/u.test(text.slice(offset, offset + 2)) ||
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));
