import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { uploadsIn } from "../../../src/import/uploads.js";
import { wxrCollections } from "../../../src/import/wxr/collection.js";
import { exportHead, exportText, postXml, termXml } from "./export-text.js";

const rules = {
  timeZone: "Asia/Riyadh",
  language: "ar",
  slugs: "readable",
  permalink: "/articles/:slug/",
  uploads: uploadsIn(undefined),
} as const;

async function collected(texts: readonly string[], types = ["post"]) {
  const folder = mkdtempSync(join(tmpdir(), "wxr-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = texts.map((text, index) => {
    const file = join(folder, `${index + 1}.xml`);
    writeFileSync(file, text);
    return file;
  });
  return wxrCollections(files, { ...rules, types });
}

async function imported(...texts: readonly string[]) {
  const items = [];
  for (const { read } of await collected(texts))
    for await (const item of read({
      pathOf: (origin) => `content/articles/${origin}.md`,
      siteKeywords: [],
      siteTitles: [],
    }))
      if (item.kind !== "none") items.push(item);
  return items;
}

const field = (key: string, value: string): string =>
  `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:postmeta>`;

it.each([
  ["_yoast_wpseo_metadesc", "وصف كتبه المحرر", "", "وصف كتبه المحرر", []],
  ["_yoast_wpseo_metadesc", "وصف كتبه المحرر", "ملخص", "ملخص", ["lost-field"]],
  ["rank_math_description", "%excerpt% - %sitename%", "", undefined, []],
])(
  "what was written for search engines in %s (%s, beside the summary %j)",
  async (key, value, excerpt, summary, lost) => {
    const [item] = await imported(exportText([postXml({ id: 1, excerpt, more: field(key, value) })]));
    expect([item?.summary, item?.notes.map(({ code }) => code)]).toEqual([summary, lost]);
  },
);

it("counts what readers wrote, and names fields that hold words of an editor", async () => {
  const comment = (type: string) =>
    `<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_type>${type}</wp:comment_type></wp:comment>`;
  const more = [
    ...["", "comment", "pingback", "trackback"].map(comment),
    ...[
      ["rank_math_seo_score", "72"],
      ["rank_math_robots", 'a:1:{i:0;s:5:"index";}'],
      ["rank_math_focus_keyword", "الجسور"],
      ["subtitle", "عنوان فرعي"],
    ].map(([key = "", value = ""]) => field(key, value)),
  ].join("");
  const [item] = await imported(exportText([postXml({ id: 1, more })]));
  expect(item?.notes.map(({ code, detail, count }) => [code, detail, count])).toEqual([
    ["lost-comments", "", 2],
    ["lost-field", "rank_math_focus_keyword", undefined],
    ["lost-field", "subtitle", undefined],
  ]);
});

it("an author without a name to show has first and last name", async () => {
  const names =
    "<wp:author_display_name></wp:author_display_name><wp:author_first_name>سارة</wp:author_first_name><wp:author_last_name>علي</wp:author_last_name>";
  const text = exportText([postXml({ id: 1 })]).replace(
    /<wp:author_display_name>.*<\/wp:author_display_name>/,
    names,
  );
  expect((await imported(text))[0]?.authors).toEqual(["سارة علي"]);
});

it("a link to a place of its own text needs no address", async () => {
  const content = '<p><a href="https://old.example/2021/07/post-1/#a">إلى</a></p><p id="a">نص</p>';
  const [item] = await imported(exportText([postXml({ id: 1, content })]));
  expect(item?.body).toBe('[إلى](#a)\n\n<a id="a"></a>نص');
});

describe("an export in several files", () => {
  const attachment = postXml({
    id: 9,
    type: "attachment",
    status: "inherit",
    more: "<wp:attachment_url>https://old.example/wp-content/uploads/k.jpg</wp:attachment_url>",
  });
  const link = '<a href="https://old.example/2021/07/post-2/">الثاني</a>';
  const first = postXml({ id: 1, content: `انظر ${link}`, more: field("_thumbnail_id", "9") });

  it("is one", async () => {
    const [item] = await imported(exportText([first]), exportText([postXml({ id: 2 }), attachment]));
    expect(item).toMatchObject({
      body: "انظر [الثاني](<WordPress 2 (old.example).md>)",
      image: { src: "https://old.example/wp-content/uploads/k.jpg" },
    });
  });

  it("of two sites is two", async () => {
    const other = exportText([postXml({ id: 2 }), attachment]).replaceAll("old.example", "other.example");
    const [item] = await imported(exportText([first]), other);
    expect(item?.body).toBe("انظر [الثاني](https://old.example/2021/07/post-2/)");
    expect(item?.image).toBeUndefined();
  });

  it("has a post once, however many files have it", async () => {
    const texts = [exportText([first]), exportText([first, postXml({ id: 2 })])];
    expect((await imported(...texts)).map(({ title }) => title)).toEqual(["خبر 1", "خبر 2"]);
    const [, second] = await collected(texts);
    expect(second?.notes).toContainEqual({ code: "kept-again", detail: "2.xml", count: 1 });
  });

  it("lacks a type of record only if no file has it", async () => {
    const texts = [exportText([postXml({ id: 1, type: "news" })]), exportText([postXml({ id: 2 })])];
    const collections = await collected(texts, ["post", "news", "video"]);
    const missing = collections.flatMap(({ notes }) => notes.filter(({ code }) => code === "unknown-type"));
    expect(new Set(missing.map(({ detail }) => detail))).toEqual(new Set(["video"]));
  });

  it("which is none is told so, and nothing of its records", async () => {
    const feed =
      "<rss><channel><title>أ</title><item><title>ب</title><description>ج</description></item></channel></rss>";
    const [none] = await collected([feed]);
    expect(none?.notes.map(({ code }) => code)).toEqual(["not-wxr"]);
  });
});

it("a post in another language than the site's has that", async () => {
  const term = (nicename: string) => `<category domain="language" nicename="${nicename}">x</category>`;
  const posts = ["en", "ar", "pll-other"].map((name, index) => postXml({ id: index, more: term(name) }));
  expect((await imported(exportText(posts))).map(({ lang, notes }) => [lang, notes])).toEqual([
    ["en", []],
    [undefined, []],
    [undefined, [{ code: "lost-translation", detail: "x" }]],
  ]);
});

it("of a post without a text the fields are named in which a page builder may keep it", async () => {
  const more = field("_elementor_data", "نص ".repeat(200)) + field("_edit_last", "1");
  const posts = [postXml({ id: 1, content: "", more }), postXml({ id: 2, more })];
  expect((await imported(exportText(posts))).map(({ notes }) => notes)).toEqual([
    [{ code: "lost-field", detail: "_elementor_data" }],
    [],
  ]);
});

it("a writer without an account has the name that Co-Authors Plus keeps", async () => {
  const guest = field("cap-user_login", "khalid-guest") + field("cap-display_name", "خالد المنصوري");
  const both = termXml("author", "cap-khalid-guest", "khalid-guest") + termXml("author", "cap-sara", "sara");
  const text = exportText([
    postXml({ id: 1, more: both }),
    postXml({ id: 2, type: "guest-author", more: guest }),
  ]);
  const [item] = await imported(text);
  expect(item?.authors).toEqual(["خالد المنصوري", "سارة الهاشمي"]);
  const [collection] = await collected([text]);
  expect(collection?.notes.map(({ code }) => code)).not.toContain("skipped-type");
});

describe("the section of a post", () => {
  const category = (id: number, slug: string, parent: string, name: string): string =>
    `<wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name>${name}</wp:cat_name></wp:category>`;
  const sectionOf = async (...more: readonly string[]) => {
    const head =
      exportHead + category(4, "basra", "iraq", "البصرة") + category(1, "uncategorized", "", "أخبار عامة");
    const [item] = await imported(exportText([postXml({ id: 1, more: more.join("") })], head));
    return [item?.section, item?.keywords, item?.notes.map(({ code }) => code)];
  };
  const basra = termXml("category", "basra", "البصرة");
  const politics = termXml("category", "politics", "سياسة");

  it("is WordPress' own category once it has a name, and none as long as it has none", async () => {
    expect(await sectionOf(termXml("category", "uncategorized", "أخبار عامة"))).toEqual([
      "أخبار عامة",
      [],
      [],
    ]);
    const none = termXml("category", "%d8%ba%d9%8a%d8%b1-%d9%85%d8%b5%d9%86%d9%81", "غير مصنّف");
    expect(await sectionOf(none, termXml("category", "uncategorized", "Uncategorized"))).toEqual([
      undefined,
      [],
      [],
    ]);
  });

  it("is the widest, whatever stands between it and the others", async () => {
    expect(await sectionOf(basra, politics)).toEqual(["سياسة", ["البصرة"], ["more-categories"]]);
  });

  it.each(["_yoast_wpseo_primary_category", "rank_math_primary_category", "_seopress_robots_primary_cat"])(
    "is the one that %s says",
    async (key) => {
      expect(await sectionOf(basra, politics, field(key, "4"))).toEqual([
        "البصرة",
        ["سياسة"],
        ["more-categories"],
      ]);
    },
  );
});

it("has in it what stands in several posts, which is no record that was skipped", async () => {
  const content = '<!-- wp:paragraph --><p>أ</p><!-- /wp:paragraph --><!-- wp:block {"ref":60} /-->';
  const pattern = postXml({ id: 60, type: "wp_block", content: "<p>عن الصحيفة</p>" });
  const hidden = postXml({ id: 61, type: "wp_block", content: "<p>محذوف</p>", status: "trash" });
  const texts = [exportText([postXml({ id: 1, content }), hidden]), exportText([pattern])];
  expect((await imported(...texts)).map(({ body }) => body)).toEqual(["أ\n\nعن الصحيفة"]);
  const codes = (await collected(texts)).flatMap(({ notes }) => notes.map(({ code }) => code));
  expect(codes).not.toContain("skipped-type");
});

it("names the files of the old site that its links lead to, and no others", async () => {
  const file = "https://www.old.example/wp-content/uploads/2021/07/report.pdf";
  const hosted = "https://old.files.wordpress.com/2021/07/plan.pdf";
  const others = ["https://un.example/files/a.pdf", "https://old.example/2021/07/post-2/"];
  const content = [file, hosted, ...others].map((href) => `<a href="${href}">رابط</a>`).join(" ");
  const [item] = await imported(exportText([postXml({ id: 1, content })]));
  expect([...new Set(item?.notes.map(({ code, detail }) => `${code} ${detail}`))]).toEqual([
    `remote-file ${file}`,
    `remote-file ${hosted}`,
  ]);
});

it("glues no words of a title or summary together that stood on two lines", async () => {
  const excerpt = "<p>جملة أولى.</p><p>ثانية.</p>سطر<br />آ<b>خ</b>ر";
  const [item] = await imported(exportText([postXml({ id: 1, title: "عنوان<br>من سطرين", excerpt })]));
  expect([item?.title, item?.summary]).toEqual(["عنوان من سطرين", "جملة أولى. ثانية. سطر آخر"]);
});
