import { describe, expect, it } from "vitest";
import { linesOf, rendered } from "./rendering.js";

describe("headings", () => {
  it("a # in the body is below the headline, and no level is skipped", () => {
    expect(linesOf("# أ\n\n### ب\n\n## ج\n\n#### د")).toEqual([
      '<h2 id="أ">أ</h2>',
      '<h3 id="ب">ب</h3>',
      '<h3 id="ج">ج</h3>',
      '<h4 id="د">د</h4>',
    ]);
  });

  it("a body that begins with ### begins with h2", () => {
    expect(linesOf("### أ\n\n#### ب\n\n## ج")).toEqual([
      '<h2 id="أ">أ</h2>',
      '<h3 id="ب">ب</h3>',
      '<h2 id="ج">ج</h2>',
    ]);
  });

  it("there is nothing below h6", () => {
    expect(linesOf("# أ\n\n## ب\n\n### ج\n\n#### د\n\n##### ه\n\n###### و")).toEqual([
      '<h2 id="أ">أ</h2>',
      '<h3 id="ب">ب</h3>',
      '<h4 id="ج">ج</h4>',
      '<h5 id="د">د</h5>',
      '<h6 id="ه">ه</h6>',
      '<h6 id="و">و</h6>',
    ]);
  });

  it("the same heading twice has two ids", () => {
    expect(linesOf("## مقدمة\n\n## مقدمة\n\n## مقدمة")).toEqual([
      '<h2 id="مقدمة">مقدمة</h2>',
      '<h2 id="مقدمة-2">مقدمة</h2>',
      '<h2 id="مقدمة-3">مقدمة</h2>',
    ]);
  });

  it("an id leaves out marks, tatweel, invisible and punctuation characters", () => {
    expect(linesOf("## «العِـرَاق»: 2021\u200f، نتائج")).toEqual([
      '<h2 id="العراق-2021-نتائج">«العِـرَاق»: 2021\u200f، نتائج</h2>',
    ]);
  });

  it("an ASCII id is prefixed, since the page and the browser have such names", () => {
    expect(linesOf("## location\n\n## ؟!")).toEqual([
      '<h2 id="s-location"><bdi lang="en" dir="ltr">location</bdi></h2>',
      '<h2 id="s-section">؟!</h2>',
    ]);
  });

  it("links find a heading by its text, encoded or not", () => {
    expect(
      linesOf(
        "## مقدمة الكتاب\n\n[أ](#مقدمة-الكتاب) [ب](#%D9%85%D9%82%D8%AF%D9%85%D8%A9-%D8%A7%D9%84%D9%83%D8%AA%D8%A7%D8%A8) [ج](#)",
      ),
    ).toEqual([
      '<h2 id="مقدمة-الكتاب">مقدمة الكتاب</h2>',
      '<p><a href="#%D9%85%D9%82%D8%AF%D9%85%D8%A9-%D8%A7%D9%84%D9%83%D8%AA%D8%A7%D8%A8">أ</a> <a href="#%D9%85%D9%82%D8%AF%D9%85%D8%A9-%D8%A7%D9%84%D9%83%D8%AA%D8%A7%D8%A8">ب</a> <a href="#">ج</a></p>',
    ]);
  });

  it("an English heading is found by GitHub's name for it", () => {
    expect(linesOf("## Final results\n\n[go](#final-results)", { lang: "en", dir: "ltr" })).toEqual([
      '<h2 id="s-final-results">Final results</h2>',
      '<p><a href="#s-final-results">go</a></p>',
    ]);
  });

  it("an authored id stands for the heading's own", () => {
    expect(linesOf('<h2 id="location">أ</h2>\n\n<a name="getElementById">ب</a>\n\n[ج](#location)')).toEqual([
      '<h2 id="s-location">أ</h2>',
      '<p><a id="s-getelementbyid">ب</a></p>',
      '<p><a href="#s-location">ج</a></p>',
    ]);
  });

  it("a heading without text is reported and not written", () => {
    const { html, at } = rendered("## \n\nنص");
    expect(html).toBe(["", "<p>نص</p>"].join("\n"));
    expect(at).toEqual(["1:1-4 empty-heading"]);
  });
});
