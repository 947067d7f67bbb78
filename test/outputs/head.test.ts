import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Page } from "../../src/model/page.js";
import type { Site } from "../../src/model/site.js";
import { headOf } from "../../src/outputs/head/head.js";
import { planPages } from "../../src/site/plan.js";
import { article, assemble, at, config, moment, page } from "../site/fixture.js";
import { words } from "./fixture.js";

const { site } = assemble(
  [
    article({
      slug: "زيارة",
      title: "زيارة سرية",
      summary: "ملخص الخبر",
      tags: ["العراق", "سري"],
      section: "سياسة",
      by: ["ليلى"],
      updated: "2021-07-06 19:10",
      corrections: [{ date: moment("2021-07-07"), text: "كان العدد سبعة" }],
      old: ["/old/"],
    }),
    article({ slug: "b", date: "2021-06-01", tags: ["العراق"] }),
    article({ slug: "copy", date: "2021-05-01", tags: ["العراق"], canonical: "https://agency.example/a" }),
  ],
  {
    pages: [page("about", { description: "من نحن" })],
    register: {
      entries: [
        { label: { value: "الشرق الأوسط", place: at("k") }, aliases: [], hidden: false },
        {
          label: { value: "العراق", place: at("k", 2) },
          aliases: [],
          hidden: false,
          parent: { value: "الشرق الأوسط", place: at("k", 3) },
          description: "أخبار العراق",
        },
        { label: { value: "سري", place: at("k", 4) }, aliases: [], hidden: true },
      ],
    },
    config: {
      ...config,
      basePath: "/news/",
      pageSize: 1,
      publisher: { name: "دار المرصد", logo: "https://example.org/logo.png" },
    },
  },
);
const pages = planPages(site);
const image = { url: "https://example.org/news/media/a.jpg", width: 1200, height: 675, alt: "صورة" };

function pageAt(url: string, of: Site = site): Page {
  const found = planPages(of).find((planned) => planned.url === url);
  if (found === undefined) throw new Error(url);
  return found;
}
const headAt = (url: string, more: object = {}) =>
  headOf(pageAt(url), site, { words, preview: false, ...more });
const graphAt = (url: string, more: object = {}) => JSON.parse(headAt(url, more).jsonLd)["@graph"];
const properties = (url: string, more: object = {}) =>
  headAt(url, more).openGraph.map(({ property, content }) => [property, content]);

describe("headOf", () => {
  it.each([
    ["/", "المرصد"],
    ["/articles/زيارة/", "زيارة سرية — المرصد"],
    ["/keywords/العراق/", "العراق — المرصد"],
    ["/keywords/العراق/page/2/", "العراق — صفحة 2 من 3 — المرصد"],
    ["/archive/2021/07/", "شهر 7 2021 — المرصد"],
    ["/404.html", "الصفحة غير موجودة — المرصد"],
    ["/about/", "صفحة about — المرصد"],
  ])("%s is titled %s", (url, title) => {
    expect(headAt(url).title).toBe(title);
  });

  it("takes the description from what the page is about, and has none where there is none", () => {
    expect(headAt("/").description).toBe("أخبار المنطقة");
    expect(headAt("/articles/زيارة/").description).toBe("ملخص الخبر");
    expect(headAt("/keywords/العراق/").description).toBe("أخبار العراق");
    expect(headAt("/about/").description).toBe("من نحن");
    expect(headAt("/articles/b/")).not.toHaveProperty("description");
  });

  it("is canonical to itself, page 2 too; an article to the original that it names; a redirect to its target", () => {
    expect(headAt("/").canonical).toBe("https://example.org/news/");
    expect(headAt("/keywords/العراق/page/2/").canonical).toBe(
      "https://example.org/news/keywords/%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82/page/2/",
    );
    expect(headAt("/articles/copy/").canonical).toBe("https://agency.example/a");
    expect(headAt("/old/").canonical).toBe(
      "https://example.org/news/articles/%D8%B2%D9%8A%D8%A7%D8%B1%D8%A9/",
    );
    expect(headAt("/404.html")).not.toHaveProperty("canonical");
  });

  it("keeps redirects, the 404 page and the search page out of search engines, all pages in a preview", () => {
    const kept: readonly string[] = ["redirect", "not-found", "search"];
    const robots = pages.map((planned) => [
      planned.kind,
      headOf(planned, site, { words, preview: false }).robots,
    ]);
    expect(new Set(robots.filter(([kind = ""]) => kept.includes(kind)).map(([, text]) => text))).toEqual(
      new Set(["noindex"]),
    );
    expect(new Set(robots.filter(([kind = ""]) => !kept.includes(kind)).map(([, text]) => text))).toEqual(
      new Set(["max-image-preview:large"]),
    );
    expect(
      pages.every((planned) => headOf(planned, site, { words, preview: true }).robots === "noindex"),
    ).toBe(true);
  });

  it("describes an article for sharing", () => {
    expect(properties("/articles/زيارة/", { image })).toEqual([
      ["og:title", "زيارة سرية"],
      ["og:type", "article"],
      ["og:url", "https://example.org/news/articles/%D8%B2%D9%8A%D8%A7%D8%B1%D8%A9/"],
      ["og:site_name", "المرصد"],
      ["og:locale", "ar_AR"],
      ["og:description", "ملخص الخبر"],
      ["og:image", "https://example.org/news/media/a.jpg"],
      ["og:image:width", "1200"],
      ["og:image:height", "675"],
      ["og:image:alt", "صورة"],
      ["article:published_time", "2021-07-06T16:53:00+03:00"],
      ["article:modified_time", "2021-07-07"],
      ["article:section", "سياسة"],
      ["article:author", "https://example.org/news/authors/%D9%84%D9%8A%D9%84%D9%89/"],
      ["article:tag", "العراق"],
    ]);
    expect(headAt("/articles/زيارة/", { image }).twitter).toEqual([
      { name: "twitter:card", content: "summary_large_image" },
    ]);
  });

  it("shows the publisher's logo where a page has no picture, and a small card", () => {
    expect(properties("/articles/b/")).toContainEqual(["og:image", "https://example.org/logo.png"]);
    expect(headAt("/articles/b/").twitter).toEqual([{ name: "twitter:card", content: "summary" }]);
  });

  it("gives a standalone page the language that it is in", () => {
    const { site: of } = assemble([], { pages: [page("en", { lang: "en-GB" })], config });
    const { openGraph, jsonLd } = headOf(pageAt("/en/", of), of, { words, preview: false });
    expect(openGraph).toContainEqual({ property: "og:locale", content: "en_GB" });
    expect(JSON.parse(jsonLd)["@graph"][0].inLanguage).toBe("en-GB");
  });

  it("offers the list's own feeds before the site's", () => {
    expect(headAt("/keywords/العراق/page/2/").alternates).toEqual([
      {
        type: "application/rss+xml",
        title: "العراق — المرصد",
        href: "/news/keywords/%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82/feed.xml",
      },
      {
        type: "application/atom+xml",
        title: "العراق — المرصد",
        href: "/news/keywords/%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82/atom.xml",
      },
      {
        type: "application/feed+json",
        title: "العراق — المرصد",
        href: "/news/keywords/%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82/feed.json",
      },
      { type: "application/rss+xml", title: "المرصد", href: "/news/feed.xml" },
      { type: "application/atom+xml", title: "المرصد", href: "/news/atom.xml" },
      { type: "application/feed+json", title: "المرصد", href: "/news/feed.json" },
    ]);
    expect(headAt("/").alternates).toHaveLength(3);
  });

  it("names the same text in other languages, itself among them, the original for all others", () => {
    const told = assemble([article({ slug: "a" }), article({ slug: "b", lang: "en", translates: "a" })], {
      config: { ...config, basePath: "/news/" },
    }).site;
    const page = planPages(told).find(({ url }) => url === "/articles/b/");
    if (page === undefined) throw new Error("no page");
    const head = headOf(page, told, { words, preview: false });
    const base = "https://example.org/news/articles/";
    expect(head.translations).toEqual([
      { language: "ar", href: `${base}a/` },
      { language: "en", href: `${base}b/` },
      { language: "x-default", href: `${base}a/` },
    ]);
    expect(head.openGraph).toContainEqual({ property: "og:locale:alternate", content: "ar_AR" });
    expect(JSON.parse(head.jsonLd)["@graph"][0].translationOfWork).toEqual({ "@id": `${base}a/` });
  });

  it("names no translation whose canonical address is another site's, and such a one names nobody", () => {
    const told = assemble(
      [
        article({ slug: "a" }),
        article({ slug: "b", lang: "en", translates: "a" }),
        article({ slug: "c", lang: "fa", translates: "a", canonical: "https://elsewhere.example/c" }),
      ],
      { config },
    ).site;
    const languagesAt = (url: string): readonly string[] => {
      const page = planPages(told).find((one) => one.url === url);
      if (page === undefined) throw new Error("no page");
      return headOf(page, told, { words, preview: false }).translations.map(({ language }) => language);
    };
    expect(languagesAt("/articles/a/")).toEqual(["ar", "en", "x-default"]);
    expect(languagesAt("/articles/c/")).toEqual([]);
  });

  it("links the pages of a list to one another", () => {
    const base = "/news/keywords/%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82/";
    expect(headAt("/keywords/العراق/").next).toBe(`${base}page/2/`);
    expect(headAt("/keywords/العراق/")).not.toHaveProperty("previous");
    expect(headAt("/keywords/العراق/page/2/")).toMatchObject({ previous: base, next: `${base}page/3/` });
    expect(headAt("/keywords/العراق/page/3/")).not.toHaveProperty("next");
  });

  it.each([
    ["/", []],
    [
      "/articles/زيارة/",
      [
        ["المرصد", "/"],
        ["سياسة", "/sections/سياسة/"],
        ["زيارة سرية", undefined],
      ],
    ],
    [
      "/articles/b/",
      [
        ["المرصد", "/"],
        ["عنوان b", undefined],
      ],
    ],
    [
      "/keywords/العراق/",
      [
        ["المرصد", "/"],
        ["الكلمات المفتاحية", "/keywords/"],
        ["الشرق الأوسط", "/keywords/الشرق-الأوسط/"],
        ["العراق", undefined],
      ],
    ],
    [
      "/authors/ليلى/",
      [
        ["المرصد", "/"],
        ["الكتّاب", "/authors/"],
        ["ليلى", undefined],
      ],
    ],
    [
      "/archive/2021/06/",
      [
        ["المرصد", "/"],
        ["الأرشيف", "/archive/"],
        ["شهر 6 2021", undefined],
      ],
    ],
    ["/404.html", []],
  ])("the way to %s", (url, crumbs) => {
    expect(headAt(url).breadcrumbs.map(({ label, url: href }) => [label, href])).toEqual(crumbs);
  });
});

describe("structured data", () => {
  it("of an article is a NewsArticle and its breadcrumbs", () => {
    const url = "https://example.org/news/articles/%D8%B2%D9%8A%D8%A7%D8%B1%D8%A9/";
    const publisher = {
      "@type": "Organization",
      "@id": "https://example.org/news/#publisher",
      name: "دار المرصد",
      url: "https://example.org/news/",
      logo: { "@type": "ImageObject", url: "https://example.org/logo.png" },
    };
    expect(graphAt("/articles/زيارة/", { image })).toEqual([
      {
        "@type": "NewsArticle",
        mainEntityOfPage: { "@type": "WebPage", "@id": url },
        url,
        headline: "زيارة سرية",
        description: "ملخص الخبر",
        image: [
          {
            "@type": "ImageObject",
            url: image.url,
            width: { "@type": "QuantitativeValue", value: 1200, unitCode: "E37" },
            height: { "@type": "QuantitativeValue", value: 675, unitCode: "E37" },
            caption: "صورة",
          },
        ],
        datePublished: "2021-07-06T16:53:00+03:00",
        dateModified: "2021-07-07",
        author: [
          {
            "@type": "Person",
            name: "ليلى",
            url: "https://example.org/news/authors/%D9%84%D9%8A%D9%84%D9%89/",
          },
        ],
        publisher,
        inLanguage: "ar",
        articleSection: "سياسة",
        keywords: ["العراق"],
        correction: [{ "@type": "CorrectionComment", text: "كان العدد سبعة", datePublished: "2021-07-07" }],
        isPartOf: { "@id": "https://example.org/news/#website" },
      },
      {
        "@type": "BreadcrumbList",
        itemListElement: [
          { "@type": "ListItem", position: 1, name: "المرصد", item: "https://example.org/news/" },
          {
            "@type": "ListItem",
            position: 2,
            name: "سياسة",
            item: "https://example.org/news/sections/%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9/",
          },
          { "@type": "ListItem", position: 3, name: "زيارة سرية" },
        ],
      },
    ]);
    expect(graphAt("/articles/b/")[0]).toMatchObject({ datePublished: "2021-06-01", author: [publisher] });
  });

  it("of the front page names the site and who publishes it", () => {
    expect(graphAt("/")).toMatchObject([
      { "@type": "WebSite", name: "المرصد", url: "https://example.org/news/", inLanguage: "ar" },
      { "@type": "Organization", name: "دار المرصد", logo: { url: "https://example.org/logo.png" } },
    ]);
  });

  it("of a list goes on counting from page to page", () => {
    const positions = ["", "page/2/", "page/3/"].map(
      (end) => graphAt(`/keywords/العراق/${end}`)[0].mainEntity.itemListElement[0].position,
    );
    expect(positions).toEqual([1, 2, 3]);
    expect(graphAt("/keywords/العراق/")[0]).toMatchObject({ "@type": "CollectionPage", name: "العراق" });
  });

  it("is absent on redirects and the 404 page, and where it is switched off", () => {
    expect(headAt("/old/").jsonLd).toBe("");
    expect(headAt("/404.html").jsonLd).toBe("");
    const off = {
      ...site,
      config: { ...site.config, outputs: { ...site.config.outputs, structuredData: false } },
    };
    expect(headOf(pageAt("/"), off, { words, preview: false }).jsonLd).toBe("");
  });

  it("cannot leave its script element, and says the same when read again", () => {
    const nasty = fc.constantFrom(
      "</script>",
      "<!--",
      "<script>",
      "]]>",
      "\u2028",
      "\u2029",
      "&lt;",
      "\\",
      '"',
    );
    const text = fc
      .array(fc.oneof(nasty, fc.string({ unit: "grapheme" })), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (title, summary) => {
        const odd = assemble([article({ slug: "a", title, summary })]).site;
        const { jsonLd } = headOf(pageAt("/articles/a/", odd), odd, { words, preview: false });
        expect(jsonLd).not.toMatch(/[<>&\u2028\u2029]/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML's forbidden characters are dropped here too.
        const printable = title.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
        expect(JSON.parse(jsonLd)["@graph"][0].headline).toBe(printable);
      }),
      { numRuns: 50 },
    );
  });
});
