import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { helperSignatures } from "../../src/render/check/helper-signatures.js";
import { describeData } from "./describe-data.js";
import { packagedFolder } from "./packaged.js";

const docs = join(import.meta.dirname, "..", "..", "docs");

it("docs/template-data.md says what the schemas say", async () => {
  await expect(describeData()).toMatchFileSnapshot(join(docs, "template-data.md"));
});

it("docs/templates.md names every helper, page, layout, partial and style", async () => {
  const text = await readFile(join(docs, "templates.md"), "utf8");
  const { templates, assets } = await packagedFolder();
  const styles = [...assets.keys()]
    .filter((name) => name.endsWith(".css"))
    .map((name) => name.replace(/^styles\//u, ""));
  const names = [...templates.keys()].map((name) => name.replace(/^[a-z]+\/|\.hbs$/gu, ""));
  const missing = [...Object.keys(helperSignatures), ...names, ...styles].filter(
    (name) => !text.includes(`\`${name}\``),
  );
  expect(missing).toEqual([]);
});
