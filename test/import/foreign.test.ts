import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { importSite } from "../../src/import/import-site.js";
import { findInputs } from "../../src/import/input-files.js";
import { readKnownSite } from "../../src/import/known-site.js";
import { temporaryFolder } from "../commands/support.js";

async function reportOf(name: string, text: string) {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  const root = temporaryFolder();
  const inputs = await findInputs(path, undefined);
  const { files } = await importSite({
    ...inputs,
    root,
    site: await readKnownSite(root, undefined),
    kind: inputs.kind ?? "text",
    into: "content/articles",
    dryRun: false,
    types: [],
    language: "en",
    progress: () => {},
    check: () => {},
  });
  return files.map(({ action, notes }) => [action, ...notes.map(({ code, detail }) => `${code} ${detail}`)]);
}
const words = "قال الوزير إن الزيارة تمت أمس بسرية تامة، ولم يعلن عنها أحد من المسؤولين. ".repeat(8);

it.each([
  [
    "Movable Type",
    "mt.txt",
    `AUTHOR: سالم\nTITLE: عنوان أول\nSTATUS: Publish\nDATE: 07/16/2021 04:53:00 PM\n-----\nBODY:\n<p>${words}</p>\n-----\n--------\n`,
  ],
  [
    "Telegram",
    "messages.html",
    `<html><head><title>Exported Data</title></head><body><div class="page_body chat_page"><div class="history"><div class="message service"><div class="body details">6 July 2021</div></div><div class="message default clearfix"><div class="text">${words}</div></div></div></div></body></html>`,
  ],
  [
    "Facebook",
    "your_posts_1.html",
    `<html><head><title>منشوراتك</title></head><body><h1>منشوراتك</h1><div class="_3-95 _a6-g"><div>${words}</div><div>Jul 6, 2021, 4:53 PM</div></div></body></html>`,
  ],
  ["Substack", "1015678.first-letter.html", `<p>${words}</p><p>6 يوليو 2021</p>`],
])("of an export of %s no article is made, and what to do is said", async (program, name, text) => {
  expect(await reportOf(name, text)).toEqual([["none", `foreign-export ${program}`]]);
});

it("a page that speaks of such programs is a page", async () => {
  const page = `<html><body><h1>عنوان الخبر</h1><p>6 يوليو 2021</p><p>TITLE: BODY: chat_page ${words}</p></body></html>`;
  const [[action] = []] = await reportOf("1.html", page);
  expect(action).toBe("written");
});

it("a date of Notion, with its sign before it, is a date", async () => {
  const page = `<html><body><article class="page"><h1>عنوان الخبر</h1><table><tr><th>Date</th><td><time>@July 6, 2021</time></td></tr></table><p>${words}</p></article></body></html>`;
  const [[action, date] = []] = await reportOf("خبر 1a2b.html", page);
  expect([action, date]).toEqual(["written", "guessed-date July 6, 2021"]);
});
