// Writes docs/images/front.png, the README's picture of the sample site. Run by hand after the look has changed:
// `npm run docs:picture`. Needs a Chromium: CHROME_PATH, else /usr/bin/chromium.

import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import sirv from "sirv";

const root = fileURLToPath(new URL("..", import.meta.url));
const server = createServer(sirv(`${root}_site`));
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, colorScheme: "light" });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(() => document.fonts.ready);
  mkdirSync(`${root}docs/images`, { recursive: true });
  await page.screenshot({ path: `${root}docs/images/front.png` });
} finally {
  await browser.close();
  server.close();
}
