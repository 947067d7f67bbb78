// A fast lane for front matter in which no line can mean more than it shows: `key: text`, quoted text, lists of either,
// one level of keys below a key, notes above them. Everything else goes to YAML's own reader; why the two agree: docs/prose-lane.md.

import type { Locator } from "../locate.js";
import type { MapNode, TextNode, YamlEntry, YamlNode } from "../yaml/tree.js";

/** Offsets into the text: of the first and behind the last character that is no space, and of the next line. */
type Line = Readonly<{ from: number; to: number; next: number; indent: number }>;

type Block = Readonly<{ locator: Locator; text: string; lines: readonly Line[] }>;

/** What stands on some lines, and the index of the line behind them. */
type Reading<T> = Readonly<{ node: T; after: number }>;

const strange =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are for YAML's own reader to judge.
  /[\0-\x09\x0B\x0C\x0E-\x1F\x7F-\x9F\uFEFF\u2028\u2029]|\r(?!\n)/;
/** Letters, digits and marks in words, as all the keys are that the tool knows. */
const key = /[\p{L}_][\p{L}\p{M}\p{N}_-]*(?: [\p{L}\p{M}\p{N}_-]+)*(?=:)/uy;
const longestKey = 100;
const doubleQuoted = /"([^"\\\n]*)"/y;
const singleQuoted = /'([^'\n]*)'/y;
/** A text without quotes does not begin with these in YAML 1.2 (§7.3.3), or means more if it does. */
const indicator = /[-?:,[\]{}#&*!|>'"%@`\s]/;
/** `: ` makes a key of what is before it, ` #` a note of what is behind it. */
const meansMore = /:(?: |$)| #|^(?:~|null|Null|NULL)$/;
const plainItem = /[^,[\]{}\n]+/y;

/**
 * Reads a block of front matter.
 * @param start - UTF-16 offset of the block, at the start of a line
 * @param end - the offset behind its last line ending
 * @returns node for node what YAML's reader gives where it has nothing to report; undefined in any doubt
 */
export function readPlainBlock(locator: Locator, start: number, end: number): MapNode | undefined {
  const { text } = locator;
  const written = text.slice(start, end);
  if (strange.test(written) || !written.endsWith("\n")) return undefined;
  const lines = linesOf(text, start, end);
  const read = readMap({ locator, text, lines }, firstKey(text, lines), true);
  return read?.after === lines.length ? read.node : undefined;
}

/** The lines that are not blank. */
function linesOf(text: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  for (let origin = start, next = start; origin < end; origin = next) {
    next = text.indexOf("\n", origin) + 1;
    let from = origin;
    let to = next - 1;
    if (to > from && text[to - 1] === "\r") to--;
    while (to > from && text[to - 1] === " ") to--;
    while (from < to && text[from] === " ") from++;
    if (from < to) lines.push({ from, to, next, indent: from - origin });
  }
  return lines;
}

/** Behind the notes at the top: every imported source has one, and there nothing hangs on where they end. */
function firstKey(text: string, lines: readonly Line[]): number {
  const first = lines.findIndex(({ from, indent }) => indent > 0 || text[from] !== "#");
  return first === -1 ? lines.length : first;
}

/** Keys at one indent. Only the outermost may hold lists and further keys. */
function readMap(block: Block, first: number, isOutermost: boolean): Reading<MapNode> | undefined {
  const { locator, text, lines } = block;
  const opening = lines[first];
  if (opening === undefined || (isOutermost && opening.indent > 0)) return undefined;
  const entries: YamlEntry[] = [];
  let index = first;
  let end = opening.next;
  for (let line = lines[index]; line?.indent === opening.indent; line = lines[index]) {
    key.lastIndex = line.from;
    const name = key.exec(text)?.[0];
    if (name === undefined || name.length > longestKey) return undefined;
    const colon = line.from + name.length;
    const value =
      colon + 1 === line.to ? readBelow(block, index, isOutermost) : readBeside(block, index, colon);
    if (value === undefined) return undefined;
    entries.push({ key: name, keyPlace: locator.place(line.from, colon), value: value.node });
    index = value.after;
    end = lines[index - 1]?.next ?? end;
  }
  const at = { place: locator.place(opening.from, end), start: opening.from, end };
  return { node: { kind: "map", entries, ...at }, after: index };
}

/** The value on the line of its key. */
function readBeside(
  { locator, text, lines }: Block,
  index: number,
  colon: number,
): Reading<YamlNode> | undefined {
  const line = lines[index];
  if (line === undefined || text[colon + 1] !== " ") return undefined;
  let from = colon + 1;
  while (text[from] === " ") from++;
  const node = text[from] === "[" ? listIn(locator, from, line.to) : textAt(locator, from, line.to);
  return node?.end === line.to ? { node, after: index + 1 } : undefined;
}

/** The value on the lines below its key: a list, or keys that stand further in. */
function readBelow(block: Block, index: number, isOutermost: boolean): Reading<YamlNode> | undefined {
  const { text, lines } = block;
  const below = lines[index + 1];
  if (!isOutermost || below === undefined) return undefined;
  if (text[below.from] === "-") return readItems(block, index + 1, below);
  return below.indent > 0 ? readMap(block, index + 1, false) : undefined;
}

function readItems(
  { locator, text, lines }: Block,
  first: number,
  opening: Line,
): Reading<YamlNode> | undefined {
  const items: YamlNode[] = [];
  let index = first;
  let end = opening.next;
  for (
    let line = lines[index];
    line?.indent === opening.indent && text[line.from] === "-";
    line = lines[index]
  ) {
    let from = line.from + 1;
    while (text[from] === " ") from++;
    const item = from > line.from + 1 ? textAt(locator, from, line.to) : undefined;
    if (item?.end !== line.to) return undefined;
    items.push(item);
    end = line.next;
    index++;
  }
  const at = { place: locator.place(opening.from, end), start: opening.from, end };
  return { node: { kind: "list", items, ...at }, after: index };
}

/** `[one, "two"]` up to the end of its line. */
function listIn(locator: Locator, start: number, to: number): YamlNode | undefined {
  const { text } = locator;
  const items: YamlNode[] = [];
  let at = start;
  do {
    at++;
    while (text[at] === " ") at++;
    plainItem.lastIndex = at;
    const plain = plainItem.exec(text)?.[0] ?? "";
    const item = textAt(locator, at, at + plain.trimEnd().length);
    if (item === undefined) return undefined;
    items.push(item);
    at = item.end;
    while (text[at] === " ") at++;
  } while (text[at] === ",");
  if (text[at] !== "]" || at + 1 !== to) return undefined;
  return { kind: "list", items, place: locator.place(start, to), start, end: to };
}

/** A text, in quotes or without; one in quotes may end before `to`, or behind it. */
function textAt(locator: Locator, start: number, to: number): TextNode | undefined {
  const { text } = locator;
  const first = text[start] ?? "";
  if (first === '"' || first === "'") {
    const quoted = first === '"' ? doubleQuoted : singleQuoted;
    quoted.lastIndex = start;
    const inside = quoted.exec(text)?.[1];
    return inside === undefined ? undefined : textNode(locator, inside, start, start + inside.length + 2);
  }
  const plain = text.slice(start, to);
  if (plain === "" || indicator.test(first) || meansMore.test(plain)) return undefined;
  return textNode(locator, plain, start, to);
}

const textNode = (locator: Locator, text: string, start: number, end: number): TextNode => ({
  kind: "text",
  text,
  place: locator.place(start, end),
  start,
  end,
});
