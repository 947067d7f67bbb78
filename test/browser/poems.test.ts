// How a browser sets verses.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { article, buildSite, writeFiles } from "../commands/support.js";
import { openBrowser } from "./support/browser.js";
import { htmlValidateErrors } from "./support/html-errors.js";
import { type ServedFolder, serveFolder } from "./support/serve-folder.js";

let root: string;
let browser: Browser;
let served: ServedFolder;

const poem = [
  "على قدر أهل العزم تأتي العزائم *** وتأتي على قدر الكرام المكارم",
  "وتعظم في عين الصغير صغارها *** وتصغر في عين العظيم العظائم",
].join("\n");

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "poems-"));
  writeFiles(root, {
    "site.yaml": "title: جريدة\nurl: https://example.org/\n",
    "content/articles/a.md": article("شعر", "2026-01-01 10:00", "", poem),
  });
  const { code } = await buildSite(["--root", root]);
  expect(code).toBe(0);
  browser = await openBrowser();
  served = await serveFolder(join(root, "_site"), "/");
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(root, { recursive: true, force: true });
});

it("is valid HTML", async () => {
  const path = "articles/a/index.html";
  expect(await htmlValidateErrors(readFileSync(join(root, "_site", path), "utf8"), path)).toEqual([]);
});

type Half = Readonly<{ top: number; bottom: number; left: number; right: number }>;

/** The halves in the order of the text. */
async function halvesAt(width: number): Promise<readonly [Half, Half, Half, Half]> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(`${served.url}articles/a/`);
  const halves = await page.evaluate<readonly [Half, Half, Half, Half]>(
    "[...document.querySelectorAll('.poem span:not(.caesura)')].map((half) => half.getBoundingClientRect().toJSON())",
  );
  await page.close();
  return halves;
}

it("where there is room, the halves of a verse stand side by side, in columns of one width", async () => {
  const [first, second, third, fourth] = await halvesAt(1280);
  expect(second.top).toBe(first.top);
  expect(second.right).toBeLessThan(first.left);
  expect(third.top).toBeGreaterThanOrEqual(first.bottom);
  expect([third.left, third.right]).toEqual([first.left, first.right]);
  expect([fourth.left, fourth.right]).toEqual([second.left, second.right]);
});

it("on a phone the second half stands below the first, and neither is wider than the page", async () => {
  const halves = await halvesAt(360);
  for (const [index, half] of halves.entries()) {
    expect(half.left).toBeGreaterThanOrEqual(0);
    expect(half.right).toBeLessThanOrEqual(360);
    const before = halves[index - 1];
    if (before !== undefined) expect(half.top).toBeGreaterThanOrEqual(before.bottom);
  }
});
