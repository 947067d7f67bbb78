// What earlier builds made of which sheets is believed only as it was written, and by the rules under which it was made.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { openPageMemory } from "../../src/build/page-memory.js";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const page = { size: 12_345, hash: "0123456789abcdef0123456789abcdef" };

function folderWith(texts: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "page-memory-"));
  folders.push(folder);
  const memory = openPageMemory(folder, "rules");
  for (const text of texts) memory.recall(text).learn(page);
  memory.save();
  return folder;
}

const recalled = (folder: string, space: string, text: string) =>
  openPageMemory(folder, space).recall(text).fingerprint;

describe("the memory of pages", () => {
  it("knows what was made of a sheet", () => {
    const folder = folderWith(["صحيفة", "أخرى"]);
    expect(recalled(folder, "rules", "صحيفة")).toEqual(page);
    expect(recalled(folder, "rules", "ثالثة")).toBeUndefined();
  });

  it("knows nothing of other templates, settings or code", () => {
    expect(recalled(folderWith(["صحيفة"]), "other rules", "صحيفة")).toBeUndefined();
  });

  it("forgets what the last build did not need", () => {
    const folder = folderWith(["صحيفة", "أخرى"]);
    const memory = openPageMemory(folder, "rules");
    memory.recall("أخرى");
    memory.save();
    expect(recalled(folder, "rules", "صحيفة")).toBeUndefined();
    expect(recalled(folder, "rules", "أخرى")).toEqual(page);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ["was cut", (bytes) => bytes.subarray(0, -1)],
    [
      "has another byte",
      (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.of((bytes.at(-1) ?? 0) ^ 1)]),
    ],
    ["is empty", () => Buffer.alloc(0)],
    ["is something else", () => Buffer.from("<p>".repeat(40))],
  ])("is not believed when its file %s", (_, damage) => {
    const folder = folderWith(["صحيفة"]);
    const file = join(folder, "pages.bin");
    writeFileSync(file, damage(readFileSync(file)));
    expect(recalled(folder, "rules", "صحيفة")).toBeUndefined();
  });

  it("does without a folder that cannot be written", () => {
    const file = join(folderWith([]), "file");
    writeFileSync(file, "");
    const memory = openPageMemory(join(file, "cache"), "rules");
    memory.recall("صحيفة").learn(page);
    expect(() => memory.save()).not.toThrow();
  });
});
