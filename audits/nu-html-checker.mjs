// The Nu Html Checker on every page: no error, no warning.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pagesOf } from "./pages.mjs";
import { tool } from "./tools.mjs";

/** @returns {readonly string[]} one line a complaint */
export function checkHtml(folder) {
  const jar = join(tool("vnu-jar", "26.9.27"), "build/dist/vnu.jar");
  const pages = pagesOf(folder).map((path) => join(folder, path));
  const { status, stdout, error } = spawnSync(
    "java",
    ["-Xss4m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", ...pages],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (error !== undefined || status !== 0) throw new Error(`java ended with ${status}`, { cause: error });
  return JSON.parse(stdout).messages.map(
    ({ type, url, lastLine, lastColumn, message }) =>
      `${type} ${decodeURI(url)}:${lastLine}:${lastColumn} ${message}`,
  );
}
