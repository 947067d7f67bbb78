// The instruments themselves: each must find a fault that was planted, and none where there is none.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations } from "./support/accessibility.js";
import { openBrowser } from "./support/browser.js";
import { crawl } from "./support/crawl.js";
import { htmlValidateErrors } from "./support/html-errors.js";
import { serveFolder } from "./support/serve-folder.js";

const page = (body: string, head = ""): string => `<!DOCTYPE html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<title>خبر</title>
${head}</head>
<body>
<main>
<h1>خبر</h1>
${body}
</main>
</body>
</html>
`;

let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "browser-support-"));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

function siteOf(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
  return join(folder, name);
}

describe("the browser", () => {
  it("shows pages that are served under a base path, and nothing outside of it", async () => {
    const served = await serveFolder(siteOf("served", { "مقال/index.html": page("<p>نص</p>") }), "/news/");
    const tab = await browser.newPage();
    try {
      await tab.goto(`${served.url}مقال/`);
      expect(await tab.textContent("p")).toBe("نص");
      expect((await tab.goto(served.url.replace("news/", "")))?.status()).toBe(404);
    } finally {
      await tab.close();
      await served.close();
    }
  });
});

describe("axeViolations", () => {
  it.each([
    ["<p>نص</p>", []],
    ['<p>نص</p><img src="x.png">', ["image-alt"]],
    ['<p style="color:#bbb;background:#fff">نص</p>', ["color-contrast"]],
    ["<h4>عنوان</h4>", ["heading-order"]],
  ])("of %s", async (body, rules) => {
    const tab = await browser.newPage();
    await tab.setContent(page(body));
    expect((await axeViolations(tab)).map((line) => line.split(":")[0])).toEqual(rules);
    await tab.close();
  });
});

describe("htmlValidateErrors", () => {
  it("finds what was planted, and names file, line and rule", async () => {
    expect(await htmlValidateErrors(page("<p>نص</p>"), "a.html")).toEqual([]);
    expect(await htmlValidateErrors(page('<p id="a">نص</p><p id="a">نص</p>'), "a.html")).toEqual([
      'a.html:10:24 no-dup-id: Duplicate ID "a"',
    ]);
  });
});

describe("crawl", () => {
  const good = {
    "index.html": page(
      '<a href="/news/%D9%85/#%D8%A3">م</a> <a href="%D9%85/">م</a> <a href="#top">أعلى</a> <a href="https://other.org/x">خارج</a> <a href="mailto:a@b.c">بريد</a> <img alt="" src="a.png" srcset="/news/a.png 1x, a.png 2x">',
      '<link rel="stylesheet" href="/news/style.css"><meta property="og:url" content="https://example.org/news/">',
    ),
    "م/index.html": page('<p id="أ">نص</p> <a href="../">الأولى</a>'),
    "style.css": "@font-face { src: url(fonts/a.woff2) } a { background: url('a.png') }",
    "fonts/a.woff2": "",
    "a.png": "",
    "feed.xml": "<rss><link>https://example.org/news/%D9%85/?a=1&amp;b=2</link></rss>",
  };

  it("counts every reference of a whole site, and finds none broken", () => {
    const found = crawl(siteOf("good", good), { basePath: "/news/", origin: "https://example.org" });
    expect(found).toEqual({ count: 12, broken: [], orphans: [] });
  });

  it.each([
    ['<a href="/news/x/">', "no such file"],
    ['<a href="/%D9%85/">', "outside of /news/"],
    ['<a href="/news/%D9%85">', "a folder without a slash at the end"],
    ['<a href="%D9%85/#%D8%A8">', 'no id "ب"'],
    ['<img alt="" src="a.png" srcset="a.png 1x, b.png 2x">', "no such file"],
    ['<a href="%FF/">', "not percent-encoded UTF-8"],
    ['<meta http-equiv="refresh" content="0; url=/news/x/">', "no such file"],
    ['<p style="background: url(x.png)">', "no such file"],
    ['<a href="https://example.org/news/x/">', "no such file"],
  ])("finds %s broken", (body, reason) => {
    const site = siteOf(`bad-${reason.length}-${body.length}`, { ...good, "bad.html": page(body) });
    const { broken, orphans } = crawl(site, { basePath: "/news/", origin: "https://example.org" });
    expect(broken.map(({ from, reason: why }) => [from, why])).toEqual([["bad.html", reason]]);
    expect(orphans).toEqual(["bad.html"]);
  });
});
