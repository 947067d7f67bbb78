import { describe, expect, it } from "vitest";
import { sitePath } from "../../src/language/url.js";
import { sitemapFiles } from "../../src/outputs/sitemaps/sitemap.js";
import { planPages } from "../../src/site/plan.js";
import { article, assemble, at, config, moment, page } from "../site/fixture.js";
import { outputsOf, readXml } from "./fixture.js";

type Entry = { loc: string; lastmod?: string };
const locations = (entries: readonly Entry[]) =>
  entries.map(({ loc }) => decodeURI(loc.replace("https://example.org", "")));

describe("sitemap.xml", () => {
  const { site } = assemble(
    [
      article({ slug: "خبر", tags: ["العراق"], updated: "2021-07-06 19:10", old: ["/old/"] }),
      article({
        slug: "b",
        date: "2021-06-01",
        corrections: [{ date: moment("2021-06-09"), text: "تصويب" }],
      }),
      article({ slug: "copy", date: "2021-05-01", canonical: "https://agency.example/original" }),
    ],
    { pages: [page("about")] },
  );
  const entries: Entry[] = readXml(outputsOf(site).get("sitemap.xml")).urlset.url;

  it("lists all pages that may be indexed: no redirect, no 404, no copy of another site's article", () => {
    expect(locations(entries)).toEqual([
      "/",
      "/articles/خبر/",
      "/articles/b/",
      "/about/",
      "/keywords/",
      "/keywords/العراق/",
      "/archive/",
      "/archive/2021/07/",
      "/archive/2021/06/",
      "/archive/2021/05/",
    ]);
  });

  it("tells when a page really changed: its update, a correction, the newest change in a list", () => {
    const changed = new Map(
      entries.map(({ loc, lastmod }) => [decodeURI(loc).slice("https://example.org".length), lastmod]),
    );
    expect(changed.get("/articles/خبر/")).toBe("2021-07-06T19:10:00+03:00");
    expect(changed.get("/articles/b/")).toBe("2021-06-09T00:00:00+03:00");
    expect(changed.get("/keywords/العراق/")).toBe("2021-07-06T19:10:00+03:00");
    expect(changed.get("/archive/2021/06/")).toBe("2021-06-09T00:00:00+03:00");
    expect(changed.get("/")).toBe("2021-07-06T19:10:00+03:00");
    expect(changed.get("/about/")).toBeUndefined();
  });

  it("percent-encodes addresses", () => {
    expect(entries[1]?.loc).toBe("https://example.org/articles/%D8%AE%D8%A8%D8%B1/");
  });

  it("is cut into parts below an index beyond the protocol's limits", () => {
    const pages = planPages(site);
    const limited = (limits: { urls: number; bytes: number }) =>
      new Map<string, string>(
        sitemapFiles(site, pages, at("site.yaml"), limits).map((file) => [
          file.path,
          file.kind === "made" ? file.make() : "",
        ]),
      );
    const byCount = limited({ urls: 4, bytes: 1_000_000 });
    expect([...byCount.keys()]).toEqual(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]);
    expect(readXml(byCount.get("sitemap.xml")).sitemapindex.sitemap).toEqual([
      { loc: "https://example.org/sitemap-1.xml", lastmod: "2021-07-06T19:10:00+03:00" },
      { loc: "https://example.org/sitemap-2.xml", lastmod: "2021-07-06T19:10:00+03:00" },
      { loc: "https://example.org/sitemap-3.xml", lastmod: "2021-06-09T00:00:00+03:00" },
    ]);
    const parts = [1, 2, 3].flatMap(
      (part) => readXml(byCount.get(`sitemap-${part}.xml`)).urlset.url as Entry[],
    );
    expect(parts).toEqual(entries);

    const bySize = limited({ urls: 50_000, bytes: 500 });
    for (const [path, text] of bySize) {
      if (path !== "sitemap.xml") expect(text.length).toBeLessThanOrEqual(500);
    }
    expect(bySize.size).toBeGreaterThan(2);
  });

  it("of an empty site is still valid", () => {
    expect(locations(readXml(outputsOf(assemble([]).site).get("sitemap.xml")).urlset.url)).toEqual([
      "/",
      "/keywords/",
      "/archive/",
    ]);
  });
});

it("a sitemap has 50,000 addresses and no more", () => {
  const { site } = assemble([article()], { pages: [page("about")] });
  const [about] = planPages(site).filter(({ kind }) => kind === "standalone");
  if (about?.kind !== "standalone") throw new Error("there is no page");
  const pages = Array.from({ length: 50_001 }, (_, number) => ({ ...about, url: sitePath(`/${number}/`) }));
  const counts = (many: typeof pages) =>
    sitemapFiles(site, many, at("site.yaml")).map((file) => [
      file.path,
      (file.kind === "made" ? file.make() : "").match(/<loc>/g)?.length,
    ]);
  expect(counts(pages.slice(1))).toEqual([["sitemap.xml", 50_000]]);
  expect(counts(pages)).toEqual([
    ["sitemap.xml", 2],
    ["sitemap-1.xml", 50_000],
    ["sitemap-2.xml", 1],
  ]);
});

it("no page claims a change that is still to come", () => {
  const ahead = { updated: "2031-07-06", corrections: [{ date: moment("2021-07-09"), text: "تصويب" }] };
  const { site } = assemble([article({ date: "2021-07-01 10:00", ...ahead })]);
  const outputs = outputsOf(site);
  const said = [...outputs].filter(([, text]) => /2031|2021-07-09|0?9 Jul 2021/.test(text));
  expect(said.map(([path]) => path)).toEqual([]);
  expect(outputs.get("sitemap.xml")).toContain("<lastmod>2021-07-01T10:00:00+03:00</lastmod>");
});

describe("news-sitemap.xml", () => {
  const printed = (...input: Parameters<typeof assemble>) =>
    outputsOf(assemble(...input).site).get("news-sitemap.xml");

  it("has the last two days, newest first, up to this hour", () => {
    const news = readXml(
      printed(
        [
          article({ slug: "later", date: "2021-07-07 12:01" }),
          article({ slug: "new", date: "2021-07-07 12:00", lang: "fa-IR", title: "تیتر & خبر" }),
          article({ slug: "edge", date: "2021-07-05 12:00" }),
          article({ slug: "old", date: "2021-07-05 11:59" }),
        ],
        { includeFuture: true },
      ),
    ).urlset.url;
    expect(news).toEqual([
      {
        loc: "https://example.org/articles/new/",
        "news:news": {
          "news:publication": { "news:name": "المرصد", "news:language": "fa" },
          "news:publication_date": "2021-07-07T12:00:00+03:00",
          "news:title": "تیتر & خبر",
        },
      },
      expect.objectContaining({ loc: "https://example.org/articles/edge/" }),
    ]);
  });

  it("may be empty", () => {
    expect(readXml(printed([article({ date: "2020-01-01" })])).urlset.url).toBeUndefined();
  });

  it("has a thousand entries at most", () => {
    const busy = Array.from({ length: 1001 }, (_, index) => article({ slug: `s${index}` }));
    expect(readXml(printed(busy)).urlset.url).toHaveLength(1000);
  });
});

describe("robots.txt", () => {
  it("lets all in and names the sitemaps", () => {
    const { site } = assemble([], { config: { ...config, basePath: "/news/" } });
    expect(outputsOf(site).get("robots.txt")).toBe(
      "User-agent: *\nDisallow:\n\nSitemap: https://example.org/news/sitemap.xml\nSitemap: https://example.org/news/news-sitemap.xml\n",
    );
  });

  it("names no sitemap that is switched off", () => {
    const { site } = assemble([], {
      config: { ...config, outputs: { ...config.outputs, sitemap: false, newsSitemap: false } },
    });
    expect(outputsOf(site).get("robots.txt")).toBe("User-agent: *\nDisallow:\n");
  });

  it("names none in a preview, whose pages say themselves that they are not to be found", () => {
    const { site } = assemble([article()]);
    expect(outputsOf(site, undefined, { preview: true }).get("robots.txt")).toBe(
      "User-agent: *\nDisallow:\n",
    );
  });
});

describe("redirects for hosts", () => {
  const { site } = assemble(
    [
      article({ slug: "خبر", tags: ["إيران"], old: ["/2019/a*b:c/"] }),
      article({ slug: "b", tags: ["ايران"] }),
    ],
    { config: { ...config, basePath: "/news/" } },
  );

  it("_redirects has a line for each, with the base path, encoded, patterns taken literally", () => {
    expect(outputsOf(site).get("_redirects")).toBe(
      [
        "/news/2019/a%2Ab%3Ac/ /news/articles/%D8%AE%D8%A8%D8%B1/ 301",
        "/news/keywords/%D8%A7%D9%8A%D8%B1%D8%A7%D9%86/ /news/keywords/%D8%A5%D9%8A%D8%B1%D8%A7%D9%86/ 301",
        "",
      ].join("\n"),
    );
  });

  it("redirects.json says the same", () => {
    expect(JSON.parse(outputsOf(site).get("redirects.json") ?? "")[0]).toEqual({
      from: "/news/2019/a*b%3Ac/",
      to: "/news/articles/%D8%AE%D8%A8%D8%B1/",
      status: 301,
    });
    expect(outputsOf(assemble([]).site).get("redirects.json")).toBe("[]\n");
  });
});

describe("switches", () => {
  it("each output can be switched off", () => {
    const none = {
      feeds: false,
      sitemap: false,
      newsSitemap: false,
      robots: false,
      redirects: false,
      headers: false,
      search: false,
    };
    const { site } = assemble([article()], {
      config: { ...config, outputs: { ...config.outputs, ...none } },
    });
    expect([...outputsOf(site).keys()]).toEqual([]);
  });
});
