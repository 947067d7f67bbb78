import { describe, expect, it } from "vitest";
import { read, short } from "../support.js";

const head = "title: خبر\ndate: 2021-07-06\n";
/** `line` is line 4 of the source. */
const withLine = (line: string) => read(`---\n${head}${line}\n---\nنص`);

describe("a line that YAML reads otherwise than its writer", () => {
  const mistakes: readonly [string, string, string][] = [
    ["section: عاجل: خبر", "error unquoted-colon 4:14-15", 'section: "عاجل: خبر"'],
    ["section: عاجل:", "error unquoted-colon 4:14-15", 'section: "عاجل:"'],
    [`section: قال "نعم": كذا`, "error unquoted-colon 4:19-20", `section: 'قال "نعم": كذا'`],
    ["keywords: [أ: ب, ج]", "error unquoted-colon 4:13-14", 'keywords: ["أ: ب", ج]'],
    ["keywords:\n  - أ: ب", "error unquoted-colon 5:6-7", '  - "أ: ب"'],
    ['section: "أ', "error unclosed-quote 4:10-12", 'section: "أ"'],
    ["section: 'أ", "error unclosed-quote 4:10-12", "section: 'أ'"],
    ['section: "أ" ب', "error text-after-quote 4:14-15", `section: '"أ" ب'`],
    ["section: [عاجل] خبر", "error text-after-bracket 4:17-20", 'section: "[عاجل] خبر"'],
    ["keywords: [أ, ب", "error unclosed-bracket 4:11-12", "keywords: [أ, ب]"],
    ["section: @أ", "error special-start 4:10-11", 'section: "@أ"'],
    ["section: `أ`", "error special-start 4:10-11", 'section: "`أ`"'],
    ["section: %أ", "error special-start 4:10-11", 'section: "%أ"'],
    ["section: *أ ب", "error special-start 4:10-11", 'section: "*أ ب"'],
    ["section: &أ ب", "error special-start 4:10-11", 'section: "&أ ب"'],
    ["section: !أ ب", "error special-start 4:10-11", 'section: "!أ ب"'],
    ["image: ![](a.jpg)", "error special-start 4:8-9", 'image: "a.jpg"'],
    [
      'الصورة: ![وصف: "ب"](صورة أ.jpg "تعليق")',
      "error special-start 4:9-10",
      `الصورة: { src: "صورة أ.jpg", alt: 'وصف: "ب"' }`,
    ],
    ["section: | أ", "error special-start 4:10-11", 'section: "| أ"'],
    ["section: - أ", "error special-start 4:10-11", 'section: "- أ"'],
    ["section: ? أ", "error special-start 4:10-11", 'section: "? أ"'],
    ["section: 'أ»", "error unclosed-quote 4:10-13", "section: 'أ'"],
    ['section: "أ”', "error unclosed-quote 4:10-13", 'section: "أ"'],
    ['section: "قال «أ»', "error unclosed-quote 4:10-18", 'section: "قال «أ»"'],
    [
      "image: { الملف: a.jpg، alt: ب، credit: د }",
      "error arabic-comma-in-braces 4:22-23",
      "image: { الملف: a.jpg, alt: ب, credit: د }",
    ],
    ["keywords: ['أ'، 'ب']", "error arabic-comma-in-braces 4:15-16", "keywords: ['أ', 'ب']"],
    ['keywords: ["أ"، "ب"]', "error arabic-comma-in-braces 4:15-16", 'keywords: ["أ", "ب"]'],
    ["keywords:\n-أ", "error not-a-pair 5:1-3", "- أ"],
    ["keywords:\n• أ", "error not-a-pair 5:1-4", "- أ"],
    [String.raw`section: "أ\د"`, "error bad-escape 4:12-14", String.raw`section: 'أ\د'`],
    ["section:أ", "error missing-space-after-colon 4:8-9", "section: أ"],
    ["section：أ", "error missing-space-after-colon 4:8-9", "section: أ"],
    ["section = أ", "error missing-space-after-colon 4:9-10", "section: أ"],
    ['section: "أ "ب" ج"', "error text-after-quote 4:14-19", `section: 'أ "ب" ج'`],
    ["section: 'أ: 'ب''", "error text-after-quote 4:15-18", `section: "أ: 'ب'"`],
    ['section: "أ",', "error text-after-quote 4:13-14", 'section: "أ"'],
    ['section: "أ" و"ب"', "error text-after-quote 4:14-18", `section: '"أ" و"ب"'`],
    ["القسم؛ أ", "error missing-space-after-colon 4:6-7", "القسم: أ"],
    ["* القسم: أ", "error not-a-pair 4:1-11", "القسم: أ"],
    ["{ section: أ، ب، source: ج }", "error not-a-pair 4:1-29", "section: أ، ب\nsource: ج"],
    ["**القسم:** أ: ب", "error not-a-pair 4:1-16", 'القسم: "أ: ب"'],
    ["**section**: أ", "error not-a-pair 4:1-15", "section: أ"],
    ["- القسم: أ", "error not-a-pair 4:1-11", "القسم: أ"],
    ["keywords: [أ, #ب, #ج د]", "error special-start 4:15-16", 'keywords: [أ, "#ب", "#ج د"]'],
    ["keywords:\n1. أ", "error not-a-pair 5:1-5", "- أ"],
    ["keywords:\n١- أ", "error not-a-pair 5:1-5", "- أ"],
    ["keywords:\nأ", "error not-a-pair 5:1-2", "- أ"],
    ["summary:\nأ", "error not-a-pair 5:1-2", "  أ"],
    ["summary: |\nأ", "error not-a-pair 5:1-2", "  أ"],
    ["section: أ #عاجل", "warning hashtag-is-comment 4:12-17", 'section: "أ #عاجل"'],
    ["section: #عاجل", "error hashtag-is-comment 4:10-15", 'section: "#عاجل"'],
  ];
  it.each(mistakes)("%s", (line, expected, mended) => {
    const { problems } = withLine(line);
    expect(short(problems)).toEqual([expected]);
    expect(problems[0]?.facts).toMatchObject({ line: mended });
    expect(problems[0]?.place.lineText).toBe(line.split("\n").at(-1));
  });

  it.each(mistakes.map(([line, , mended]) => [line, mended] as const))(
    "%s is mended by the line offered",
    (line, mended) => {
      const lines = [...line.split("\n").slice(0, -1), mended];
      expect(withLine(lines.join("\n")).problems).toEqual([]);
    },
  );

  it("a block of which an item is left over is told by its wrong lines alone", () => {
    const { problems } = withLine("**القسم:** أ\n- المصدر: ب");
    expect(short(problems)).toEqual(["error not-a-pair 4:1-13", "error not-a-pair 5:1-12"]);
    expect(problems.map(({ facts }) => facts)).toMatchObject([{ line: "القسم: أ" }, { line: "المصدر: ب" }]);
  });

  it.each([
    ["section: &a أ\nsummary: *a", ["section: أ", ""]],
    ["image: &i\n  src: a.jpg", ["image:"]],
    ["authors:\n  - &a [أ]\n  - *a", ["  - [أ]", ""]],
  ])("what & names for another place is written without it: %j", (lines, mended) => {
    const { problems } = withLine(lines);
    expect(problems.map(({ code }) => code)).toEqual(mended.map(() => "special-start"));
    expect(problems.map(({ facts }) => facts)).toMatchObject(
      mended.map((line) => ({ line, isReference: true })),
    );
  });

  it.each([
    ["image:\n\tsrc: a.jpg", "error yaml-tab 5:1-2"],
    ["  section: أ", "error bad-indentation 4:1-3"],
    ["keywords: [أ, , ب]", "error empty-item-in-list 4:15-16"],
    ["كلام بلا معنى", "error not-a-pair 4:1-14"],
    ["[section]: أ", "error complex-key 4:1-10"],
    ["keywords:\n  -العراق\n  -إيران", "error list-without-space 5:3-10"],
    ["section: أ\nالقسم: ب", "error duplicate-key 5:1-6"],
    ["section: أ\nsection: ب", "error duplicate-key 5:1-8"],
    ["...\nsection: أ", "error several-documents 4:1-4"],
    ["keywrods: أ", "error unknown-key 4:1-9"],
    ["كلمات مفتاحيه: أ\nمسوده: نعم\nالكتب: أ", "error unknown-key 6:1-6"],
    ["tags: أ", "warning unknown-key 4:1-5"],
    ["layout: post", "warning unknown-key 4:1-7"],
    ["published: false", "error kept-back-elsewhere 4:1-10"],
    ["published: true", "warning unknown-key 4:1-10"],
    ["status: Draft", "error kept-back-elsewhere 4:1-7"],
    ["مخفي: نعم", "error kept-back-elsewhere 4:1-5"],
    ["<<: {a: 1}", "warning unknown-key 4:1-3"],
    ["__proto__: {a: 1}", "warning unknown-key 4:1-10"],
    ["constructor: 1", "warning unknown-key 4:1-12"],
    ["keywords:", "warning empty-value 4:1-9"],
    ["keywords: ~", "warning empty-value 4:1-9"],
  ])("%s", (line, expected) => {
    expect(short(withLine(line).problems)).toEqual([expected]);
  });

  it("offers the key that was meant, in the script in which it was written", () => {
    const nearest = (line: string): unknown => {
      const facts = withLine(line).problems[0]?.facts ?? {};
      return "nearest" in facts ? facts.nearest : undefined;
    };
    expect(nearest("keywrods: أ")).toBe("keywords");
    expect(nearest("القسن: أ")).toBe("القسم");
    expect(nearest("tags: أ")).toBe("keywords");
    expect(nearest("url: visit")).toBe("slug");
    expect(nearest("url: /2013/03/visit.html")).toBe("aliases");
  });

  it("what other tools keep back is no error where it is a draft here too", () => {
    expect(short(withLine("status: draft\nمسودة: نعم").problems)).toEqual(["warning unknown-key 4:1-7"]);
  });

  it("finds all mistakes in one go, and does not call a broken line missing", () => {
    const text = '---\ntitle: عاجل: خبر\ndate: 7/5/2024\nkeywrods: أ\nimage: "x\n\nsection:[أ\n---\nنص';
    expect(short(read(text).problems).sort()).toEqual([
      "error ambiguous-date 3:7-15",
      "error missing-space-after-colon 7:8-9",
      "error unclosed-quote 5:8-10",
      "error unknown-key 4:1-9",
      "error unquoted-colon 2:12-13",
    ]);
  });

  it.each([
    [
      "العنوان： خبر\nالتاريخ： 2021-07-06",
      ["missing-space-after-colon 2:8-9", "missing-space-after-colon 3:8-9"],
    ],
    [
      "title:\u00A0خبر\ndate:\u200F 2021-07-06",
      ["missing-space-after-colon 2:6-7", "missing-space-after-colon 3:5-6"],
    ],
    ["- العنوان: خبر\n- التاريخ: 2021-07-06", ["not-a-pair 2:1-15", "not-a-pair 3:1-22"]],
    ["# العنوان: خبر\n# التاريخ: 2021-07-06", ["not-a-pair 2:1-15", "not-a-pair 3:1-22"]],
    ["خبر بلا حقول", ["front-matter-not-keys 2:1-13"]],
  ])("tells of a block without any key which of its lines were meant as keys: %j", (block, expected) => {
    const { problems } = read(`---\n${block}\n---\nنص`);
    expect(short(problems)).toEqual(expected.map((problem) => `error ${problem}`));
    const lines = problems.map(({ facts }) => ("line" in facts ? facts.line : ""));
    if (lines.length > 1) expect(read(["---", ...lines, "---", "نص"].join("\n")).problems).toEqual([]);
  });

  it("keeps notes, which have a space after their #", () => {
    const { article, problems } = withLine("section: سياسة # ملاحظة\n#section: قديم");
    expect(problems).toEqual([]);
    expect(article?.section?.value).toBe("سياسة");
  });

  it("keeps prototypes as they are", () => {
    withLine("__proto__: {polluted: yes}\nimage: {__proto__: {polluted: yes}, src: a.jpg}");
    expect({}).not.toHaveProperty("polluted");
  });

  it("cuts a very long line around the column", () => {
    const { problems } = withLine(`section: ${"أ".repeat(1000)} #ب`);
    const { lineText = "", lineTextStart = 0, column = 0 } = problems[0]?.place ?? {};
    expect(lineText.length).toBeLessThanOrEqual(300);
    expect(lineText.slice(column - 1 - lineTextStart)).toBe("#ب");
  });
});
