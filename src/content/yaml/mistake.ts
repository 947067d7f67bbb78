// Which line is to blame for an error of the YAML library, and the text without it.

import { isListKey } from "../keys/names.js";
import { explainGluedKey, explainLine, pairOf } from "./explain.js";
import { explainWithoutKeys } from "./keyless.js";
import { type LineOf, lineAfter, lineAt, lineBefore, lineStart } from "./lines.js";

export type Mistake = Readonly<{ line: string; from: number; explanation: ReturnType<typeof explainLine> }>;

/** The line to blame: where reading stopped, or where the value began that never ended. */
export function mistakeOf(text: string, position: number, open: boolean): Mistake {
  const stop = Math.min(position, text.length);
  if (open) {
    const opening = openingLine(text, stop);
    if (opening !== undefined) {
      return { ...opening, explanation: explainLine(opening.line, 0, true) };
    }
  }
  let from = lineStart(text, stop);
  while (from > 0 && lineAt(text, from).trim() === "") from = lineStart(text, from - 1);
  const line = lineAt(text, from);
  const explanation = explainLine(line, stop - from, false);
  if (explanation?.code === "not-a-pair" && explanation.facts.line === "") {
    const above = lineBefore(text, from);
    const facts = { ...explanation.facts, line: above === undefined ? "" : belongingLine(line, above.line) };
    return { line, from, explanation: { ...explanation, facts } };
  }
  if (explanation !== undefined && explanation.code !== "bad-indentation") return { line, from, explanation };
  // A line looks wrongly indented below a key that lacks the space behind its colon.
  const suspect = explanation === undefined ? { line, from } : lineBefore(text, from);
  const glued = suspect === undefined ? undefined : explainGluedKey(suspect.line);
  if (suspect !== undefined && glued !== undefined) return { ...suspect, explanation: glued };
  if (explanation !== undefined) return { line, from, explanation };
  // A key that stands too far in is taken for a part of the value above it.
  const next = lineAfter(text, from);
  if (next !== undefined && /^ +\S/u.test(next.line) && pairOf(next.line) !== undefined)
    return tooFarIn(next);
  // Everything after an indented first line looks wrong to the library; the first line is what is wrong.
  const first = firstWritten(text);
  if (first?.line.startsWith(" ") === true) return tooFarIn(first);
  // `- المصدر: …` among keys is an item to YAML, and no list is open there.
  return { line, from, explanation: line.startsWith("-") ? explainWithoutKeys(line) : undefined };
}

/** A line at the left edge as it stands below the key to which it belongs: an item, or a part of its text. */
function belongingLine(line: string, above: string): string {
  const pair = pairOf(above);
  if (pair === undefined || !/^(?:[|>][-+\d]*)?\s*$/u.test(pair.value) || /^\s/u.test(line)) return "";
  return pair.value.trim() === "" && isListKey(pair.key) ? `- ${line.trim()}` : `  ${line.trim()}`;
}

function tooFarIn({ line, from }: LineOf): Mistake {
  const indent = line.search(/[^ ]/u);
  return { line, from, explanation: { code: "bad-indentation", facts: {}, from: 0, to: indent } };
}

/** The first line that is neither blank nor a note. */
function firstWritten(text: string): LineOf | undefined {
  let found: LineOf | undefined = { line: lineAt(text, 0), from: 0 };
  while (found !== undefined && /^\s*(?:#|$)/u.test(found.line)) found = lineAfter(text, found.from);
  return found;
}

/** The last line before a position whose value opens a quote or bracket that does not end on the same line. */
function openingLine(text: string, before: number): { line: string; from: number } | undefined {
  let last: { line: string; from: number } | undefined;
  let from = 0;
  while (from < before) {
    const line = lineAt(text, from);
    const value = pairOf(line)?.value ?? line.replace(/^[ ]*(?:- +)+/u, "");
    if (/^["'[{]/u.test(value)) {
      const found = explainLine(line, 0, false);
      if (found?.code === "unclosed-quote" || found?.code === "unclosed-bracket") {
        return { line, from };
      }
      last = { line, from };
    }
    from += line.length + 1;
  }
  return last;
}

/** The key of a line, also of one that YAML cannot read. */
export function keyOf(line: string): string | undefined {
  return pairOf(line)?.key ?? /^([^:=：﹕︓؛;]{1,60}?)\s*[:=：﹕︓؛;]/u.exec(line)?.[1];
}

/** The keys at the left edge of a text that cannot be read. */
export function keysIn(text: string): string[] {
  const keys: string[] = [];
  for (const found of text.matchAll(/^[^\s#-][^:\n]{0,60}(?=:)/gmu)) keys.push(found[0]);
  return keys;
}

/** Blanks a line and the deeper indented lines after it. Lengths stay, so offsets do too. */
export function withoutEntry(text: string, from: number): string {
  const indent = lineAt(text, from).search(/[^ \t]/u);
  let end = from + lineAt(text, from).length;
  while (end < text.length) {
    const next = lineAt(text, end + 1);
    const nextIndent = next.search(/[^ \t\r]/u);
    if (nextIndent !== -1 && nextIndent <= Math.max(0, indent)) break;
    if (next === "" && end + 1 >= text.length) break;
    end += 1 + next.length;
  }
  return text.slice(0, from) + text.slice(from, end).replace(/[^\r\n]/gu, blank) + text.slice(end);
}

const blank = (character: string): string => " ".repeat(character.length);
