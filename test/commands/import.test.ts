import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exportText, metaXml, postXml, termXml } from "../import/wxr/export-text.js";
import { article, buildSite, config, siteFolder, temporaryFolder, treeOf, writeFiles } from "./support.js";

const dumps = {
  "a.txt": `الرئيسية » سياسة
زيارة سرية إلى بغداد: تفاصيل
الثلاثاء 6 يوليو 2021 04:53 م
شارك الخبر
زار قائد الحرس الثوري بغداد أمس.

المصدر | الخليج الجديد + متابعات
كلمات مفتاحية
العراقالحرس الثوري إيران
الكاظمي يبحث في طهران، ملف الفصائل
خبر لم يصل بعد إلى هذا الموقع
`,
  "b.txt": `الكاظمي يبحث في طهران، ملف الفصائل
الأربعاء 7 يوليو 2021 10:00 ص
بحث الكاظمي الملف.
المصدر | وكالات
كلمات مفتاحية
العراق، إيران، الحرس الثوري
`,
};

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  return folder;
}
const emptySite = (): string => siteFolder({ "site.yaml": config });
const run = (root: string, path: string, ...args: readonly string[]) =>
  buildSite(["import", path, "--root", root, "--lang", "en", ...args]);
const text = (root: string, path: string): string => readFileSync(join(root, path), "utf8");

const first = "content/articles/2021/07/زيارة-سرية-إلى-بغداد-تفاصيل.md";
const second = "content/articles/2021/07/الكاظمي-يبحث-في-طهران-ملف-الفصائل.md";

describe("build-site import", () => {
  it("makes sources of a folder of copied pages, says what was guessed and lost, and check finds no error", async () => {
    const root = emptySite();
    const { code, stderr, stdout } = await run(root, folderWith(dumps));
    expect([code, stdout]).toEqual([0, ""]);
    expect(text(root, first)).toBe(`---
# استُورد من: a.txt
# للمراجعة: السطر 1: القسم تقديري: سياسة ← الرئيسية » سياسة
# للمراجعة: كانت الكلمات المفتاحية متصلة ففُصلت تقديرًا: العراق، الحرس الثوري، إيران
title: "زيارة سرية إلى بغداد: تفاصيل"
date: 2021-07-06 16:53
keywords: [العراق, الحرس الثوري, إيران]
source: [الخليج الجديد, متابعات]
section: سياسة
related: ["الكاظمي يبحث في طهران، ملف الفصائل", خبر لم يصل بعد إلى هذا الموقع]
---

زار قائد الحرس الثوري بغداد أمس.
`);
    expect(stderr).toBe(`a.txt → ${first} (written)
  lost: line 4: left out, it belongs to the page and not to the article: شارك الخبر
  guessed: line 1: the section was guessed: سياسة ← الرئيسية » سياسة
  guessed: keywords ran together and were parted by guess: العراق، الحرس الثوري، إيران
  changed: line 11: no article has this title yet; a build links it as soon as one does: خبر لم يصل بعد إلى هذا الموقع
Written: 2, unchanged: 0, left as they are: 0, not imported: 0
`);
    const check = await buildSite(["check", "--root", root, "--lang", "en"]);
    expect(check.code).toBe(0);
    expect(check.stderr.match(/unknown-related/g)).toHaveLength(1);
  });

  it("imports a page once that was copied twice", async () => {
    const root = emptySite();
    const copy = `\ufeff${dumps["b.txt"].replaceAll("\n", "\r\n").replaceAll(" ", "\u00a0")}`;
    const { code, stderr } = await run(root, folderWith({ "b.txt": dumps["b.txt"], "c.txt": copy }));
    expect(code).toBe(0);
    expect(stderr).toBe(`c.txt (not imported)
  left as it is: the same text as b.txt, so it comes once
Written: 1, unchanged: 0, left as they are: 0, not imported: 1
`);
    expect(existsSync(join(root, second))).toBe(true);
  });

  it("run again changes nothing and says so", async () => {
    const root = emptySite();
    const folder = folderWith(dumps);
    await run(root, folder);
    const before = treeOf(root);
    const again = await run(root, folder);
    expect(again).toMatchObject({
      code: 0,
      stderr: "Written: 0, unchanged: 2, left as they are: 0, not imported: 0\n",
    });
    expect(treeOf(root)).toEqual(before);
  });

  it("links a related headline in the build as soon as its article arrives", async () => {
    const root = emptySite();
    await run(root, folderWith({ "a.txt": dumps["a.txt"] }));
    await run(root, folderWith({ "b.txt": dumps["b.txt"] }));
    await buildSite(["build", "--root", root]);
    const page = text(root, "_site/articles/زيارة-سرية-إلى-بغداد-تفاصيل/index.html");
    expect(page).toContain(`/articles/${encodeURIComponent("الكاظمي-يبحث-في-طهران-ملف-الفصائل")}/`);
  });

  it("never overwrites: edited, moved and hand-written articles stay as they are", async () => {
    const root = emptySite();
    const folder = folderWith(dumps);
    await run(root, folder);
    const edited = `${text(root, second)}\nزيادة من المحرر.\n`;
    writeFiles(root, { [second]: edited, "content/articles/moved/x.md": text(root, first) });
    writeFileSync(join(root, first), article("شيء آخر تمامًا", "2022-01-01"));
    const { code, stderr } = await run(root, folder);
    expect(code).toBe(0);
    expect(stderr).toContain("was imported before and differs now, so it was left as it is");
    expect(text(root, second)).toBe(edited);
    expect(text(root, first)).toContain("شيء آخر تمامًا");
    expect(
      readdirSync(join(root, "content/articles"), { recursive: true }).filter((name) =>
        String(name).endsWith(".md"),
      ),
    ).toHaveLength(3);
  });

  it("that the machine ends says how far it came, and goes on from there", async () => {
    const root = emptySite();
    const folder = folderWith({ ...dumps, "c.txt": "خبر ثالث\n2022-03-01 10:00\nنص الخبر الثالث.\n" });
    writeFiles(root, { "content/articles/2022": "no folder" });
    const { code, stderr } = await run(root, folder);
    expect(code).toBe(3);
    expect(stderr).toContain(
      "Stopped after 2. What was written is whole; the same command again goes on from there.",
    );
    rmSync(join(root, "content/articles/2022"));
    expect((await run(root, folder)).stderr).toContain("Written: 1, unchanged: 2");
  });

  it("reads 7/5/2024 as --dates says, in copied and saved pages, and refuses it without", async () => {
    const root = emptySite();
    const dump = folderWith({ "a.txt": "خبر أول\n7/5/2024\nنص الخبر الأول.\n" });
    const paragraph = `<p>${"قال الوزير إن الزيارة تمت أمس بسرية تامة. ".repeat(10)}</p>`;
    const html = `<html><head><title>خبر ثان</title></head><body><h1>خبر ثان</h1><p>8/5/2024</p>${paragraph}</body></html>`;
    const page = folderWith({ "a.html": html });
    const refused = await run(root, dump);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("or say for all: --dates day-first or month-first");
    await run(root, dump, "--dates", "day-first");
    await run(root, page, "--dates", "day-first");
    expect(text(root, "content/articles/2024/05/خبر-أول.md")).toContain("date: 2024-05-07\n");
    expect(text(root, "content/articles/2024/05/خبر-ثان.md")).toContain("date: 2024-05-08\n");
  });

  it.each(["nowhere/report.json", "content"])(
    "refuses --report %s before it writes anything",
    async (path) => {
      const root = siteFolder({ "site.yaml": config, "content/keywords.yaml": "" });
      const before = treeOf(root);
      const { code, stderr } = await run(root, folderWith(dumps), "--report", join(root, path));
      expect(code).toBe(2);
      expect(stderr).toMatch(/nowhere|is a folder/);
      expect(treeOf(root)).toEqual(before);
    },
  );

  it("with --dry-run says what it would do and writes nothing", async () => {
    const root = emptySite();
    const before = treeOf(root);
    const { code, stderr } = await run(
      root,
      folderWith(dumps),
      "--dry-run",
      "--report",
      join(root, "report.json"),
    );
    expect(code).toBe(0);
    expect(stderr).toContain(`a.txt → ${first} (would be written)`);
    expect(stderr).toContain("Would be written: 2, unchanged: 0, left as they are: 0, not imported: 0");
    expect(treeOf(root)).toEqual(before);
  });

  it("writes the report as JSON, to a file or to standard output", async () => {
    const root = emptySite();
    const report = join(temporaryFolder(), "report.json");
    await run(root, folderWith(dumps), "--report", report);
    const { files } = JSON.parse(readFileSync(report, "utf8"));
    expect(files.map(({ origin, action }: { origin: string; action: string }) => [origin, action])).toEqual([
      ["a.txt", "written"],
      ["b.txt", "written"],
    ]);
    const again = await run(root, folderWith(dumps), "--format", "json");
    expect(JSON.parse(again.stdout)).toMatchObject({ version: 1, dryRun: false, register: { added: [] } });
  });

  it("takes Arabic keys where the site's articles have them", async () => {
    const root = siteFolder({
      "site.yaml": config,
      "content/articles/x.md": "---\nالعنوان: خبر\nالتاريخ: 2020-01-01\n---\n\nنص.\n",
    });
    await run(root, folderWith(dumps));
    expect(text(root, second)).toContain(
      "العنوان: الكاظمي يبحث في طهران، ملف الفصائل\nالتاريخ: 2021-07-07 10:00\n",
    );
  });

  it("ends with 1 where something could not be imported, and imports the rest", async () => {
    const root = emptySite();
    const { code, stderr } = await run(root, folderWith({ ...dumps, "c.txt": "عنوان بلا تاريخ\nفقرة.\n" }));
    expect(code).toBe(1);
    expect(stderr).toContain("c.txt (not imported)\n  not imported: no date was found");
    expect(existsSync(join(root, first))).toBe(true);
  });

  it("reads Windows-1256, follows no links and leaves out other files", async () => {
    const root = emptySite();
    const folder = folderWith({ "photo.jpg": "x" });
    const arabic = new TextDecoder("windows-1256");
    const table = new Map(
      Array.from({ length: 256 }, (_, byte) => [arabic.decode(Uint8Array.of(byte)), byte]),
    );
    writeFileSync(
      join(folder, "a.txt"),
      Uint8Array.from("خبر قديم من موقع قديم\n2021-07-06\nفقرة.\n", (letter) => table.get(letter) ?? 0x3f),
    );
    symlinkSync("/etc/passwd", join(folder, "b.txt"));
    const { code, stderr } = await run(root, folder);
    expect(code).toBe(0);
    expect(text(root, "content/articles/2021/07/خبر-قديم-من-موقع-قديم.md")).toContain("فقرة.");
    expect(stderr).toContain("read as windows-1256");
    expect(stderr).toContain("links are not followed: b.txt");
    expect(stderr).toContain("not of the kind that is imported: photo.jpg");
  });

  it("writes nothing through a link that leads out of the site", async () => {
    const root = emptySite();
    const outside = temporaryFolder();
    mkdirSync(join(root, "content/articles"), { recursive: true });
    symlinkSync(outside, join(root, "content/articles/2021"));
    const { code } = await run(root, folderWith(dumps));
    expect(code).toBe(1);
    expect(readdirSync(outside)).toEqual([]);
  });

  it.each([
    [["nothing-there"], /nothing-there/],
    [[".", "--into", "../x"], /--into must be content\/articles/],
    [[".", "--uploads", "no-folder"], /no-folder/],
    [[".", "--from", "pdf"], /--from/],
  ])("refuses %j", async (args, message) => {
    const root = emptySite();
    const [path = "", ...more] = args;
    const { code, stderr } = await run(root, path === "." ? root : path, ...more);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe("build-site import of a WordPress export", () => {
  const slug = encodeURIComponent("خبر-أول-عن-زيارة-بغداد-السرية-وتفاصيلها-كلها").toLowerCase().slice(0, 200);
  const wordpress = exportText([
    postXml({
      id: 1,
      title: "خبر أول عن زيارة بغداد السرية وتفاصيلها كلها",
      name: slug,
      link: `https://old.example/2021/07/${slug}/`,
      excerpt: "ملخص <b>الخبر</b>",
      content: `فقرة أولى و<strong>«مهمة»</strong>.\n\n<a href="https://old.example/?p=2">الثاني</a>\n\n<img src="https://old.example/wp-content/uploads/2020/05/photo-300x200.jpg" alt="وصف">`,
      more: [
        termXml("category", "iraq", "العراق"),
        termXml("category", "politics", "سياسة"),
        termXml("post_tag", "irgc", "الحرس الثوري"),
        metaXml("_thumbnail_id", "9"),
        "<wp:is_sticky>1</wp:is_sticky>",
        "<wp:comment><wp:comment_content>تعليق</wp:comment_content></wp:comment>",
      ].join("\n"),
    }),
    postXml({ id: 2, title: "خبر ثان", link: "https://old.example/?p=2", gmt: "0000-00-00 00:00:00" }),
    postXml({ id: 3, type: "page", title: "من نحن", name: "about", link: "https://old.example/about-us/" }),
    postXml({ id: 4, status: "trash", title: "محذوف" }),
    postXml({ id: 5, status: "pending", title: "ينتظر" }),
    postXml({
      id: 6,
      status: "future",
      title: "غدًا",
      date: "2099-01-01 10:00:00",
      gmt: "2099-01-01 07:00:00",
    }),
    postXml({ id: 7, type: "product", title: "سلعة" }),
    postXml({ id: 8, title: "خبر ثان", name: "post-2", link: "https://old.example/2021/07/post-8/" }),
    postXml({
      id: 9,
      type: "attachment",
      more: `<wp:attachment_url>https://old.example/wp-content/uploads/2020/05/photo.jpg</wp:attachment_url>${metaXml("_wp_attachment_image_alt", "بديل")}`,
    }),
  ]);
  /** One white point. */
  const picture = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4////fwAJ+wP9CNHoHgAAAABJRU5ErkJggg==",
    "base64",
  );
  function uploads(): string {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "2020/05"), { recursive: true });
    writeFileSync(join(folder, "2020/05/photo.jpg"), picture);
    return folder;
  }

  it("makes articles, pages, keywords and pictures of it, and check finds no error", async () => {
    const root = emptySite();
    const folder = folderWith({ "export.xml": wordpress });
    const { code, stderr } = await run(root, join(folder, "export.xml"), "--uploads", uploads());
    expect([code, stderr]).toEqual([0, expect.stringContaining("Written: 6")]);
    expect(text(root, "content/articles/2021/07/خبر-أول-عن-زيارة-بغداد-السرية-وتفاصيلها-كلها.md")).toBe(`---
# استُورد من: WordPress 1 (old.example)
title: خبر أول عن زيارة بغداد السرية وتفاصيلها كلها
date: 2021-07-06 16:53
keywords: [الحرس الثوري, العراق]
section: سياسة
authors: [سارة الهاشمي]
summary: ملخص الخبر
image:
  src: /media/2020/05/photo.jpg
  alt: بديل
featured: true
aliases: [/2021/07/خبر-أول-عن-زيارة-بغداد-السرية-وتفاصيله/]
---

فقرة أولى و«**مهمة**».

[الثاني](post-2.md)

![وصف](/media/2020/05/photo.jpg)
`);
    expect(text(root, "content/pages/about.md")).toContain("aliases: [/about-us/]");
    expect(text(root, "content/keywords.yaml")).toContain("- { label: الحرس الثوري, slug: irgc");
    expect(readFileSync(join(root, "content/media/2020/05/photo.jpg"))).toEqual(picture);
    for (const part of ["trash: محذوف", "type product", "/?p=2", "readers' comments left out: 1"])
      expect(stderr).toContain(part);
    const tree = Object.keys(treeOf(join(root, "content/articles")));
    expect(tree).toContain("2099/01/post-6.md");
    expect(tree.filter((name) => /post-2-[a-z0-9]{7}\.md$/.test(name))).toHaveLength(1);
    expect(text(root, "content/articles/2021/07/post-5.md")).toContain("draft: true");
    const check = await buildSite(["check", "--root", root, "--lang", "en"]);
    expect([check.code, check.stderr]).toEqual([0, expect.not.stringContaining(" error ")]);

    const before = treeOf(root);
    await run(root, join(folder, "export.xml"), "--uploads", uploads());
    expect(treeOf(root)).toEqual(before);
  });

  it("makes articles of the types of record that --types names, and says which it names in vain", async () => {
    const root = emptySite();
    const items = [postXml({ id: 1 }), postXml({ id: 2, type: "news", title: "تقرير" })];
    const file = join(folderWith({ "export.xml": exportText(items) }), "export.xml");
    expect((await run(root, file, "--dry-run")).stderr).toContain("unless --types names it");
    const { code, stderr } = await run(root, file, "--types", "news,newz");
    expect(code).toBe(0);
    expect(stderr).toContain("--types names a type of which the export has no record: newz");
    expect(stderr).toContain("records of the type post are not imported");
    expect(text(root, "content/articles/2021/07/post-2.md")).toContain("title: تقرير\n");
  });

  it.each([
    ["export.xml", "--types", "revision"],
    ["export.xml", "--dates", "day-first"],
    ["a.txt", "--types", "post"],
  ])("refuses for %s: %s %s", async (name, ...args) => {
    const folder = folderWith({ "export.xml": exportText([postXml({ id: 1 })]), "a.txt": dumps["a.txt"] });
    expect((await run(emptySite(), join(folder, name), ...args)).code).toBe(2);
  });

  it("names a tag with a comma, at which a list of keywords parts it", async () => {
    const root = emptySite();
    const tagged = postXml({ id: 1, more: termXml("post_tag", "ab", "الأمن، والدفاع") });
    const folder = folderWith({ "export.xml": exportText([tagged]) });
    const { stderr } = await run(root, join(folder, "export.xml"));
    expect(stderr).toContain("guessed: keywords ran together and were parted by guess: الأمن، والدفاع");
  });

  it("that is broken imports what comes before and ends with 1, naming the line", async () => {
    const root = emptySite();
    const folder = folderWith({ "export.xml": wordpress.slice(0, wordpress.indexOf("من نحن")) });
    const { code, stderr } = await run(root, join(folder, "export.xml"));
    expect(code).toBe(1);
    expect(stderr).toMatch(/not imported: line \d+: the file is broken here/);
    expect(Object.keys(treeOf(join(root, "content/articles")))).toHaveLength(2);
  });
});

describe("build-site import of a saved page", () => {
  const long = `<p>${"قال الوزير إن الزيارة تمت أمس بسرية تامة. ".repeat(10)}</p>`;
  const withPictures = (...pictures: readonly string[]) =>
    `<html><head><title>خبر</title></head><body><h1>خبر</h1><p>2024-05-08</p>${long}<p>${pictures.join("</p><p>")}</p>${long}</body></html>`;

  it("copies the pictures that a browser saved with it, and no other file of the disk", async () => {
    const root = emptySite();
    const folder = folderWith({
      "2024/خبر.html": withPictures(
        '<img src="./%D8%AE%D8%A8%D8%B1_files/a%20b.jpg" alt="أ">',
        '<img data-src="https://old.example/c.jpg" src="خبر_files/c.jpg" alt="ج">',
        '<img src="../logo.png" alt="د">',
        '<img src="../../../../../../../../etc/x.jpg" alt="ه">',
        '<img src="خبر_files/out.jpg" alt="و">',
      ),
      "2024/خبر_files/a b.jpg": "a",
      "2024/خبر_files/c.jpg": "c",
      "2024/خبر_files/ad.html": "<html></html>",
      "2024/خبر_files/app.js": "",
      "logo.png": "d",
      "other.png": "e",
    });
    symlinkSync("/etc/hostname", join(folder, "2024/خبر_files/out.jpg"));
    const { code, stderr } = await run(root, folder);
    expect(code).toBe(0);
    const source = text(root, "content/articles/2024/05/خبر.md");
    expect(source).toContain("![أ](</media/2024/خبر_files/a b.jpg>)");
    expect(source).toContain("![ج](/media/2024/خبر_files/c.jpg)");
    expect(source).toContain("![د](/media/logo.png)");
    expect(Object.keys(treeOf(join(root, "content/media"))).filter((name) => name.includes("."))).toEqual([
      "2024/خبر_files/a b.jpg",
      "2024/خبر_files/c.jpg",
      "logo.png",
    ]);
    expect(stderr.match(/not of the kind that is imported: .+/g)).toEqual([
      "not of the kind that is imported: other.png",
    ]);
    expect(stderr).toContain("Files copied to content/media: 3, unchanged: 0");
  });

  it("that is given alone takes pictures of its own folder alone", async () => {
    const root = emptySite();
    const folder = folderWith({
      "خبر.html": withPictures('<img src="خبر_files/a.jpg" alt="أ">', '<img src="private/b.jpg" alt="ب">'),
      "خبر_files/a.jpg": "a",
      "private/b.jpg": "b",
    });
    const { stderr } = await run(root, join(folder, "خبر.html"));
    expect(treeOf(join(root, "content/media"))).toEqual({ "خبر_files/a.jpg": "a" });
    expect(stderr).toContain("private/b.jpg");
  });

  const paragraph =
    "فقرة طويلة من الخبر تتحدث عن الزيارة، وقد نقلت مصادر عدة تفاصيلها، وأكدت أن اللقاءات شملت الجميع. ";
  const page = `<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><title>خبر - موقع</title>
<link rel="canonical" href="https://news.example/politics/خبر-عاجل.html">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"خبر عاجل: زيارة","datePublished":"2021-07-06T13:53:00Z","author":{"name":"سارة"},"keywords":["العراق","إيران"],"articleSection":"سياسة"}</script></head>
<body><nav><a href="/">الرئيسية</a></nav><article><h1>خبر عاجل: زيارة</h1><p>${paragraph.repeat(2)}</p><script>alert(1)</script><p>${paragraph.repeat(2)}<b>نص</b></p><p>${paragraph.repeat(2)}</p></article><footer>جميع الحقوق محفوظة</footer></body></html>`;

  it("finds the article, and what the page says of it to machines", async () => {
    const root = emptySite();
    const { code } = await run(root, join(folderWith({ "a.html": page }), "a.html"));
    expect(code).toBe(0);
    expect(text(root, "content/articles/2021/07/خبر-عاجل.md")).toBe(`---
# استُورد من: a.html
title: "خبر عاجل: زيارة"
date: 2021-07-06 16:53
keywords: [العراق, إيران]
section: سياسة
authors: [سارة]
aliases: [/politics/خبر-عاجل.html]
---

${paragraph.repeat(2).trim()}

${paragraph.repeat(2)}**نص**

${paragraph.repeat(2).trim()}
`);
  });

  it("finds a date that stands in the page alone, in a line with others, in Arabic digits", async () => {
    const root = emptySite();
    const article = `<article><p>${paragraph.repeat(4)}</p></article>`;
    const pageWith = (title: string, date: string) =>
      `<html><head><meta charset="utf-8"></head><body><h1>${title}</h1>${date}${article}</body></html>`;
    const pages = {
      "a.html": pageWith("خبر أول", "<p>الثلاثاء ٦ يوليو ٢٠٢١ ٠٤:٥٣ م</p>"),
      "b.html": pageWith("خبر ثان", "<div><span>سياسة</span><span>7 يوليو 2021</span></div>"),
      "c.html": pageWith("خبر ثالث", "<ul><li>7/5/2024</li><li>نشر في: 8 يوليو 2021 | القاهرة</li></ul>"),
    };
    const { code, stderr } = await run(root, folderWith(pages));
    expect([code, stderr.match(/the date was guessed: .*/g)]).toEqual([
      0,
      [
        "the date was guessed: الثلاثاء ٦ يوليو ٢٠٢١ ٠٤:٥٣ م",
        "the date was guessed: 7 يوليو 2021",
        "the date was guessed: نشر في: 8 يوليو 2021 | القاهرة",
      ],
    ]);
  });

  it("without a headline is known by its first line, and is told neither that nor its date twice", async () => {
    const root = emptySite();
    const google = `<html><body><p>زيارة سرية إلى بغداد</p><p>6 يوليو 2021</p><p>${paragraph.repeat(4)}</p></body></html>`;
    const { code, stderr } = await run(root, join(folderWith({ "a.html": google }), "a.html"));
    expect(code).toBe(0);
    expect(stderr).toContain("the headline was guessed: زيارة سرية إلى بغداد");
    const source = text(root, "content/articles/2021/07/زيارة-سرية-إلى-بغداد.md");
    expect(source.split("---\n")[2]).toBe(`\n${paragraph.repeat(4).trim()}\n`);
  });

  it("with another page behind it in the file says so", async () => {
    const root = emptySite();
    const two = page + page.replace("<title>خبر -", "<title>خبر آخر -");
    const { stderr } = await run(root, join(folderWith({ "a.html": two }), "a.html"));
    expect(stderr).toContain("give each page a file of its own: خبر آخر - موقع");
  });

  it("without an article is not imported", async () => {
    const root = emptySite();
    const { code, stderr } = await run(
      root,
      join(folderWith({ "a.html": "<html><body></body></html>" }), "a.html"),
    );
    expect(code).toBe(1);
    expect(stderr).toContain("no article was found in the page");
  });

  it("says of a folder with nothing to import what it could be, and where Markdown goes", async () => {
    const root = siteFolder({ "site.yaml": config, "old/a.md": "# خبر", "empty/x.png": "x" });
    const refusal = async (folder: string) => {
      const { code, stderr } = await buildSite(["--root", root, "--lang", "en", "import", folder], {
        cwd: root,
      });
      return { code, stderr };
    };
    const nothing = (folder: string) =>
      `There is nothing to import in ${folder}: no text (.txt), WordPress export (.xml) or saved HTML.`;
    expect(await refusal("empty")).toEqual({ code: 2, stderr: `${nothing("empty")}\n` });
    expect(await refusal("old")).toEqual({
      code: 2,
      stderr: `${nothing("old")} Markdown need not be imported: copy it to content/articles, and build-site check says what its front matter lacks.\n`,
    });
  });
});
