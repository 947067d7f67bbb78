import {
  closeSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cacheKey, clearCache, openCache, openCacheDraft } from "../../src/cache/cache.js";
import { contentHash } from "../../src/cache/content-hash.js";
import { openDraft, writeStretch } from "../../src/cache/draft-file.js";
import type { Stretch } from "../../src/cache/segment.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cache-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Answer = readonly [name: string, head: string, body: string];
const key = (name: string): string => cacheKey(name);

/** Opens the cache, asks for the answers of these names, adds others, closes it. */
function build(asked: readonly string[], added: readonly Answer[], where = folder): void {
  const cache = openCache(where);
  for (const name of asked) cache.get(key(name));
  const draft = openCacheDraft(where, true);
  if (draft === undefined) throw new Error("no draft");
  const fresh = new Map<string, Stretch>();
  for (const [name, head, body] of added) {
    const [headBytes, bodyBytes] = [Buffer.from(head), Buffer.from(body)];
    const offset = writeStretch(draft.handle, headBytes, bodyBytes) ?? 0;
    const lengths = { headLength: headBytes.length, bodyLength: bodyBytes.length };
    fresh.set(key(name), { offset, ...lengths, headHash: contentHash(head), bodyHash: contentHash(body) });
  }
  cache.save(draft, fresh);
  for (const file of [...cache.files, draft.handle.file]) closeSync(file);
}

/** The head of each answer and its body, where the checksum says that it is the one. */
function read(...names: readonly string[]): readonly (readonly [string, string | undefined] | undefined)[] {
  const cache = openCache(folder);
  const found = names.map((name) => {
    const answer = cache.get(key(name));
    if (answer === undefined) return undefined;
    const { file, offset, length, hash } = answer.body;
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, offset);
    return [answer.head.toString(), contentHash(bytes) === hash ? bytes.toString() : undefined] as const;
  });
  for (const file of cache.files) closeSync(file);
  return found;
}

const packs = (): readonly string[] => readdirSync(folder).map((name) => join(folder, name));
const sizeOfAll = (): number => packs().reduce((sum, path) => sum + statSync(path).size, 0);

describe("a cache", () => {
  it("gives back what an earlier build put", () => {
    expect(openCache(folder).isEmpty).toBe(true);
    build(
      [],
      [
        ["خبر", "رأس", "نص الخبر"],
        ["مقال", "رأس آخر", ""],
      ],
    );
    expect(read("خبر", "مقال", "غائب")).toEqual([["رأس", "نص الخبر"], ["رأس آخر", ""], undefined]);
    expect(openCache(folder).isEmpty).toBe(false);
  });

  it("keeps the old answers when new ones come, in files that are never changed", () => {
    build([], [["a", "١", "أ"]]);
    const [first = ""] = packs();
    const before = readFileSync(first);
    build(["a"], [["b", "٢", "ب"]]);
    expect(read("a", "b")).toEqual([
      ["١", "أ"],
      ["٢", "ب"],
    ]);
    expect(readFileSync(first)).toEqual(before);
    expect(packs()).toHaveLength(2);
  });

  it("writes nothing when nothing is new", () => {
    build([], [["a", "١", "أ"]]);
    const before = packs();
    build(["a"], []);
    expect(packs()).toEqual(before);
  });

  it("finds nothing in a file that is not ours, and removes it when it bears our name", () => {
    const foreign = join(folder, `articles-${"0".repeat(32)}.pack`);
    writeFileSync(
      foreign,
      "not a cache at all, but long enough to hold a footer of one, which takes thirty-four bytes",
    );
    writeFileSync(join(folder, "articles.txt"), "ملاحظات");
    expect(read("a")).toEqual([undefined]);
    build([], [["a", "١", "أ"]]);
    expect(read("a")).toEqual([["١", "أ"]]);
    expect(packs()).not.toContain(foreign);
    expect(packs()).toContain(join(folder, "articles.txt"));
  });

  it("never gives back other bytes than were put, wherever the file was cut or changed", () => {
    const [one, other] = ["الخبر الأول ".repeat(20), "الخبر الثاني ".repeat(20)];
    build(
      [],
      [
        ["a", one, other],
        ["b", other, one],
      ],
    );
    const [file = ""] = packs();
    const whole = readFileSync(file);
    const damage = fc.record({
      at: fc.nat(whole.length - 1),
      byte: fc.integer({ min: 1, max: 255 }),
      cut: fc.boolean(),
    });
    fc.assert(
      fc.property(damage, ({ at, byte, cut }) => {
        const copy = Buffer.from(whole);
        copy[at] = (copy[at] ?? 0) ^ byte;
        writeFileSync(file, copy);
        if (cut) truncateSync(file, at);
        const [a, b] = read("a", "b");
        expect([undefined, one]).toContain(a?.[0]);
        expect([undefined, other]).toContain(a?.[1]);
        expect([undefined, other]).toContain(b?.[0]);
        expect([undefined, one]).toContain(b?.[1]);
      }),
      { numRuns: 300 },
    );
  });

  it("takes a damaged answer from another file that has it whole", () => {
    const letters = ["أ", "ب", "ت", "ث", "ج", "ح"];
    build([], [["a", "رأس سليم", ""]]);
    const [file = ""] = packs();
    const damaged = readFileSync(file);
    damaged[9] = (damaged[9] ?? 0) ^ 1;
    writeFileSync(file, damaged);
    expect(read("a")).toEqual([undefined]);
    for (const letter of letters)
      build(
        ["a"],
        [
          ["a", "رأس سليم", ""],
          [letter, letter, letter],
        ],
      );
    expect(read("a")).toEqual([["رأس سليم", ""]]);
  });

  it("drops what nobody asks for when it outweighs the rest", () => {
    const large = "x".repeat(9 * 1024 * 1024);
    build(
      [],
      [
        ["old 1", "", large],
        ["old 2", "", `${large}y`],
      ],
    );
    build(["old 1", "old 2"], [["new", "١", ""]]);
    expect(sizeOfAll()).toBeGreaterThan(18 * 1024 * 1024);
    build(["new"], []);
    expect(sizeOfAll()).toBeLessThan(1_000);
    expect(read("new", "old 1")).toEqual([["١", ""], undefined]);
  });

  it("puts many small files together", () => {
    const names = Array.from({ length: 30 }, (_, index) => `${index}`);
    for (const [index, name] of names.entries()) build(names.slice(0, index), [[name, name, name]]);
    expect(packs().length).toBeLessThan(10);
    expect(read(...names)).toEqual(names.map((name) => [name, name]));
  });

  it("is safe when two builds save at once", () => {
    build([], [["shared", "مشترك", ""]]);
    const other = openCache(folder);
    build(["shared"], [["one", "١", ""]]);
    const draft = openCacheDraft(folder, true);
    if (draft === undefined) throw new Error("no draft");
    const offset = writeStretch(draft.handle, Buffer.from("٢")) ?? 0;
    const stretch = {
      offset,
      headLength: 2,
      bodyLength: 0,
      headHash: contentHash("٢"),
      bodyHash: contentHash(""),
    };
    other.save(draft, new Map([[key("other"), stretch]]));
    expect(read("shared", "one", "other")).toEqual([
      ["مشترك", ""],
      ["١", ""],
      ["٢", ""],
    ]);
  });

  it("does not fail a build when it cannot be written", () => {
    const nowhere = join("/dev/null", "cache");
    expect(() => build([], [["a", "١", "أ"]], nowhere)).not.toThrow();
    expect(openCache(nowhere).isEmpty).toBe(true);
  });

  it("removes what a killed build left a day ago, and nothing of a living one", () => {
    const [old, young] = ["build-site-1-0.draft", "build-site-2-0.draft"].map((name) => join(folder, name));
    for (const path of [old ?? "", young ?? ""]) writeFileSync(path, "");
    const dayAgo = Date.now() / 1000 - 25 * 60 * 60;
    utimesSync(old ?? "", dayAgo, dayAgo);
    build([], [["a", "١", "أ"]]);
    expect(packs()).not.toContain(old);
    expect(packs()).toContain(young);
  });

  it("forgets everything on demand, and leaves what is not its own", () => {
    build([], [["a", "١", "أ"]]);
    writeFileSync(join(folder, "ملاحظات.txt"), "");
    const bytes = sizeOfAll();
    expect(clearCache(folder)).toEqual({ files: 1, bytes });
    expect(readdirSync(folder)).toEqual(["ملاحظات.txt"]);
    expect(clearCache(join(folder, "none"))).toEqual({ files: 0, bytes: 0 });
  });
});

describe("a draft", () => {
  it("has no name where nothing is to be kept", () => {
    const draft = openDraft(folder, false);
    expect(draft).toBeDefined();
    expect(readdirSync(folder)).toEqual([]);
    if (draft !== undefined) closeSync(draft.handle.file);
  });

  it("gives every piece a stretch of its own", () => {
    const draft = openDraft(folder, true);
    if (draft === undefined) throw new Error("no draft");
    expect(writeStretch(draft.handle, Buffer.from("ab"), Buffer.from("c"))).toBe(0);
    expect(writeStretch(draft.handle, Buffer.from("d"))).toBe(3);
    draft.keepAs(join(folder, "kept"));
    expect(writeStretch(draft.handle, Buffer.from("e"))).toBeUndefined();
    closeSync(draft.handle.file);
    expect(readFileSync(join(folder, "kept"), "utf8")).toBe("abcd");
  });
});

describe("a key", () => {
  it("depends on every part, and on where one ends", () => {
    expect(cacheKey("ab", "c")).not.toBe(cacheKey("a", "bc"));
    expect(cacheKey("ab", "c")).not.toBe(cacheKey("ab"));
  });
});
