// Compares the lane with the parser on documents without end: `npx tsx bench/lane/fuzz.ts SECONDS [SEED] [FOLDER…]`.
// Prints the shortest document it can find for the first difference and ends with 1; else how many it compared.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strangeDocument, withAccidents } from "../../test/markdown/lane/documents.js";
import { agrees, leftToParser } from "../../test/markdown/lane/harness.js";
import { seededRandom } from "../random.js";

const [seconds = "60", seedText = "1", ...folders] = process.argv.slice(2);
const random = seededRandom(Number(seedText));
const articles = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => readFileSync(join(folder, name), "utf8").replace(/^---\n[\s\S]*?\n---\n/, "")),
);

/** A window of an article, so that one accident is not lost in a long text. */
function excerpt(): string {
  const article = articles[Math.floor(random() * articles.length)] ?? "";
  const start = article.indexOf("\n\n", Math.floor(random() * article.length)) + 2;
  return article.slice(start, start + 100 + Math.floor(random() * 600));
}

/** Takes away all that can go while the difference stays. */
function shortest(source: string): string {
  let made = source;
  for (let size = made.length >> 1; size > 0; size = size > 1 ? size >> 1 : 0)
    for (let at = 0; at + size <= made.length; ) {
      const shorter = made.slice(0, at) + made.slice(at + size);
      if (agrees(shorter)) at += size;
      else made = shorter;
    }
  return made;
}

const until = performance.now() + Number(seconds) * 1000;
let documents = 0;
let characters = 0;
let left = 0;
while (performance.now() < until) {
  const source =
    articles.length > 0 && documents % 4 === 0 ? withAccidents(excerpt(), random) : strangeDocument(random);
  if (!agrees(source)) {
    console.log(JSON.stringify(shortest(source)));
    process.exit(1);
  }
  if (documents++ % 50 > 0) continue;
  characters += source.length;
  left += leftToParser(source).join("").length;
}
const share = 100 - (100 * left) / characters;
console.log(`${documents} documents, no difference; ${share.toFixed(0)} % of characters read by the lane`);
