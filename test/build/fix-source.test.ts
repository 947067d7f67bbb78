import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixSource } from "../../src/build/fix-source.js";
import { diagnosticsOf } from "../../src/checks/diagnose.js";
import type { Edit } from "../../src/checks/finding.js";
import { lintProse } from "../../src/checks/lint-prose.js";
import { readProse } from "../../src/content/prose.js";
import { normaliseUnicode } from "../../src/language/text.js";
import { createMarkdown } from "../../src/markdown/create-markdown.js";
import type { Source } from "../../src/model/article.js";
import type { SourcePath } from "../../src/model/brand.js";

const markdown = createMarkdown();
const path = "content/articles/a.md" as SourcePath;
const head = "---\ntitle: عنوان\ndate: 2026-01-02\n---\n";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const fixBytes = (bytes: Uint8Array, silenced: readonly string[] = []) =>
  fixSource({ path, bytes } satisfies Source, { language: "ar", silenced, markdown });
/** The whole file after the mend. */
const fixed = (text: string, silenced: readonly string[] = []): string => {
  const answer = fixBytes(encode(text), silenced);
  return answer === undefined ? text : decode(answer.bytes);
};
const fixedBody = (body: string): string => fixed(head + body).slice(head.length);

describe("what has one right answer", () => {
  it.each([
    ["قال ,وأضاف", "قال، وأضاف"],
    ["قال  ،  وأضاف", "قال، وأضاف"],
    ["هل جاء? نعم;كلا", "هل جاء؟ نعم؛ كلا"],
    ["العـــراق و\uFEB3\uFEFCم", "العراق وسلام"],
    ["قال \u202Eالوزير", "قال الوزير"],
    ["الحدیث", "الحديث"],
    ["قال \u202C  \u202C\nنص", "قال \nنص"],
    ["قال \n\n<b>\u202B", "قال \n\n<b>"],
    ["و**«الأهلي»** ثم", "و«**الأهلي**» ثم"],
    ["قال و*«الأهلي»* و**«الزمالك»** ثم", "قال و«*الأهلي*» و«**الزمالك**» ثم"],
    ["**قال:**وأضاف", "**قال**:وأضاف"],
    ["> كلمة  أخرى\r\n> سطر  آخر", "> كلمة أخرى\r\n> سطر آخر"],
  ])("%j becomes %j", (body, mended) => expect(fixedBody(body)).toBe(mended));

  it.each([
    "القدس ـ وكالات",
    "على قدر أهل العزم     تأتي العزائم\nوتأتي على قدر     الكرام المكارم",
    "الأدب الفارسی هنا",
    "قال «نعم ثم",
    "قال و**«نعم» و«لا»** ثم",
    "`كود  هنا ,` و[نص](a,b.md)",
    "```\nنص  , نص\n```",
    "سطر أول  \nسطر ثان",
    "نص [https://example.org/?a=b&amp; ثم]",
    "نص `a\u202Eb` و[نص](a\u202Eb.md) و<b title='\u202E'>نص</b> <!-- \u202E --> ثم",
  ])("%j stays", (body) => expect(fixedBody(body)).toBe(body));

  it("byte order mark, line ends and everything else stay", () => {
    const before =
      "\uFEFF---\r\ntitle: 'قمة  جديدة'\r\ndate: 2026-01-02\r\n---\r\nنص ,نص\r\n\tكود  ,\r\n\r\n";
    const after = "\uFEFF---\r\ntitle: 'قمة جديدة'\r\ndate: 2026-01-02\r\n---\r\nنص، نص\r\n\tكود  ,\r\n\r\n";
    expect(fixed(before)).toBe(after.replace("\tكود  ,", "\tكود،"));
    expect(fixed("---\rtitle: أ\rdate: 2026-01-02\r---\rنص  نص\r")).toBe(
      "---\rtitle: أ\rdate: 2026-01-02\r---\rنص نص\r",
    );
  });

  it.each([
    ["two spaces that would end their line and break it", `${head}In English  \u202C\nanother line`],
    ["stars that would meet others and be no emphasis any more", `${head}**نص** **،** ثم`],
    ["quotation marks that would be YAML's", `---\ntitle: \u202B"قمة" "جديدة"\ndate: 2026-01-02\n---\nنص`],
    [
      "quotation marks that would be YAML's and go",
      `---\ntitle: \u202B"قمة جديدة"\ndate: 2026-01-02\n---\nنص`,
    ],
  ])("%s stay", (_, text) => expect(fixed(text)).toBe(text));

  it("values of several lines, or with quotes in quotes, keep their form", () => {
    const text = (mark: string) =>
      `---\r\ntitle: 'قمة ''جديدة'' كبرى${mark}ثم'\r\ndate: 2026-01-02\r\nsummary: >-\r\n    قال${mark}ثم\r\n\r\n    مضى \\"\r\n---\r\nنص`;
    expect(fixed(text(" ,"))).toBe(text("، "));
  });

  it("one mend that would do harm does not hold up the others of a long text", () => {
    const bad = "---\ntitle: \u202B- قمة\ndate: 2026-01-02\n---\n";
    expect(fixed(bad + "قال ,ثم\n\n".repeat(200))).toBe(bad + "قال، ثم\n\n".repeat(200));
  });

  it("a bare address leads where it led", () => {
    const linksIn = (text: string) =>
      markdown
        .render({ path, text, bodyStart: head.length, lang: "ar", dir: "rtl" })
        .value.body.parts.join("")
        .match(/href="[^"]*"/g);
    const text = `${head}انظر https://example.org/a, و(www.example.org); أو https://example.org/b? ثم`;
    expect(linksIn(fixed(text))).toEqual(linksIn(text));
  });

  it("what is silenced stays", () => {
    expect(fixed(`${head}نص  نص, نص`, ["doubled-space"])).toBe(`${head}نص  نص، نص`);
    const own = head.replace("---\n", "---\nتنبيهات مسكتة: latin-punctuation\n");
    expect(fixed(`${own}نص  نص, نص`)).toBe(`${own}نص نص, نص`);
  });

  it("a file that is not UTF-8, or has no front matter, is not touched", () => {
    expect(fixBytes(Uint8Array.from([...encode(`${head}نص  نص `), 0xc7]))).toBeUndefined();
    expect(fixBytes(encode("نص  نص"))).toBeUndefined();
  });

  it("names the rule of each edit", () => {
    expect(fixBytes(encode(`${head}نص  نص, نص`))?.codes).toEqual(["doubled-space", "latin-punctuation"]);
  });
});

const part = fc.constantFrom(
  ..."كلمة|العراق|العـــراق|اﻹعلام|الحدیث|«|»|(|)|,|;|?|،|؛|؟|.| |  |   |\n|\n\n|\r\n|> |- |## |**|*|_|`|[|](a.md)|<b>|</b>|BBC|12|1,5|\u202B|\u202C|\u2067|\u2069|\u200B|\uFEFF|\u00A0|ـ|ًا|https://a.b/c,d|&amp;|\\,|| أ | ب |\n|-|-|\n|😀|{|}|ھ|ی".split(
    "|",
  ),
);
const body = fc.array(part, { maxLength: 50 }).map((parts) => `نص ${parts.join("")}`);

/** What a mend may change: invisible characters, spaces, letter shapes, tatweel, marks of punctuation and emphasis. */
const wordsOf = (plain: string): string =>
  normaliseUnicode(plain)
    .replace(/[\s\u00A0*ـ\u200B\uFEFF\u00AD\u202A-\u202E\u2066-\u2069,;?،؛؟.]/g, "")
    .replaceAll("ی", "ي")
    .replaceAll("ھ", "ه");

describe("laws", () => {
  it("a second run changes nothing", () => {
    fc.assert(
      fc.property(body, (text) => {
        const once = fixed(head + text);
        expect(fixed(once)).toBe(once);
      }),
      { numRuns: 150 },
    );
  });

  it("after the mend no rule has a mend of its own left, save one that could turn marks of emphasis or a bare address", () => {
    fc.assert(
      fc.property(body, (text) => {
        fc.pre(!/[*_]/.test(text));
        const mended = fixed(head + text);
        const read = readProse({ path, bytes: encode(mended) }, "ar");
        const touchesAddress = ({ start, end }: Edit): boolean =>
          /https:\S*$/.test(mended.slice(0, start)) || mended.startsWith("https:", end);
        const left = read === undefined ? [] : lintProse(read.prose).flatMap(({ edit }) => edit ?? []);
        expect(left.filter((edit) => !touchesAddress(edit))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("the words that readers read are the same", () => {
    const plain = (whole: string) =>
      markdown.render({ path, text: whole, bodyStart: head.length, lang: "ar", dir: "rtl" }).value.text;
    fc.assert(
      fc.property(body, (text) => {
        expect(wordsOf(plain(fixed(head + text)))).toBe(wordsOf(plain(head + text)));
      }),
      { numRuns: 150 },
    );
  });

  it("a text in which no rule finds anything keeps every byte", () => {
    fc.assert(
      fc.property(body, (text) => {
        const bytes = encode(head + text);
        const read = readProse({ path, bytes }, "ar");
        if (read === undefined || diagnosticsOf(lintProse(read.prose), read.locator.place).length > 0) return;
        const isOpen = markdown
          .render({ path, text: head + text, bodyStart: head.length, lang: "ar", dir: "rtl" })
          .diagnostics.some(({ code }) => code === "emphasis-not-closed");
        if (!isOpen) expect(fixBytes(bytes)).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });

  it("lines stay lines", () => {
    const lines = (whole: string) => whole.split(/\r\n|\n|\r/).length;
    fc.assert(
      fc.property(body, (text) => {
        expect(lines(fixed(head + text))).toBe(lines(head + text));
      }),
      { numRuns: 100 },
    );
  });
});
