// How a browser sets verses.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { article } from "../commands/support.js";
import { type BrowsedSite, browseSite, startingMs } from "./support/browsed-site.js";
import { htmlValidateErrors } from "./support/html-errors.js";

let site: BrowsedSite;

const poem = [
  "على قدر أهل العزم تأتي العزائم *** وتأتي على قدر الكرام المكارم",
  "وتعظم في عين الصغير صغارها *** وتصغر في عين العظيم العظائم",
].join("\n");

beforeAll(async () => {
  site = await browseSite(
    {
      "site.yaml": "title: جريدة\nurl: https://example.org/\n",
      "content/articles/a.md": article("شعر", "2026-01-01 10:00", "", poem),
    },
    "/",
  );
}, startingMs);

afterAll(() => site?.close());

it("is valid HTML", async () => {
  const path = "articles/a/index.html";
  expect(await htmlValidateErrors(readFileSync(join(site.root, "_site", path), "utf8"), path)).toEqual([]);
});

type Half = Readonly<{ top: number; bottom: number; left: number; right: number }>;

/** The halves in the order of the text. */
const halvesAt = (width: number): Promise<readonly [Half, Half, Half, Half]> =>
  site.onPage(
    "articles/a/",
    (page) =>
      page.evaluate<readonly [Half, Half, Half, Half]>(
        "[...document.querySelectorAll('.poem span:not(.caesura)')].map((half) => half.getBoundingClientRect().toJSON())",
      ),
    { viewport: { width, height: 800 } },
  );

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
