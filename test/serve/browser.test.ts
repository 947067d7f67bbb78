import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
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
  await vi.waitFor(async () => expect(await colour()).toBe("rgb(1, 2, 3)"), 10_000);
  const sheets = () => page.evaluate("document.querySelectorAll('link[rel=stylesheet]').length");
  await vi.waitFor(async () => expect(await sheets()).toBe(1), 10_000);

  writeFiles(root, { "templates/assets/styles/99-own.css": "h1 { color: rgb(4, 5, 6); }\n" });
  await vi.waitFor(async () => expect(await colour()).toBe("rgb(4, 5, 6)"), 10_000);
  expect(await page.evaluate("globalThis.stillTheSamePage")).toBe(true);

  writeFiles(root, { "content/articles/one.md": article("عنوان جديد", "2026-01-02 10:00") });
  await page.getByRole("heading", { level: 1, name: "عنوان جديد" }).waitFor();
  expect(await page.evaluate("globalThis.stillTheSamePage")).toBeUndefined();
});

it("what the host's policy forbids does not run here either, and the panel keeps its looks", async () => {
  const root = siteFolder({
    ...smallSite,
    "templates/partials/footer.hbs": '<p id="inline">Footer</p><script>document.title = "run"</script>',
  });
  const { says } = runningCommand(["serve", "--root", root, "--port", "0"]);
  const [url = ""] = await says(/http:\S+/);
  const page = await browser.newPage();
  const answer = await page.goto(new URL("articles/one/", url).href);
  expect(answer?.headers()["content-security-policy"]).toContain("script-src 'self'");
  await page.locator("#inline").waitFor();
  expect(await page.title()).not.toBe("run");

  writeFiles(root, { "content/articles/one.md": "---\ntitel: عنوان\ndate: 2026-01-02\n---\nنص\n" });
  const panel = page.locator("#build-site-problems section");
  await panel.waitFor();
  const looks = `getComputedStyle(document.querySelector("#build-site-problems").shadowRoot.firstChild).position`;
  expect(await page.evaluate(looks)).toBe("fixed");

  writeFiles(root, {
    "content/articles/one.md": article("عنوان", "2026-01-02 10:00"),
    "site.yaml": `${config}outputs: { headers: false }\n`,
  });
  await vi.waitFor(async () => expect(await page.title()).toBe("run"), 10_000);
});
