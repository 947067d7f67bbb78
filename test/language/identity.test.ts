import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  alefPlaces,
  alefSkeleton,
  explicitHamzas,
  localKey,
  withAlefsOf,
} from "../../src/language/identity.js";

describe("localKey", () => {
  it.each([
    ["composition", "\u0627\u0654حمد", "أحمد"],
    ["presentation forms", "ﺍﻟﻌﺮﺍﻕ", "العراق"],
    ["full-width forms", "ＡＩ", "ai"],
    ["tatweel", "العـــراق", "العراق"],
    ["invisibles", "\u2067سوريا\u2069\u200E", "سوريا"],
    ["tashkeel", "فِلَسْطِين", "فلسطين"],
    ["shadda on a sun letter after ال", "السّعودية", "السعوديه"],
    ["Persian letters", "ایرانی کردی", "ايراني كردي"],
    ["a Persian ه with the mark of a joined word", "خانۀ ملت", "خانه ملت"],
    ["a hamza on a Persian ی", "هی\u0654ت", "هئت"],
    ["digits", "رؤية ٢٠٣٠", "رؤية 2030"],
    ["the percent sign of those digits", "٥٠٪", "50%"],
    ["Latin case", "BBC", "bbc"],
    ["spaces and underscores", " الحرس_ الثوري ", "الحرس الثوري"],
    ["punctuation at the ends", "«طوفان الأقصى»،", "طوفان الأقصى"],
    ["a hashtag", "#غزة", "غزة"],
    ["the seat of a hamza in long words", "مسئول", "مسءول"],
    ["ة after ال", "القاهرة", "القاهره"],
  ])("merges %s", (_, spelling, key) => {
    expect(localKey(spelling)).toBe(key);
  });

  it.each([
    ["a shadda elsewhere", "عمّان"],
    ["the seat of a hamza in short words", "بئر"],
    ["a final hamza", "تباطؤ"],
    ["ة without ال", "مكتبة"],
    ["ة of short words", "الجدة"],
    ["ال that is the word's own", "الكترونية"],
    ["final ى", "مستشفى"],
    ["hamza forms of the alef", "إعلام"],
    ["signs that matter", "c++"],
    ["signs that matter", "c#"],
    ["the place of a percent sign", "%50"],
    ["phrases in one sign", "ﷺ"],
    ["superscripts", "x²"],
    ["punctuation inside", "كوفيد-19"],
    ["nothing but punctuation", "؟!"],
  ])("keeps %s", (_, spelling) => {
    expect(localKey(spelling)).toBe(spelling);
  });

  it("is empty where nothing is visible", () => {
    expect(localKey(" \u200F_ـ\u200B ")).toBe("");
  });

  it("is its own key", () => {
    const letters = fc.constantFrom(..."اأإآٱلءؤئبةهىيیک\u0651\u064E ـ_-«#.Aa٢2٪%\u200Fﻻ\u0654");
    fc.assert(
      fc.property(fc.string({ unit: letters }), (spelling) => {
        expect(localKey(localKey(spelling))).toBe(localKey(spelling));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("alefs", () => {
  it("have one skeleton", () => {
    expect(alefSkeleton("أإآٱا")).toBe("ااااا");
  });

  it("are found where they stand", () => {
    expect(alefPlaces("إسلام أباد")).toEqual([0, 3, 6, 8]);
  });

  it("are written as in the key, and nothing else is", () => {
    expect(withAlefsOf("ايـران", "إيران")).toBe("إيـران");
    expect(withAlefsOf("اسلام اباد", "إسلام أباد")).toBe("إسلام أباد");
  });

  it("stay where the key does not answer", () => {
    expect(withAlefsOf("ايران", "بيروت")).toBe("ايران");
  });
});

it("explicit hamzas are counted on every seat", () => {
  expect(explicitHamzas("مسؤولية الآثار")).toBe(2);
});
