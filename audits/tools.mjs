// Tools that are too large, or too fond of downloading, to be dependencies: fetched by npm when an audit asks for them.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const home = new URL("../.build-site/audit-tools/", import.meta.url).pathname;

/**
 * Installs one exact version of a package, once, and without its install scripts (vnu-jar's fetches a Java).
 * @returns {string} the package's folder
 */
export function tool(name, version) {
  const root = join(home, `${name}-${version}`);
  const folder = join(root, "node_modules", name);
  if (!existsSync(folder)) {
    mkdirSync(root, { recursive: true });
    writeFileSync(join(root, "package.json"), '{"private":true}');
    const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--save-exact"];
    execFileSync("npm", ["install", ...options, `${name}@${version}`], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  return folder;
}
