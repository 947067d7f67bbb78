// A page and its style sheets fit into the first round trip: ten packets of 1,460 bytes.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { pagesOf } from "./pages.mjs";

export const budgetBytes = 14_600;

/** @returns {{ path: string, bytes: number }[]} compressed bytes of every page with its styles, heaviest first */
export function weighPages(folder, basePath) {
  const styles = new Map();
  const weightOfStyle = (href) => {
    const path = decodeURIComponent(href.split(/[?#]/)[0]).slice(basePath.length);
    if (!styles.has(path)) styles.set(path, gzipSync(readFileSync(join(folder, path)), { level: 9 }).length);
    return styles.get(path);
  };
  return pagesOf(folder)
    .map((path) => {
      const html = readFileSync(join(folder, path), "utf8");
      const sheets = [...html.matchAll(/<link\b[^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => /rel="?stylesheet/.test(tag));
      const hrefs = sheets
        .filter((tag) => !/media="?print/.test(tag))
        .map((tag) => /href="([^"]+)"/.exec(tag)[1]);
      const bytes = hrefs.reduce(
        (sum, href) => sum + weightOfStyle(href),
        gzipSync(html, { level: 9 }).length,
      );
      return { path, bytes };
    })
    .sort((a, b) => b.bytes - a.bytes);
}
