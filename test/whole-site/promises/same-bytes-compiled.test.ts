// Promise 3 where it needs the compiled program: threads run compiled code, and only compiled code is remembered.

import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type * as BuildSite from "../../../src/index.js";
import {
  article,
  compiledProgram,
  type Files,
  filesBelow,
  freshFolder,
  siteYaml,
  source,
  testNow,
  writeSite,
} from "../built-site.js";

let program: typeof BuildSite;
beforeAll(async () => {
  program = await compiledProgram();
});

const built = async (root: string, more: Partial<BuildSite.BuildOptions> = {}) =>
  (await builtAndTold(root, more)).files;

async function builtAndTold(root: string, more: Partial<BuildSite.BuildOptions>) {
  const outDir = join(freshFolder(), "out");
  const asked = { drafts: false, future: false, preview: false, clean: false, now: testNow };
  const { kind, diagnostics } = await program.build(
    { root, outDir, ...asked, ...more },
    new program.Profile(),
  );
  expect([kind, diagnostics.filter(({ severity }) => severity === "error")]).toEqual(["built", []]);
  return { files: filesBelow(outDir), diagnostics };
}

it("on one thread, two or five", async () => {
  const root = freshFolder();
  // Enough for other threads to be worth their while.
  const many = Array.from({ length: 420 }, (_, index) => [
    `content/articles/${index % 7}/${index}.md`,
    article(
      `خبر ${index % 90}`,
      `keywords: [ماء ${index % 13}, نهر ${index % 5}]`,
      `نص ${index} عن الماء ${index % 11}.\n`,
    ),
  ]);
  writeSite(root, { "site.yaml": siteYaml, ...Object.fromEntries(many) });
  const expected = await built(root, { threads: 1 });
  for (const threads of [2, 5]) expect(await built(root, { threads })).toEqual(expected);
  const cache = { cacheFolder: join(freshFolder(), "cache"), saveCache: true };
  for (const threads of [2, 1, 3]) expect(await built(root, { threads, ...cache })).toEqual(expected);
  rmSync(join(root, "content/articles/0/0.md"));
  expect(await built(root, { threads: 2, ...cache })).toEqual(await built(root, { threads: 1 }));
}, 240_000);

it("where articles are related on another thread, and some are copies", async () => {
  const root = freshFolder();
  const facts = ["silenced: [near-duplicate-articles]", "silenced: [near-duplicate-articles]", "lang: en"];
  const many = Array.from({ length: 1_000 }, (_, index) => [
    `content/articles/${index % 9}/${index}.md`,
    article(
      `خبر ${index % 90}`,
      facts[index] ?? `keywords: [ماء ${index % 13}]\nrelated: [${index % 700}]`,
      Array.from({ length: 60 }, (_, word) => `كلمة${(((index >> 1) + 3) * (word + 7)) % 601}`).join(" "),
    ),
  ]);
  writeSite(root, { "site.yaml": siteYaml, ...Object.fromEntries(many) });
  const expected = await builtAndTold(root, { threads: 1 });
  expect(expected.diagnostics.filter(({ code }) => code === "near-duplicate-articles")).toHaveLength(499);
  expect(await builtAndTold(root, { threads: 2 })).toEqual(expected);
}, 120_000);

describe("whether the cache is", () => {
  const files: Files = {
    "site.yaml": siteYaml,
    "content/articles/a.md": article("خبر أول", "keywords: [إيران]", "نص فيه [رابط](b.md).\n"),
    "content/articles/b.md": source("title: خبر ثان\ndate: 2021-07-06 23:30\nkeywords: [ايران]"),
    "content/pages/about.md": source("title: من نحن"),
  };
  const changed: Files = {
    ...files,
    "content/articles/b.md": source("title: تغيّر\ndate: 2021-07-05\nslug: other"),
  };
  const siteOf = (written: Files): string => {
    const root = freshFolder();
    writeSite(root, written);
    return root;
  };
  const remembering = (cacheFolder: string) => ({ cacheFolder, saveCache: true });
  let expected: Record<string, string>;
  let expectedChanged: Record<string, string>;
  beforeAll(async () => {
    expected = await built(siteOf(files));
    expectedChanged = await built(siteOf(changed));
    expect(expectedChanged).not.toEqual(expected);
  });

  it("cold or warm", async () => {
    const [root, cache] = [siteOf(files), join(freshFolder(), "cache")];
    expect(await built(root, remembering(cache))).toEqual(expected);
    expect(readdirSync(cache)).toContain("sources.marks");
    expect(await built(root, remembering(cache))).toEqual(expected);
  });

  it("stale: an article changed, the time zone changed, another site's", async () => {
    const [root, cache] = [siteOf(files), join(freshFolder(), "cache")];
    await built(root, remembering(cache));
    writeSite(root, changed);
    expect(await built(root, remembering(cache))).toEqual(expectedChanged);
    const elsewhere = { ...changed, "site.yaml": siteYaml.replace("Asia/Riyadh", "Asia/Tehran") };
    writeSite(root, elsewhere);
    expect(await built(root, remembering(cache))).toEqual(await built(siteOf(elsewhere)));
    expect(await built(siteOf(files), remembering(cache))).toEqual(expected);
  });

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ["empty", () => new Uint8Array()],
    ["cut short", (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2))],
    ["of other bytes", (bytes) => bytes.map((byte, index) => (index % 40 === 7 ? byte ^ 0x21 : byte))],
    ["no cache at all", () => Buffer.from("<html>")],
  ])("damaged: %s", async (_, damage) => {
    const [root, cache] = [siteOf(files), join(freshFolder(), "cache")];
    await built(root, remembering(cache));
    const names = readdirSync(cache);
    expect(names.some((name) => name.endsWith(".pack"))).toBe(true);
    for (const name of names) {
      const file = join(cache, name);
      if (statSync(file).isFile()) writeFileSync(file, damage(readFileSync(file)));
    }
    expect(await built(root, remembering(cache))).toEqual(expected);
    expect(await built(root, remembering(cache))).toEqual(expected);
  });

  it("never to be written: a file where its folder must be", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "cache"), "ملف");
    expect(await built(siteOf(files), remembering(join(folder, "cache")))).toEqual(expected);
  });
});
