// Adds names to the text of `content/keywords.yaml` and leaves every other character as its editor wrote it.
// YAML's own printer would keep comments and order, but not indentation, quotes and the spaces before a comment.

import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from "yaml";
import { localKey } from "../language/identity.js";
import { registerKeys } from "./keys/site-names.js";
import { keyNamed } from "./keys/table.js";

/** An entry that is to have further aliases; made where there is none with this label. */
type Addition = Readonly<{ label: string; aliases: readonly string[] }>;

/** Text put in at an offset, in UTF-16 code units, in place of what stood up to another. */
type Splice = Readonly<{ from: number; to: number; text: string }>;

type Edit = Readonly<{
  text: string;
  document: Document;
  /** That of the file. */
  lineEnd: string;
  /** A text as YAML reads it back, inside brackets too. */
  quote: (text: string) => string;
}>;

/**
 * Adds aliases to entries of a register without errors, in either of its forms.
 * @param text - of the file, without its BOM; empty where there is none
 * @returns the new text; what cannot be placed (an anchor, a tag, an empty document with an end mark) is left out, so
 *   whoever writes the file reads the answer and looks
 */
export function addToRegister(
  text: string,
  additions: readonly Addition[],
  quote: (text: string) => string,
): string {
  const lines = withLineFeeds(text);
  const document = parseDocument(lines, { schema: "failsafe", uniqueKeys: false });
  const edit: Edit = { text: lines, document, lineEnd: lineEndOf(text), quote };
  const entries = entriesOf(document);
  const splices: Splice[] = [];
  const missing: Addition[] = [];
  for (const addition of additions) {
    const entry = entries.get(localKey(addition.label));
    if (entry === undefined) missing.push(addition);
    else for (const splice of splicesOf(entry, addition.aliases, edit)) splices.push(splice);
  }
  return spliced(text, missing.length > 0 ? [...splices, ...newEntries(missing, edit)] : splices);
}

/**
 * Appends whole lines of comments, those that the text does not have yet. Indentation does not count, so that a
 * comment may be moved to its entry.
 */
export function addComments(text: string, comments: readonly string[]): string {
  const present = new Set(
    withLineFeeds(text)
      .split("\n")
      .map((line) => line.trim()),
  );
  const fresh = comments.filter((comment) => !present.has(comment.trim()));
  if (fresh.length === 0) return text;
  const lineEnd = lineEndOf(text);
  const before = text === "" || /[\r\n]$/.test(text) ? text : text + lineEnd;
  return before + fresh.map((comment) => comment + lineEnd).join("");
}

/** The text as YAML has its lines: a carriage return alone ends one too, as in very old files. Offsets stay. */
function withLineFeeds(text: string): string {
  return text.replace(/\r(?!\n)/g, "\n");
}

function lineEndOf(text: string): string {
  if (text.includes("\r\n")) return "\r\n";
  return text.includes("\r") && !text.includes("\n") ? "\r" : "\n";
}

function spliced(text: string, splices: readonly Splice[]): string {
  let result = text;
  // From the end, so that offsets stay right; of two at one place the later in the list comes to stand behind.
  const ordered = splices.map((splice, index) => ({ ...splice, index }));
  for (const { from, to, text: inserted } of ordered.sort((a, b) => b.from - a.from || b.index - a.index)) {
    result = result.slice(0, from) + inserted + result.slice(to);
  }
  return result;
}

/** The forms of an entry: `- إيران`, `- label: إيران`, `إيران:`. */
type Entry =
  | Readonly<{ kind: "name"; item: Node }>
  | Readonly<{ kind: "fields"; item: YAMLMap; label: Pair }>
  | Readonly<{ kind: "pair"; pair: Pair }>;

/** By the identity of its label; of two the first. */
function entriesOf({ contents }: Document): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (label: unknown, entry: Entry): void => {
    const key = localKey(textOf(label));
    if (!entries.has(key)) entries.set(key, entry);
  };
  if (isSeq(contents)) {
    for (const item of contents.items) {
      if (isScalar(item)) add(item, { kind: "name", item });
      const label = isMap(item) ? pairOf(item, "label") : undefined;
      if (isMap(item) && label !== undefined) add(label.value, { kind: "fields", item, label });
    }
  }
  if (isMap(contents)) for (const pair of contents.items) add(pair.key, { kind: "pair", pair });
  return entries;
}

/** The changes that an entry needs. */
function splicesOf(entry: Entry, aliases: readonly string[], edit: Edit): readonly Splice[] {
  if (entry.kind === "name") return [wrapped(entry.item, aliases, edit)];
  if (entry.kind === "fields") return intoEntry(entry.item, entry.label, aliases, edit);
  return intoValue(entry.pair, aliases, edit);
}

/** `- إيران` → `- { label: إيران, aliases: [أيران] }` */
function wrapped(item: Node, aliases: readonly string[], { quote }: Edit): Splice {
  const [from, to] = rangeOf(item);
  return { from, to, text: `{ label: ${quote(textOf(item))}, aliases: ${flowList(aliases, quote)} }` };
}

/** A new field stands behind the label, where a reader looks for it. */
function intoEntry(entry: YAMLMap, label: Pair, aliases: readonly string[], edit: Edit): readonly Splice[] {
  const existing = pairOf(entry, "aliases");
  if (existing) return intoList(existing, aliases, edit);
  const field = `aliases: ${flowList(aliases, edit.quote)}`;
  const [, end] = rangeOf(label.value);
  if (entry.flow === true) return [{ from: end, to: end, text: `, ${field}` }];
  return [newLine(end, `${indentBefore(rangeOf(label.key)[0], edit.text)}${field}`, edit)];
}

/** The map form: what stands after `إيران:` is nothing, a list of aliases, one line of them, or a map of fields. */
function intoValue(pair: Pair, aliases: readonly string[], edit: Edit): readonly Splice[] {
  const { value } = pair;
  if (!isMap(value)) return intoList(pair, aliases, edit);
  const existing = pairOf(value, "aliases");
  if (existing) return intoList(existing, aliases, edit);
  const field = `aliases: ${flowList(aliases, edit.quote)}`;
  const [first] = value.items;
  if (value.flow === true) {
    const at = first === undefined ? rangeOf(value)[0] + 1 : rangeOf(first.key)[0];
    return [{ from: at, to: at, text: first === undefined ? ` ${field} ` : `${field}, ` }];
  }
  if (first === undefined) return [];
  const at = rangeOf(first.key)[0];
  return [{ from: at, to: at, text: `${field}${edit.lineEnd}${indentBefore(at, edit.text)}` }];
}

function intoList(pair: Pair, aliases: readonly string[], edit: Edit): readonly Splice[] {
  const { value } = pair;
  const { quote, text } = edit;
  if (isSeq(value)) {
    const last = value.items.at(-1);
    const [start, end] = rangeOf(last ?? value);
    const written = aliases.map(quote);
    if (last === undefined) return [{ from: start + 1, to: start + 1, text: written.join(", ") }];
    if (value.flow === true) return [{ from: end, to: end, text: `, ${written.join(", ")}` }];
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    const dash = text.slice(lineStart, start);
    // `- - a` or a comment between the dash and its item: too odd to extend by the pattern of its line.
    const indent = /^([ ]*)-[ ]+$/.exec(dash)?.[1];
    if (indent === undefined) return [];
    return [newLine(end, written.map((alias) => `${indent}- ${alias}`).join(edit.lineEnd), edit)];
  }
  const [from, to] = rangeOf(value);
  const before = textOf(value)
    .split(/[،,;؛\n]/u)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== "");
  if (from === to) {
    const colon = text.indexOf(":", rangeOf(pair.key)[1]) + 1;
    return colon === 0 ? [] : [{ from: colon, to: colon, text: ` ${flowList(aliases, quote)}` }];
  }
  return [{ from, to, text: flowList([...before, ...aliases], quote) }];
}

function newEntries(additions: readonly Addition[], edit: Edit): readonly Splice[] {
  const { document, text, lineEnd, quote } = edit;
  const { contents } = document;
  const isMapForm = isMap(contents);
  if ((isSeq(contents) || isMapForm) && contents.items.length > 0) {
    const last = contents.items.at(-1);
    const lastNode = (isMapForm ? ((last as Pair).value ?? (last as Pair).key) : last) as Node;
    const [, end] = rangeOf(lastNode);
    if (contents.flow === true) {
      const entries = additions.map(({ label, aliases }) =>
        isMapForm
          ? `, ${quote(label)}: { aliases: ${flowList(aliases, quote)} }`
          : `, { label: ${quote(label)}, aliases: ${flowList(aliases, quote)} }`,
      );
      return [{ from: end, to: end, text: entries.join("") }];
    }
    const indent = indentOfItems(contents, text);
    const lines = additions.flatMap(({ label, aliases }) => blockEntry(label, aliases, isMapForm, quote));
    return [newLine(end, lines.map((line) => indent + line).join(lineEnd), edit)];
  }
  if (contents !== null && !(isScalar(contents) && textOf(contents) === "") && !isSeq(contents)) return [];
  if (isSeq(contents)) {
    const at = rangeOf(contents)[0] + 1;
    const entries = additions.map(
      ({ label, aliases }) => `{ label: ${quote(label)}, aliases: ${flowList(aliases, quote)} }`,
    );
    return [{ from: at, to: at, text: entries.join(", ") }];
  }
  const lines = additions.flatMap(({ label, aliases }) => blockEntry(label, aliases, false, quote));
  return [newLine(text.length, lines.join(lineEnd), edit)];
}

function blockEntry(
  label: string,
  aliases: readonly string[],
  isMapForm: boolean,
  quote: (text: string) => string,
): readonly string[] {
  const field = `  aliases: ${flowList(aliases, quote)}`;
  return isMapForm ? [`${quote(label)}:`, field] : [`- label: ${quote(label)}`, field];
}

const flowList = (items: readonly string[], quote: (text: string) => string): string =>
  `[${items.map(quote).join(", ")}]`;

function pairOf(map: YAMLMap, name: keyof typeof registerKeys): Pair | undefined {
  return map.items.find(({ key }) => keyNamed(registerKeys, textOf(key)) === name);
}

const textOf = (node: unknown): string => (isScalar(node) && node.value !== null ? String(node.value) : "");

/** Where a node begins, and where its value ends, in UTF-16 code units. */
function rangeOf(node: unknown): readonly [start: number, end: number] {
  const range = (node as Node | null)?.range;
  // A parsed document has the range of every node; what YAML leaves out is an empty node with a place.
  if (!range) throw new TypeError("a node of the register has no place");
  return [range[0], range[1]];
}

/** A line of its own behind the line on which a value ends, its comment too. */
function newLine(end: number, line: string, { text, lineEnd }: Edit): Splice {
  const isLineStart = end > 0 && text.charAt(end - 1) === "\n";
  const next = isLineStart ? end - 1 : text.indexOf("\n", end);
  if (next >= 0) return { from: next + 1, to: next + 1, text: line + lineEnd };
  const needsEnd = text !== "" && !text.endsWith("\n");
  return { from: text.length, to: text.length, text: `${needsEnd ? lineEnd : ""}${line}${lineEnd}` };
}

/** As many spaces as stand before an offset on its line, a dash counting as one. */
function indentBefore(offset: number, text: string): string {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  return " ".repeat(offset - lineStart);
}

function indentOfItems(contents: Node, text: string): string {
  return indentBefore(rangeOf(contents)[0], text);
}

/** How a line of the register has to look to be one more entry: `brackets` have no lines. */
export type RegisterStyle = Readonly<{ form: "list" | "map" | "brackets"; indent: string }>;

export function registerStyle(text: string): RegisterStyle {
  const lines = withLineFeeds(text);
  const { contents } = parseDocument(lines, { schema: "failsafe", uniqueKeys: false });
  if (!(isSeq(contents) || isMap(contents))) return { form: "list", indent: "" };
  if (contents.flow === true) return { form: "brackets", indent: "" };
  return { form: isMap(contents) ? "map" : "list", indent: indentOfItems(contents, lines) };
}
