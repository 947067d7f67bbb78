import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SourcePath } from "../../src/model/brand.js";
import { planPages } from "../../src/site/plan.js";
import { article, assemble, at, codes, config, moment, noon, page, slugs, source } from "./fixture.js";

describe("which articles are public", () => {
  it("shows an article from its date on and until just before it expires", () => {
    const { site } = assemble([
      article({ slug: "now", date: "2021-07-07 12:00" }),
      article({ slug: "soon", date: "2021-07-07 12:01" }),
      article({ slug: "gone", expires: "2021-07-07 12:00" }),
      article({ slug: "still", expires: "2021-07-07 12:01" }),
      article({ slug: "draft", draft: true }),
    ]);
    expect(slugs(site.articles)).toEqual(["now", "still"]);
    expect(site.unpublished.map(({ article: { slug }, ...why }) => [slug.value, why])).toEqual([
      ["draft", { kind: "draft" }],
      ["gone", { kind: "expired", since: noon }],
      ["soon", { kind: "future", due: noon + 60_000 }],
    ]);
  });

  it("shows drafts and waiting articles when asked, but nothing that has expired", () => {
    const { site } = assemble(
      [
        article({ slug: "soon", date: "2022-01-01" }),
        article({ slug: "draft", draft: true }),
        article({ slug: "gone", expires: "2021-07-01" }),
      ],
      { includeDrafts: true, includeFuture: true },
    );
    expect(slugs(site.articles)).toEqual(["soon", "draft"]);
  });

  it("keeps a keyword of a draft out of the pages, but lets it take part in the vocabulary", () => {
    const { site } = assemble([
      article({ slug: "a", tags: ["ايران"] }),
      article({ slug: "b", tags: ["إيران", "سر"], draft: true }),
    ]);
    expect([...site.keywords.values()].map(({ articles }) => slugs(articles))).toEqual([["a"]]);
    expect([...site.keywords.keys()]).toEqual(["إيران"]);
  });

  it("remembers draft pages apart", () => {
    const { site } = assemble([], { pages: [page("about"), page("plan", { draft: true })] });
    expect(site.pages.map(({ url }) => url)).toEqual(["/about/"]);
    expect(site.draftPages.map(({ slug }) => slug.value)).toEqual(["plan"]);
  });
});

describe("order", () => {
  it("puts the newest first, articles of one minute by path in code unit order", () => {
    const { site } = assemble([
      article({ slug: "b" }),
      article({ slug: "a" }),
      article({ slug: "ب" }),
      article({ slug: "Z" }),
      article({ slug: "old", date: "2020-01-01" }),
      article({ slug: "new", date: "2021-07-07 01:00" }),
    ]);
    expect(slugs(site.articles)).toEqual(["new", "Z", "a", "b", "ب", "old"]);
  });

  it("links each article to the next newer and the next older one", () => {
    const { site } = assemble([
      article({ slug: "c", date: "2021-01-03" }),
      article({ slug: "a", date: "2021-01-01" }),
      article({ slug: "b", date: "2021-01-02" }),
    ]);
    const around = site.articles.map(({ path }) => {
      const { newer, older } = site.neighbours.get(path) ?? {};
      return [newer?.slug.value, older?.slug.value];
    });
    expect(around).toEqual([
      [undefined, "b"],
      ["c", "a"],
      ["b", undefined],
    ]);
  });

  it("files articles under the month on the wall, newest month first", () => {
    const { site } = assemble([
      article({ slug: "a", date: "2020-12-31 23:59" }),
      article({ slug: "b", date: "2021-01-01 00:00" }),
      article({ slug: "c", date: "2021-01-31" }),
    ]);
    expect(site.months.map(({ url, articles }) => [url, slugs(articles)])).toEqual([
      ["/archive/2021/01/", ["c", "b"]],
      ["/archive/2020/12/", ["a"]],
    ]);
  });

  it("gives the same site, pages and diagnostics whatever the order of the files", () => {
    const names = ["العراق", "ايران", "إيران", "أيران", "بغداد", "C#", "C", "عمان", "عمّان"];
    const written = Array.from({ length: 14 }, (_, index) =>
      article({
        slug: `s${index % 12}`,
        path: `content/articles/${index}.md`,
        title: `خبر ${index % 5}`,
        date: `2021-0${(index % 6) + 1}-0${(index % 3) + 1} 10:00`,
        tags: names.filter((_name, at) => (index + at) % 3 === 0),
        section: ["سياسة", "سِياسة", "اقتصاد", "C", "C#"][index % 5] ?? "",
        by: [`كاتب ${index % 4}`, "ليلى"],
        old: [`/old/${index % 3}/`, "/articles/s1/"],
        pins: [`s${index + 1}`, "خبر 2", "لا أحد"],
        draft: index === 7,
      }),
    );
    const pages = [page("about"), page("contact"), page("team")];
    const picture = (articles: typeof written, order: typeof pages) => {
      const { site, diagnostics } = assemble(articles, { pages: order, config: { ...config, pageSize: 2 } });
      return JSON.stringify([
        [...site.keywords],
        site.sections,
        site.authors,
        site.articles.map(({ path }) => [path, site.related.get(path)]),
        site.redirects,
        site.unpublished,
        planPages(site).map(({ url, kind, origin }) => [url, kind, origin]),
        diagnostics,
      ]);
    };
    const expected = picture(written, pages);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(written, { minLength: written.length }),
        fc.shuffledSubarray(pages, { minLength: pages.length }),
        (articles, order) => picture(articles, order) === expected,
      ),
      { numRuns: 30 },
    );
  });
});

describe("addresses of articles", () => {
  it.each([
    ["/articles/:slug/", "/articles/زيارة-سرية/"],
    ["/:year/:month/:day/:slug/", "/2021/07/06/زيارة-سرية/"],
    ["/:section/:slug/", "/سياسة/زيارة-سرية/"],
    ["/:slug.html", "/زيارة-سرية.html"],
  ])("%s gives %s", (permalink, url) => {
    const { site } = assemble([article({ slug: "زيارة-سرية", section: "سياسة" })], {
      config: { ...config, permalink },
    });
    expect(site.articles[0]?.url).toBe(url);
  });

  it("leaves the step of the section out for an article without one", () => {
    const { site } = assemble([article({ slug: "a" })], {
      config: { ...config, permalink: "/:section/:slug/" },
    });
    expect(site.articles[0]?.url).toBe("/a/");
  });
});

describe("sections and authors", () => {
  it("gathers spellings of one name under the most used one, and keeps the address of the oldest", () => {
    const { site } = assemble([
      article({ slug: "a", section: "المسئولون", date: "2021-01-01" }),
      article({ slug: "b", section: "المسؤولون", date: "2021-01-02" }),
      article({ slug: "c", section: "المسـؤُولون", date: "2021-01-03" }),
      article({ slug: "d", section: "المسؤولون", date: "2021-01-04" }),
    ]);
    expect(site.sections.map(({ label, url, articles }) => [label, url, slugs(articles)])).toEqual([
      ["المسؤولون", "/sections/المسئولون/", ["d", "c", "b", "a"]],
    ]);
  });

  it("keeps declared ones first, in their order and with what is said of them, even when they are empty", () => {
    const { site } = assemble(
      [article({ slug: "a", section: "آراء" }), article({ slug: "b", section: "سياسة" })],
      {
        config: {
          ...config,
          sections: [{ label: "منوعات", slug: "misc", description: "من كل بستان" }, { label: "سياسة" }],
          authors: [{ name: "ليلى", role: "مراسلة", bio: "تكتب عن البيئة" }],
        },
      },
    );
    expect(site.sections.map(({ label, slug, description }) => [label, slug, description])).toEqual([
      ["منوعات", "misc", "من كل بستان"],
      ["سياسة", "سياسة", undefined],
      ["آراء", "آراء", undefined],
    ]);
    expect(site.authors[0]).toMatchObject({ label: "ليلى", role: "مراسلة", description: "تكتب عن البيئة" });
  });

  it("sets two names with one slug apart by a suffix that stays, and says so", () => {
    const articles = [
      article({ slug: "a", by: ["C"], date: "2021-01-01" }),
      article({ slug: "b", by: ["C#"], date: "2021-01-02" }),
    ];
    const { site, diagnostics } = assemble(articles);
    const [first, second] = site.authors.map(({ slug }) => slug);
    expect(first).toBe("c");
    expect(second).toMatch(/^c-[a-z0-9]{7}$/);
    expect(diagnostics).toEqual([
      {
        code: "slug-shared",
        severity: "warning",
        place: at("content/articles/b.md", 30),
        facts: { of: "author", label: "C#", other: "C", slug: "c", given: second },
        related: [at("content/articles/a.md", 30)],
      },
    ]);
    expect(assemble([...articles, article({ slug: "z", by: ["C"] })]).site.authors[1]?.slug).toBe(second);
  });

  it("tells of declarations that meet where they stand in the settings", () => {
    const onLine = (line: number) => ({ path: "site.yaml" as SourcePath, line });
    const sections = [
      { label: "مدن", slug: "x", place: onLine(2) },
      { label: "مدن", place: onLine(3) },
      { label: "علوم", slug: "x", place: onLine(4) },
    ];
    const { diagnostics } = assemble([], { config: { ...config, sections } });
    expect(diagnostics).toMatchObject([
      { code: "repeated-item", place: onLine(3) },
      { code: "slug-shared", place: onLine(4), related: [onLine(2)] },
    ]);
  });

  it("asks whether a section that is nearly a declared one is meant to be it", () => {
    const { diagnostics } = assemble(
      [article({ section: "اقتصـاذ" }), article({ slug: "b", section: "رياضة" })],
      {
        config: { ...config, sections: [{ label: "اقتصاد" }] },
      },
    );
    expect(diagnostics).toMatchObject([
      { code: "unknown-section", place: { line: 4 }, facts: { section: "اقتصـاذ", nearest: "اقتصاد" } },
    ]);
  });

  it("counts an author once who is named twice in one article", () => {
    const { site } = assemble([article({ by: ["ليلى", "ليـلى"] })]);
    expect(site.articles[0]?.authorSlugs).toEqual(["ليلى"]);
    expect(site.authors[0]?.articles).toHaveLength(1);
  });
});

describe("the tree of keywords", () => {
  const entry = (label: string, parent?: string) => ({
    label: { value: label, place: at("content/keywords.yaml") },
    aliases: [],
    hidden: false,
    ...(parent === undefined ? {} : { parent: { value: parent, place: at("content/keywords.yaml") } }),
  });

  it("has a page for a keyword above one in use, none for a name that nobody uses", () => {
    const { site } = assemble([article({ tags: ["العراق"] })], {
      register: { entries: [entry("الشرق الأوسط"), entry("العراق", "الشرق الأوسط"), entry("القطب")] },
    });
    expect([...site.keywords.values()].map(({ label }) => label)).toEqual(["الشرق الأوسط", "العراق"]);
  });

  it("shows a hidden keyword nowhere, though the article keeps it", () => {
    const { site } = assemble([article({ tags: ["داخلي"] })], {
      register: { entries: [{ ...entry("داخلي"), hidden: true }] },
    });
    expect(site.articles[0]?.keywordIds).toEqual(["داخلي"]);
    expect(planPages(site).filter(({ kind }) => kind === "keyword")).toEqual([]);
    expect([...site.feeds.keys()]).toEqual(["/"]);
  });
});

describe("related articles", () => {
  it("come pinned first, then filled up, as links to published articles", () => {
    const { site } = assemble([
      article({ slug: "a", pins: ["d"] }),
      article({ slug: "b", tags: ["العراق"] }),
      article({ slug: "c" }),
      article({ slug: "d", date: "2019-01-01" }),
      article({ slug: "hidden", draft: true }),
    ]);
    const links = site.related.get(source("content/articles/a.md")) ?? [];
    expect(links.map(({ article: { slug }, reason }) => [slug.value, reason.kind])).toEqual([
      ["d", "pinned"],
      ["b", "recent"],
      ["c", "recent"],
    ]);
    expect(links.every((link) => site.articles.includes(link.article))).toBe(true);
  });
});

describe("pinned related articles", () => {
  const others = [
    article({ slug: "ثان", title: "زيارةٌ سريّة", path: "content/articles/2020/file.md" }),
    article({ slug: "three" }),
  ];

  it.each([
    "ثان",
    "زيارةٌ سريّة",
    "زيارة سرية",
    "2020/file.md",
    "content/articles/2020/file",
    "/articles/2020/file.md",
  ])("finds an article by %s", (name) => {
    const { diagnostics } = assemble([article({ pins: [name] }), ...others]);
    expect(diagnostics).toEqual([]);
  });

  it("warns where nobody has the name, with the nearest, and where the article is hidden or the same", () => {
    const { diagnostics } = assemble([
      article({ pins: ["thre", "one", "hidden"] }),
      ...others,
      article({ slug: "hidden", draft: true }),
    ]);
    expect(diagnostics.map(({ place, facts }) => [place.line, facts])).toEqual([
      [50, { name: "thre", reason: "nothing", nearest: "three" }],
      [51, { name: "one", reason: "itself" }],
      [52, { name: "hidden", reason: "unpublished" }],
    ]);
    expect(new Set(codes(diagnostics))).toEqual(new Set(["unknown-related"]));
  });
});

it("warns of an update or a correction that is dated ahead, but not of an article that is shown before its time", () => {
  const corrections = [{ date: moment("2031-01-02"), text: "تصويب" }];
  const ahead = assemble([
    article({ slug: "a", updated: "2031-01-01", corrections }),
    article({ slug: "b", updated: "2021-07-07 12:00" }),
  ]);
  expect(ahead.diagnostics).toEqual([
    {
      code: "change-ahead",
      severity: "warning",
      place: at("content/articles/a.md"),
      facts: { key: "corrections", date: "2031-01-02" },
    },
    {
      code: "change-ahead",
      severity: "warning",
      place: at("content/articles/a.md"),
      facts: { key: "updated", date: "2031-01-01" },
    },
  ]);
  const place = at("content/articles/a.md", 4);
  const later = at("content/articles/a.md", 6);
  const placed = article({
    updated: "2031-01-01",
    updatedPlace: place,
    corrections: corrections.map((one) => ({ ...one, place: later })),
  });
  expect(assemble([placed]).diagnostics.map(({ place: { line } }) => line)).toEqual([4, 6]);
  const early = [article({ date: "2031-01-01", updated: "2031-01-02" })];
  expect(codes(assemble(early, { includeFuture: true }).diagnostics)).toEqual([]);
});
