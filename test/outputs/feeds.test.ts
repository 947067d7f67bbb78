import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wholeLogo } from "../../src/outputs/naming.js";
import { article, assemble, config, moment } from "../site/fixture.js";
import { outputsOf, readXml } from "./fixture.js";

const news = { ...config, basePath: "/news/", publisher: { name: "دار المرصد", logo: "/assets/logo.png" } };
const { site } = assemble(
  [
    article({
      slug: "زيارة",
      title: "زيارة «سرية» & أكثر",
      summary: "ملخص الخبر",
      tags: ["العراق"],
      section: "سياسة",
      by: ["ليلى"],
      updated: "2021-07-06 19:10",
    }),
    article({ slug: "two", date: "2021-07-05", lang: "fa", tags: ["العراق"] }),
    article({ slug: "three", date: "2021-07-04 08:00", lang: "en" }),
  ],
  { config: news },
);
const body = (): string =>
  '<h2 id="س">س</h2><p><a href="/news/about/">أ</a> <a href="#س">ب</a> <a href="https://x.example/?a=1&amp;b">ج</a></p>' +
  '<img src="/news/media/a.jpg" srcset="/news/media/a-320.jpg 320w, /news/media/a.jpg 640w" alt="x > &quot;y&quot; href=&quot;/z&quot;"><pre>href="/z"</pre>';
const files = outputsOf(site, body);

describe("which feeds there are", () => {
  const feedsIn = (outputs: ReadonlyMap<string, string>) =>
    [...outputs.keys()].filter((path) => /(feed|atom)\.(xml|json)$/.test(path));

  it("has RSS, Atom and JSON for the site and each keyword, section and author", () => {
    expect(feedsIn(files)).toEqual([
      "feed.xml",
      "atom.xml",
      "feed.json",
      "keywords/العراق/feed.xml",
      "keywords/العراق/atom.xml",
      "keywords/العراق/feed.json",
      "sections/سياسة/feed.xml",
      "sections/سياسة/atom.xml",
      "sections/سياسة/feed.json",
      "authors/ليلى/feed.xml",
      "authors/ليلى/atom.xml",
      "authors/ليلى/feed.json",
    ]);
  });

  it("has those formats and owners that the configuration wants", () => {
    const chosen = assemble([article({ section: "سياسة", tags: ["العراق"] })], {
      config: {
        ...config,
        outputs: { ...config.outputs, feedFormats: ["atom"], feedsOf: ["site", "section"] },
      },
    });
    expect(feedsIn(outputsOf(chosen.site))).toEqual(["atom.xml", "sections/سياسة/atom.xml"]);
  });

  it("grow with the names that one article has, not with their square", () => {
    const names = (count: number, kind: string) => Array.from({ length: count }, (_, at) => `${kind}${at}x`);
    const weight = (count: number) => {
      const crowded = article({ by: names(count, "كاتب"), tags: names(count, "كلمة") });
      const outputs = outputsOf(assemble([crowded]).site);
      return feedsIn(outputs).reduce((sum, path) => sum + (outputs.get(path)?.length ?? 0), 0);
    };
    expect(weight(400)).toBeLessThan(2.2 * weight(200));
  });

  it("names the hub that tells of news, in each format", () => {
    const feedHub = "https://hub.example/?a&b";
    const told = assemble([article()], {
      config: { ...config, outputs: { ...config.outputs, feedHub } },
    });
    const outputs = outputsOf(told.site);
    expect(outputs.get("feed.xml")).toContain('<atom:link href="https://hub.example/?a&amp;b" rel="hub"/>');
    expect(outputs.get("atom.xml")).toContain('<link rel="hub" href="https://hub.example/?a&amp;b"/>');
    expect(JSON.parse(outputs.get("feed.json") ?? "").hubs).toEqual([{ type: "WebSub", url: feedHub }]);
  });

  it("has none where the configuration wants none", () => {
    const off = assemble([article()], {
      config: { ...config, outputs: { ...config.outputs, feeds: false } },
    });
    expect([...outputsOf(off.site).keys()].filter((path) => path.includes("feed"))).toEqual([]);
  });

  it("holds as many articles as the configuration says, the newest", () => {
    const many = Array.from({ length: 5 }, (_, index) =>
      article({ slug: `s${index}`, date: `2021-01-0${index + 1}` }),
    );
    const limited = assemble(many, { config: { ...config, outputs: { ...config.outputs, feedItems: 2 } } });
    const { channel } = readXml(outputsOf(limited.site).get("feed.xml")).rss;
    expect(channel.item.map(({ title }: { title: string }) => title)).toEqual(["عنوان s4", "عنوان s3"]);
  });

  it("renders an article once for all lists that it stands in", () => {
    let asked = 0;
    outputsOf(site, () => {
      asked += 1;
      return "<p></p>";
    });
    expect(asked).toBe(3);
  });
});

describe("what a reader's program knows an article by", () => {
  const idsOf = (old: readonly string[], title: string) => {
    const outputs = outputsOf(assemble([article({ slug: "moved", old, title })]).site);
    const { guid } = readXml(outputs.get("feed.xml")).rss.channel.item[0];
    const { id } = readXml(outputs.get("atom.xml")).feed.entry[0];
    const [item] = JSON.parse(outputs.get("feed.json") ?? "").items;
    expect([id, item.id]).toEqual([guid["#text"], guid["#text"]]);
    return [guid["#text"].replace("https://example.org", ""), guid["@isPermaLink"]];
  };

  it("is its address, whatever its headline says", () => {
    expect(idsOf([], "عنوان")).toEqual(["/articles/moved/", "true"]);
    expect(idsOf([], "عنوان آخر")).toEqual(["/articles/moved/", "true"]);
  });

  it("stays when it moves: the first of its old addresses", () => {
    expect(idsOf(["/2019/old/"], "عنوان")).toEqual(["/2019/old/", "false"]);
    expect(idsOf(["/2019/old/", "/2020/خبر/"], "عنوان")).toEqual(["/2019/old/", "false"]);
  });
});

describe("RSS 2.0", () => {
  const { rss } = readXml(files.get("feed.xml"));
  const [first, second, third] = rss.channel.item;

  it("describes its channel", () => {
    const { item: _item, ...channel } = rss.channel;
    expect(channel).toEqual({
      title: "المرصد",
      link: "https://example.org/news/",
      description: "أخبار المنطقة",
      language: "ar",
      lastBuildDate: "Tue, 06 Jul 2021 19:10:00 +0300",
      "atom:link": {
        "@href": "https://example.org/news/feed.xml",
        "@rel": "self",
        "@type": "application/rss+xml",
      },
      image: {
        url: "https://example.org/news/assets/logo.png",
        title: "المرصد",
        link: "https://example.org/news/",
      },
    });
  });

  it("describes an item, description before content", () => {
    const url = "https://example.org/news/articles/%D8%B2%D9%8A%D8%A7%D8%B1%D8%A9/";
    expect(first).toMatchObject({
      title: "زيارة «سرية» &amp; أكثر".replace("&amp;", "&"),
      link: url,
      guid: { "#text": url, "@isPermaLink": "true" },
      pubDate: "Tue, 06 Jul 2021 16:53:00 +0300",
      "dc:creator": ["ليلى"],
      category: ["سياسة", "العراق"],
      description: "ملخص الخبر",
    });
    const keys = Object.keys(first);
    expect(keys.indexOf("description")).toBeLessThan(keys.indexOf("content:encoded"));
  });

  it("makes every address in the content whole, and none in text or code", () => {
    const url = "https://example.org/news/articles/%D8%B2%D9%8A%D8%A7%D8%B1%D8%A9/";
    expect(first["content:encoded"]).toBe(
      `<div dir="rtl" lang="ar"><h2 id="س">س</h2><p><a href="https://example.org/news/about/">أ</a> <a href="${url}#س">ب</a> <a href="https://x.example/?a=1&amp;b">ج</a></p>` +
        '<img src="https://example.org/news/media/a.jpg" srcset="https://example.org/news/media/a-320.jpg 320w, https://example.org/news/media/a.jpg 640w" alt="x > &quot;y&quot; href=&quot;/z&quot;"><pre>href="/z"</pre></div>',
    );
  });

  it("gives the content of each article its own direction and language", () => {
    expect(second["content:encoded"]).toMatch(/^<div dir="rtl" lang="fa">/);
    expect(third["content:encoded"]).toMatch(/^<div dir="ltr" lang="en">/);
  });

  it("names the feed of a keyword after both", () => {
    const { channel } = readXml(files.get("keywords/العراق/feed.xml")).rss;
    expect(channel.title).toBe("العراق — المرصد");
    expect(channel.link).toBe("https://example.org/news/keywords/%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82/");
    expect(channel.item).toHaveLength(2);
  });

  it("holds the summary alone where the configuration says so", () => {
    const brief = assemble([article({ summary: "ملخص" })], {
      config: { ...config, outputs: { ...config.outputs, feedContent: "summary" } },
    });
    const [item] = readXml(outputsOf(brief.site).get("feed.xml")).rss.channel.item;
    expect(item.description).toBe("ملخص");
    expect(item["content:encoded"]).toBeUndefined();
  });

  it("does not change with the hour of the build", () => {
    const later = assemble([article()], { now: moment("2022-01-01 00:00").epochMs });
    expect(outputsOf(later.site).get("feed.xml")).toBe(outputsOf(assemble([article()]).site).get("feed.xml"));
  });
});

describe("Atom 1.0", () => {
  const { feed } = readXml(files.get("atom.xml"));
  const home = "https://example.org/news/";

  it("describes itself with what RFC 4287 demands", () => {
    const { entry: _entry, ...head } = feed;
    expect(head).toEqual({
      "@xmlns": "http://www.w3.org/2005/Atom",
      "@xmlns:media": "http://search.yahoo.com/mrss/",
      "@xml:lang": "ar",
      id: home,
      title: "المرصد",
      subtitle: "أخبار المنطقة",
      updated: "2021-07-06T19:10:00+03:00",
      link: [
        { "@rel": "self", "@type": "application/atom+xml", "@href": `${home}atom.xml` },
        { "@rel": "alternate", "@type": "text/html", "@href": home },
      ],
      author: { name: "دار المرصد", uri: home },
      logo: "https://example.org/news/assets/logo.png",
    });
  });

  it("describes an entry", () => {
    const url = `${home}articles/%D8%B2%D9%8A%D8%A7%D8%B1%D8%A9/`;
    expect(feed.entry[0]).toEqual({
      id: url,
      title: "زيارة «سرية» & أكثر",
      link: { "@rel": "alternate", "@type": "text/html", "@href": url },
      published: "2021-07-06T16:53:00+03:00",
      updated: "2021-07-06T19:10:00+03:00",
      author: [{ name: "ليلى", uri: `${home}authors/%D9%84%D9%8A%D9%84%D9%89/` }],
      category: [{ "@term": "سياسة" }, { "@term": "العراق" }],
      summary: "ملخص الخبر",
      content: { "@type": "html", "#text": expect.stringMatching(/^<div dir="rtl" lang="ar"><h2 id="س">/) },
    });
    expect(feed.entry[1]["@xml:lang"]).toBe("fa");
  });

  it("is whole also when there is no article", () => {
    const empty = readXml(outputsOf(assemble([]).site).get("atom.xml"));
    expect(empty.feed.updated).toBe("1970-01-01T00:00:00Z");
  });
});

describe("the picture of an article", () => {
  const own = { url: "https://example.org/news/media/a.jpg", type: "image/jpeg", width: 900, height: 600 };
  const remote = { url: "https://x.example/b?a=1&b" };
  const pictures = outputsOf(site, body, {
    imageOf: ({ lang }) => (lang === undefined ? own : lang === "en" ? remote : undefined),
  });

  it("stands beside its text in each format, with what is known of it", () => {
    const media = [
      { "@url": own.url, "@medium": "image", "@type": own.type, "@width": "900", "@height": "600" },
      undefined,
      { "@url": "https://x.example/b?a=1&b", "@medium": "image" },
    ];
    type Item = Readonly<Record<string, unknown>>;
    const mediaOf = (items: readonly Item[]) => items.map((item) => item["media:content"]);
    expect(mediaOf(readXml(pictures.get("feed.xml")).rss.channel.item)).toEqual(media);
    expect(mediaOf(readXml(pictures.get("atom.xml")).feed.entry)).toEqual(media);
    const { items } = JSON.parse(pictures.get("feed.json") ?? "");
    expect(items.map(({ image }: Item) => image)).toEqual([own.url, undefined, remote.url]);
  });
});

describe("JSON Feed 1.1", () => {
  it("holds the same", () => {
    const feed = JSON.parse(files.get("feed.json") ?? "");
    const { items, ...head } = feed;
    expect(head).toEqual({
      version: "https://jsonfeed.org/version/1.1",
      title: "المرصد",
      home_page_url: "https://example.org/news/",
      feed_url: "https://example.org/news/feed.json",
      description: "أخبار المنطقة",
      icon: "https://example.org/news/assets/logo.png",
      authors: [{ name: "دار المرصد", url: "https://example.org/news/" }],
      language: "ar",
    });
    const url = "https://example.org/news/articles/%D8%B2%D9%8A%D8%A7%D8%B1%D8%A9/";
    expect(items[0]).toMatchObject({
      id: url,
      url,
      title: "زيارة «سرية» & أكثر",
      summary: "ملخص الخبر",
      date_published: "2021-07-06T16:53:00+03:00",
      date_modified: "2021-07-06T19:10:00+03:00",
      authors: [{ name: "ليلى", url: "https://example.org/news/authors/%D9%84%D9%8A%D9%84%D9%89/" }],
      tags: ["سياسة", "العراق"],
      language: "ar",
    });
    expect(items[0].content_html).toContain("https://example.org/news/about/");
    expect(items.map(({ language }: { language: string }) => language)).toEqual(["ar", "fa", "en"]);
  });

  it("of a site without articles has an empty list", () => {
    expect(JSON.parse(outputsOf(assemble([]).site).get("feed.json") ?? "").items).toEqual([]);
  });
});

describe("hostile text", () => {
  const hostile = [
    "]]>",
    "]]]]>><![CDATA[",
    "</title><script>alert(1)</script>",
    "&amp; &lt; &#0; \u0000\u0007\u000b\u001f\ufffe\uffff",
    "\ud800 \udc00 \ud83d",
    "<!-- -- ]]> --> <?xml ?>",
    "\u202e\u2066\u2028",
  ];

  it.each(hostile)("%j as title, summary, name and body gives well-formed XML and JSON", (text) => {
    const { site: odd } = assemble(
      [article({ title: text, summary: text, tags: [text], by: [text], section: text, slug: "a" })],
      { config: { ...config, title: text, description: text, publisher: { name: text }, copyright: text } },
    );
    for (const [path, printed] of outputsOf(odd, () => text)) {
      if (path.endsWith(".xml")) readXml(printed);
      if (path.endsWith(".json")) JSON.parse(printed);
    }
  });

  it("is well-formed whatever the text", () => {
    const unit = fc.oneof(
      fc.constantFrom(...hostile, "<", "&", "]", ">", '"', "'"),
      fc.string({ unit: "binary" }),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    );
    const text = fc.array(unit, { maxLength: 6 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (title, content) => {
        const { site: odd } = assemble([article({ title, summary: content })], {
          config: { ...config, title },
        });
        for (const [path, printed] of outputsOf(odd, () => content)) {
          if (path.endsWith(".xml")) readXml(printed);
          if (path.endsWith(".json")) JSON.parse(printed);
          // JSON that only the site's own script reads may hold what feed readers choke on.
          if (path.startsWith("search/")) continue;
          // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids is looked for.
          expect(printed).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("keeps a text with the end mark of CDATA as it was", () => {
    const { site: odd } = assemble([article()]);
    const { channel } = readXml(outputsOf(odd, () => "a]]>b").get("feed.xml")).rss;
    expect(channel.item[0]["content:encoded"]).toBe('<div dir="rtl" lang="ar">a]]>b</div>');
  });
});

it.each([
  ["/assets/logo.png", "https://example.org/assets/logo.png"],
  ["/assets/%D8%B4.png", "https://example.org/assets/%D8%B4.png"],
  ["https://cdn.example/logo.png", "https://cdn.example/logo.png"],
  ["//cdn.example/logo.png", "https://cdn.example/logo.png"],
  ["/media/../../logo.png", undefined],
])("the logo %s is named as %s", (logo, address) => {
  const origin = "https://example.org" as typeof config.origin;
  expect(wholeLogo({ ...config, origin, basePath: "/", publisher: { name: "دار", logo } })).toBe(address);
});
