import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Read } from "../../../src/import/item.js";
import { dumpCollection } from "../../../src/import/text/collection.js";
import { temporaryFolder } from "../../commands/support.js";

async function readDump(text: string): Promise<Read | undefined> {
  const path = join(temporaryFolder(), "page.txt");
  writeFileSync(path, text);
  const rules = { dates: { timeZone: "Asia/Riyadh" }, slugs: "readable" } as const;
  const { read } = await dumpCollection([{ path, origin: "page.txt" }], rules);
  for await (const item of read({ pathOf: () => undefined, siteKeywords: [], siteTitles: [] })) return item;
  return undefined;
}
const page = (tail: string) => `عنوان الخبر\n2021-07-06\nنص الخبر كما ورد.\nكلمات مفتاحية\n${tail}\n`;
const codesOf = (item: Read | undefined) => item?.notes.map(({ code, detail }) => `${code} ${detail}`);

it("a row of signs below the keywords is no headline of another article, and is named", async () => {
  const item = await readDump(page(`العراق، إيران\nعنوان خبر آخر في هذا الموقع\n${"a".repeat(501)}`));
  expect(item).toMatchObject({ keywords: ["العراق", "إيران"], related: ["عنوان خبر آخر في هذا الموقع"] });
  expect(codesOf(item)).toContain(`lost-lines ${"a".repeat(160)}…`);
});

it("what a line of keywords has beyond all that keywords need is named", async () => {
  const item = await readDump(page(`${"وسم، ".repeat(800)}آخر`));
  expect(item).toMatchObject({ keywords: ["وسم"] });
  expect(codesOf(item)).toEqual(["lost-lines آخر"]);
});
