// A build that begins from what the last one was made of ends at once: it reads no site, and says what that one said.

import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, it } from "vitest";
import type * as BuildSite from "../../src/index.js";
import { realDisk } from "../../src/publish/disk.js";
import {
  article,
  compiledProgram,
  filesBelow,
  freshFolder,
  siteYaml,
  source,
  testNow,
  writeSite,
} from "./built-site.js";

let program: typeof BuildSite;
beforeAll(async () => {
  program = await compiledProgram();
});

const files = {
  "site.yaml": siteYaml,
  "content/articles/a.md": article("خبر أول", "keywords: [ماء, نهر]"),
  "content/articles/b.md": article("خبر ثان", "keywords: [ماء]", "نص\n\n- بند\nـ بند"),
  "content/pages/about.md": source("title: من نحن"),
  "content/keywords.yaml": "- label: ماء\n",
  "content/media/a.txt": "ملف",
  "templates/pages/404.hbs": "{{> layout}}",
};

let root: string;
beforeEach(() => {
  root = freshFolder();
  writeSite(root, files);
});

async function build(more: Partial<BuildSite.BuildOptions> = {}) {
  const profile = new program.Profile();
  const outDir = join(root, "_site");
  const cacheFolder = join(root, ".build-site", "cache");
  const extent = {
    drafts: false,
    future: false,
    preview: false,
    clean: false,
    saveCache: true,
    now: testNow,
  };
  const result = await program.buildUnlessUnchanged(
    { root, outDir, cacheFolder, ...extent, ...more },
    profile,
  );
  const endedAtOnce = !profile.stages.some(({ stage }) => stage === "read");
  return { endedAtOnce, said: [result.kind, result.diagnostics, result.summary], output: filesBelow(outDir) };
}

/** As a fresh checkout has them: other files with the same bytes. */
function checkOutAgain(): void {
  for (const path of Object.keys(files)) {
    const bytes = readFileSync(join(root, path));
    rmSync(join(root, path));
    writeFileSync(join(root, path), bytes);
  }
}

it("right after the site was written", async () => {
  const first = await build();
  expect(first).toMatchObject({
    endedAtOnce: false,
    said: ["built", [expect.anything()], expect.anything()],
  });
  expect(await build()).toEqual({ ...first, endedAtOnce: true });
});

it("in a fresh checkout", async () => {
  const first = await build();
  checkOutAgain();
  expect(await build()).toEqual({ ...first, endedAtOnce: true });
});

it("where a link of the templates leads nowhere, as editors leave them", async () => {
  symlinkSync("nobody@nowhere", join(root, "templates", ".#layout.hbs"));
  expect((await build()).said[0]).toBe("built");
  expect((await build()).endedAtOnce).toBe(true);
});

it.each(Object.entries(files))("not where other bytes of the same length stand in %s", async (path, text) => {
  await build();
  checkOutAgain();
  writeFileSync(join(root, path), text.replace(/.$/m, "_"));
  expect((await build()).endedAtOnce).toBe(false);
});

it("not where a file has another name", async () => {
  await build();
  rmSync(join(root, "content/media/a.txt"));
  writeSite(root, { "content/media/b.txt": files["content/media/a.txt"] });
  expect((await build()).endedAtOnce).toBe(false);
});

it("not with other options", async () => {
  await build();
  expect((await build({ drafts: true })).endedAtOnce).toBe(false);
});

it.each(["site.yaml", "content/articles/a.md"] as const)(
  "not where %s was another one for a moment, while the site was built",
  async (path) => {
    const bytes = readFileSync(join(root, path));
    let saved = false;
    const disk = {
      ...realDisk,
      write: async (...args: Parameters<typeof realDisk.write>) => {
        if (!saved) writeFileSync(join(root, path), "title: خبر آخر\n");
        writeFileSync(join(root, path), bytes);
        saved = true;
        await realDisk.write(...args);
      },
    };
    await build({ disk });
    expect(saved).toBe(true);
    const { endedAtOnce, output } = await build();
    // An article is known by the bytes that were read of it.
    expect(endedAtOnce).toBe(path !== "site.yaml");
    expect(readFileSync(join(root, path))).toEqual(bytes);
    expect(output).toEqual((await build({ clean: true })).output);
  },
);
