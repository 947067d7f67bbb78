// Compares the lane with the parser on every document of so many pieces: `npx tsx bench/lane/exhaust.ts PIECES`, alone
// and above a paragraph. 4 pieces take some minutes, each one more thirty times as long. Prints what differs.

import { agrees } from "../../test/markdown/lane/harness.js";

const pieces = [
  ..."ن *_[]>-+=|#\n",
  "\n\n",
  "**",
  "](ب)",
  "![",
  "- ",
  "1. ",
  "2) ",
  "    ",
  "\t",
  "***",
  "---",
  "`",
  "&",
  "،",
  "[x] ",
  "\r\n",
  "  \n",
];
const length = Number(process.argv[2] ?? 3);
const total = pieces.length ** length;
let differences = 0;
for (let number = 0; number < total; number++) {
  let source = "";
  for (let rest = number, count = 0; count < length; count++) {
    source += pieces[rest % pieces.length] ?? "";
    rest = Math.floor(rest / pieces.length);
  }
  for (const whole of [source, `${source}\n\nفقرة طويلة ينبغي أن تُقرأ وحدها، مهما كان ما قبلها`])
    if (!agrees(whole)) {
      differences++;
      console.log(JSON.stringify(whole));
    }
}
console.log(`${total} documents, ${differences} differences`);
process.exitCode = differences > 0 ? 1 : 0;
