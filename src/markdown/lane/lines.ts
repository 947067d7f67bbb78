// The lines of a source and what a line's first characters make of it. A block of prose begins and ends with lines,
// so everything else in the lane works on these and never on loose offsets.

import type { Root } from "mdast";

/** A line inside its containers; offsets are UTF-16 units of the source. */
export type Line = Readonly<{
  /** 1-based. */
  number: number;
  /** Where the line begins, marks of containers included. */
  origin: number;
  /** Where it begins inside its containers: behind `> `. */
  start: number;
  /** Before the line ending. */
  end: number;
}>;

export const isSpace = (source: string, offset: number): boolean => source.charCodeAt(offset) === 32;

/** The first offset from `line.start` that holds no space, at most `line.end`. */
export function textStart(source: string, line: Line): number {
  let offset = line.start;
  while (offset < line.end && isSpace(source, offset)) offset++;
  return offset;
}

/** Spaces and tabs alone make a blank line (CommonMark 0.31, §2.1); a no-break space does not. */
function isBlank(source: string, line: Line): boolean {
  for (let offset = line.start; offset < line.end; offset++) {
    const code = source.charCodeAt(offset);
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

/** Splits at LF and CR LF. A CR by itself also ends a line in CommonMark, so the caller refuses sources with one. */
export function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  for (let origin = 0, number = 1; origin < source.length; number++) {
    const feed = source.indexOf("\n", origin);
    const stop = feed === -1 ? source.length : feed;
    const end = feed > origin && source.charCodeAt(feed - 1) === 13 ? feed - 1 : stop;
    lines.push({ number, origin, start: origin, end });
    origin = stop + 1;
  }
  return lines;
}

/** Groups of lines with no blank line in them. */
export function chunksOf(source: string, lines: readonly Line[]): Line[][] {
  const chunks: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (isBlank(source, line)) open = undefined;
    else if (open !== undefined) open.push(line);
    else {
      open = [line];
      chunks.push(open);
    }
  }
  return chunks;
}

export type Point = NonNullable<Root["position"]>["start"];

export const pointAt = (line: Line, offset: number): Point => ({
  line: line.number,
  column: offset - line.origin + 1,
  offset,
});

export type LineKind = "text" | "heading" | "quote" | "bullet" | "ordered" | "rule" | "unsure";

/**
 * What a line would begin if its first character stood at `start`, told from this line alone.
 * "unsure" is everything that depends on the line before: underlines of headings, delimiter rows of tables. Code,
 * HTML and definitions count as "text" here; their marks are refused when the text itself is read.
 */
export function kindOf(source: string, start: number, end: number): LineKind {
  const char = source[start];
  switch (char) {
    case "#":
      return isHeading(source, start, end) ? "heading" : "text";
    case ">":
      return "quote";
    case "-":
    case "*":
    case "_":
      if (isRule(source, start, end, char)) return "rule"; // §4.1, goes before a list item (§5.2)
      if (char !== "_" && isSpaceOrEnd(source, start + 1, end)) return "bullet";
      return char === "-" && isMadeOf(source, start, end, "-:| ") ? "unsure" : "text";
    case "+":
      return isSpaceOrEnd(source, start + 1, end) ? "bullet" : "text";
    case "=":
      return isMadeOf(source, start, end, "= ") ? "unsure" : "text";
    case "|":
    case ":":
      return isMadeOf(source, start, end, "-:| ") ? "unsure" : "text";
    default:
      return char !== undefined && char >= "0" && char <= "9" && isOrdered(source, start, end)
        ? "ordered"
        : "text";
  }
}

const isSpaceOrEnd = (source: string, offset: number, end: number): boolean =>
  offset >= end || isSpace(source, offset) || source[offset] === "\t";

// ATX headings, §4.2: one to six signs, then a space or the end.
function isHeading(source: string, start: number, end: number): boolean {
  let offset = start;
  while (offset < end && source[offset] === "#") offset++;
  return offset - start <= 6 && isSpaceOrEnd(source, offset, end);
}

// Thematic breaks, §4.1: three or more of one sign, and spaces.
function isRule(source: string, start: number, end: number, sign: string): boolean {
  let signs = 0;
  for (let offset = start; offset < end; offset++) {
    if (source[offset] === sign) signs++;
    else if (!isSpace(source, offset)) return false;
  }
  return signs >= 3;
}

function isMadeOf(source: string, start: number, end: number, characters: string): boolean {
  for (let offset = start; offset < end; offset++)
    if (!characters.includes(source[offset] ?? "")) return false;
  return true;
}

// Ordered list markers, §5.2: one to nine ASCII digits (Arabic ones are text), then `.` or `)`.
function isOrdered(source: string, start: number, end: number): boolean {
  let offset = start;
  while (offset < end && /[0-9]/.test(source[offset] ?? "")) offset++;
  const sign = source[offset];
  return offset - start <= 9 && (sign === "." || sign === ")") && isSpaceOrEnd(source, offset + 1, end);
}
