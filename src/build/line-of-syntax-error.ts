// Where a module of the site cannot be read: import() says what is wrong and not in which line, Node's own check says both.

import { spawnSync } from "node:child_process";

/**
 * @param module - the text of an ES module
 * @returns from 1; undefined where it can be read, or Node does not say
 */
export function lineOfSyntaxError(module: Uint8Array): number | undefined {
  const check = ["--input-type=module", "--check", "-"];
  const { stderr } = spawnSync(process.execPath, check, { input: module, encoding: "utf8", env: {} });
  const line = /^\[stdin\]:(\d+)$/m.exec(stderr)?.[1];
  return line === undefined ? undefined : Number(line);
}
