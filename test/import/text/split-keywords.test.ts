import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articlePhrases, vocabularyOf } from "../../../src/import/text/phrases.js";
import { splitKeywordLines, splitKeywords } from "../../../src/import/text/split-keywords.js";

const nothing = { vocabulary: vocabularyOf([], []), article: articlePhrases(() => "") };
const knowing = (keywords: readonly string[], text = "", lines: readonly string[] = []) => ({
  vocabulary: vocabularyOf(keywords, lines),
  article: articlePhrases(() => text),
});

describe("a line of keywords", () => {
  it.each([
    ["العراق، الحرس الثوري، إيران", ["العراق", "الحرس الثوري", "إيران"]],
    ["العراق, الحرس الثوري; إيران", ["العراق", "الحرس الثوري", "إيران"]],
    ["العراق | الحرس الثوري • إيران", ["العراق", "الحرس الثوري", "إيران"]],
    ["العراق\tالحرس الثوري   إيران", ["العراق", "الحرس الثوري", "إيران"]],
    ["العراق - الحرس الثوري - كوفيد-19", ["العراق", "الحرس الثوري", "كوفيد-19"]],
    ["#العراق #الحرس_الثوري", ["العراق", "الحرس الثوري"]],
    ["العراق", ["العراق"]],
    ["العراق،", ["العراق"]],
    ["", []],
  ])("%s is parted by its own signs, without a guess", (line, keywords) => {
    expect(splitKeywords(line, nothing)).toEqual({ keywords, isGuess: false });
  });

  it("is one keyword without a guess if the site knows it whole", () => {
    expect(splitKeywords("الحرس الثورى", knowing(["الحرس الثوري"]))).toEqual({
      keywords: ["الحرس الثورى"],
      isGuess: false,
    });
  });

  it("run together by spaces is parted by the keywords of the site and of other dumps", () => {
    const evidence = knowing(["الحرس الثوري", "العراق", "إيران"]);
    expect(splitKeywords("العراق الحرس الثوري إيران", evidence)).toEqual({
      keywords: ["العراق", "الحرس الثوري", "إيران"],
      isGuess: true,
    });
  });

  it("run together by spaces is parted by the phrases of the article", () => {
    const text = "زار قائد الحرس الثوري بغداد. ويسعى الحرس الثوري في العراق، بحسب إيران، إلى ذلك.";
    expect(splitKeywords("العراق الحرس الثوري إيران بغداد", knowing([], text)).keywords).toEqual([
      "العراق",
      "الحرس الثوري",
      "إيران",
      "بغداد",
    ]);
  });

  it.each([
    ["إيران الوكالة الدولية للطاقة الذرية", ["إيران", "الوكالة الدولية للطاقة الذرية"]],
    ["لبنان وزارة التربية والتعليم", ["لبنان", "وزارة التربية والتعليم"]],
    ["إيران JCPOA الولايات المتحدة", ["إيران", "JCPOA", "الولايات المتحدة"]],
  ])("run together: %s", (line, keywords) => {
    expect(splitKeywords(line, knowing(["إيران", "لبنان"])).keywords).toEqual(keywords);
  });

  it("without spaces is parted by known words", () => {
    const evidence = knowing(["الحرس الثوري", "العراق", "إيران"]);
    expect(splitKeywords("العراقالحرس الثوريإيران", evidence)).toEqual({
      keywords: ["العراق", "الحرس الثوري", "إيران"],
      isGuess: true,
    });
  });

  it("without spaces is parted after letters that only end words, and where the script changes", () => {
    expect(splitKeywords("السعوديةلبنان", nothing).keywords).toEqual(["السعودية", "لبنان"]);
    expect(splitKeywords("بايدنCNN", nothing).keywords).toEqual(["بايدن", "CNN"]);
  });

  it("keeps a word whole in which a known word happens to stand", () => {
    expect(splitKeywords("العراقية", knowing(["العراق"])).keywords).toEqual(["العراقية"]);
  });

  it("takes two words that nobody knows for a name", () => {
    expect(splitKeywords("إيران فائق زيدان", knowing(["إيران"])).keywords).toEqual(["إيران", "فائق زيدان"]);
  });

  it("joins words that stand side by side in several other lines", () => {
    const evidence = knowing([], "", ["العراق الحشد الشعبي", "الحشد الشعبي إيران"]);
    expect(splitKeywords("بغداد الحشد الشعبي دمشق", evidence).keywords).toContain("الحشد الشعبي");
  });

  it("does not join words for a line that is there twice, nor where the same word always follows", () => {
    const line = "العراق الحشد الشعبي إيران";
    const twice = knowing([], "إيران العراق", [line, line]);
    expect(splitKeywords(line, twice).keywords).not.toContain("العراق الحشد");
    const evidence = knowing([], "العراق", ["العراق الحشد الشعبي", "العراق الحشد الشعبي إيران"]);
    expect(splitKeywords(line, evidence).keywords).not.toContain("العراق الحشد");
  });

  it("knows a word of the article behind و, ب and ل", () => {
    const evidence = knowing([], "زار سوريا والعراق، وتحدث للحرس الثوري وإيران.");
    expect(splitKeywords("سوريا العراق الحرس الثوري إيران", evidence).keywords).toEqual([
      "سوريا",
      "العراق",
      "الحرس الثوري",
      "إيران",
    ]);
  });

  it("without spaces is parted at ال beside a known word", () => {
    const evidence = knowing([], "استقال العثماني في المغرب.");
    expect(splitKeywords("المغربالعثمانيالعدالة", evidence).keywords).toEqual([
      "المغرب",
      "العثماني",
      "العدالة",
    ]);
  });

  it("one a line is whole, without a guess", () => {
    const lines = ["السعودية", "مجلس التعاون لدول الخليج", "#أوبك", "وزير الطاقة"];
    const evidence = knowing(["مجلس التعاون"], "وزير في الطاقة");
    expect(splitKeywordLines(lines, evidence)).toEqual({
      keywords: ["السعودية", "مجلس التعاون لدول الخليج", "أوبك", "وزير الطاقة"],
      isGuess: false,
    });
    expect(splitKeywordLines(["السعودية، قطر", "أوبك"], evidence).keywords).toEqual([
      "السعودية",
      "قطر",
      "أوبك",
    ]);
  });

  it("never ends a keyword with a preposition", () => {
    for (const keyword of splitKeywords("الحرب في اليمن إيران", knowing(["إيران"], "اليمن")).keywords)
      expect(keyword).not.toMatch(/(?:^| )في$|^في(?: |$)/);
  });

  const word = fc.constantFrom(
    "العراق",
    "الحرس",
    "الثوري",
    "إيران",
    "في",
    "السعودية",
    "CNN",
    "2021",
    "كوفيد-19",
    "و",
  );
  it("loses and adds no letter, whatever is known", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, fc.constantFrom(" ", "")), { minLength: 1, maxLength: 12 }),
        fc.array(word, { maxLength: 4 }),
        fc.array(word, { maxLength: 20 }),
        (pieces, known, text) => {
          const line = pieces
            .map(([one, gap]) => one + gap)
            .join("")
            .trim();
          const { keywords } = splitKeywords(line, knowing(known, text.join(" ")));
          const letters = (one: string): string => [...one.replace(/\s/g, "")].sort().join("");
          // A keyword that stands twice is kept once.
          const once = [...new Set(letters(line))].join("");
          expect([...new Set(letters(keywords.join("")))].join("")).toBe(once);
          if (
            new Set(keywords).size === keywords.length &&
            letters(line).length === letters(keywords.join("")).length
          )
            expect(keywords.join("").replace(/\s/g, "")).toBe(line.replace(/\s/g, ""));
        },
      ),
    );
  });

  it("of a hundred thousand letters without a space is only looked at in part", () => {
    expect(splitKeywords("العراق".repeat(20_000), knowing(["العراق"])).keywords.join("")).toHaveLength(
      3996 + 4,
    );
  });
});
