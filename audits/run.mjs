// `npm run audit`: what a built site is held to beyond the tests. Needs Java and a Chromium.
//
//     node audits/run.mjs FOLDER [BASE-PATH] [--skip-lighthouse]

import { runLighthouse } from "./lighthouse.mjs";
import { checkHtml } from "./nu-html-checker.mjs";
import { budgetBytes, weighPages } from "./page-weight.mjs";
import { checkSarif } from "./sarif.mjs";

const [folder = "_site", basePath = "/"] = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith("--"));

const complaints = [];
const audit = async (title, run) => {
  const found = await run();
  console.log(`${found.length === 0 ? "ok  " : "FAIL"} ${title}`);
  for (const line of found) console.log(`     ${line}`);
  complaints.push(...found);
};

await audit("Nu Html Checker: no error, no warning", () => checkHtml(folder));
await audit(`every page with its styles at most ${budgetBytes} bytes, compressed`, () => {
  const weights = weighPages(folder, basePath);
  console.log(`     heaviest: ${weights[0].path}, ${weights[0].bytes} bytes; pages: ${weights.length}`);
  return weights
    .filter(({ bytes }) => bytes > budgetBytes)
    .map(({ path, bytes }) => `${path}: ${bytes} bytes`);
});
await audit("check --format sarif: fits the schema of SARIF 2.1.0", checkSarif);
if (!process.argv.includes("--skip-lighthouse")) {
  await audit("Lighthouse: full marks on one page of every kind", () => runLighthouse(folder, basePath));
}
process.exitCode = complaints.length === 0 ? 0 : 1;
