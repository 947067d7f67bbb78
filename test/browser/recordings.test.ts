// What articles play, in a real browser under the policy of the site's host.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { article, buildSite, writeFiles } from "../commands/support.js";
import { axeViolations } from "./support/accessibility.js";
import { openBrowser } from "./support/browser.js";
import { htmlValidateErrors } from "./support/html-errors.js";
import { type ServedFolder, serveFolder } from "./support/serve-folder.js";

let root: string;
let browser: Browser;
let served: ServedFolder;

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
  root = mkdtempSync(join(tmpdir(), "recordings-"));
  const body = '![المقابلة كاملة](مقابلة.wav "حديث عن الماء")\n\n![نشرة](https://a.example/b.mp4)';
  writeFiles(root, {
    "site.yaml": "title: جريدة\nurl: https://example.org/news/\n",
    "content/articles/a.md": article("مقابلة", "2026-01-01 10:00", "", body),
  });
  writeFileSync(join(root, "content/articles/مقابلة.wav"), silence());
  const { code } = await buildSite(["--root", root, "--strict"]);
  expect(code).toBe(0);
  browser = await openBrowser();
  served = await serveFolder(join(root, "_site"), "/news/");
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

it("a recording beside the article is published with it, is asked for by the reader alone, and plays", async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(decodeURI(new URL(request.url()).pathname)));
  await page.goto(`${served.url}articles/a/`, { waitUntil: "networkidle" });
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
