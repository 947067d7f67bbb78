// The names that publishing itself uses at the top of an output folder, and beside it.

import { createHash } from "node:crypto";

export const manifestName = ".build-site.json";
/** Used inside the output only where nothing can be put beside it. */
export const innerStagingName = ".build-site.next";
export const innerLockName = ".build-site.lock";

export const reservedNames: ReadonlySet<string> = new Set([manifestName, innerStagingName, innerLockName]);

/**
 * `.<name>.<role>`; a name too long for that gives way to its hash.
 * @param name - of the output folder
 */
export function siblingName(name: string, role: "next" | "lock"): string {
  const full = `.${name}.${role}`;
  if (Buffer.byteLength(full) <= 255) return full;
  return `.${createHash("sha256").update(name).digest("hex").slice(0, 32)}.${role}`;
}
