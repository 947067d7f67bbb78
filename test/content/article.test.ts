import { describe, expect, it } from "vitest";
import { read, short } from "./support.js";

const head = "title: خبر\ndate: 2021-07-06 16:53\n";
const withLines = (...lines: string[]) =>
  read(`---\n${head}${lines.join("\n")}\n---\nالفقرة الأولى.\n\nالثانية.\n`);
const values = (written: readonly { value: string }[] | undefined) => written?.map(({ value }) => value);

describe("an article", () => {
  it("has all keys under their English names", () => {
    const { article, problems } = withLines(
      "updated: 2021-07-06 19:10",
      "expires: 2022-01-01",
      "keywords: [العراق, الحرس الثوري]",
      "source: [الخليج الجديد, متابعات]",
      "section: سياسة",
      "authors: [سارة, أحمد]",
      "summary: ملخص",
      "image: { src: photo%20a.jpg, alt: وصف, caption: تعليق, credit: مصور }",
      "related: [other-slug]",
      "corrections: [{ date: 2021-07-07, text: كان الرقم خطأ }]",
      "slug: my-slug",
      "lang: fa-ir",
      "dir: rtl",
      "draft: yes",
      "featured: true",
      "aliases: [/2019/old/, old.html]",
      "canonical: https://example.org/a",
    );
    expect(problems).toEqual([]);
    expect(article).toMatchObject({
      slug: { value: "my-slug" },
      title: { value: "خبر", place: { line: 2, column: 8, endColumn: 11, lineText: "title: خبر" } },
      sources: ["الخليج الجديد", "متابعات"],
      section: { value: "سياسة" },
      summary: "ملخص",
      image: { src: { value: "photo a.jpg" }, alt: "وصف", caption: "تعليق", credit: "مصور" },
      lang: "fa-IR",
      dir: "rtl",
      draft: true,
      featured: true,
      canonical: "https://example.org/a",
    });
    expect(values(article?.keywords)).toEqual(["العراق", "الحرس الثوري"]);
    expect(values(article?.authors)).toEqual(["سارة", "أحمد"]);
    expect(values(article?.pinned)).toEqual(["other-slug"]);
    expect(values(article?.aliases)).toEqual(["/2019/old/", "old.html"]);
    expect(article?.corrections.map(({ text }) => text)).toEqual(["كان الرقم خطأ"]);
    expect(article?.corrections.map(({ place }) => place?.lineText)).toEqual([
      "corrections: [{ date: 2021-07-07, text: كان الرقم خطأ }]",
    ]);
    expect(article?.updated?.wall.hour).toBe(19);
    expect(article?.updatedPlace?.lineText).toBe("updated: 2021-07-06 19:10");
    expect(article?.expires?.hasTime).toBe(false);
  });

  it("has all keys under their Arabic names", () => {
    const { article, problems } = read(
      `---
العنوان: خبر
تاريخ: ٢٠٢١-٠٧-٠٦ ١٦:٥٣
آخر_تحديث: 2021-07-06 19:10
ينتهي: 2022-01-01
كلمات_مفتاحية: العراق، إيران
المصدر: المصدر | الخليج الجديد + متابعات
قسم: سياسة
بقلم: سارة، أحمد
الملخص: ملخص
الصورة:
  الملف: a.jpg
  النص البديل: وصف
  التعليق: تعليق
  المصور: مصور
ذات صلة: other
التصويبات:
  - التاريخ: 2021-07-07
    النص: كان الرقم خطأ
اسم الرابط: الخبر
اللغة: ar
الاتجاه: من اليمين
مسودة: نعم
مميز: لا
روابط قديمة: /a/
الرابط الأصلي: https://example.org/
---
نص
`,
    );
    expect(problems).toEqual([]);
    expect(article).toMatchObject({ draft: true, featured: false, dir: "rtl", slug: { value: "الخبر" } });
    expect(article?.image).toMatchObject({ alt: "وصف", caption: "تعليق", credit: "مصور" });
    expect(article?.sources).toEqual(["الخليج الجديد", "متابعات"]);
    expect(values(article?.authors)).toEqual(["سارة", "أحمد"]);
  });

  it("needs a title and a date", () => {
    expect(short(read("---\nsection: أ\n---\nنص").problems)).toEqual([
      "error missing-title 1:1-4",
      "error missing-date 1:1-4",
    ]);
    expect(short(read("---\ntitle:\ndate: ~\n---\nنص").problems)).toEqual([
      "error missing-title 2:1-6",
      "error missing-date 3:1-5",
    ]);
    expect(short(read('---\ntitle: " "\ndate: 2021-07-06\n---\nنص').problems)).toEqual([
      "error missing-title 2:8-11",
    ]);
  });

  it("takes its summary from the first paragraph", () => {
    expect(withLines().article?.summary).toBe("الفقرة الأولى.");
  });

  it("counts the words of its parts", () => {
    expect(withLines().article?.words.title).toEqual({ words: "خبر", counts: [1] });
  });

  it("keeps tashkeel and tatweel, drops direction marks at the ends, composes letters", () => {
    const { article } = withLines("section: \u200Fسِياسـة\u200E", 'summary: "أ\u0627\u0653"');
    expect(article?.section?.value).toBe("سِياسـة");
    expect(article?.summary).toBe("أآ");
  });

  it("drops what no page can hold from values", () => {
    const { article } = withLines('summary: "ا\\u0001ب\\x0Bج\\uD83D د\\0\\uFFFF 😀"');
    expect(article?.summary).toBe("اب ج د 😀");
  });
});

describe("lists", () => {
  it.each([
    ["keywords: العراق، إيران", ["العراق", "إيران"], [11, 19]],
    ['keywords: "أ، ب"', ["أ", "ب"], [12, 15]],
    ["keywords: أ, ب; ج؛ د", ["أ", "ب", "ج", "د"], [11, 14, 17, 20]],
    ["keywords: [أ، ب، ج]", ["أ", "ب", "ج"], [12, 15, 18]],
    ['keywords: ["الرياض, السعودية"]', ["الرياض, السعودية"], [12]],
    ["keywords: أ،", ["أ"], [11]],
    ["keywords: كلمة واحدة", ["كلمة واحدة"], [11]],
    ['keywords: "#أ #ب_ج"', ["#أ", "#ب_ج"], [12, 15]],
    ["keywords: الكلمات المفتاحية، أ", ["الكلمات المفتاحية", "أ"], [11, 30]],
    ['keywords: "الكلمات المفتاحية: أ، ب"', ["أ", "ب"], [31, 34]],
    ["keywords: “أ، ب”", ["أ", "ب"], [12, 15]],
    ["keywords: [أ، 'ب، ج']", ["أ", "'ب", "ج'"], [12, 15, 19]],
    ["keywords: [أ، 'ب']", ["أ", "ب"], [12, 15]],
    ["keywords: [“أ”, «ب»]", ["أ", "«ب»"], [13, 17]],
    ["keywords: أ،\n  ب", ["أ", "ب"], [11, 11]],
  ])("%s", (line, items, columns) => {
    const { article, problems } = withLines(line);
    expect(problems).toEqual([]);
    expect(values(article?.keywords)).toEqual(items);
    expect(article?.keywords.map(({ place }) => place.column)).toEqual(columns);
  });

  it.each([
    ["keywords: أ،، ب", ["warning empty-item 4:13"]],
    ["keywords: [أ, '', ب]", ["warning empty-item 4:15-17"]],
    ["keywords: أ، ب، أ", ["warning repeated-item 4:17-18"]],
    ["keywords: {أ: ب}", ["error wrong-type 4:11-17"]],
    ["keywords: [[أ]]", ["error wrong-type 4:12-15"]],
    ["keywords:\n  • أ\n  • ب", ["error list-without-space 5:3-6"]],
    ["keywords:\n  أ\n  ب", ["error list-without-space 5:3-4"]],
    ["keywords: أ - ب - ج", ["warning list-without-space 4:11-20"]],
    ["authors: أ / ب / ج", ["warning list-without-space 4:10-19"]],
    ["keywords: بغداد - البصرة", []],
    ["keywords: [أ - ب - ج]", []],
    ["keywords: >\n  أ\n  ب", ["error list-without-space 4:11-12"]],
  ])("%s has a problem", (line, expected) => {
    expect(short(withLines(line).problems)).toEqual(expected);
  });
});

describe("values in the quotes of a word processor", () => {
  it("are read without them where nothing else can be meant", () => {
    const { article, problems } = withLines(
      "draft: “نعم”",
      "lang: ‘fa’",
      "updated: “2021-07-07”",
      "image: ”a.jpg“",
      "source: “رويترز”",
    );
    expect(problems).toEqual([]);
    expect(article).toMatchObject({ draft: true, lang: "fa", image: { src: { value: "a.jpg" } } });
    expect(article?.sources).toEqual(["رويترز"]);
    expect(article?.updated?.wall.day).toBe(7);
  });

  it("keep them where they may be a quotation", () => {
    expect(withLines("summary: “قول”").article?.summary).toBe("“قول”");
  });
});

it.each([
  ["source: 'المصدر: رويترز + متابعات'", { sources: ["رويترز", "متابعات"] }],
  ["بقلم: 'بقلم: سارة'", { authors: [{ value: "سارة" }] }],
  ["source: 'وكالات: رويترز'", { sources: ["وكالات: رويترز"] }],
])("a list copied with the name of its line has no item of that name: %s", (line, expected) => {
  expect(withLines(line).article).toMatchObject(expected);
});

it("old addresses may have commas between them", () => {
  const { article } = withLines("aliases: /a, /b، /c,d");
  expect(values(article?.aliases)).toEqual(["/a", "/b", "/c,d"]);
});

describe("values that are wrong", () => {
  it.each([
    ["draft: ربما", "error unknown-choice 4:8-12"],
    ["dir: up", "error unknown-choice 4:6-8"],
    ["lang: arabic", "error bad-language 4:7-13"],
    ["lang: ar_SA", "error bad-language 4:7-12"],
    ["canonical: /a/", "error bad-address 4:12-15"],
    ["canonical: javascript:alert(1)", "error bad-address 4:12-31"],
    ["aliases: [/a/, 'javascript:x']", "error bad-address 4:16-30"],
    ["image: 'javascript:x'", "error bad-address 4:8-22"],
    ["image: {alt: وصف}", "error missing-key 4:8-18"],
    ["image: '![وصف](a.jpg)'", "error bad-address 4:8-23"],
    ["image: <img src=a.jpg>", "error bad-address 4:8-23"],
    ["image:\nsrc: a.jpg", "error bad-indentation 5:1-4"],
    ["الصورة:\nالمصدر: رويترز\nالملف: a.jpg", "error bad-indentation 6:1-6"],
    ["slug: My Post!", "warning dirty-slug 4:7-15"],
    ["updated: 2021-07-05", "warning date-order 4:10-20"],
    ["expires: 2021-07-06", "error date-order 4:10-20"],
    ["updated: ٧/٥/٢٠٢٤", "error ambiguous-date 4:10-18"],
    ["updated: 2024-02-30", "error impossible-date 4:10-20"],
    ["updated: الأربعاء 6 يوليو 2021", "error wrong-weekday 4:10-31"],
    ["updated: أمس", "error not-a-date 4:10-13"],
    ["updated: 1442-11-26", "error year-out-of-range 4:10-20"],
    ["corrections: نص", "error wrong-type 4:14-16"],
    ["corrections: [{text: نص}]", "error missing-key 4:15-25"],
    ["section: [أ]", "error wrong-type 4:10-13"],
  ])("%s", (line, expected) => {
    expect(short(withLines(line).problems)).toEqual([expected]);
  });

  it.each([
    ["مسودة: ربما", "مسودة"],
    ["آخر تحديث: أمس", "آخر تحديث"],
    ["آخر_تحديث: 2021-07-05", "آخر_تحديث"],
    ["الصورة: 'javascript:x'", "الصورة"],
    ["القسم:", "القسم"],
    ["وسوم: [أ، أ]", "وسوم"],
    ["التصويبات: نص", "التصويبات"],
    ["الصورة: {الملف: [أ]}", "الملف"],
    ["draft: ربما", "draft"],
  ])("are told by the name that the editor gave them: %s", (line, key) => {
    expect(withLines(line).problems).toMatchObject([{ facts: { key } }]);
  });

  it("does not let one hide the others", () => {
    const { problems } = withLines("draft: ربما", "lang: arabic", "updated: أمس", "keywords: {a: b}");
    expect(problems.map(({ code }) => code).sort()).toEqual([
      "bad-language",
      "not-a-date",
      "unknown-choice",
      "wrong-type",
    ]);
  });

  it("gives the clean slug, which is used", () => {
    const { article, problems } = withLines("slug: My Post!");
    expect(problems[0]?.facts).toEqual({ written: "My Post!", clean: "my-post" });
    expect(article?.slug.value).toBe("my-post");
  });

  it.each([
    ["https://a.example/2021/07/Visit.html", "visit"],
    ["https://a.example/%D8%AE%D8%A8%D8%B1/", "خبر"],
    ["https://a.example/", "https-a-example"],
  ])("the clean slug of a whole address is its last part: %s", (address, slug) => {
    expect(withLines(`الرابط: ${address}`).article?.slug.value).toBe(slug);
  });

  it.each([
    ["2021-03-28 02:30", "skipped-hour"],
    ["2021-10-31 02:30", "repeated-hour"],
  ])("%s in Berlin is a warning, and is resolved", (date, code) => {
    const dates = {
      timeZone: "Europe/Berlin",
      calendar: "gregorian",
      months: "يوليو",
      digits: "latin",
    } as const;
    const { article, problems } = read(`---\ntitle: خبر\ndate: ${date}\n---\nنص`, undefined, { dates });
    expect(problems).toMatchObject([{ code, severity: "warning", place: { line: 3, column: 7 } }]);
    expect(article).toBeDefined();
  });

  it("warns of a headline above 200 letters", () => {
    expect(read(`---\ntitle: ${"خ".repeat(201)}\ndate: 2021-07-06\n---\nنص`).problems).toMatchObject([
      { code: "long-title", facts: { length: 201, limit: 200 } },
    ]);
  });
});

describe("the slug of a source without one", () => {
  it.each([
    ["content/articles/2021/07/secret-visit.md", "secret-visit"],
    ["content/articles/زيارة سرية.md", "زيارة-سرية"],
    ["content/articles/2021-07-06-visit.md", "2021-07-06-visit"],
    ["content/articles/visit/index.md", "visit"],
    ["content/articles/index.md", "index"],
    ["content/articles/Visit.MD", "visit"],
  ])("%s is %s", (path, slug) => {
    expect(read(`---\n${head}---\nنص`, path).article?.slug.value).toBe(slug);
  });
});
