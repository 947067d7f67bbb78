// Mends in one source what has one right answer. Pure: bytes in, bytes out; what no edit names stays byte for byte.

import { applyEdits } from "../checks/edits.js";
import type { Edit } from "../checks/finding.js";
import { lintProse } from "../checks/lint-prose.js";
import { type LocatedProse, readProse } from "../content/prose.js";
import { fold } from "../language/fold.js";
import { normaliseUnicode } from "../language/text.js";
import { mendedEmphasis } from "../markdown/mended-emphasis.js";
import type { Markdown } from "../markdown/render.js";
import type { Source } from "../model/article.js";
import type { DiagnosticCode } from "../model/diagnostic.js";
import type { Prose } from "../model/prose.js";

export type FixedSource = Readonly<{
  bytes: Uint8Array;
  /** As decoded, without byte order mark; both have the same lines. */
  before: string;
  after: string;
  /** The rule of every edit that was made, in the order of making. */
  codes: readonly DiagnosticCode[];
}>;

export type FixRules = Readonly<{
  /** The site's language, BCP 47. */
  language: string;
  /** Codes that the site does not want to hear; what they name stays. */
  silenced: readonly string[];
  markdown: Markdown;
}>;

/** One mend may uncover the next: `كلمة ,كلمة`. Nothing needs more rounds than this. */
const mostRounds = 60;
/** Emphases in one source, each of which is tried on the whole body. */
const mostEmphases = 50;

/** @returns undefined where there is nothing to mend, and for what cannot be read (not UTF-8, no front matter) */
export function fixSource(source: Source, rules: FixRules): FixedSource | undefined {
  const raw = decode(source.bytes);
  if (raw === undefined) return undefined;
  const mark = raw.startsWith("\uFEFF") ? "\uFEFF" : "";
  const before = raw.slice(mark.length);
  let after = before;
  const codes: DiagnosticCode[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const read = readText(source, after, rules);
    if (read === undefined) return undefined;
    const edits = editsOf(read, rules, (text) => readText(source, text, rules));
    if (edits.length === 0) break;
    const { text, made } = applyEdits(after, edits);
    for (const { code } of made) codes.push(code);
    after = text;
  }
  if (after === before) return undefined;
  return { bytes: new TextEncoder().encode(mark + after), before, after, codes };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const readText = ({ path }: Source, text: string, { language }: FixRules): LocatedProse | undefined =>
  readProse({ path, bytes: new TextEncoder().encode(text) }, language);

/** All but those that do harm, found by halves: one bad edit must not hold up the thousand others of a long text. */
function largestSafe(
  edits: readonly CodedEdit[],
  isSafe: (some: readonly CodedEdit[]) => boolean,
): readonly CodedEdit[] {
  if (edits.length === 0 || isSafe(edits)) return edits;
  if (edits.length === 1) return [];
  const middle = edits.length >> 1;
  const first = largestSafe(edits.slice(0, middle), isSafe);
  const second = largestSafe(edits.slice(middle), isSafe);
  const both = [...first, ...second];
  return isSafe(both) ? both : first.length > 0 ? first : second;
}

/**
 * Blocks without what an edit may change: invisible characters, letter shapes, spaces, tatweel, punctuation. Quotation
 * marks, stars and brackets stay in them: what was one for Markdown or YAML must not become one for readers.
 */
const wordsOf = ({ blocks }: Prose): string =>
  blocks
    .map(({ text }) => fold(normaliseUnicode(text)).replace(/[\s,;?،؛؟.]/g, ""))
    // A block of nothing but an invisible character goes with it.
    .filter((words) => words !== "")
    .join("\n");

type CodedEdit = Edit & Readonly<{ code: DiagnosticCode }>;

type Read = (text: string) => LocatedProse | undefined;

/** Edits of the words first; the marks of Markdown when those are in order. */
function editsOf(read: LocatedProse, rules: FixRules, readAgain: Read): readonly CodedEdit[] {
  const silenced = new Set([...rules.silenced, ...read.silenced]);
  const edits = wordEdits(read, silenced, readAgain);
  if (edits.length > 0 || silenced.has("emphasis-not-closed") || !read.prose.text.includes("*")) return edits;
  return emphasisEdits(read, rules, readAgain);
}

/** Those that leave every block a block with the words that it had: no list, heading or code comes of them. */
function wordEdits(
  { prose }: LocatedProse,
  silenced: ReadonlySet<string>,
  readAgain: Read,
): readonly CodedEdit[] {
  const edits = lintProse(prose).flatMap(({ code, edit }): readonly CodedEdit[] =>
    edit === undefined || silenced.has(code) ? [] : [{ code, ...edit }],
  );
  const words = wordsOf(prose);
  return largestSafe(edits, (some) => {
    const after = readAgain(applyEdits(prose.text, some).text);
    return after !== undefined && wordsOf(after.prose) === words;
  });
}

function emphasisEdits(read: LocatedProse, { markdown }: FixRules, readAgain: Read): readonly CodedEdit[] {
  const { path, text, language: lang } = read.prose;
  const rendered = (whole: string) =>
    markdown.render({ path, text: whole, bodyStart: read.bodyStart, lang, dir: "rtl" });
  const withoutStars = (words: string): string => words.replaceAll("*", "");
  const before = rendered(text);
  const words = withoutStars(wordsOf(read.prose));
  // Only what the parser then reads as meant, and where no word becomes another.
  const isSafe = (edits: readonly CodedEdit[]): boolean => {
    const mended = applyEdits(text, edits).text;
    const after = rendered(mended);
    const again = readAgain(mended);
    return (
      after.diagnostics.length === before.diagnostics.length - edits.length &&
      withoutStars(after.value.text) === withoutStars(before.value.text) &&
      again !== undefined &&
      withoutStars(wordsOf(again.prose)) === words
    );
  };
  const edits = before.diagnostics
    .filter(({ code }) => code === "emphasis-not-closed")
    .slice(0, mostEmphases)
    .flatMap(({ place: { line = 1, column = 1, endColumn = 1 } }): readonly CodedEdit[] => {
      const start = offsetOf(text, line, column);
      const end = offsetOf(text, line, endColumn);
      const mended = mendedEmphasis(text.slice(start, end));
      return mended === undefined ? [] : [{ code: "emphasis-not-closed", start, end, text: mended }];
    });
  return largestSafe(edits, isSafe);
}

/** @param line - 1-based, as is the column; lines end with LF, CRLF or CR */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const next = /\r\n|\n|\r/g;
    next.lastIndex = start;
    const found = next.exec(text);
    if (found === null) return text.length;
    start = found.index + found[0].length;
  }
  return start + column - 1;
}
