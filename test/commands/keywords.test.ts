import {
  chmodSync,
  existsSync,
  lstatSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { article, buildSite, config, siteFolder, treeOf } from "./support.js";

/** A site with as many articles for each keyword as the number says. */
function siteWithKeywords(
  counts: Readonly<Record<string, number>>,
  files: Readonly<Record<string, string>> = {},
): string {
  const keywords = Object.entries(counts).flatMap(([keyword, count]) =>
    Array.from({ length: count }, () => keyword),
  );
  return siteFolder({
    "site.yaml": config,
    ...Object.fromEntries(
      keywords.map((keyword, index) => [
        `content/articles/${index}.md`,
        article(`خبر ${index}`, "2026-01-02", `keywords: [${keyword}]\n`),
      ]),
    ),
    ...files,
  });
}

const floods = { السيول: 3, سيول: 1, جدة: 2, جده: 1, غزة: 1 };

const keywords = (root: string, ...args: readonly string[]) =>
  buildSite(["keywords", "--root", root, ...args]);
const registerOf = (root: string): string => readFileSync(join(root, "content/keywords.yaml"), "utf8");

describe("build-site keywords", () => {
  it("prints counts, pairs with ready lines, and keywords used once, to standard error", async () => {
    const run = await keywords(siteWithKeywords(floods));
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expect(run.stderr).toBe(`الكلمات المفتاحية: 5، في مقالات عددها: 8
  3  السيول
  2  جدة
  1  جده
  1  سيول
  1  غزة

لعلها كلمة واحدة كُتبت على وجهين: 2
  سيول (1) / السيول (3) – الفرق: «ال» التعريف (شبه مؤكدة، يضيفها \u200e--write)
    - { label: السيول, aliases: [سيول] }
  جده (1) / جدة (2) – الفرق: التاء المربوطة والهاء
    - { label: جدة, aliases: [جده] }

كلمات لم ترد إلا في مقال واحد: 3
  جده
  سيول
  غزة
`);
  });

  it("speaks English, names the spellings in use, and counts drafts", async () => {
    const root = siteFolder({
      "site.yaml": config,
      "content/articles/a.md": article("أ", "2026-01-02", "keywords: [إيران]\n"),
      "content/articles/b.md": article("ب", "2026-01-02", "keywords: [ايران]\ndraft: true\n"),
    });
    expect((await keywords(root, "--lang", "en")).stderr).toBe(`Keywords: 1, in articles: 2
  2  إيران (also spelt: ايران 1)

No two keywords look like spellings of one.

Used by a single article: 0
`);
  });

  it("prints JSON to standard output for programs", async () => {
    const { code, stdout, stderr } = await keywords(siteWithKeywords(floods), "--format", "json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const answer = JSON.parse(stdout);
    expect(answer.keywords[0]).toEqual({
      label: "السيول",
      articles: 3,
      spellings: [{ spelling: "السيول", articles: 3 }],
      inRegister: false,
      hidden: false,
    });
    expect(answer.pairs[1]).toEqual({
      common: { label: "جدة", articles: 2 },
      rarer: { label: "جده", articles: 1 },
      difference: "ta-marbuta",
      sure: false,
      merge: "- { label: جدة, aliases: [جده] }",
      part: ["- { label: جدة }", "- { label: جده }"],
    });
    expect(answer.once).toEqual(["جده", "سيول", "غزة"]);
    expect(answer.written).toBeUndefined();
  });

  it("says so when no article has any", async () => {
    const root = siteFolder({ "site.yaml": config, "content/articles/a.md": article("أ", "2026-01-02") });
    expect((await keywords(root, "--lang", "en")).stderr).toBe("No article has keywords yet.\n");
  });

  it("prints errors of articles, goes on, and ends with 1", async () => {
    const root = siteWithKeywords(floods, {
      "content/articles/broken.md": "---\ntitle: بلا تاريخ\n---\nنص\n",
    });
    const run = await keywords(root, "--lang", "en");
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("[missing-date]");
    expect(run.stderr).toContain("  3  السيول\n");
  });

  it("shows control characters of a keyword instead of obeying them", async () => {
    const root = siteFolder({
      "site.yaml": config,
      "content/articles/a.md": article("أ", "2026-01-02", 'keywords: ["أحمر\\e[31m"]\n'),
    });
    expect((await keywords(root)).stderr).not.toContain("\u001b");
  });
});

describe("build-site keywords --write", () => {
  it("makes the register: what is nearly certain as entries, the rest as comments", async () => {
    const root = siteWithKeywords(floods);
    const run = await keywords(root, "--write", "--quiet", "--lang", "en");
    expect(run).toMatchObject({
      code: 0,
      stderr: `content/keywords.yaml was made:
  السيول ← سيول
  questions for an editor, as comments: 1
`,
    });
    expect(registerOf(root)).toBe(`- label: السيول
  aliases: [سيول]
# مراجعة: - { label: جدة, aliases: [جده] }
`);
  });

  it("writes what follows from what it writes, so that it changes nothing when it runs again", async () => {
    const root = siteWithKeywords({ ...floods, غوغل: 5, جوجل: 1, قوقل: 2, الانتخابات: 3, الانخابات: 1 });
    await keywords(root, "--write");
    const [register, before] = [registerOf(root), treeOf(root)];
    const run = await keywords(root, "--write", "--quiet", "--lang", "en");
    expect(run.stderr).toBe("content/keywords.yaml stays as it is: there is nothing to add.\n");
    expect(treeOf(root)).toEqual(before);
    expect(register).toContain("- label: غوغل\n  aliases: [جوجل, قوقل]\n");
  });

  it("keeps comments, order, quotes and indentation of what is there", async () => {
    const register = `# سجل التحرير
  - label: 'السيول'      # من غير «سيول»؟
    description: >
      حين يفيض
      الوادي.

  - {label: غزة,   slug: gaza}   # ثابت
# آخر السجل
`;
    const root = siteWithKeywords(floods, { "content/keywords.yaml": register });
    expect((await keywords(root, "--write")).code).toBe(0);
    expect(registerOf(root)).toBe(`# سجل التحرير
  - label: 'السيول'      # من غير «سيول»؟
    aliases: [سيول]
    description: >
      حين يفيض
      الوادي.

  - {label: غزة,   slug: gaza}   # ثابت
# آخر السجل
  # مراجعة: - { label: جدة, aliases: [جده] }
`);
  });

  it("writes into a file whose lines end with a carriage return alone", async () => {
    const root = siteWithKeywords(floods, { "content/keywords.yaml": "- label: السيول\r  slug: floods\r" });
    expect((await keywords(root, "--write", "--quiet")).code).toBe(0);
    expect(registerOf(root)).toBe(
      "- label: السيول\r  aliases: [سيول]\r  slug: floods\r# مراجعة: - { label: جدة, aliases: [جده] }\r",
    );
  });

  it("a question becomes an answer when its mark is removed", async () => {
    const root = siteWithKeywords(floods);
    await keywords(root, "--write");
    writeFileSync(join(root, "content/keywords.yaml"), registerOf(root).replace("# مراجعة: ", ""));
    const run = await keywords(root, "--lang", "en");
    expect(run.code).toBe(0);
    expect(run.stderr).toContain("  3  جدة (also spelt: جده 1)\n");
    expect(run.stderr).toContain("No two keywords look like spellings of one.");
  });

  it("asks about a keyword that the register has without a line that would name it twice", async () => {
    const root = siteWithKeywords(floods, { "content/keywords.yaml": "- جدة\n" });
    await keywords(root, "--write");
    expect(registerOf(root)).toContain("# مراجعة: جدة: هل «جده» اسم آخر لها؟\n");
  });

  it("writes the map form as a map", async () => {
    const root = siteWithKeywords(floods, { "content/keywords.yaml": "غزة:\n  slug: gaza\n" });
    await keywords(root, "--write");
    expect(registerOf(root)).toBe("غزة:\n  slug: gaza\nالسيول:\n  aliases: [سيول]\n# مراجعة: جدة: [جده]\n");
  });

  it.each([
    ["a broken line", "- label: السيول\n  aliases: [سيول\n"],
    ["a name claimed twice", "- السيول\n- label: غزة\n  aliases: [السيول]\n"],
    ["an unknown parent", "- label: السيول\n  parent: الطقس\n"],
  ])("never touches a register with errors: %s", async (_case, register) => {
    const root = siteWithKeywords(floods, { "content/keywords.yaml": register });
    const run = await keywords(root, "--write", "--quiet", "--lang", "en");
    expect(run.code).toBe(1);
    expect(run.stderr).toContain(
      "content/keywords.yaml was not changed, because it has errors. Mend them first.",
    );
    expect(registerOf(root)).toBe(register);
  });

  it("makes no file when there is nothing to say, and touches none without --write", async () => {
    const quiet = siteWithKeywords({ غزة: 3 });
    await keywords(quiet, "--write");
    const asked = siteWithKeywords(floods);
    await keywords(asked);
    expect([quiet, asked].map((root) => existsSync(join(root, "content/keywords.yaml")))).toEqual([
      false,
      false,
    ]);
  });

  it("keeps a byte order mark, the file's mode, and a link", async () => {
    const root = siteWithKeywords(floods, { "content/shared.yaml.txt": "\uFEFF- غزة\r\n" });
    const shared = join(root, "content/shared.yaml.txt");
    chmodSync(shared, 0o640);
    symlinkSync("shared.yaml.txt", join(root, "content/keywords.yaml"));
    await keywords(root, "--write");
    expect(readFileSync(shared, "utf8")).toBe(
      "\uFEFF- غزة\r\n- label: السيول\r\n  aliases: [سيول]\r\n# مراجعة: - { label: جدة, aliases: [جده] }\r\n",
    );
    expect(statSync(shared).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(root, "content/keywords.yaml")).isSymbolicLink()).toBe(true);
  });

  it("says in JSON what it wrote", async () => {
    const { stdout } = await keywords(siteWithKeywords(floods), "--write", "--format", "json");
    expect(JSON.parse(stdout).written).toEqual({
      created: true,
      additions: [{ label: "السيول", aliases: ["سيول"] }],
      comments: ["# مراجعة: - { label: جدة, aliases: [جده] }"],
      unplaced: [],
    });
  });
});
