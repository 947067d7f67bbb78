import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { watchSite } from "../../src/serve/watch.js";
import { siteFolder } from "../commands/support.js";

it("watches files elsewhere in the site's folder that it is told of, also when their folder goes and comes back", async () => {
  const root = siteFolder({ "site.yaml": "", "code/deep/p.mjs": "", "code/other.mjs": "" });
  const seen = new Set<string>();
  const watching = watchSite(
    { root, outDir: join(root, "_site") },
    async (changed) => {
      for (const path of changed) seen.add(path);
    },
    () => {},
  );
  const plugin = join(root, "code/deep/p.mjs");
  const untilSeen = (act: () => void, path = plugin) =>
    vi.waitFor(() => {
      act();
      expect(seen).toContain(path);
    }, 10_000);
  // By then the folders have been gone through.
  await untilSeen(() => writeFileSync(join(root, "site.yaml"), "b"), join(root, "site.yaml"));
  // The folder above is looked through once more for a moment after a change in it.
  await setTimeout(500);
  watching.alsoWatch([plugin, "/elsewhere/p.mjs"]);
  await untilSeen(() => {
    writeFileSync(join(root, "code/other.mjs"), "b");
    writeFileSync(plugin, "b");
  });
  seen.clear();
  renameSync(join(root, "code/deep"), join(root, "code/away"));
  await untilSeen(() => {});
  seen.clear();
  renameSync(join(root, "code/away"), join(root, "code/deep"));
  await untilSeen(() => {});
  expect([...seen].filter((path) => path.endsWith("other.mjs"))).toEqual([]);
  await watching.close();
});

it("sees what an editor writes in the moment after it has read the file", async () => {
  const root = siteFolder({ "site.yaml": "" });
  const file = join(root, "site.yaml");
  const read: string[] = [];
  const watching = watchSite(
    { root, outDir: join(root, "_site") },
    async () => {
      read.push(readFileSync(file, "utf8"));
    },
    () => {},
  );
  // By then the folders have been gone through.
  await vi.waitFor(() => {
    writeFileSync(file, "first");
    expect(read).toContain("first");
  }, 10_000);
  for (const text of ["second", "third", "fourth"]) {
    await setTimeout(200);
    writeFileSync(file, "half");
    await vi.waitFor(() => expect(read.at(-1)).toBe("half"), { timeout: 10_000, interval: 1 });
    writeFileSync(file, text);
    await vi.waitFor(() => expect(read.at(-1)).toBe(text), 10_000);
  }
  await watching.close();
});
