import { describe, expect, it } from "vitest";
import { reportDifference } from "../../src/diagnostics/difference.js";

const path = "content/articles/a.md";

describe("a difference", () => {
  it("shows the lines that change, those that follow one another together", () => {
    const before = "أ\r\nب  ب\r\nج  ج\r\nد\r\nه  ه\r\n";
    const after = "أ\r\nب ب\r\nج ج\r\nد\r\nه ه\r\n";
    expect(reportDifference({ path, before, after }, false)).toBe(`--- content/articles/a.md
+++ content/articles/a.md
@@ -2,2 +2,2 @@
-ب  ب
-ج  ج
+ب ب
+ج ج
@@ -5 +5 @@
-ه  ه
+ه ه
`);
  });

  it("shows what nobody sees, and lets nothing turn the terminal", () => {
    const text = reportDifference({ path, before: "قال \u202Eكذا", after: "قال كذا" }, false);
    expect(text).toContain("-قال ⟨U+202E⟩كذا\n+قال كذا\n");
  });

  it("with colours marks what changes in the line", () => {
    const text = reportDifference({ path, before: "قال, ثم", after: "قال، ثم" }, true);
    expect(text).toContain("قال\u001B[7;31m,\u001B[0m ثم");
    expect(text).toContain("قال\u001B[7;32m،\u001B[0m ثم");
  });

  it("is empty where nothing changes", () => {
    expect(reportDifference({ path, before: "أ\nب", after: "أ\nب" }, true)).toBe("");
  });
});
