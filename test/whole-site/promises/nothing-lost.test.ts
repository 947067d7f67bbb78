// Promise 1: nothing is lost in silence. No source is skipped, no page overwritten, no value ignored without a word.

import { symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { articleKeys, pageKeys } from "../../../src/content/keys/names.js";
import type { registerKeys, siteKeys } from "../../../src/content/keys/site-names.js";
import {
  article,
  buildFolder,
  buildSite,
  type Files,
  freshFolder,
  siteYaml,
  source,
  writeSite,
} from "../built-site.js";

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>';
const inSite = (more: string): string => `${siteYaml}${more}\n`;
const pathOfA = "content/articles/a.md";

describe("two things that want one output path fail the build and both files are named", () => {
  const decomposed = "café".normalize("NFD");
  it.each<[string, Files, late: string, early: string]>([
    [
      "two articles with one slug",
      { [pathOfA]: article("أ", "slug: خبر"), "content/articles/b.md": article("ب", "slug: خبر") },
      "content/articles/b.md",
      pathOfA,
    ],
    [
      "two articles with one file name in two folders",
      { "content/articles/1/خبر.md": article("أ"), "content/articles/2/خبر.md": article("ب") },
      "content/articles/2/خبر.md",
      "content/articles/1/خبر.md",
    ],
    [
      "Test and test",
      { "content/articles/1/Test.md": article("أ"), "content/articles/2/test.md": article("ب") },
      "content/articles/2/test.md",
      "content/articles/1/Test.md",
    ],
    [
      "a name in NFC and the same in NFD",
      { "content/articles/1/café.md": article("أ"), [`content/articles/2/${decomposed}.md`]: article("ب") },
      "content/articles/2/café.md",
      "content/articles/1/café.md",
    ],
    [
      "an article and a page",
      {
        "site.yaml": inSite("permalink: /:slug/"),
        "content/articles/about.md": article("أ"),
        "content/pages/about.md": source("title: ب"),
      },
      "content/pages/about.md",
      "content/articles/about.md",
    ],
    [
      "a page and the index of the keywords",
      { [pathOfA]: article("أ"), "content/pages/keywords.md": source("title: ب") },
      "content/pages/keywords.md",
      "site.yaml",
    ],
    [
      "an article and a keyword",
      {
        "site.yaml": inSite("permalink: /keywords/:slug/"),
        "content/articles/ماء.md": article("أ", "keywords: [ماء]"),
      },
      "content/articles/ماء.md",
      "content/articles/ماء.md",
    ],
    [
      "an article and page 2 of a keyword that is named like it",
      {
        "site.yaml": inSite("permalink: /keywords/python/page/:slug/\npageSize: 1"),
        "content/articles/2.md": article("أ", "keywords: [python]"),
        "content/articles/b.md": article("ب", "keywords: [python]"),
      },
      "content/articles/2.md",
      "content/articles/2.md",
    ],
    [
      "an article and the archive of a month",
      { "site.yaml": inSite("permalink: /archive/:year/:slug/"), "content/articles/07.md": article("أ") },
      "content/articles/07.md",
      "content/articles/07.md",
    ],
    [
      "an old URL, percent-encoded, and an article",
      {
        "content/articles/خبر.md": article("أ"),
        "content/articles/b.md": article("ب", "aliases: [/articles/%D8%AE%D8%A8%D8%B1/]"),
      },
      "content/articles/b.md",
      "content/articles/خبر.md",
    ],
    [
      "one old URL of two articles, in another case",
      {
        [pathOfA]: article("أ", "aliases: [/old/]"),
        "content/articles/b.md": article("ب", "aliases: [/OLD]"),
      },
      "content/articles/b.md",
      pathOfA,
    ],
    [
      "an old URL and page 2 of a keyword",
      {
        "site.yaml": inSite("pageSize: 1"),
        [pathOfA]: article("أ", "keywords: [ماء]"),
        "content/articles/b.md": article("ب", "keywords: [ماء]\naliases: [/keywords/ماء/page/2/]"),
      },
      "content/articles/b.md",
      pathOfA,
    ],
    ["an old URL and the feed", { [pathOfA]: article("أ", "aliases: [/feed.xml]") }, pathOfA, "site.yaml"],
    [
      "an old URL and the front page",
      { [pathOfA]: article("أ", "aliases: [/index.html]") },
      pathOfA,
      "site.yaml",
    ],
    [
      "an old URL and the rules of redirects",
      { [pathOfA]: article("أ", "aliases: [/_redirects]") },
      pathOfA,
      "site.yaml",
    ],
    [
      "an old URL and the build's own record",
      { [pathOfA]: article("أ", "aliases: [/.build-site.json]") },
      pathOfA,
      "site.yaml",
    ],
    [
      "an old URL and a file of the media",
      { [pathOfA]: article("أ", "aliases: [/media/x.svg]"), "content/media/x.svg": svg },
      pathOfA,
      "content/media/x.svg",
    ],
    [
      "two files of the media that differ in case",
      { [pathOfA]: article("أ"), "content/media/A.svg": svg, "content/media/a.svg": svg },
      "content/media/a.svg",
      "content/media/A.svg",
    ],
    [
      "two files of the media that are one to a host, which decodes addresses",
      { [pathOfA]: article("أ"), "content/media/%61.svg": svg, "content/media/a.svg": svg },
      "content/media/a.svg",
      "content/media/%61.svg",
    ],
    [
      "a file beside an article and a file of the media",
      {
        [pathOfA]: article("أ", "", "![رسم](x.svg)\n"),
        "content/articles/x.svg": svg,
        "content/media/articles/x.svg": svg,
      },
      "content/media/articles/x.svg",
      "content/articles/x.svg",
    ],
    [
      "an article and a file of the media",
      {
        "site.yaml": inSite("permalink: /media/:slug/"),
        "content/articles/x.md": article("أ"),
        "content/media/x/index.html": "<p>نص</p>",
      },
      "content/media/x/index.html",
      "content/articles/x.md",
    ],
  ])("%s", async (_, files, late, early) => {
    const { kind, result, output } = await buildSite(files);
    expect(kind).toBe("failed");
    expect(result.diagnostics.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "url-taken", place: { path: late }, related: [{ path: early }] },
    ]);
    expect(output).toEqual({});
  });

  it("an old URL and an asset, whose name has a hash", async () => {
    const { output } = await buildSite({ [pathOfA]: article("أ") });
    const style = Object.keys(output).find((path) => /^assets\/style\..*\.css$/.test(path));
    const { kind, result } = await buildSite({ [pathOfA]: article("أ", `aliases: [/${style}]`) });
    expect(kind).toBe("failed");
    expect(result.diagnostics).toMatchObject([
      { code: "url-taken", facts: { what: "redirect", other: "asset" } },
    ]);
  });

  it("two names in one folder that differ in their bytes alone", async () => {
    const { kind, codes } = await buildSite({
      "content/articles/café.md": article("أ"),
      [`content/articles/${decomposed}.md`]: article("ب"),
    });
    expect([kind, codes]).toEqual(["failed", ["same-name-twice"]]);
  });
});

describe("two keywords with one slug", () => {
  it.each([
    ["C", "C#", "keyword-slug-shared"],
    ["عمان", "عمّان", "similar-keywords"],
  ])("%s and %s both have a page, and the editor is told", async (one, other, warning) => {
    const { kind, codes, output, document } = await buildSite({
      [pathOfA]: article("أ", `keywords: [${one}]`),
      "content/articles/b.md": article("ب", `keywords: ["${other}"]`),
    });
    expect(kind).toBe("built");
    expect(codes).toContain(warning);
    const pages = Object.keys(output).filter((path) => /^keywords\/[^/]+\/index\.html$/.test(path));
    expect(pages.map((path) => document(path).querySelector("h1")?.textContent).sort()).toEqual(
      [one, other].sort(),
    );
  });

  it.each(["index", "page", "2", "feed.xml"])("a keyword may be named %s", async (name) => {
    const { kind, html } = await buildSite({
      "site.yaml": inSite("pageSize: 1"),
      [pathOfA]: article("أ", `keywords: ["${name}", ماء]`),
      "content/articles/b.md": article("ب", `keywords: ["${name}", ماء]`),
    });
    const slug = name.replace(".", "-");
    expect(kind).toBe("built");
    expect(html(`keywords/${slug}/index.html`)).toContain("/articles/");
    expect(html(`keywords/${slug}/page/2/index.html`)).toContain("/articles/");
  });

  it("a real page goes before the redirect of a keyword's other spelling", async () => {
    const { kind, html } = await buildSite({
      [pathOfA]: article("أ", "keywords: [إيران]"),
      "content/articles/b.md": article("ب", "keywords: [ايران]"),
      "content/articles/c.md": article("ج", "aliases: [/keywords/ايران/]"),
    });
    expect(kind).toBe("built");
    // The alias has the address; the keyword keeps its own.
    expect(html("keywords/ايران/index.html")).toContain("/articles/c/");
    expect(html("keywords/إيران/index.html")).toContain("/articles/b/");
  });
});

/** A wrong value for each key, and what is said of it. */
type Mistakes = Readonly<Record<string, readonly [line: string, ...codes: string[]]>>;

const inArticle = {
  title: ["title: [أ, ب]", "wrong-type"],
  date: ["date: غدًا", "not-a-date"],
  updated: ["updated: 2021-13-01", "impossible-date"],
  keywords: ["keywords: { أ: ب }", "wrong-type"],
  source: ["source: { أ: ب }", "wrong-type"],
  section: ["section: [أ, ب]", "wrong-type"],
  authors: ["authors: { أ: ب }", "wrong-type"],
  summary: ["summary: [أ, ب]", "wrong-type"],
  image: ["image: { src: nowhere.jpg, colour: red }", "missing-image", "unknown-key"],
  related: ["related: [nowhere]", "unknown-related"],
  corrections: ["corrections: [{ date: 2021-07-07 }]", "missing-key"],
  slug: ["slug: أ ب؟", "dirty-slug"],
  lang: ["lang: عربي جدا", "bad-language"],
  dir: ["dir: فوق", "unknown-choice"],
  draft: ["draft: ربما", "unknown-choice"],
  expires: ["expires: 2021-01-01", "date-order"],
  aliases: ["aliases: [https://other.example/x]", "alias-unusable"],
  silenced: ["silenced: [no-such-rule]", "unknown-code"],
  translationOf: ["translationOf: nowhere", "unknown-original"],
  canonical: ["canonical: هنا", "bad-address"],
  featured: ["featured: كثيرًا", "unknown-choice"],
} as const satisfies { [K in keyof typeof articleKeys]: Mistakes[string] };

const inPage = {
  title: ["title: [أ, ب]", "wrong-type"],
  description: ["description: [أ, ب]", "wrong-type"],
  slug: ["slug: أ ب؟", "dirty-slug"],
  lang: ["lang: عربي جدا", "bad-language"],
  dir: ["dir: فوق", "unknown-choice"],
  draft: ["draft: ربما", "unknown-choice"],
  aliases: ["aliases: [/old/?p=1]", "alias-unusable"],
  silenced: ["silenced: [no-such-rule]", "unknown-code"],
} as const satisfies { [K in keyof typeof pageKeys]: Mistakes[string] };

const inConfiguration = {
  title: ["title: [أ]", "wrong-type"],
  description: ["description: [أ]", "wrong-type"],
  url: ["url: هنا", "bad-address"],
  language: ["language: عربي جدا", "bad-language"],
  direction: ["direction: فوق", "unknown-choice"],
  timeZone: ["timeZone: Asia/Riyad", "unknown-time-zone"],
  calendar: ["calendar: mayan", "unknown-choice"],
  months: ["months: يونيه", "unknown-choice"],
  digits: ["digits: roman", "unknown-choice"],
  publisher: ["publisher: { name: أ, logo: nowhere.png, colour: red }", "unknown-key", "broken-link"],
  copyright: ["copyright: [أ]", "wrong-type"],
  navigation: ["navigation: [{ label: أ, href: /nowhere/ }]", "broken-link"],
  footer: ["footer: [{ label: أ, links: [{ label: ب, href: 'javascript:x' }] }]", "bad-address"],
  permalink: ["permalink: /:title/", "bad-permalink"],
  slugs: ["slugs: latin", "unknown-choice"],
  sections: ["sections: [{ label: أ, slug: one }, { label: أ, slug: two }]", "repeated-item"],
  authors: ["authors: [{ name: أ, role: x }, { name: أ, role: y }]", "repeated-item"],
  pageSize: ["pageSize: 0", "bad-number"],
  relatedCount: ["relatedCount: كثير", "bad-number"],
  look: ["look: baroque", "unknown-choice"],
  share: ["share: [myspace]", "unknown-choice"],
  outputs: ["outputs: { feeds: ربما }", "unknown-choice"],
  images: ["images: { formats: [bmp] }", "unknown-choice"],
  webEditor: ["webEditor: { backend: svn, repository: a/b }", "unknown-choice"],
  indexNow: ["indexNow: my key", "bad-index-now-key"],
  silenced: ["silenced: [unknown-keys]", "unknown-code"],
  plugins: ["plugins: [./nowhere.js]", "plugin-not-loaded"],
} as const satisfies { [K in keyof typeof siteKeys]: Mistakes[string] };

const inRegister = {
  label: ["- label: [أ]", "wrong-type"],
  aliases: ["- label: أ\n  aliases: [ت]\n- label: ب\n  aliases: [ت]", "keyword-claimed-twice"],
  slug: ["- label: أ\n  slug: x\n- label: ب\n  slug: x", "keyword-slug-claimed-twice"],
  description: ["- label: أ\n  description: [أ]", "wrong-type"],
  parent: ["- label: أ\n  parent: لا أحد", "keyword-parent-unknown"],
  hidden: ["- label: أ\n  hidden: ربما", "unknown-choice"],
} as const satisfies { [K in keyof typeof registerKeys]: Mistakes[string] };

/** The front matter with one line put in, in place of the one that has its key. */
const withLine = (lines: readonly string[], line: string): string => {
  const key = line.slice(0, line.indexOf(":") + 1);
  return [...lines.filter((other) => !other.startsWith(key)), line].join("\n");
};

describe("no value is ignored without a word", () => {
  it.each(Object.entries<Mistakes[string]>(inArticle))("%s of an article", async (_, [line, ...codes]) => {
    const run = await buildSite({ [pathOfA]: source(withLine(["title: أ", "date: 2021-07-06"], line)) });
    expect(run.codes.toSorted()).toEqual(codes.toSorted());
  });

  it.each(Object.entries<Mistakes[string]>(inPage))("%s of a page", async (_, [line, ...codes]) => {
    const page = source(withLine(["title: أ"], line));
    const run = await buildSite({ [pathOfA]: article("أ"), "content/pages/p.md": page });
    expect(run.codes).toEqual(codes);
  });

  it.each(Object.entries<Mistakes[string]>(inConfiguration))(
    "%s of site.yaml",
    async (_, [line, ...codes]) => {
      const run = await buildSite({
        [pathOfA]: article("أ"),
        "site.yaml": withLine(siteYaml.trim().split("\n"), line),
      });
      expect(run.codes.toSorted()).toEqual(codes.toSorted());
    },
  );

  it.each(Object.entries<Mistakes[string]>(inRegister))(
    "%s of the register",
    async (_, [lines, ...codes]) => {
      const run = await buildSite({ [pathOfA]: article("أ"), "content/keywords.yaml": `${lines}\n` });
      expect(run.codes).toEqual(codes);
    },
  );

  it.each<[string, Files]>([
    ["an article", { [pathOfA]: article("أ", "colour: red") }],
    ["a page", { [pathOfA]: article("أ"), "content/pages/p.md": source("title: أ\ncolour: red") }],
    ["site.yaml", { [pathOfA]: article("أ"), "site.yaml": inSite("colour: red") }],
    ["the register", { [pathOfA]: article("أ"), "content/keywords.yaml": "- label: أ\n  colour: red\n" }],
  ])("a key that %s does not have", async (_, files) => {
    expect((await buildSite(files)).codes).toEqual(["unknown-key"]);
  });

  it("a key that was written twice, also once in each language", async () => {
    const run = await buildSite({ [pathOfA]: article("أ", "section: أ\nالقسم: ب") });
    expect([run.kind, run.codes]).toEqual(["failed", ["duplicate-key"]]);
  });

  it("an alias that is a whole address of this site stands below the base path, not below it twice", async () => {
    const { codes, output } = await buildSite({
      "site.yaml": siteYaml.replace("news.example/", "news.example/news/"),
      [pathOfA]: article("أ", "aliases: [https://news.example/news/old/]"),
    });
    expect(codes).toEqual([]);
    expect(output).toHaveProperty(["old/index.html"]);
  });
});

describe("no source is skipped", () => {
  it("every file of the content is published, waits, or is named", async () => {
    const root = freshFolder();
    const published = {
      "content/articles/ok.md": article("مقال"),
      "content/articles/UPPER.MD": article("كبير"),
      "content/articles/2021/07/05/deep/خبر.markdown": article("عميق"),
      "content/articles/_under.md": article("شرطة"),
      "content/articles/folder.md/inner.md": article("في مجلد له امتداد"),
      "content/articles/index.md": article("فهرس"),
      "content/pages/sub/page.md": source("title: صفحة"),
    };
    const waiting = {
      "content/articles/draft.md": article("مسودة", "draft: true"),
      "content/articles/future.md": source("title: غدًا\ndate: 2031-01-01"),
      "content/articles/gone.md": article("انتهى", "expires: 2021-07-10"),
      "content/pages/draft.md": source("title: صفحة\ndraft: true"),
    };
    const named = {
      "content/articles/.hidden.md": article("مخفي"),
      "content/articles/wrong.mdx": article("امتداد آخر"),
      "content/stray.md": article("تائه"),
      "content/other/x.md": article("في مجلد آخر"),
      "site.yml": siteYaml,
    };
    writeSite(root, { "site.yaml": siteYaml, ...published, ...waiting, ...named });
    symlinkSync("nowhere.md", `${root}/content/articles/broken.md`);
    const { result } = await buildFolder(root);
    const { site, diagnostics } = result;
    expect([...site.bySource.keys()].sort()).toEqual(Object.keys(published).sort());
    const unpublished = [
      ...site.unpublished.map((entry) => entry.article.path),
      ...site.draftPages.map(({ path }) => path),
    ];
    expect(unpublished.sort()).toEqual(Object.keys(waiting).sort());
    expect(diagnostics.map(({ place }) => place.path).sort()).toEqual(
      [...Object.keys(named), "content/articles/broken.md"].sort(),
    );
  });

  it.each<[string, string | Uint8Array, string]>([
    ["an empty file", "", "empty-file"],
    ["a file without front matter", "# عنوان\n\nنص.\n", "missing-front-matter"],
    [
      "front matter that does not end",
      "---\ntitle: أ\ndate: 2021-07-06\nنص الخبر.\n",
      "missing-closing-fence",
    ],
    ["no title", source("date: 2021-07-06"), "missing-title"],
    ["no date", source("title: أ"), "missing-date"],
    ["a colon that needs quotes", source("title: بغداد: زيارة سرية\ndate: 2021-07-06"), "unquoted-colon"],
    ["a date that two people read two ways", source("title: أ\ndate: ٧/٥/٢٠٢٤"), "ambiguous-date"],
    ["a file of Windows-1256", Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xc7, 0xe1, 0x3a, 0x0a]), "not-utf8"],
  ])("%s fails the build, with its file and line", async (_, content, code) => {
    const { kind, result } = await buildSite({ [pathOfA]: content, "content/articles/ok.md": article("ب") });
    expect(kind).toBe("failed");
    const errors = result.diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map((error) => [error.code, error.place.path])).toContainEqual([code, pathOfA]);
  });

  it("all problems of all files come in one run", async () => {
    const { codes } = await buildSite({
      "site.yaml": inSite("colour: red"),
      "content/articles/1.md": source("title: أ"),
      "content/articles/2.md": source("date: 2021-07-06"),
      "content/articles/3.md": article("أ", "", "[رابط](nowhere.md)\n"),
      "content/articles/4.md": article("أ", "slug: same"),
      "content/articles/5.md": article("أ", "slug: same"),
      "templates/pages/article.hbs": "{{nonsense}}",
    });
    expect(codes.toSorted()).toEqual([
      "broken-link",
      "missing-date",
      "missing-title",
      "template-unknown-name",
      "unknown-key",
      "url-taken",
    ]);
  });
});
