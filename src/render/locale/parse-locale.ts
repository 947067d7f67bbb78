// `locales/ar.yaml` → messages by dotted key. YAML as data alone; each mistake with its line.

import { isAlias, isMap, isScalar, LineCounter, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { Diagnostic, Outcome } from "../../model/diagnostic.js";
import { placeAtOffset, type TextFile } from "../place-in.js";
import { type Message, type Pattern, type PluralForm, parsePattern, pluralForms } from "./message.js";

export type Locale = ReadonlyMap<string, Message>;

const isPluralForm = (key: string): key is PluralForm => (pluralForms as readonly string[]).includes(key);

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : "");

const offsetOf = (node: unknown, fallback: number): number => {
  const range = (node as { range?: readonly number[] | null } | null | undefined)?.range;
  return range?.[0] ?? fallback;
};

/** A mapping whose every key is a plural category is one message in several forms. */
const isPlural = (map: YAMLMap): boolean =>
  map.items.length > 0 && map.items.every((pair) => isPluralForm(keyOf(pair)));

/** @returns the messages that could be read; a wrong one is left out and reported. */
export const parseLocale = (file: TextFile): Outcome<Locale> => {
  const lineCounter = new LineCounter();
  const document = parseDocument(file.text, { lineCounter, schema: "failsafe", merge: false });
  const diagnostics: Diagnostic[] = document.errors.map((error) => ({
    code: "locale-syntax",
    severity: "error",
    place: placeAtOffset(file, error.pos[0]),
    facts: { message: error.message.split("\n")[0] ?? error.message },
  }));
  const messages = new Map<string, Message>();
  if (diagnostics.length > 0) return { value: messages, diagnostics };

  const notText = (node: unknown, key: string): void => {
    diagnostics.push({
      code: "locale-not-text",
      severity: "error",
      place: placeAtOffset(file, offsetOf(node, 0)),
      facts: { key },
    });
  };

  const readPlural = (map: YAMLMap, key: string): void => {
    const patterns = new Map<PluralForm, Pattern>();
    for (const pair of map.items) {
      const form = keyOf(pair);
      if (!isScalar(pair.value) || typeof pair.value.value !== "string")
        notText(pair.value ?? pair.key, `${key}.${form}`);
      else if (isPluralForm(form)) patterns.set(form, parsePattern(pair.value.value));
    }
    const other = patterns.get("other");
    if (other !== undefined) messages.set(key, { kind: "plural", patterns, other });
    else {
      diagnostics.push({
        code: "locale-no-other",
        severity: "error",
        place: placeAtOffset(file, offsetOf(map, 0)),
        facts: { key },
      });
    }
  };

  const readMap = (map: YAMLMap, prefix: string): void => {
    for (const pair of map.items) {
      const key = prefix + keyOf(pair);
      const { value } = pair;
      if (isScalar(value) && typeof value.value === "string") {
        messages.set(key, { kind: "plain", pattern: parsePattern(value.value) });
      } else if (isMap(value) && isPlural(value)) readPlural(value, key);
      else if (isMap(value)) readMap(value, `${key}.`);
      else notText(isAlias(value) || value === null ? pair.key : value, key);
    }
  };

  const root = document.contents;
  if (isMap(root)) readMap(root, "");
  else if (root !== null && !(isScalar(root) && root.value === "")) notText(root, file.path);
  return { value: messages, diagnostics };
};
