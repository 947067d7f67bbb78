// A source → the prose in it: that of its body, and the values of its front matter that readers read.

import { primaryLanguage } from "../language/primary-language.js";
import { proseOf } from "../markdown/prose.js";
import type { Source } from "../model/article.js";
import type { Prose, ProseBlock } from "../model/prose.js";
import { decodeSource } from "./decode.js";
import { splitSource } from "./front-matter/split.js";
import { articleKeys, pageKeys } from "./keys/names.js";
import { type KeyTable, keyNamed } from "./keys/table.js";
import { type Locator, locatorOf } from "./locate.js";
import { proseValue } from "./prose-value.js";
import { readList } from "./values/list.js";
import { withSignsFirst } from "./values/text.js";
import type { MapNode, YamlNode } from "./yaml/tree.js";

/** Keys whose values are sentences. Names and keywords are not among them: there `,` parts one from the next. */
const proseKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ["title", []],
  ["summary", []],
  ["description", []],
  ["image", ["alt", "caption", "credit"]],
  ["corrections", ["text"]],
]);

/** One table for all calls, since a table is indexed once. */
const table: KeyTable = { ...pageKeys, ...articleKeys };

export type LocatedProse = Readonly<{
  prose: Prose;
  locator: Locator;
  /** Where the body begins, UTF-16 offset. */
  bodyStart: number;
  /** Codes that the source does not want to hear. */
  silenced: readonly string[];
}>;

/**
 * The prose of an article or page.
 * @param siteLanguage - BCP 47, for a source that names none
 * @returns undefined for what cannot be read (not UTF-8, no front matter): reading it has said so
 */
export function readProse(source: Source, siteLanguage: string): LocatedProse | undefined {
  const { value: text } = decodeSource(source);
  if (text === undefined) return undefined;
  const locator = locatorOf(source.path, text);
  const { frontMatter, bodyStart } = splitSource(locator);
  if (frontMatter === undefined || bodyStart === 0) return undefined;
  const blocks = [
    ...valuesOf(frontMatter, table, locator),
    ...movedBy(bodyStart, proseOf(withSignsFirst(text.slice(bodyStart)))),
  ];
  const written = frontMatter.entries.find(({ key }) => keyNamed(table, key) === "lang")?.value;
  const language =
    written?.kind === "text" && written.text.trim() !== "" ? written.text.trim() : siteLanguage;
  const primary = primaryLanguage(language);
  const codes = frontMatter.entries.find(({ key }) => keyNamed(table, key) === "silenced")?.value;
  const silenced = readList("silenced", codes, "words", locator).items.map(({ value }) => value);
  return { prose: { path: source.path, text, blocks, language: primary }, locator, bodyStart, silenced };
}

function movedBy(start: number, blocks: readonly ProseBlock[]): readonly ProseBlock[] {
  return blocks.map(({ text, pieces, ...block }) => ({
    text,
    pieces: pieces.map(({ at, offset }) => ({ at, offset: offset + start })),
    start: block.start + start,
    end: block.end + start,
  }));
}

function valuesOf(map: MapNode, table: KeyTable, locator: Locator): readonly ProseBlock[] {
  return map.entries.flatMap(({ key: written, value }): readonly ProseBlock[] => {
    const key = keyNamed(table, written) ?? "";
    const inside = proseKeys.get(key);
    if (inside === undefined) return [];
    // Of a picture it is the name of its file, which is no prose.
    if (value.kind === "text") return key === "image" ? [] : proseValue(value, locator.text);
    const insideTable = table[key]?.inside;
    const maps = value.kind === "list" ? value.items : [value];
    return insideTable === undefined
      ? []
      : maps.flatMap((item) => innerValues(item, insideTable, inside, locator));
  });
}

function innerValues(
  node: YamlNode,
  table: KeyTable,
  keys: readonly string[],
  locator: Locator,
): readonly ProseBlock[] {
  if (node.kind !== "map") return [];
  return node.entries.flatMap(({ key, value }) =>
    value.kind === "text" && keys.includes(keyNamed(table, key) ?? "") ? proseValue(value, locator.text) : [],
  );
}
