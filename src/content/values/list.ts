// Lists, as YAML sequences or as one line: `العراق، إيران، لبنان`.

import { fold } from "../../language/fold.js";
import type { Written } from "../../model/article.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { articleKeys } from "../keys/names.js";
import { keyNamed } from "../keys/table.js";
import type { Locator } from "../locate.js";
import type { TextNode, YamlNode } from "../yaml/tree.js";
import { cleanText, unquoted } from "./text.js";

/** On one line all of these part items, and a hashtag begins one. */
const lineSeparators = /[،,;؛\n]\s*|(?<!\s)\s+(?=#)/gu;
/** The source line of a newspaper also has ` + ` and ` | `. */
const sourceSeparators = /[،,;؛\n|]|(?<=\s)\+(?=\s)/gu;
/** In a sequence the items are parted already; but `[أ، ب]` is one item to YAML and two to whoever wrote it. */
const itemSeparators = /[،]/gu;
/** A list of addresses: a comma may belong to one, so only spaces and line breaks part them, with a comma before or not. */
const addressSeparators = /[،,;؛]?\s+/gu;
/** In a sequence a space may belong to one too: old sites have them. */
const addressItemSeparators = /(?<!\s)\s*\n\s*/gu;

const separatorsByKind = {
  words: { line: lineSeparators, item: itemSeparators },
  sources: { line: sourceSeparators, item: itemSeparators },
  titles: { line: lineSeparators, item: itemSeparators },
  addresses: { line: addressSeparators, item: addressItemSeparators },
} as const;

type ListKind = keyof typeof separatorsByKind;

/** Lists of front matter of which the items are not parted like words. */
const listKinds: Readonly<Record<string, ListKind>> = {
  source: "sources",
  related: "titles",
  aliases: "addresses",
};

/** Which separators hold in the list under a key. */
export const listKindOf = (key: string): ListKind => listKinds[key] ?? "words";

/** A headline may have commas of its own; whoever puts it in quotes means all of it. */
const noSeparators = /(?!)/gu;

export type ListRead = Readonly<{ items: readonly Written<string>[]; diagnostics: readonly Diagnostic[] }>;

/**
 * Reads a list that the schema has let pass. Empty items and repeated ones are left out with a warning.
 * @param kind - which separators hold: of words, of source names, of titles or slugs, of addresses
 */
export function readList(
  key: string,
  node: YamlNode | undefined,
  kind: ListKind,
  locator: Locator,
): ListRead {
  if (node === undefined) return { items: [], diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const separators = separatorsByKind[kind];
  const nodes = node.kind === "list" ? node.items : [node];
  const pieces: Written<string>[] = [];
  for (const item of nodes) {
    if (item.kind === "nothing" && item.isReported === true) continue;
    if (item.kind !== "text") {
      diagnostics.push({ code: "empty-item", severity: "warning", place: item.place, facts: { key } });
    } else if (node.kind === "text" && isListOfLines(node, kind, locator)) {
      const facts = { written: cleanText(item.text).slice(0, 80) };
      diagnostics.push({ code: "list-without-space", severity: "error", place: item.place, facts });
    } else {
      const isWhole =
        kind === "titles" && node.kind === "list" && /["']/.test(locator.text.charAt(item.start));
      const separator = isWhole ? noSeparators : node.kind === "list" ? separators.item : separators.line;
      const first = pieces.length === 0 ? labelOf(item.text, key) : 0;
      for (const piece of split(item, separator, locator, first)) pieces.push(piece);
    }
  }
  const [only] = pieces;
  const isOne = node.kind === "text" && pieces.length === 1 && holdsNames(kind);
  if (isOne && only !== undefined && partedOtherwise.test(only.value)) {
    const facts = { written: only.value.slice(0, 80) };
    diagnostics.push({ code: "list-without-space", severity: "warning", place: only.place, facts });
  }
  const items: Written<string>[] = [];
  const seen = new Set<string>();
  for (const piece of pieces) {
    if (piece.value === "") {
      diagnostics.push({ code: "empty-item", severity: "warning", place: piece.place, facts: { key } });
    } else if (seen.has(sameness(piece.value))) {
      const facts = { key, item: piece.value.slice(0, 80) };
      diagnostics.push({ code: "repeated-item", severity: "warning", place: piece.place, facts });
    } else {
      seen.add(sameness(piece.value));
      items.push(piece);
    }
  }
  return { items, diagnostics };
}

const holdsNames = (kind: ListKind): boolean => kind === "words" || kind === "sources";

/** Items on lines of their own, of which YAML makes one text: `-العراق` without a space, `• العراق`, no sign at all. */
function isListOfLines({ text, start, end }: TextNode, kind: ListKind, { text: file }: Locator): boolean {
  if (!holdsNames(kind)) return false;
  if (/^[-•●▪*–—]\s?\S.*\s[-•●▪*–—]\s?\S/su.test(text)) return true;
  const written = file
    .slice(start, end)
    .replace(/^[|>][^\n]*\n/u, "")
    .trim();
  return written.includes("\n") && text.trim().search(separatorsByKind[kind].line) === -1;
}

/** `أ - ب - ج`: a sign that parts names twice. Once it may belong to a name: بغداد - البصرة. */
const partedOtherwise = /\s([-–—|/\\·•])\s+\S.*\s\1\s+\S/u;

/** Length of `المصدر: ` in what was copied from a page with the name of its line. */
function labelOf(text: string, key: string): number {
  const [label = "", name = ""] = /^\s*([^:\n]{1,40}):\s+/u.exec(text) ?? [];
  return keyNamed(articleKeys, name) === key ? label.length : 0;
}

/** Exactly the same word twice; whether two spellings are one keyword is decided by the site. */
const sameness = (item: string): string => (/[A-Za-z]/u.test(item) ? fold(item) : item);

/** `[أ، 'ب']`: to YAML the quotes inside an item belong to it, to its writer they stand around one. */
const inStraightQuotes = /^(["'])(.*)\1$/su;

/** @param first - where the first item begins in the text */
function split(node: TextNode, separators: RegExp, locator: Locator, first: number): Written<string>[] {
  const pieces: Written<string>[] = [];
  // Offsets inside a quoted or folded text are not those of the file, so its items are placed at the whole of it.
  const sourceText = locator.text.slice(node.start, node.end);
  const offset = sourceText.indexOf(node.text);
  const add = (from: number, to: number): void => {
    const raw = node.text.slice(from, to);
    const isWhole = from === 0 && to === node.text.length;
    const value = unquoted(isWhole ? cleanText(raw) : cleanText(raw).replace(inStraightQuotes, "$2"));
    const lead = raw.length - raw.trimStart().length;
    const start = node.start + offset + from + lead;
    const place = offset === -1 || isWhole ? node.place : locator.place(start, start + raw.trim().length);
    pieces.push({ value, place });
  };
  // A line in curly quotes as a whole: `“العراق، إيران”`.
  const quotes = unquoted(node.text) === node.text.trim() ? 0 : 1;
  const end = node.text.length - quotes;
  let from = first + quotes;
  for (const found of node.text.slice(0, end).matchAll(separators)) {
    if (found.index < from) continue;
    add(from, found.index);
    from = found.index + found[0].length;
  }
  // A separator at the very end closes the list; nobody means an empty item by it.
  if (from === 0 || node.text.slice(from, end).trim() !== "") add(from, end);
  return pieces;
}
