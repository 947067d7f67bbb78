// From the names that an editor wrote to the keys that the tool knows. What is not known, or said twice, is reported.

import { nearest } from "../../language/nearest.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Place } from "../../model/place.js";
import type { MapNode, YamlEntry, YamlNode } from "../yaml/tree.js";
import { type KeyTable, keyNamed, namesLike } from "./table.js";
import type { WrittenNames } from "./written-names.js";

/** What to say of a key that is not in the table; undefined leaves it to the general diagnostic. */
export type ForeignKeys = (entry: YamlEntry, among: MapNode) => Diagnostic | undefined;

/** A map whose keys are those of a table, each once, none without a value. */
export type Fields = Readonly<{
  place: Place;
  entries: ReadonlyMap<string, YamlEntry>;
  /** Keys that stood there with nothing after them. */
  empty: ReadonlyMap<string, Place>;
  /** Keys whose value was refused, which is reported already. */
  reported: ReadonlySet<string>;
  /** What each key is called in the file, those of the maps below included. */
  names: WrittenNames;
  diagnostics: readonly Diagnostic[];
}>;

/**
 * Renames the keys of a map, and of the maps below it, to those of the table.
 * The first of two that mean the same stays; the other is an error.
 */
export function canonicalFields(node: MapNode, table: KeyTable, foreign: ForeignKeys): Fields {
  const entries = new Map<string, YamlEntry>();
  const empty = new Map<string, Place>();
  const seen = new Map<string, YamlEntry>();
  const reported = new Set<string>();
  const names = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  // The key before, with nothing after it, whose own keys should stand below it and further in.
  let opened: string | undefined;
  for (const entry of node.entries) {
    const key = keyNamed(table, entry.key);
    const isInner = opened !== undefined && keyNamed(table[opened]?.inside ?? {}, entry.key) !== undefined;
    if (key === undefined && opened !== undefined && isInner) {
      diagnostics.push({ code: "bad-indentation", severity: "error", place: entry.keyPlace, facts: {} });
      empty.delete(opened);
      reported.add(opened);
      continue;
    }
    if (!isInner) opened = isOpen(entry, key, table) ? key : undefined;
    if (key === undefined) {
      diagnostics.push(foreign(entry, node) ?? unknownKey(entry, table));
      continue;
    }
    const first = seen.get(key);
    if (first !== undefined) {
      diagnostics.push(twice(entry, first));
      continue;
    }
    seen.set(key, entry);
    names.set(key, entry.key);
    if (entry.value.kind === "nothing") {
      if (entry.value.isReported === true) reported.add(key);
      else empty.set(key, entry.keyPlace);
      continue;
    }
    const inside = table[key]?.inside;
    const value =
      inside === undefined ? entry.value : canonicalValue(entry.value, inside, { names, diagnostics });
    entries.set(key, { key, keyPlace: entry.keyPlace, value });
  }
  return { place: node.place, entries, empty, reported, names, diagnostics };
}

const isOpen = ({ value }: YamlEntry, key: string | undefined, table: KeyTable): boolean =>
  value.kind === "nothing" && key !== undefined && table[key]?.inside !== undefined;

/** Says which keys were left empty, except those whose absence is reported as such. */
export function emptyValues(fields: Fields, except: readonly string[]): Diagnostic[] {
  return [...fields.empty]
    .filter(([key]) => !except.includes(key))
    .map(([key, place]) => ({ code: "empty-value", severity: "warning", place, facts: { key } }));
}

type Found = Readonly<{ names: Map<string, string>; diagnostics: Diagnostic[] }>;

function canonicalValue(node: YamlNode, table: KeyTable, found: Found): YamlNode {
  if (node.kind === "list") {
    return { ...node, items: node.items.map((item) => canonicalValue(item, table, found)) };
  }
  if (node.kind !== "map") return node;
  const fields = canonicalFields(node, table, () => undefined);
  for (const [key, name] of fields.names) if (!found.names.has(key)) found.names.set(key, name);
  found.diagnostics.push(...fields.diagnostics, ...emptyValues(fields, []));
  return { ...node, entries: [...fields.entries.values()] };
}

/**
 * A key that is nearly a known one is a typing mistake, and an error: `draf: true` would publish the draft.
 * Any other is somebody else's key: a warning.
 */
function unknownKey({ key, keyPlace }: YamlEntry, table: KeyTable): Diagnostic {
  const names = namesLike(table, key);
  // `alias` is too far from `aliases` for a misspelling, but it is its beginning.
  const isBeginning = (name: string): boolean => key.length > 3 && name.startsWith(key.toLowerCase());
  const near = nearest(key, names) ?? names.find(isBeginning);
  const shown = key.slice(0, 80);
  return near === undefined
    ? { code: "unknown-key", severity: "warning", place: keyPlace, facts: { key: shown } }
    : { code: "unknown-key", severity: "error", place: keyPlace, facts: { key: shown, nearest: near } };
}

function twice({ key, keyPlace }: YamlEntry, first: YamlEntry): Diagnostic {
  return {
    code: "duplicate-key",
    severity: "error",
    place: keyPlace,
    facts: { key: key.slice(0, 80), first: first.key.slice(0, 80), line: first.keyPlace.line ?? 1 },
    related: [first.keyPlace],
  };
}
