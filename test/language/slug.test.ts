import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCleanSlug, slugOf } from "../../src/language/slug.js";

const bytes = (text: string) => new TextEncoder().encode(text).length;
const newsText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        "الشرق",
        "عُمان",
        " ",
        "-",
        "_",
        ".",
        "é",
        "ﻻ",
        "C++",
        "\u064B",
        "\u200C",
        "👩🏽",
        "ß",
        "İ",
        "٢",
      ),
      { maxLength: 200 },
    )
    .map((all) => all.join("")),
);

describe("a readable slug", () => {
  it.each([
    ["الشرق الأوسط", "الشرق-الأوسط"],
    ["  زيارة سرّيّة: «بغداد» ـ طهران!  ", "زيارة-سرية-بغداد-طهران"],
    ["مُحَمَّـد", "محمد"],
    ["إيران/العراق", "إيران-العراق"],
    ["علي", "علي"],
    ["ﻻ ﺇﻟﻪ", "لا-إله"],
    ["\u202Bخبر\u202C\u200F", "خبر"],
    ["می‌خواهم", "میخواهم"],
    ["حرب ٢٠٢١ و ۲۰۲۲", "حرب-2021-و-2022"],
    ["ＡＢＣ", "abc"],
    ["Hello World", "hello-world"],
    ["Iran's nuclear deal", "irans-nuclear-deal"],
    ["e\u0301te\u0301", "été"],
    ["İstanbul", "istanbul"],
    ["Straße", "straße"],
    ["_draft.v2", "draft-v2"],
    ["C# / C++", "c-c"],
    ["خبر 👨‍👩‍👧‍👦 عاجل 🇮🇶", "خبر-عاجل"],
    ["1️⃣ خبر", "1-خبر"],
    ["محمد ﷺ", "محمد"],
    ["हिन्दी समाचार", "हिन्दी-समाचार"],
    ["page", "page"],
    ["index", "index"],
    ["../../etc/passwd", "etc-passwd"],
    ["con", "x-con"],
    ["LPT1", "x-lpt1"],
    ["خبر\uD800", "خبر"],
  ])("of %j is %j", (text, slug) => {
    expect(slugOf(text, "readable")).toBe(slug);
  });

  it("is never empty, and another for other signs", () => {
    expect(["؟؟؟", "!!!", "", "..", "\u064B"].map((text) => slugOf(text, "readable"))).toEqual([
      "x-118q4ao",
      "x-0ckr8de",
      "x-0ztntfp",
      "x-19ggirx",
      "x-10ut365",
    ]);
  });

  it("of a long headline is cut between words, with a hash of the whole", () => {
    const headline = "وزراء الخارجية العرب يبحثون في اجتماع طارئ تطورات الأوضاع في المنطقة ".repeat(4);
    const slug = slugOf(headline, "readable");
    expect(slug).toMatch(/^وزراء-الخارجية-(?:\p{L}+-)+[0-9a-z]{7}$/u);
    expect(bytes(slug)).toBeLessThanOrEqual(215);
    expect(bytes(slug)).toBeGreaterThan(150);
    expect(slugOf(`${headline} ثانية`, "readable")).not.toBe(slug);
    expect(slugOf(`${headline} ثانية`, "readable").slice(0, -7)).toBe(slug.slice(0, -7));
  });

  it("of one endless word is cut between letters, never inside a letter and its marks", () => {
    expect(bytes(slugOf("ا".repeat(500), "readable"))).toBe(206 + 8);
    expect(slugOf("क\u093F".repeat(200), "readable")).toMatch(/^(?:कि)+-[0-9a-z]{7}$/u);
    expect(slugOf(`a${"\u0301".repeat(500)}`, "readable")).toMatch(/^x-[0-9a-z]{7}$/);
  });

  it("is clean: made again it is the same, it fits a file name, it holds nothing a disk or URL minds", () =>
    fc.assert(
      fc.property(newsText, fc.constantFrom("readable" as const, "ascii" as const), (text, style) => {
        const slug = slugOf(text, style);
        expect(slugOf(slug, style)).toBe(slug);
        expect(isCleanSlug(slug)).toBe(true);
        expect(slug.normalize("NFC")).toBe(slug);
        expect(slug).not.toBe("");
        expect(bytes(slug)).toBeLessThanOrEqual(215);
        expect(slug).not.toMatch(/[\0-\x20/\\?%*:|"<>#&._'\x7F-\x9F]|\p{Cs}|\p{Cf}|^-|-$|--/u);
        if (style === "ascii") expect(slug).toMatch(/^[a-z0-9-]+$/);
      }),
      { numRuns: 1500 },
    ));
});

describe("an ASCII slug", () => {
  it.each([
    ["الشرق الأوسط", "al-sharq-al-awsat"],
    ["الحرس الثوري", "al-haras-al-thawri"],
    ["رئيس الوزراء العراقي", "rais-al-wzra-al-iraqi"],
    ["نتنياهو", "ntnyahu"],
    ["باكستان", "bakstan"],
    ["ألمانيا", "almanya"],
    ["المانيا", "almanya"],
    ["الله", "allah"],
    ["يوليو ٢٠٢١", "yulyu-2021"],
    ["مُدَرِّس", "mudarris"],
    ["الشَّمس", "al-shams"],
    ["السَّلام", "al-salam"],
    ["گفتگو با پوتین", "gftgu-ba-putin"],
    ["ٹیکنالوجی", "tiknaluji"],
    ["ירושלים", "yrvshlym"],
    ["AAA vs. aa", "aaa-vs-aa"],
    ["Çà et là: Straße, Łódź", "ca-et-la-strasse-lodz"],
  ])("of %s is %s", (text, slug) => {
    expect(slugOf(text, "ascii")).toBe(slug);
  });

  it("keeps two texts apart whose letters have no Latin spelling", () => {
    const [china, japan] = [slugOf("中国 2021", "ascii"), slugOf("日本 2021", "ascii")];
    expect(china).toMatch(/^2021-[0-9a-z]{7}$/);
    expect(japan).toMatch(/^2021-[0-9a-z]{7}$/);
    expect(china).not.toBe(japan);
  });
});

describe("a word without end", () => {
  it("has a slug in Latin letters", () => {
    expect(slugOf(`${"بيو".repeat(300_000)}`, "ascii")).toMatch(/^(?:byu)+-[a-z0-9]+$/);
  });
});

describe("isCleanSlug", () => {
  it.each(["خبر-عاجل", "secret-visit", "x-con"])("%s is", (slug) => {
    expect(isCleanSlug(slug)).toBe(true);
  });
  it.each(["", "Secret", "a b", "a--b", "-a", "a/b", "مُحمد", "_a", "con", "a.html", "e\u0301"])(
    "%j is not",
    (slug) => {
      expect(isCleanSlug(slug)).toBe(false);
    },
  );
});
