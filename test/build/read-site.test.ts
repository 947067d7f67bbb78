import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { createBodyStore, openBodyStore } from "../../src/build/body-store.js";
import { readSite } from "../../src/build/read-site.js";
import { cacheContents, removeCache } from "../../src/cache/contents.js";
import type { SourcePath } from "../../src/model/brand.js";
import { article, freshFolder, siteYaml, source, testNow, writeSite } from "../whole-site/built-site.js";

// Code that is not compiled has no version, and nothing of it is remembered.
vi.mock("../../src/build/code-version.js", () => ({ codeVersion: () => "test" }));

const path = (name: string) => `content/articles/${name}` as SourcePath;

function folder() {
  const root = freshFolder();
  writeSite(root, {
    "site.yaml": siteYaml,
    "content/articles/a.md": article("خبر أول", "", "نص فيه [رابط](b.md) وكلام.\n"),
    "content/articles/b.md": article("خبر ثان", "", "نص بلا روابط.\n"),
    "content/pages/about.md": source("title: من نحن"),
  });
  const cacheFolder = join(root, ".build-site", "cache");
  const options = { root, drafts: false, future: false, preview: false, now: testNow };
  return { root, cacheFolder, options, remembering: { ...options, cacheFolder, saveCache: true } };
}

it("reads bodies, texts and holes back from disk, on any thread, with a cache and without", async () => {
  const { options, remembering } = folder();
  for (const asked of [options, remembering, remembering]) {
    const { bodies } = (await readSite(asked)).value;
    for (const reader of [bodies, openBodyStore(structuredClone(bodies.handle()))]) {
      expect(reader.bodyOf(path("a.md")).parts.join("⟨⟩")).toContain("⟨⟩>رابط</a> وكلام.");
      expect(reader.holesOf(path("a.md"))).toMatchObject([{ kind: "source-link", target: "b.md" }]);
      expect(reader.holesOf(path("b.md"))).toEqual([]);
      expect(reader.textOf(path("b.md"))).toBe("نص بلا روابط.");
      expect(reader.textOf("content/pages/about.md" as SourcePath)).toBe("نص الخبر.");
      expect(reader.has(path("c.md"))).toBe(false);
      expect(() => reader.bodyOf(path("c.md"))).toThrow("no body was read");
    }
    bodies.files.close();
  }
});

it("names a body by its content", async () => {
  const { root, options } = folder();
  const before = (await readSite(options)).value.bodies;
  writeSite(root, { "content/articles/b.md": article("عنوان آخر", "", "نص بلا روابط.\n") });
  const retitled = (await readSite(options)).value.bodies;
  writeSite(root, { "content/articles/b.md": article("عنوان آخر", "", "نص آخر.\n") });
  const rewritten = (await readSite(options)).value.bodies;
  expect(retitled.keyOf(path("b.md"))).toBe(before.keyOf(path("b.md")));
  expect(rewritten.keyOf(path("b.md"))).not.toBe(before.keyOf(path("b.md")));
  for (const bodies of [before, retitled, rewritten]) bodies.files.close();
});

it("keeps bodies in memory where no file can be written", () => {
  const place = { kind: "memory", bytes: new Uint8Array(), hash: "", hasHoles: false } as const;
  const store = createBodyStore(new Map([[path("a.md"), place]]), []);
  expect(store.holesOf(path("a.md"))).toEqual([]);
  store.files.close();
});

it("remembers every article, on a site with pages too, and nothing twice", async () => {
  const { remembering, cacheFolder } = folder();
  for (let count = 0; count < 3; count++) {
    (await readSite(remembering)).value.bodies.files.close();
    expect(cacheContents(cacheFolder)).toMatchObject({ exists: true, articles: 2 });
    expect(readdirSync(cacheFolder).filter((name) => name.endsWith(".pack"))).toHaveLength(1);
  }
  removeCache(cacheFolder);
  expect(existsSync(cacheFolder)).toBe(false);
  expect(cacheContents(cacheFolder)).toEqual({ exists: false, files: 0, bytes: 0, articles: 0 });
});

it("adds nothing to the cache when it may not", async () => {
  const { options, cacheFolder } = folder();
  const { bodies } = (await readSite({ ...options, cacheFolder })).value;
  expect(cacheContents(cacheFolder).files).toBe(0);
  bodies.files.close();
  bodies.files.close();
});
