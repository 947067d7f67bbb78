import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/content/config.js";
import { short, sourceOf } from "./support.js";

const configure = (text: string) => readConfig(sourceOf(text, "site.yaml"));

describe("the configuration", () => {
  it("takes the widths of pictures in order, each once, and formats as they stand", () => {
    const { value: config } = configure(
      "images: { widths: [800, 320, 800], formats: [webp, avif], quality: 60, variants: لا }\n",
    );
    expect(config.images).toEqual({
      variants: false,
      widths: [320, 800],
      formats: ["webp", "avif"],
      quality: 60,
    });
  });

  it("keeps articles for reading without a network where it is asked to", () => {
    expect(configure("المخرجات: { القراءة بلا إنترنت: نعم }\n").value.outputs.offline).toBe(true);
  });

  it("takes the web editor by either name, on the branch main unless another is named", () => {
    const { value, diagnostics } = configure(
      "url: https://a.example/\nمحرر الويب: { مكان الملفات: gitlab, المستودع: دار/جريدة }\n",
    );
    expect(short(diagnostics).join()).toContain("bad-repository");
    expect(value.webEditor).toBeUndefined();
    const written = "محرر الويب: { مكان الملفات: gitlab, المستودع: a/b/c }\n";
    expect(configure(written).value.webEditor).toEqual({
      backend: "gitlab",
      repository: "a/b/c",
      branch: "main",
    });
    expect(short(configure("webEditor: { backend: github }\n").diagnostics).join()).toContain("missing-key");
  });

  it("tells of a setting by the name that stands in the file", () => {
    expect(configure("الرابط: https://a.example/\nالأرقام: رومانية\n").diagnostics).toMatchObject([
      { code: "unknown-choice", facts: { key: "الأرقام" } },
    ]);
  });

  it("makes social cards where it is asked to, in Arabic too", () => {
    expect(configure("المخرجات: { بطاقات المشاركة: نعم }\n").value.outputs.socialCards).toBe(true);
  });

  it("takes the forms of compression by either name, each once", () => {
    const { value, diagnostics } = configure("outputs: { compressed: [brotli, gz, br] }\n");
    expect([value.outputs.compressed, diagnostics.map(({ code }) => code)]).toEqual([
      ["br", "gzip"],
      ["missing-site-url"],
    ]);
    expect(short(configure("outputs: { compressed: [zip] }\n").diagnostics)).toContain(
      "error unknown-choice 1:25-28",
    );
  });

  it("has a default for everything, and a warning that the file is missing", () => {
    const { value, diagnostics } = readConfig(undefined);
    expect(short(diagnostics)).toEqual(["warning missing-config 0:0"]);
    expect(value).toEqual({
      title: "موقع الأخبار",
      description: "",
      origin: "https://example.invalid",
      basePath: "/",
      language: "ar",
      direction: "rtl",
      dates: { timeZone: "Asia/Riyadh", calendar: "gregorian", months: "يوليو", digits: "latin" },
      publisher: { name: "موقع الأخبار" },
      navigation: [],
      footer: [],
      permalink: "/articles/:slug/",
      slugs: "readable",
      sections: [],
      authors: [],
      pageSize: 20,
      relatedCount: 4,
      look: "newspaper",
      share: ["whatsapp", "telegram", "x", "facebook", "email"],
      outputs: {
        feeds: true,
        feedFormats: ["rss", "atom", "json"],
        feedsOf: ["site", "section", "keyword", "author"],
        feedItems: 30,
        feedContent: "full",
        sitemap: true,
        newsSitemap: true,
        robots: true,
        redirects: true,
        headers: true,
        structuredData: true,
        socialCards: false,
        offline: false,
        compressed: [],
        search: true,
      },
      images: { variants: true, widths: [480, 800, 1200, 1600], formats: ["avif", "webp"], quality: 76 },
      silenced: [],
      plugins: [],
    });
  });

  it("reads every key", () => {
    const { value, diagnostics } = configure(`---
title: صحيفة
description: وصف
url: https://example.org/news
language: fa-ir
timeZone: Asia/Tehran
calendar: gregorian+hijri
months: تموز/يوليو
digits: arabic
publisher: { name: ناشر, logo: logo.svg, email: a@example.org }
copyright: جميع الحقوق محفوظة
navigation:
  - { label: سياسة, href: /sections/politics/ }
footer:
  - label: عن الموقع
    links: [{ label: اتصل, href: "mailto:a@example.org" }]
permalink: /:year/:month/:slug/
slugs: ascii
sections: [سياسة, { label: ثقافة, slug: culture, description: وصف }]
authors: [{ name: سارة, role: مراسلة }]
pageSize: ٢٥
relatedCount: 0
look: magazine
share: [واتساب, x]
outputs: { feeds: لا, feedItems: 10, feedContent: ملخص }
silenced: [long-title, empty-body]
plugins: ./plugins/a.js
`);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({
      path: "site.yaml",
      origin: "https://example.org",
      basePath: "/news/",
      language: "fa-IR",
      direction: "rtl",
      dates: { timeZone: "Asia/Tehran", calendar: "gregorian+hijri", months: "تموز/يوليو", digits: "arabic" },
      publisher: {
        name: "ناشر",
        logo: "/media/logo.svg",
        logoPlace: { line: 10, column: 32 },
        email: "a@example.org",
      },
      navigation: [{ label: "سياسة", href: "/sections/politics/", place: { line: 13, column: 27 } }],
      footer: [
        {
          label: "عن الموقع",
          links: [{ label: "اتصل", href: "mailto:a@example.org", place: { line: 16, column: 34 } }],
        },
      ],
      permalink: "/:year/:month/:slug/",
      sections: [
        { label: "سياسة", place: { line: 19, column: 12 } },
        { label: "ثقافة", slug: "culture", description: "وصف", place: { line: 19, column: 28 } },
      ],
      authors: [{ name: "سارة", role: "مراسلة", place: { line: 20, column: 19 } }],
      pageSize: 25,
      relatedCount: 0,
      share: ["whatsapp", "x"],
      outputs: { feeds: false, feedItems: 10, feedContent: "summary", sitemap: true },
      silenced: [
        { value: "long-title", place: { line: 26, column: 12 } },
        { value: "empty-body", place: { line: 26, column: 24 } },
      ],
      plugins: [{ value: "./plugins/a.js", place: { line: 27, column: 10 } }],
    });
  });

  it.each([
    ["https://example.org", "/"],
    ["https://example.org/a//b", "/a/b/"],
    ["https://example.org//a/", "/a/"],
    ["https://example.org/جريدة/", "/جريدة/"],
  ])("takes the base path from %s", (url, basePath) => {
    expect(
      configure(`url: ${url}
`).value,
    ).toMatchObject({
      origin: "https://example.org",
      basePath,
    });
  });

  it("reads Arabic keys", () => {
    const { value, diagnostics } = configure(
      "اسم الموقع: صحيفة\nرابط_الموقع: https://example.org\nالمنطقة الزمنية: Asia/Baghdad\nالأشهر: تموز\nالناشر: ناشر\nالأقسام: [سياسة]\nالمخرجات:\n  الخلاصات: نعم\n",
    );
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ title: "صحيفة", basePath: "/", publisher: { name: "ناشر" } });
    expect(value.dates).toMatchObject({ timeZone: "Asia/Baghdad", months: "تموز" });
  });

  it("gives Persian sites their calendar and digits, and left-to-right languages their direction", () => {
    expect(configure("url: https://a.example\nlanguage: fa").value.dates).toMatchObject({
      calendar: "persian",
      digits: "persian",
    });
    expect(configure("url: https://a.example\nlanguage: en").value.direction).toBe("ltr");
  });

  it("asks for the address of the front page where one is whole, and says more", () => {
    const wants = (url: string) => configure(`url: ${url}`).diagnostics.map(({ facts }) => facts);
    expect(wants("https://example.org/?a=1")).toMatchObject([{ wants: "site" }]);
    expect(wants("https://user:pass@example.org/")).toMatchObject([{ wants: "site" }]);
    expect(wants("example.org")).toMatchObject([{ wants: "web" }]);
  });

  it("takes the links of a menu under the names that other tools give them", () => {
    const { value, diagnostics } = configure("url: https://a.example\nnavigation: [{name: أ, url: /a/}]");
    expect(value.navigation).toMatchObject([{ label: "أ", href: "/a/" }]);
    expect(diagnostics).toEqual([]);
  });

  it("knows the site's name by other words, and names a field as it is written", () => {
    for (const key of ["title", "name", "العنوان", "اسم الموقع", "الاسم"])
      expect(configure(`${key}: صحيفة\nurl: https://a.example/`)).toMatchObject({
        value: { title: "صحيفة" },
        diagnostics: [],
      });
    expect(configure("المنطقة الزمنية: الرياض").diagnostics[0]?.facts).toEqual({
      key: "المنطقة الزمنية",
      written: "الرياض",
      nearest: "Asia/Riyadh",
    });
  });

  it("takes the editors' mailbox as a link has it, in any script", () => {
    const email = (text: string) => configure(`publisher: {email: '${text}'}`).value.publisher.email;
    expect(email("mailto:desk@example.org")).toBe("desk@example.org");
    expect(email("تحرير@مثال.السعودية")).toBe("تحرير@مثال.السعودية");
  });

  it.each([
    ["title: أ", "warning missing-site-url 0:0"],
    ["", "warning missing-site-url 0:0"],
    ["url: example.org", "error bad-address 1:6-17"],
    ["url: https://example.org/?a=1", "error bad-address 1:6-30"],
    ["url: https://user:pass@example.org/", "error bad-address 1:6-36"],
    ["timeZone: الرياض", "error unknown-time-zone 1:11-17"],
    ["المنطقة الزمنية: الرياض", "error unknown-time-zone 1:18-24"],
    ["timeZone: +03:00", "error unknown-time-zone 1:11-17"],
    ["permalink: /articles/", "error bad-permalink 1:12-22"],
    ["indexNow: 1234567", "error bad-index-now-key 1:11-18"],
    ["indexNow: a_b_c_d_e", "error bad-index-now-key 1:11-20"],
    ["permalink: articles/:slug/", "error bad-permalink 1:12-27"],
    ["permalink: /:yaer/:slug/", "error bad-permalink 1:12-25"],
    ["permalink: /../:slug/", "error bad-permalink 1:12-22"],
    ["pageSize: 0", "error bad-number 1:11-12"],
    ["pageSize: many", "error bad-number 1:11-15"],
    ["look: blog", "error unknown-choice 1:7-11"],
    ["share: [myspace]", "error unknown-choice 1:9-16"],
    ["publisher: {email: التحرير}", "error bad-address 1:20-27"],
    ["publisher: {email: 'desk@example.org, news@example.org'}", "error bad-address 1:20-56"],
    ["publisher: {email: desk@example.org?subject=a}", "error bad-address 1:20-46"],
    ["navigation: [{label: أ, href: about}]", "error bad-address 1:31-36"],
    ["navigation: [{label: أ, href: 'javascript:x'}]", "error bad-address 1:31-45"],
    ["navigation: [{label: أ}]", "error missing-key 1:14-24"],
    ["navigation: أ", "error wrong-type 1:13-14"],
    ["tittle: أ", "error unknown-key 1:1-7"],
    ["outputs: {feed: yes}", "error unknown-key 1:11-15"],
    ["sections: [{label: أ, slug: A B}]", "error dirty-slug 1:29-32"],
    ["- أ", "error config-not-keys 1:1-4"],
    ["title: أ: ب", "error unquoted-colon 1:9-10"],
  ])("%s has a problem", (text, expected) => {
    expect(short(configure(text).diagnostics)).toEqual([expected]);
  });

  it("asks for a list where words on one line are none, and for keys further in", () => {
    expect(configure("share: واتساب، فيسبوك").diagnostics[0]?.facts).toMatchObject({ expected: "items" });
    expect(short(configure("outputs:\nfeeds: نعم\nurl: https://a.example").diagnostics)).toEqual([
      "error bad-indentation 2:1-6",
    ]);
  });

  it("takes a blank in quotes for no value, and says so", () => {
    const { value, diagnostics } = configure(
      'title: " "\nurl: https://a.example\nwebEditor: { backend: github, repository: a/b, branch: "" }\n',
    );
    expect(short(diagnostics)).toEqual(["warning empty-value 3:48-54", "warning empty-value 1:1-6"]);
    expect(value).toMatchObject({ title: "موقع الأخبار", webEditor: { branch: "main" } });
  });

  it("proposes the zone of a city", () => {
    expect(configure("timeZone: القاهرة").diagnostics[0]?.facts).toEqual({
      key: "timeZone",
      written: "القاهرة",
      nearest: "Africa/Cairo",
    });
    expect(configure("timeZone: Asia/Riad").diagnostics[0]?.facts).toMatchObject({ nearest: "Asia/Riyadh" });
  });

  it("keeps the default where a value is wrong, and the other values", () => {
    const { value } = configure("title: صحيفة\npageSize: 0\nlook: blog");
    expect(value).toMatchObject({ title: "صحيفة", pageSize: 20, look: "newspaper" });
  });
});
