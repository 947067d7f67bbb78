// Makes `npx build-site` in a clone run the clone's own command. Without a link in node_modules/.bin, npx would first
// install the clone into its own cache, which compiles everything once more. Run after compiling.

import { chmodSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const link = `${root}node_modules/.bin/build-site`;

// Windows has no such links; there npx does what it does without one.
if (process.platform !== "win32") {
  chmodSync(`${root}dist/cli.js`, 0o755);
  mkdirSync(`${root}node_modules/.bin`, { recursive: true });
  rmSync(link, { force: true });
  symlinkSync("../../dist/cli.js", link);
}
