// From nodes with places to plain data for the schema, and from a path in that data back to the node.

import type { YamlEntry, YamlNode } from "../yaml/tree.js";

export type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Plain data of a node. Maps have no prototype, so a key named `__proto__` is a key like others. */
function plainOf(node: YamlNode): Plain {
  switch (node.kind) {
    case "text":
      return node.text;
    case "nothing":
      return null;
    case "list":
      return node.items.map(plainOf);
    case "map":
      return plainOfEntries(node.entries);
  }
}

export function plainOfEntries(entries: Iterable<YamlEntry>): { readonly [key: string]: Plain } {
  const plain: Record<string, Plain> = Object.create(null);
  for (const { key, value } of entries) plain[key] = plainOf(value);
  return plain;
}

/** The deepest node on a path that exists. */
export function nodeAt(node: YamlNode, path: readonly PropertyKey[]): YamlNode {
  const [step, ...rest] = path;
  if (step === undefined) return node;
  const next =
    node.kind === "list"
      ? node.items[Number(step)]
      : node.kind === "map"
        ? node.entries.find((entry) => entry.key === step)?.value
        : undefined;
  return next === undefined ? node : nodeAt(next, rest);
}
