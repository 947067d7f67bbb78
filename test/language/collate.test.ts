import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutArticle } from "../../src/language/article-prefix.js";
import { collationKey, compareLabels, letterHeading } from "../../src/language/collate.js";

const inOrder = (labels: readonly string[], language?: string) =>
  [...labels].sort((a, b) => compareLabels(a, b, language));

describe("labels stand in this order", () => {
  it.each([
    [
      "letters",
      ["أحمد", "بيروت", "تونس", "ثقافة", "جدة", "حلب", "خليج", "دمشق", "ذهب", "رياض", "زراعة", "سوريا"],
    ],
    [
      "the rest of the letters",
      [
        "شام",
        "صنعاء",
        "ضفة",
        "طب",
        "ظفار",
        "عمان",
        "غزة",
        "فن",
        "قطر",
        "كوريا",
        "لبنان",
        "مصر",
        "نفط",
        "هند",
        "وزير",
        "يمن",
      ],
    ],
    ["alefs together, by what follows", ["آب", "ابتكار", "إتقان", "أثر", "اجتماع"]],
    ["ال aside", ["الأردن", "بغداد", "البيئة", "تونس", "العراق", "«القدس»", "كوريا", "لبنان"]],
    ["a word that only begins with those letters", ["أحمد", "التزام", "الله", "ألمانيا", "المانيا", "إيران"]],
    [
      "Persian letters beside their kin",
      ["بيروت", "پاريس", "تونس", "جدة", "چاد", "حلب", "زراعة", "ژاپن", "سوريا", "كوريا", "گوگل", "لبنان"],
    ],
    ["a short word before a longer one, a space before a letter", ["حزب", "حزب الله", "حزبي"]],
    ["ة with ه", ["حرن", "حرة", "حرها", "حرو"]],
    ["ؤ with و", ["مهم", "مواطن", "مؤتمر", "ميناء"]],
    ["ى and ئ with ي", ["علوم", "على", "عليا", "مها", "ميدان", "مئة"]],
    ["tashkeel and tatweel aside", ["محـمد", "مُحمد أحمد", "محمد علي"]],
    [
      "Latin after Arabic whatever its case, other scripts, digits, signs",
      ["يمن", "ירושלים", "apple", "Éclair", "IBM", "Zara", "Москва", "2", "9", "10", "٢٠", "2021", "؟؟"],
    ],
  ])("%s", (_, labels) => {
    expect(inOrder([...labels].reverse())).toEqual(labels);
    expect(inOrder(labels)).toEqual(labels);
  });

  it("Persian has و before ه", () => {
    expect(inOrder(["هند", "وزیر"], "fa")).toEqual(["وزیر", "هند"]);
    expect(inOrder(["وزير", "هند"], "ar")).toEqual(["هند", "وزير"]);
  });

  it("whatever order they came in, and no two labels are equal", () => {
    const label = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 8 }),
      fc
        .array(
          fc.constantFrom("ا", "أ", "ال", "ة", "ه", "ك", "ک", " ", "«", "a", "B", "é", "1", "٠", "\u064E"),
          { maxLength: 6 },
        )
        .map((all) => all.join("")),
    );
    fc.assert(
      fc.property(fc.uniqueArray(label, { selector: (text) => text.normalize("NFC") }), (labels) => {
        expect(inOrder([...labels].reverse())).toEqual(inOrder(labels));
        expect(new Set(labels.map((one) => collationKey(one))).size).toBe(labels.length);
      }),
    );
  });
});

describe("letterHeading", () => {
  it.each([
    ["أحمد", "أ"],
    ["ابتكار", "أ"],
    ["إيران", "أ"],
    ["آسيا", "أ"],
    ["ٱلرحمن", "ر"],
    ["العراق", "ع"],
    ["«القدس»", "ق"],
    ["الله", "أ"],
    ["الآن", "أ"],
    ["کردستان", "ك"],
    ["گوگل", "گ"],
    ["پاريس", "پ"],
    ["ئيلان", "ي"],
    ["Éclair", "E"],
    ["ibm", "I"],
    ["œuvre", "O"],
    ["москва", "М"],
    ["ירושלים", "י"],
    ["2021", "0–9"],
    ["٧ أيام", "0–9"],
    ["؟؟", "#"],
    ["", "#"],
  ])("of %j is %s", (label, heading) => {
    expect(letterHeading(label)).toBe(heading);
  });

  it.each([
    ["ایران", "ا"],
    ["کردستان", "ک"],
    ["یزد", "ی"],
  ])("of %s in Persian is %s", (label, heading) => {
    expect(letterHeading(label, "fa-IR")).toBe(heading);
  });

  it("stands once over labels in order", () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 6 })), (labels) => {
        const headings = inOrder(labels).map((label) => letterHeading(label));
        const changes = headings.filter((heading, index) => heading !== headings[index - 1]);
        expect(new Set(changes).size).toBe(changes.length);
      }),
      { numRuns: 1000 },
    ));
});

describe("withoutArticle", () => {
  it.each([
    ["العراق", "عراق"],
    ["الأردن", "أردن"],
    ["الآن", "آن"],
  ])("%s without its article is %s", (word, rest) => {
    expect(withoutArticle(word)).toBe(rest);
  });
  it.each(["الله", "ألمانيا", "المانيا", "التزام", "الكترونيات", "ال", "الى", "الف", "عراق"])(
    "%s has none",
    (word) => {
      expect(withoutArticle(word)).toBeUndefined();
    },
  );
});
