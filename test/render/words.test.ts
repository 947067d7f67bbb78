import { describe, expect, it } from "vitest";
import type { SourcePath } from "../../src/model/brand.js";
import { parseLocale } from "../../src/render/locale/parse-locale.js";
import { createWords } from "../../src/render/locale/words.js";
import { packagedFolder } from "./packaged.js";

const messagesOf = (text: string) =>
  parseLocale({ path: "templates/locales/ar.yaml" as SourcePath, text }).value;

describe("counts", () => {
  it.each([
    [0, "لا مقالات"],
    [1, "مقال واحد"],
    [2, "مقالان"],
    [3, "3 مقالات"],
    [10, "10 مقالات"],
    [11, "11 مقالًا"],
    [99, "99 مقالًا"],
    [100, "100 مقال"],
    [102, "102 مقال"],
    [103, "103 مقالات"],
    [12_345, "12,345 مقالًا"],
  ])("%i in Arabic: %s", async (count, text) => {
    const locale = (await packagedFolder()).locales.get("ar");
    const words = createWords(messagesOf(locale?.text ?? ""), "ar", "latin");
    expect(words.text("articles.count", { count })).toBe(text);
  });

  it.each([
    ["en", 0, "no articles"],
    ["en", 1, "one article"],
    ["en", 2, "2 articles"],
    ["fa", 1, "یک مقاله"],
    ["fa", 5, "5 مقاله"],
  ])("%s: %i is %s", async (language, count, text) => {
    const locale = (await packagedFolder()).locales.get(language);
    const words = createWords(messagesOf(locale?.text ?? ""), language, "latin");
    expect(words.text("articles.count", { count })).toBe(text);
  });

  it("are written in the site's digits", () => {
    const words = createWords(messagesOf('a:\n  other: "{count} مقال"\n'), "ar", "arabic");
    expect(words.text("a", { count: 12_345 })).toBe("١٢٬٣٤٥ مقال");
  });
});

describe("words with places", () => {
  it("put text in as it is, and mark it where asked", () => {
    const words = createWords(messagesOf('a: "عن {name}، {count} مرات"'), "ar", "latin");
    expect(words.text("a", { name: "<C++>", count: 3 })).toBe("عن <C++>، 3 مرات");
    const upper = (text: string) => text.replaceAll("<", "&lt;");
    expect(words.marked("a", { name: "<C++>", count: 3 }, upper, (value) => `[${upper(value)}]`)).toBe(
      "عن [&lt;C++>]، 3 مرات",
    );
  });

  it("keep braces that hold no name", () => {
    expect(createWords(messagesOf('a: "{1} { } {Name}"'), "ar", "latin").text("a")).toBe("{1} { } {Name}");
  });
});
