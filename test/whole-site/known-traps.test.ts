// What users of other tools stumbled over, end to end. docs/promises.md lists where the rest of these cases is tested.

import { describe, expect, it } from "vitest";
import { wordingOf } from "../../src/diagnostics/wording/wording-of.js";
import { all, article, buildSite, one, read, siteYaml, source } from "./built-site.js";

const keywordsOf = async (line: string): Promise<readonly string[]> => {
  const { document } = await buildSite({ "content/articles/a.md": article("خبر", line) });
  return all(document("articles/a/index.html"), '.keywords a[rel="tag"]').map(read);
};

describe("keywords on one line", () => {
  it.each<[string, readonly string[]]>([
    ['keywords: "أحمد، بدر"', ["أحمد", "بدر"]],
    ["keywords: أحمد، بدر", ["أحمد", "بدر"]],
    ["keywords: أحمد, بدر", ["أحمد", "بدر"]],
    ["keywords: [أحمد، بدر]", ["أحمد", "بدر"]],
    ["keywords: إيران", ["إيران"]],
    ["keywords: 2030", ["2030"]],
    ["كلمات مفتاحية: الحرس الثوري؛ إيران", ["الحرس الثوري", "إيران"]],
  ])("%s", async (line, expected) => {
    expect(await keywordsOf(line)).toEqual(expected);
  });
});

describe("an address", () => {
  const longestName = ({ output }: Awaited<ReturnType<typeof buildSite>>): number =>
    Math.max(
      ...Object.keys(output).flatMap((path) => path.split("/").map((part) => Buffer.byteLength(part))),
    );

  it.each(["؟!", "…", "«»", "---", "ـــ", "\u200f\u200e", "😀", "ً"])("is never empty: %j", async (text) => {
    const { kind, output } = await buildSite({
      // A file may be named so, and so may all that an article belongs to.
      [`content/articles/${text.replace(/[\u200e\u200f]/g, "!")}.md`]: source(
        `title: ${JSON.stringify(`${text}.`)}\ndate: 2021-07-06\nsection: ${JSON.stringify(`${text}!`)}\nauthors: [${JSON.stringify(`${text}!`)}]\nkeywords: [${JSON.stringify(`${text}1`)}]`,
      ),
    });
    expect(kind).toBe("built");
    const paths = Object.keys(output).filter((path) =>
      /^(?:articles|sections|authors|keywords)\/[^/]+\/index\.html$/.test(path),
    );
    expect(paths.map((path) => path.split("/")[0])).toEqual(["articles", "authors", "keywords", "sections"]);
  });

  it("of a headline, keyword, section and author of 200 letters fits a disk, with what is added to it", async () => {
    const long = "استراتيجيات ".repeat(17).trim();
    const built = await buildSite({
      "content/articles/a.md": source(
        `title: ${long}\ndate: 2021-07-06\nslug: ${long.replaceAll(" ", "-")}\nsection: ${long}\nauthors: [${long}]\nkeywords: [${long}]`,
      ),
    });
    expect(built.kind).toBe("built");
    expect(longestName(built)).toBeLessThanOrEqual(255 - 40);
    const slugs = Object.keys(built.output).filter((path) =>
      /^(?:articles|keywords|sections|authors)\/استراتيجيات-/.test(path),
    );
    expect(slugs.filter((path) => path.endsWith("index.html"))).toHaveLength(4);
  });

  it("of a file name of 127 letters, as long as a disk can keep it, does too", async () => {
    const built = await buildSite({ [`content/articles/${"خ".repeat(126)}.md`]: article("خبر") });
    expect(built.kind).toBe("built");
    expect(longestName(built)).toBeLessThanOrEqual(255 - 40);
  });

  it("of a keyword may look like page 2 of another's list", async () => {
    const words = ["python", "python3", "python/page/2", "python page 2", "page", "index", "2"];
    const line = `keywords: [${words.map((word) => JSON.stringify(word)).join(", ")}]`;
    const { kind, codes, document } = await buildSite({
      "site.yaml": `${siteYaml}pageSize: 1\n`,
      "content/articles/a.md": article("أول", line),
      "content/articles/b.md": article("ثان", line),
      "content/articles/c.md": article("ثالث", line),
    });
    expect(kind).toBe("built");
    // Two pairs share a slug; each is asked about once, as a pair of similar keywords.
    expect(new Set(codes)).toEqual(new Set(["similar-keywords"]));
    for (const slug of ["python", "python3", "python-page-2", "page", "index", "2"]) {
      expect(read(one(document(`keywords/${slug}/index.html`), "h1")).replaceAll(/[ /]/g, "-")).toBe(slug);
      expect(document(`keywords/${slug}/page/3/index.html`).querySelector("h3")).not.toBeNull();
    }
  });
});

it("a file name in NFD is found by a link in NFC, and the other way round", async () => {
  const [composed, decomposed] = ["القاهرة-أمس", "القاهرة-أمس".normalize("NFD")];
  expect(composed).not.toBe(decomposed);
  const { codes, document } = await buildSite({
    [`content/articles/${decomposed}.md`]: article("أمس", "", `[اليوم](${"إيران".normalize("NFD")}.md)\n`),
    "content/articles/إيران.md": article(
      "اليوم",
      `related: [${composed}]`,
      `[أمس](${composed}.md) ![رسم](${composed}.svg)\n`,
    ),
    [`content/articles/${decomposed}.svg`]: '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
  });
  expect(codes).toEqual([]);
  const today = document("articles/إيران/index.html");
  expect(one(today, ".body a").getAttribute("href")).toBe(`/articles/${encodeURIComponent(composed)}/`);
  expect(one(today, ".body img").getAttribute("width")).toBe("4");
  expect(one(document(`articles/${composed}/index.html`), ".body a").getAttribute("href")).toBe(
    `/articles/${encodeURIComponent("إيران")}/`,
  );
});

describe("what an editor is told", () => {
  it("shows both readings of a date that has two", async () => {
    const { result } = await buildSite({ "content/articles/a.md": source("title: خبر\ndate: ٧/٥/٢٠٢٤") });
    const [found, ...others] = result.diagnostics;
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: "ambiguous-date",
      severity: "error",
      place: { line: 3, column: 7, lineText: "date: ٧/٥/٢٠٢٤" },
    });
    if (found === undefined) return;
    const { message, mend } = wordingOf(found, "ar");
    expect(`${message} ${mend}`).toContain("2024-05-07");
    expect(`${message} ${mend}`).toContain("2024-07-05");
  });

  it("shows the line of a headline with a colon, mended", async () => {
    const { result } = await buildSite({
      "content/articles/a.md": source("date: 2021-07-06\ntitle: بغداد: زيارة سرية"),
    });
    const found = result.diagnostics.find(({ code }) => code === "unquoted-colon");
    expect(found).toMatchObject({
      severity: "error",
      place: { line: 3 },
      facts: { line: 'title: "بغداد: زيارة سرية"' },
    });
    expect(result.diagnostics.filter(({ severity }) => severity === "error")).toHaveLength(1);
  });

  it("names file and line of a mistake below the front matter, counted from the top of the file", async () => {
    const { result } = await buildSite({
      "content/articles/2021/a.md": article("خبر", "", "نص.\n\n[رابط](nowhere.md)\n"),
    });
    expect(result.diagnostics).toMatchObject([
      { code: "broken-link", place: { path: "content/articles/2021/a.md", line: 7 } },
    ]);
  });
});

it("what no page can hold is in no file: control characters of other programs, halves of characters", async () => {
  const { output, result } = await buildSite({
    "content/articles/a.md": source(
      'title: "خبر\\u0001 \\uD83D عاجل\\uFFFF"\ndate: 2021-07-06\nsummary: "مل\\0خص\\x0Bالخبر"',
      "سطر\u000Bآخر\u0001 و\u0008[رابط](nowhere.md)\n",
    ),
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const unprintable = /[\0-\x08\x0B\x0E-\x1F\uFFFD-\uFFFF]|\\u(?:00[01]|d83d)/i;
  const texts = Object.entries(output).filter(([path]) => /\.(?:html|json|xml|txt)$/.test(path));
  expect(texts.filter(([, text]) => unprintable.test(text)).map(([path]) => path)).toEqual([]);
  expect(output["articles/a/index.html"]).toContain("<h1>خبر عاجل</h1>");
  expect(output["articles/a/index.html"]).toContain("ملخص الخبر");
  // The place of what is wrong is still the place in the file.
  expect(result.diagnostics[0]).toMatchObject({ code: "broken-link", place: { line: 6, column: 12 } });
});
