import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { diagnosticsDocument } from "../../scripts/generate-diagnostics-doc.js";
import { samples } from "../../src/diagnostics/samples.js";
import { wordingOf } from "../../src/diagnostics/wording/wording-of.js";
import type { Diagnostic, DiagnosticCode } from "../../src/model/diagnostic.js";

const codes = Object.keys(samples) as DiagnosticCode[];

describe("docs/diagnostics.md", () => {
  it("is what `npm run docs:diagnostics` writes", () => {
    const committed = readFileSync(new URL("../../docs/diagnostics.md", import.meta.url), "utf8");
    expect(committed).toBe(diagnosticsDocument());
  });
});

describe.each(codes)("%s", (code) => {
  const sample = { code, facts: samples[code] } as Pick<Diagnostic, "code" | "facts">;

  it("has a message and a mend in both languages", () => {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const [language, script] of [
      ["ar", /\p{Script=Arabic}/u],
      ["en", /[a-z]/],
    ] as const) {
      const { message, mend } = wordingOf(sample, language);
      expect(message).toMatch(script);
      expect(message).not.toMatch(/[.\n]$|undefined|\[object/);
      expect(mend).toMatch(script);
      expect(mend).not.toMatch(/undefined|\[object/);
      expect(message).not.toBe(code);
    }
  });
});
