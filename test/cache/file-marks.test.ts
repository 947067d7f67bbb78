import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isSettled, readMarks, saveMarks } from "../../src/cache/file-marks.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "marks-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = [
  { path: "content/articles/خبر.md", mark: "1k.2.3.4", hash: "a".repeat(32) },
  { path: "content/articles/سطر\nوآخر.md", mark: "1k.2.3.5", hash: "b".repeat(32) },
];

it("knows the hash of a file of which the disk says the same", () => {
  saveMarks(folder, "sources.marks", files);
  const marks = readMarks(folder, "sources.marks");
  expect(marks.size).toBe(2);
  for (const { path, mark, hash } of files) {
    expect(marks.hashOf(path, mark)).toBe(hash);
    expect(marks.hashOf(path, `${mark}0`)).toBeUndefined();
    expect(marks.hashOf(path, mark.slice(0, -1))).toBeUndefined();
  }
  expect(marks.hashOf("content/articles/other.md", "1k.2.3.4")).toBeUndefined();
});

it("knows nothing where the file is missing or a byte of it was changed", () => {
  expect(readMarks(folder, "sources.marks").size).toBe(0);
  saveMarks(folder, "sources.marks", files);
  const file = join(folder, "sources.marks");
  const whole = readFileSync(file);
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(file, damaged);
    expect(readMarks(folder, "sources.marks").size).toBe(0);
  }
  saveMarks(folder, "sources.marks", []);
  expect(readMarks(folder, "sources.marks").size).toBe(0);
});

it("does not throw where nothing can be written", () => {
  expect(() => saveMarks(join("/dev/null", "cache"), "sources.marks", files)).not.toThrow();
});

it("trusts no mark of a file that was changed in the last two seconds", () => {
  expect(isSettled(10_000, 12_000)).toBe(false);
  expect(isSettled(9_999, 12_000)).toBe(true);
  expect(isSettled(13_000, 12_000)).toBe(false);
});
