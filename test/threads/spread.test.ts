// Tasks over several threads: each once, whoever does it.

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { spread } from "../../src/threads/spread.js";

const file = join(mkdtempSync(join(tmpdir(), "build-site-spread-")), "square.mjs");
writeFileSync(
  file,
  "export const square = (number) => { if (number < 0) throw new Error('negative'); return number * number; };\n",
);
const elsewhere = { module: pathToFileURL(file), name: "square" };
const here = async (number: number): Promise<number> => number * number;
const numbers = Array.from({ length: 40 }, (_, number) => number);

it("answers stand in the order of the tasks, on one thread and on three", async () => {
  for (const threads of [1, 3]) {
    const answers = await spread(numbers, { here, receive: (raw) => raw, elsewhere, threads });
    expect(answers).toEqual(numbers.map((number) => number * number));
  }
});

it("this thread begins with its own tasks, and others take them when nothing else is left", async () => {
  const done: number[] = [];
  const receive = (_: number, task: number): number => done.push(task);
  await spread([1, 2], { own: [8, 9], here, receive, elsewhere, threads: 1 });
  expect(done.splice(0)).toEqual([8, 9, 1, 2]);
  await spread([], { own: numbers, here, receive, elsewhere, threads: 3 });
  expect(done.sort((a, b) => a - b)).toEqual(numbers);
});

it("the first failure is thrown, and nothing is begun after it", async () => {
  const begun: number[] = [];
  const failing = async (number: number): Promise<number> => {
    begun.push(number);
    if (number === 2) throw new Error("two");
    return number;
  };
  const spreading = spread([1, 2, 3], { here: failing, receive: (raw) => raw, elsewhere, threads: 1 });
  await expect(spreading).rejects.toThrow("two");
  expect(begun).toEqual([1, 2]);
});
