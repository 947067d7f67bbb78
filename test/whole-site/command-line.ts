// The command line as a process of its own, from the sources.

import { fileURLToPath } from "node:url";

const cli = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));

/** Resolved here, so that the process may run in any folder. */
const loader = import.meta.resolve("tsx");

/** What to start for `build-site …`. */
export const commandLine = (...args: readonly string[]): { program: string; leading: readonly string[] } => ({
  program: process.execPath,
  leading: ["--import", loader, cli, ...args],
});
