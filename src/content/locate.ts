// From an offset in a text to a place that a diagnostic can point at.
// In content/, where every problem of a source begins with an offset.

import type { SourcePath } from "../model/brand.js";
import type { Place } from "../model/place.js";

/** Longest `lineText` of a place, and how much of a longer line is kept before the column. UTF-16 code units. */
const lineTextLimit = 300;
const keptBefore = 120;

export type Locator = Readonly<{
  path: SourcePath;
  text: string;
  /** The whole file. */
  file: Place;
  /** Offsets in UTF-16 code units, `end` exclusive; a range over several lines ends with its first line. */
  place: (start: number, end?: number) => Place;
  /** 1-based number of the line that holds the offset. */
  lineOf: (offset: number) => number;
}>;

/**
 * Makes places for one text. Lines end with LF or CRLF; a CR alone has become LF when the source was decoded.
 * The index of lines is made at the first question, so a file without problems costs nothing.
 */
export function locatorOf(path: SourcePath, text: string): Locator {
  let starts: readonly number[] | undefined;
  const lineStarts = (): readonly number[] => {
    starts ??= startsOfLines(text);
    return starts;
  };
  const place = (start: number, end: number = start): Place => {
    const line = lineIndexAt(lineStarts(), start);
    const from = lineStarts()[line] ?? 0;
    const to = endOfLine(text, from, lineStarts()[line + 1] ?? text.length);
    const column = Math.min(start, to) - from;
    const endColumn = Math.max(column, Math.min(end, to) - from);
    const cutStart = cutOf(text, from, to, column);
    const cutEnd = onBoundary(text, Math.min(to, cutStart + lineTextLimit));
    return {
      path,
      line: line + 1,
      column: column + 1,
      ...(endColumn > column ? { endColumn: endColumn + 1 } : {}),
      lineText: text.slice(cutStart, cutEnd),
      ...(cutStart > from ? { lineTextStart: cutStart - from } : {}),
    };
  };
  return { path, text, file: { path }, place, lineOf: (offset) => lineIndexAt(lineStarts(), offset) + 1 };
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the last line that starts at or before the offset. */
function lineIndexAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function endOfLine(text: string, from: number, next: number): number {
  let end = next;
  while (end > from && /[\r\n]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function cutOf(text: string, from: number, to: number, column: number): number {
  if (to - from <= lineTextLimit || column <= keptBefore) return from;
  return onBoundary(text, Math.min(from + column - keptBefore, to - lineTextLimit));
}

/** A cut must not part the two halves of a surrogate pair. */
function onBoundary(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}
