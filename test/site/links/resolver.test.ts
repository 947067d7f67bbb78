import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Heading, Hole } from "../../../src/model/body.js";
import { createLinkResolver } from "../../../src/site/links/resolver.js";
import { planPages } from "../../../src/site/plan.js";
import { article, assemble, at, config, page, source } from "../fixture.js";

const headings: readonly Heading[] = [{ depth: 2, id: "ما-الذي-حدث", text: "ما الذي حدث؟" }];
const here = "content/articles/2021/here.md";
const place = at(here, 12);

const { site } = assemble(
  [
    article({ slug: "here", path: here, section: "سياسة" }),
    article({ slug: "other", path: "content/articles/2020/other.md", headings, old: ["/2019/old/"] }),
    article({ slug: "zuhur", path: "content/articles/2020/زهور é.md" }),
    article({ slug: "draft", path: "content/articles/2021/draft.md", title: "سر", draft: true }),
    article({ slug: "soon", path: "content/articles/2021/soon.md", date: "2021-08-01 06:00" }),
    article({ slug: "gone", path: "content/articles/2021/gone.md", expires: "2021-07-01" }),
  ],
  { pages: [page("about"), page("plan", { draft: true })], config: { ...config, basePath: "/news/" } },
);
const files = [
  here,
  "content/articles/2020/other.md",
  "content/articles/2020/زهور é.md",
  "content/articles/2021/broken.md",
  "content/articles/2021/photo.jpg",
  "content/articles/2021/my photo 100%.jpg",
  "content/media/photo.jpg",
  "content/media/maps/iraq.svg",
  "content/media/saved%20from%20web.jpg",
  "content/media/report.pdf",
  "package.json",
  "contents/photo.png",
].map(source);
const { resolveHole, resolveLeadImage, checkNavigation } = createLinkResolver({
  site,
  files,
  urls: planPages(site).map(({ url }) => url),
});

const resolve = (hole: Hole) => resolveHole(source(here), hole);
const sourceLink = (target: string, fragment = "") =>
  resolve({ kind: "source-link", target, fragment, place });
const siteLink = (path: string, fragment = "", query = "") =>
  resolve({ kind: "site-link", path, query, fragment, place });
const image = (src: string) => resolve({ kind: "image", src, place });
const fileLink = (target: string, fragment = "") => resolve({ kind: "file-link", target, fragment, place });
const ok = (path: string, more: object = {}) => ({
  value: { path, query: "", fragment: "", ...more },
  diagnostics: [],
});
const warns = (code: string, facts: object) => ({
  value: undefined,
  diagnostics: [{ code, severity: "warning", place, facts }],
});

describe("links to sources", () => {
  it.each([
    ["../2020/other.md", "/articles/other/"],
    ["./../2020/./other.md", "/articles/other/"],
    ["/articles/2020/other.md", "/articles/other/"],
    ["/content/articles/2020/other.md", "/articles/other/"],
    ["..\\2020\\other.md", "/articles/other/"],
    ["../2020/زهور é.md", "/articles/zuhur/"],
    ["../2020/زهور e\u0301.md", "/articles/zuhur/"],
    ["../2020/%D8%B2%D9%87%D9%88%D8%B1%20%C3%A9.md", "/articles/zuhur/"],
    ["../../pages/about.md", "/about/"],
    ["here.md", "/articles/here/"],
  ])("%s leads to %s", (target, path) => {
    expect(sourceLink(target)).toEqual(ok(path));
  });

  it("keeps a fragment that is a heading there", () => {
    expect(sourceLink("../2020/other.md", "ما-الذي-حدث")).toEqual(
      ok("/articles/other/", { fragment: "ما-الذي-حدث" }),
    );
  });

  it("drops a fragment that is no heading there, and says which may be meant", () => {
    expect(sourceLink("../2020/other.md", "ما-الذي-حدت")).toEqual({
      value: { path: "/articles/other/", query: "", fragment: "" },
      diagnostics: [
        {
          code: "broken-fragment",
          severity: "warning",
          place,
          facts: { target: "../2020/other.md", fragment: "ما-الذي-حدت", nearest: "ما-الذي-حدث" },
        },
      ],
    });
  });

  it("offers the nearest name, written as from the source's folder", () => {
    expect(sourceLink("othr.md")).toEqual(
      warns("broken-link", { target: "othr.md", nearest: "../2020/other.md" }),
    );
    expect(sourceLink("nothing-like-it-at-all.md")).toEqual(
      warns("broken-link", { target: "nothing-like-it-at-all.md" }),
    );
  });

  it.each([
    ["draft.md", { title: "سر", reason: "draft" }],
    ["soon.md", { title: "عنوان soon", reason: "future", at: "2021-08-01 06:00" }],
    ["gone.md", { title: "عنوان gone", reason: "expired", at: "2021-07-01 00:00" }],
    ["../../pages/plan.md", { title: "صفحة plan", reason: "draft" }],
  ])("says why %s is not there", (target, facts) => {
    expect(sourceLink(target)).toMatchObject(warns("link-to-unpublished", { target, ...facts }));
  });

  it("is silent about a source that has errors of its own", () => {
    expect(sourceLink("broken.md")).toEqual({ value: undefined, diagnostics: [] });
  });

  it.each(["../../../README.md", "../../../../../etc/passwd.md", "/../site.md"])(
    "refuses %s, which leads out of the content",
    (target) => {
      expect(sourceLink(target)).toEqual(warns("link-outside-content", { target }));
    },
  );
});

describe("links within the site", () => {
  it.each([
    ["/about/", "/about/"],
    ["/about", "/about/"],
    ["/news/about/", "/about/"],
    ["/", "/"],
    ["/feed.xml", "/feed.xml"],
    ["/sections/سياسة/", "/sections/سياسة/"],
    ["/sections/%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9/", "/sections/سياسة/"],
    ["/2019/old/", "/articles/other/"],
    ["/articles/other/index.html", "/articles/other/"],
    ["/news/index.html", "/"],
  ])("%s leads to %s", (path, url) => {
    expect(siteLink(path)).toEqual(ok(url));
  });

  it("keeps query and fragment, and checks the fragment", () => {
    expect(siteLink("/articles/other/", "ما-الذي-حدث", "?x=1")).toEqual(
      ok("/articles/other/", { fragment: "ما-الذي-حدث", query: "?x=1" }),
    );
    expect(siteLink("/articles/other/", "x").diagnostics).toMatchObject([{ code: "broken-fragment" }]);
  });

  it("leads to files of the content where they will be published", () => {
    expect(siteLink("/media/report.pdf")).toEqual(
      ok("/media/report.pdf", { file: "content/media/report.pdf" }),
    );
  });

  it("warns of an address that nothing has", () => {
    expect(siteLink("/abuot/")).toEqual(warns("broken-link", { target: "/abuot/", nearest: "/about/" }));
  });
});

describe("pictures and files", () => {
  it.each([
    ["photo.jpg", "/media/articles/2021/photo.jpg", "content/articles/2021/photo.jpg"],
    ["../../media/photo.jpg", "/media/photo.jpg", "content/media/photo.jpg"],
    ["maps/iraq.svg", "/media/maps/iraq.svg", "content/media/maps/iraq.svg"],
    ["/media/photo.jpg", "/media/photo.jpg", "content/media/photo.jpg"],
    ["/media/articles/2021/photo.jpg", "/media/articles/2021/photo.jpg", "content/articles/2021/photo.jpg"],
    [
      "my photo 100%.jpg",
      "/media/articles/2021/my photo 100%.jpg",
      "content/articles/2021/my photo 100%.jpg",
    ],
    // Saved from the web under its address: the editor writes the name that stands there.
    ["saved%20from%20web.jpg", "/media/saved%20from%20web.jpg", "content/media/saved%20from%20web.jpg"],
    ["saved from web.jpg", "/media/saved%20from%20web.jpg", "content/media/saved%20from%20web.jpg"],
  ])("%s is published at %s", (src, path, file) => {
    expect(image(src)).toEqual(ok(path, { file }));
  });

  it("finds recordings likewise, and warns of a file", () => {
    const recording = (src: string) => resolve({ kind: "recording", src, place });
    expect(recording("photo.jpg")).toEqual(image("photo.jpg"));
    expect(recording("none.mp3")).toEqual(warns("missing-file", { target: "none.mp3" }));
  });

  it("warns of a picture that is not there, with the nearest name; letter case counts", () => {
    expect(image("Photo.JPG")).toEqual(warns("missing-image", { target: "Photo.JPG", nearest: "photo.jpg" }));
    expect(image("none.png")).toEqual(warns("missing-image", { target: "none.png" }));
  });

  it.each([
    "../../../package.json",
    "/package.json",
    "/media/package.json",
    "/../package.json",
    "../../../contents/photo.png",
    "../../../../etc/passwd",
    "..%2f..%2f..%2fsecret.jpg",
    "..\\..\\..\\a.jpg",
  ])("never leaves the content folder: %s", (src) => {
    expect(image(src).value).toBeUndefined();
    expect(image(src).diagnostics).toHaveLength(1);
  });

  it("whatever is written, only files that exist below content are published", () => {
    const step = fc.constantFrom(
      "..",
      ".",
      "",
      "content",
      "media",
      "photo.jpg",
      "package.json",
      "/",
      "%2e%2e",
      "\\",
      "etc",
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const { value } = image(steps.join("/"));
        expect(value?.file ?? "content/").toMatch(/^content\//);
        expect(value?.file === undefined || files.includes(value.file)).toBe(true);
      }),
    );
  });

  it("links to files beside the source or in the media folder", () => {
    expect(fileLink("report.pdf", "page=2")).toEqual(
      ok("/media/report.pdf", { fragment: "page=2", file: "content/media/report.pdf" }),
    );
    expect(fileLink("raport.pdf")).toEqual(
      warns("missing-file", { target: "raport.pdf", nearest: "../../media/report.pdf" }),
    );
  });

  it("proposes the whole address of another site for one that lacks its beginning", () => {
    for (const [target, nearest] of [
      ["www.a.example", "https://www.a.example"],
      ["reuters.com/world/x", "https://reuters.com/world/x"],
      ["https//a.example/x.html", "https://a.example/x.html"],
    ] as const)
      expect(fileLink(target)).toEqual(warns("broken-link", { target, nearest }));
    expect(fileLink("com.pdf")).toEqual(warns("missing-file", { target: "com.pdf" }));
  });

  it("understands a source without its ending, and a page's address relative to this page", () => {
    expect(fileLink("../2020/other")).toEqual(ok("/articles/other/"));
    expect(fileLink("../other/")).toEqual(ok("/articles/other/"));
    expect(fileLink("../../about/")).toEqual(ok("/about/"));
    expect(fileLink("../nowhere/")).toEqual(warns("broken-link", { target: "../nowhere/" }));
  });

  it("resolves the picture of the front matter like one in the text, and leaves other sites' alone", () => {
    const src = (value: string) => ({ value, place });
    const lead = (value: string) => resolveLeadImage(article({ path: here, image: { src: src(value) } }));
    expect(lead("photo.jpg")).toEqual(
      ok("/media/articles/2021/photo.jpg", { file: "content/articles/2021/photo.jpg" }),
    );
    expect(lead("https://example.net/a.jpg")).toEqual({ value: undefined, diagnostics: [] });
    expect(lead("phto.jpg")).toEqual(warns("missing-image", { target: "phto.jpg", nearest: "photo.jpg" }));
    expect(resolveLeadImage(article())).toEqual({ value: undefined, diagnostics: [] });
  });
});

describe("links of the settings", () => {
  it("has nothing to say of a site without any", () => {
    expect(checkNavigation()).toEqual([]);
  });

  it("warns of those that lead nowhere, where they stand, else at the settings file", () => {
    const written = { ...place, line: 3, column: 20 };
    const linked = {
      ...site,
      config: {
        ...config,
        navigation: [
          { label: "عنا", href: "/about/#top" },
          { label: "خطأ", href: "/abut/", place: written },
          { label: "آخر", href: "https://example.net/" },
        ],
        footer: [{ label: "روابط", links: [{ label: "خطأ", href: "/x/y/nowhere/" }] }],
      },
    };
    const { checkNavigation: check } = createLinkResolver({
      site: linked,
      files,
      urls: planPages(site).map(({ url }) => url),
    });
    expect(check()).toEqual([
      {
        code: "broken-link",
        severity: "warning",
        place: written,
        facts: { target: "/abut/", nearest: "/about/" },
      },
      {
        code: "broken-link",
        severity: "warning",
        place: { path: "site.yaml" },
        facts: { target: "/x/y/nowhere/" },
      },
    ]);
  });
});
