import { describe, expect, it } from "vitest";
import { rendered } from "./rendering.js";

const fourMebibytes = 4 * 1024 * 1024;

describe("a body that is made to tire the parser", () => {
  // Each of these took minutes, gigabytes or the whole stack before it was bounded.
  it.each([
    ["brackets", "[".repeat(fourMebibytes), "too-much-markup"],
    ["stars", "*".repeat(fourMebibytes), "too-much-markup"],
    ["stars apart", "* ".repeat(fourMebibytes / 2), "too-much-markup"],
    ["quotation marks", "> ".repeat(fourMebibytes / 2), "too-deeply-nested"],
    ["angle brackets", "<".repeat(fourMebibytes), "too-much-markup"],
    ["ampersands", "&".repeat(fourMebibytes), "too-much-markup"],
    ["back ticks", "`a".repeat(fourMebibytes / 2), "too-much-markup"],
    ["back slashes", "\\".repeat(fourMebibytes), "too-much-markup"],
    ["empty lines", "\n".repeat(fourMebibytes), "too-much-markup"],
    ["emphasis in emphasis", `${"*a ".repeat(5000)}${"b* ".repeat(5000)}`, "too-much-markup"],
    ["images in images", `${"![".repeat(5000)}${"](a)".repeat(5000)}`, "too-much-markup"],
    ["lists in lists on one line", `${"- ".repeat(10_000)}a`, "too-deeply-nested"],
    [
      "lists in lists, line by line",
      Array.from({ length: 1000 }, (_, level) => `${"  ".repeat(level)}- a`).join("\n"),
      "too-deeply-nested",
    ],
    [
      "lists in lists with lazy lines between",
      Array.from({ length: 500 }, (_, level) => `${"  ".repeat(level)}- a\nb`).join("\n"),
      "too-deeply-nested",
    ],
    ["quotations in quotations", `${">".repeat(10_000)} a`, "too-deeply-nested"],
    ["notes in notes", "[^a]: ".repeat(10_000), "too-deeply-nested"],
    ["headings by the line below them", "نص\n---\n".repeat(2000), "too-much-markup"],
    ["comments", `نص ${"<!--".repeat(50_000)}`, "too-much-markup"],
    ["instructions", `نص ${"<?".repeat(50_000)}`, "too-much-markup"],
    ["declarations", `نص ${"<!a".repeat(50_000)}`, "too-much-markup"],
    [
      "a table whose rows are to be filled up",
      `${"أ|".repeat(4000)}\n${"-|".repeat(4000)}\n${"أ\n".repeat(4000)}`,
      "too-much-markup",
    ],
    ["divisions in divisions", "<div>\n".repeat(10_000), "too-deeply-nested"],
    ["divisions between Markdown", "<div>\n\n".repeat(5000), "too-deeply-nested"],
    [
      "bold that every paragraph opens again",
      `${Array.from({ length: 90 }, (_, id) => `<b id=${id}>`).join("")}${"<p>".repeat(9000)}`,
      "too-deeply-nested",
    ],
    ["emphasis deeper than a tree may be", `${"*".repeat(400)}a${"*".repeat(400)}`, "too-deeply-nested"],
  ])("%s: is refused with an error", (_name, body, code) => {
    const { diagnostics, body: made } = rendered(body);
    expect(diagnostics.map((diagnostic) => `${diagnostic.severity} ${diagnostic.code}`)).toEqual([
      `error ${code}`,
    ]);
    expect(made).toEqual({ parts: [""], holes: [] });
  });

  it("names the line where it begins", () => {
    expect(rendered(`نص\n\n${"> ".repeat(60)}نص`).at).toEqual(["3:1-2 too-deeply-nested"]);
    expect(rendered(`نص\n\n${"[".repeat(5000)}`).at).toEqual(["3:1-2 too-much-markup"]);
  });
});

describe("a body that is only long", () => {
  it.each([
    ["fifty quotations deep", `${"> ".repeat(50)}نص`],
    ["five hundred headings by the line below them", "نص\n---\n\nنص\n\n".repeat(500)],
    ["a thousand links in a list", "- [نص](https://example.org/) **غامق**\n".repeat(1000)],
    ["a table of a thousand rows", `| أ | ب |\n|---|---|\n${"| **أ** | [ب](/a/) |\n".repeat(1000)}`],
    ["a long program", `\`\`\`\n${"a[i] = *b[j] * _c_;\n".repeat(2000)}\`\`\``],
    ["an indented program", "    if (a[0]) {\n            b(); }\n".repeat(300)],
    [
      "many definitions",
      `${Array.from({ length: 1500 }, (_, index) => `[أ][x${index}]\n\n`).join("")}${Array.from({ length: 1500 }, (_, index) => `[x${index}]: https://example.org/${index}`).join("\n")}`,
    ],
    ["a run of spaces in an item", `- أول\nنص${" ".repeat(60_000)}نص`],
    ["a thousand notes to oneself", "<!-- ملاحظة --> نص\n".repeat(1000)],
    ["rules and underlines", `${"-".repeat(3000)}\n\nعنوان\n${"=".repeat(3000)}\n`],
    ["a long paragraph", "كلمة عربية ".repeat(20_000)],
  ])("%s: is rendered", (_name, body) => {
    expect(rendered(body).codes).toEqual([]);
  });
});
