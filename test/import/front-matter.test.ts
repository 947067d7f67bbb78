import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/content/article.js";
import { readConfig } from "../../src/content/config.js";
import { cleanText } from "../../src/content/values/text.js";
import { scalar, sourceText } from "../../src/import/front-matter.js";
import type { ImportedItem } from "../../src/import/item.js";
import { createMarkdown } from "../../src/markdown/create-markdown.js";
import type { SourcePath } from "../../src/model/brand.js";

const item: ImportedItem = {
  origin: "1.txt",
  kind: "article",
  title: "عنوان",
  slug: "x",
  draft: false,
  date: "2021-07-06 16:53",
  keywords: [],
  sources: [],
  authors: [],
  related: [],
  featured: false,
  aliases: [],
  body: "نص.",
  files: [],
  notes: [],
};
const english = { keys: "en", comments: [] } as const;

const config = readConfig(undefined).value;
const markdown = createMarkdown();
function readBack(text: string) {
  const source = { path: "content/articles/x.md" as SourcePath, bytes: new TextEncoder().encode(text) };
  const { value, diagnostics } = readArticle(source, config, markdown);
  return { article: value?.article, codes: diagnostics.map(({ code }) => code) };
}

describe("a source that was imported", () => {
  it("has its keys in the order of the documentation, lists in one line where they are short", () => {
    const text = sourceText(
      {
        ...item,
        keywords: ["العراق", "إيران"],
        sources: ["وكالات"],
        section: "سياسة",
        authors: ["سارة"],
        summary: "ملخص: الخبر",
        image: { src: "/media/a.jpg", alt: "", caption: "شرح" },
        related: ["عنوان، بفاصلة"],
        featured: true,
        draft: true,
        aliases: ["/2021/خبر/"],
      },
      { keys: "en", comments: ["imported from: 1.txt"] },
    );
    expect(text).toBe(`---
# imported from: 1.txt
title: عنوان
date: 2021-07-06 16:53
keywords: [العراق, إيران]
source: [وكالات]
section: سياسة
authors: [سارة]
summary: "ملخص: الخبر"
image:
  src: /media/a.jpg
  alt: ""
  caption: شرح
related: ["عنوان، بفاصلة"]
featured: true
draft: true
aliases: [/2021/خبر/]
---

نص.
`);
    expect(readBack(text)).toMatchObject({
      codes: [],
      article: { pinned: [{ value: "عنوان، بفاصلة" }], image: { alt: "", caption: "شرح" }, draft: true },
    });
  });

  it("has Arabic keys where the site prefers them", () => {
    const text = sourceText({ ...item, keywords: ["إيران"], draft: true }, { keys: "ar", comments: [] });
    expect(text).toBe(`---
العنوان: عنوان
التاريخ: 2021-07-06 16:53
كلمات مفتاحية: [إيران]
مسودة: نعم
---

نص.
`);
    expect(readBack(text)).toMatchObject({ codes: [], article: { draft: true } });
  });

  it("of a page has a description and no date", () => {
    expect(sourceText({ ...item, kind: "page", summary: "وصف" }, english)).toBe(
      "---\ntitle: عنوان\ndescription: وصف\n---\n\nنص.\n",
    );
  });

  it.each([
    ["عاجل: خبر", '"عاجل: خبر"'],
    ["خبر #عاجل", '"خبر #عاجل"'],
    ["@user", '"@user"'],
    ['قال "نعم"', `'قال "نعم"'`],
    ["it's", '"it\'s"'],
    ["null", '"null"'],
    ["نعم", "نعم"],
    ["- بند", '"- بند"'],
    ["«اقتباس»", '"«اقتباس»"'],
    ["الساعة 16:53", "الساعة 16:53"],
    ["a\u0001b\\", '"a\\u0001b\\\\"'],
    ["أ\u2067ب\u2069", '"أ\u2067ب\u2069"'],
  ])("%s is written %s", (value, written) => {
    expect(scalar(value)).toBe(written);
  });

  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(..."أبج :#\"'\\-[]{},،&*!|>%@`\n\t?.\u200f\u2067\u00a0~=0aN"),
      maxLength: 40,
    }),
  );
  /** What stands in a source after NUL and half pairs, which decoding refuses or replaces, are gone. */
  const value = anyText
    .map((text) => cleanText(text.toWellFormed().replace(/[\0\ufffe\uffff]/g, "")))
    .filter((text) => text !== "");

  it("is read back exactly, whatever its title, summary and section are", () => {
    fc.assert(
      fc.property(value, value, value, (title, summary, section) => {
        const { article } = readBack(sourceText({ ...item, title, summary, section }, english));
        expect([article?.title.value, article?.summary, article?.section?.value]).toEqual([
          title,
          summary,
          section,
        ]);
      }),
    );
  });

  it("is read back exactly, whatever its keywords and related titles are", () => {
    const keyword = value.filter((text) => !text.includes("،") && !/^(?:ال)?مصدر$/u.test(text));
    fc.assert(
      fc.property(
        fc.uniqueArray(keyword, { maxLength: 6, selector: (text) => text.toLowerCase() }),
        fc.uniqueArray(value, { maxLength: 4, selector: (text) => text.toLowerCase() }),
        (keywords, related) => {
          const { article, codes } = readBack(sourceText({ ...item, keywords, related }, english));
          expect(codes.filter((code) => code !== "repeated-item")).toEqual([]);
          if (codes.length > 0) return;
          expect(article?.keywords.map((one) => one.value)).toEqual(keywords);
          expect(article?.pinned.map((one) => one.value)).toEqual(related);
        },
      ),
    );
  });

  it("cannot be broken by a comment", () => {
    const text = sourceText(item, { keys: "en", comments: ["a\n---\ntitle: x", "\u2028draft: true"] });
    expect(readBack(text)).toMatchObject({ codes: [], article: { title: { value: "عنوان" }, draft: false } });
  });
});
