// An export that WordPress, or an editor year by year, wrote into several files: posts of one refer to authors, pictures and
// posts of the others.

import type { Category, ExportIndex } from "./export-index.js";

/** For each file what all files of its site say. */
export function sharedIndexes(indexes: readonly ExportIndex[]): readonly ExportIndex[] {
  const bySite = new Map<string, ExportIndex[]>();
  for (const index of indexes) {
    const known = bySite.get(index.base);
    if (known === undefined) bySite.set(index.base, [index]);
    else known.push(index);
  }
  const shared = new Map([...bySite].map(([base, parts]) => [base, together(parts)]));
  return indexes.map((index) => shared.get(index.base) ?? index);
}

function together(parts: readonly ExportIndex[]): ExportIndex | undefined {
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first;
  const attachmentsOf = new Map<string, readonly string[]>();
  const categories = new Map<string, Category>();
  for (const part of parts) {
    for (const [post, ids] of part.attachmentsOf)
      attachmentsOf.set(post, [...new Set([...(attachmentsOf.get(post) ?? []), ...ids])]);
    for (const [name, category] of part.categories)
      categories.set(name, { ...category, uses: category.uses + (categories.get(name)?.uses ?? 0) });
  }
  // What an earlier file says goes before.
  const all = <V>(mapOf: (part: ExportIndex) => ReadonlyMap<string, V>): ReadonlyMap<string, V> =>
    new Map(parts.toReversed().flatMap((part) => [...mapOf(part)]));
  return {
    authors: all(({ authors }) => authors),
    categories,
    attachments: all(({ attachments }) => attachments),
    attachmentsOf,
    patterns: all(({ patterns }) => patterns),
    origins: all(({ origins }) => origins),
    hosts: new Set(parts.flatMap(({ hosts }) => [...hosts])),
    base: first.base,
  };
}
