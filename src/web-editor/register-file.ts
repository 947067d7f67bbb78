// `content/keywords.yaml` as the values of the editor's form, and back. Both of its forms are read; a list is written.

import { registerKeys } from "../content/keys/site-names.js";
import { type Locator, locatorOf } from "../content/locate.js";
import { readList } from "../content/values/list.js";
import { cleanText } from "../content/values/text.js";
import { readYaml } from "../content/yaml/read.js";
import type { YamlNode } from "../content/yaml/tree.js";
import type { SourcePath } from "../model/brand.js";
import { type EditorField, heldBack } from "./form.js";
import { refuse, type SourceForm, type Value, type Values, valuesOf } from "./read-source.js";
import { itemLines, linesOf } from "./write-source.js";

/** Editors' programs complete and check the file by it. */
const note = "# yaml-language-server: $schema=../node_modules/build-site/schemas/keywords.schema.json";

/**
 * @param fields - of one entry
 * @throws Error naming the line, when the file has a mistake
 */
export function readRegisterFile(text: string, fields: readonly EditorField[]): Values {
  const locator = locatorOf("keywords.yaml" as SourcePath, text);
  const { root, diagnostics } = readYaml(locator, 0, text.length);
  refuse(diagnostics);
  const form: SourceForm = { table: registerKeys, fields, timeZone: "UTC" };
  const keywords =
    root?.kind === "list"
      ? root.items.map((item) => entryOf(item, undefined, form, locator))
      : root?.kind === "map"
        ? root.entries.map(({ key, value }) => entryOf(value, cleanText(key), form, locator))
        : [];
  return {
    keywords,
    [heldBack.keys]: /^[ \t]*(?:-[ \t]+)?[\u0600-\u06ff][\u0600-\u06ff ]*:[ \t]+\S/mu.test(text)
      ? "ar"
      : "en",
  };
}

/** @param label - of the map form, where the label is the key */
function entryOf(node: YamlNode, label: string | undefined, form: SourceForm, locator: Locator): Value {
  const named = label === undefined ? {} : { label };
  if (node.kind === "map") return { ...named, ...valuesOf(node, form, locator) };
  if (label === undefined) return node.kind === "text" ? { label: cleanText(node.text) } : {};
  if (node.kind === "nothing") return named;
  const aliases = readList("aliases", node, "words", locator).items.map(({ value }) => value);
  return { ...named, aliases };
}

export function writeRegisterFile(values: Values, fields: readonly EditorField[]): string {
  const keys = values[heldBack.keys] === "ar" ? "ar" : "en";
  const entries = Array.isArray(values.keywords) ? values.keywords : [];
  const lines = entries.flatMap((entry) =>
    itemLines(linesOf(entry as Values, { fields, table: registerKeys }, keys)),
  );
  return `${note}\n${lines.length === 0 ? "[]" : lines.join("\n")}\n`;
}
