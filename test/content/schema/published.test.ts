import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { articleKeys, pageKeys } from "../../../src/content/keys/names.js";
import { registerKeys, siteKeys } from "../../../src/content/keys/site-names.js";
import type { KeyTable } from "../../../src/content/keys/table.js";
import { publishedSchemas } from "../../../src/content/schema/published.js";

const root = join(import.meta.dirname, "..", "..", "..");

describe("the published JSON Schemas", () => {
  it.each(Object.entries(publishedSchemas()))(
    "schemas/%s is what the code says (npm run schemas)",
    (name, schema) => {
      const committed = readFileSync(join(root, "schemas", name), "utf8");
      expect(JSON.parse(committed)).toEqual(schema);
    },
  );

  it("offers every key under its English and Arabic names, with a description in Arabic", () => {
    const { properties } = publishedSchemas()["front-matter.schema.json"] as {
      properties: Record<string, { description?: string; $ref?: string }>;
    };
    for (const [key, { arabic }] of Object.entries(articleKeys)) {
      expect(properties[key]?.description).toMatch(/\p{Script=Arabic}/u);
      for (const name of arabic) expect(properties[name]).toEqual({ $ref: `#/properties/${key}` });
    }
  });

  it("demands a title and a date, under any name", () => {
    const { allOf } = publishedSchemas()["front-matter.schema.json"] as { allOf: { anyOf: object[] }[] };
    expect(allOf.map(({ anyOf }) => anyOf[0])).toEqual([{ required: ["title"] }, { required: ["date"] }]);
    expect(allOf[0]?.anyOf).toContainEqual({ required: ["العنوان"] });
  });
});

describe("the documentation of the keys", () => {
  const namesIn = (table: KeyTable): string[] =>
    Object.entries(table).flatMap(([key, { arabic, inside }]) => [
      key,
      ...arabic,
      ...(inside === undefined ? [] : namesIn(inside)),
    ]);

  it.each([
    ["docs/front-matter.md", namesIn(articleKeys)],
    ["docs/front-matter.md", namesIn(pageKeys)],
    ["docs/configuration.md", namesIn(siteKeys)],
    ["docs/configuration.md", namesIn(registerKeys)],
  ])("%s names every key and every Arabic name", (file, names) => {
    const text = readFileSync(join(root, file), "utf8");
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});
