import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read, short } from "../support.js";

const head = "title: خبر\ndate: 2021-07-06 16:53\n";
const epochMs = Date.UTC(2021, 6, 6, 13, 53);

describe("a source that is right although it looks odd", () => {
  it.each([
    ["plain", `---\n${head}---\nنص\n`],
    ["with a BOM", `\uFEFF---\n${head}---\nنص\n`],
    ["with blank lines and a direction mark before the fence", `\n  \n\u200F---\n${head}---\nنص\n`],
    ["with CRLF", `---\n${head}---\nنص\n`.replaceAll("\n", "\r\n")],
    ["with CR alone", `---\n${head}---\nنص\n`.replaceAll("\n", "\r")],
    ["with spaces after the fences", `---  \n${head}---\t \nنص\n`],
    ["with the language named", `---yaml\n${head}---\nنص`],
    ["with the language named otherwise", `--- YML\n${head}---\nنص`],
    [
      "with direction marks around keys and values",
      "---\n\u200Ftitle\u200F: \u200Fخبر\u200F\ndate: 2021-07-06 16:53\n---\nنص",
    ],
    ["with Arabic digits", "---\nالعنوان: خبر\nالتاريخ: ٢٠٢١-٠٧-٠٦ ١٦:٥٣\n---\nنص"],
    ["with the long Arabic date", "---\nالعنوان: خبر\nتاريخ: الثلاثاء 6 يوليو 2021 04:53 م\n---\nنص"],
    ["with keys in capitals, tashkeel and tatweel", "---\nTITLE: خبر\nالتَّاريـخ: 2021-07-06 16:53\n---\nنص"],
  ])("%s", (_, text) => {
    const { article, body, problems } = read(text);
    expect(problems).toEqual([]);
    expect(article?.title.value).toBe("خبر");
    expect(article?.date.value.epochMs).toBe(epochMs);
    expect(body?.parts).toEqual(["نص"]);
  });

  it.each([
    ["---x", "أول ---x ثان"],
    ["---", "أول --- ثان"],
  ])("a block of text may hold a line %s", (line, summary) => {
    const { article, body, problems } = read(`---\n${head}summary: |\n  أول\n  ${line}\n  ثان\n---\nنص\n`);
    expect(problems).toEqual([]);
    expect(article?.summary).toBe(summary);
    expect(body?.parts).toEqual(["نص"]);
  });

  it("a direction mark beside a fence is no part of it", () => {
    const { body, problems } = read(`\u200F---\u200F\n${head}\u200F---\u200F\nنص`);
    expect([body?.parts, problems]).toEqual([["نص"], []]);
  });

  it("a body may hold lines of hyphens", () => {
    expect(read(`---\n${head}---\nأول\n\n---\n\nثان\n`).body?.parts).toEqual(["أول\n\n---\n\nثان"]);
  });
});

describe("fences", () => {
  const misplaced: readonly [string, string, string[]][] = [
    ["no front matter", "نص فقط\n", ["error missing-front-matter 1:1-7"]],
    ["keys without an opening fence", `${head}---\nنص\n`, ["error missing-front-matter 1:1-11"]],
    ["no closing fence", `---\n${head}\nنص المادة هنا.\n`, ["error missing-closing-fence 1:1-4"]],
    [
      "a rule of the body as closing fence",
      `---\n${head}\nنص.\n\n---\n\nبقية\n`,
      ["error missing-closing-fence 1:1-4"],
    ],
    ["four hyphens", `---\n${head}----\nنص\n`, ["error malformed-fence 4:1-5"]],
    [
      "a dash of a word processor",
      `—\n${head}—\nنص\n`,
      ["error malformed-fence 1:1-2", "error malformed-fence 4:1-2"],
    ],
    [
      "TOML",
      '+++\ntitle = "خبر"\ndate = 2021-07-06\n\n[extra]\nrtl = true\n+++\nنص\n',
      [
        "error malformed-fence 1:1-4",
        "error malformed-fence 7:1-4",
        "error missing-space-after-colon 2:7-8",
        "error missing-space-after-colon 3:6-7",
      ],
    ],
    [
      "JSON between semicolons",
      `;;;\n{"title": "خبر", "date": "2021-07-06"}\n;;;\nنص\n`,
      ["error malformed-fence 1:1-4", "error malformed-fence 3:1-4"],
    ],
    ["three points", `---\n${head}...\nنص\n`, ["error malformed-fence 4:1-4"]],
    ["text after the closing fence", `---\n${head}---نص هنا\nنص\n`, ["error malformed-fence 4:1-10"]],
    ["a word after the closing fence", `---\n${head}---x\nنص\n`, ["error malformed-fence 4:1-5"]],
    ["nothing between the fences", "---\n---\nنص\n", ["error empty-front-matter 1:1-4"]],
    ["only a note between the fences", "---\n# ملاحظة\n---\nنص\n", ["error empty-front-matter 1:1-4"]],
    ["a list between the fences", "---\n- أ\n---\nنص\n", ["error front-matter-not-keys 2:1-4"]],
    ["no text after the fences", `---\n${head}---`, ["warning empty-body 1:1-4"]],
  ];
  it.each(misplaced)("%s", (_, text, expected) => {
    expect(short(read(text).problems)).toEqual(expected);
  });

  it("says after which line the closing fence belongs, and keeps the text", () => {
    const { problems, body } = read(`---\n${head}\nنص المادة هنا.\nقال الوزير: كذا\n`);
    expect(problems[0]?.facts).toEqual({ afterLine: 3 });
    expect(body?.parts).toEqual(["نص المادة هنا.\nقال الوزير: كذا"]);
  });

  it.each([
    "js",
    "javascript",
    "coffee",
    "json",
    "toml",
    "toString",
    "constructor",
    "__proto__",
    "hasOwnProperty",
  ])("---%s is refused and nothing of it is run", (language) => {
    const text = `---${language}\n(() => { globalThis.wasRun = true; return {} })()\n---\nنص\n`;
    const { article, problems } = read(text);
    expect(article).toBeUndefined();
    expect(short(problems)).toEqual([`error front-matter-language 1:1-${language.length + 4}`]);
    expect(problems[0]?.facts).toEqual({ written: language });
    expect(problems[0]?.place.lineText).toBe(`---${language}`);
    expect(globalThis).not.toHaveProperty("wasRun");
  });

  it("two sources with the same text share nothing", () => {
    const text = `---\n${head}---\nنص\n`;
    const first = read(text, "content/articles/one.md").article;
    const second = read(text, "content/articles/two.md").article;
    expect([first?.slug.value, second?.slug.value]).toEqual(["one", "two"]);
    expect(first?.title.place.path).toBe("content/articles/one.md");
    expect(second?.title.place.path).toBe("content/articles/two.md");
  });
});

describe("bytes that are no text", () => {
  const bytes = (...parts: (string | number[])[]) =>
    Uint8Array.from(
      parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : part)),
    );

  it("names the first byte that is not UTF-8, and Windows-1256 if nothing else fits", () => {
    const { problems } = read(bytes("---\ntitle: ", [0xce, 0xc8, 0xd1], "\n---\n"));
    expect(short(problems)).toEqual(["error not-utf8 2:8-9"]);
    expect(problems[0]?.facts).toEqual({ guess: "Windows-1256", byte: "CE" });
    expect(problems[0]?.place.lineText).toMatch(/^title: \uFFFD/u);
  });

  it("tells one damaged letter from another encoding", () => {
    const { problems } = read(bytes(`---\n${head}---\nنص سليم ثم `, [0xd9], " بقية"));
    expect(short(problems)).toEqual(["error not-utf8 5:12-13"]);
    expect(problems[0]?.facts).toEqual({ guess: "damaged", byte: "D9" });
  });

  it.each([
    ["UTF-16 with a mark", bytes([0xff, 0xfe, 0x2d, 0, 0x2d, 0])],
    [
      "UTF-16 without one",
      Uint8Array.from([..."---\ntitle: خبر\n"].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])),
    ],
  ])("%s is named", (_, text) => {
    expect(read(text).problems[0]?.facts).toMatchObject({ guess: "UTF-16" });
  });

  it("says where front matter begins that is not at the beginning", () => {
    const { problems } = read(`# خبر\n\n---\n${head}---\nنص`);
    expect(short(problems)).toEqual(["error missing-front-matter 1:1-6"]);
    expect(problems[0]?.facts).toEqual({ startsWithKey: false, lower: 3 });
  });

  it("does not miss a headline whose colon is another sign", () => {
    expect(short(read("---\nالعنوان؛ خبر\nالتاريخ: 2026-01-02\n---\nنص").problems)).toEqual([
      "error missing-space-after-colon 2:8-9",
    ]);
  });

  it("tells of front matter that was pasted below front matter", () => {
    expect(short(read(`---\n${head}---\n\n---\n${head}---\nنص`).problems)).toEqual([
      "error second-front-matter 6:1-4",
    ]);
    expect(read(`---\n${head}---\n\n---\nالكاتب: سارة\n\n---\nنص`).problems).toEqual([]);
    const second = read(`---\n${head}---\nنص\n\n---\ntitle: آخر\ndate: 2026-01-02\n---\nنص`).problems;
    expect(short(second)).toEqual(["error second-front-matter 7:1-4"]);
    expect(second[0]?.facts).toEqual({ isTop: false });
    expect(read(`---\n${head}---\nنص\n\n---\nالكاتب: سارة\nالمصدر: رويترز\n---\n`).problems).toEqual([]);
    const code = `---\n${head}---\nنص\n\n\`\`\`\n---\ntitle: آخر\ndate: 2026-01-02\n---\n\`\`\``;
    expect(read(code).problems).toEqual([]);
    expect(read(`---\n${head}---\n---\nالعنوان: شارع الحمراء\nالتاريخ: 7 يوليو\n\nنص`).problems).toEqual([]);
    expect(read(`---\n${head}---\n---\nالكاتب: سارة\nالمصدر: أ\n\nنص\n\n---\nنص`).problems).toEqual([]);
  });

  it("does not take a sentence after an empty line for a key, though a rule follows that could end the block", () => {
    expect(short(read(`---\n${head}\nقال الوزير: نص.\n\n---\nنص`).problems)).toEqual([
      "error missing-closing-fence 1:1-4",
    ]);
  });

  it("a NUL is pointed at", () => {
    expect(short(read("---\ntitle: أ\0ب\n---\n").problems)).toEqual(["error nul-character 2:9-10"]);
  });

  it.each([
    ["in the front matter", `---\ntitle: أ\n<<<<<<< HEAD\n${head}=======\n${head}>>>>>>> main\n---\nنص`, 3],
    ["in the body", `---\n${head}---\n<<<<<<< HEAD\nأ\n=======\nب\n>>>>>>> main\n`, 5],
    ["around the whole", `<<<<<<< HEAD\r\n---\r\n=======\r\n---\r\n>>>>>>> 0a1b\r\n`, 1],
    ["whose first mark was deleted", `---\n${head}---\nأ\n=======\nب\n>>>>>>> main\n`, 6],
    ["below code", `---\n${head}---\n~~~~\n~~~\n~~~~\n<<<<<<< HEAD\n`, 8],
  ])("two versions that git left %s", (_, text, line) => {
    const { article, problems } = read(text);
    expect(article).toBeUndefined();
    expect(short(problems)).toEqual([`error merge-conflict ${line}:1-8`]);
  });

  it.each([
    "```\n<<<<<<< HEAD\n```",
    "<<<<<<<<",
    "<<<<<<<" + "أ",
    "> <<<<<<< HEAD",
    "عنوان\n=======",
    ">>>>>>> قول",
  ])("no conflict: %j", (body) => {
    expect(read(`---\n${head}---\n${body}\n`).problems).toEqual([]);
  });

  it.each(["", "\uFEFF", " \n\n"])("an empty file %j", (text) => {
    expect(short(read(text).problems)).toEqual(["error empty-file 0:0"]);
  });
});

describe("any bytes at all", () => {
  const isAnswered = (text: string | Uint8Array): boolean => {
    const { article, problems } = read(text);
    return article !== undefined || problems.some(({ severity }) => severity === "error");
  };
  it("give an article or an error", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), isAnswered));
  });
  it("give an article or an error, as text between fences", () => {
    const piece = fc.constantFrom(
      ..."---\n|\n|title: |date: 2021-07-06\n|: |- |[|]|{|}|\"|'|#|&a |*a |!x |\t|  |أ|،|,|? |<<: |__proto__: |...\n|%|@|\\|\r\n|\u200F|~|> |keywords:".split(
        "|",
      ),
      "|",
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (middle) => isAnswered(`---\n${middle}\n---\nنص`) && isAnswered(middle)),
      { numRuns: 400 },
    );
  });
  it("have problems that point into the text", () => {
    const line = fc.constantFrom(
      "title: أ: ب",
      "date: 7/5/2024",
      "x",
      "keywords: [أ",
      '  a: "b',
      "\tb: 1",
      "- ج",
      "",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = `---\n${lines.join("\n")}\n---\nنص`;
        const rows = text.split("\n");
        for (const { place } of read(text).problems) {
          expect(place.lineText).toBe(rows[(place.line ?? 0) - 1]);
          expect(place.column).toBeLessThanOrEqual((place.lineText ?? "").length + 1);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("hostile sizes", () => {
  it.each([
    [
      "a block of 100,000 keys",
      `---\n${Array.from({ length: 100_000 }, (_, index) => `k${index}: v`).join("\n")}\n---\n`,
      "front-matter-too-large",
    ],
    ["brackets ten thousand deep", `---\n${head}keywords: ${"[".repeat(10_000)}\n---\n`, "yaml-too-deep"],
    ["items a thousand deep", `---\n${head}keywords:\n  ${"- ".repeat(1000)}x\n---\n`, "yaml-too-deep"],
    [
      "values in values in braces",
      `---\n${head}image: { alt: أ${" :".repeat(20_000)} }\n---\n`,
      "yaml-too-deep",
    ],
    ["a picture before white space", `---\n${head}image: ![](${" ".repeat(60_000)}x\n---\n`, "special-start"],
    ["anchors that explode", `---\n${head}a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n`, "special-start"],
  ])("%s is an error", (_, text, code) => {
    expect(read(text).problems.map((problem) => problem.code)).toContain(code);
  });

  it.each(["\u2028", " ", "\u00A0"])("20,000 times %j between two keywords are one space", (space) => {
    const { article, problems } = read(`---\n${head}keywords: العراق${space.repeat(20_000)}سوريا\n---\nنص`);
    expect(problems).toEqual([]);
    expect(article?.keywords.map(({ value }) => value)).toEqual(["العراق سوريا"]);
  });

  it("tells the first 200 problems of a file and counts the rest", () => {
    const { problems } = read(`---\n${head}keywords: ${"أ،".repeat(1000)}\n---\nنص`);
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toMatchObject({ code: "more-problems", facts: { count: 799 } });
  });
});
