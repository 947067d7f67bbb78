import { describe, expect, it } from "vitest";
import { rendered } from "./rendering.js";

describe("plain text", () => {
  it("has one block a line, without note marks, code blocks, image descriptions and our own words", () => {
    const { text } = rendered(
      '# عنوان\n\nنص **غامق**[^1] مع `npm`\nفي سطرين.\n\n```\ncode\n```\n\n![وصف](a.jpg "تعليق")\n\n- بند\n- [x] آخر\n\n| أ | ب |\n|---|---|\n| ج | د |\n\n[^1]: حاشية.',
    );
    expect(text).toBe("عنوان\nنص غامق مع npm في سطرين.\nتعليق\nبند\nآخر\nأ\nب\nج\nد\nحاشية.");
  });

  it("takes the first paragraph of the text itself, not an image, a heading, a list or a quotation", () => {
    const body =
      "# عنوان\n\n![وصف](a.jpg)\n\n> قول\n\n- بند\n\nالفقرة[^1] *الأولى*\\\nهنا.\n\nالثانية.\n\n[^1]: ح";
    expect(rendered(body).firstParagraph).toBe("الفقرة الأولى هنا.");
  });

  it("falls back to a paragraph inside something, and to nothing", () => {
    expect(rendered("> قول أول\n>\n> قول ثان").firstParagraph).toBe("قول أول");
    expect(rendered("- بند\n- بند").firstParagraph).toBe("");
    expect(rendered("").firstParagraph).toBe("");
  });

  it("finds the first paragraph inside a division", () => {
    expect(rendered("> قول\n\n<div>\n\nنص\n\n</div>").firstParagraph).toBe("نص");
  });

  it("lists headings as they are shown, without that of the notes", () => {
    expect(rendered("# أ **ب** `c`\n\n### د[^1]\n\n[^1]: ح").headings).toEqual([
      { depth: 2, id: "أ-ب-c", text: "أ ب c" },
      { depth: 3, id: "د", text: "د" },
    ]);
  });

  it("makes nothing of nothing", () => {
    const { body, headings, text, diagnostics } = rendered("");
    expect({ body, headings, text, diagnostics }).toEqual({
      body: { parts: [""], holes: [] },
      headings: [],
      text: "",
      diagnostics: [],
    });
  });
});
