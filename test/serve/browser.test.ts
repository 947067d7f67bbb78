import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../browser/support/browser.js";
import { article, config, runningCommand, siteFolder, smallSite, writeFiles } from "../commands/support.js";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

it("an open page follows what the editor saves: a change, a mistake with its line, the mend", async () => {
  const root = siteFolder();
  const { says } = runningCommand(["serve", "--root", root, "--port", "0"]);
  const [url = ""] = await says(/http:\S+/);
  const page = await browser.newPage();
  await page.goto(new URL("articles/one/", url).href);
  expect(await page.locator("h1").textContent()).toContain("خبر أول");

  writeFiles(root, { "content/articles/one.md": article("عنوان جديد", "2026-01-02 10:00") });
  await page.getByRole("heading", { level: 1, name: "عنوان جديد" }).waitFor();

  writeFiles(root, { "content/articles/one.md": "---\ntitel: عنوان\ndate: 2026-01-02\n---\nنص\n" });
  const panel = page.locator("#build-site-problems section");
  await panel.waitFor();
  expect(await panel.getAttribute("dir")).toBe("rtl");
  const typo = panel.locator("li", { hasText: "content/articles/one.md:2:1" });
  expect(await typo.locator("pre").textContent()).toBe("titel: عنوان");
  expect(await page.locator("h1").textContent()).toContain("عنوان جديد");

  writeFiles(root, { "content/articles/one.md": article("عنوان مصحح", "2026-01-02 10:00") });
  await page.getByRole("heading", { level: 1, name: "عنوان مصحح" }).waitFor();
  expect(await panel.count()).toBe(0);
});

it("a page opened before the first good build becomes the site's as soon as there is one", async () => {
  const root = siteFolder({ ...smallSite, "site.yaml": "title: [\n" });
  const { says } = runningCommand(["serve", "--root", root, "--port", "0", "--lang", "en"]);
  const [url = ""] = await says(/http:\S+/);
  const page = await browser.newPage();
  await page.goto(url);
  await page.locator("#build-site-problems section").waitFor();
  writeFiles(root, { "site.yaml": config });
  await page.getByRole("link", { name: "خبر ثان" }).first().waitFor();
  expect(await page.locator("#build-site-problems").count()).toBe(0);
});

it("new styles are swapped in without loading the page", async () => {
  const root = siteFolder();
  const { says } = runningCommand(["serve", "--root", root, "--port", "0"]);
  const [url = ""] = await says(/http:\S+/);
  const page = await browser.newPage();
  await page.goto(new URL("articles/one/", url).href);
  await page.evaluate("globalThis.stillTheSamePage = true");
  const colour = () => page.evaluate("getComputedStyle(document.querySelector('h1')).color");
  expect(await colour()).not.toBe("rgb(1, 2, 3)");

  writeFiles(root, { "templates/assets/styles/99-own.css": "h1 { color: rgb(1, 2, 3); }\n" });
  await page.waitForFunction("getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)'");
  await page.waitForFunction("document.querySelectorAll('link[rel=stylesheet]').length === 1");

  writeFiles(root, { "templates/assets/styles/99-own.css": "h1 { color: rgb(4, 5, 6); }\n" });
  await page.waitForFunction("getComputedStyle(document.querySelector('h1')).color === 'rgb(4, 5, 6)'");
  expect(await page.evaluate("globalThis.stillTheSamePage")).toBe(true);

  writeFiles(root, { "content/articles/one.md": article("عنوان جديد", "2026-01-02 10:00") });
  await page.getByRole("heading", { level: 1, name: "عنوان جديد" }).waitFor();
  expect(await page.evaluate("globalThis.stillTheSamePage")).toBeUndefined();
});
