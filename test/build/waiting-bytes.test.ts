// Bytes that wait until they are written are the same when they are asked for, in memory or on disk.

import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Closing } from "../../src/build/sound-cache.js";
import { createWaitingBytes } from "../../src/build/waiting-bytes.js";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

it("keeps the first ones in memory and puts the others into a file that nobody sees", () => {
  const folder = mkdtempSync(join(tmpdir(), "waiting-"));
  const opened: Closing[] = [];
  const wait = createWaitingBytes(folder, (one) => opened.push(one), 2);
  const taken = wait(bytes(1, 2));
  expect(opened).toHaveLength(0);
  const third = bytes(3);
  const [stored, empty, last] = [wait(third), wait(bytes()), wait(bytes(4, 5, 6))];
  third[0] = 9; // the memory of what waits on disk is used for other things
  expect([taken, last, empty, stored].map((take) => [...take()])).toEqual([[1, 2], [4, 5, 6], [], [3]]);
  expect(readdirSync(folder)).toEqual([]);
  expect(opened).toHaveLength(1);
  for (const one of opened) one.close();
});

it("keeps all in memory where no file can be written", () => {
  const file = join(mkdtempSync(join(tmpdir(), "waiting-")), "file");
  writeFileSync(file, "");
  const temporary = process.env.TMPDIR;
  process.env.TMPDIR = file;
  try {
    const wait = createWaitingBytes(
      file,
      () => {
        throw new Error("no file was to be opened");
      },
      0,
    );
    expect([...wait(bytes(7))()]).toEqual([7]);
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
});
