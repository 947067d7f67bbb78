// Text as it is kept: what an editor wrote, without what only a program put there.

import type { Written } from "../../model/article.js";
import type { YamlNode } from "../yaml/tree.js";

/** White space, bidi controls, zero-width characters and BOMs, which copying from other programs leaves at the ends. */
const invisible = /[\s\u200b\u200e\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

/** Letters, digits and signs that NFC leaves alone, with one space between two words: nothing in it is to be cleaned. */
const clean =
  /^[!-~\u0621-\u063A\u0641-\u064A\u0660-\u0669«»،؛؟]+(?: [!-~\u0621-\u063A\u0641-\u064A\u0660-\u0669«»،؛؟]+)*$/;

/**
 * NFC, spaces and line breaks as one space, nothing invisible at the ends. Tashkeel, tatweel and everything inside stay.
 */
export function cleanText(text: string): string {
  if (clean.test(text)) return text;
  const spaced = text.normalize("NFC").replace(/\s+/gu, " ");
  // By hand: a pattern anchored at the end alone takes the square of a long run of spaces.
  let from = 0;
  let to = spaced.length;
  while (from < to && invisible.test(spaced.charAt(from))) from += 1;
  while (to > from && invisible.test(spaced.charAt(to - 1))) to -= 1;
  return spaced.slice(from, to);
}

/** The text of a node, cleaned, with its place. Other nodes than text have none. */
export function writtenText(node: YamlNode | undefined): Written<string> | undefined {
  return node?.kind === "text" ? { value: cleanText(node.text), place: node.place } : undefined;
}
