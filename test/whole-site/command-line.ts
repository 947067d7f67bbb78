// A build as a process of its own: compiled, as everyone runs it, and remembering nothing of the builds before it.

import { existsSync } from "node:fs";
import { commandFile } from "../commands/support.js";

/** What to start for `build-site build --no-cache …`. */
export function buildCommand(...args: readonly string[]): { program: string; leading: readonly string[] } {
  if (!existsSync(commandFile)) throw new Error("dist/cli.js is missing: `npm run compile` makes it");
  return { program: process.execPath, leading: [commandFile, "build", "--no-cache", ...args] };
}
