// Compares the lane for front matter with YAML's reader: `npx tsx bench/lane/fuzz-front-matter.ts SECONDS [SEED] [FOLDER…]`.
// Prints the shortest block it can find for the first difference and ends with 1; else how many it compared.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { agrees, readings, strangeBlock, withSlips } from "../../test/content/front-matter/blocks.js";
import { seededRandom } from "../random.js";

const [seconds = "60", seedText = "1", ...folders] = process.argv.slice(2);
const random = seededRandom(Number(seedText));
const blocks = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => /^---\n([\s\S]*?\n)---\n/.exec(readFileSync(join(folder, name), "utf8"))?.[1] ?? "أ: ب\n"),
);

/** Takes away all that can go while the difference stays. */
function shortest(block: string): string {
  let made = block;
  for (let at = 0; at < made.length; ) {
    const shorter = made.slice(0, at) + made.slice(at + 1);
    if (agrees(shorter)) at++;
    else made = shorter;
  }
  return made;
}

const until = performance.now() + Number(seconds) * 1000;
let compared = 0;
let read = 0;
while (performance.now() < until) {
  const real = blocks[Math.floor(random() * blocks.length)];
  const block = real !== undefined && compared % 3 === 0 ? withSlips(real, random) : strangeBlock(random);
  if (!agrees(block)) {
    console.log(JSON.stringify(shortest(block)));
    process.exit(1);
  }
  compared++;
  if (readings(block).plain !== undefined) read++;
}
console.log(`${compared} blocks, no difference; the lane read ${read} of them`);
