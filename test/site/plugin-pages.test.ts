import { describe, expect, it } from "vitest";
import { firstLineOf } from "../../src/language/thrown.js";
import type { SourcePath } from "../../src/model/brand.js";
import type { PluginSite } from "../../src/model/plugin.js";
import { claimsOfPages, findCollisions } from "../../src/site/collisions.js";
import { planPages } from "../../src/site/plan.js";
import { article, assemble, config, page } from "./fixture.js";

const place = { path: "plugins/map.mjs" as SourcePath };

const asking = (pages: (site: PluginSite) => unknown, more: Parameters<typeof assemble>[1] = {}) =>
  assemble([article({ slug: "a", date: "2021-07-06 16:53", tags: ["ماء", "نهر"], section: "بيئة" })], {
    pageMakers: [{ name: "map", place, pages, tell: firstLineOf }],
    ...more,
  });

const problems = (made: unknown) =>
  asking(() => made).diagnostics.map(({ code, place: { path }, facts }) => ({ code, path, facts }));

describe("a plugin that adds pages", () => {
  it("is told of the site as plain, frozen data", () => {
    let told: PluginSite | undefined;
    asking(
      (site) => {
        told = site;
        return [];
      },
      { config: { ...config, basePath: "/news/" } },
    );
    expect(told?.articles).toEqual([
      {
        title: "عنوان a",
        url: "/articles/a/",
        date: "2021-07-06T16:53:00+03:00",
        summary: "",
        section: "بيئة",
        authors: [],
        keywords: ["ماء", "نهر"],
      },
    ]);
    expect(told?.keywords).toEqual([
      { label: "ماء", url: "/keywords/ماء/", count: 1 },
      { label: "نهر", url: "/keywords/نهر/", count: 1 },
    ]);
    expect(told?.sections).toEqual([{ label: "بيئة", url: "/sections/بيئة/", count: 1 }]);
    expect(told?.href("/نهر/?q=1#top")).toBe("/news/%D9%86%D9%87%D8%B1/?q=1#top");
    expect([told, told?.articles, told?.articles[0], told?.keywords].every(Object.isFrozen)).toBe(true);
  });

  it("adds them after the pages of the content", () => {
    const { site, diagnostics } = asking(
      () => [
        { url: "/map/", title: " خريطة ", description: "وصف", html: "<p>…</p>" },
        { url: "/%D8%A3/b.html", title: "ب", html: "" },
      ],
      { pages: [page("about")] },
    );
    expect(diagnostics).toEqual([]);
    const standalone = planPages(site).filter(({ kind }) => kind === "standalone");
    expect(standalone.map(({ url }) => url)).toEqual(["/about/", "/map/", "/أ/b.html"]);
    expect(site.addedPages[0]).toMatchObject({
      title: { value: "خريطة" },
      description: "وصف",
      html: "<p>…</p>",
    });
  });

  it("goes before the redirect of a keyword's other spelling", () => {
    const spelt = [article({ slug: "a", tags: ["إيران"] }), article({ slug: "b", tags: ["ايران"] })];
    const pages = () => [{ url: "/keywords/ايران/", title: "م", html: "" }];
    expect(assemble(spelt).site.redirects).toHaveLength(1);
    const { site } = assemble(spelt, { pageMakers: [{ name: "map", place, pages, tell: firstLineOf }] });
    expect(site.redirects).toEqual([]);
  });

  it("collides with a page of the content: both are named", () => {
    const { site } = asking(() => [{ url: "/About/", title: "م", html: "" }], { pages: [page("about")] });
    expect(findCollisions(claimsOfPages(planPages(site)))).toMatchObject([
      { code: "url-taken", place, related: [{ path: "content/pages/about.md" }] },
    ]);
  });
});

describe("pages that are none", () => {
  const whole = { url: "/x/", title: "x", html: "" };

  it.each([
    ["no list", { pages: [] }, { problem: "no-list" }],
    ["a promise", Promise.resolve([]), { problem: "promise" }],
    ["nothing", [undefined], { problem: "no-page", number: 1 }],
    ["no url", [whole, { title: "x", html: "" }], { problem: "no-url", number: 2 }],
    ["a bare name", [{ ...whole, url: "map" }], { problem: "no-site-path", number: 1, url: "map" }],
    [
      "a climbing path",
      [{ ...whole, url: "/%2e%2e/" }],
      { problem: "no-site-path", number: 1, url: "/%2e%2e/" },
    ],
    [
      "another host",
      [{ ...whole, url: "//a.org/" }],
      { problem: "no-site-path", number: 1, url: "//a.org/" },
    ],
    [
      "a file that is no page",
      [{ ...whole, url: "/a.json" }],
      { problem: "no-site-path", number: 1, url: "/a.json" },
    ],
    ["a query", [{ ...whole, url: "/?p=1/" }], { problem: "no-site-path", number: 1, url: "/?p=1/" }],
    ["an empty title", [{ ...whole, title: " " }], { problem: "no-title", number: 1, url: "/x/" }],
    ["no HTML", [{ ...whole, html: 3 }], { problem: "no-html", number: 1, url: "/x/" }],
    [
      "a strange description",
      [{ ...whole, description: 3 }],
      { problem: "no-description", number: 1, url: "/x/" },
    ],
    [
      "a misspelt field",
      [{ ...whole, descripton: "و" }],
      { problem: "unknown-field", number: 1, url: "/x/", field: "descripton", nearest: "description" },
    ],
  ])("are told with the plugin's name: %s", (_, made, facts) => {
    expect(problems(made)).toEqual([
      { code: "plugin-wrong-page", path: "plugins/map.mjs", facts: { plugin: "map", ...facts } },
    ]);
  });

  it("or an error, of which the first line is told", () => {
    const { diagnostics } = asking(() => {
      throw new Error("No such place.\nat home");
    });
    expect(diagnostics).toMatchObject([
      { code: "plugin-pages-failed", place, facts: { plugin: "map", message: "No such place." } },
    ]);
  });
});
