// Sheets are joined in the order of their names, so a rule for all widths may undo one for wide pages that stood before it.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packagedDir } from "./packaged.js";

/** Selector and property of declarations inside a condition that one without any follows. */
function undone(css: string): string[] {
  const conditional = new Set<string>();
  const lost: string[] = [];
  const read = (text: string, isConditional: boolean): void => {
    for (const [, head = "", inner = ""] of text.matchAll(
      /([^{};]+)\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/gu,
    )) {
      if (/^\s*@(?:media|supports|container)/u.test(head)) read(inner, true);
      else if (!head.trim().startsWith("@")) {
        for (const selector of head.split(",")) {
          for (const [property] of inner.matchAll(/(?<=^|[;\s])[-a-z]+(?=:)/gu)) {
            const declared = `${selector.trim().replace(/\s+/gu, " ")} ${property}`;
            if (isConditional) conditional.add(declared);
            else if (conditional.has(declared)) lost.push(declared);
          }
        }
      }
    }
  };
  read(css.replace(/\/\*.*?\*\//gsu, ""), false);
  return lost;
}

it("is seen where a later rule undoes one for wide pages", () => {
  const css =
    "@media (min-width: 68em) { .a, .b { color: red; } } .a { margin: 0; } .c { color: red; } .b { color: blue }";
  expect(undone(css)).toEqual([".b color"]);
});

it("lets what holds on wide pages alone stand, in the packaged sheets", () => {
  const folder = join(packagedDir, "assets", "styles");
  const sheets = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"));
  expect(undone(sheets.join("\n"))).toEqual([]);
});
