import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { articleKeys, pageKeys } from "../../src/content/keys/names.js";
import { registerKeys, siteKeys } from "../../src/content/keys/site-names.js";
import { articleSchema } from "../../src/content/schema/front-matter.js";
import { registerEntrySchema } from "../../src/content/schema/keywords.js";
import { editorConfig } from "../../src/web-editor/editor-config.js";
import { readSource, type SourceForm, type Values } from "../../src/web-editor/read-source.js";
import { readRegisterFile, writeRegisterFile } from "../../src/web-editor/register-file.js";
import { fieldsOf } from "../../src/web-editor/schema-fields.js";
import { writeSource } from "../../src/web-editor/write-source.js";
import { config } from "../site/fixture.js";

const timeZone = "Asia/Riyadh";
const fields = fieldsOf(articleSchema, articleKeys, timeZone);
const form: SourceForm = { table: articleKeys, fields, timeZone };
const entry = fieldsOf(registerEntrySchema, registerKeys, timeZone);

describe("the form of an article", () => {
  it("has a field for every key, with the Arabic name and the hint of the schema", () => {
    expect(fields.map(({ name }) => name)).toEqual(Object.keys(articleKeys));
    expect(fields[0]).toEqual({
      name: "title",
      label: "العنوان",
      hint: "العنوان كما يظهر للقارئ.",
      widget: "string",
    });
    const widgets = Object.fromEntries(fields.map(({ name, widget }) => [name, widget]));
    expect(widgets).toMatchObject({
      ...{ date: "datetime", keywords: "list", image: "object", corrections: "list", dir: "select" },
      ...{ draft: "boolean", related: "list", slug: "string" },
    });
    expect(fields.find(({ name }) => name === "dir")?.options?.map(({ value }) => value)).toEqual([
      "rtl",
      "ltr",
    ]);
    expect(fields.find(({ name }) => name === "image")?.fields?.map(({ name }) => name)).toEqual([
      ...["src", "alt", "caption", "credit"],
    ]);
    expect(fields.filter(({ required }) => required !== false).map(({ name }) => name)).toEqual([
      "title",
      "date",
    ]);
  });

  it("offers the site's sections, its clock, and the token alone where no server lets anybody in", () => {
    const webEditor = { backend: "github", repository: "a/b", branch: "main" } as const;
    const facts = { config, webEditor, sections: ["سياسة"], keys: "ar" } as const;
    const { cms } = editorConfig(facts);
    const [articles] = cms.collections;
    const field = (name: string) => articles?.fields?.find((one) => one.name === name);
    expect(field("section")).toMatchObject({ widget: "select", options: [{ value: "سياسة" }] });
    expect(field("date")).toMatchObject({ input_timezone: config.dates.timeZone, default: "{{now}}" });
    expect(field("image")?.fields?.[0]).toMatchObject({ name: "src", widget: "image" });
    expect(field("sourceKeys")?.default).toBe("ar");
    expect(cms).toMatchObject({ backend: { repo: "a/b", auth_methods: ["token"] }, public_folder: "/media" });
    const withServer = editorConfig({
      ...facts,
      webEditor: { ...webEditor, signInServer: "https://in.example/" },
    });
    expect(withServer.cms.backend).toEqual({
      ...{ name: "github", repo: "a/b", branch: "main", base_url: "https://in.example/" },
    });
    expect(Object.keys(siteKeys)).toContain("webEditor");
    const pages = cms.collections.find(({ name }) => name === "pages");
    expect(pages?.fields?.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(pageKeys)));
  });
});

describe("a source in the form and back", () => {
  const source = `---
العنوان: "خبر: أول"
التاريخ: 2026-01-02
كلمات مفتاحية: ماء، هواء
الصورة: x.jpg
مسودة: نعم
التصويبات:
  - التاريخ: الجمعة 2 يناير 2026 04:53 م
    النص: صُوِّب الاسم
رقم داخلي: 17
---

نص **الخبر**.
`;

  it("is read as the build reads it: lists on a line, dates in words, an image by its file alone", () => {
    expect(readSource(source, form)).toEqual({
      title: "خبر: أول",
      date: "2026-01-02 00:00",
      keywords: ["ماء", "هواء"],
      image: { src: "x.jpg" },
      draft: true,
      corrections: [{ date: "2026-01-02 16:53", text: "صُوِّب الاسم" }],
      sourceKeys: "ar",
      otherKeys: '{"رقم داخلي":"17"}',
      body: "نص **الخبر**.\n",
    });
  });

  it("keeps the language of its keys, days without an hour, and keys that the tool does not know", () => {
    expect(writeSource(readSource(source, form), form)).toBe(`---
العنوان: "خبر: أول"
التاريخ: 2026-01-02
كلمات مفتاحية: [ماء, هواء]
الصورة:
  الملف: x.jpg
التصويبات:
  - التاريخ: 2026-01-02 16:53
    النص: صُوِّب الاسم
مسودة: نعم
رقم داخلي: 17
---

نص **الخبر**.
`);
  });

  it.each([
    ["a date that is none", "title: أ\ndate: 99\n"],
    ["a typing mistake in a key", "titel: أ\ndate: 2026-01-01\n"],
    ["a key said twice", "title: أ\nالعنوان: ب\n"],
    ["broken YAML", 'title: "أ\ndate: 2026-01-01\n'],
    ["an answer that is neither yes nor no", "title: أ\ndate: 2026-01-01\ndraft: ربما\n"],
    ["a map where a text belongs", "title: { a: b }\n"],
  ])("is refused with %s, so that saving cannot lose it", (_, keys) => {
    expect(() => readSource(`---\n${keys}---\nنص\n`, form)).toThrow();
  });

  it("is refused without front matter", () => {
    expect(() => readSource("نص\n", form)).toThrow();
  });

  it("reads what a plain YAML printer wrote: quotes, block lists, folded lines", () => {
    const values = {
      title: 'قال: "نعم" #1',
      date: "2026-03-01 08:05",
      keywords: ["ماء", "- هواء", "yes", "2024"],
      summary: `${"كلمة طويلة ".repeat(20)}ثم نهاية`,
      image: { src: "/media/صورة 1.jpg", alt: "مصافحة: أولى" },
      draft: true,
    };
    const read = readSource(`---\n${stringify(values)}---\n\nنص\n`, form);
    expect(read).toMatchObject(values);
  });

  it("comes back as the same values, whatever is entered", () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
      .map((value) => value.normalize("NFC").replace(/[\s\p{Cc}\p{Cf}،]+/gu, "-"))
      .filter((value) => value.trim() === value && value !== "" && value.isWellFormed());
    const entered = fc.record<Values>({
      title: text,
      date: fc.constantFrom("2026-01-02 00:00", "2025-12-31 23:59"),
      keywords: fc.uniqueArray(
        text.filter((value) => !/[A-Za-z]/.test(value)),
        { minLength: 1, maxLength: 4 },
      ),
      summary: text,
      draft: fc.constant(true),
      image: fc.record({ src: text, alt: text }),
      sourceKeys: fc.constantFrom("ar", "en"),
      body: text.map((value) => `${value}\n`),
    });
    fc.assert(
      fc.property(entered, (values) => {
        expect(readSource(writeSource(values, form), form)).toEqual(values);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the register in the form and back", () => {
  it("is read in both forms and written as a list", () => {
    const list = "- label: ماء\n  aliases: [مياه]\n- هواء\n";
    const map = "ماء: [مياه]\nهواء:\n";
    const values = { keywords: [{ label: "ماء", aliases: ["مياه"] }, { label: "هواء" }] };
    expect(readRegisterFile(list, entry)).toMatchObject(values);
    expect(readRegisterFile(map, entry).keywords).toEqual([
      { label: "ماء", aliases: ["مياه"] },
      { label: "هواء" },
    ]);
    expect(writeRegisterFile(readRegisterFile(list, entry), entry)).toBe(
      "# yaml-language-server: $schema=../node_modules/build-site/schemas/keywords.schema.json\n" +
        "- label: ماء\n  aliases: [مياه]\n- label: هواء\n",
    );
  });

  it("keeps Arabic keys, and an empty one is an empty list", () => {
    const text = "- الكلمة: ماء\n  مخفية: نعم\n";
    expect(writeRegisterFile(readRegisterFile(text, entry), entry)).toContain(text);
    expect(writeRegisterFile({ keywords: [] }, entry)).toMatch(/\n\[\]\n$/);
    expect(readRegisterFile("[]\n", entry).keywords).toEqual([]);
  });

  it("is refused with a mistake", () => {
    expect(() => readRegisterFile("- labl: ماء\n", entry)).toThrow();
  });
});
