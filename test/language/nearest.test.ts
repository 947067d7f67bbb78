import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest } from "../../src/language/nearest.js";

const keys = [
  "title",
  "date",
  "updated",
  "keywords",
  "source",
  "section",
  "slug",
  "العنوان",
  "التاريخ",
  "القسم",
];

describe("nearest", () => {
  it.each([
    ["keyowrds", "keywords"],
    ["keyword", "keywords"],
    ["Titel", "title"],
    ["dat", "date"],
    ["SLUG", "slug"],
    ["العنون", "العنوان"],
    ["التأريخ", "التاريخ"],
    ["القـسم", "القسم"],
    ["sektion", "section"],
    ["xyz", undefined],
    ["", undefined],
    ["t", undefined],
    ["k".repeat(10_000), undefined],
  ])("to %j is %j", (word, candidate) => {
    expect(nearest(word, keys)).toBe(candidate);
  });

  it("takes no single letter for a misspelling of another, or of a word of two", () => {
    expect(nearest("x", ["c", "ar"])).toBeUndefined();
    expect(nearest("C", ["ar", "c"])).toBe("c");
  });

  it("goes as far as it is told", () => {
    expect(nearest("abcd", ["wxyz"], 4)).toBe("wxyz");
    expect(nearest("abcd", ["abce"], 0)).toBeUndefined();
  });

  it("counts swapped neighbours as one edit", () => {
    expect(nearest("ab", ["ba"], 1)).toBe("ba");
    expect(nearest("ca", ["abc"], 2)).toBeUndefined();
  });

  it("does not depend on the order of candidates", () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), fc.array(fc.string({ maxLength: 6 })), (word, candidates) => {
        expect(nearest(word, candidates, 3)).toBe(nearest(word, [...candidates].reverse(), 3));
      }),
    ));
});
