// The values of the editor's form as a source that the build reads back as the same values.

import type { KeySpec, KeyTable } from "../content/keys/table.js";
import { listKindOf } from "../content/values/list.js";
import { cleanText } from "../content/values/text.js";
import { listLines, quotedTitle, scalar } from "../import/front-matter.js";
import { type EditorField, heldBack } from "./form.js";
import type { SourceForm, Value, Values } from "./read-source.js";

type Form = Omit<SourceForm, "timeZone">;
type KeyLanguage = "ar" | "en";

/** The whole source: the keys in the order of the form, those that the tool does not know, the body. */
export function writeSource(values: Values, form: Form): string {
  const keys = values[heldBack.keys] === "ar" ? "ar" : "en";
  const lines = [...linesOf(values, form, keys), ...otherLines(values[heldBack.others])];
  const body = String(values.body ?? "")
    .replace(/^(?:[ \t]*\r?\n)+/u, "")
    .trimEnd();
  return `---\n${lines.join("\n")}\n---\n${body === "" ? "" : `\n${body}\n`}`.toWellFormed();
}

/** The lines of a map. What is empty has none: nothing was entered. */
export function linesOf(values: Values, { fields, table }: Form, keys: KeyLanguage): readonly string[] {
  return fields.flatMap((field) => {
    const value = values[field.name];
    const spec = table[field.name];
    return value === undefined || value === null || field.widget === "hidden" || field.widget === "markdown"
      ? []
      : keyLines(nameOf(field.name, spec, keys), value, field, spec?.inside ?? {}, keys);
  });
}

const nameOf = (key: string, spec: KeySpec | undefined, keys: KeyLanguage): string =>
  keys === "ar" ? (spec?.arabic[0] ?? key) : key;

function keyLines(
  name: string,
  value: Exclude<Value, null>,
  field: EditorField,
  table: KeyTable,
  keys: KeyLanguage,
): readonly string[] {
  const form = { fields: field.fields ?? [], table };
  if (Array.isArray(value)) {
    if (field.fields !== undefined) {
      const items = value.flatMap((item) => itemLines(linesOf(item as Values, form, keys)));
      return items.length === 0 ? [] : [`${name}:`, ...items.map((line) => `  ${line}`)];
    }
    const write = listKindOf(field.name) === "titles" ? quotedTitle : scalar;
    const items = value.map((item) => cleanText(String(item ?? ""))).filter((item) => item !== "");
    return listLines(name, [...new Set(items)], write);
  }
  if (typeof value === "object") {
    const lines = linesOf(value as Values, form, keys);
    return lines.length === 0 ? [] : [`${name}:`, ...lines.map((line) => `  ${line}`)];
  }
  if (typeof value === "boolean") return value ? [`${name}: ${keys === "ar" ? "نعم" : "true"}`] : [];
  const text = cleanText(String(value));
  if (text === "") return [];
  return [`${name}: ${field.widget === "datetime" ? text.replace(/ 00:00$/, "") : scalar(text)}`];
}

/** The lines of a map as an item of a list. */
export const itemLines = (lines: readonly string[]): readonly string[] =>
  lines.map((line, index) => `${index === 0 ? "- " : "  "}${line}`);

/** JSON is YAML, whatever somebody else's key holds. */
function otherLines(held: Value | undefined): readonly string[] {
  if (typeof held !== "string" || held === "") return [];
  return Object.entries(JSON.parse(held) as Values).map(
    ([key, value]) => `${scalar(key)}: ${typeof value === "string" ? scalar(value) : JSON.stringify(value)}`,
  );
}
