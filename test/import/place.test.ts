import { describe, expect, it } from "vitest";
import { momentOfWallText } from "../../src/import/dates.js";
import { decodeForeign } from "../../src/import/decode.js";
import type { Entry } from "../../src/import/item.js";
import { oldPath } from "../../src/import/old-address.js";
import { ownAddress } from "../../src/import/own-address.js";
import { type KnownArticle, placeEntries } from "../../src/import/place.js";
import { registerWithTerms } from "../../src/import/register.js";
import { uploadPath } from "../../src/import/uploads.js";

const entry = (fields: Partial<Entry>): Entry => ({
  origin: "1.txt",
  kind: "article",
  title: "خبر",
  slug: "خبر",
  day: "2021-07-06",
  draft: false,
  ...fields,
});
const known = (fields: Partial<KnownArticle>): KnownArticle => ({
  path: "content/articles/old.md",
  kind: "article",
  origin: undefined,
  slug: "old",
  title: "قديم",
  day: "2020-01-01",
  keywords: [],
  ...fields,
});
const pathsOf = (
  entries: readonly Entry[],
  articles: readonly KnownArticle[] = [],
  permalink = "/articles/:slug/",
) =>
  [...placeEntries(entries, articles, "content/articles", permalink).values()].map(
    ({ path, state }) => `${state} ${path}`,
  );

describe("the place of an imported article", () => {
  it("is the month of its date, that of a page content/pages", () => {
    expect(pathsOf([entry({}), entry({ origin: "2", kind: "page", slug: "about" })])).toEqual([
      "new content/articles/2021/07/خبر.md",
      "new content/pages/about.md",
    ]);
  });

  it("is told from that of another with its slug, by where it comes from", () => {
    const [first, second] = pathsOf([entry({}), entry({ origin: "2.txt", title: "آخر", day: "2021-08-01" })]);
    expect(first).toBe("new content/articles/2021/07/خبر.md");
    expect(second).toMatch(/^new content\/articles\/2021\/08\/خبر-[a-z0-9]{7}\.md$/);
  });

  it("is where it was imported to, also after an editor has moved it", () => {
    expect(pathsOf([entry({})], [known({ origin: "1.txt", path: "content/articles/moved/x.md" })])).toEqual([
      "known content/articles/moved/x.md",
    ]);
  });

  it("is its own where another of the same import with its title and day stands there already", () => {
    const before = known({ origin: "1.txt", path: "content/articles/1.md", title: "خبر", day: "2021-07-06" });
    expect(pathsOf([entry({}), entry({ origin: "2.txt" })], [before])).toEqual([
      "known content/articles/1.md",
      "new content/articles/2021/07/خبر.md",
    ]);
  });

  it("is that of an article with its title and day", () => {
    expect(pathsOf([entry({})], [known({ title: "خبر", day: "2021-07-06" })])).toEqual([
      "twin content/articles/old.md",
    ]);
  });

  it("never is index.md, which would take the name of its folder", () => {
    expect(pathsOf([entry({ slug: "index" })])[0]).toMatch(/\/index-[a-z0-9]{7}\.md$/);
  });
});

describe("the address of an imported page", () => {
  const isRenamed = (entries: readonly Entry[], permalink: string) =>
    [...placeEntries(entries, [], "content/articles", permalink).values()].map((placed) => placed.isRenamed);

  it("is none that the site's own pages have", () => {
    const pages = ["search", "keywords", "archive", "authors"].map((slug) =>
      entry({ origin: slug, kind: "page", slug }),
    );
    expect(isRenamed(pages, "/articles/:slug/")).toEqual([true, true, true, true]);
    expect(isRenamed([entry({ slug: "search" })], "/articles/:slug/")).toEqual([false]);
  });

  it("is none that an article has, where articles stand at the top of the site", () => {
    const both = [entry({ slug: "about" }), entry({ origin: "2", kind: "page", slug: "about" })];
    expect(isRenamed(both, "/:slug/")).toEqual([false, true]);
    expect(isRenamed(both, "/:year/:slug/")).toEqual([false, false]);
  });

  it("is made after the site's pattern", () => {
    const date = momentOfWallText("2021-07-06 16:53:00", "Asia/Riyadh");
    const pattern = { permalink: "/:year/:month/:section/:slug/", slugs: "readable" } as const;
    expect(ownAddress("article", "content/articles/x/خبر.md", { date, section: "سياسة" }, pattern)).toBe(
      "/2021/07/سياسة/خبر/",
    );
    expect(
      ownAddress("page", "content/pages/about.md", { date: undefined, section: undefined }, pattern),
    ).toBe("/about/");
  });
});

describe("an old address", () => {
  it.each([
    ["https://old.example/ar/?p=12", "?p=12"],
    ["https://www.old.example/ar/?page_id=12&preview=true", "?p=12"],
    ["/ar/2021/%D8%AE%D8%A8%D8%B1/?utm_source=x", "/ar/2021/خبر/"],
    ["https://old.example/ar/?cat=3", undefined],
    ["https://old.example/?s=x", undefined],
    ["https://other.example/ar/2021/", undefined],
  ])("%s is known as %s", (address, path) => {
    expect(oldPath(address, new Set(["old.example"]), "https://www.old.example/ar")).toBe(path);
  });
});

describe("foreign bytes", () => {
  const codes = (bytes: Uint8Array) => {
    const { text, notes } = decodeForeign(bytes);
    return [text, notes.map(({ code, detail }) => `${code} ${detail}`.trim())];
  };
  it.each([
    ["UTF-8", Buffer.from("خبر\r\nثان"), "خبر\nثان", []],
    ["UTF-8 with a mark", Buffer.from("\ufeffخبر"), "خبر", []],
    [
      "Windows-1256",
      Uint8Array.of(0xce, 0xc8, 0xd1, 0x20, 0xce, 0xc8, 0xd1),
      "خبر خبر",
      ["guessed-encoding windows-1256"],
    ],
    ["UTF-16", Buffer.from("\ufeffخبر", "utf16le"), "خبر", ["guessed-encoding utf-16le"]],
    ["damaged", Buffer.concat([Buffer.from("خبر"), Uint8Array.of(0xff)]), "خبر\ufffd", ["damaged-text"]],
    ["with ends of pages", Buffer.from("خبر\fثان\vثالث\u0085رابع"), "خبر\nثان\nثالث\nرابع", []],
    ["with NUL", Buffer.from("خ\0بر"), "خبر", ["lost-control-characters"]],
  ])("%s", (_name, bytes, text, notes) => {
    expect(codes(bytes)).toEqual([text, notes]);
  });
});

describe("tags in the register", () => {
  const terms = [
    { label: "الحرس الثوري", slug: "irgc", description: "قوة: إيرانية", uses: 3 },
    { label: "إيران", uses: 9 },
    { label: "ايران", uses: 2 },
  ];
  it("stand behind what is there, one entry for spellings that may be one word", () => {
    const { text, added } = registerWithTerms("# ملاحظة\n- العراق\n", terms);
    expect(text).toBe(
      '# ملاحظة\n- العراق\n- إيران\n- { label: الحرس الثوري, slug: irgc, description: "قوة: إيرانية" }\n',
    );
    expect(added).toEqual(["إيران", "الحرس الثوري"]);
  });
  it("are added once", () => {
    const { text } = registerWithTerms("", terms);
    expect(registerWithTerms(text, terms)).toEqual({ text, added: [], unplaced: [] });
  });
  it("take the form of a map, and leave alone what has no place for lines", () => {
    expect(registerWithTerms("العراق:\n", terms).text).toContain("\nإيران:\n");
    expect(registerWithTerms("[العراق]\n", terms)).toMatchObject({ text: "[العراق]\n", added: [] });
  });
});

describe("an address of an upload", () => {
  it.each([
    ["https://x.example/wp-content/uploads/2020/05/a-300x200.jpg?x=1", "2020/05/a-300x200.jpg"],
    ["/wp-content/uploads/%D8%B5%D9%88%D8%B1%D8%A9.png", "صورة.png"],
    ["https://old.files.wordpress.com/2020/05/a.jpg?w=300", "2020/05/a.jpg"],
    ["/wp-content/uploads/../../wp-config.php", undefined],
    ["/wp-content/uploads/%2e%2e/%2e%2e/secret.jpg", undefined],
    ["/wp-content/uploads/.htaccess.jpg", undefined],
    ["/wp-content/uploads/shell.php", undefined],
    ["/wp-content/uploads/page.html", undefined],
    ["https://x.example/a.jpg", undefined],
  ])("%s", (address, path) => {
    expect(uploadPath(address)).toBe(path);
  });
});
