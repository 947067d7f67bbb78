import { describe, expect, it } from "vitest";
import { linted } from "./linting.js";

const million = 1_000_000;
const wholes = (findings: readonly string[]): readonly string[] =>
  findings.map((finding) => finding.replace(/([^⟪⟫→ ])\1{9,}/gu, "$1…"));

describe("a body with one very long run", () => {
  // Each of these took from minutes to days, because a pattern was tried from every place of the run.
  it.each([
    ["spaces before a word", `قال${" ".repeat(million)}نعم`, 1],
    ["tabs between words", `قال${"\t".repeat(million)}نعم`, 0],
    ["Latin letters beside a mixed word", `${"a".repeat(million)} الرoيس`, 1],
    ["Arabic letters beside a mixed word", `${"ب".repeat(million)} الرoيس`, 1],
    ["letters beside a shape of an old program", `${"ب".repeat(million)} \uFEB3`, 1],
    ["letters beside a tatweel", `${"ب".repeat(million)} العـراق`, 1],
    ["tatweels inside a word", `ال${"ـ".repeat(million)}عراق`, 1],
    ["question marks in pairs", `قال${" ??".repeat(million / 4)} نعم`, 0],
  ])("%s: is read in one go", (_name, body, count) => {
    expect(wholes(linted(body))).toHaveLength(count);
  });

  it("brackets that nothing opened are told one by one", () => {
    expect(linted(`قال نعم كثيرا${")".repeat(200_000)}`)).toHaveLength(200_000);
  });

  it("controls inside an isolate end with it, however many they are", () => {
    expect(linted(`قال \u2067${"\u202B".repeat(150_000)}\u2069 نعم`)).toHaveLength(150_000);
  });
});

describe("a value of the front matter with one very long run", () => {
  it.each([" ", "\t"])("%j before its last word", (space) => {
    const head = `---\ntitle: "قال${space.repeat(60_000)}نعم"\ndate: 2026-01-02\n---\n`;
    expect(linted("نص", { head })).toHaveLength(space === " " ? 1 : 0);
  });

  it("a space that is escaped does not hide the line break behind it", () => {
    const head = '---\ntitle: "قال\\ \n  نعم  ثم"\ndate: 2026-01-02\n---\n';
    expect(linted("نص", { head })).toEqual(["doubled-space ⟪  ⟫ →  "]);
  });
});
