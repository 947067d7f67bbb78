// The compiled scripts that published pages may load. They lie in the package beside this code, `dist/browser/`, and a
// site replaces one by a file of its name in `templates/assets/`.

import { readFile } from "node:fs/promises";
import { packageFile } from "../package-files.js";

/** Not all that lies there: the dev server's script is never published. */
const published = ["keyword-filter.js", "offline.js", "search.js"];

const folder = packageFile("dist/browser/");

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

/** It lies at the site's top, as it may only answer for what lies below it. @throws Error as above */
export const serviceWorkerCode = (): Promise<string> =>
  readFile(new URL("service-worker.js", folder), "utf8");
