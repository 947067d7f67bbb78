import { describe, expect, it } from "vitest";
import { type Candidate, comparePublished } from "../../src/checks/published.js";
import type { OutputPath, SourcePath } from "../../src/model/brand.js";

const own = { origin: "https://news.example", basePath: "/", language: "ar" };
const outputs = (...paths: string[]): readonly OutputPath[] => paths as unknown as readonly OutputPath[];
const candidate = (slug: string, more: Partial<Candidate> = {}): Candidate => {
  const path = `content/articles/${slug}.md` as SourcePath;
  return {
    path,
    place: { path, line: 1, column: 1 },
    slug,
    aliases: [],
    language: "ar",
    state: "published",
    ...more,
  };
};
const compare = (
  urls: readonly string[],
  files: readonly OutputPath[],
  candidates: readonly Candidate[] = [],
  site: Parameters<typeof comparePublished>[3] = own,
) => comparePublished(urls, files, candidates, site);

describe("a published address is still there", () => {
  it.each([
    ["https://news.example/articles/قمة/", "articles/قمة/index.html"],
    ["https://news.example/articles/%D9%82%D9%85%D8%A9/", "articles/قمة/index.html"],
    ["https://news.example/articles/%d9%82%d9%85%d8%a9", "articles/قمة/index.html"],
    ["https://news.example/articles/قمة/index.html", "articles/قمة/index.html"],
    ["http://www.news.example/feed.xml", "feed.xml"],
    ["https://NEWS.example:443/", "index.html"],
    ["https://news.example/articles/%C3%A9/", "articles/e\u0301/index.html"],
    ["https://news.example/old.php", "old.php/index.html"],
    ["https://news.example/100%25/", "100%/index.html"],
    ["https://news.example/50%/", "50%/index.html"],
  ])("%s is %s", (url, file) => {
    const { diagnostics, compared } = compare([url], outputs(file));
    expect({ diagnostics, compared }).toEqual({ diagnostics: [], compared: 1 });
  });

  it("below a base path", () => {
    const below = { origin: "https://news.example", basePath: "/daily/", language: "ar" };
    const answer = compare(
      ["https://news.example/daily/a/", "https://news.example/daily", "https://news.example/other/"],
      outputs("a/index.html", "index.html"),
      [],
      below,
    );
    expect(answer).toMatchObject({ diagnostics: [], compared: 2, outside: 1 });
  });
});

describe("a published address that would vanish", () => {
  it("is an error that names it", () => {
    expect(compare(["https://news.example/articles/x/"], outputs("index.html")).diagnostics).toEqual([
      {
        code: "published-url-gone",
        severity: "error",
        place: { path: "content" },
        facts: { url: "https://news.example/articles/x/", path: "/articles/x/" },
      },
    ]);
  });

  it("letter case counts, as it does for hosts", () => {
    expect(compare(["https://news.example/About/"], outputs("about/index.html")).diagnostics).toHaveLength(1);
  });

  it("carries the whole line for the article that looks like it", () => {
    const summit = candidate("قمة-بغداد-الجديدة", { aliases: ["/2019/أ/"] });
    const answer = compare(
      ["https://news.example/articles/قمه-بغداد-الجديدة/", "https://news.example/2020/قمة-بغداد-الجديدة/"],
      outputs("articles/قمة-بغداد-الجديدة/index.html"),
      [candidate("خبر-آخر"), summit],
    );
    const aliases = ["/2019/أ/", "/articles/قمه-بغداد-الجديدة/", "/2020/قمة-بغداد-الجديدة/"];
    expect(answer.diagnostics).toMatchObject([
      { place: summit.place, facts: { article: summit.path, aliases } },
      { place: summit.place, facts: { article: summit.path, aliases } },
    ]);
  });

  it("a name of one misspelt word finds its article too; one like no other finds none", () => {
    const articles = [candidate("secret-visit"), candidate("baghdad")];
    const answer = compare(
      ["https://news.example/bagdad/", "https://news.example/something/"],
      outputs("index.html"),
      articles,
    );
    expect(answer.diagnostics.map(({ facts }) => ("article" in facts ? facts.article : undefined))).toEqual([
      "content/articles/baghdad.md",
      undefined,
    ]);
  });

  it.each([
    ["/articles/secret-visit/", "secret-visit-to-baghdad"],
    ["/articles/secret-visit-in-july/", "secret-visit-to-baghdad-in-july"],
    ["/en/secret-visit/", "secret-visit-en"],
    ["/articles/secret-visit-baghdad-en/", "secret-visit-en"],
    ["/articles/secret-visit-fr/", "secret-visit-fr"],
    ["/articles/other-visit/", "other-visit-en"],
  ])("%s leads to the version in its own language, which is the site's where it names none", (url, slug) => {
    const original = "content/articles/secret-visit-to-baghdad.md" as SourcePath;
    const articles = [
      candidate("secret-visit-to-baghdad", { original }),
      candidate("secret-visit-to-baghdad-in-july", { original: "content/articles/o.md" as SourcePath }),
      candidate("secret-visit-en", { original, language: "en-GB" }),
      candidate("secret-visit-fr", { original, language: "fr" }),
      candidate("other-visit-en", { language: "en" }),
    ];
    const { diagnostics } = compare([`https://news.example${url}`], outputs("index.html"), articles);
    expect(diagnostics).toMatchObject([{ facts: { article: `content/articles/${slug}.md` } }]);
  });

  it("a draft is told as a draft", () => {
    const draft = candidate("x", { state: "waiting" });
    expect(
      compare(["https://news.example/articles/x/"], outputs("index.html"), [draft]).diagnostics,
    ).toMatchObject([{ place: draft.place, facts: { draft: "content/articles/x.md" } }]);
  });

  it("an article that has expired is gone on purpose", () => {
    const gone = candidate("x", { state: "expired" });
    expect(compare(["https://news.example/articles/x/"], outputs("index.html"), [gone])).toMatchObject({
      diagnostics: [],
      expired: 1,
    });
  });

  it("only so many are told one by one", () => {
    const urls = [...Array(250).keys()].map((number) => `https://news.example/a${number}/`);
    const { diagnostics } = compare(urls, outputs("index.html"));
    expect(diagnostics).toHaveLength(201);
    expect(diagnostics.at(-1)).toMatchObject({ code: "more-problems", facts: { count: 50 } });
  });
});

describe("what is not compared is counted", () => {
  it("other hosts, addresses with a query, what is no address", () => {
    const urls = [
      "https://cdn.example/a/",
      "https://news.example:8443/a/",
      "https://news.example/?p=12",
      "nonsense",
      "https://news.example/",
      "https://news.example/index.html",
    ];
    expect(compare(urls, outputs("index.html"))).toEqual({
      diagnostics: [],
      compared: 1,
      outside: 0,
      withQuery: 1,
      expired: 0,
      otherHosts: { count: 2, hosts: ["cdn.example", "news.example:8443"] },
    });
  });

  it("a site that does not know its host takes every host for it", () => {
    const unknown = { origin: undefined, basePath: "/", language: "ar" };
    expect(compare(["https://any.example/a/"], outputs("a/index.html"), [], unknown).compared).toBe(1);
  });
});
