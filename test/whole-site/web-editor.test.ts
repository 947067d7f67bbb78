import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../browser/support/browser.js";
import { serveFolder } from "../browser/support/serve-folder.js";
import { article, type BuiltSite, buildOver, buildSite, siteYaml } from "./built-site.js";

// The real package weighs 40 MB. This one has its shape, and does at the start what the real one does: takes the
// browser's language, loads its words, writes styles into the page, reads and writes a source by the formats given to it.
const editorModule = `const styles = "@font-face { font-family: 'X'; src: url(https://cdn.jsdelivr.net/x.woff2) format('woff2'); }";
const formats = new Map();
const words = { ar: () => import(\`../locales/ar.json\`) };
const editor = {
  registerCustomFormat: (name, extension, methods) => formats.set(name, { extension, ...methods }),
  init: async ({ config }) => {
    const language = navigator.languages[0];
    const { default: text } = await words[language]();
    await import("exifr/dist/lite.esm.mjs");
    const style = document.createElement("style");
    style.textContent = styles + "p { font-family: X; color: rgb(1, 2, 3); }";
    document.head.append(style);
    const { fromFile, toFile } = formats.get(config.collections[0].format);
    const p = document.createElement("p");
    p.style.display = "block";
    p.textContent = text.hello + " " + config.backend.repo;
    const pre = document.createElement("pre");
    pre.textContent = toFile({ ...fromFile("---\\nالعنوان: أ\\nالتاريخ: 2021-07-01\\n---\\nنص\\n"), section: "بيئة" });
    document.body.append(p, pre);
  },
};
export default editor;
`;

const editorPackage = {
  "node_modules/@sveltia/cms/package.json": JSON.stringify({
    ...{ name: "@sveltia/cms", version: "0.0.0", type: "module" },
    exports: { ".": "./npm/index.js" },
  }),
  "node_modules/@sveltia/cms/LICENSE.txt": "MIT",
  "node_modules/@sveltia/cms/npm/index.js": editorModule,
  "node_modules/@sveltia/cms/npm/index.js.map": "{}",
  "node_modules/@sveltia/cms/locales/ar.json": '{ "hello": "مرحبًا" }\n',
  "node_modules/exifr/package.json": '{ "name": "exifr" }',
  "node_modules/exifr/dist/lite.esm.mjs": "export const parse = 1;\n",
};
const withEditor = `${siteYaml}webEditor: { backend: github, repository: jarida/mawqi }\n`;
const articles = { "content/articles/a.md": article("خبر") };

describe("the web editor", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await buildSite({ "site.yaml": withEditor, ...articles, ...editorPackage });
  });

  it("is published with all that it loads, and without what only its makers need", () => {
    expect(site.codes).toEqual([]);
    const names = Object.keys(site.output).filter((path) => path.startsWith("admin/"));
    expect(names.sort()).toEqual([
      "admin/cms/LICENSE.txt",
      "admin/cms/locales/ar.js",
      "admin/cms/npm/index.js",
      "admin/cms/packages/exifr.js",
      "admin/config.json",
      "admin/editor.js",
      "admin/index.html",
    ]);
    expect(site.output["admin/cms/locales/ar.js"]).toBe('export default { "hello": "مرحبًا" };\n');
    expect(site.output["admin/cms/npm/index.js"]).not.toContain("jsdelivr");
  });

  it("stands in no list for search engines", () => {
    expect(site.html("admin/index.html")).toContain('<meta name="robots" content="noindex, nofollow">');
    for (const list of ["sitemap.xml", "robots.txt"]) expect(site.html(list)).not.toContain("admin");
  });

  it("is not to be had without its package, and the mend names it", async () => {
    const bare = await buildSite({ "site.yaml": withEditor, ...articles });
    expect(bare.codes).toEqual(["web-editor-missing"]);
    expect(Object.keys(bare.output).some((path) => path.startsWith("admin/"))).toBe(false);
    expect(bare.html("_headers")).not.toContain("unsafe");
  });

  it("shares its address with no page", async () => {
    const page = "---\ntitle: إدارة\nslug: admin\n---\nنص\n";
    const taken = await buildOver(site, { "content/pages/admin.md": page });
    expect([taken.kind, taken.codes]).toEqual(["failed", ["url-taken"]]);
  });

  it("writes sources that build without an error, with a picture where it puts pictures", async () => {
    const source = `---
title: "عاجل: «قمة» في بغداد، وأسئلة #1"
date: 2021-07-06 16:53
keywords: [العراق, إيران]
source: ["وكالات, رويترز"]
section: سياسة
image:
  src: /media/صورة 1.svg
  alt: مصافحة
related: ["خبر"]
---

فقرة أولى.

![وصف](/media/صورة 1.svg)
`.replace("(/media/صورة 1.svg)", "(</media/صورة 1.svg>)");
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"></svg>';
    const built = await buildSite({
      "site.yaml": withEditor.replace("news.example/", "news.example/جريدة/"),
      ...articles,
      ...editorPackage,
      "content/articles/عاجل-«قمة»-في-بغداد،-وأسئلة-1.md": source,
      "content/media/صورة 1.svg": svg,
    });
    expect(built.codes).toEqual([]);
    expect(Object.keys(built.output)).toContain("media/صورة 1.svg");
  });
});

describe("in the browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it("starts in the site's language, right to left, under its policy, and reads sources by our formats", async () => {
    const root = await buildSite({
      "site.yaml": withEditor.replace("news.example/", "news.example/news/"),
      ...articles,
      ...editorPackage,
    });
    const server = await serveFolder(root.outDir, "/news/");
    try {
      const page = await browser.newPage({ locale: "en-US" });
      const said: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      page.on("pageerror", (error) => said.push(error.message));
      page.on("requestfailed", (request) => said.push(request.url()));
      const answer = await page.goto(`${server.url}admin/`);
      expect(answer?.headers()["content-security-policy"]).toContain("'unsafe-inline'");
      await page.locator("pre").waitFor();
      expect(said).toEqual([]);
      expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
      expect(await page.locator("p").textContent()).toBe("مرحبًا jarida/mawqi");
      expect(await page.locator("pre").textContent()).toBe(
        "---\nالعنوان: أ\nالتاريخ: 2021-07-01\nالقسم: بيئة\n---\n\nنص\n",
      );

      await page.goto(server.url);
      const inline =
        "const s = document.createElement('style'); s.textContent = 'h1{}'; document.head.append(s)";
      await page.evaluate(inline);
      expect(said.join()).toContain("Content Security Policy");
    } finally {
      await server.close();
    }
  });
});
