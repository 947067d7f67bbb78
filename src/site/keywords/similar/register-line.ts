// A line that an editor can paste into `content/keywords.yaml` as it is.

import type { DraftKeyword } from "../draft-keyword.js";
import { labelOf } from "../label.js";

/**
 * The keyword's entry in one line of YAML, with all that the register has for it and further aliases:
 * `- { label: إيران, aliases: [أيران] }`. Where the register has the keyword already, the line replaces its entry.
 */
export function registerLine(draft: DraftKeyword, furtherAliases: readonly string[]): string {
  const { entry } = draft;
  const aliases = [...(entry?.aliases ?? []).map(({ value }) => value), ...furtherAliases];
  const fields: [string, string][] = [["label", quoted(labelOf(draft))]];
  if (aliases.length > 0) fields.push(["aliases", `[${aliases.map(quoted).join(", ")}]`]);
  if (entry?.slug) fields.push(["slug", quoted(entry.slug.value)]);
  if (entry?.parent) fields.push(["parent", quoted(entry.parent.value)]);
  if (entry?.description !== undefined) fields.push(["description", quoted(entry.description)]);
  if (entry?.hidden) fields.push(["hidden", "true"]);
  return `- { ${fields.map(([name, value]) => `${name}: ${value}`).join(", ")} }`;
}

/** Letters, digits inside, single spaces: what YAML reads as text without quotes, inside brackets too. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N}]*(?: [\p{L}\p{M}\p{N}]+)*$/u;
const NOT_TEXT = /^(?:y|yes|n|no|true|false|on|off|null)$/i;

/** Text as YAML reads it back, inside brackets too: bare where that is safe. */
export function quoted(text: string): string {
  return PLAIN.test(text) && !NOT_TEXT.test(text) ? text : JSON.stringify(text);
}
