// How a key is found under any of its names: English or Arabic, with or without ال, tashkeel, `_`, `-` or capitals.

import { fold } from "../../language/fold.js";

export type KeySpec = Readonly<{
  /** The Arabic name that the documentation uses, then its synonyms. */
  arabic: readonly [string, ...string[]];
  /** Other English names that are accepted. */
  english?: readonly string[];
  /** The keys of a map, or of the maps of a list, that stands under this key. */
  inside?: KeyTable;
}>;

export type KeyTable = Readonly<Record<string, KeySpec>>;

type Names = Readonly<{
  /** As the table has them: nearly all that is ever asked for, and found without folding. */
  listed: ReadonlyMap<string, string>;
  folded: ReadonlyMap<string, string>;
}>;

/** Every accepted name of every key, to the key. Made once a table. */
const indexes = new WeakMap<KeyTable, Names>();

/** The key that a name stands for, or undefined. Names such as `__proto__` and `constructor` are names like others. */
export function keyNamed(table: KeyTable, name: string): string | undefined {
  const { listed, folded } = namesOf(table);
  return listed.get(name) ?? folded.get(foldedKey(name));
}

/** Whether the table has this very name. */
export const isListed = (table: KeyTable, name: string): boolean => namesOf(table).listed.has(name);

/** Names to choose a "did you mean" from: Arabic ones for a name in Arabic letters, else the English keys. */
export function namesLike(table: KeyTable, name: string): readonly string[] {
  if (!/\p{Script=Arabic}/u.test(name)) return Object.keys(table);
  return Object.values(table).flatMap((spec) => [...spec.arabic]);
}

function namesOf(table: KeyTable): Names {
  const known = indexes.get(table);
  if (known !== undefined) return known;
  const folded = new Map<string, string>();
  const names = Object.entries(table).flatMap(([key, { english = [], arabic }]) => {
    const own = [key, ...english, ...arabic];
    for (const name of own) folded.set(foldedKey(name), key);
    return own;
  });
  const listed = new Map(names.map((name) => [name, folded.get(foldedKey(name)) ?? ""]));
  const made = { listed, folded };
  indexes.set(table, made);
  return made;
}

/** The form in which two spellings of a key meet. */
function foldedKey(name: string): string {
  const words = fold(name)
    .replace(/[\s_-]+/gu, " ")
    .trim()
    .split(" ");
  return words.map((word) => word.replace(/^ال(?=\p{L}{2})/u, "")).join(" ");
}
