import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  additionsOf,
  type KeywordReview,
  reviewKeywords,
} from "../../../../src/site/keywords/review/review.js";
import { articlesWith, type Entry, registerOf } from "../keyword-fixture.js";

const reviewOf = (keywords: readonly (readonly string[])[], entries: readonly Entry[] = []): KeywordReview =>
  reviewKeywords({ articles: articlesWith(keywords), register: registerOf(entries), language: "ar" });

/** As many articles with each keyword as the number says. */
const used = (counts: Readonly<Record<string, number>>): string[][] =>
  Object.entries(counts).flatMap(([keyword, count]) => Array.from({ length: count }, () => [keyword]));

const pairsOf = ({ pairs }: KeywordReview) =>
  pairs.map(({ common, rarer, difference, isSure }) => [rarer.label, common.label, difference, isSure]);

describe("counts", () => {
  it("go by articles, then by the order of labels; every spelling has its own", () => {
    const { keywords } = reviewOf([
      ["إيران", "بغداد"],
      ["ايران", "العراق"],
      ["إيران", "العراق", "اليمن"],
    ]);
    expect(keywords.map(({ label, articles }) => [label, articles])).toEqual([
      ["إيران", 3],
      ["العراق", 2],
      ["بغداد", 1],
      ["اليمن", 1],
    ]);
    expect(keywords[0]?.spellings).toEqual([
      { spelling: "إيران", articles: 2 },
      { spelling: "ايران", articles: 1 },
    ]);
  });

  it("an article that uses two spellings of a keyword counts once", () => {
    expect(reviewOf([["إيران", "ايران"]]).keywords).toMatchObject([{ label: "إيران", articles: 1 }]);
  });

  it("a name of the register that no article uses has none", () => {
    const { keywords, once } = reviewOf([["غزة"]], [{ label: "القدس", aliases: ["قدس"], hidden: true }]);
    expect(
      keywords.map(({ label, articles, inRegister, hidden }) => [label, articles, inRegister, hidden]),
    ).toEqual([
      ["غزة", 1, false, false],
      ["القدس", 0, true, true],
    ]);
    expect(once.map(({ label }) => label)).toEqual(["غزة"]);
  });
});

describe("pairs that may be one keyword", () => {
  it.each([
    [{ السيول: 3, سيول: 1 }, ["سيول", "السيول", "article", true]],
    [{ "الطاقة الشمسية": 4, "طاقة شمسية": 1 }, ["طاقة شمسية", "الطاقة الشمسية", "article", true]],
    [{ شؤون: 3, شئون: 1 }, ["شئون", "شؤون", "hamza", true]],
    [{ أمريكا: 6, أميركا: 2 }, ["أميركا", "أمريكا", "transliteration", true]],
    [
      { "انتخابات أمريكا": 3, "انتخابات أميركا": 1 },
      ["انتخابات أميركا", "انتخابات أمريكا", "transliteration", true],
    ],
    [{ فيسبوك: 3, "فيس بوك": 1 }, ["فيس بوك", "فيسبوك", "spacing", true]],
  ])("%j: nearly certain where one dominates", (counts, pair) => {
    expect(pairsOf(reviewOf(used(counts)))).toEqual([pair]);
  });

  it.each([
    ["neither dominates", { السيول: 2, سيول: 1 }, ["سيول", "السيول", "article", false]],
    ["less than three times as often", { السيول: 5, سيول: 2 }, ["سيول", "السيول", "article", false]],
    [
      "two explicit hamzas are two words as often as one",
      { إعلام: 9, أعلام: 1 },
      ["أعلام", "إعلام", "hamza", false],
    ],
    ["so are ة and ه", { جدة: 9, جده: 1 }, ["جده", "جدة", "ta-marbuta", false]],
    ["and ى and ي", { قوى: 9, قوي: 1 }, ["قوي", "قوى", "alef-maqsura", false]],
    ["a shadda alone may part them", { عمان: 9, عمّان: 1 }, ["عمّان", "عمان", "shadda", false]],
    ["short words with a hamza may be two", { بئر: 9, بؤر: 1 }, ["بؤر", "بئر", "hamza", false]],
    [
      "a name that is not among the settled ones",
      { كلوجنر: 9, كلوغنر: 1 },
      ["كلوغنر", "كلوجنر", "transliteration", false],
    ],
  ])("is a question where %s", (_why, counts, pair) => {
    expect(pairsOf(reviewOf(used(counts as unknown as Record<string, number>)))).toEqual([pair]);
  });

  it.each([
    ["a letter left out", { الانتخابات: 3, الانخابات: 1 }, ["الانخابات", "الانتخابات", "typing", false]],
    [
      "neighbours that changed places",
      { "مجلس المحافظة": 3, "مجلس المحاظفة": 1 },
      ["مجلس المحاظفة", "مجلس المحافظة", "typing", false],
    ],
    [
      "long words without a dominant one",
      { الديموغرافية: 1, الديموغرامية: 1 },
      ["الديموغرامية", "الديموغرافية", "typing", false],
    ],
    [
      "a vowel left out in a name of several words",
      { "وزارة الداخلية": 9, "وزارة الدخلية": 1 },
      ["وزارة الدخلية", "وزارة الداخلية", "typing", false],
    ],
    ["Latin words", { Parliament: 3, Parlament: 1 }, ["Parlament", "Parliament", "typing", false]],
  ])("one slip of the finger: %s", (_why, counts, pair) => {
    expect(pairsOf(reviewOf(used(counts as unknown as Record<string, number>)))).toEqual([pair]);
  });

  it.each([
    ["short words are two", { حرب: 9, حزب: 1 }],
    ["an ending is grammar", { العراق: 9, العراقي: 1 }],
    ["a particle is grammar", { انتخابات: 9, بانتخابات: 1 }],
    ["numbers are not words", { "كأس العالم 2022": 9, "كأس العالم 2026": 1 }],
    ["both are as common", { سلطان: 3, سرطان: 3 }],
  ])("asks nothing where %s", (_why, counts) => {
    expect(pairsOf(reviewOf(used(counts as unknown as Record<string, number>)))).toEqual([]);
  });

  it("what the register names twice is decided", () => {
    const entries = [{ label: "السيول" }, { label: "سيول" }];
    expect(pairsOf(reviewOf(used({ السيول: 3, سيول: 1 }), entries))).toEqual([]);
    expect(pairsOf(reviewOf(used({ السيول: 3, سيول: 1 }), [{ label: "السيول", aliases: ["سيول"] }]))).toEqual(
      [],
    );
  });

  it("each has a ready line for both answers", () => {
    const [pair] = reviewOf(used({ السيول: 3, سيول: 1 }), [
      { label: "السيول", parent: "الطقس" },
      { label: "الطقس" },
    ]).pairs;
    expect(pair?.merge).toBe("- { label: السيول, aliases: [سيول], parent: الطقس }");
    expect(pair?.part).toBe("- { label: سيول }");
  });
});

describe("what may be written without asking", () => {
  it("is one addition for each label", () => {
    const review = reviewOf(used({ السيول: 9, سيول: 1, غوغل: 9, جوجل: 2, قوقل: 1, جدة: 9, جده: 1 }));
    expect(additionsOf(review)).toEqual([
      { label: "غوغل", aliases: ["جوجل", "قوقل"] },
      { label: "السيول", aliases: ["سيول"] },
    ]);
  });

  it("never merges a keyword twice, nor into one that is being merged", () => {
    const additions = additionsOf(reviewOf(used({ غوغل: 27, جوجل: 9, قوقل: 3 })));
    const merged = additions.flatMap(({ aliases }) => aliases);
    expect(new Set(merged).size).toBe(merged.length);
    expect(additions.filter(({ label }) => merged.includes(label))).toEqual([]);
  });
});

const word = fc.constantFrom(
  "السيول",
  "سيول",
  "إيران",
  "ايران",
  "أيران",
  "غوغل",
  "جوجل",
  "جدة",
  "جده",
  "الانتخابات",
  "الانخابات",
);

it("says the same in whatever order the files come", () =>
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { maxLength: 3 }), { maxLength: 12 }),
      fc.infiniteStream(fc.nat()),
      (lists, random) => {
        const articles = articlesWith(lists);
        const shuffled = articles
          .map((article) => ({ article, key: random.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ article }) => article);
        const of = (some: typeof articles) =>
          reviewKeywords({ articles: some, register: registerOf([]), language: "ar" });
        expect(of(shuffled)).toEqual(of(articles));
      },
    ),
    { numRuns: 60 },
  ));

it("needs no pairwise loop: thousands of keywords that all look alike end soon", () => {
  const keywords = Array.from({ length: 4000 }, (_, index) => [
    `كلمة${String.fromCharCode(0x628 + (index % 20))}طويلة${String.fromCharCode(0x628 + (Math.floor(index / 20) % 20))}جدا${Math.floor(index / 400)}`,
  ]);
  expect(reviewOf(keywords).keywords.length).toBeGreaterThan(3000);
});
