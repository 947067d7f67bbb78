import { describe, expect, it } from "vitest";
import { printableBody } from "../../src/content/values/text.js";
import { rendered } from "./rendering.js";

describe("what was meant as Markdown and is none", () => {
  it.each([
    ["• أول\n• ثان", "1:1-6 list-not-read", { line: "- أول" }],
    ["قال:\n▪ أول\r\n▪ ثان", "2:1-6 list-not-read", { line: "- أول" }],
    ["١- أول\n٢- ثان", "1:1-7 list-not-read", { line: "1. أول" }],
    ["> ١. أول\n> ٢. ثان", "1:3-9 list-not-read", { line: "1. أول" }],
    ["1- أول\n2- ثان", "1:1-7 list-not-read", { line: "1. أول" }],
    ["قال:\n2) أول\n3) ثان", "2:1-7 list-not-read", { line: "2. أول" }],
    ["![وصف](a.png =200x100)", "1:1-23 link-not-read", { mended: "![وصف](a.png)" }],
    ["| **أ** | ب |\n| 1 | 2 |", "1:1-14 table-not-read", { line: "|---|---|", isWrong: false }],
    ["| **أ** | ب |\n| **1** | 2 |\n| **3** | 4 |", "1:1-14 table-not-read", { line: "|---|---|" }],
    ["> | أ | ب |\n> |---|\n> | 1 | 2 |", "1:3-12 table-not-read", { line: "|---|---|", isWrong: true }],
    ["| أ | ب |\n|---|---|\n| 1 | 2 | **3** |", "3:9-18 table-cell-lost", { text: "**3**", columns: 2 }],
    ["ـ أول\nـ ثان", "1:1-6 list-not-read", { line: "- أول" }],
    ["■ أول\n■ ثان", "1:1-6 list-not-read", { line: "- أول" }],
    ["قال:\n(1) أول\n(2) ثان", "2:1-8 list-not-read", { line: "1. أول" }],
    ["١/ أول\n٢/ ثان", "1:1-7 list-not-read", { line: "1. أول" }],
    ["أ- أول\nب- ثان", "1:1-7 list-not-read", { line: "- أ- أول" }],
    ["(أ) أول\n(ب) ثان", "1:1-8 list-not-read", { line: "- (أ) أول" }],
    ["a) نص\nb) نص", "1:1-6 list-not-read", { line: "- a) نص" }],
    ["✅ أول\n❌ ثان", "1:1-6 list-not-read", { line: "- ✅ أول" }],
    ["1️⃣ أول\n2️⃣ ثان", "1:1-8 list-not-read", { line: "- 1️⃣ أول" }],
    [
      "(نص)[https://a.example/x]",
      "1:1-26 link-not-read",
      { mended: "[نص](https://a.example/x)", isTurned: true },
    ],
    [
      "قال !(وصف الصورة)[a.png] ثم",
      "1:5-25 link-not-read",
      { mended: "![وصف الصورة](a.png)", isTurned: true },
    ],
    ["انظر (التقرير)[report.pdf]", "1:6-27 link-not-read", { mended: "[التقرير](report.pdf)" }],
    ["قال [نص][www.a.example] ثم", "1:5-24 link-not-read", { mended: "[نص](https://www.a.example)" }],
    [
      "المدينة\tالسكان\nالرافدة\t412000",
      "1:1-15 table-not-read",
      { row: "| المدينة | السكان |", line: "|---|---|" },
    ],
    [
      "قال:\n+----+----+\n| أ  | ب  |\n+====+====+\n| 1  | 2  |\n+----+----+",
      "3:1-12 table-not-read",
      { row: "| أ | ب |", line: "|---|---|", frame: "+----+----+" },
    ],
    [
      "┌───┬───┐\n│ أ │ **ب** │\n├───┼───┤\n│ 1 │ 2 │\n└───┴───┘",
      "2:1-14 table-not-read",
      { row: "| أ | **ب** |", line: "|---|---|" },
    ],
    ["نص\n\n| أ | ب |\n\n| --- | :-: |\n\n| 1 | 2 |", "3:1-10 table-not-read", { line: "", isWrong: false }],
    ["| أ | ب |\n|---|---|\n| 1 | 2 |\nنص", "4:1-3 text-in-table", { text: "نص" }],
    ["وصل الوفد.\n---", "1:1-11 text-as-heading", { text: "وصل الوفد.", line: "---" }],
    ["سطر أول\nسطر ثان\n-", "1:1-8 text-as-heading", { text: "سطر أول", line: "-" }],
    ["-أول\n-ثان", "1:1-5 list-not-read", { line: "- أول" }],
    ["➢ أول\n➢ ثان", "1:1-6 list-not-read", { line: "- أول" }],
    ["§ أول\n§ ثان", "1:1-6 list-not-read", { line: "- أول" }],
    ["• أول\no فرعي", "1:1-6 list-not-read", { line: "- أول" }],
    ["o  أول\no\t«ثان»", "1:1-7 list-not-read", { line: "- أول" }],
    ["\uF0B7 أول\n\uF0B7 ثان", "1:1-6 list-not-read", { line: "- أول" }],
    ["1- «أول»\n2- «ثان»", "1:1-9 list-not-read", { line: "1. «أول»" }],
    ["1- 0501234567\n2- +966 50 123", "1:1-14 list-not-read", { line: "1. 0501234567" }],
    ["7-Eleven\n1- أول\n2- ثان", "2:1-7 list-not-read", { line: "1. أول" }],
    ["o\tأول\no\tثان", "1:1-6 list-not-read", { line: "- أول" }],
    ["* أول\n*ثان (نص)", "2:1-10 list-not-read", { line: "- ثان (نص)" }],
    ["- أول\n-ثان\n- ثالث", "2:1-5 list-not-read", { line: "- ثان" }],
    ["> 1. **أول**: نص\n> 2.ثان", "2:3-8 list-not-read", { line: "2. ثان" }],
    ["10. أول\n9. ثان\n8. ثالث", "2:1-3 number-not-shown", { written: "9", shown: 11 }],
    ["> 1) أول\n> 3) ثان", "2:3-5 number-not-shown", { written: "3", shown: 2 }],
    ["مقاس 10*20*30*5*6 سم", "1:6-18 sign-not-shown", { mended: String.raw`10\*20\*30\*5\*6` }],
    ["بين ~5 كم و~6 كم", "1:5-13 sign-not-shown", { mended: String.raw`\~5 كم و\~` }],
    ["أ\u200C-\tأول\nب\u200C-\tثان", "1:1-8 list-not-read", { line: "- أ\u200C-\tأول" }],
    ["أولاً: مقدمة\nثانياً: عرض", "1:1-13 list-not-read", { line: "- أولاً: مقدمة" }],
    ["*أول\n*ثان", "1:1-5 list-not-read", { line: "- أول" }],
    ["☐ أول\n☑ ثان", "1:1-6 list-not-read", { line: "- [ ] أول" }],
    ["![وصف](a.png “تعليق”)", "1:1-22 link-not-read", { mended: '![وصف](a.png "تعليق")' }],
    ["[نص](https://a.example «خبر»)", "1:1-30 link-not-read", { mended: '[نص](https://a.example "خبر")' }],
    ["| أ | ب |\n| ـــ | — |\n| 1 | 2 |", "1:1-10 table-not-read", { line: "|---|---|", isWrong: true }],
    ["غاز CO~2~ مثلًا", "1:7-10 sign-not-shown", { mended: "<sub>2</sub>" }],
    ["##النتائج", "1:1-10 heading-not-read", { line: "## النتائج" }],
    ["نص\n###النتائج\nنص", "2:1-11 heading-not-read", { line: "### النتائج" }],
    ["انظر [الملف](تقرير القمة.pdf) كله", "1:6-30 link-not-read", { mended: "[الملف](<تقرير القمة.pdf>)" }],
    ["![وصف](صورة 1.jpg)", "1:1-19 link-not-read", { mended: "![وصف](<صورة 1.jpg>)" }],
    [
      "[نص](https://a.example/خبر عاجل)",
      "1:1-33 link-not-read",
      { mended: "[نص](<https://a.example/خبر عاجل>)" },
    ],
    ["[نص] (https://a.example)", "1:1-25 link-not-read", { mended: "[نص](https://a.example)" }],
    ["[نص] (www.a.example)", "1:1-21 link-not-read", { mended: "[نص](https://www.a.example)" }],
    ["- ##النتائج", "1:3-12 heading-not-read", { line: "## النتائج" }],
    ["نص\n\n    قفا نبك من ذكرى\n    بسقط اللوى", "3:1-20 indented-text", {}],
    ["\tفقرة تبدأ بمسافة جدولة.", "1:1-25 indented-text", {}],
    ["```\nنص عربي\n\nوآخر", "1:1-4 code-not-closed", { signs: "```" }],
    ["> ~~~~ نص\n> ~~~\n\nوآخر", "1:3-10 code-not-closed", { signs: "~~~~" }],
    ["```نص هنا\nlet a = 1\n```", "1:1-10 code-text-lost", { text: "نص هنا" }],
    ["- ```js عداد\n  let a = 1\n  ````", "1:3-13 code-text-lost", { text: "js عداد" }],
  ])("%j", (body, at, facts) => {
    const { diagnostics, at: found } = rendered(body);
    expect(found).toEqual([at]);
    expect(diagnostics[0]?.facts).toMatchObject(facts);
  });

  it.each([
    "- أول\n- ثان",
    "أ- أول\n\nب- ثان",
    "أحمد - علي\nبدر - سعيد",
    "😂😂😂\n😂",
    "قال (نص) [https://a.example]",
    "f(x)[i.e]",
    "[نص](https://a.example)[https://b.example]",
    "قال\tنعم\nثم مضى",
    "| أ |\n|---|\nنص",
    "عنوان فرعي\n---",
    "سؤال؟\n===",
    "نص.\n\n---",
    "1- أول  \n2- ثان",
    "12-15 يوليو\n13-16 يوليو",
    "| أ | ب |\n|---|---|\n| 1 | 2 | |\n| 3 |",
    "المصدر | رويترز | وكالات\nالكاتب | فلان",
    "• بند واحد في فقرته\n\n• وآخر",
    "— نعم.\n— لا.",
    "١٩٧٣ عام الحرب\n١٩٦٧ عام النكسة",
    "-5 درجات\n-7 درجات",
    "7-Eleven تفتح فرعًا\n7-Eleven تغلق آخر",
    "10 - 0501234567\n10 - 0507654321",
    "1 - 0\n2 - 1",
    "- الحرارة\n-5 درجات",
    "1. أول\n   وتتمته\n2. ثان",
    "2019. كان عامًا\nصعبًا",
    "§ 5 من القانون\n§ 6 من القانون",
    "o nome\no livro",
    "#عاجل #بغداد",
    "* أول\n*مائل* نص",
    "| أ |\n\n| ب |",
    "أولًا: كذا\n\nثانيًا: كذا",
    "أولًا قال كذا\nثانيًا مضى",
    "*عاجل*\n*بيان*",
    "1. أول\n1. ثان\n1. ثالث",
    "2019. أول\n2020. ثان",
    "من ~100 إلى ~200",
    "~~5~~ و~5~ و*5* و2*س*2 و*3*م",
    "نص\n\n---\ntitle: ثان\ndate: 2026-01-02\n---\nنص",
    "+---+\nنص | آخر",
    "+++ عاجل +++\n| نص",
    "\\##نص",
    "**لغة**##لا\nنص",
    "**أول**• ثان\n• ثالث",
    "[هكذا](كما قال) و[هكذا] (كما قال)",
    "\\[نص](تقرير القمة.pdf)",
    "```\nنص عربي\n```",
    "> ~~~ html\n> نص\n> ~~~~",
    "```js title=a.js\nlet a = 1",
    "```نص في السطر```",
    "    const x = { a: 'نص' };",
    "    let total = 1",
  ])("nothing is said of %j", (body) => {
    expect(rendered(body).at).toEqual([]);
  });
});

it("marks of direction hide no sign at the beginning of a line", () => {
  const body = "\u200F## عنوان\n\n\u200E- بند\n\u200F- بند\n\n\u200F\n\n\u200F\u200F> قول\n\n\u200Fنص\u200F";
  const shown = printableBody(body);
  expect(shown).toHaveLength(body.length);
  expect(rendered(shown).html).toBe(
    [
      '<h2 id="عنوان">عنوان</h2>',
      "<ul>\n<li>بند</li>\n<li>بند</li>\n</ul>",
      "<blockquote>\n<p>قول</p>\n</blockquote>",
      "<p>\u200Fنص\u200F</p>",
    ].join("\n"),
  );
});

it.each([
  ["قبل\n\n<object>\n\nبعد", "3:1-9", "<object>"],
  ["قبل <textarea>بعد", "1:5-15", "<textarea>"],
])("an element that takes the rest of the text with it: %j", (body, at, what) => {
  const { at: found, diagnostics } = rendered(body);
  expect(found).toContain(`${at} element-not-closed`);
  expect(diagnostics.find(({ code }) => code === "element-not-closed")?.facts).toEqual({
    what,
    effect: "removed",
  });
  expect(rendered(`${body}${what.replace("<", "</")}`).codes).not.toContain("element-not-closed");
});
