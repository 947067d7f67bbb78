// Reading without a network, in a real browser, on a site that the compiled command built.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { article, buildSite, writeFiles } from "../commands/support.js";
import { openBrowser } from "./support/browser.js";
import { type ServedFolder, serveFolder } from "./support/serve-folder.js";

let root: string;
let browser: Browser;
let served: ServedFolder;

const basePath = "/أخبار/";
const base = encodeURI(basePath);
const config = `title: جريدة\nurl: https://example.org${basePath}\nlanguage: ar\n`;
const day = (number: number): string => `2026-01-${String(number + 1).padStart(2, "0")} 10:00`;
const build = async (...args: readonly string[]): Promise<void> => {
  const { code, stderr } = await buildSite(["--root", root, "--now", "2026-06-01T00:00:00Z", ...args]);
  if (code !== 0) throw new Error(stderr);
};
const worker = (): string => readFileSync(join(root, "_site", "service-worker.js"), "utf8");
type Kept = Readonly<{ pages: readonly (readonly [string, string])[]; assets: readonly string[] }>;
const kept = (): Kept => JSON.parse(/^self\.keptSite=(.*);\n/.exec(worker())?.[1] ?? "");
const pathsOf = ({ pages }: Kept): readonly string[] => pages.map(([href]) => href);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "offline-"));
  const files: Record<string, string> = { "site.yaml": `${config}outputs: { offline: yes }\n` };
  for (let number = 0; number < 24; number++)
    files[`content/articles/خبر-${number}.md`] = article(
      `خبر رقم ${number}`,
      day(number),
      "",
      `نص ${number}.`,
    );
  writeFiles(root, files);
  await build();
  [browser, served] = await Promise.all([openBrowser(), serveFolder(join(root, "_site"), base)]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(root, { recursive: true, force: true });
});

async function reading(look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("ERR_CONNECTION_REFUSED"))
      problems.push(message.text());
  });
  try {
    await look(page);
    expect(problems).toEqual([]);
  } finally {
    await context.close();
  }
}

const articleUrl = (number: number): string => `${served.url}articles/خبر-${number}/`;
/** Until the worker answers for the page, and has kept what it keeps. */
const ready = (page: Page): Promise<unknown> =>
  page.evaluate(`(async () => {
    const pause = () => new Promise((go) => setTimeout(go, 20));
    await navigator.serviceWorker.ready;
    while (navigator.serviceWorker.controller === null) await pause();
    while ((await (await caches.open("build-site read ${base}")).keys()).length === 0) await pause();
  })()`);

describe("without a network", () => {
  it("the front page, the newest articles and what was opened before still open, styled; all else is explained", async () => {
    await reading(async (page) => {
      await page.goto(articleUrl(1));
      await ready(page);
      await page.goto(articleUrl(2));
      // Browsers do not emulate a missing network for every service worker; a server that is gone is gone for all.
      await served.close();
      // Opened before the worker was there, opened after, and one of the last ones.
      for (const number of [1, 2, 23, 10]) {
        await page.goto(articleUrl(number));
        expect(await page.textContent("h1")).toBe(`خبر رقم ${number}`);
        expect(await page.textContent(".body")).toContain(`نص ${number}.`);
      }
      expect(await page.evaluate("document.styleSheets.length")).toBe(1);
      expect(
        await page.evaluate(
          `document.fonts.load('16px "Naskh"', "خبر").then((fonts) => fonts.map(({ status }) => status))`,
        ),
      ).toContain("loaded");
      await page.goto(served.url);
      expect(await page.title()).toBe("جريدة");
      await page.goto(articleUrl(0));
      expect(await page.title()).toBe("لا اتصال بالإنترنت — جريدة");
      expect(await page.textContent("h1")).toBe("لا اتصال بالإنترنت");
      expect(await page.textContent("main")).not.toContain("404");
      await page.click("main .col-main a[href*='/articles/']");
      expect(await page.textContent("h1")).toMatch(/^خبر رقم/);
    });
    served = await serveFolder(join(root, "_site"), base);
  }, 60_000);

  it("pages come from the network while there is one", async () => {
    await reading(async (page) => {
      await page.goto(articleUrl(1));
      await ready(page);
      await page.goto(articleUrl(23));
      const file = join(root, "_site", "articles", "خبر-23", "index.html");
      writeFileSync(file, readFileSync(file, "utf8").replaceAll("نص 23.", "نص جديد."));
      await page.reload();
      expect(await page.textContent(".body")).toContain("نص جديد.");
    });
  }, 60_000);
});

describe("the service worker", () => {
  it("names the offline page, the front page, the last 20 articles, style and fonts below the base path", () => {
    const newest = Array.from(
      { length: 20 },
      (_, at) => `${base}articles/${encodeURIComponent(`خبر-${23 - at}`)}/`,
    );
    expect([...pathsOf(kept())].sort()).toEqual([base, `${base}offline.html`, ...newest].sort());
    const endings = kept().assets.map((href) =>
      href.replace(`${base}assets/`, "").replace(/.*\.(\w+)$/u, "$1"),
    );
    expect([...new Set(endings)].sort()).toEqual(["css", "js", "svg", "woff2"]);
    for (const path of kept().assets)
      expect(existsSync(join(root, "_site", path.slice(base.length)))).toBe(true);
    const offline = readFileSync(join(root, "_site", "offline.html"), "utf8");
    expect(offline).toContain('<meta name="robots" content="noindex">');
  });

  it("is the same for the same site, and changes in what it keeps of a page that changed", async () => {
    const before = kept();
    const bytes = worker();
    await build("--clean", "--no-cache");
    expect(worker()).toBe(bytes);
    writeFiles(root, { "content/articles/خبر-7.md": article("خبر رقم 7", day(7), "", "نص مصحح.") });
    await build();
    const changed = kept().pages.filter(
      ([href, revision]) => !before.pages.some(([h, r]) => h === href && r === revision),
    );
    expect(changed.map(([href]) => decodeURIComponent(href))).toContain(`${basePath}articles/خبر-7/`);
    expect(changed.length).toBeLessThan(6);
  }, 60_000);

  it("is there only where it is asked for, and not in a preview", async () => {
    await build("--preview", "--out", "_preview");
    writeFiles(root, { "site.yaml": config });
    await build("--out", "_plain");
    for (const out of ["_preview", "_plain"]) {
      expect(existsSync(join(root, out, "service-worker.js"))).toBe(false);
      expect(existsSync(join(root, out, "offline.html"))).toBe(false);
      expect(readFileSync(join(root, out, "index.html"), "utf8")).not.toContain("offline");
    }
  }, 60_000);

  it("leaves its address to nobody else", async () => {
    writeFiles(root, {
      "site.yaml": `${config}outputs: { offline: yes }\n`,
      "content/pages/about.md": "---\ntitle: من نحن\naliases: [/service-worker.js]\n---\n\nنص.\n",
    });
    const { code, stderr } = await buildSite(["--root", root, "--lang", "en"]);
    expect(code).toBe(1);
    expect(stderr).toContain("url-taken");
  }, 60_000);
});
