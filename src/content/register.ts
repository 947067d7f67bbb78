// `content/keywords.yaml` → the register: what the editors have decided about keywords. Two forms: a list of entries with
// `label`, or a map from label to entry; in both a bare word is an entry of its own.

import type { Source, Written } from "../model/article.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { Register, RegisterEntry } from "../model/register.js";
import { canonicalFields, emptyValues, type Fields } from "./keys/canonical.js";
import { registerKeys } from "./keys/site-names.js";
import { keyNamed } from "./keys/table.js";
import { inWrittenNames } from "./keys/written-names.js";
import { limited } from "./limit.js";
import type { Locator } from "./locate.js";
import { registerEntrySchema } from "./schema/keywords.js";
import { validate } from "./schema/validate.js";
import { readList } from "./values/list.js";
import { readSlug } from "./values/slug.js";
import { cleanText, writtenText } from "./values/text.js";
import type { MapNode, YamlEntry, YamlNode } from "./yaml/tree.js";
import { readYamlFile } from "./yaml-file.js";

const lenient = registerEntrySchema.partial();

type EntryRead = Readonly<{ entry: RegisterEntry | undefined; diagnostics: readonly Diagnostic[] }>;

/**
 * Reads the register.
 * @param source - `content/keywords.yaml`, or undefined if the site has none
 * @returns the entries that have a label, in the order of the file; names claimed twice are the site's business
 */
export function readRegister(source: Source | undefined): Outcome<Register> {
  if (source === undefined) return { value: { entries: [] }, diagnostics: [] };
  const { locator, root, diagnostics } = readYamlFile(source);
  const reads = root === undefined ? [] : readRoot(root, locator);
  return {
    value: { entries: joined(reads.flatMap(({ entry }) => (entry === undefined ? [] : [entry]))) },
    diagnostics: limited([...diagnostics, ...reads.flatMap((read) => read.diagnostics)], locator.file),
  };
}

function readRoot(root: YamlNode, locator: Locator): readonly EntryRead[] {
  if (root.kind === "list") return root.items.map((item) => readItem(item, locator));
  if (root.kind === "map" && !isEntryWithoutDash(root)) return readMap(root, locator);
  const place = root.kind === "map" ? (root.entries[0]?.keyPlace ?? root.place) : root.place;
  const diagnostic: Diagnostic = { code: "register-not-list", severity: "error", place, facts: {} };
  return [{ entry: undefined, diagnostics: [diagnostic] }];
}

/** `label: إيران` at the left edge: no keyword named label, but an entry that lacks its `- `. */
function isEntryWithoutDash({ entries }: MapNode): boolean {
  const names = entries.map(({ key }) => keyNamed(registerKeys, key));
  return names.includes("label") && !names.includes(undefined);
}

function readItem(item: YamlNode, locator: Locator): EntryRead {
  if (item.kind === "map") return readEntry(item, undefined, locator);
  const label = writtenText(item);
  if (label !== undefined && label.value !== "") return { entry: bareEntry(label), diagnostics: [] };
  if (item.kind === "list") return { entry: undefined, diagnostics: [unfit(item, "label")] };
  if (item.kind === "nothing" && item.isReported === true) return { entry: undefined, diagnostics: [] };
  const facts = { key: "keywords.yaml" };
  return {
    entry: undefined,
    diagnostics: [{ code: "empty-item", severity: "warning", place: item.place, facts }],
  };
}

/** `عمان: {description: …}`, `الأمم المتحدة: [UN]`, `إيران:` */
function readMap(root: MapNode, locator: Locator): readonly EntryRead[] {
  const seen = new Map<string, YamlEntry>();
  return root.entries.map((entry) => {
    const first = seen.get(entry.key);
    if (first !== undefined) return { entry: undefined, diagnostics: [twice(entry, first)] };
    seen.set(entry.key, entry);
    const label = { value: cleanText(entry.key), place: entry.keyPlace };
    const { value: node } = entry;
    if (label.value === "") {
      const facts = { key: "label" };
      const missing = { code: "missing-key", severity: "error", place: entry.keyPlace, facts } as const;
      return { entry: undefined, diagnostics: [missing] };
    }
    if (node.kind === "nothing") return { entry: bareEntry(label), diagnostics: [] };
    if (node.kind === "map") return readEntry(node, label, locator);
    const aliases = readList("aliases", node, "words", locator);
    return { entry: { ...bareEntry(label), aliases: aliases.items }, diagnostics: aliases.diagnostics };
  });
}

function readEntry(node: MapNode, labelOfKey: Written<string> | undefined, locator: Locator): EntryRead {
  const fields = canonicalFields(node, registerKeys, () => undefined);
  const checked = validate(lenient, fields, locator);
  const right = (key: string & keyof typeof checked.values): YamlNode | undefined =>
    checked.values[key] === undefined ? undefined : fields.entries.get(key)?.value;
  const aliases = readList("aliases", right("aliases"), "words", locator);
  const writtenSlug = nonEmpty(writtenText(right("slug")));
  const slug = writtenSlug === undefined ? undefined : readSlug(writtenSlug, "readable");
  const label = labelOfKey ?? nonEmpty(writtenText(right("label")));
  const found: readonly Diagnostic[] = [
    ...fields.diagnostics,
    ...emptyValues(fields, labelOfKey === undefined ? ["label"] : []),
    ...checked.diagnostics,
    ...aliases.diagnostics,
    ...(slug?.diagnostics ?? []),
    ...missingLabel(label, fields),
  ];
  const diagnostics = inWrittenNames(found, fields.names);
  if (label === undefined) return { entry: undefined, diagnostics };
  const parent = nonEmpty(writtenText(right("parent")));
  const description = checked.values.description ?? "";
  return {
    entry: {
      label,
      aliases: aliases.items,
      ...(slug === undefined ? {} : { slug: slug.slug }),
      ...(description === "" ? {} : { description }),
      ...(parent === undefined ? {} : { parent }),
      hidden: checked.values.hidden ?? false,
    },
    diagnostics,
  };
}

/** Ready lines for one keyword may be pasted one by one: an entry of a label that stood before adds its aliases to it. */
function joined(entries: readonly RegisterEntry[]): readonly RegisterEntry[] {
  const places = new Map<string, number>();
  const all: RegisterEntry[] = [];
  for (const entry of entries) {
    const at = places.get(entry.label.value);
    const first = at === undefined ? undefined : all[at];
    if (at === undefined || first === undefined || !addsAliasesAlone(entry)) {
      if (at === undefined) places.set(entry.label.value, all.length);
      all.push(entry);
    } else all[at] = { ...first, aliases: [...first.aliases, ...entry.aliases] };
  }
  return all;
}

const addsAliasesAlone = ({ aliases, slug, description, parent, hidden }: RegisterEntry): boolean =>
  aliases.length > 0 && !hidden && (slug ?? description ?? parent) === undefined;

const bareEntry = (label: Written<string>): RegisterEntry => ({ label, aliases: [], hidden: false });

const nonEmpty = (written: Written<string> | undefined): Written<string> | undefined =>
  written?.value === "" ? undefined : written;

/** A label of the wrong type has been reported as such. */
function missingLabel(label: Written<string> | undefined, fields: Fields): Diagnostic[] {
  const entry = fields.entries.get("label")?.value;
  const isReported = fields.reported.has("label") || (entry !== undefined && entry.kind !== "text");
  if (label !== undefined || isReported) return [];
  const place = fields.empty.get("label") ?? entry?.place ?? fields.place;
  return [{ code: "missing-key", severity: "error", place, facts: { key: "label" } }];
}

function unfit(node: YamlNode, key: string): Diagnostic {
  const facts = { key, expected: "text-or-map", found: node.kind } as const;
  return { code: "wrong-type", severity: "error", place: node.place, facts };
}

function twice(entry: YamlEntry, first: YamlEntry): Diagnostic {
  const facts = { key: entry.key, first: first.key, line: first.keyPlace.line ?? 1 };
  return {
    code: "duplicate-key",
    severity: "error",
    place: entry.keyPlace,
    facts,
    related: [first.keyPlace],
  };
}
