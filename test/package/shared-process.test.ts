// Tests that share a process must not notice each other.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { sharedFolders } from "../shared-process.js";

const tests = join(import.meta.dirname, "..");

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
const textOf = (file: string): string => readFileSync(file, "utf8");

/** Timers and modules that are replaced, and what is the whole process's own. */
const changesProcess = /\bvi\.|\bprocess\.(?:env|chdir|exit|exitCode|on|once|umask|stdout|stderr)\b/g;

/** A helper is loaded once: what it wants done after each file would be done after the first. */
const hook = /^(?:before|after)(?:All|Each)\(/m;
const hooking = filesBelow(tests).filter((file) => !file.endsWith(".test.ts") && hook.test(textOf(file)));

/** @param file - where the text stands or would stand */
function faultsOf(text: string, file: string): readonly string[] {
  const imported = [...text.matchAll(/\bfrom "(\.[^"]*)\.js"/g)].map(([, path = ""]) =>
    join(dirname(file), `${path}.ts`),
  );
  const changes = [...text.matchAll(changesProcess)].map(([found]) => found);
  return [...changes, ...imported.filter((path) => hooking.includes(path))].map(
    (fault) => `${file}: ${fault}`,
  );
}

it.each(sharedFolders)("%s leaves the process as it was", (folder) => {
  const files = filesBelow(join(tests, folder));
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap((file) => faultsOf(textOf(file), file))).toEqual([]);
});

it("would be seen not to", () => {
  for (const line of [
    "vi.useFakeTimers();",
    'process.env.TZ = "UTC";',
    "process.chdir(folder);",
    'import { buildSite } from "../whole-site/built-site.js";',
  ]) {
    expect(faultsOf(line, join(tests, "site/a.test.ts")), line).toHaveLength(1);
  }
});
