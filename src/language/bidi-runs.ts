// Finds the parts of a text that must be isolated (`<bdi>`) because they run against it: `C++`, `+964 770 123 4567`.
// Left alone, their signs and groups land on the wrong side. What is right without help (`16:53`, `12-15`) is left alone.

import type { Direction } from "../model/article.js";
import { rtlLetterRanges } from "./direction.js";

/** From `start` to before `end`, in UTF-16 code units. */
export type TextRun = Readonly<{ start: number; end: number }>;

/**
 * `word`: has letters of the other direction. `number`: belongs to a word before it, else to the text around.
 * `figure`: has no letters, yet would be shown in the wrong order.
 */
type Piece = TextRun & Readonly<{ kind: "word" | "number" | "figure" }>;

const rtl = `[${rtlLetterRanges}]`;
const ltr = `(?:(?!${rtl})[\\p{L}\\p{Nl}])`;
const ltrInner = `(?:(?!${rtl})[\\p{L}\\p{M}\\p{Nl}\\p{Nd}_])`;
/** Only where something new begins: كوفيد-19 has a hyphen, not a minus. */
const fresh = `(?<![^\\s(\\[{"'«“‘،؛:])`;
const number = "\\d+(?:[.,:/-]\\d+)*";

/** What runs from left to right inside a text from right to left. The first alternative that fits is taken. */
const ltrPieces = new RegExp(
  [
    `(?<url>(?:https?|ftp)://[^\\s<>"«»“”،؛؟]+)`,
    `(?<phone>${fresh}\\+\\d+(?:[ -]\\(?\\d+\\)?)+|${fresh}0\\d+(?:[ -]\\d{2,}){2,})(?![\\d-])`,
    `(?<groups>(?<![\\d-])\\d+(?:-\\d+){2,}(?![\\d-]|[.:/]\\d))`,
    `(?<signed>${fresh}(?:[-+±\\u2212]?[$€£¥]|[-+±\\u2212])[-\\u2212]?\\d+(?:[.,]\\d+)*(?:%| ?°(?:[CF](?!\\p{L}))?)?(?![\\p{L}\\d]))`,
    // A word: what may stand before it, inner parts with single joints, what may stand behind it.
    `(?<word>(?:${fresh}(?:~?/\\.?|[@#~.$€£+]|--?))?(?:\\d+(?:[.,]\\d+)*)?${ltr}${ltrInner}*(?:[.'’&@/:+#%=~?*$€£¥-]{1,3}${ltrInner}+)*(?:\\+\\+|[+#])?)`,
    `(?<number>${number})`,
  ].join("|"),
  "iuy",
);

/** What the first UTF-16 code unit of a piece may be: letters of the other direction, digits, signs; halves of pairs. */
const mayBeginPiece = new RegExp(`(?!${rtl})[\\p{L}\\p{Nl}]|[\\d@#~.$€£¥+/±\\u2212\\uD800-\\uDFFF-]`, "u");
/** The same for each unit, filled as texts ask: 0 is not known yet, 1 no, 2 yes. */
const beginnings = new Uint8Array(0x10000);

function mayBegin(unit: number): boolean {
  const known = beginnings[unit] ?? 0;
  if (known !== 0) return known === 2;
  const may = mayBeginPiece.test(String.fromCharCode(unit));
  beginnings[unit] = may ? 2 : 1;
  return may;
}

/** What runs from right to left inside a text from left to right. */
const rtlPieces = new RegExp(
  `(?<word>${rtl}(?:[${rtlLetterRanges}\\p{M}\\u200C\\u200D0-9\\u0660-\\u0669\\u06F0-\\u06F9_]|['’"״׳/-](?=${rtl})|-(?=[0-9\\u0660-\\u0669\\u06F0-\\u06F9]))*)|(?<number>[\\d\\u0660-\\u0669\\u06F0-\\u06F9]+(?:[.,:/٫٬-][\\d\\u0660-\\u0669\\u06F0-\\u06F9]+)*)`,
  "gu",
);

/** Between two words of one run: spaces and a little punctuation, but no line break and no quotation mark. */
const joint = /^[ \t\u00A0,;:.&+|/=–—!?()[\]{}'’…*،؛؟-]{1,6}$/u;
const spaces = /^[ \t\u00A0]{1,2}$/;

/**
 * The runs of the other direction inside a text, with the signs that belong to them and without the punctuation of
 * the sentence around them: in Arabic text `Harvard Business Review`, `C++`, `-5`, `$5`, `2021-07-06`, `@user`, addresses.
 * @param baseDirection - of the paragraph in which the text stands
 * @returns in order, never touching the text's own direction, without overlap; ends lie between whole characters
 */
export function oppositeRuns(text: string, baseDirection: Direction): TextRun[] {
  const pieces = baseDirection === "rtl" ? ltrPiecesOf(text) : rtlPiecesOf(text);
  const runs: TextRun[] = [];
  let open: Piece[] = [];
  const close = () => {
    if (open.some(({ kind }) => kind !== "number")) runs.push(...balanced(text, open));
    open = [];
  };
  for (const piece of pieces) {
    const last = open.at(-1);
    if (last !== undefined && !belongTogether(text, last, piece, open)) close();
    if (open.length > 0 || piece.kind !== "number") open.push(piece);
  }
  close();
  return runs;
}

function ltrPiecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    // Nearly every character of an Arabic text is passed over here: the pattern costs fifty times as much.
    if (!mayBegin(text.charCodeAt(at))) {
      at++;
      continue;
    }
    ltrPieces.lastIndex = at;
    const match = ltrPieces.exec(text);
    if (match === null) {
      at += isPairAt(text, at) ? 2 : 1;
      continue;
    }
    at = ltrPieces.lastIndex;
    const { url, word, number: plain, phone } = match.groups ?? {};
    const start = match.index;
    if (plain !== undefined) pieces.push({ kind: "number", start, end: start + plain.length });
    else if (url !== undefined) pieces.push({ kind: "word", start, end: start + withoutTail(url).length });
    else if (word !== undefined) pieces.push({ kind: "word", start, end: wordEnd(text, start, word) });
    else if (phone !== undefined) pieces.push({ kind: "figure", start, end: start + phoneOf(phone).length });
    else pieces.push({ kind: "figure", start, end: start + match[0].length });
  }
  return pieces;
}

const isPairAt = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff;

function rtlPiecesOf(text: string): Piece[] {
  return [...text.matchAll(rtlPieces)].map(({ 0: piece, index, groups }) => ({
    kind: groups?.word === undefined ? "number" : "word",
    start: index,
    end: index + piece.length,
  }));
}

/** `+5 12` is a number before another; a telephone number has seven digits at least. */
function phoneOf(written: string): string {
  const digits = written.replace(/\D/g, "").length;
  if (digits >= 7) return written;
  return written.startsWith("+") ? (/^\+\d+/.exec(written)?.[0] ?? written) : written;
}

/** The `/` of `example.org/` belongs to the address; the `!` of `Yahoo!` to the name, unless it ends the sentence. */
function wordEnd(text: string, start: number, word: string): number {
  const end = start + word.length;
  const next = text[end];
  if (next === "/" && /[./]/.test(word) && !/\S/.test(text[end + 1] ?? "")) return end + 1;
  const goesOn = /^![ \t\u00A0]*[^\s!?"'»”)\]]/u.test(text.slice(end, end + 16));
  if (next === "!" && (goesOn || /^yahoo$/i.test(word)) && text[end + 1] !== "!") return end + 1;
  return end;
}

/** An address without the sentence's punctuation and without a bracket that it did not open. */
function withoutTail(url: string): string {
  let unopened = url.split(")").length - url.split("(").length;
  let end = url.length;
  for (;;) {
    const last = url[end - 1] ?? "";
    if (last === ")" && unopened > 0) unopened -= 1;
    else if (!/[.,;:!?'’\]}…*]/.test(last)) return url.slice(0, end);
    end -= 1;
  }
}

function belongTogether(text: string, last: Piece, piece: Piece, open: readonly Piece[]): boolean {
  const between = text.slice(last.end, piece.start);
  const afterWord = open.some(({ kind }) => kind === "word");
  // Windows 11: the number is shown as part of the name with isolation or without.
  if (piece.kind === "number") return afterWord && spaces.test(between);
  // -5 and +3 side by side follow the text around them; $5 billion is one thing.
  if (piece.kind === "figure") return afterWord && spaces.test(between);
  if (last.kind === "figure") return spaces.test(between);
  return between === "" || joint.test(between);
}

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** Splits a run where a bracket inside it has its partner outside; takes a closing bracket in that stands at its end. */
function balanced(text: string, pieces: readonly Piece[]): TextRun[] {
  const { strayGaps, closesAtEnd } = pairBrackets(text, pieces);
  const runs: TextRun[] = [];
  let start: number | undefined;
  for (const [index, piece] of pieces.entries()) {
    // A part that begins with numbers begins at its first word.
    if (start === undefined && piece.kind !== "number") start = piece.start;
    const isLast = index === pieces.length - 1;
    if (start !== undefined && (isLast || strayGaps.has(index))) {
      runs.push({ start, end: piece.end + (isLast && closesAtEnd ? 1 : 0) });
      start = undefined;
    }
  }
  return runs;
}

/**
 * Pairs the brackets between pieces; those inside a piece (an address) are its own.
 * @returns `strayGaps`: after which pieces stands a bracket without partner
 */
function pairBrackets(
  text: string,
  pieces: readonly Piece[],
): { strayGaps: Set<number>; closesAtEnd: boolean } {
  const awaited: { bracket: string; gap: number }[] = [];
  const strayGaps = new Set<number>();
  let end = pieces[0]?.end ?? 0;
  for (const [index, piece] of pieces.entries()) {
    for (const character of text.slice(end, Math.max(end, piece.start))) {
      const partner = closing[character];
      if (partner !== undefined) awaited.push({ bracket: partner, gap: index - 1 });
      else if (!/[)\]}]/.test(character)) continue;
      else if (awaited.at(-1)?.bracket === character) awaited.pop();
      else strayGaps.add(index - 1);
    }
    end = piece.end;
  }
  const open = awaited.at(-1);
  const strayAfter = [...strayGaps].some((gap) => open !== undefined && gap >= open.gap);
  const closesAtEnd = open !== undefined && !strayAfter && text[end] === open.bracket;
  for (const { gap } of closesAtEnd ? awaited.slice(0, -1) : awaited) strayGaps.add(gap);
  return { strayGaps, closesAtEnd };
}
