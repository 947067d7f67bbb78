import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/language/fold.js";

describe("fold", () => {
  it.each([
    ["العِرَاق", "العراق"],
    ["العـراق", "العراق"],
    ["إيران", "ايران"],
    ["آسيا", "اسيا"],
    ["ٱلعراق", "العراق"],
    ["مسؤول", "مسوول"],
    ["مسئول", "مسيول"],
    ["القاهرة", "القاهره"],
    ["مستشفى", "مستشفي"],
    ["علی", "علي"],
    ["کردستان", "كردستان"],
    ["ڤيتنام", "فيتنام"],
    ["ورڨلة", "ورقله"],
    ["أڭادير", "اكادير"],
    ["٢٠٢٢", "2022"],
    ["۱۴۰۲", "1402"],
    ["می‌خواهم", "ميخواهم"],
    ["Erdoğan", "erdogan"],
    ["Straße", "strasse"],
    ["İstanbul", "istanbul"],
    ["ΟΔΟΣ", "οδοσ"],
    ["Ёлка", "елка"],
    ["ﻟﺒﻨﺎن", "لبنان"],
    ["１２", "12"],
    ["שָׁלוֹם", "שלום"],
  ])("makes of %s %s", (given, wanted) => {
    expect(fold(given)).toBe(wanted);
  });

  it.each(["ماء", "پدر", "گل", "ﷺ", "हिन्दी", "が"])("leaves %s as it is", (text) => {
    expect(fold(text)).toBe(text);
  });

  it("keeps a lone surrogate", () => {
    expect(fold("\uD800ا")).toBe("\uD800ا");
  });

  it("folding twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it("does not depend on how a text is composed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
      }),
    );
  });
});
