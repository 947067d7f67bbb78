import { describe, expect, it } from "vitest";
import { article, assemble, at, config, page } from "./fixture.js";

const fromTo = (site: ReturnType<typeof assemble>["site"]) =>
  site.redirects.map(({ from, to }) => [from, to]);

describe("aliases", () => {
  it.each([
    ["/2019/old/", "/2019/old/"],
    ["2019/old", "/2019/old/"],
    ["/2019/old.html", "/2019/old.html"],
    ["/2019/old.php", "/2019/old.php/"],
    ["/%D8%AE%D8%A8%D8%B1/", "/خبر/"],
    ["/e\u0301/", "/\u00e9/"],
    ["https://example.org/news/2019/", "/2019/"],
    ["http://EXAMPLE.org/2019/", "/2019/"],
    ["//example.org/news/2019", "/2019/"],
    ["https://www.example.org/news/2019/", "/2019/"],
    ["/news/2019/", "/news/2019/"],
  ])("%s becomes %s", (alias, from) => {
    const { site, diagnostics } = assemble([article({ old: [alias] })], {
      config: { ...config, basePath: "/news/" },
    });
    expect(diagnostics).toEqual([]);
    expect(fromTo(site)).toEqual([[from, "/articles/one/"]]);
  });

  it.each([
    "https://جريدة.example/أخبار/2019/",
    "https://xn--ogbfjh9j.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/2019/",
  ])("%s lies below a base path in Arabic, of a host in Arabic", (alias) => {
    const { origin } = new URL("https://جريدة.example/");
    const { site, diagnostics } = assemble([article({ old: [alias] })], {
      config: { ...config, origin, basePath: "/أخبار/" },
    });
    expect(diagnostics).toEqual([]);
    expect(fromTo(site)).toEqual([["/2019/", "/articles/one/"]]);
  });

  it.each([
    ["https://other.example/a/", "other-site"],
    ["/?p=12", "query"],
    ["/a/#b", "query"],
    ["/a/../b/", "not-a-path"],
    ["/a/%2e%2e/b/", "not-a-path"],
    ["  ", "not-a-path"],
    ["mailto:a@b.example", "not-a-path"],
  ])("%s cannot be used, and the editor is told: %s", (alias, reason) => {
    const { site, diagnostics } = assemble([article({ old: [alias] })]);
    expect(site.redirects).toEqual([]);
    expect(diagnostics).toEqual([
      {
        code: "alias-unusable",
        severity: "warning",
        place: at("content/articles/one.md", 40),
        facts: { alias, reason },
      },
    ]);
  });

  it("warns of an alias that is the article's own address in other letters, and makes no redirect", () => {
    const { site, diagnostics } = assemble([article({ old: ["/Articles/ONE"] })]);
    expect(site.redirects).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "alias-to-itself", facts: { alias: "/Articles/ONE" } }]);
  });

  it("makes one redirect of an alias that is written twice", () => {
    const { site } = assemble([article({ old: ["/old/", "/OLD", "/%6Fld/"] })]);
    expect(fromTo(site)).toEqual([["/old/", "/articles/one/"]]);
  });

  it("serves standalone pages too, but no article that is not published", () => {
    const { site } = assemble([article({ old: ["/a/"], draft: true })], {
      pages: [page("about", { aliases: [{ value: "/us/", place: at("content/pages/about.md", 4) }] })],
    });
    expect(fromTo(site)).toEqual([["/us/", "/about/"]]);
  });
});

describe("other spellings of a keyword", () => {
  it("redirect to the keyword's page", () => {
    const { site } = assemble([
      article({ slug: "a", tags: ["إيران"], date: "2021-01-01" }),
      article({ slug: "b", tags: ["ايران"] }),
    ]);
    expect(fromTo(site)).toEqual([["/keywords/ايران/", "/keywords/إيران/"]]);
    expect(site.redirects[0]?.kind).toBe("keyword-spelling");
  });

  it("give way to a real page without a word, and to an article's alias with a warning that names both", () => {
    const register = {
      entries: [
        {
          label: { value: "أمريكا", place: at("content/keywords.yaml", 1) },
          aliases: [
            { value: "الولايات المتحدة", place: at("content/keywords.yaml", 2) },
            { value: "واشنطن", place: at("content/keywords.yaml", 3) },
          ],
          hidden: false,
        },
      ],
    };
    const { site, diagnostics } = assemble(
      [article({ tags: ["أمريكا"], old: ["/keywords/واشنطن/"] }), article({ slug: "b", tags: ["أمريكا"] })],
      { register, config: { ...config, permalink: "/keywords/:slug/" } },
    );
    expect(diagnostics).toEqual([
      {
        code: "alias-over-keyword",
        severity: "warning",
        place: at("content/articles/one.md", 40),
        facts: { alias: "/keywords/واشنطن/", spelling: "واشنطن", keyword: "أمريكا" },
        related: [at("content/keywords.yaml", 1)],
      },
    ]);
    expect(fromTo(site)).toEqual([
      ["/keywords/واشنطن/", "/keywords/one/"],
      ["/keywords/الولايات-المتحدة/", "/keywords/أمريكا/"],
    ]);
  });

  it("never lead to a page that is itself a redirect", () => {
    const { site } = assemble([
      article({ slug: "a", tags: ["إيران", "العِراق"], old: ["/articles/x/"] }),
      article({ slug: "b", tags: ["ايران", "العراق"], old: ["/articles/a2/"] }),
    ]);
    const sources = new Set(site.redirects.map(({ from }) => from));
    expect(site.redirects.filter(({ to }) => sources.has(to))).toEqual([]);
  });
});
