import { expect, it } from "vitest";
import { exitCodeOf } from "../../src/commands/exit-code.js";
import type { Diagnostic, DiagnosticCode, Severity } from "../../src/model/diagnostic.js";

const found = (code: DiagnosticCode, path: string, severity: Severity = "error"): Diagnostic =>
  ({ code, severity, place: { path }, facts: {} }) as unknown as Diagnostic;

it.each([
  [0, []],
  [0, [found("missing-config", "site.yaml", "warning"), found("no-articles", "content/articles", "warning")]],
  [1, [found("missing-date", "content/articles/a.md")]],
  [1, [found("register-not-list", "content/keywords.yaml")]],
  [1, [found("link-outside", "content")]],
  [1, [found("output-clash", "content/articles/a.md")]],
  [2, [found("bad-permalink", "site.yaml")]],
  [2, [found("bad-permalink", "../shared/site.yaml")]],
  [2, [found("template-not-utf8", "templates/pages/front.hbs")]],
  [2, [found("plugin-not-loaded", "site.yaml")]],
  [2, [found("output-unsafe", "content/site")]],
  [2, [found("missing-date", "content/articles/a.md"), found("bad-permalink", "site.yaml")]],
  [3, [found("disk-full", "_site")]],
  [3, [found("output-locked", "_site")]],
  [3, [found("source-changed", "content/media/a.png"), found("missing-date", "content/articles/a.md")]],
])("%i for %j", (code, diagnostics) => {
  expect(exitCodeOf(diagnostics)).toBe(code);
});
