import { describe, expect, it } from "vitest";
import { planPages } from "../../src/site/plan.js";
import { article, assemble, config, page } from "./fixture.js";

const numbered = (count: number, words: Parameters<typeof article>[0] = {}) =>
  Array.from({ length: count }, (_, index) =>
    article({ slug: `s${index}`, date: `2021-07-06 10:${String(59 - index).padStart(2, "0")}`, ...words }),
  );

describe("planPages", () => {
  it("plans every page of the site in a fixed order", () => {
    const { site } = assemble(
      [article({ slug: "خبر", tags: ["العراق"], section: "سياسة", by: ["ليلى"], old: ["/2019/old.html"] })],
      { pages: [page("about")] },
    );
    expect(planPages(site).map(({ kind, url }) => `${kind} ${url}`)).toEqual([
      "front /",
      "article /articles/خبر/",
      "standalone /about/",
      "keywords /keywords/",
      "keyword /keywords/العراق/",
      "section /sections/سياسة/",
      "authors /authors/",
      "author /authors/ليلى/",
      "archive /archive/",
      "month /archive/2021/07/",
      "search /search/",
      "not-found /404.html",
      "redirect /2019/old.html",
    ]);
  });

  it("plans a site without a single article", () => {
    expect(planPages(assemble([]).site).map(({ kind }) => kind)).toEqual([
      "front",
      "keywords",
      "archive",
      "search",
      "not-found",
    ]);
  });

  it("cuts a list into pages: the first at its own address, the others below page/", () => {
    const { site } = assemble(numbered(5, { tags: ["العراق"] }), { config: { ...config, pageSize: 2 } });
    const slices = planPages(site).flatMap((planned) => (planned.kind === "keyword" ? [planned] : []));
    const urls = ["/keywords/العراق/", "/keywords/العراق/page/2/", "/keywords/العراق/page/3/"];
    expect(slices.map(({ url }) => url)).toEqual(urls);
    expect(
      slices.map(({ slice }) => [
        slice.number,
        slice.count,
        slice.total,
        slice.articles.map(({ slug }) => slug.value),
      ]),
    ).toEqual([
      [1, 3, 5, ["s0", "s1"]],
      [2, 3, 5, ["s2", "s3"]],
      [3, 3, 5, ["s4"]],
    ]);
    expect(slices[2]?.slice.urls).toEqual(urls);
  });

  it.each([
    [2, 1],
    [3, 2],
    [4, 2],
  ])("%i articles by two are %i pages", (count, pages) => {
    const { site } = assemble(numbered(count, { section: "سياسة" }), { config: { ...config, pageSize: 2 } });
    expect(planPages(site).filter(({ kind }) => kind === "section")).toHaveLength(pages);
  });
});
