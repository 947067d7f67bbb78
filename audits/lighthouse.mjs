// Lighthouse on one page of every kind, as a phone sees it: full marks in all four. A page that is meant not to be
// indexed (404, search, redirects) has no marks for search engines.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { onePageOfEachKind } from "./pages.mjs";
import { tool } from "./tools.mjs";

const categories = ["performance", "accessibility", "best-practices", "seo"];
const browsers = [process.env.CHROME_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"];

/** @returns {Promise<readonly string[]>} one line a mark below full */
export async function runLighthouse(folder, basePath) {
  const cli = join(tool("lighthouse", "12.8.2"), "cli/index.js");
  const answer = sirv(folder);
  const server = createServer((request, response) => {
    request.url = request.url.startsWith(basePath) ? request.url.slice(basePath.length - 1) : "/404";
    answer(request, response, () => response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const complaints = [];
    for (const path of onePageOfEachKind(folder)) {
      const url = `http://127.0.0.1:${server.address().port}${basePath}${encodeURI(path.replace(/index\.html$/, ""))}`;
      // A busy machine costs marks for speed, never gives any: the best of three counts.
      let found = complaintsOf(path, await report(cli, url));
      for (let attempt = 1; attempt < 3 && found.length > 0; attempt++) {
        const again = complaintsOf(path, await report(cli, url));
        if (again.length <= found.length) found = again;
      }
      complaints.push(...found);
    }
    return complaints;
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

// In a process of its own that does not block this one: the server must answer meanwhile.
function report(cli, url) {
  const flags = [
    "--quiet",
    "--output=json",
    `--only-categories=${categories}`,
    "--chrome-flags=--headless=new --no-sandbox",
  ];
  const env = {
    ...process.env,
    CHROME_PATH: browsers.find((path) => path !== undefined && existsSync(path)),
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, url, ...flags], {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const chunks = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0
        ? resolve(JSON.parse(Buffer.concat(chunks).toString("utf8")))
        : reject(new Error(`lighthouse ended with ${code}`)),
    );
  });
}

function complaintsOf(path, { categories: marks, audits }) {
  const isIndexable = audits["is-crawlable"]?.score !== 0;
  return Object.values(marks)
    .filter(({ id, score }) => score < 1 && (id !== "seo" || isIndexable))
    .map(({ title, score, auditRefs }) => {
      const reasons = auditRefs.filter(
        (ref) => ref.weight > 0 && audits[ref.id].score !== null && audits[ref.id].score < 1,
      );
      return `${path}: ${title} ${score} (${reasons.map(({ id }) => id).join(", ")})`;
    });
}
