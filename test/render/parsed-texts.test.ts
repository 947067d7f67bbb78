import { describe, expect, it } from "vitest";
import type { SourcePath } from "../../src/model/brand.js";
import { readParsedTexts, writeParsedTexts } from "../../src/render/parsed-texts.js";
import type { TextFile } from "../../src/render/place-in.js";
import { assembleTemplates, type TemplateFolder } from "../../src/render/templates.js";
import { packagedFolder } from "./packaged.js";

const asData = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("texts that were parsed when the program was compiled", () => {
  it("are what parsing them now gives, for every language", async () => {
    const folder = await packagedFolder();
    const known = readParsedTexts(writeParsedTexts(folder));
    expect([known.programs.size, known.locales.size]).toEqual([folder.templates.size, folder.locales.size]);
    for (const language of ["ar", "fa", "en", "ur"]) {
      const parsed = assembleTemplates([folder], language);
      const taken = assembleTemplates([folder], language, known);
      expect(taken.diagnostics).toEqual(parsed.diagnostics);
      expect(taken.value.messages).toEqual(parsed.value.messages);
      expect(asData([...taken.value.pages])).toEqual(asData([...parsed.value.pages]));
      expect(asData([...taken.value.partials])).toEqual(asData([...parsed.value.partials]));
    }
  });

  it("are taken by their whole text, so what was edited since is parsed anew", async () => {
    const folder = await packagedFolder();
    const known = readParsedTexts(writeParsedTexts(folder));
    const fileOf = (path: string, text: string): TextFile => ({ path: path as SourcePath, text });
    const own: TemplateFolder = {
      templates: new Map([["pages/redirect.hbs", fileOf("templates/pages/redirect.hbs", "{{#if")]]),
      locales: new Map([["ar", fileOf("templates/locales/ar.yaml", "nav:\n  archive: ما مضى\n")]]),
      assets: new Map(),
    };
    const { value, diagnostics } = assembleTemplates([own, folder], "ar", known);
    expect(diagnostics.map(({ code }) => code)).toContain("template-syntax");
    expect(value.messages.get("nav.archive")).toEqual({
      kind: "plain",
      pattern: { texts: ["ما مضى"], names: [] },
    });
  });

  it("are only those without mistakes", async () => {
    const text = (path: string, of: string): TextFile => ({ path: path as SourcePath, text: of });
    const folder: TemplateFolder = {
      templates: new Map([
        ["a.hbs", text("templates/a.hbs", "{{#if")],
        ["b.hbs", text("templates/b.hbs", "{{title}}")],
      ]),
      locales: new Map([
        ["ar", text("templates/locales/ar.yaml", "a: [")],
        ["en", text("templates/locales/en.yaml", "a:\n  one: x\n  other: '{count} y'")],
      ]),
      assets: new Map(),
    };
    const { programs, locales } = readParsedTexts(writeParsedTexts(folder));
    expect([...programs.keys()]).toEqual(["{{title}}"]);
    const x = { texts: ["x"], names: [] };
    const y = { texts: ["", " y"], names: ["count"] };
    const message = { kind: "plural", patterns: new Map(Object.entries({ one: x, other: y })), other: y };
    expect([...locales.values()]).toEqual([new Map([["a", message]])]);
  });
});
