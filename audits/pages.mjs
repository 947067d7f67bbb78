// The pages of a built site, and one of each kind.

import { readdirSync } from "node:fs";

/** @returns {readonly string[]} paths of all HTML files below the folder, sorted */
export const pagesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith(".html"))
    .sort();

/** The first page of every kind: the parts of a path but the last name tell kinds apart. */
export function onePageOfEachKind(folder) {
  const kinds = new Map();
  for (const path of pagesOf(folder)) {
    const parts = path.split("/");
    const kind = parts.length <= 2 ? path : `${parts[0]}/${parts.length}`;
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return [...kinds.values()];
}
