import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildSite, siteFolder } from "./support.js";

it("shows where the cache lies, and removes it", async () => {
  const root = siteFolder();
  const folder = join(root, ".build-site", "cache");
  const empty = await buildSite(["cache", "--root", root, "--lang", "en"]);
  expect(empty).toMatchObject({ code: 0, stdout: `There is no cache yet; a build makes it in ${folder}\n` });
  await buildSite(["--root", root]);
  const shown = await buildSite(["cache", "--root", root, "--lang", "en"]);
  expect(shown.stdout).toMatch(/cache\n {2}\d+ KB, articles remembered: 2\n/);
  const data = await buildSite(["cache", "--root", root, "--format", "json"]);
  expect(JSON.parse(data.stdout)).toMatchObject({ folder, articles: 2, cleared: false });
  expect((await buildSite(["cache", "--clear", "--root", root])).code).toBe(0);
  expect(existsSync(folder)).toBe(false);
});

it("--no-cache neither reads nor writes", async () => {
  const root = siteFolder();
  expect((await buildSite(["--root", root, "--no-cache", "--threads", "1"])).code).toBe(0);
  expect(existsSync(join(root, ".build-site", "cache"))).toBe(false);
  await buildSite(["--root", root]);
  const names = readdirSync(join(root, ".build-site", "cache"));
  expect((await buildSite(["check", "--root", root, "--no-cache"])).code).toBe(0);
  expect(readdirSync(join(root, ".build-site", "cache"))).toEqual(names);
});

it.each(["0", "-1", "257", "many"])("--threads %s is refused", async (threads) => {
  const run = await buildSite(["--root", siteFolder(), "--threads", threads, "--lang", "en"]);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain("1–256");
});
