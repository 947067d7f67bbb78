// The newspaper of this repository, built as a newcomer builds it: valid, whole, readable by everyone.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations } from "../browser/support/accessibility.js";
import { openBrowser } from "../browser/support/browser.js";
import { crawl } from "../browser/support/crawl.js";
import { htmlValidateErrors } from "../browser/support/html-errors.js";
import { type ServedFolder, serveFolder } from "../browser/support/serve-folder.js";
import { type BuiltSite, buildFolder, freshFolder, writeSite } from "./built-site.js";

const root = join(import.meta.dirname, "../..");
const origin = "https://example.org";
/** After all but the articles of the future that the sample has on purpose. */
const now = Date.UTC(2026, 10, 24, 9, 0, 0);

let site: BuiltSite;
/** The same below a path and with short lists, so that many have a second page. */
let below: BuiltSite;
beforeAll(async () => {
  site = await buildFolder(root, { outDir: join(freshFolder(), "site"), now });
  const folder = freshFolder();
  const settings = readFileSync(join(root, "site.yaml"), "utf8").replace(/^pageSize:.*$/m, "pageSize: 3");
  writeSite(folder, { "site.yaml": settings });
  const baseUrl = { origin, basePath: "/news/" };
  const configFile = join(folder, "site.yaml");
  below = await buildFolder(root, { outDir: join(folder, "site"), now, baseUrl, configFile });
});

const outDir = (built: BuiltSite): string => {
  if (built.result.kind !== "built") throw new Error("the sample site was not built");
  return built.outDir;
};
const pagesOf = ({ output }: BuiltSite): readonly string[] =>
  Object.keys(output).filter((path) => path.endsWith(".html"));

it("is built without a word of complaint", () => {
  expect(site.result.diagnostics).toEqual([]);
  expect(site.kind).toBe("built");
});

it("holds a draft and an article that waits, and neither is published", () => {
  expect(site.result.site.unpublished.map(({ kind }) => kind).sort()).toEqual(["draft", "future"]);
  for (const { article } of site.result.site.unpublished) {
    const naming = Object.entries(site.output).filter(([, text]) => text.includes(article.title.value));
    expect(naming.map(([path]) => path)).toEqual([]);
  }
});

describe("every internal link and asset", () => {
  it.each(["/", "/news/"])("leads somewhere when served under %s", (basePath) => {
    const built = basePath === "/" ? site : below;
    const { count, broken, orphans } = crawl(outDir(built), { basePath, origin });
    console.log(`${count} internal references under ${basePath}, ${broken.length} broken`);
    expect(broken).toEqual([]);
    expect(orphans.filter((page) => !isRedirect(built, page))).toEqual([]);
    expect(count).toBeGreaterThan(2000);
  });
});

const isRedirect = (built: BuiltSite, path: string): boolean =>
  built.html(path).includes('http-equiv="refresh"');

it("is valid HTML on every page", async () => {
  const errors: string[] = [];
  for (const path of pagesOf(site)) errors.push(...(await htmlValidateErrors(site.html(path), path)));
  // Of the other build only what the first has not.
  const more = pagesOf(below).filter((path) => path.includes("/page/"));
  expect(more.length).toBeGreaterThan(20);
  for (const path of more) errors.push(...(await htmlValidateErrors(below.html(path), path)));
  expect(errors).toEqual([]);
}, 120_000);

type Kind = Readonly<{ kind: string; path: RegExp; of?: "below" }>;

/** One page of every kind; the fullest one where there are several. */
const kinds: readonly Kind[] = [
  { kind: "front", path: /^index\.html$/ },
  { kind: "article", path: /^articles\/rain-roofs\/index\.html$/ },
  { kind: "article with a table", path: /^articles\/budget-table\/index\.html$/ },
  { kind: "article in Persian", path: /lang="fa"/ },
  { kind: "standalone page", path: /^about\/index\.html$/ },
  { kind: "keywords", path: /^keywords\/index\.html$/ },
  { kind: "keyword", path: /^keywords\/[^/]+\/index\.html$/ },
  { kind: "second page of a list", path: /^keywords\/.*\/page\/2\/index\.html$/, of: "below" },
  { kind: "section", path: /^sections\/[^/]+\/index\.html$/ },
  { kind: "authors", path: /^authors\/index\.html$/ },
  { kind: "author", path: /^authors\/[^/]+\/index\.html$/ },
  { kind: "archive", path: /^archive\/index\.html$/ },
  { kind: "month", path: /^archive\/\d{4}\/\d{2}\/index\.html$/ },
  { kind: "not found", path: /^404\.html$/ },
  { kind: "redirect", path: /http-equiv="refresh"/ },
];

function pageOfKind(built: BuiltSite, pattern: RegExp): string {
  const named = pagesOf(built).filter((path) => pattern.test(path) && !isRedirect(built, path));
  const found = named.length > 0 ? named : pagesOf(built).filter((path) => pattern.test(built.html(path)));
  const [fullest] = found.toSorted((a, b) => built.html(b).length - built.html(a).length);
  if (fullest === undefined) throw new Error(`no page is like ${pattern}`);
  return fullest;
}

describe("in a real browser", () => {
  let servedSite: ServedFolder;
  let servedBelow: ServedFolder;
  let browser: Browser;
  /** One for all pages: what a new one and axe need to begin takes longer than to look. */
  let tab: Page;
  let faults: string[] = [];
  beforeAll(async () => {
    servedSite = await serveFolder(outDir(site));
    servedBelow = await serveFolder(outDir(below), "/news/");
    browser = await openBrowser();
    const context = await browser.newContext({ locale: "ar" });
    tab = await context.newPage();
    const own = [servedSite.url, servedBelow.url, "data:"];
    tab.on("console", (message) => faults.push(`console: ${message.text()}`));
    tab.on("pageerror", (error) => faults.push(`script: ${error.message}`));
    tab.on("request", (request) => {
      if (!own.some((start) => request.url().startsWith(start))) faults.push(`asks ${request.url()}`);
    });
    tab.on("response", (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
  });
  afterAll(async () => {
    await browser.close();
    await servedSite.close();
    await servedBelow.close();
  });

  it.each(kinds)(
    "$kind: no fault of access at 320 and 1280 px, light and dark; no scrolling sideways, no word in the console, no request elsewhere",
    async ({ path: pattern, of }) => {
      const [built, served] = of === "below" ? [below, servedBelow] : [site, servedSite];
      const path = pageOfKind(built, pattern);
      const address = served.url + path.split("/").map(encodeURIComponent).join("/");
      faults = [];
      await tab.emulateMedia({ colorScheme: "light" });
      await tab.setViewportSize({ width: 320, height: 720 });
      if (isRedirect(built, path)) {
        // Looked at as it is: it would lead on to the new address at once.
        const body = built.html(path).replace(/<meta http-equiv="refresh"[^>]*>/, "");
        await tab.route(address, (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8" }));
      }
      await tab.goto(address, { waitUntil: "load" });
      for (const colorScheme of ["light", "dark"] as const) {
        await tab.emulateMedia({ colorScheme });
        for (const width of [320, 1280]) {
          await tab.setViewportSize({ width, height: 720 });
          const at = `${width} px, ${colorScheme}`;
          const wide = await tab.evaluate(pageWidth);
          if (wide > width) faults.push(`${at}: ${wide} px wide`);
          faults.push(...(await axeViolations(tab)).map((violation) => `${at}: ${violation}`));
        }
      }
      expect(faults).toEqual([]);
    },
    60_000,
  );

  it.each(kinds.filter(({ kind, of }) => of === undefined && kind !== "redirect"))(
    "$kind: a name that is one word of sixty letters makes it no wider than a phone",
    async ({ path: pattern }) => {
      const path = pageOfKind(site, pattern);
      await tab.setViewportSize({ width: 320, height: 720 });
      await tab.goto(servedSite.url + path.split("/").map(encodeURIComponent).join("/"), {
        waitUntil: "load",
      });
      await tab.evaluate(lengthenNames);
      expect(await tab.evaluate(pageWidth)).toBe(320);
    },
  );
});

/** Runs in the page. */
function lengthenNames(): void {
  const { document } = globalThis as unknown as {
    document: { querySelectorAll: (selector: string) => Iterable<{ textContent: string }> };
  };
  for (const name of document.querySelectorAll("a, h1, h2, bdi")) name.textContent = "ف".repeat(60);
}

/** Runs in the page. */
function pageWidth(): number {
  const { document } = globalThis as unknown as { document: { documentElement: { scrollWidth: number } } };
  return document.documentElement.scrollWidth;
}
