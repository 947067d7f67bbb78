import { describe, expect, it } from "vitest";
import { readPage } from "../../src/content/page.js";
import { defaultConfig, plainMarkdown, short, sourceOf } from "./support.js";

const page = (text: string, path = "content/pages/about.md") =>
  readPage(sourceOf(text, path), defaultConfig, plainMarkdown);

describe("a page", () => {
  it("needs a title alone", () => {
    const { value, diagnostics } = page("---\nالعنوان: من نحن\nالوصف: وصف\nروابط قديمة: /about-us/\n---\nنص");
    expect(diagnostics).toEqual([]);
    expect(value?.page).toMatchObject({
      slug: { value: "about" },
      title: { value: "من نحن", place: { line: 2, column: 10 } },
      description: "وصف",
      draft: false,
      aliases: [{ value: "/about-us/" }],
    });
    expect(value?.body.parts).toEqual(["نص"]);
  });

  it.each([
    ["---\nslug: a\n---\nنص", ["error missing-title 1:1-4"]],
    ["---\ntitle: أ\ndate: 2021-07-06\n---\nنص", ["warning not-for-pages 3:1-5"]],
    ["---\ntitle: أ\ntitel: ب\n---\nنص", ["error unknown-key 3:1-6"]],
    ["نص", ["error missing-front-matter 1:1-3"]],
  ])("%j has a problem", (text, expected) => {
    expect(short(page(text).diagnostics)).toEqual(expected);
  });
});
