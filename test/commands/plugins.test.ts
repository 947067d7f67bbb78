// What a plugin's code does to the process itself.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildSite, config, siteFolder, smallSite } from "./support.js";

const siteWith = (module: string): string =>
  siteFolder({
    ...smallSite,
    "site.yaml": `${config}plugins: [./plugins/own.mjs]\n`,
    "plugins/own.mjs": module,
  });

const built = async (module: string) => {
  const root = siteWith(module);
  const { code, stderr } = await buildSite(
    ["--root", root, "--out", join(root, "_site"), "--lang", "en", "--quiet"],
    {
      cwd: root,
    },
  );
  return { code, stderr, hasSite: existsSync(join(root, "_site/index.html")) };
};

const endedTooSoon =
  "build-site was ended before its work was done, and the published site is as it was: a plugin calls process.exit(), or awaits what never comes. Mend its code, or take it out of plugins in site.yaml until it is mended.\n";

describe("a plugin", () => {
  it.each([
    ["ends the process when it is loaded", "process.exit(0); export const plugin = { name: 'own' };"],
    [
      "ends the process when it is run",
      "export const plugin = { name: 'own', remarkPlugins: [() => () => process.exit(1)] };",
    ],
    ["waits for what never comes", "await new Promise(() => {}); export const plugin = { name: 'own' };"],
  ])("that %s is not taken for success", async (_does, module) => {
    expect(await built(module)).toEqual({ code: 2, stderr: endedTooSoon, hasSite: false });
  });

  it("that throws where nobody waits is named with its line", async () => {
    const module = "export const plugin = { name: 'own' };\n\nPromise.reject(new Error('no such city'));\n";
    expect(await built(module)).toEqual({
      code: 2,
      stderr:
        "build-site stopped for an error in a plugin's code: plugins/own.mjs:3: no such city\nThe published site is as it was. Mend its code, or take it out of plugins in site.yaml until it is mended.\n",
      hasSite: false,
    });
  });

  it("that leaves a timer running does not keep the process", async () => {
    const { code, stderr, hasSite } = await built(
      "setInterval(() => {}, 1000); export const plugin = { name: 'own' };",
    );
    expect({ code, hasSite }).toEqual({ code: 0, hasSite: true });
    expect(stderr).toMatch(
      /^The work is done, but something went on running \(.*Timeout.*\) and was ended with it\./,
    );
  });
});
