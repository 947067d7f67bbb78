import { describe, expect, it } from "vitest";
import { withoutSilenced } from "../../src/build/silenced.js";
import type { SourcePath } from "../../src/model/brand.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";

const path = "content/articles/a.md" as SourcePath;
const code = { value: "missing-title", place: { path: "site.yaml" as SourcePath, line: 3, column: 12 } };
const error: Diagnostic = { code: "missing-title", severity: "error", place: { path }, facts: {} };
const told = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, place }) => `${code} ${place.path}`);

describe("a code that is silenced and that an error has", () => {
  it("is told where the site has it, and the error stays", () => {
    expect(told(withoutSilenced({ silenced: [code] }, [], [error]))).toEqual([
      "missing-title content/articles/a.md",
      "error-not-silenced site.yaml",
    ]);
  });

  it("is told where a source has it, of its own errors alone", () => {
    const sourceOf = (name: string) => ({
      path: `content/articles/${name}.md` as SourcePath,
      silenced: [{ value: "missing-title", place: { path: `content/articles/${name}.md` as SourcePath } }],
    });
    const sources = [sourceOf("a"), sourceOf("b")];
    expect(told(withoutSilenced({ silenced: [] }, sources, [error]))).toEqual([
      "missing-title content/articles/a.md",
      "error-not-silenced content/articles/a.md",
    ]);
  });

  it("is told at its line and column", () => {
    expect(withoutSilenced({ silenced: [code] }, [], [error])[1]?.place).toEqual(code.place);
  });

  it("is not spoken of where nothing has it", () => {
    expect(withoutSilenced({ silenced: [code] }, [], [])).toEqual([]);
  });
});
