import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { articleKeys, pageKeys } from "../../../src/content/keys/names.js";
import { registerKeys, siteKeys } from "../../../src/content/keys/site-names.js";
import type { KeyTable } from "../../../src/content/keys/table.js";
import { publishedSchemas } from "../../../src/content/schema/published.js";
import { yesOrNo } from "../../../src/content/values/yes-no.js";
import { parseDate } from "../../../src/language/dates/parse.js";

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

  it("takes every word that the documentation has for yes and no", () => {
    const documented =
      /^\*\*Yes and no\*\*: (.*)$/mu.exec(readFileSync(join(root, "docs/front-matter.md"), "utf8"))?.[1] ??
      "";
    const words = [...documented.matchAll(/`([^`]+)`/gu)].map(([, word = ""]) => parse(word));
    expect(words).toContain("أجل");
    const { properties } = publishedSchemas()["front-matter.schema.json"] as {
      properties: Record<string, { enum?: unknown[] }>;
    };
    expect(properties.draft?.enum).toEqual(expect.arrayContaining(words));
    expect(words.map((word) => yesOrNo(String(word)))).not.toContain(undefined);
  });

  it.each([
    ["front-matter.schema.json", "dir", ["rtl", "من اليمين", "من اليسار"]],
    ["site.schema.json", "calendar", ["gregorian", "ميلادي", "ميلادي وهجري", "فارسي"]],
    ["site.schema.json", "look", ["newspaper", "صحيفة", "مجلة", "أبحاث"]],
  ])("%s takes the Arabic words for %s beside the English ones", (name, key, words) => {
    const { properties } = publishedSchemas()[name] as { properties: Record<string, { enum?: unknown[] }> };
    expect(properties[key]?.enum).toEqual(expect.arrayContaining(words));
  });

  it("knows a name of two words with ال too, as it stands in the guide", () => {
    const { properties } = publishedSchemas()["front-matter.schema.json"] as { properties: object };
    expect(Object.keys(properties)).toEqual(
      expect.arrayContaining(["الكلمات المفتاحية", "الكلمات_المفتاحية", "الكلمات الدلالية"]),
    );
  });

  it("refuses the dates that can be read two ways, and only those", () => {
    const { properties } = publishedSchemas()["front-matter.schema.json"] as {
      properties: Record<string, { not?: { pattern: string } }>;
    };
    const refused = new RegExp(properties.date?.not?.pattern ?? "^", "u");
    const dates = [
      "7/5/2024",
      "07-05-2024 16:53",
      "1/12/2024",
      "7/07/2024",
      "12.12.2024",
      "13/5/2024",
      "2024-05-07",
    ];
    expect(dates.map((date) => refused.test(date))).toEqual(
      dates.map((date) => parseDate(date, "Asia/Riyadh").kind === "ambiguous"),
    );
  });

  it("takes numbers in Arabic and Persian digits, which are texts to YAML", () => {
    const { properties } = publishedSchemas()["site.schema.json"] as {
      properties: Record<string, { anyOf?: { type: string; pattern?: string }[] }>;
    };
    const form = properties.pageSize?.anyOf?.find(({ type }) => type === "string")?.pattern ?? "$^";
    expect(["٢٠", "۲۰", "20", "٢٠ مادة"].map((text) => new RegExp(form, "u").test(text))).toEqual([
      true,
      true,
      false,
      false,
    ]);
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
