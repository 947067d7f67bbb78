import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { uploadsIn } from "../../../src/import/uploads.js";
import { wxrCollection } from "../../../src/import/wxr/collection.js";
import { exportText, postXml } from "./export-text.js";

const rules = {
  timeZone: "Asia/Riyadh",
  slugs: "readable",
  permalink: "/articles/:slug/",
  uploads: uploadsIn(undefined),
  types: ["post"],
} as const;

async function imported(text: string) {
  const folder = mkdtempSync(join(tmpdir(), "wxr-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "a.xml"), text);
  const { read } = await wxrCollection(join(folder, "a.xml"), rules);
  const items = [];
  for await (const item of read({
    pathOf: (origin) => `content/articles/${origin}.md`,
    siteKeywords: [],
    siteTitles: [],
  }))
    if (item.kind !== "none") items.push(item);
  return items;
}

const field = (key: string, value: string): string =>
  `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:postmeta>`;

it.each([
  ["_yoast_wpseo_metadesc", "وصف كتبه المحرر", "", "وصف كتبه المحرر", []],
  ["_yoast_wpseo_metadesc", "وصف كتبه المحرر", "ملخص", "ملخص", ["lost-field"]],
  ["rank_math_description", "%excerpt% - %sitename%", "", undefined, []],
])(
  "what was written for search engines in %s (%s, beside the summary %j)",
  async (key, value, excerpt, summary, lost) => {
    const [item] = await imported(exportText([postXml({ id: 1, excerpt, more: field(key, value) })]));
    expect([item?.summary, item?.notes.map(({ code }) => code)]).toEqual([summary, lost]);
  },
);

it("an author without a name to show has first and last name", async () => {
  const names =
    "<wp:author_display_name></wp:author_display_name><wp:author_first_name>سارة</wp:author_first_name><wp:author_last_name>علي</wp:author_last_name>";
  const text = exportText([postXml({ id: 1 })]).replace(
    /<wp:author_display_name>.*<\/wp:author_display_name>/,
    names,
  );
  expect((await imported(text))[0]?.authors).toEqual(["سارة علي"]);
});

it("a link to a place of its own text needs no address", async () => {
  const content = '<p><a href="https://old.example/2021/07/post-1/#a">إلى</a></p><p id="a">نص</p>';
  const [item] = await imported(exportText([postXml({ id: 1, content })]));
  expect(item?.body).toBe('[إلى](#a)\n\n<a id="a"></a>نص');
});
