// What a rule found in a block of prose, and how a finding becomes a diagnostic or an edit.

import type { DiagnosticCode } from "../model/diagnostic.js";
import type { CheckFacts } from "../model/facts/checks.js";
import type { Prose, ProseBlock, ProsePiece } from "../model/prose.js";

/** `text` in place of what stands from `start` up to `end`, UTF-16 offsets into the source. */
export type Edit = Readonly<{ start: number; end: number; text: string }>;

type ProseCode = Exclude<keyof CheckFacts, "published-url-gone" | "lead-image-without-alt"> & DiagnosticCode;

type FindingOf<C extends ProseCode> = Readonly<{
  code: C;
  /** Offsets into the source. */
  start: number;
  end: number;
  facts: Readonly<CheckFacts[C]>;
  /** Present where there is one right answer. */
  edit?: Edit;
}>;

export type Finding = { [C in ProseCode]: FindingOf<C> }[ProseCode];

/** A rule looks at one block of a source. */
export type Rule = (block: ProseBlock, prose: Prose) => readonly Finding[];

/** The last piece that begins at a place or before it, in the text or in the source. */
function pieceAt(pieces: readonly ProsePiece[], by: keyof ProsePiece, place: number): ProsePiece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.[by] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** Where a character of a block's text stands in the source. */
function offsetIn({ pieces }: ProseBlock, at: number): number {
  const piece = pieceAt(pieces, "at", at);
  return piece === undefined ? at : piece.offset + (at - piece.at);
}

/** Whether a character of the source is prose of the block, and not inside of its code, addresses, tags. */
export function isProse(block: ProseBlock, source: string, offset: number): boolean {
  const piece = pieceAt(block.pieces, "offset", offset);
  if (piece === undefined) return false;
  const at = piece.at + (offset - piece.offset);
  return block.text[at] === source[offset] && offsetIn(block, at) === offset;
}

/** Where a part of a block's text stands in the source; from its first character to its last, marks between included. */
export function rangeIn(
  block: ProseBlock,
  from: number,
  to: number,
): Readonly<{ start: number; end: number }> {
  const start = offsetIn(block, from);
  return { start, end: to > from ? offsetIn(block, to - 1) + 1 : start };
}

/** The edit that puts `text` in place of a part of a block; none where marks of Markdown stand inside that part. */
export function editOf(block: ProseBlock, from: number, to: number, text: string): Readonly<{ edit?: Edit }> {
  const { start, end } = rangeIn(block, from, to);
  return end - start === to - from ? { edit: { start, end, text } } : {};
}
