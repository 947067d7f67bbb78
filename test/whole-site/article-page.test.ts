// One article page, element by element, in three languages; and the pages that it leads to.

import { beforeAll, describe, expect, it } from "vitest";
import { all, type BuiltSite, buildSite, type DomNode, one, read } from "./built-site.js";
import { arabic, type Edition, english, filesOf, persian } from "./newsroom.js";

const origin = "https://news.example";
const href = (node: DomNode): string => node.getAttribute("href") ?? "";
/** The output file of a link within the site. */
const fileOf = (link: DomNode): string => `${decodeURIComponent(href(link)).slice(1)}index.html`;

type JsonLd = { "@graph": { [key: string]: unknown }[] };
const jsonLdOf = (page: DomNode): JsonLd["@graph"] =>
  (JSON.parse(one(page, 'script[type="application/ld+json"]').innerHTML) as JsonLd)["@graph"];

describe.each<[string, Edition]>([
  ["Arabic", arabic],
  ["English", english],
  ["Persian", persian],
])("an article page in %s", (_, edition) => {
  let site: BuiltSite;
  let page: DomNode;
  beforeAll(async () => {
    site = await buildSite(filesOf(edition));
    page = site.document("articles/secret-visit/index.html");
  });

  it("is built without a word of complaint", () => {
    expect(site.kind).toBe("built");
    expect(site.codes).toEqual([]);
  });

  it("has the language and direction of the site, and repeats neither", () => {
    const html = one(page, "html");
    expect([html.getAttribute("lang"), html.getAttribute("dir")]).toEqual([
      edition.language,
      edition.direction,
    ]);
    expect(all(page, `body [lang="${edition.language}"]`)).toEqual([]);
  });

  it("has the headline as its one h1 and, with the site's name, as its title", () => {
    expect(read(one(page, "h1"))).toBe(edition.headline);
    expect(one(page, "title").textContent).toContain(`${edition.headline} — `);
  });

  it("has the summary under the headline and as its description", () => {
    expect(read(one(page, ".article-head .deck"))).toBe(edition.summary);
    expect(one(page, 'meta[name="description"]').getAttribute("content")).toBe(edition.summary);
  });

  it("has the date line, exactly, with the moment for machines", () => {
    const time = one(page, ".date-line time");
    expect(read(one(page, ".date-line"))).toBe(edition.dateLine);
    expect(read(time)).toBe(edition.dateLine);
    expect(time.getAttribute("datetime")).toBe("2021-07-06T16:53:00+03:00");
  });

  it("says when it was changed", () => {
    expect(read(one(page, ".updated"))).toBe(edition.updatedLine);
    expect(one(page, ".updated time").getAttribute("datetime")).toBe("2021-07-06T19:10:00+03:00");
  });

  it("names its author, with a page of all that she wrote", () => {
    expect(read(one(page, ".by"))).toBe(edition.authorLine);
    const link = one(page, '.by a[rel="author"]');
    expect(read(link)).toBe(edition.author);
    expect(all(site.document(fileOf(link)), "main h3").map(read)).toEqual([edition.headline]);
  });

  it("keeps the quotations, the one set apart and those inside sentences", () => {
    expect(read(one(page, ".body blockquote"))).toBe(edition.quotation);
    const paragraphs = all(page, ".body > p").map(read);
    expect(paragraphs).toHaveLength(3);
    const marked = edition.quotes.map((quote) => (edition.language === "en" ? `“${quote}”` : `«${quote}»`));
    marked.forEach((quote, index) => {
      expect(paragraphs[index]).toContain(quote);
    });
  });

  it("isolates the run of the other direction with nothing but its words", () => {
    const other = edition.direction === "rtl" ? ["ltr", "en", "Reuters"] : ["rtl", "ar", "الورقة"];
    const runs = all(page, ".body bdi");
    expect(runs.map((run) => [run.getAttribute("dir"), run.getAttribute("lang"), run.textContent])).toEqual([
      other,
    ]);
  });

  it("puts the body's headings below its own", () => {
    expect(all(page, ".body h1, .body h2, .body h3").map(({ localName }) => localName)).toEqual(["h2"]);
  });

  it("has the source line with both sources", () => {
    expect(read(one(page, ".source"))).toBe(edition.sourceLine);
    expect(all(page, ".source bdi").map(read)).toEqual(edition.sources);
  });

  it("has four keywords, each a link to a page that exists and lists the article", () => {
    const keywords = one(page, ".keywords");
    expect(read(one(keywords, "h2"))).toBe(edition.keywordsHeading);
    const links = all(keywords, 'a[rel="tag"]');
    expect(links.map(read)).toEqual(edition.keywords);
    for (const link of links) {
      const keywordPage = site.document(fileOf(link));
      expect(read(one(keywordPage, "h1"))).toBe(read(link));
      expect(all(keywordPage, "main h3 a").map(href)).toContain("/articles/secret-visit/");
    }
  });

  it("offers three related articles: the pinned one, then those that share most, and says why", () => {
    const related = one(page, "section.related");
    expect(read(one(related, "h2"))).toBe(edition.relatedHeading);
    const stories = all(related, "li");
    expect(stories.map((story) => read(one(story, "h3 a")))).toEqual(edition.related);
    expect(stories.map((story) => href(one(story, "h3 a")))).toEqual([
      "/articles/border-map/",
      "/articles/factions/",
      "/articles/ambassador/",
    ]);
    for (const story of stories) expect(site.output).toHaveProperty([fileOf(one(story, "h3 a"))]);
    const [pinned, ...ranked] = stories;
    expect(pinned?.querySelector(".why")).toBeNull();
    for (const story of ranked) expect(read(one(story, ".why"))).toContain(edition.sharedLabel);
  });

  it("shows what was corrected, dated", () => {
    expect(read(one(page, ".corrections li"))).toBe(`${edition.correctionDate} ${edition.correction}`);
    expect(one(page, ".corrections time").getAttribute("datetime")).toBe("2021-07-07");
  });

  it("stands in its section, in the archive of its month, on the front page and in the feeds", () => {
    const section = one(page, ".crumbs a.label");
    expect(read(section)).toBe(edition.section);
    const lists = [fileOf(section), "archive/2021/07/index.html", "index.html"];
    for (const list of lists) {
      expect(all(site.document(list), "h2 a, h3 a").map(href)).toContain("/articles/secret-visit/");
    }
    expect(read(one(site.document("archive/2021/07/index.html"), "h1"))).toBe(edition.month);
    for (const file of ["feed.xml", "feed.json", "sitemap.xml"]) {
      expect(site.html(file)).toContain(`${origin}/articles/secret-visit/`);
    }
  });

  it("tells machines the same", () => {
    expect(href(one(page, 'link[rel="canonical"]'))).toBe(`${origin}/articles/secret-visit/`);
    const news = jsonLdOf(page).find((node) => node["@type"] === "NewsArticle");
    expect(news).toMatchObject({
      headline: edition.headline,
      datePublished: "2021-07-06T16:53:00+03:00",
      dateModified: "2021-07-07", // of the correction
      inLanguage: edition.language,
      articleSection: edition.section,
      keywords: edition.keywords,
      author: [{ "@type": "Person", name: edition.author }],
    });
    const meta = (property: string): readonly (string | null)[] =>
      all(page, `meta[property="${property}"]`).map((element) => element.getAttribute("content"));
    expect(meta("og:title")).toEqual([edition.headline]);
    expect(meta("og:url")).toEqual([`${origin}/articles/secret-visit/`]);
    expect(meta("article:published_time")).toEqual(["2021-07-06T16:53:00+03:00"]);
    expect(meta("article:tag")).toEqual(edition.keywords);
  });

  it("has every word of its own in the site's language", () => {
    const chrome = ["header.top", ".crumbs", ".related", ".foot"]
      .map((part) => one(page, part).textContent)
      .join(" ");
    const foreign = edition.language === "en" ? /[\u0600-\u06ff]/ : /[A-Za-z]{3,}/;
    expect(chrome.replaceAll("RSS", "")).not.toMatch(foreign);
  });
});
