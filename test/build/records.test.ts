import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeHead, encodeHead } from "../../src/build/article-record.js";
import { bodyOfRecord, encodeBody, holesOfRecord, textOfRecord } from "../../src/build/body-record.js";
import { readArticle } from "../../src/content/article.js";
import { createMarkdown } from "../../src/markdown/create-markdown.js";
import type { Hole } from "../../src/model/body.js";
import type { SourcePath } from "../../src/model/brand.js";
import type { Place } from "../../src/model/place.js";
import { defaultConfig } from "../content/support.js";

const path = "content/articles/خبر.md" as SourcePath;

describe("the record of a body", () => {
  const text = fc.string({ unit: "binary" }).map((one) => one.toWellFormed());
  const place = fc.record({ path: fc.constant(path), line: fc.nat(), lineText: text });
  const hole = fc.record({
    kind: fc.constant("file-link" as const),
    target: text,
    fragment: text,
    place,
  });

  it("gives back the body, its holes and its text", () => {
    fc.assert(
      fc.property(
        fc.array(hole, { maxLength: 4 }),
        fc.array(text, { maxLength: 5 }),
        text,
        (holes, parts, words) => {
          const record = encodeBody({ parts, holes }, words);
          expect(bodyOfRecord(record)).toEqual({ parts, holes });
          expect(holesOfRecord(record)).toEqual(holes satisfies readonly Hole[]);
          expect(textOfRecord(record)).toBe(words);
        },
      ),
    );
  });

  it("takes bodies of any length", () => {
    const long = "كلمة طويلة 😀 ".repeat(60_000);
    const record = encodeBody({ parts: [long, "", long], holes: [] }, long);
    encodeBody({ parts: ["غير هذا"], holes: [] }, "غير هذا");
    expect(bodyOfRecord(record).parts).toEqual([long, "", long]);
    expect(textOfRecord(record)).toBe(long);
  });
});

describe("the record of an article", () => {
  const source = `---
title: "زيارة سرية: ما لم يقله البيان"
date: 2021-07-06 16:53
keywords: [إيران, "الخليج", إيران, نص 😀]
section: سياسة
image: {src: photo.jpg, alt: صورة}
related: [other.md]
corrections: [{date: 2021-07-07, text: صُحح الاسم}]
unknown: 1
---
نص فيه [رابط](../b.md) و![](c.png).

## عنوان
${"كلمة ".repeat(400)}
`;
  const read = () => readArticle({ path, bytes: Buffer.from(source) }, defaultConfig, createMarkdown());

  it("gives back the article with its words and places, and what is wrong in it", () => {
    const { value, diagnostics } = read();
    if (value === undefined) throw new Error("no article");
    expect(diagnostics.length).toBeGreaterThan(0);
    const head = decodeHead(encodeHead({ article: value.article, holes: 2, diagnostics }, path), path);
    const plain = (counts: ArrayLike<number>) => Array.from(counts);
    const { words, ...rest } = head.article ?? {};
    const { words: expected, ...others } = value.article;
    expect(rest).toEqual(others);
    for (const part of ["title", "summary", "body"] as const) {
      expect(words?.[part].words).toBe(expected[part].words);
      expect(plain(words?.[part].counts ?? [])).toEqual(plain(expected[part].counts));
    }
    expect(head.holes).toBe(2);
    expect(head.diagnostics).toEqual(diagnostics);
  });

  it("shares one object between all that stand in the same place, and one string for the path", () => {
    const { value, diagnostics } = read();
    if (value === undefined) throw new Error("no article");
    const { article } = decodeHead(encodeHead({ article: value.article, holes: 0, diagnostics }, path), path);
    const [first, , third] = article?.keywords ?? [];
    expect(first?.place.lineText).toContain("keywords");
    expect(first?.place).not.toBe(third?.place);
    expect(article?.path).toBe(path);
  });

  it("keeps places of other files, and those with some fields only", () => {
    const whole: Place = { path, line: 3, column: 1, endColumn: 4, lineText: "---", lineTextStart: 7 };
    const places: readonly Place[] = [
      { path },
      { path, line: 3 },
      whole,
      { path: "site.yaml" as SourcePath, line: 1 },
    ];
    const diagnostics = places.map((place) => ({
      code: "empty-body" as const,
      severity: "warning" as const,
      place,
      facts: {},
      related: [place],
    }));
    expect(decodeHead(encodeHead({ holes: 0, diagnostics }, path), path)).toEqual({ holes: 0, diagnostics });
  });
});
