import { describe, expect, it } from "vitest";
import { pageInArchive } from "../../../src/import/html/archive.js";
import { htmlBody } from "../../../src/import/html/body.js";
import { momentOf } from "../../../src/import/html/collection.js";
import { findArticle } from "../../../src/import/html/page.js";

const paragraph = `<p>${"قال الوزير إن الزيارة تمت أمس بسرية تامة، ولم يعلن عنها أحد من المسؤولين. ".repeat(4)}</p>`;
const article = (head: string, body: string) =>
  findArticle(`${head}<html><body><h1>عنوان الخبر</h1>${body}${paragraph}${paragraph}</body></html>`);
const markdownOf = (html: string) => htmlBody(html, { link: (href) => href, image: (src) => src }, []);

describe("a saved page", () => {
  it("says where a browser has it from, and what its addresses are relative to", () => {
    const found = article("<!-- saved from url=(0031)https://a.example/story/secret -->", "");
    expect(found?.metadata.address).toBe("https://a.example/story/secret");
    const comment =
      "<!--\n Page saved with SingleFile \n url: https://a.example/story \n saved date: Tue Jul 06 2021\n-->";
    expect(
      findArticle(`<!DOCTYPE html><html>${comment}<body><h1>خبر</h1>${paragraph}</body>`)?.metadata.address,
    ).toBe("https://a.example/story");
    const based = findArticle(`<head><base href="/2021/"></head><body><h1>خبر</h1>${paragraph}</body>`);
    expect(based?.metadata.base).toBe("/2021/");
  });

  it.each(["1625579580", "1625579580000", "20210706T165300", "20210706T135300Z", "2021-07-06T13:53:00Z"])(
    "may write its date as %s",
    (written) => {
      expect(momentOf(written, { timeZone: "Asia/Riyadh" })?.wall).toMatchObject({
        day: 6,
        hour: 16,
        minute: 53,
      });
    },
  );

  it("with several whole articles tells the second", () => {
    const one = (title: string) => `<article><h2>${title}</h2>${paragraph}${paragraph}</article>`;
    expect(article("", one("خبر أول") + one("خبر ثان"))?.another).toBe("خبر ثان");
    expect(article("", `${one("خبر أول")}<article><h2>خبر ثان</h2>موجز</article>`)?.another).toBeUndefined();
  });

  it("names the paragraphs of its article that were not taken for text, but none beside it", () => {
    const own = (text: string) => `<p>${text.repeat(12)}</p>`;
    const story = `<div><h2>14:30</h2>${paragraph.repeat(8)}</div>`;
    const found = findArticle(
      `<html><body><article><h1>خبر</h1><div class="sidebar-ad">${own("تمهيد طويل. ")}</div>${story}<aside>${own("جانبي. ")}</aside></article>${own("خارج المقال. ")}</body></html>`,
    );
    expect(found?.missed).toEqual(["تمهيد طويل. ", "جانبي. "].map((text) => text.repeat(12).trim()));
  });

  it("names an item that was not taken from a page that does not say where its article is", () => {
    const row = "صف طويل لا يشبه النص. ".repeat(7).trim();
    const story = `<div><div><h1>خبر</h1><div class="sidebar-ad"><ul><li>${row}</li></ul></div>${paragraph.repeat(8)}</div></div>`;
    const side = `<aside><p>${row.replaceAll("صف", "جانب")}</p></aside>`;
    const found = findArticle(`<html><body>${side}${story}</body></html>`);
    expect(found?.html).not.toContain(row);
    expect(found?.missed).toEqual([row]);
  });

  it("names short lines between its paragraphs that were not taken, but no links, buttons and repeated words", () => {
    const beside = [
      "<aside>عدد المستفيدين: مليونا نسمة</aside>",
      "<aside><h3>«أرقام»</h3><ul><li>١٢ مدينة</li><li>120</li></ul></aside>",
      "<aside class=quote>«تمت أمس بسرية تامة»</aside>",
      "<aside><h3>اقرأ أيضا</h3><ul><li><a href=/x>وزير الري يستقيل</a></li></ul></aside>",
      "<div class=sidebar>خلفية قصيرة</div>",
      "<div class=sidebar hidden>لا يراها أحد</div>",
      "<div class=sidebar><p>إعلان</p><button>اشترك الآن</button></div>",
    ];
    const ends = (text: string) => `<div class="sidebar"><p>${text}</p></div>`;
    const found = findArticle(
      `<html><body><article><h1>خبر</h1>${ends("سارة الهاشمي")}${paragraph.repeat(3)}${beside.join(paragraph)}${paragraph}${ends("وسوم الخبر")}<aside>حاشية الختام</aside></article></body></html>`,
    );
    expect(found?.missed).toEqual([
      "عدد المستفيدين: مليونا نسمة",
      "«أرقام»",
      "١٢ مدينة",
      "خلفية قصيرة",
      "حاشية الختام",
    ]);
  });

  it("tells lines around the text of what the page says is its article, but no names, links and repeated words", () => {
    const parts = (above: string, below: string, tag = "article") =>
      findArticle(
        `<html><head><meta name="author" content="سارة عبد الله الهاشمي"></head><body><${tag}><header><h1>خبر من بغداد عن زيارة</h1>${above}</header><div>${paragraph.repeat(4)}</div>${below}</${tag}></body></html>`,
      )?.around;
    const deck = '<p class="deck">تفاصيل لم يعلن عنها أحد</p>';
    const footer = "<footer><p>أسهم في إعداد التقرير عمر</p></footer>";
    expect(parts(deck, footer)).toEqual(["تفاصيل لم يعلن عنها أحد", "أسهم في إعداد التقرير عمر"]);
    expect(
      parts(
        "<p class=by>سارة عبد الله الهاشمي</p><p>شارك هذا الخبر على فيسبوك</p>",
        '<h3>اقرأ المزيد عن هذه الزيارة</h3><ul><li><a href="/x">وزير الري يعلن استقالته اليوم</a></li></ul><div id="comments">لماذا لم يعلن عنها أحد</div><div class=sidebar>سارة الهاشمي</div>',
      ),
    ).toEqual([]);
    expect(parts(deck, footer, "div")).toEqual([]);
  });

  it("has the headings that open the text below them", () => {
    const heading =
      '<h3><button aria-expanded="false">من يحق له التصويت؟<span aria-hidden="true">+</span></button></h3>';
    const found = article("", `${paragraph}${heading}${paragraph}`);
    expect(markdownOf(found?.html ?? "")).toContain("### من يحق له التصويت؟\n");
    expect(markdownOf(heading)).toBe("### من يحق له التصويت؟");
  });

  it("names them where cards of other pages stand above, and the recordings that were not taken", () => {
    const card = '<article><h3><a href="/1">خبر آخر</a></h3></article>';
    const player =
      '<div class="podcast"><audio controls><source src="https://a.example/p.mp3?x=1&y=2"></audio></div>';
    const found = findArticle(
      `<html><body><main>${card}<div><h1>خبر</h1>${paragraph.repeat(3)}<aside>رقم مهم: سبعون</aside>${player}${paragraph.repeat(3)}</div></main></body></html>`,
    );
    expect(found?.missed).toEqual(["رقم مهم: سبعون", "https://a.example/p.mp3"]);
  });

  it("names what frames showed of sites that are not known, but neither advertisements nor buttons", () => {
    const frames = [
      "https://player.rafida.example/embed?v=99",
      "https://googleads.g.doubleclick.net/pagead/ads?x=1",
      "https://www.facebook.com/plugins/like.php?href=x",
      "https://www.youtube.com/embed/abc",
    ].map((address) => `<iframe src="${address}"></iframe>`);
    const found = findArticle(
      `<html><body><article><h1>خبر</h1>${paragraph.repeat(3)}${frames.join("")}${paragraph}</article></body></html>`,
    );
    expect(found?.missed).toEqual(["https://player.rafida.example/embed?v=99"]);
    expect(found?.html).toContain("https://www.youtube.com/embed/abc");
  });

  it("names them in a page that stands in a form as a whole, but none of a form in it", () => {
    const row = "<div class=sidebar>خلفية قصيرة</div>";
    const missedOf = (between: string, around: string) =>
      findArticle(
        `<html><body><${around}><h1>خبر</h1>${paragraph.repeat(3)}${between}${paragraph.repeat(3)}</${around}></body></html>`,
      )?.missed;
    expect(missedOf(row, "form")).toEqual(["خلفية قصيرة"]);
    expect(missedOf(`<form>${row}</form>`, "article")).toEqual([]);
  });

  it.each(["font", "u", "s", "big"])(
    "keeps a paragraph that begins with <%s> apart from the one above",
    (name) => {
      const said = `<${name}>- متى بدأت؟</${name}><br>- قال <${name}>أمس</${name}> ذلك.<br><br><${name}>- ومن علمك؟</${name}><br>- أبي.`;
      const lines = paragraph.replace(/<.?p>/g, "");
      const found = findArticle(
        `<html><body><div>${lines}<br><br>${said}<br><br>${lines}<br><br>${lines}</div></body></html>`,
      );
      const text = markdownOf(found?.html ?? "").replace(/<\/?[us]>|~~|\\(?=-)/g, "");
      expect(text).toContain("\n\n- متى بدأت؟\\\n- قال أمس ذلك.\n\n- ومن علمك؟\\\n- أبي.\n\n");
    },
  );

  it("keeps the speaker of a quotation, and a picture for readers without scripts where there is no other", () => {
    const said = "<blockquote><p>قول</p><footer>— <cite>وزير</cite></footer></blockquote>";
    const hidden = '<noscript><img src="a.jpg" alt="وصف"></noscript>';
    const shown = `<figure><img src="b.jpg" alt="و"><noscript><img src="b.jpg"></noscript></figure>`;
    const pixel = '<p><noscript><img width="1" src="c.gif"></noscript></p>';
    const found = article("", `${paragraph}${said}<figure>${hidden}</figure>${shown}${pixel}`);
    const lines = markdownOf(found?.html ?? "").split("\n\n");
    expect(lines.filter((line) => /^[>!]/.test(line))).toEqual([
      "> قول\n>\n> — وزير",
      "![وصف](a.jpg)",
      "![و](b.jpg)",
    ]);
  });

  it("whose text is made by scripts is what its data for machines say", () => {
    const made = (articleBody: string) => {
      const data = JSON.stringify({ "@type": "NewsArticle", headline: "خبر", articleBody });
      const page = `<html><head><script type="application/ld+json">${data}</script></head><body><div id=app></div></body></html>`;
      return markdownOf(findArticle(page)?.html ?? "");
    };
    expect(made("فقرة أولى < ثانية.\n\nفقرة ثالثة.")).toBe("فقرة أولى < ثانية.\n\nفقرة ثالثة.");
    expect(made("<p>فقرة أولى.</p><p>فقرة <b>ثانية</b>.</p>")).toBe("فقرة أولى.\n\nفقرة **ثانية**.");
  });

  it("of Joomla is known by the marks around its text, and its lines on itself are no text", () => {
    const facts =
      "<dl class=article-info><dt>التفاصيل</dt><dd itemprop=author><span itemprop=name>كتب بواسطة: سلمى الناصر</span></dd><dd>المجموعة: <a itemprop=genre>مدن</a></dd><dd>الزيارات: 12</dd></dl>";
    const tags =
      "<ul class=tags><li itemprop=keywords><a>الجسور</a></li><li itemprop=keywords><a>النقل</a></li></ul>";
    const found = findArticle(
      `<html><body><div class=item-page><h1>الأخبار</h1><h2 itemprop=headline>الجسر</h2>${facts}<div itemprop=articleBody>${paragraph.repeat(3)}</div>${tags}</div></body></html>`,
    );
    expect(found?.metadata).toMatchObject({
      title: "الجسر",
      authors: ["سلمى الناصر"],
      section: "مدن",
      keywords: ["الجسور", "النقل"],
    });
    expect(found?.html).not.toMatch(/التفاصيل|الزيارات/);
  });

  it("of Drupal and Medium is known by the marks around its text", () => {
    const drupal =
      "<div class=node__submitted>أرسلها <span><a href=/user/3>سلمى الناصر</a></span> في 06/07/2021</div><div class=field--name-field-tags><a>الجسور</a></div>";
    expect(article("", drupal)?.metadata).toMatchObject({ authors: ["سلمى الناصر"], keywords: ["الجسور"] });
    const medium =
      '<section class=p-summary>عنوان فرعي</section><a class="p-author h-card">سلمى</a><a class=p-canonical href="https://medium.example/bridge">x</a>';
    expect(article("", medium)?.metadata).toMatchObject({
      authors: ["سلمى"],
      summary: "عنوان فرعي",
      address: "https://medium.example/bridge",
    });
  });

  it("keeps a row of pictures with their captions, and names one that is not in the text", () => {
    const figure = (name: string) =>
      `<figure><img data-src="https://a.example/${name}.jpg"><figcaption>تعليق</figcaption></figure>`;
    const found = findArticle(
      `<html><body><article><h1>خبر</h1>${paragraph.repeat(3)}<ul class=gallery><li>${figure("a")}</li><li>${figure("b")}</li></ul><aside class="sidebar related">${figure("c")}</aside></article></body></html>`,
    );
    expect(markdownOf(found?.html ?? "")).toContain(
      '![](https://a.example/a.jpg "تعليق")\n\n![](https://a.example/b.jpg "تعليق")',
    );
    expect(found?.missed).toContain("https://a.example/c.jpg");
  });

  it("of Blogger has the headline of its post, not that of the blog", () => {
    const page = (posts: string) =>
      findArticle(
        `<html><head><title>مدونة: شيء</title></head><body>${posts}${paragraph.repeat(3)}</body></html>`,
      );
    expect(page("<h3 class='post-title entry-title'>الجسر</h3>")?.title).toBe("الجسر");
    expect(page("<h3 class=post-title>أول</h3><h3 class=post-title>ثان</h3>")?.title).toBe("مدونة: شيء");
  });

  it("for printing has the headline of its text", () => {
    const page = (head: string, heading: string) =>
      findArticle(
        `<html><head><title>${head}</title></head><body><h1>${heading}</h1>${paragraph.repeat(2)}</body></html>`,
      );
    expect(page("نسخة للطباعة - افتتاح الجسر", "نسخة للطباعة")?.title).toBe("افتتاح الجسر");
    expect(page("نسخة للطباعة - افتتاح الجسر", "نسخة للطباعة")?.html).not.toContain("للطباعة");
    expect(page("x", "مصنع للطباعة يغلق أبوابه")?.title).toBe("مصنع للطباعة يغلق أبوابه");
  });

  it("from the Internet Archive has the addresses that it had", () => {
    const archive = "https://web.archive.org/web/20210707000000";
    const found = findArticle(
      `<html><head><link rel=canonical href="${archive}/https://old.example/news/bridge"></head><body><!-- BEGIN WAYBACK TOOLBAR INSERT --><div>6 captures</div><!-- END WAYBACK TOOLBAR INSERT --><h1>خبر</h1>${paragraph}<p><a href="/web/20210707000000/https://old.example/other">آخر</a><img src="${archive}im_/https://old.example/a.jpg"></p>${paragraph}</body></html>`,
    );
    expect(found?.metadata.address).toBe("https://old.example/news/bridge");
    expect(markdownOf(found?.html ?? "")).toContain(
      "[آخر](https://old.example/other)![](https://old.example/a.jpg)",
    );
    expect(found?.lines).not.toContain("6 captures");
  });

  it("says who wrote it, and what its picture is, elsewhere in its data for machines", () => {
    const graph = [
      { "@type": "Article", headline: "خبر", author: { "@id": "#p" }, image: [{ "@id": "#i" }] },
      { "@type": "ImageObject", "@id": "#i", url: "https://a.example/i.jpg" },
      { "@type": "Person", "@id": "#p", name: "ليلى" },
    ];
    const data = `<script type="application/ld+json">${JSON.stringify({ "@graph": graph })}</script>`;
    expect(article(data, "")?.metadata).toMatchObject({
      authors: ["ليلى"],
      image: "https://a.example/i.jpg",
    });
  });

  it("of Word keeps the footnotes that stand behind its text", () => {
    const note =
      '<div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> نص الحاشية</p></div><div id=ftn2><p>حاشية بلا ذكر</p></div>';
    const found = findArticle(
      `<html><body><div class=WordSection1><h1>خبر</h1>${paragraph}<p>حاشية<a href="#_ftn1" name="_ftnref1">[1]</a></p>${paragraph}</div><div style='mso-element:footnote-list'><hr width="33%">${note}</div></body></html>`,
    );
    expect(markdownOf(found?.html ?? "")).toMatch(/حاشية\[\^ftn1\][\s\S]*\n\n\[\^ftn1\]: نص الحاشية$/);
    expect(found?.html).not.toContain("حاشية بلا ذكر");
  });

  it("keeps the notes that no reader of pages takes for text", () => {
    const note =
      '<div class="footnote"><a id="footnote-1" href="#footnote-anchor-1">1</a><p>حاشية.</p></div>';
    const found = article(
      "",
      `<p>نص<a id="footnote-anchor-1" href="#footnote-1">1</a>.</p>${paragraph}${note}`,
    );
    expect(markdownOf(found?.html ?? "")).toContain("[^ftn1]: حاشية.");
  });

  it.each([
    [
      "begins with what belongs into its body",
      `<p>أ</p><html><body><h1>خبر</h1>${paragraph.repeat(3)}</body></html>`,
    ],
    [
      "begins with what belongs into its head",
      `<meta charset="utf-8"><html><body><h1>خبر</h1>${paragraph.repeat(3)}</body></html>`,
    ],
    [
      "has no tags but those that it must have",
      `<!DOCTYPE html><html lang="ar"><title>خبر</title><h1>خبر</h1>${paragraph.repeat(3)}`,
    ],
    ["has them in a comment alone", `<!-- <html> --><h1>خبر</h1>${paragraph.repeat(3)}`],
  ])("is read where it %s", (_what, page) => {
    expect(findArticle(page)?.html).toContain("قال الوزير");
  });

  it.each(['<html class="a', "<!-- <html> -->", "<html>", ""])(
    "is none where there is nothing: %s",
    (page) => {
      expect(findArticle(page)).toBeUndefined();
    },
  );

  it("has a headline of two lines with all its words", () => {
    const found = findArticle(
      `<html><body><h1><span>عنوان</span><br>من <b>سط</b>رين</h1>${paragraph.repeat(3)}</body></html>`,
    );
    expect(found?.title).toBe("عنوان من سطرين");
  });

  it("without a headline has its first line", () => {
    const found = findArticle(
      `<html><body><p class="title">عنوان الخبر</p>${paragraph.repeat(3)}</body></html>`,
    );
    expect([found?.title, found?.opening]).toEqual(["", "عنوان الخبر"]);
  });

  it.each([
    ['<meta name="publishedDate" content="2021-07-06T16:53">', "published", "2021-07-06T16:53"],
    [
      '<script type="application/ld+json">//<![CDATA[\n{"@type":"Article","datePublished":"2021-07-06"}\n//]]></script>',
      "published",
      "2021-07-06",
    ],
    [
      '<abbr itemprop="datePublished" title="2021-07-06T16:53:00+03:00">4:53 م</abbr>',
      "published",
      "2021-07-06T16:53:00+03:00",
    ],
    [
      '<div><span property="dc:date dc:created" content="2014-03-05T09:12:00+03:00">أرسلها admin في أربعاء</span></div>',
      "published",
      "2014-03-05T09:12:00+03:00",
    ],
    ['<a href="/tags/1" typeof="skos:Concept" property="rdfs:label">جسور</a>', "keywords", ["جسور"]],
    ['<a rel="tag" href="/x">العراق</a><a rel="category tag" href="/y">سياسة</a>', "keywords", ["العراق"]],
  ] as const)("with %s is told its %s", (html, name, value) => {
    expect(article("", html)?.metadata[name]).toEqual(value);
  });

  it("shows what it shows of other sites, but not its advertisements", () => {
    const frame = (address: string) => `<iframe src="https://${address}"></iframe>`;
    const found = article(
      "",
      `${paragraph}${frame("datawrapper.dwcdn.net/abc/1/")}${frame("ads.example/1")}<amp-twitter data-tweetid="12"></amp-twitter>`,
    );
    expect(found?.html).toContain("dwcdn.net/abc");
    expect(found?.html).toContain("https://twitter.com/i/status/12");
    expect(found?.html).not.toContain("ads.example");
  });

  it.each([
    [
      '<amp-facebook data-href="https://www.facebook.com/a/posts/1"></amp-facebook>',
      "www.facebook.com/a/posts/1",
    ],
    ['<amp-vimeo layout="responsive" data-videoid="27246366"></amp-vimeo>', "vimeo.com/27246366"],
    ['<amp-dailymotion data-videoid="x2m8jpp"></amp-dailymotion>', "www.dailymotion.com/video/x2m8jpp"],
  ])("of AMP keeps %s", (html, address) => {
    expect(article("", `${paragraph}${html}`)?.html).toContain(`src="https://${address}"`);
  });

  it("of AMP keeps its pictures and players", () => {
    const found = article("", '<amp-img src="https://a.example/a.jpg" alt="وصف"></amp-img>');
    expect(found?.html).toContain("https://a.example/a.jpg");
    const player = article(
      "",
      `${paragraph}<amp-youtube data-videoid="abc_1" layout="responsive"></amp-youtube>`,
    );
    expect(player?.html).toContain("https://www.youtube.com/watch?v=abc_1");
  });
});

describe("a page saved as one file", () => {
  const archive = (part: string) =>
    `From: <Saved by Blink>\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----x"\r\n\r\n\r\n------x\r\nContent-Type: text/css\r\n\r\np{}\r\n------x\r\n${part}\r\n------x--\r\n`;
  const pageOf = (part: string) => {
    const page = pageInArchive(new TextEncoder().encode(archive(part)));
    return page && [new TextDecoder(page.charset).decode(page.bytes).trim(), page.address];
  };

  it.each([
    [
      "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/1\r\n\r\n<p class=3D'a'>=D8=\r\n=AE=D8=A8=D8=B1</p>",
      ["<p class='a'>خبر</p>", "https://a.example/1"],
    ],
    [
      "Content-Location: https://a.example/1\nContent-Type: text/html;\n charset=windows-1256\nContent-Transfer-Encoding: base64\n\nPHA+zsjRPC9wPg==",
      ["<p>خبر</p>", "https://a.example/1"],
    ],
    ["Content-Type: image/png\r\n\r\nx", undefined],
  ])("is its first part of HTML: %j", (part, page) => {
    expect(pageOf(part)).toEqual(page);
  });

  it("is none where HTML only looks like it", () => {
    const inner =
      'Content-Type: multipart/alternative;\r\n boundary="y"\r\n\r\n--y\r\nContent-Type: text/plain\r\n\r\nنص\r\n--y\r\nContent-Type: text/html\r\n\r\n<p>نص</p>\r\n--y--';
    expect(pageOf(inner)).toEqual(["<p>نص</p>", undefined]);
    expect(pageInArchive(new TextEncoder().encode(`<html>\n${archive("")}`))).toBeUndefined();
  });
});

it("a heading and a block of a link without words are left out", () => {
  expect(markdownOf("<p>أ</p><h2> </h2><p>ب</p>")).toBe("أ\n\nب");
  expect(markdownOf('<a href="https://a.example/"><div> </div><div>نص</div></a>')).toBe(
    "[نص](https://a.example/)",
  );
});

describe("a picture", () => {
  it("that opens itself in full size is asked for once, and stays what it is where it alone lies beside the text", () => {
    const asked: string[] = [];
    const image = (src: string) => {
      asked.push(src);
      return src;
    };
    const link = '<a href="/big.jpg"><picture><img src="page_files/small.jpg" alt="وصف"></picture></a>';
    const bodyOf = (isBeside: (src: string) => boolean) =>
      htmlBody(`<p>نص</p>${link}`, { link: (href) => href, image, isBeside }, []);
    expect(bodyOf(() => false)).toBe("نص\n\n![وصف](/big.jpg)");
    expect(asked).toEqual(["/big.jpg"]);
    expect(bodyOf((src) => src.startsWith("page_files/"))).toBe(
      "نص\n\n[![وصف](page_files/small.jpg)](/big.jpg)",
    );
  });

  it("that Blogger sets into a table with its caption has its caption", () => {
    const table = (more: string) =>
      `<table class="tr-caption-container"><tbody><tr><td><a href="/s1600/a.jpg"><img src="/s320/a.jpg"></a>${more}</td></tr><tr><td class="tr-caption">شرح</td></tr></tbody></table>`;
    expect(markdownOf(table(""))).toBe('![](/s1600/a.jpg "شرح")');
    expect(markdownOf(table("نص"))).toContain("نص");
  });

  it.each([
    ['<img srcset="a.jpg 400w, b.jpg 1200w" alt="وصف">', "![وصف](b.jpg)"],
    ['<img src="data:image/gif;base64,R0" data-srcset="a.jpg, b.jpg 2x" alt="وصف">', "![وصف](b.jpg)"],
    ['<img src="data:image/gif;base64,R0" data-src="a,1.jpg" srcset="b.jpg 2x">', "![](a,1.jpg)"],
    ['<img src="/empty.png" data-srcset="a.jpg 400w, b.jpg 800w" alt="وصف">', "![وصف](b.jpg)"],
    [
      '<picture><source srcset="a.webp 1x"><img src="data:image/gif;base64,R0" alt="وصف"></picture>',
      "![وصف](a.webp)",
    ],
    ['<picture><source srcset="a.webp"><img src="b.jpg" alt="وصف"></picture>', "![وصف](b.jpg)"],
    ['6/7<img alt="صورة">نص', "6/7 صورة نص"],
  ])("%s is found", (html, markdown) => {
    expect(markdownOf(html)).toBe(markdown);
  });
});
