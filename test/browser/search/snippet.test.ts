import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressOf, askedOf } from "../../../src/browser/search/address.js";
import { markWords, snippetOf } from "../../../src/browser/search/snippet.js";

const hitsOf =
  (...words: readonly string[]) =>
  (word: string): number | undefined =>
    words.includes(word) ? words.indexOf(word) : undefined;

const shown = ({ text, marks }: ReturnType<typeof markWords>): string =>
  marks.reduceRight(
    (marked, { start, end }) => `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
    text,
  );

describe("marks", () => {
  it.each([
    ["من يملك الماءَ؟", ["الماء"], "من يملك [الماءَ]؟"],
    ["قِسْمَة الماء", ["قسمه"], "[قِسْمَة] الماء"],
    ["عام ٢٠٢١", ["2021"], "عام [٢٠٢١]"],
    ["<b>ماء</b>", ["b"], "<[b]>ماء</[b]>"],
    ["خبر", ["ماء"], "خبر"],
  ])("%s by %j", (text, words, marked) => {
    expect(shown(markWords(text, hitsOf(...words)))).toBe(marked);
  });
});

describe("a snippet", () => {
  const filler = "كلمة أخرى بعيدة عن السؤال كله. ".repeat(20);

  it("shows where most of the words stand together, from the beginning of its sentence", () => {
    const snippet = snippetOf(`ماء. ${filler}يجري الماء في ماء قسمه عادلة. ${filler}`, hitsOf("ماء", "قسمه"));
    expect(snippet && shown(snippet)).toMatch(/^… يجري الماء في \[ماء\] \[قسمه\] عادلة\. .* …$/);
    expect(snippet?.text.length).toBeLessThan(240);
  });

  it("is absent when the text has none of the words", () => {
    expect(snippetOf(filler, hitsOf("ماء"))).toBeUndefined();
  });

  it("marks what was asked, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 600 }), (text) => {
        const snippet = snippetOf(`${text} ماء ${text}`, hitsOf("ماء"));
        for (const { start, end } of snippet?.marks ?? []) {
          expect(snippet?.text.slice(start, end)).toContain("ماء");
        }
      }),
    );
  });
});

describe("the address", () => {
  it("says what is asked, and is understood again", () => {
    const asked = {
      text: "قسمة الماء",
      sections: ["بيئة"],
      years: [2026, 2025],
      keyword: "الري",
      newestFirst: true,
    };
    expect(decodeURIComponent(addressOf(asked))).toBe(
      "?q=قسمة+الماء&section=بيئة&year=2026&year=2025&keyword=الري&sort=newest",
    );
    expect(askedOf(addressOf(asked))).toEqual(asked);
    expect(addressOf(askedOf(""))).toBe("");
    expect(askedOf(`?q=${"😀".repeat(300)}`).text).toBe("😀".repeat(250));
    expect(askedOf(`?q=ا${"😀".repeat(300)}`).text).toBe(`ا${"😀".repeat(249)}`);
  });

  it("may hold anything", () => {
    expect(askedOf("?q=%3Cscript%3E&year=-1&year=20226&year=x&sort=constructor&section=a&section=a")).toEqual(
      {
        text: "<script>",
        sections: ["a"],
        years: [],
        newestFirst: false,
      },
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => typeof askedOf(`?${text}`).text === "string"),
    );
  });
});
