// The filter box of /keywords/ in a real browser, on a site that the compiled command built.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { article } from "../commands/support.js";
import { axeViolations } from "./support/accessibility.js";
import { type BrowsedSite, browseSite, startingMs } from "./support/browsed-site.js";

let site: BrowsedSite;

const keywords = [
  "الآثار",
  "المياه الجوفية",
  "مياه الشرب",
  "إيران",
  "البحرين",
  "النقل العام",
  "BBC",
  "کردستان",
];

beforeAll(async () => {
  site = await browseSite(
    {
      "site.yaml": "title: جريدة\nurl: https://example.org/news/\nlanguage: ar\ndigits: arabic\n",
      "content/articles/a.md": article("خبر", "2026-01-01", `keywords: [${keywords.join(", ")}]\n`),
      "content/keywords.yaml": "- label: النقل العام\n  aliases: [المواصلات, public transport]\n",
    },
    "/news/",
  );
}, startingMs);

afterAll(() => site?.close());

const onPage = <T>(look: (page: Page) => Promise<T>, options: BrowserContextOptions = {}): Promise<T> =>
  site.onPage("keywords/", look, options);

const shownNames = (page: Page): Promise<string[]> => page.locator(".letter li a:visible").allTextContents();

type Filtered = Readonly<{ names: string[]; status: string | null }>;

/** One page for all of them: each query takes the place of the one before. */
const filtered = (...queries: readonly string[]): Promise<readonly Filtered[]> =>
  onPage(async (page) => {
    const seen: Filtered[] = [];
    for (const query of queries) {
      await page.getByLabel("ابحث في الكلمات المفتاحية").fill(query);
      seen.push({ names: await shownNames(page), status: await page.getByRole("status").textContent() });
    }
    return seen;
  });

it("what is typed finds names however they are spelt", async () => {
  const found: Readonly<Record<string, readonly string[]>> = {
    الاثار: ["الآثار"],
    اثار: ["الآثار"],
    آثـــار: ["الآثار"],
    ايران: ["إيران"],
    مياه: ["المياه الجوفية", "مياه الشرب"],
    المياه: ["المياه الجوفية", "مياه الشرب"],
    "الجوفيه المياه": ["المياه الجوفية"],
    كردستان: ["کردستان"],
    bbc: ["BBC"],
    // Other names that the register gives.
    المواصلات: ["النقل العام"],
    "Public TRANSPORT": ["النقل العام"],
  };
  const queries = Object.keys(found);
  const seen = await filtered(...queries);
  expect(Object.fromEntries(queries.map((query, at) => [query, seen[at]?.names]))).toEqual(found);
});

it("says how many are shown, in the site's digits, and when there is none", async () => {
  const [some, none, empty] = await filtered("مياه", "قطار", "  ،");
  expect(some?.status).toBe("المعروض ٢ من ٨");
  expect(none).toEqual({ names: [], status: "لا كلمة مفتاحية بهذه الحروف." });
  expect(empty?.status).toBe("");
});

it("hides letters without names, and Escape brings all back", () =>
  onPage(async (page) => {
    const headings = () => page.locator(".letter h2:visible").allTextContents();
    const links = () => page.locator(".letters a:visible").allTextContents();
    const all = await headings();
    expect(await links()).toEqual(all);
    const box = page.getByRole("searchbox");
    await box.pressSequentially("ايران");
    expect(await headings()).toEqual(["أ"]);
    expect(await links()).toEqual(["أ"]);
    await box.press("Escape");
    expect(await box.inputValue()).toBe("");
    expect(await headings()).toEqual(all);
    expect(await shownNames(page)).toHaveLength(keywords.length);
    expect(await page.getByRole("status").textContent()).toBe("");
  }));

it("has no accessibility fault, empty or in use", () =>
  onPage(async (page) => {
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("searchbox").fill("مياه");
    expect(await axeViolations(page)).toEqual([]);
  }));

it("an empty field runs in the page's direction, a Latin word in its own", () =>
  onPage(async (page) => {
    const box = page.getByRole("searchbox");
    const direction = () =>
      page.evaluate("getComputedStyle(document.querySelector('#keyword-filter-text')).direction");
    expect(await direction()).toBe("rtl");
    await box.fill("BBC");
    expect(await direction()).toBe("ltr");
  }));

it("without JavaScript there is no box, and everything is shown", () =>
  onPage(
    async (page) => {
      expect(await page.locator("#keyword-filter").isVisible()).toBe(false);
      expect(await shownNames(page)).toHaveLength(keywords.length);
    },
    { javaScriptEnabled: false },
  ));

it("works under a policy that allows the site's own files alone, and asks for nothing else", async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  await page.route("**/*", async (route) => {
    asked.push(new URL(route.request().url()).host);
    const response = await route.fetch();
    const headers = { ...response.headers(), "content-security-policy": "default-src 'self'" };
    await route.fulfill({ response, headers });
  });
  await page.goto(`${site.url}keywords/`);
  await page.getByRole("searchbox").fill("bbc");
  expect(await shownNames(page)).toEqual(["BBC"]);
  expect([...new Set(asked)]).toEqual([new URL(site.url).host]);
  await context.close();
});

it("is one file of less than 3 KB compressed, loaded on that page alone under a name of its content", () => {
  const assets = join(site.root, "_site", "assets");
  const scripts = readdirSync(assets).filter((name) => /^keyword-filter.*\.js$/.test(name));
  expect(scripts).toEqual([expect.stringMatching(/^keyword-filter\.[0-9a-f]{10}\.js$/)]);
  expect(gzipSync(readFileSync(join(assets, scripts[0] ?? ""))).length).toBeLessThan(3 * 1024);
  const loading = (readdirSync(join(site.root, "_site"), { recursive: true }) as string[])
    .filter((name) => name.endsWith(".html"))
    .filter((name) => readFileSync(join(site.root, "_site", name), "utf8").includes("keyword-filter."));
  expect(loading).toEqual([join("keywords", "index.html")]);
});
