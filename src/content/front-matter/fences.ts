// Where the front matter of a source begins and ends. gray-matter takes the first `\n---` for the end, whatever follows
// it on the line, and the whole file if there is none; so the fences are found here, and it gets exactly the block.

import type { Diagnostic } from "../../model/diagnostic.js";
import { isKnownKey, isListedKey } from "../keys/names.js";
import type { Locator } from "../locate.js";

/** Offsets into the text. The block lies between the fences, the body starts after the line of the closing one. */
type Fences = Readonly<{ opening: number; blockStart: number; blockEnd: number; bodyStart: number }>;

export type FencesFound = Readonly<{ fences: Fences | undefined; diagnostics: readonly Diagnostic[] }>;

/** Blank lines and characters that nobody sees, which may stand before the opening fence. */
const beforeFence = /^[\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u061c]*/u;
/** A line that was meant as a fence: hyphens too many or too few, dashes that a word processor made, a word after them. */
const almostFence = /^(?:[-‐-―−ـ_=+~*]{2,}|[—―])[ \t]*$|^---\S*[ \t]*$/u;
const titleLine = /^(?:title|(?:ال)?عنوان)[ \t]*:/imu;
const dateLine = /^(?:date|(?:ال)?تاريخ)[ \t]*:/imu;
/** The closing fence and the text in one line. */
const gluedFence = /^-{3}[ \t]*\p{L}/u;
/** The fences of TOML and JSON in other tools; between two of them lies the block, whatever its lines. */
const foreignFence = /^(?:\+\+\+|;;;)[ \t]*$/u;
/** Longer lines are no fences, however they begin; no pattern is tried on them. */
const longestFence = 100;
/** Direction marks at either end are what an editor of right-to-left text cannot see. */
const fence =
  /^[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]*---[ \t\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]*$/u;
/** Other tools close the block with three points. */
const points = /^\.\.\.[ \t]*$/u;

type Line = Readonly<{ text: string; from: number; next: number }>;

/**
 * Finds the fences, and what is wrong with them. Where the closing one is missing, the place is guessed at which it
 * belongs, so that the rest of the file can be checked too.
 */
export function findFences(locator: Locator): FencesFound {
  const { text } = locator;
  const start = (beforeFence.exec(text)?.[0] ?? "").length;
  const first = lineFrom(text, start);
  const opened = openingOf(first, text, locator);
  if (opened.fences === undefined) return opened;
  const { from } = first;
  const close = foreignClosing(first, locator) ?? closingOf(first.next, from, locator);
  return {
    fences: { opening: from, blockStart: first.next, blockEnd: close.from, bodyStart: close.next },
    diagnostics: [...opened.diagnostics, ...close.diagnostics, ...secondBlock(close.next, locator)],
  };
}

/** A text that was pasted with front matter of its own, or a second article: both below the block that stood there. */
function secondBlock(bodyStart: number, locator: Locator): readonly Diagnostic[] {
  const { text } = locator;
  let isTop = true;
  let isCode = false;
  for (let line = lineFrom(text, bodyStart); line.next < text.length; line = lineFrom(text, line.next)) {
    if (/^ {0,3}(?:```|~~~)/u.test(line.text)) isCode = !isCode;
    else if (!isCode && fence.test(line.text) && isBlock(text, line.next, isTop)) {
      const place = locator.place(line.from, line.from + line.text.trimEnd().length);
      return [{ code: "second-front-matter", severity: "error", place, facts: { isTop } }];
    }
    isTop &&= line.text.trim() === "";
  }
  return [];
}

/** Whether front matter stands there, up to its fence; a rule above two names is none, nor are credits below a text. */
function isBlock(text: string, start: number, isTop: boolean): boolean {
  const first = lineFrom(text, start);
  if (!isKeyLine(first.text) || !isKeyLine(lineFrom(text, first.next).text)) return false;
  const close = realClosing(text, start);
  if (close === undefined || endOfKeys(text, start, close.from, true) !== undefined) return false;
  const block = text.slice(start, close.from);
  return isTop || (titleLine.test(block) && dateLine.test(block));
}

function openingOf(first: Line, text: string, locator: Locator): FencesFound {
  const whole = {
    opening: first.from,
    blockStart: first.next,
    blockEnd: text.length,
    bodyStart: text.length,
  };
  const at = locator.place(first.from, first.from + first.text.trimEnd().length);
  if (fence.test(first.text) || /^---[ \t]*ya?ml[ \t]*$/iu.test(first.text)) {
    return { fences: whole, diagnostics: [] };
  }
  const language = /^---[ \t]*([\p{L}\p{N}_$(][^\n]*)$/u.exec(first.text.trimEnd());
  if (language !== null) {
    const written = (language[1] ?? "").trim().slice(0, 60);
    return {
      fences: undefined,
      diagnostics: [{ code: "front-matter-language", severity: "error", place: at, facts: { written } }],
    };
  }
  const second = lineFrom(text, first.next);
  const isAlmost = isAlmostFence(first.text) && isKeyLine(second.text);
  if (isAlmost || foreignClosing(first, locator) !== undefined) {
    return { fences: whole, diagnostics: [malformed(first, locator)] };
  }
  const lower = isKeyLine(first.text) ? undefined : lowerBlock(first, locator);
  const facts = { startsWithKey: isKeyLine(first.text), ...(lower === undefined ? {} : { lower }) };
  return {
    fences: undefined,
    diagnostics: [{ code: "missing-front-matter", severity: "error", place: at, facts }],
  };
}

/** Lines above which something may have been put before the front matter. */
const linesLookedAt = 30;

/** The line of a fence below the first line of the file, with a key below it; undefined if there is none. */
function lowerBlock(first: Line, { text, lineOf }: Locator): number | undefined {
  let line = first;
  for (let count = 0; count < linesLookedAt && line.next < text.length; count += 1) {
    const next = lineFrom(text, line.next);
    if (fence.test(line.text) && isKeyLine(next.text)) return lineOf(line.from);
    line = next;
  }
  return undefined;
}

type Closing = Readonly<{ from: number; next: number; diagnostics: readonly Diagnostic[] }>;

function closingOf(blockStart: number, opening: number, locator: Locator): Closing {
  const { text } = locator;
  const real = realClosing(text, blockStart);
  const blockEnd = real?.from ?? text.length;
  const stop = endOfKeys(text, blockStart, blockEnd, real !== undefined);
  if (stop === undefined && real !== undefined) return { ...real, diagnostics: [] };
  const line = lineFrom(text, stop ?? blockEnd);
  if (
    stop !== undefined &&
    (isAlmostFence(line.text.trimStart()) || points.test(line.text) || gluedFence.test(line.text))
  ) {
    return { from: line.from, next: line.next, diagnostics: [malformed(line, locator)] };
  }
  const end = stop ?? blockEnd;
  const lastLine = locator.lineOf(lastWritten(text, blockStart, end));
  const place = locator.place(opening, opening + 3);
  const facts = { afterLine: lastLine };
  return {
    from: end,
    next: end,
    diagnostics: [{ code: "missing-closing-fence", severity: "error", place, facts }],
  };
}

function foreignClosing(first: Line, locator: Locator): Closing | undefined {
  if (!foreignFence.test(first.text)) return undefined;
  const { text } = locator;
  for (let line = lineFrom(text, first.next); line.from < text.length; line = lineFrom(text, line.next)) {
    if (line.text.trimEnd() === first.text.trimEnd())
      return { from: line.from, next: line.next, diagnostics: [malformed(line, locator)] };
  }
  return undefined;
}

function malformed({ text, from }: Line, locator: Locator): Diagnostic {
  const place = locator.place(from, from + text.trimEnd().length);
  return { code: "malformed-fence", severity: "error", place, facts: { written: text.trim().slice(0, 60) } };
}

function realClosing(text: string, from: number): Line | undefined {
  for (let line = lineFrom(text, from); line.from < text.length; line = lineFrom(text, line.next)) {
    if (fence.test(line.text)) return line;
  }
  return undefined;
}

/**
 * Where the keys end and the body begins although no fence stands there; undefined if all lines may be front matter.
 * A line at the left edge that is neither key, item nor note ends the keys when it follows an empty line or looks like
 * a fence; but not while keys that the tool knows come after it and a real fence ends them: then the line itself is wrong.
 */
function endOfKeys(text: string, start: number, end: number, isClosed: boolean): number | undefined {
  let isAfterBlank = false;
  let candidate: number | undefined;
  let knownAfter = 0;
  for (let line = lineFrom(text, start); line.from < end; line = lineFrom(text, line.next)) {
    const kind = kindOf(line.text);
    if (kind === "known-key" && candidate !== undefined) knownAfter += 1;
    if (candidate === undefined) {
      // An indented fence may stand in a block of text; where no other closes the keys, it was meant to.
      const isOther = fence.test(line.text.trimStart()) || points.test(line.text);
      const isFence = isAlmostFence(line.text) || (!isClosed && isOther);
      const isProse = kind === "prose" && (isAfterBlank || !isClosed);
      // `قال الوزير: …` after an empty line is the text and not a key, if it is a sentence or the block never ends.
      const isSentence = kind === "unknown-key" && /[.؟!…]\s*$/u.test(line.text);
      const isText =
        isAfterBlank && (isSentence || ((kind === "heading" || kind === "unknown-key") && !isClosed));
      if (isFence || isProse || isText) candidate = line.from;
    }
    isAfterBlank = kind === "blank";
    if (candidate !== undefined && isClosed && knownAfter > 1) return undefined;
  }
  return candidate;
}

/** What stands before the colon of a key, at most. */
const longestKey = 100;

function isAlmostFence(line: string): boolean {
  return line.length <= longestFence && almostFence.test(line);
}

type LineKind = "blank" | "known-key" | "unknown-key" | "heading" | "prose" | "other";

function kindOf(line: string): LineKind {
  // Most lines are told by this; every name in the tables begins with a letter.
  if (isListedKey(line.slice(0, Math.max(0, line.indexOf(":"))))) return "known-key";
  if (line.trim() === "") return "blank";
  if (/^#{1,6} /u.test(line)) return "heading";
  // `[extra]` opens a table of TOML, which came with the block of another tool.
  if (/^[\s#\]},]/u.test(line) || /^- /u.test(line) || /^\[{1,2}[\w.-]{1,40}\]{1,2}$/u.test(line))
    return "other";
  if (isKeyLine(line)) return "known-key";
  // A key that the tool does not know, or a key with a mistake: its own diagnostic says more.
  const head = line.slice(0, longestKey);
  if (/^[^\s:=：]+(?: [^\s:=：]+){0,3}[ \t]*[:=：]/u.test(head)) return "unknown-key";
  return "prose";
}

function isKeyLine(line: string): boolean {
  const key = /^([^:=：\n]{1,60}?)\s*[:=：]/u.exec(line.slice(0, longestKey))?.[1];
  return key !== undefined && isKnownKey(key.replace(/^["']|["']$/gu, ""));
}

/** Offset of the last character before `end` that is not white space. */
function lastWritten(text: string, start: number, end: number): number {
  let at = Math.max(start, end) - 1;
  while (at > start && /\s/u.test(text.charAt(at))) at -= 1;
  return Math.max(0, Math.min(at, text.length - 1));
}

function lineFrom(text: string, from: number): Line {
  const end = text.indexOf("\n", from);
  if (end === -1) return { text: text.slice(from), from, next: text.length };
  const line = text.slice(from, end);
  return { text: line.endsWith("\r") ? line.slice(0, -1) : line, from, next: end + 1 };
}
