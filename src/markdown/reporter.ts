// Collects what is wrong with one body. Everything inside this folder speaks of offsets into the body; here they
// become places of the whole file, because an editor counts lines from the top of the file.

import type { Nodes } from "mdast";
import type { SourcePath } from "../model/brand.js";
import type { Diagnostic, Severity } from "../model/diagnostic.js";
import type { MarkdownFacts } from "../model/facts/markdown.js";
import type { Place } from "../model/place.js";

/** UTF-16 offsets into the body; `end` is the one after the last character meant. */
export type Range = Readonly<{ start: number; end: number }>;

export const rangeOf = (node: Readonly<{ position?: Nodes["position"] }>): Range => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

/** How a passage begins, for a message. */
export const beginningOf = (passage: string): string => passage.trim().slice(0, 60);

export type Reporter = Readonly<{
  add: <C extends keyof MarkdownFacts>(
    code: C,
    severity: Severity,
    range: Range,
    facts: MarkdownFacts[C],
  ) => void;
  /** Facts of all that was added with a code. */
  factsOf: <C extends keyof MarkdownFacts>(code: C) => readonly MarkdownFacts[C][];
  placeOf: (range: Range) => Place;
  /** All that was added, in the order of the text. */
  diagnostics: () => readonly Diagnostic[];
}>;

const longestLineText = 300;
const lineEnding = /\r\n|\n|\r/g;

/**
 * @param text - the whole file, as decoded; a byte order mark counts for no column
 * @param bodyStart - UTF-16 offset of the body in it
 */
export function createReporter(path: SourcePath, text: string, bodyStart: number): Reporter {
  const found: { start: number; diagnostic: Diagnostic }[] = [];
  let lineStarts: readonly number[] | undefined; // most bodies have nothing to report

  const placeOf = ({ start, end }: Range): Place => {
    lineStarts ??= startsOfLines(text);
    const offset = Math.min(start + bodyStart, text.length);
    const index = lastAtMost(lineStarts, offset);
    const lineStart = lineStarts[index] ?? 0;
    const lineLength = lengthOfLine(text, lineStart, lineStarts[index + 1] ?? text.length);
    const column = Math.min(offset - lineStart, lineLength);
    const endColumn = Math.max(column, Math.min(end + bodyStart - lineStart, lineLength));
    const cut = lineLength > longestLineText ? Math.max(0, column - longestLineText / 2) : 0;
    const from = isTrailSurrogate(text, lineStart + cut) ? cut + 1 : cut;
    const length = Math.min(longestLineText, lineLength - from);
    const to = isTrailSurrogate(text, lineStart + from + length) ? from + length - 1 : from + length;
    return {
      path,
      line: index + 1,
      column: column + 1,
      endColumn: endColumn + 1,
      lineText: text.slice(lineStart + from, lineStart + to),
      ...(from > 0 ? { lineTextStart: from } : {}),
    };
  };

  return {
    placeOf,
    add: (code, severity, range, facts) => {
      // A member of the union picked by its own code: the compiler cannot see that for a type parameter.
      const diagnostic = { code, severity, place: placeOf(range), facts } as unknown as Diagnostic;
      found.push({ start: range.start, diagnostic });
    },
    factsOf: (code) =>
      // Of a diagnostic with this code, which the compiler cannot see for a type parameter either.
      found.flatMap(({ diagnostic }) => (diagnostic.code === code ? [diagnostic.facts as never] : [])),
    diagnostics: () => found.sort((a, b) => a.start - b.start).map(({ diagnostic }) => diagnostic),
  };
}

function startsOfLines(text: string): readonly number[] {
  const starts = [text.startsWith("\uFEFF") ? 1 : 0];
  for (const match of text.matchAll(lineEnding)) starts.push(match.index + match[0].length);
  return starts;
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Of the line up to the next, its ending not counted; a long line may have a mistake in every word. */
function lengthOfLine(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  return end - start;
}

const isTrailSurrogate = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
};
