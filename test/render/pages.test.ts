import { describe, expect, it } from "vitest";
import { hrefOf } from "../../src/language/url.js";
import type { PublishedArticle } from "../../src/model/site.js";
import { moment } from "../site/fixture.js";
import { headOf, leadArticle, pagesOf, site, siteOf } from "./fixture.js";
import { documentOf, htmlOf, pageKinds, rendererOf, textOf, withConfig } from "./rendered.js";

const texts = (list: Iterable<{ textContent: string | null }>): string[] => [...list].map(textOf);

describe("every page", () => {
  it.each(pageKinds)(
    "%s has the site's language and direction, one h1, one main, and skips no heading level",
    async (kind) => {
      const document = await documentOf(kind);
      const root = document.documentElement;
      expect([root.getAttribute("lang"), root.getAttribute("dir"), root.getAttribute("data-look")]).toEqual([
        "ar",
        "rtl",
        "newspaper",
      ]);
      expect(document.querySelectorAll("h1")).toHaveLength(1);
      expect(document.querySelectorAll("main")).toHaveLength(1);
      const levels = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map(({ tagName }) =>
        Number(tagName[1]),
      );
      levels.forEach((level, index) => {
        expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
      });
    },
  );

  it.each(pageKinds)("%s runs no script and carries no style of its own", async (kind) => {
    const scripts = kind === "keywords" || kind === "search" ? 1 : 0;
    const file =
      /<script type="module" src="\/news\/assets\/[^"]+\.js" integrity="sha384-[^"]+"><\/script>/gu;
    const html = await htmlOf(kind);
    expect(html.match(file)?.length ?? 0).toBe(scripts);
    expect(html.replace(file, "")).not.toMatch(
      /<script(?! type="application\/ld\+json")|<style|\sstyle=|\son[a-z]+=|javascript:/iu,
    );
  });

  it.each(pageKinds)("%s fetches nothing from elsewhere", async (kind) => {
    const document = await documentOf(kind);
    const fetched = [
      ...document.querySelectorAll("img[src],script[src],link[rel=stylesheet],link[rel=preload]"),
    ];
    for (const element of fetched) {
      expect(element.getAttribute("src") ?? element.getAttribute("href")).toMatch(/^\/(?!\/)/u);
    }
  });

  it.each(pageKinds)(
    "%s leads only to addresses below the base path, to services, or to itself",
    async (kind) => {
      const document = await documentOf(kind);
      for (const link of document.querySelectorAll("a[href]")) {
        expect(link.getAttribute("href")).toMatch(/^(?:\/news\/|#|https:\/\/|mailto:)/u);
      }
    },
  );

  it.each(pageKinds)("%s is the same bytes when rendered again", async (kind) => {
    expect(await htmlOf(kind)).toBe(await htmlOf(kind));
  });

  it("says what a reviewer sees when it is a preview", async () => {
    const document = await documentOf("keyword", site, { preview: true });
    expect(textOf(document.querySelector("aside.notice"))).toBe(
      "معاينة للمراجعة قبل النشر، وليست هذه صفحة منشورة.",
    );
  });

  it("offers search only where there is a search page", async () => {
    expect(texts((await documentOf("front")).querySelectorAll(".tools a"))).toEqual([
      "كلمات مفتاحية",
      "الأرشيف",
    ]);
    const document = await documentOf("front", site, { searchHref: "/news/search/" });
    expect(texts(document.querySelectorAll(".tools a"))).toEqual(["بحث", "كلمات مفتاحية", "الأرشيف"]);
  });
});

describe("an article", () => {
  it("has headline, summary, authors, date line and update", async () => {
    const document = await documentOf("article");
    expect(textOf(document.querySelector("h1"))).toBe("دفتر قديم يعيد الماء إلى فلجٍ جفّ ربع قرن");
    expect(textOf(document.querySelector(".deck"))).toMatch(/^عثر أهالي قرية جبلية/u);
    expect(textOf(document.querySelector(".by"))).toBe("بقلم هند الوادي");
    expect(document.querySelector(".by a")?.getAttribute("href")).toBe(
      hrefOf("/news/", pagesOf(site).author.url),
    );
    const date = document.querySelector(".date-line time");
    expect(textOf(date)).toBe("الأحد 22 نوفمبر 2026 08:15 ص");
    expect(date?.getAttribute("datetime")).toBe("2026-11-22T08:15:00+03:00");
    expect(textOf(document.querySelector(".updated"))).toBe("آخر تحديث: الأحد 22 نوفمبر 2026 04:05 م");
  });

  const rendered = async (more: Partial<PublishedArticle>) => {
    const article: PublishedArticle = { ...leadArticle, ...more };
    return documentOf("article", siteOf([article, ...site.articles.slice(1)]));
  };

  it("shows no update that is the date itself", async () => {
    expect((await rendered({ updated: leadArticle.date.value })).querySelector(".updated")).toBeNull();
  });

  it("shows the day alone when no hour was written", async () => {
    const date = { ...leadArticle.date, value: moment("2026-11-22") };
    const time = (await rendered({ date })).querySelector(".date-line time");
    expect([textOf(time), time?.getAttribute("datetime")]).toEqual(["الأحد 22 نوفمبر 2026", "2026-11-22"]);
  });

  it("does not repeat a summary that its text begins with", async () => {
    const document = await rendered({
      summary: "وادي الرمّان قبل أن تطلع الشمس على السفح، يقف رجل عند رأس الساقية",
    });
    expect(document.querySelector(".article-head .deck")).toBeNull();
  });

  it("names its sources, isolated and joined by a plus sign", async () => {
    const document = await documentOf("article");
    expect(textOf(document.querySelector(".source"))).toBe("المصدر | سجل فلج الوادي + متابعات");
    expect(document.querySelectorAll(".source bdi")).toHaveLength(2);
  });

  it("links its keywords", async () => {
    const document = await documentOf("article");
    expect(textOf(document.querySelector(".keywords ul"))).toBe(
      "الأفلاج، المياه الجوفية، الريّ، OpenStreetMap",
    );
    expect([...document.querySelectorAll(".keywords a")].map((link) => link.getAttribute("href"))[3]).toBe(
      "/news/keywords/openstreetmap/",
    );
  });

  it("shows dated corrections", async () => {
    const document = await documentOf("article");
    expect(textOf(document.querySelector(".corrections h2"))).toBe("التصويبات");
    expect(textOf(document.querySelector(".corrections li"))).toMatch(
      /^23 نوفمبر 2026 ورد في النسخة الأولى/u,
    );
  });

  it("has the lead picture with size, alternative, caption and credit", async () => {
    const document = await documentOf("article");
    const image = document.querySelector(".lead-figure img");
    expect(
      ["src", "width", "height", "fetchpriority", "loading"].map((name) => image?.getAttribute(name) ?? null),
    ).toEqual(["/img/falaj.svg", "1200", "800", "high", null]);
    expect(image?.getAttribute("alt")).toMatch(/^رسم لمقطع/u);
    expect(textOf(document.querySelector(".lead-figure figcaption"))).toMatch(
      /^التعليق على الصورة، ينحدر الفلج.* صدر الصورة، رسم: أول السطر$/u,
    );
  });

  it("shares by plain links that hold the whole address, and the headline for who does not read it in the page", async () => {
    const document = await documentOf("article");
    const links = [...document.querySelectorAll(".share a")];
    expect(links.map((link) => link.getAttribute("aria-label"))).toEqual([
      "شارك المقال عبر واتساب",
      "شارك المقال عبر تيليغرام",
      "شارك المقال عبر فيسبوك",
      "شارك المقال عبر إكس",
      "شارك المقال عبر البريد",
    ]);
    const title = leadArticle.title.value;
    const whole = `https://example.org${hrefOf("/news/", leadArticle.url)}`;
    expect(
      links.map((link) => Object.fromEntries(new URL(link.getAttribute("href") ?? "").searchParams)),
    ).toEqual([
      { text: whole },
      { url: whole },
      { u: whole },
      { url: whole, text: title },
      { subject: title, body: whole },
    ]);
  });

  it("says why each related article is offered", async () => {
    const [first] = (await documentOf("article")).querySelectorAll(".related li");
    expect(textOf(first?.querySelector(".why"))).toBe("تشترك معها في: الأفلاج، الريّ، المياه الجوفية");
    expect(first?.querySelectorAll("a")).toHaveLength(1);
  });

  it("has the section as the last step of the way back", async () => {
    const document = await documentOf("article");
    expect(texts(document.querySelectorAll(".crumbs li"))).toEqual(["الرئيسية", "بيئة"]);
    expect(textOf(document.querySelector(".sections [aria-current]"))).toBe("بيئة");
  });

  it("carries language and direction of its text where they are not the site's", async () => {
    const english = site.articles.find(({ lang }) => lang === "en");
    if (english === undefined) throw new Error("The fixture lacks an English article.");
    const { renderPage } = await rendererOf();
    const html = renderPage({ kind: "article", url: english.url, origin: english.place, article: english });
    expect(html).toContain('<html lang="ar" dir="rtl"');
    expect(html).toContain('<div class="body" lang="en" dir="ltr">');
    expect(html).toContain('<header class="article-head" lang="en" dir="ltr">');
    expect(html).toContain("<h1>What the tide gauge remembers</h1>");
  });

  it("carries both where the text speaks outside of its body too, and where a neighbour links to it", async () => {
    const neighbour = {
      ...leadArticle,
      lang: "en",
      title: { ...leadArticle.title, value: "What happened?" },
    };
    const document = await documentOf("article", {
      ...site,
      neighbours: new Map([[leadArticle.path, { newer: neighbour, older: undefined }]]),
    });
    expect(document.querySelector(".neighbours a")?.outerHTML).toBe(
      `<a href="${hrefOf("/news/", neighbour.url)}" rel="next" lang="en" dir="ltr">What happened?</a>`,
    );
    const own = await rendered({
      lang: "en",
      image: { src: leadArticle.title, caption: "A wheel (2026)." },
      corrections: [{ date: moment("2026-11-23"), text: "The wheel is old." }],
    });
    expect(own.querySelector("figcaption")?.innerHTML).toContain(
      '<span lang="en" dir="ltr">A wheel (2026).</span>',
    );
    expect(own.querySelector(".corrections li")?.innerHTML).toContain(
      '<span lang="en" dir="ltr">The wheel is old.</span>',
    );
  });

  it("is marked when it is a draft or waits", async () => {
    expect(textOf((await rendered({ draft: true })).querySelector(".badge"))).toBe("مسودة لم تُنشر");
    const date = { ...leadArticle.date, value: moment("2026-12-01 09:00") };
    expect(textOf((await rendered({ date })).querySelector(".badge"))).toBe("ينتظر موعد نشره");
  });

  it.each(["front", "keyword", "section", "author", "month", "article"] as const)(
    "is marked so where %s lists it",
    async (kind) => {
      const drafts = siteOf(site.articles.map((one) => ({ ...one, draft: true })));
      const headlines = [...(await documentOf(kind, drafts)).querySelectorAll("h2,h3")].filter(
        (heading) => heading.querySelector('a[href*="/articles/"]') !== null,
      );
      const badges = new Set(headlines.map((heading) => textOf(heading.querySelector(".badge"))));
      expect(badges).toEqual(new Set(["مسودة لم تُنشر"]));
    },
  );

  it("escapes what editors write, everywhere but in the sanitised body", async () => {
    const evil = `"><img src=x onerror=alert(1)>'&{{lang}}`;
    const document = await rendered({
      title: { ...leadArticle.title, value: evil },
      summary: evil,
      sources: [evil],
      corrections: [{ date: leadArticle.date.value, text: evil }],
      section: { ...leadArticle.title, value: evil },
      image: { src: { ...leadArticle.title, value: "falaj.svg" }, alt: evil, caption: evil, credit: evil },
    });
    expect(document.querySelectorAll("[onerror], img[src=x]")).toHaveLength(0);
    expect(textOf(document.querySelector("h1"))).toBe(evil);
    expect(document.querySelector(".lead-figure img")?.getAttribute("alt")).toBe(evil);
  });
});

describe("headlines", () => {
  it("keep words of the other direction in place", async () => {
    const html = await htmlOf("keyword");
    expect(html).toContain('الآبار التي تراقبها الأقمار: ماذا ترى <bdi dir="ltr">GRACE</bdi> تحت الرمل؟');
  });
});

describe("direction", () => {
  const firstHeadline = async (title: string, more: Partial<PublishedArticle> = {}, language = "ar") => {
    const article: PublishedArticle = {
      ...leadArticle,
      title: { ...leadArticle.title, value: title },
      ...more,
    };
    const direction = language === "ar" ? "rtl" : "ltr";
    const small = withConfig({ language, direction }, siteOf([article]));
    return (await documentOf("front", small)).querySelector(".lead h2 a")?.getAttribute("dir") ?? null;
  };

  it.each([
    ["What the tide gauge remembers", {}, "ar", "ltr"],
    ["GRACE ترى ما تحت الرمل", {}, "ar", null],
    ["ماذا ترى GRACE؟", {}, "ar", null],
    ["ماذا ترى GRACE؟", {}, "en", "rtl"],
    ["2026", {}, "ar", null],
    ["Tehran", { lang: "fa" }, "ar", null],
    ["تهران", { lang: "en" }, "ar", "ltr"],
    ["تهران", { dir: "ltr" }, "ar", "ltr"],
  ] as const)("of the headline %s %o on a site in %s is %s", async (title, more, language, direction) => {
    expect(await firstHeadline(title, more, language)).toBe(direction);
  });
});

describe("the front page", () => {
  it("shows the day that the site was built for, in both calendars", async () => {
    const document = await documentOf("front");
    expect(textOf(document.querySelector(".edition"))).toBe("الأحد 22 نوفمبر 2026 12 جمادى الآخرة 1448");
    expect(document.querySelector(".edition time")?.getAttribute("datetime")).toBe("2026-11-22");
  });

  it("has one lead, six more, the newest of the rest, opinion and sections, and no article twice at the top", async () => {
    const document = await documentOf("front");
    expect(textOf(document.querySelector(".lead h2"))).toBe(leadArticle.title.value);
    const featured = texts(document.querySelectorAll(".featured h3"));
    const latest = texts(document.querySelectorAll(".latest h3"));
    expect([featured.length, latest.length]).toEqual([6, 7]);
    expect(new Set([...featured, ...latest, leadArticle.title.value]).size).toBe(14);
    expect(texts(document.querySelectorAll(".opinion h3"))).toHaveLength(3);
    expect(texts(document.querySelectorAll(".band > h2"))).toEqual(["بيئة", "ثقافة", "علوم", "مدن"]);
  });

  it("has one link in each card", async () => {
    for (const card of (await documentOf("front")).querySelectorAll("article.story")) {
      expect(card.querySelectorAll("a")).toHaveLength(1);
    }
  });

  it("says so while nothing is published", async () => {
    const empty = { ...siteOf([]), sections: [], keywords: new Map(), months: [] };
    const { renderPage } = await rendererOf(empty);
    expect(renderPage({ kind: "front", url: pagesOf(site).front.url, origin: leadArticle.place })).toContain(
      "لم يُنشر شيء بعد.",
    );
  });
});

describe("a keyword's page", () => {
  it("has description, count with its start, feed, years, wider and related keywords", async () => {
    const document = await documentOf("keyword");
    expect(textOf(document.querySelector(".page-head .deck"))).toMatch(/^ماء المطر/u);
    expect(textOf(document.querySelector(".page-head .meta"))).toBe(
      "7 مقالات منذ أغسطس 2025 · خلاصة هذه الكلمة",
    );
    expect(document.querySelector(".page-head .meta a")?.getAttribute("href")).toMatch(/\/feed\.xml$/u);
    expect(texts(document.querySelectorAll(".year"))).toEqual(["2026"]);
    expect(textOf(document.querySelector(".dated .meta"))).toBe("22 نوفمبر، بيئة");
    expect(texts(document.querySelectorAll(".panel h2"))).toEqual(["كلمات أخصّ", "كلمات قريبة"]);
    expect(textOf(document.querySelector(".panel .counted .hide"))).toBe("مقالان");
  });

  it("draws a year, oldest month at the right, and says it in words", async () => {
    const document = await documentOf("keyword");
    expect(document.querySelector(".chart svg")?.getAttribute("aria-label")).toMatch(
      /^عدد المقالات في كل شهر من ديسمبر 2025 إلى نوفمبر 2026: ديسمبر 0، يناير 0، /u,
    );
    const bars = [...document.querySelectorAll(".chart rect")].map((bar) => bar.getAttribute("x"));
    expect(bars).toEqual(["163", "63", "43", "3"]);
    expect(textOf(document.querySelector(".chart figcaption"))).toBe("6 مقالات في اثني عشر شهرًا.");
    expect(document.querySelector(".chart .peak")).toBeNull();
  });

  it("names the month that had most articles, where one month alone had", async () => {
    const { renderPage } = await rendererOf();
    const page = pagesOf(site).keyword;
    const monthOf = ({ date }: (typeof page.keyword.articles)[number]): number => date.value.wall.month;
    const november = page.keyword.articles.find((article) => monthOf(article) === 11);
    const articles = page.keyword.articles.filter((article) => article !== november);
    const html = renderPage({ ...page, keyword: { ...page.keyword, articles } });
    expect(/<figcaption>.*<\/figcaption>/u.exec(html)?.[0]).toBe(
      "<figcaption>5 مقالات في اثني عشر شهرًا، وأكثرها في سبتمبر 2026: مقالان.</figcaption>",
    );
    expect(html).toContain('class="peak"');
  });

  it("offers its other pages and marks its own", async () => {
    const document = await documentOf("keyword");
    expect(texts(document.querySelectorAll(".pages li"))).toEqual(["1", "2", "الأقدم"]);
    expect(textOf(document.querySelector(".pages [aria-current=page]"))).toBe("1");
  });

  it("says so while no article has the keyword, its name isolated", async () => {
    const { renderPage } = await rendererOf();
    const { keyword } = pagesOf(site).keyword;
    const slice = { number: 1, count: 1, total: 0, articles: [], urls: [keyword.url] };
    const html = renderPage({ kind: "keyword", url: keyword.url, origin: keyword.place, keyword, slice });
    expect(html).toContain("لم يُنشر مقال عن <bdi>المياه الجوفية</bdi> بعد.");
  });

  it("has its wider keywords on the way back", async () => {
    const { renderPage } = await rendererOf();
    const [narrow] = [...site.keywords.values()].filter(({ parent }) => parent !== undefined);
    if (narrow === undefined) throw new Error("The fixture lacks a narrower keyword.");
    const html = renderPage({
      kind: "keyword",
      url: narrow.url,
      origin: narrow.place,
      keyword: narrow,
      slice: { number: 1, count: 1, total: 2, articles: narrow.articles, urls: [narrow.url] },
    });
    expect(
      [...html.matchAll(/<li><a href="[^"]*"><bdi>([^<]*)<\/bdi>/gu)].map(([, label]) => label).slice(0, 3),
    ).toEqual(["الرئيسية", "كلمات مفتاحية", "المياه الجوفية"]);
  });
});

describe("long lists", () => {
  it("leave pages out in the middle", async () => {
    const document = await documentOf("author");
    expect(texts(document.querySelectorAll(".pages li"))).toEqual([
      "الأحدث",
      "1",
      "2",
      "3",
      "…",
      "15",
      "الأقدم",
    ]);
  });
});

describe("the index of keywords", () => {
  it("has every letter, linked where it has keywords, and Latin ones after", async () => {
    const document = await documentOf("keywords");
    const letters = texts(document.querySelectorAll(".letters li"));
    expect(letters).toHaveLength(30);
    expect([letters[0], letters[27], letters[28], letters[29]]).toEqual(["أ", "ي", "O", "U"]);
    for (const link of document.querySelectorAll(".letters a")) {
      const id = (link.getAttribute("href") ?? "").slice(1);
      expect(textOf(document.getElementById(id))).toBe(textOf(link));
    }
    expect(document.querySelectorAll(".letters span")).toHaveLength(
      30 - document.querySelectorAll(".letter").length,
    );
  });
});

describe("the archive", () => {
  it("has years, months and counts", async () => {
    const document = await documentOf("archive");
    expect(texts(document.querySelectorAll(".letter h2"))).toEqual(["2026", "2025"]);
    expect(textOf(document.querySelector(".letter .counted li"))).toBe("نوفمبر 2323 مقالًا");
  });
});

describe("an old address", () => {
  it("leads on at once, names the new one, and asks not to be listed", async () => {
    const document = await documentOf("redirect");
    const target = hrefOf("/news/", leadArticle.url);
    expect(document.querySelector("meta[http-equiv=refresh]")?.getAttribute("content")).toBe(
      `0; url=${target}`,
    );
    expect(document.querySelector("main a")?.getAttribute("href")).toBe(target);
    expect(document.querySelector("meta[name=robots]")?.getAttribute("content")).toBe("noindex");
  });
});

describe("the configuration", () => {
  it("may name the links of the navigation, with the base path added", async () => {
    const navigation = [
      { label: "من نحن", href: "/about/" },
      { label: "بعيد", href: "https://example.com/x" },
      { label: "خطر", href: "javascript:alert(1)" },
    ];
    const document = await documentOf("front", withConfig({ navigation }));
    expect([...document.querySelectorAll(".sections a")].map((link) => link.getAttribute("href"))).toEqual([
      "/news/about/",
      "https://example.com/x",
      "#",
    ]);
  });

  it("may ask for the digits of Arabic", async () => {
    const digits = withConfig({ dates: { ...site.config.dates, digits: "arabic" } });
    const document = await documentOf("keyword", digits);
    expect(textOf(document.querySelector(".page-head .meta"))).toMatch(/^٧ مقالات منذ أغسطس ٢٠٢٥/u);
    expect(texts(document.querySelectorAll(".pages li"))).toEqual(["١", "٢", "الأقدم"]);
  });

  it("turns the whole page for another language", async () => {
    const english = withConfig({ language: "en", direction: "ltr" });
    const document = await documentOf("article", english);
    expect(textOf(document.querySelector(".skip"))).toBe("Skip to the content");
    expect(textOf(document.querySelector(".source"))).toMatch(/^Source \|/u);
    const persian = await documentOf("article", withConfig({ language: "fa-IR" }));
    expect(textOf(persian.querySelector(".skip"))).toBe("پرش به محتوا");
  });
});

describe("the head", () => {
  it("has what the site says of the page", async () => {
    const document = await documentOf("article");
    const head = headOf(pagesOf(site).article);
    expect(document.querySelector("title")?.textContent).toBe(head.title);
    expect(document.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(head.canonical);
    expect(document.querySelector("script[type='application/ld+json']")?.textContent).toBe(head.jsonLd);
    expect(document.querySelector("link[rel=alternate]")?.getAttribute("type")).toBe("application/rss+xml");
  });
});
