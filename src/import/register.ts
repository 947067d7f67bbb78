// Tags of an old site into `content/keywords.yaml`: behind what stands there, which stays as it is.

import { registerStyle } from "../content/edit-register.js";
import { readRegister } from "../content/register.js";
import { cleanText } from "../content/values/text.js";
import { alefSkeleton, localKey } from "../language/identity.js";
import type { SourcePath } from "../model/brand.js";
import { scalar } from "./front-matter.js";
import type { RegisterTerm } from "./item.js";

export type RegisterEdit = Readonly<{ text: string; added: readonly string[]; unplaced: readonly string[] }>;

/** A register with more would be read by nobody; of the rest only those that say more than their name are added. */
const mostPlain = 5000;

/**
 * Adds the terms that the register does not know. Doing it again with the answer changes nothing.
 * @param before - text of the register; empty if there is none
 */
export function registerWithTerms(before: string, terms: readonly RegisterTerm[]): RegisterEdit {
  const read = entriesOf(before);
  // Spellings that may be one keyword get one entry: two would keep them apart for good.
  const known = new Set(
    read.entries.flatMap(({ label, aliases }) => [label, ...aliases].map(({ value }) => keyOf(value))),
  );
  const slugs = new Set(read.entries.flatMap(({ slug }) => (slug === undefined ? [] : [String(slug.value)])));
  const fresh: RegisterTerm[] = [];
  const byUse = [...terms].sort((one, other) => other.uses - one.uses || (one.label < other.label ? -1 : 1));
  for (const term of byUse) {
    const key = keyOf(term.label);
    // The reader would part a name at its comma.
    if (key === "" || known.has(key) || /[،]/u.test(term.label)) continue;
    if (fresh.length >= mostPlain && term.slug === undefined && term.description === undefined) continue;
    known.add(key);
    const { slug, ...rest } = term;
    const isFree = slug !== undefined && !slugs.has(slug);
    if (isFree) slugs.add(slug);
    fresh.push(isFree ? { ...rest, slug } : rest);
  }
  if (fresh.length === 0) return { text: before, added: [], unplaced: [] };
  const labels = fresh.map(({ label }) => label);
  const { form, indent } = registerStyle(before);
  const lines = fresh.map((term) => `${indent}${form === "map" ? mapLine(term) : listLine(term)}`);
  const lineEnd = before.includes("\r\n") ? "\r\n" : "\n";
  const gap = before === "" || before.endsWith("\n") ? "" : lineEnd;
  const text = `${before}${gap}${lines.join(lineEnd)}${lineEnd}`;
  const again = entriesOf(text);
  const fits =
    form !== "brackets" && !again.hasErrors && again.entries.length === read.entries.length + fresh.length;
  return fits && !read.hasErrors
    ? { text, added: labels, unplaced: [] }
    : { text: before, added: [], unplaced: labels };
}

const keyOf = (label: string): string => alefSkeleton(localKey(label));

function entriesOf(text: string) {
  if (text.trim() === "") return { entries: [], hasErrors: false };
  const path = "content/keywords.yaml" as SourcePath;
  const { value, diagnostics } = readRegister({ path, bytes: new TextEncoder().encode(text) });
  return { entries: value.entries, hasErrors: diagnostics.some(({ severity }) => severity === "error") };
}

function fieldsOf({ slug, description }: RegisterTerm): readonly string[] {
  return [
    ...(slug === undefined ? [] : [`slug: ${scalar(slug)}`]),
    ...(description === undefined ? [] : [`description: ${scalar(cleanText(description))}`]),
  ];
}

function listLine(term: RegisterTerm): string {
  const label = scalar(cleanText(term.label));
  const fields = fieldsOf(term);
  return fields.length === 0 ? `- ${label}` : `- { label: ${label}, ${fields.join(", ")} }`;
}

function mapLine(term: RegisterTerm): string {
  const label = scalar(cleanText(term.label));
  const fields = fieldsOf(term);
  return fields.length === 0 ? `${label}:` : `${label}: { ${fields.join(", ")} }`;
}
