import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localiseDigits, toLatinDigits } from "../../src/language/digits.js";

describe("toLatinDigits", () => {
  it.each([
    ["٠١٢٣٤٥٦٧٨٩", "0123456789"],
    ["۰۱۲۳۴۵۶۷۸۹", "0123456789"],
    ["０１２３４５６７８９", "0123456789"],
    ["عام ٢٠٢١", "عام 2021"],
    ["²½", "²½"],
  ])("%s becomes %s", (text, latin) => {
    expect(toLatinDigits(text)).toBe(latin);
  });

  it("keeps the length, so that columns stay right", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => toLatinDigits(text).length === text.length),
    ));
});

describe("localiseDigits", () => {
  it.each([
    ["6 يوليو 2021", "arabic", "٦ يوليو ٢٠٢١"],
    ["6 ژوئیه 2021", "persian", "۶ ژوئیه ۲۰۲۱"],
    ["٦ يوليو ۲۰۲۱", "latin", "6 يوليو 2021"],
    ["۶", "arabic", "٦"],
  ] as const)("%s in %s digits is %s", (text, digits, localised) => {
    expect(localiseDigits(text, digits)).toBe(localised);
  });
});
