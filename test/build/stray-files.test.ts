import { expect, it } from "vitest";
import { article, buildSite, source } from "../whole-site/built-site.js";

const sourceText = article("خبر في ملف نسيه محرره");

/** The files that a build says it does not publish, and how each is to be mended. */
async function strays(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { result } = await buildSite({ "content/articles/a.md": article("خبر"), ...files });
  return result.diagnostics.flatMap((one) =>
    one.code === "not-published" ? [`${one.place.path.slice("content/".length)}: ${one.facts.where}`] : [],
  );
}

it("files that look like articles and are none are told, with the mend that their kind needs", async () => {
  const found = await strays({
    "content/articles/a.txt": "نص",
    "content/articles/b.md.txt": sourceText,
    "content/articles/c.mdx": sourceText,
    "content/articles/d.DOCX": "PK",
    "content/articles/e.md.docx": "PK",
    "content/articles/f.odt": "PK",
    "content/articles/g.html": "<p>نص</p>",
    "content/pages/h.rtf": "{\\rtf1}",
  });
  expect(found).toEqual([
    "articles/a.txt: ending",
    "articles/b.md.txt: ending",
    "articles/c.mdx: ending",
    "articles/d.DOCX: document",
    "articles/e.md.docx: document",
    "articles/f.odt: document",
    "articles/g.html: web-page",
    "pages/h.rtf: document",
  ]);
});

it("whatever begins with front matter is an article, whatever its name", async () => {
  const found = await strays({
    "content/articles/خبر": sourceText,
    "content/articles/خبر.md (1)": `\ufeff${sourceText}`,
    "content/articles/data.csv": "a,b",
    "content/articles/notes": "--- ليست حقولًا",
  });
  expect(found).toEqual(["articles/خبر: ending", "articles/خبر.md (1): ending"]);
});

it("what an article shows or offers is not told, be it a draft or waiting; nor pictures, nor what Word leaves", async () => {
  const linked = (name: string, more = ""): string => article(`خبر ${name}`, more, `[الملف](${name})\n`);
  const found = await strays({
    "content/articles/now.md": linked("report.docx"),
    "content/articles/draft.md": linked("draft.docx", "draft: yes"),
    "content/articles/later.md": source("title: خبر آت\ndate: 2031-01-01", "[الملف](later.txt)\n"),
    "content/articles/report.docx": "PK",
    "content/articles/draft.docx": "PK",
    "content/articles/later.txt": "نص",
    "content/articles/photo.jpg": "---\na: b",
    "content/articles/~$report.docx": "x",
    "content/media/free.docx": "PK",
  });
  expect(found).toEqual([]);
});
