import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { importSite } from "../../src/import/import-site.js";
import { findInputs } from "../../src/import/input-files.js";
import { readKnownSite } from "../../src/import/known-site.js";

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "import-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
const textsIn = (root: string) =>
  (readdirSync(root, { recursive: true }) as string[])
    .filter((name) => statSync(join(root, name)).isFile())
    .sort()
    .map((name) => [name, readFileSync(join(root, name), "utf8")]);

it("an import that was interrupted after any file is completed by a second run", async () => {
  const dumps = temporaryFolder();
  // Two bulletins of a day have one title.
  for (const [name, words] of [
    ["1", "صباحا"],
    ["2", "مساء"],
    ["3", "ليلا"],
  ])
    writeFileSync(join(dumps, `${name}.txt`), `موجز الأنباء\n2021-07-06\nنص الموجز ${words} كما ورد.\n`);
  const inputs = await findInputs(dumps, "text");
  const run = async (root: string, files: number) => {
    let left = files;
    return importSite({
      ...inputs,
      root,
      site: await readKnownSite(root, undefined),
      kind: "text",
      into: "content/articles",
      dryRun: false,
      types: [],
      language: "ar",
      progress: () => {},
      check: () => {
        if (--left < 0) throw new Error("interrupted");
      },
    });
  };
  const whole = temporaryFolder();
  await run(whole, 3);
  expect(textsIn(whole)).toHaveLength(3);
  for (const files of [0, 1, 2]) {
    const root = temporaryFolder();
    await expect(run(root, files)).rejects.toThrow("interrupted");
    expect(textsIn(root)).toHaveLength(files);
    await run(root, 3);
    expect(textsIn(root)).toEqual(textsIn(whole));
  }
});

it.each([
  ["a folder of exports in parts", { "1.xml": "<rss>", "2.xml": "<rss>", "photo.jpg": "" }, "", "wxr"],
  ["a page", { "a.htm": "" }, "a.htm", "html"],
  ["a database of another program", { "ghost.json": '{"db":[]}' }, "ghost.json", undefined],
  ["a document under another name", { "a.txt": "%PDF-1.4" }, "a.txt", undefined],
  ["a text without an ending", { a: "عنوان" }, "a", "text"],
])("it is told what was given: %s", async (_name, files, path, kind) => {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  expect((await findInputs(join(folder, path), undefined)).kind).toBe(kind);
});
