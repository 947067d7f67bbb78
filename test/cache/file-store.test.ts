import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openFileStore } from "../../src/cache/file-store.js";

let folder = "";
const made: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "file-store-"));
  made.push(folder);
});
afterAll(() => {
  for (const one of made) rmSync(one, { recursive: true, force: true });
});
const bytes = (size: number): Buffer => Buffer.alloc(size, 7);

describe("a store of files", () => {
  it("finds again what was written, and nothing that was damaged since", async () => {
    const stored = await openFileStore(folder, true).write("a.png", bytes(9));
    const store = openFileStore(folder, true);
    expect(await store.find(stored)).toBe(join(folder, "a.png"));
    writeFileSync(join(folder, "a.png"), "other");
    expect(await store.find(stored)).toBeUndefined();
    expect(await store.find({ ...stored, name: "b.png" })).toBeUndefined();
  });

  it("believes no record that was changed", async () => {
    await openFileStore(folder, true).writeRecord("a.json", '{"خبر":1}');
    const store = openFileStore(folder, true);
    expect(await store.record("a.json")).toBe('{"خبر":1}');
    writeFileSync(join(folder, "a.json"), '0123456789abcdef0123456789abcdef{"x":1}');
    expect(await store.record("a.json")).toBeUndefined();
  });

  it("keeps for one run what may not be kept longer", async () => {
    for (const store of [openFileStore(undefined, true), openFileStore(folder, false)]) {
      const path = (await store.find(await store.write("a.png", bytes(3)))) ?? "";
      expect([existsSync(path), dirname(path) === folder]).toEqual([true, false]);
      store.close();
      expect(existsSync(path)).toBe(false);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it("forgets what was not asked for once it outweighs the rest, and what a killed build left", async () => {
    const before = openFileStore(folder, true);
    await before.write("old.png", bytes(1000));
    const used = await before.write("used.png", bytes(1000));
    writeFileSync(join(folder, "x.png.1-0.draft"), "half");
    utimesSync(join(folder, "x.png.1-0.draft"), 1, 1);
    const small = openFileStore(folder, true);
    await small.find(used);
    small.tidy();
    expect(readdirSync(folder).sort()).toEqual(["old.png", "used.png"]);

    await before.write("large.png", bytes(70 * 1024 * 1024));
    const large = openFileStore(folder, true);
    await large.find(used);
    large.tidy();
    expect(readdirSync(folder)).toEqual(["used.png"]);
  });
});
