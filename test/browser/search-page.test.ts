// The search page in a real browser, by keyboard, on a site that the compiled command built.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { article } from "../commands/support.js";
import { axeViolations } from "./support/accessibility.js";
import { type BrowsedSite, browseSite, startingMs } from "./support/browsed-site.js";

let site: BrowsedSite;

const deep = `${"فقرة طويلة عن أمور أخرى كثيرة. ".repeat(30)}\n\nوفي آخر المقال تُذكر **النواعير** مرة واحدة.`;

beforeAll(async () => {
  const files: Record<string, string> = {
    "site.yaml": "title: جريدة\nurl: https://example.org/news/\nlanguage: ar\ndigits: arabic\n",
    "content/articles/a.md": article(
      "قسمةُ الماء في الواحات",
      "2026-01-01 10:00",
      "section: بيئة\nkeywords: [الري, الواحات]\nsummary: كيف يُقسم الماء بين أهل الواحة\n",
      deep,
    ),
    "content/articles/b.md": article(
      "من يملك المياه والماء",
      "2025-01-01",
      "section: بيئة\nkeywords: [الري]\n",
    ),
    "content/articles/c.md": article(
      "<img src=x onerror=alert(1)> & BBC",
      "2025-02-01",
      "section: ثقافة\nsummary: خبر عن الماء\n",
    ),
  };
  for (let number = 0; number < 14; number++) {
    files[`content/articles/n${number}.md`] = article(`نشرة رقم ${number}`, `2024-03-${10 + number}`);
  }
  site = await browseSite(files, "/news/");
}, startingMs);

afterAll(() => site?.close());

const onPage = <T>(
  query: string,
  look: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> => site.onPage(`search/${query}`, look, options);

const status = (page: Page) => page.locator("#search-status");
const says = async (page: Page, text: string): Promise<void> => {
  await expect.poll(() => status(page).textContent(), { timeout: 5_000 }).toBe(text);
};
const titles = (page: Page): Promise<string[]> => page.locator("main ol.results h2 a").allTextContents();

it("finds as one types, says how much, and marks the words as they are written", () =>
  onPage("", async (page) => {
    expect(await status(page).getAttribute("role")).toBe("status");
    expect(await status(page).textContent()).toBe("");
    await page.keyboard.press("Tab");
    await page.getByRole("searchbox").focus();
    await page.keyboard.type("قسمه الما");
    await says(page, "٣ نتائج عن «قسمه الما»");
    expect((await titles(page))[0]).toBe("قسمةُ الماء في الواحات");
    expect(await page.locator(".results li:first-child h2 mark").allTextContents()).toEqual([
      "قسمةُ",
      "الماء",
    ]);
    expect(decodeURIComponent(new URL(page.url()).search)).toBe("?q=قسمه+الما");
  }));

it("is used by keyboard alone: field, choices, results, more", () =>
  onPage("?q=نشرة", async (page) => {
    await says(page, "١٤ نتيجة عن «نشرة»");
    expect(await titles(page)).toHaveLength(10);
    await page.getByRole("searchbox").focus();
    const focused: string[] = [];
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press("Tab");
      const name = await page.evaluate<string>(
        "document.activeElement.id || document.activeElement.name || document.activeElement.type || document.activeElement.tagName",
      );
      focused.push(name);
      if (name === "search-more") break;
    }
    expect(focused.at(0)).toBe("submit");
    expect(focused).toContain("year");
    expect(focused).toContain("sort");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".results li").count()).toBe(14);
    expect(await page.evaluate("document.activeElement.textContent")).toBe((await titles(page))[10]);
    expect(await page.locator("#search-more").isVisible()).toBe(false);
  }));

describe("choices", () => {
  it("say how many they keep, and stand in the address", () =>
    onPage("?q=الماء", async (page) => {
      await says(page, "٣ نتائج عن «الماء»");
      const section = page.getByRole("checkbox", { name: "بيئة" });
      await page.locator("#search-filters").waitFor();
      expect(await page.locator("label", { has: section }).textContent()).toContain("٢");
      await section.check();
      await says(page, "نتيجتان عن «الماء»");
      expect(decodeURIComponent(new URL(page.url()).search)).toBe("?q=الماء&section=بيئة");
      await page.getByRole("radio", { name: "الري" }).check();
      await page.getByRole("checkbox", { name: "٢٠٢٥" }).check();
      await says(page, "نتيجة واحدة عن «الماء»");
      expect(await titles(page)).toEqual(["من يملك المياه والماء"]);
      await page.reload();
      await says(page, "نتيجة واحدة عن «الماء»");
      expect(await page.getByRole("checkbox", { name: "بيئة" }).isChecked()).toBe(true);
      expect(await page.getByRole("radio", { name: "الري" }).isChecked()).toBe(true);
    }));

  it("put the newest first", () =>
    onPage("?q=الماء&sort=newest", async (page) => {
      await says(page, "٣ نتائج عن «الماء»");
      expect((await page.locator(".results time").allTextContents())[0]).toContain("٢٠٢٦");
      expect(await page.getByRole("radio", { name: "الأحدث أولًا" }).isChecked()).toBe(true);
    }));
});

describe("on a phone", () => {
  const phone = { viewport: { width: 360, height: 740 } };

  it("results come before what may be chosen, which opens at a touch", () =>
    onPage(
      "?q=الماء",
      async (page) => {
        await says(page, "٣ نتائج عن «الماء»");
        const section = page.getByRole("checkbox", { name: "بيئة" });
        expect(await section.isVisible()).toBe(false);
        expect((await page.locator(".results h2").first().boundingBox())?.y).toBeLessThan(740);
        await page.getByText("تصفية النتائج").click();
        await section.check();
        await says(page, "نتيجتان عن «الماء»");
        await page.reload();
        await says(page, "نتيجتان عن «الماء»");
        expect(await section.isVisible()).toBe(true);
      },
      phone,
    ));
});

it("Back brings the last question and its results again", () =>
  onPage("?q=BBC", async (page) => {
    await says(page, "نتيجة واحدة عن «BBC»");
    await page.getByRole("searchbox").fill("الواحات");
    await page.keyboard.press("Enter");
    await says(page, "نتيجة واحدة عن «الواحات»");
    await page.locator(".results a").first().click();
    await page.waitForURL("**/articles/**");
    await page.goBack();
    await says(page, "نتيجة واحدة عن «الواحات»");
    expect(await page.getByRole("searchbox").inputValue()).toBe("الواحات");
  }));

it("Back brings what was asked before, without a step for each letter and each Enter", () =>
  onPage("?q=BBC", async (page) => {
    await says(page, "نتيجة واحدة عن «BBC»");
    await page.getByRole("searchbox").fill("الواح");
    await says(page, "نتيجة واحدة عن «الواح»");
    await page.getByRole("searchbox").fill("الماء");
    await says(page, "٣ نتائج عن «الماء»");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByRole("checkbox", { name: "بيئة" }).check();
    await says(page, "نتيجتان عن «الماء»");
    await page.goBack();
    await says(page, "٣ نتائج عن «الماء»");
    await page.goBack();
    await says(page, "نتيجة واحدة عن «BBC»");
    expect(await page.getByRole("searchbox").inputValue()).toBe("BBC");
  }));

it("says that nothing is found where no word is asked, and cuts what is too long to be said", async () => {
  for (const text of [".*+?^$(){}|[]\\", "😀", "؟", "\u202e"]) {
    await onPage(`?q=${encodeURIComponent(text)}`, async (page) => {
      await says(page, `لا نتائج عن «${text}»`);
      expect(await page.locator("#search-aside").textContent()).toContain("جرّب كلمات");
    });
  }
  await onPage(`?q=${encodeURIComponent("نشرة ".repeat(200))}`, async (page) => {
    await says(page, `١٤ نتيجة عن «${"نشرة ".repeat(20)}…»`);
    expect(await page.getByRole("searchbox").inputValue()).toHaveLength(500);
  });
});

it("shows the place in the text where neither headline nor summary has the word", () =>
  onPage("?q=نواعير", async (page) => {
    await page.locator(".results .tell mark").waitFor();
    expect(await page.locator(".results .tell mark").textContent()).toBe("النواعير");
    expect(await page.locator(".results .tell").textContent()).toContain(
      "وفي آخر المقال تُذكر النواعير مرة واحدة.",
    );
  }));

it("mends a misspelt word", () =>
  onPage("?q=الواهات", async (page) => {
    const link = page.getByRole("link", { name: "الواحات" });
    await link.click();
    await says(page, "نتيجة واحدة عن «الواحات»");
  }));

describe("whatever stands in the address", () => {
  it.each([
    ["a script", "?q=<script>alert(1)</script>"],
    ["a picture", "?q=<img src=x onerror=alert(1)>"],
    ["no UTF-8", "?q=%ED%A0%80&year=x"],
    ["too much", `?q=${"أ".repeat(1500)}`],
  ])("%s is text", (_, query) =>
    onPage(encodeURI(query), async (page) => {
      await expect.poll(() => status(page).textContent()).not.toBe("");
      expect(
        await page.locator("main script:not([src]), main .results img, #search-status img").count(),
      ).toBe(0);
    }),
  );

  it("and in headlines", () =>
    onPage("?q=bbc", async (page) => {
      await says(page, "نتيجة واحدة عن «bbc»");
      expect(await titles(page)).toEqual(["<img src=x onerror=alert(1)> & BBC"]);
    }));
});

it("says so when the index cannot be had, and searches again when asked", async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url}search/`);
  await context.setOffline(true);
  await page.route("**/search/*/**", (route) => route.abort());
  await page.getByRole("searchbox").fill("الماء");
  await says(page, "تعذّر البحث. تحقّق من اتصالك بالإنترنت ثم أعد المحاولة.");
  await context.setOffline(false);
  await page.unroute("**/search/*/**");
  await page.getByRole("button", { name: "أعد المحاولة" }).click();
  await says(page, "٣ نتائج عن «الماء»");
  await context.close();
});

it("takes no network's page for signing in for its index", async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url}search/`);
  await page.route("**/search/*/**", (route) =>
    route.fulfill({ status: 200, contentType: "text/html; charset=utf-8", body: "<p>Sign in</p>" }),
  );
  await page.getByRole("searchbox").fill("الماء");
  await says(page, "تعذّر البحث. تحقّق من اتصالك بالإنترنت ثم أعد المحاولة.");
  await page.unroute("**/search/*/**");
  await page.getByRole("button", { name: "أعد المحاولة" }).click();
  await says(page, "٣ نتائج عن «الماء»");
  await context.close();
});

it("answers the newest question alone, however late an older one comes", async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url}search/`);
  let held = 0;
  await page.route("**/search/*/terms/**", async (route) => {
    if (held++ === 0) await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.getByRole("searchbox").fill("نشرة");
  await page.waitForTimeout(400);
  await page.getByRole("searchbox").fill("BBC");
  await says(page, "نتيجة واحدة عن «BBC»");
  await page.waitForTimeout(1600);
  expect(await status(page).textContent()).toBe("نتيجة واحدة عن «BBC»");
  await context.close();
});

describe("no accessibility fault", () => {
  it.each([
    [320, "light"],
    [320, "dark"],
    [1280, "light"],
    [1280, "dark"],
  ] as const)("%i px, %s", (width, colorScheme) =>
    onPage(
      "?q=الماء+الواهات",
      async (page) => {
        await page.locator("#search-filters").waitFor();
        expect(await axeViolations(page)).toEqual([]);
        expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
          width,
        );
      },
      { viewport: { width, height: 800 }, colorScheme },
    ),
  );
});

it.each([390, 1280])("shows no filters where nothing was found and none was chosen, at %i px", (width) =>
  onPage(
    "?q=زرافات",
    async (page) => {
      await says(page, "لا نتائج عن «زرافات»");
      expect(await page.locator("#search-filters").isVisible()).toBe(false);
      await page.locator("#search-text").fill("الماء");
      await page.locator("#search-filters").waitFor();
      await page.goto(`${site.url}search/?q=زرافات&year=2024`);
      await page.locator("#search-filters").waitFor();
    },
    { viewport: { width, height: 800 } },
  ),
);

it("without JavaScript it offers the keyword index, and the form leads back here", () =>
  onPage(
    "?q=الماء",
    async (page) => {
      expect(await page.locator("#search-filters").isVisible()).toBe(false);
      const link = page.locator(".found").getByRole("link", { name: "كلمات مفتاحية" });
      expect(await link.getAttribute("href")).toBe("/news/keywords/");
      expect(await page.locator("#search").getAttribute("action")).toBe("/news/search/");
    },
    { javaScriptEnabled: false },
  ));

it("works under a policy that allows the site's own files alone, and asks for nothing else", async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const hosts = new Set<string>();
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  // The test server sends the policy of the site's own `_headers`.
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  await page.goto(`${site.url}search/?q=${encodeURIComponent("الماء")}`);
  await says(page, "٣ نتائج عن «الماء»");
  expect([...hosts]).toEqual([new URL(site.url).host]);
  expect(problems).toEqual([]);
  await context.close();
});

it("is one script of at most 12 KB compressed, and no page for search engines", () => {
  const assets = join(site.root, "_site", "assets");
  const [script = ""] = readdirSync(assets).filter((name) => name.startsWith("search."));
  expect(gzipSync(readFileSync(join(assets, script))).length).toBeLessThanOrEqual(12 * 1024);
  expect(readFileSync(join(site.root, "_site/search/index.html"), "utf8")).toContain(
    '<meta name="robots" content="noindex">',
  );
  expect(readFileSync(join(site.root, "_site/sitemap.xml"), "utf8")).not.toContain("/search/");
  expect(readFileSync(join(site.root, "_site/index.html"), "utf8")).toContain("?q={search_term_string}");
});
