// What articles and pages have in common: bytes → text → front matter → checked values, and the body's place.

import type { z } from "zod";
import type { Source } from "../model/article.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Place } from "../model/place.js";
import { decodeSource } from "./decode.js";
import { splitSource } from "./front-matter/split.js";
import { canonicalFields, emptyValues, type Fields, type ForeignKeys } from "./keys/canonical.js";
import { type KeyTable, keyNamed } from "./keys/table.js";
import { inWrittenNames, type WrittenNames } from "./keys/written-names.js";
import { type Locator, locatorOf } from "./locate.js";
import { validate } from "./schema/validate.js";
import type { YamlNode } from "./yaml/tree.js";

export type HeadRules<T> = Readonly<{
  table: KeyTable;
  /** Every key optional. */
  schema: z.ZodType<T>;
  /** The keys that a source of this kind must have, with the diagnostic for a missing one. */
  required: ReadonlyMap<string, "missing-title" | "missing-date">;
  foreign: ForeignKeys;
}>;

export type Head<T> = Readonly<{
  locator: Locator;
  /** Where the front matter begins. */
  place: Place;
  /** Offset of the body in the text; undefined if it cannot be told where it begins. */
  bodyStart: number | undefined;
  values: Partial<T>;
  /** The node under a key whose value is right; keys that are wrong have none. */
  node: (key: string & keyof T) => YamlNode | undefined;
  keyPlace: (key: string & keyof T) => Place | undefined;
  names: WrittenNames;
}>;

export type HeadRead<T> = Readonly<{ head: Head<T> | undefined; diagnostics: readonly Diagnostic[] }>;

export function readHead<T>(source: Source, rules: HeadRules<T>): HeadRead<T> {
  const decoded = decodeSource(source);
  if (decoded.value === undefined) return { head: undefined, diagnostics: decoded.diagnostics };
  const locator = locatorOf(source.path, decoded.value);
  const split = splitSource(locator);
  const bodyStart = split.bodyStart > 0 ? split.bodyStart : undefined;
  const place = locator.place(split.start, split.start + 3);
  const base = { locator, place, bodyStart };
  if (split.frontMatter === undefined) {
    const head = { ...base, values: {}, node: () => undefined, keyPlace: () => undefined, names: new Map() };
    return { head, diagnostics: split.diagnostics };
  }
  const fields = canonicalFields(split.frontMatter, rules.table, rules.foreign);
  const checked = validate(rules.schema, fields, locator);
  const values: Partial<T> = checked.values;
  const diagnostics = [
    ...split.diagnostics,
    ...fields.diagnostics,
    ...emptyValues(fields, [...rules.required.keys()]),
    ...checked.diagnostics,
    ...missingKeys(fields, rules, split.brokenKeys, place),
  ];
  const right = (key: string) => (Object.hasOwn(values, key) ? fields.entries.get(key) : undefined);
  const head = {
    ...base,
    values,
    node: (key: string) => right(key)?.value,
    keyPlace: (key: string) => right(key)?.keyPlace,
    names: fields.names,
  };
  return { head, diagnostics: inWrittenNames(diagnostics, fields.names) };
}

/** A key whose line could not be read, or that is misspelt, is not missing: the editor has heard of that line already. */
function missingKeys<T>(
  fields: Fields,
  { required, table }: HeadRules<T>,
  brokenKeys: readonly string[],
  start: Place,
): Diagnostic[] {
  const broken = new Set(brokenKeys.map((name) => keyNamed(table, name)));
  for (const { code, facts } of fields.diagnostics) {
    // «التارخ» is the date, misspelt: that it is missing too would be said of the same line.
    if (code === "unknown-key" && facts.nearest !== undefined) broken.add(keyNamed(table, facts.nearest));
  }
  return [...required]
    .filter(([key]) => !fields.entries.has(key) && !fields.reported.has(key) && !broken.has(key))
    .map(([key, code]) => ({ code, severity: "error", place: fields.empty.get(key) ?? start, facts: {} }));
}
