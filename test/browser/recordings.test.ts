// What articles play, in a real browser under the policy of the site's host.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { article } from "../commands/support.js";
import { axeViolations } from "./support/accessibility.js";
import { type BrowsedSite, browseSite, startingMs } from "./support/browsed-site.js";
import { htmlValidateErrors } from "./support/html-errors.js";

let site: BrowsedSite;

/** A second of silence as WAV: 8,000 samples of a byte each. */
function silence(): Buffer {
  const rate = 8_000;
  const bytes = Buffer.alloc(44 + rate, 0x80);
  bytes.write("RIFF", 0, "latin1");
  bytes.writeUInt32LE(36 + rate, 4);
  bytes.write("WAVEfmt ", 8, "latin1");
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write("data", 36, "latin1");
  bytes.writeUInt32LE(rate, 40);
  return bytes;
}

beforeAll(async () => {
  const body = '![المقابلة كاملة](مقابلة.wav "حديث عن الماء")\n\n![نشرة](https://a.example/b.mp4)';
  site = await browseSite(
    {
      "site.yaml": "title: جريدة\nurl: https://example.org/news/\n",
      "content/articles/a.md": article("مقابلة", "2026-01-01 10:00", "", body),
      "content/articles/مقابلة.wav": silence(),
    },
    "/news/",
    ["--strict"],
  );
}, startingMs);

afterAll(() => site?.close());

it("is valid HTML", async () => {
  const path = "articles/a/index.html";
  expect(await htmlValidateErrors(readFileSync(join(site.root, "_site", path), "utf8"), path)).toEqual([]);
});

it("a recording beside the article is published with it, is asked for by the reader alone, and plays", async () => {
  const page = await site.browser.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(decodeURI(new URL(request.url()).pathname)));
  await page.goto(`${site.url}articles/a/`, { waitUntil: "networkidle" });
  const file = "/news/media/articles/مقابلة.wav";
  expect(asked).not.toContain(file);
  expect(await axeViolations(page)).toEqual([]);
  const seconds = await page.evaluate<number>(
    `new Promise((resolve, reject) => {
      const player = document.querySelector("audio");
      player.onloadedmetadata = () => resolve(player.duration);
      player.onerror = () => reject(new Error(player.error.message));
      player.preload = "metadata";
      player.load();
    })`,
  );
  expect(seconds).toBe(1);
  expect(asked).toContain(file);
  await page.close();
});
