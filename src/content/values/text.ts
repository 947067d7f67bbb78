// Text as it is kept: what an editor wrote, without what only a program put there.

import type { Written } from "../../model/article.js";
import type { YamlNode } from "../yaml/tree.js";

/** White space, bidi controls, zero-width characters and BOMs, which copying from other programs leaves at the ends. */
const invisible = /[\s\u200b\u200e\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

/** What no page, feed or search index can hold: control characters, half surrogate pairs, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped.
const unprintable = /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|\p{Cs}/gu;

/** The same in a body, and the line breaks of word processors, which are white space there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const unprintableInBody = /[\0-\x08\x0B\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]/g;

/**
 * Marks of direction, which nobody sees, before the sign with which a line begins a heading, a list, a quotation, a table or
 * a note, or alone on their line.
 */
const marksBeforeSign =
  /^[\u200b\u200e\u200f\u061c\ufeff]{1,2}(?= ?(?:#{1,6}[ \t]|[-*+>|]|\d{1,9}[.)][ \t]|`{3}|~{3}|\[\^)|[ \t]*\r?$)/gm;

/** A body in which marks of direction hide no sign of Markdown: spaces stand for them, and every place stays. */
export const withSignsFirst = (text: string): string =>
  text.replace(marksBeforeSign, ({ length }) => " ".repeat(length));

/** A body with a space for each character that no page can hold: what stands behind it keeps its place. */
export const printableBody = (text: string): string => withSignsFirst(text.replace(unprintableInBody, " "));

/** Letters, digits and signs that NFC leaves alone, with one space between two words: nothing in it is to be cleaned. */
const clean =
  /^[!-~\u0621-\u063A\u0641-\u064A\u0660-\u0669«»،؛؟]+(?: [!-~\u0621-\u063A\u0641-\u064A\u0660-\u0669«»،؛؟]+)*$/;

/**
 * NFC, spaces and line breaks as one space, nothing invisible at the ends, nothing unprintable. Tashkeel, tatweel and everything inside stay.
 */
export function cleanText(text: string): string {
  if (clean.test(text)) return text;
  const spaced = text
    .replace(unprintable, "")
    .normalize("NFC")
    .replace(/[\s\u0085]+/gu, " ");
  // By hand: a pattern anchored at the end alone takes the square of a long run of spaces.
  let from = 0;
  let to = spaced.length;
  while (from < to && invisible.test(spaced.charAt(from))) from += 1;
  while (to > from && invisible.test(spaced.charAt(to - 1))) to -= 1;
  const shown = spaced.slice(from, to);
  return embeddings.test(shown) ? withPartners(shown, spaced.slice(0, from), spaced.slice(to)) : shown;
}

/** Quotation marks that a word processor puts in place of straight ones. */
const curly = /^(?:[“”„‟]([^“”„‟]+)[“”„‟]|[‘’‚‛]([^‘’‚‛]+)[‘’‚‛])$/u;

/** A value without the curly quotes around it: whoever wrote them where YAML has straight ones meant those. */
export function unquoted(text: string): string {
  const found = curly.exec(text);
  return (found?.[1] ?? found?.[2] ?? text).trim();
}

/** Controls that open a run in another direction, and those that close it. */
const embeddings = /[\u202a-\u202e\u2066-\u2069]/u;

/** A control in the text keeps the one at the edge that opens or closes it: half a pair turns what follows around. */
function withPartners(shown: string, before: string, behind: string): string {
  const kept = { before: "", behind: "" };
  const text = before + shown + behind;
  const open: number[] = [];
  const last = before.length + shown.length;
  const isShown = (at: number): boolean => at >= before.length && at < last;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (/[\u202a\u202b\u202d\u202e\u2066-\u2068]/u.test(sign)) open.push(at);
    if (sign !== "\u202c" && sign !== "\u2069") continue;
    const opener = open.pop();
    if (opener === undefined) continue;
    if (isShown(opener) && at >= last) kept.behind += sign;
    if (isShown(at) && opener < before.length) kept.before += text.charAt(opener);
  }
  return kept.before + shown + kept.behind;
}

/** The text of a node, cleaned, with its place. Other nodes than text have none. */
export function writtenText(node: YamlNode | undefined): Written<string> | undefined {
  return node?.kind === "text" ? { value: cleanText(node.text), place: node.place } : undefined;
}
