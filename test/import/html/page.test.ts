import { describe, expect, it } from "vitest";
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

it("a heading and a block of a link without words are left out", () => {
  expect(markdownOf("<p>أ</p><h2> </h2><p>ب</p>")).toBe("أ\n\nب");
  expect(markdownOf('<a href="https://a.example/"><div> </div><div>نص</div></a>')).toBe(
    "[نص](https://a.example/)",
  );
});

describe("a picture", () => {
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
