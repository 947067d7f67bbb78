// A site that the compiled command built, served, and open in a real browser, for the tests of one file.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { buildSite, writeFiles } from "../../commands/support.js";
import { openBrowser } from "./browser.js";
import { serveFolder } from "./serve-folder.js";

export type BrowsedSite = Readonly<{
  /** The folder of the site; its output is `_site` within. */
  root: string;
  /** Of the front page, with the base path. */
  url: string;
  browser: Browser;
  /** Opens an address below the front page; fails if the page's scripts do, or the browser refuses something. */
  onPage: <T>(
    address: string,
    look: (page: Page) => Promise<T>,
    options?: BrowserContextOptions,
  ) => Promise<T>;
  close: () => Promise<void>;
}>;

/** How long building and starting may take, in milliseconds. */
export const startingMs = 60_000;

/**
 * @param basePath - begins and ends with `/`
 * @param args - further ones of the build
 */
export async function browseSite(
  files: Readonly<Record<string, string | Uint8Array>>,
  basePath: string,
  args: readonly string[] = [],
): Promise<BrowsedSite> {
  const root = mkdtempSync(join(tmpdir(), "browsed-site-"));
  writeFiles(root, files);
  const { code, stderr } = await buildSite(["--root", root, ...args]);
  if (code !== 0) throw new Error(stderr);
  const [browser, served] = await Promise.all([openBrowser(), serveFolder(join(root, "_site"), basePath)]);
  return {
    root,
    url: served.url,
    browser,
    async onPage(address, look, options = {}) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const problems: string[] = [];
      page.on("pageerror", ({ message }) => problems.push(message));
      page.on("console", (message) => {
        if (message.type() === "error") problems.push(message.text());
      });
      try {
        await page.goto(served.url + address);
        const seen = await look(page);
        expect(problems).toEqual([]);
        return seen;
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      await served.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
