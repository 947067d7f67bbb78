import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OutputPath } from "../../src/model/brand.js";
import type { Claim } from "../../src/model/page.js";
import { claimsOfPages, findCollisions } from "../../src/site/collisions.js";
import { planPages } from "../../src/site/plan.js";
import { article, assemble, at, config, page } from "./fixture.js";

const claim = (path: string, what: Claim["what"], file: string): Claim => ({
  path: path as OutputPath,
  what,
  origin: at(file),
});

const collisionsOf = (...input: Parameters<typeof assemble>) =>
  findCollisions(claimsOfPages(planPages(assemble(...input).site)));

describe("findCollisions", () => {
  it("names both files: the later one is told, the first stands beside it", () => {
    expect(
      findCollisions([
        claim("articles/b/index.html", "article", "content/articles/2.md"),
        claim("articles/b/index.html", "article", "content/articles/1.md"),
      ]),
    ).toEqual([
      {
        code: "url-taken",
        severity: "error",
        place: at("content/articles/2.md"),
        facts: { path: "articles/b/index.html", what: "article", other: "article", clash: "same" },
        related: [at("content/articles/1.md")],
      },
    ]);
  });

  it.each([
    ["a/Test.html", "a/test.html"],
    ["a/%D8%AE.html", "a/خ.html"],
    ["e\u0301", "\u00e9"],
    ["a/stra\u00dfe", "a/STRASSE"],
  ])("%s and %s are one address", (one, other) => {
    expect(findCollisions([claim(one, "media", "a"), claim(other, "media", "b")])).toHaveLength(1);
  });

  it.each([[["a", "a/b.html"]], [["a/b.html", "a"]], [["x/A", "x/a/c/d.html"]]])(
    "%j: a file stands where a folder must be",
    (paths) => {
      const found = findCollisions(paths.map((path, index) => claim(path, "media", `content/${index}`)));
      expect(found).toMatchObject([
        { code: "url-taken", place: { path: "content/1" }, facts: { clash: "folder" } },
      ]);
    },
  );

  it("lets paths be that only begin alike", () => {
    expect(
      findCollisions(["a", "ab/c", "a.html", "b/a/c"].map((path) => claim(path, "media", path))),
    ).toEqual([]);
  });

  it("says the same whatever the order of the claims", () => {
    const claims = ["a", "A", "a/b", "c/index.html", "C/index.html", "c", "d"].map((path, index) =>
      claim(path, index % 2 === 0 ? "article" : "redirect", `content/${index % 3}`),
    );
    const expected = findCollisions(claims);
    expect(expected.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (order) => {
        expect(findCollisions(order)).toEqual(expected);
      }),
    );
  });
});

describe("collisions of a site", () => {
  it("tells two articles with one address, also where only letter case differs", () => {
    expect(
      collisionsOf([article({ slug: "Test" }), article({ slug: "test" }), article({ slug: "other" })]),
    ).toMatchObject([
      { place: { path: "content/articles/test.md" }, related: [{ path: "content/articles/Test.md" }] },
    ]);
  });

  it("tells an alias that claims a real page, at the alias", () => {
    expect(
      collisionsOf([article({ slug: "a", old: ["/articles/b/"] }), article({ slug: "b" })]),
    ).toMatchObject([
      {
        place: at("content/articles/a.md", 40),
        facts: { what: "redirect", other: "article" },
        related: [{ path: "content/articles/b.md" }],
      },
    ]);
  });

  it("tells two articles that claim one old URL", () => {
    expect(
      collisionsOf([article({ slug: "a", old: ["/x/"] }), article({ slug: "b", old: ["/X"] })]),
    ).toHaveLength(1);
  });

  it("tells an article that stands in the way of a built-in page", () => {
    expect(
      collisionsOf([article({ slug: "keywords" })], { config: { ...config, permalink: "/:slug/" } }),
    ).toMatchObject([
      { place: { path: "content/articles/keywords.md" }, facts: { what: "article", other: "keywords" } },
    ]);
  });

  it("tells a standalone page that has the address of an article", () => {
    expect(
      collisionsOf([article({ slug: "about" })], {
        pages: [page("about")],
        config: { ...config, permalink: "/:slug/" },
      }),
    ).toMatchObject([{ place: { path: "content/pages/about.md" } }]);
  });

  it("finds none among keywords named like pages of lists, index, page or 404", () => {
    const tags = [
      "العراق",
      "العراق page 2",
      "العراق/page/2",
      "index",
      "page",
      "index.html",
      "404",
      "page/2",
      "feed.xml",
    ];
    const articles = Array.from({ length: 5 }, (_, index) => article({ slug: `s${index}`, tags }));
    expect(collisionsOf(articles, { config: { ...config, pageSize: 1 } })).toEqual([]);
  });

  it("finds a permalink that lets an article stand in the way of a list's second page", () => {
    const articles = [1, 2].map((number) => article({ slug: `${number}`, tags: ["x"] }));
    const found = collisionsOf(articles, {
      config: { ...config, pageSize: 1, permalink: "/keywords/x/page/:slug/" },
    });
    expect(found).toMatchObject([
      { facts: { path: "keywords/x/page/2/index.html", what: "keyword", other: "article" } },
    ]);
  });
});
