import { describe, expect, it } from "vitest";
import { directionOfLanguage, directionOfText } from "../../src/language/direction.js";

describe("directionOfLanguage", () => {
  it.each([
    "ar",
    "ar-SA",
    "AR",
    "fa",
    "fa-IR",
    "ur",
    "he",
    "iw",
    "yi",
    "ps",
    "sd",
    "ug",
    "ckb",
    "dv",
    "ks",
    "az-Arab",
    "az-Arab-IR",
    "pa-PK",
    "en-Hebr",
    "ar_EG",
  ])("%s is written from right to left", (language) => {
    expect(directionOfLanguage(language)).toBe("rtl");
  });
  it.each([
    "en",
    "fr-FR",
    "ks-Deva",
    "sd-Deva",
    "az",
    "az-Latn",
    "ar-Latn",
    "pa-IN",
    "ku",
    "tr",
    "",
    "xx",
    "arabic",
    "constructor",
  ])("%j is written from left to right", (language) => {
    expect(directionOfLanguage(language)).toBe("ltr");
  });
});

describe("directionOfText", () => {
  it.each([
    ["خبر English", "rtl"],
    ["English خبر", "ltr"],
    ["2021 — «خبر»", "rtl"],
    ["٢٠٢١ news", "ltr"],
    ["123", undefined],
    ["", undefined],
    ["\u200F123", "rtl"],
    ["\u2066abc\u2069 خبر", "rtl"],
    ["\u2067خبر\u2069\u2069 abc", "ltr"],
    ["\u2066abc خبر", undefined],
    ["\u064Babc", "ltr"],
    ["שלום", "rtl"],
    ["ދިވެހި", "rtl"],
    ["\u{1E900}", "rtl"],
    ["日本 خبر", "ltr"],
    ["\uD800خبر", "rtl"],
  ] as const)("of %j is %s", (text, direction) => {
    expect(directionOfText(text)).toBe(direction);
  });
});
