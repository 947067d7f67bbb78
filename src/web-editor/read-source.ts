// A source as the values of the editor's form. Our own reader reads it, so the form sees what the build sees: every name
// of a key, lists on one line, dates in words. What would be lost on the way is refused instead.

import { findFences } from "../content/front-matter/fences.js";
import { canonicalFields } from "../content/keys/canonical.js";
import { type KeyTable, keyNamed } from "../content/keys/table.js";
import { type Locator, locatorOf } from "../content/locate.js";
import { listKindOf, readList } from "../content/values/list.js";
import { cleanText } from "../content/values/text.js";
import { yesOrNo } from "../content/values/yes-no.js";
import { readYaml } from "../content/yaml/read.js";
import type { MapNode, YamlNode } from "../content/yaml/tree.js";
import { parseDate } from "../language/dates/parse.js";
import type { SourcePath } from "../model/brand.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { type EditorField, heldBack } from "./form.js";

/** What the form holds; nothing where nothing was entered. */
export type Value = null | string | boolean | readonly Value[] | { readonly [key: string]: Value };
export type Values = Readonly<Record<string, Value>>;

export type SourceForm = Readonly<{
  table: KeyTable;
  fields: readonly EditorField[];
  /** IANA name, of the site. */
  timeZone: string;
}>;

const path = "source.md" as SourcePath;

/**
 * Reads front matter and body.
 * @param text - of the whole file
 * @throws Error naming the line, when the source has a mistake: what the form cannot show it would overwrite
 */
export function readSource(text: string, form: SourceForm): Values {
  const locator = locatorOf(path, text);
  const { fences, diagnostics } = findFences(locator);
  refuse(diagnostics);
  if (fences === undefined) throw new Error("no front matter");
  const { root, diagnostics: mistakes } = readYaml(locator, fences.blockStart, fences.blockEnd);
  refuse(mistakes);
  if (root !== undefined && root.kind !== "map") throw new Error("no keys");
  const body = text.slice(fences.bodyStart).replace(/^(?:[ \t]*\r?\n)+/u, "");
  return { ...(root === undefined ? {} : keysOf(root, form, locator)), body };
}

/** The keys of a map under their English names, and those that the tool does not know held back as JSON. */
function keysOf(root: MapNode, form: SourceForm, locator: Locator): Values {
  const others = root.entries.filter(({ key }) => keyNamed(form.table, key) === undefined);
  const isArabic = root.entries.some(({ key }) => /\p{Script=Arabic}/u.test(key));
  return {
    ...valuesOf(root, form, locator),
    [heldBack.keys]: isArabic ? "ar" : "en",
    ...(others.length === 0
      ? {}
      : {
          [heldBack.others]: JSON.stringify(
            Object.fromEntries(others.map(({ key, value }) => [key, plainOf(value)])),
          ),
        }),
  };
}

/** The values of a map under the names of the form's fields. */
export function valuesOf(map: MapNode, { table, fields, timeZone }: SourceForm, locator: Locator): Values {
  const canonical = canonicalFields(map, table, () => undefined);
  refuse(canonical.diagnostics);
  const values: Record<string, Value> = {};
  for (const field of fields) {
    const node = canonical.entries.get(field.name)?.value;
    if (node === undefined || node.kind === "nothing") continue;
    const inside = table[field.name]?.inside ?? {};
    values[field.name] = entered(
      node,
      field,
      { table: inside, fields: field.fields ?? [], timeZone },
      locator,
    );
  }
  return values;
}

function entered(node: YamlNode, field: EditorField, inside: SourceForm, locator: Locator): Value {
  const unfit = (): never => {
    throw new Error(`line ${node.place.line ?? "?"}: ${field.name}`);
  };
  switch (field.widget) {
    case "object": {
      // A text alone stands for the first key of the map.
      const [first] = inside.fields;
      if (node.kind === "text" && first !== undefined) return { [first.name]: cleanText(node.text) };
      return node.kind === "map" ? valuesOf(node, inside, locator) : unfit();
    }
    case "list": {
      if (inside.fields.length > 0) {
        if (node.kind !== "list") return unfit();
        return node.items.map((item) => (item.kind === "map" ? valuesOf(item, inside, locator) : unfit()));
      }
      if (node.kind === "map") return unfit();
      return readList(field.name, node, listKindOf(field.name), locator).items.map(({ value }) => value);
    }
    case "boolean":
      return node.kind === "text" ? (yesOrNo(cleanText(node.text)) ?? unfit()) : unfit();
    case "datetime": {
      const date = node.kind === "text" ? dateOf(cleanText(node.text), inside.timeZone) : undefined;
      return date ?? unfit();
    }
    default:
      return node.kind === "text" ? cleanText(node.text) : unfit();
  }
}

/** `2021-07-06 16:53` on the site's clock; midnight for a day without an hour. */
function dateOf(text: string, timeZone: string): string | undefined {
  const reading = parseDate(text, timeZone);
  if (reading.kind !== "ok") return undefined;
  const { year, month, day, hour, minute } = reading.moment.wall;
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}

function plainOf(node: YamlNode): Value {
  switch (node.kind) {
    case "text":
      return node.text;
    case "nothing":
      return "";
    case "list":
      return node.items.map(plainOf);
    case "map":
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainOf(value)]));
  }
}

/** @throws Error for the first mistake */
export function refuse(diagnostics: readonly Diagnostic[]): void {
  const [mistake] = diagnostics.filter(({ severity }) => severity === "error");
  if (mistake !== undefined) throw new Error(`line ${mistake.place.line ?? "?"}: ${mistake.code}`);
}
