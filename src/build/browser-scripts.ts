// The compiled scripts that published pages may load. They lie in the package beside this code, `dist/browser/`, and a
// site replaces one by a file of its name in `templates/assets/`.

import { readFile } from "node:fs/promises";

/** Not all that lies there: the dev server's script is never published. */
const published = ["keyword-filter.js"];

/** From `src/build/` and from `dist/build/` this leads to the same folder. */
const folder = new URL("../../dist/browser/", import.meta.url);

/**
 * @returns bytes by name below `assets/`
 * @throws Error when the package is not compiled
 */
export async function browserScripts(): Promise<ReadonlyMap<string, Uint8Array>> {
  const scripts = await Promise.all(
    published.map(async (name) => [name, await readFile(new URL(name, folder))] as const),
  );
  return new Map(scripts);
}
