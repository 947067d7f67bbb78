// What an editor may mean by a path in a source, most literal reading first.

import { folderOf, resolvePath } from "./paths.js";

/** Content lies below this folder; nothing outside is ever published. */
export const contentFolder = "content";

type Candidates = Readonly<{
  /** Paths from the root, all below `content/`. */
  paths: readonly string[];
  /** True when every reading leads out of the content folder. */
  outside: boolean;
}>;

/**
 * `../2020/a.md` from the source's folder; `/articles/a.md` from the content folder; also percent-encoded once more,
 * or with `\` between folders.
 * @param alsoBelow - further folders, from the root, that relative paths may start from
 */
export function candidatesFor(from: string, target: string, alsoBelow: readonly string[]): Candidates {
  const readings = new Set([target, target.replaceAll("\\", "/"), decoded(target)]);
  const paths = new Set<string>();
  for (const reading of readings) {
    const folders = reading.startsWith("/")
      ? [contentFolder, "", ...alsoBelow]
      : [folderOf(from), ...alsoBelow];
    for (const folder of folders) {
      const path = resolvePath(folder, reading);
      if (path?.startsWith(`${contentFolder}/`)) paths.add(path);
    }
  }
  const outside = [...readings].every((reading) => {
    const path = resolvePath(reading.startsWith("/") ? contentFolder : folderOf(from), reading);
    return !(path === contentFolder || path?.startsWith(`${contentFolder}/`));
  });
  return { paths: [...paths], outside };
}

export function decoded(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A `%` that encodes nothing is part of a name.
  }
}
