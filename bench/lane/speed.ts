// How much of real text the lane reads by itself, that it agrees with the parser on all of it, and how much faster it
// is: `npx tsx bench/lane/speed.ts PATH…`. A path is a folder of Markdown files, or a file of JSON lines with a `text`.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { agrees, lane, leftToParser, parse } from "../../test/markdown/lane/harness.js";

const withoutFrontMatter = (text: string): string => text.replace(/^---\r?\n[\s\S]*?\n---\r?\n/, "");

// The lines of the corpora are paragraphs.
function textsOf(path: string): string[] {
  if (!statSync(path).isDirectory())
    return readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => String(JSON.parse(line).text).replace(/\n+/g, "\n\n"));
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.mdx?$/.test(name))
    .map((name) => withoutFrontMatter(readFileSync(join(path, name), "utf8")));
}

/** Milliseconds for all texts, the best of five rounds. */
function timeOf(read: (source: string) => unknown, texts: readonly string[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    for (const text of texts) read(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

for (const path of process.argv.slice(2)) {
  const texts = textsOf(path);
  let whole = 0;
  let left = 0;
  let differences = 0;
  for (const text of texts) {
    if (!agrees(text)) differences++;
    const rest = leftToParser(text).join("");
    left += rest.length;
    if (rest === "") whole++;
  }
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const some = texts.filter((_, index) => index < 2000);
  const laneTime = timeOf(lane, some);
  const parseTime = timeOf(parse, some);
  const percent = (part: number, all: number): string => `${((100 * part) / all).toFixed(1)} %`;
  console.log(
    [
      `${path}: ${texts.length} documents, ${characters} characters, ${differences} differences`,
      `  read by the lane alone: ${percent(whole, texts.length)} of documents; ${percent(characters - left, characters)} of characters`,
      `  lane ${(laneTime / some.length).toFixed(3)} ms a document, parser ${(parseTime / some.length).toFixed(3)} ms: ${(parseTime / laneTime).toFixed(1)} times as fast`,
    ].join("\n"),
  );
}
