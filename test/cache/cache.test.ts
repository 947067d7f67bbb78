import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cacheKey, openCache } from "../../src/cache/cache.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cache-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = (name: string): string => cacheKey(name);
const bytes = (text: string): Buffer => Buffer.from(text);

function save(...answers: readonly (readonly [string, string])[]): void {
  const cache = openCache(folder);
  for (const [name, text] of answers) cache.put(key(name), bytes(text));
  cache.save();
  cache.close();
}

function read(...names: readonly string[]): readonly (string | undefined)[] {
  const cache = openCache(folder);
  const found = names.map((name) => cache.get(key(name))?.toString("utf8"));
  cache.close();
  return found;
}

describe("a cache", () => {
  it("gives back what an earlier build put", () => {
    save(["خبر", "نص الخبر"], ["مقال", "نص المقال"]);
    expect(read("خبر", "مقال", "غائب")).toEqual(["نص الخبر", "نص المقال", undefined]);
  });

  it("keeps the old answers when new ones come", () => {
    save(["a", "١"]);
    save(["b", "٢"]);
    save(["a", "٣"]);
    expect(read("a", "b")).toEqual(["٣", "٢"]);
  });

  it("finds nothing in a file that is not ours", () => {
    writeFileSync(
      join(folder, "articles.pack"),
      "not a cache at all, but long enough to hold a footer of one",
    );
    expect(read("a")).toEqual([undefined]);
    save(["a", "١"]);
    expect(read("a")).toEqual(["١"]);
  });

  it("never gives back other bytes than were put, wherever the file was cut or changed", () => {
    save(["a", "الخبر الأول ".repeat(20)], ["b", "الخبر الثاني ".repeat(20)]);
    const file = join(folder, "articles.pack");
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
        expect([undefined, "الخبر الأول ".repeat(20)]).toContain(a);
        expect([undefined, "الخبر الثاني ".repeat(20)]).toContain(b);
      }),
      { numRuns: 300 },
    );
  });

  it("drops what nobody asks for when it outweighs the rest", () => {
    const large = "x".repeat(9 * 1024 * 1024);
    save(["old 1", large], ["old 2", `${large}y`], ["new", "١"]);
    const cache = openCache(folder);
    expect(cache.get(key("new"))?.toString()).toBe("١");
    cache.save();
    cache.close();
    expect(statSync(join(folder, "articles.pack")).size).toBeLessThan(1_000);
    expect(read("new", "old 1")).toEqual(["١", undefined]);
  });

  it("is safe when two builds save at once: each answer is right or absent", () => {
    save(["shared", "مشترك"]);
    const one = openCache(folder);
    const other = openCache(folder);
    one.put(key("one"), bytes("١"));
    other.put(key("other"), bytes("٢"));
    one.save();
    other.save();
    one.close();
    other.close();
    const [first, second] = read("one", "other");
    expect([undefined, "١"]).toContain(first);
    expect(second).toBe("٢");
  });

  it("does not fail a build when it cannot be written", () => {
    const cache = openCache(join("/dev/null", "cache"));
    cache.put(key("a"), bytes("١"));
    expect(() => cache.save()).not.toThrow();
  });
});

describe("a key", () => {
  it("depends on every part, and on where one ends", () => {
    expect(cacheKey("ab", "c")).not.toBe(cacheKey("a", "bc"));
    expect(cacheKey("ab", "c")).not.toBe(cacheKey("ab"));
    expect(cacheKey("خبر", bytes("x"))).toBe(cacheKey("خبر", "x"));
  });
});
