// Bytes to text. UTF-8 only, because a guess would spoil Arabic in silence; what else it may be is named.

import { isUtf8, transcode } from "node:buffer";
import type { Source } from "../model/article.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { EncodingGuess } from "../model/facts/content.js";
import { locatorOf } from "./locate.js";

/** The line end of very old Macs. YAML's reader does not know it. */
const loneReturn = /\r(?!\n)/g;

/**
 * Decodes a source. The BOM is dropped; a CR alone becomes LF, so that offsets into the answer are offsets into
 * what an editor's program shows.
 * @returns the text, or undefined with one error: not UTF-8, a NUL character, two versions that git left in it, or nothing
 *   in the file
 */
export function decodeSource(source: Source): Outcome<string | undefined> {
  const decoded = decodeUtf8(source.bytes);
  if (decoded === undefined || looksLikeUtf16(source.bytes)) {
    return { value: undefined, diagnostics: [notUtf8(source)] };
  }
  const text = decoded.includes("\r") ? decoded.replace(loneReturn, "\n") : decoded;
  const nul = text.indexOf("\0");
  if (nul !== -1) {
    const place = locatorOf(source.path, text).place(nul, nul + 1);
    return {
      value: undefined,
      diagnostics: [{ code: "nul-character", severity: "error", place, facts: {} }],
    };
  }
  const conflict = conflictIn(text);
  if (conflict !== undefined) {
    const place = locatorOf(source.path, text).place(conflict, conflict + 7);
    return {
      value: undefined,
      diagnostics: [{ code: "merge-conflict", severity: "error", place, facts: {} }],
    };
  }
  if (!/\S/.test(text)) {
    const place = { path: source.path };
    return { value: undefined, diagnostics: [{ code: "empty-file", severity: "error", place, facts: {} }] };
  }
  return { value: text, diagnostics: [] };
}

/**
 * A fence of code, or the line with which git begins the first of two versions that it could not merge; or, where somebody
 * deleted that one, those between the two and behind them. `=======` alone may underline a heading.
 */
const fenceOrConflict = /^(?: {0,3}(`{3,}|~{3,})|<{7}(?= |\r?$)|={7}(?=\r?$)|>{7}(?= ))/gm;

/** Where git's mark stands outside of code; the text around it is two texts, and neither is the one that was meant. */
function conflictIn(text: string): number | undefined {
  if (!text.includes("<<<<<<<") && !text.includes(">>>>>>> ")) return undefined;
  let open: string | undefined;
  let between: number | undefined;
  for (const { 0: mark, 1: fence, index } of text.matchAll(fenceOrConflict)) {
    if (fence === undefined) {
      if (open !== undefined) continue;
      if (mark.startsWith("<")) return index;
      if (mark.startsWith("=")) between ??= index;
      else if (between !== undefined) return between;
    } else if (open === undefined) open = fence;
    else if (fence.startsWith(open)) open = undefined;
  }
  return undefined;
}

const byteOrderMark = /^\uFEFF/;

/** By way of UTF-16, for which Node has a decoder that is eight times as fast as TextDecoder. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined;
  return transcode(bytes, "utf8", "utf16le").toString("utf16le").replace(byteOrderMark, "");
}

function notUtf8({ path, bytes }: Source): Diagnostic {
  const [first = 0, second] = bytes;
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (hasMark || looksLikeUtf16(bytes)) {
    const facts = { guess: "UTF-16", byte: hex(hasMark ? first : 0) } as const;
    return { code: "not-utf8", severity: "error", place: { path }, facts };
  }
  const at = firstBadByte(bytes);
  // The rest of the line is shown with replacement characters; columns before the byte stay right.
  const before = new TextDecoder("utf-8").decode(bytes.subarray(0, at)).replace(loneReturn, "\n");
  const rest = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(at, at + 400));
  const locator = locatorOf(path, before + rest);
  const place = locator.place(before.length, before.length + 1);
  return {
    code: "not-utf8",
    severity: "error",
    place,
    facts: { guess: guessOf(bytes), byte: hex(bytes[at] ?? 0) },
  };
}

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, "0");

/** UTF-16 without its mark: of the first bytes, nearly every second is zero or the high byte of Arabic. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 2000);
  if (head.length < 8 || head.indexOf(0) === -1) return false;
  const highBytes = [0, 0];
  let zeros = 0;
  head.forEach((byte, index) => {
    if (byte === 0) zeros += 1;
    if (byte === 0 || byte === 6) highBytes[index % 2] = (highBytes[index % 2] ?? 0) + 1;
  });
  return zeros > 1 && Math.max(...highBytes) > 0.45 * head.length;
}

/**
 * One broken character in a text that is UTF-8 elsewhere is damage; high bytes that never form UTF-8 are another
 * encoding, and for Arabic that is Windows-1256.
 */
function guessOf(bytes: Uint8Array): EncodingGuess {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < Math.min(bytes.length, 100_000); ) {
    const length = sequenceLength(bytes, at);
    if (length > 1) good += 1;
    if (length === 0) bad += 1;
    at += Math.max(1, length);
  }
  return bad > good ? "Windows-1256" : "damaged";
}

/** Offset of the first byte that is not UTF-8; the length if there is none. */
function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/**
 * How many bytes the UTF-8 sequence at an offset has: 1 to 4; 0 if it is not well-formed.
 * @see The Unicode Standard, table 3-7 (well-formed UTF-8 byte sequences)
 */
function sequenceLength(bytes: Uint8Array, at: number): 0 | 1 | 2 | 3 | 4 {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const follows = (offset: number, low = 0x80, high = 0xbf): boolean => {
    const byte = bytes[at + offset];
    return byte !== undefined && byte >= low && byte <= high;
  };
  if (lead >= 0xc2 && lead <= 0xdf) return follows(1) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    const low = lead === 0xe0 ? 0xa0 : 0x80;
    const high = lead === 0xed ? 0x9f : 0xbf;
    return follows(1, low, high) && follows(2) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const low = lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xf4 ? 0x8f : 0xbf;
    return follows(1, low, high) && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}
