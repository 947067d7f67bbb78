// Says which code is running, so that nothing that other code made is taken from the cache. Node is a part of it: it
// brings the zones' data and Unicode's tables, which decide on offsets and letters.

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compiledFile } from "../package-files.js";

/** Written by the compile script: a hash over the compiled code. */
const stampFile = fileURLToPath(compiledFile("stamp.json"));

/** Where npm and pnpm write down which version of each package they installed. */
const installations = [".package-lock.json", ".pnpm/lock.yaml"];

/** Undefined when the code was not compiled: then nothing may be remembered. */
export function codeVersion(): string | undefined {
  if (!existsSync(stampFile)) return undefined;
  const { tz, icu, unicode } = process.versions;
  const hash = createHash("sha256").update(JSON.stringify({ tz, icu, unicode }));
  hash.update(readFileSync(stampFile));
  const packages = nearestPackages(dirname(stampFile));
  for (const name of installations) {
    const file = join(packages ?? "", name);
    if (packages !== undefined && existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 32);
}

function nearestPackages(folder: string): string | undefined {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    const packages = join(at, "node_modules");
    if (existsSync(packages)) return packages;
  }
  return undefined;
}
