import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { article, buildSite, config, siteFolder, temporaryFolder } from "./support.js";

const solar = `تعتمد القرى على الطاقة الشمسية منذ عامين، وتكفي بطاريات الليثيوم حتى الصباح.

لا تصل الكهرباء إلى القرى، فجاءت الطاقة الشمسية. ويرى الأهالي أن بطاريات الليثيوم أغلى ما في المحطة.`;

const files: Readonly<Record<string, string>> = {
  "site.yaml": `${config}relatedCount: 2\n`,
  "content/keywords.yaml": "- label: الطاقة الشمسية\n  aliases: [طاقة شمسية]\n- label: سري\n  hidden: true\n",
  "content/articles/solar.md": article("القرى البعيدة", "2026-01-05", "keywords: [القرى]\n", solar),
  "content/articles/panels.md": article(
    "ألواح على السطح",
    "2026-01-04",
    "keywords: [طاقة شمسية, الكهرباء, القرى]\n",
    "ركّب الأهالي في القرى ألواح الطاقة الشمسية على السطح.",
  ),
  "content/articles/wheat.md": article(
    "القمح",
    "2026-01-03",
    "keywords: [القمح]\nsection: اقتصاد\n",
    "تراجع سعر القمح في السوق.",
  ),
  "content/articles/bread.md": article(
    "الخبز",
    "2026-01-02",
    "keywords: [القمح]\nrelated: [wheat]\n",
    "ارتفع سعر الخبز بعد القمح.",
  ),
  "content/pages/about.md": "---\ntitle: عن الجريدة\n---\nنص\n",
};

const run = (root: string, ...args: readonly string[]) =>
  buildSite([...args, "--root", root, "--now", "2026-02-01"]);

describe("build-site suggest", () => {
  it("proposes the site's keywords, then terms of the text, marks what is there, and gives a ready line", async () => {
    const { code, stdout, stderr } = await run(siteFolder(files), "suggest", "content/articles/solar.md");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toBe(`كلمات مفتاحية مقترحة لـ content/articles/solar.md
من كلمات الموقع:
    الطاقة الشمسية – الملخص 1، النص 2، مقالات قريبة 1
  ✓ القرى – العنوان 1، الملخص 1، النص 2، مقالات قريبة 1، في المقال
    الكهرباء – النص 1، مقالات قريبة 1
من نص المقال:
    بطاريات الليثيوم – النص 2

سطر جاهز لرأس المقال:
  keywords: [القرى, الطاقة الشمسية, الكهرباء, بطاريات الليثيوم]
`);
  });

  it("takes a file from anywhere, without keywords, below the working directory too", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "draft.md"), article("مسودة", "2026-03-01", "draft: true\n", solar));
    const { code, stdout } = await buildSite(
      ["suggest", "draft.md", "--root", siteFolder(files), "--format", "json"],
      { cwd: folder },
    );
    expect(code).toBe(0);
    const answer = JSON.parse(stdout);
    expect(answer.keywords.map((one: { label: string; has: boolean }) => [one.label, one.has])).toEqual([
      ["الطاقة الشمسية", false],
      ["القرى", false],
      ["الكهرباء", false],
    ]);
    expect(answer.terms).toMatchObject([{ label: "بطاريات الليثيوم", count: 2, inTitle: false }]);
    expect(answer.line).toMatch(/^keywords: \[الطاقة الشمسية, القرى, .*بطاريات الليثيوم\]$/);
  });

  it("names the key as the article does", async () => {
    const arabic = article("القرى", "2026-01-06", "كلمات مفتاحية: [القرى]\n", solar).replace(
      "title:",
      "العنوان:",
    );
    const root = siteFolder({ ...files, "content/articles/s.md": arabic.replace("date:", "التاريخ:") });
    expect((await run(root, "suggest", "content/articles/s.md")).stderr).toContain(
      "\n  كلمات مفتاحية: [القرى, ",
    );
  });

  it("never proposes a hidden keyword", async () => {
    const root = siteFolder({
      ...files,
      "content/articles/s.md": article("سري", "2026-01-06", "", "ملف سري جدًا."),
    });
    expect((await run(root, "suggest", "content/articles/s.md")).stderr).not.toContain(" سري –");
  });
});

describe("build-site related", () => {
  it("prints what readers are offered, and why", async () => {
    const { code, stdout, stderr } = await run(
      siteFolder(files),
      "related",
      "content/articles/bread.md",
      "--lang",
      "en",
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toMatch(
      /^Related to: الخبز\n1\. القمح\n {3}content\/articles\/wheat\.md\n {3}chosen by the editor\n2\. /,
    );
  });

  it("--explain adds the parts, which sum up to the score", async () => {
    const { stdout } = await run(
      siteFolder(files),
      "related",
      "content/articles/solar.md",
      "--explain",
      "--format",
      "json",
    );
    const { path, related } = JSON.parse(stdout);
    expect(path).toBe("content/articles/solar.md");
    expect(related[0]).toMatchObject({
      path: "content/articles/panels.md",
      explained: { keywords: ["القرى"] },
    });
    const { score, parts } = related[0].explained;
    const sum = Object.values(parts as Record<string, number>).reduce((one, other) => one + other, 0);
    expect(sum).toBeCloseTo(score, 4);
    const text = await run(siteFolder(files), "related", "content/articles/solar.md", "--explain");
    expect(text.stderr).toMatch(/ {3}الدرجة [01]\.\d{3} = النص 0\.\d{3} \+ الكلمات المفتاحية 0\.\d{3} \+ /);
  });

  it("answers for a draft, and for an article that waits, as if it were published", async () => {
    const root = siteFolder({
      ...files,
      "content/articles/draft.md": article("ألواح", "2026-01-05", "keywords: [القرى]\ndraft: true\n", solar),
      "content/articles/waits.md": article("ألواح غدًا", "2030-01-05", "keywords: [القرى]\n", solar),
    });
    for (const file of ["draft.md", "waits.md"]) {
      const { code, stdout } = await run(root, "related", `content/articles/${file}`, "--format", "json");
      const paths = JSON.parse(stdout).related.map((one: { path: string }) => one.path);
      expect({ code, found: paths.includes("content/articles/panels.md") }).toEqual({ code: 0, found: true });
      expect(paths).not.toContain(
        file === "draft.md" ? "content/articles/waits.md" : "content/articles/draft.md",
      );
    }
  });

  it("says so when there is nothing to offer", async () => {
    const root = siteFolder({ "site.yaml": config, "content/articles/a.md": article("أ", "2026-01-02") });
    expect((await run(root, "related", "content/articles/a.md", "--lang", "en")).stderr).toContain(
      "no other article",
    );
  });
});

describe.each(["suggest", "related"])("build-site %s ends with 2", (command) => {
  it.each([
    ["content/articles/nothing.md", "There is no file content/articles/nothing.md."],
    ["content", "There is no file content."],
    ["site.yaml", "site.yaml is not an article."],
    ["content/pages/about.md", "content/pages/about.md is a page of its own, not an article"],
    ["content/bare.md", "content/bare.md is not an article."],
    ["content/articles/undated.md", "content/articles/undated.md cannot be read as an article"],
  ])("for %s", async (file, message) => {
    const root = siteFolder({
      ...files,
      "content/bare.md": "نص بلا رأس\n",
      "content/articles/undated.md": "---\ntitle: بلا تاريخ\n---\nنص\n",
    });
    const ended = await run(root, command, file, "--lang", "en");
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain(message);
  });

  it("without a file, and with two", async () => {
    expect(await buildSite([command])).toMatchObject({
      code: 2,
      stderr: "The command needs a file.\nSee: build-site --help\n",
    });
    expect((await buildSite([command, "a.md", "b.md"])).stderr).toBe(
      `${command} takes one file, but was given "b.md" too.\nSee: build-site --help\n`,
    );
  });
});
