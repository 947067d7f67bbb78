import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { article, buildSite, commandFile, config, siteFolder, temporaryFolder, treeOf } from "./support.js";

describe("build-site --help and --version", () => {
  it("prints the help to standard output, in the language of the environment or the one asked for", async () => {
    const english = await buildSite(["--help"]);
    expect(english).toMatchObject({ code: 0, stderr: "" });
    expect(english.stdout).toMatch(/^Usage: build-site \[options\] \[command\]\n/);
    expect(english.stdout).toContain("--format <format>");
    expect(english.stdout).toContain("Exit codes: 0 fine; 1 the content has errors");

    const arabic = await buildSite(["--help"], { env: { LANG: "ar_EG.UTF-8" } });
    expect(arabic.stdout).toMatch(/^الاستعمال: build-site/);
    expect((await buildSite(["serve", "--help", "--lang", "ar"])).stdout).toContain("خيارات عامة:");
    expect(arabic.stdout).not.toMatch(/default|choices|Options|Commands/);
  });

  it("prints the package's version", async () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(await buildSite(["--version"])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("loads nothing but the command line for that: it must be quick", () => {
    expect([...staticallyLoaded(commandFile)].sort()).toEqual(["commander"]);
  });
});

describe("arguments that cannot be meant end with 2 and say what is meant", () => {
  it.each([
    [["biuld"], 'There is no command "biuld". Did you mean build?'],
    [["serv", "--port", "1"], 'There is no command "serv". Did you mean serve?'],
    [
      ["publish-everything"],
      'There is no command "publish-everything". There are: build, check, ping, cache, serve, keywords, suggest, related, import, init, new.',
    ],
    [["build", "content"], 'build takes no argument, but was given "content".'],
    [["--draft"], "There is no option --draft. Did you mean --drafts?"],
    [["build", "--it's"], "There is no option --it's."],
    [["--out"], "--out <dir> needs a value."],
    [
      ["--format", "xml"],
      '"xml" cannot be the value of --format <format>. Allowed: text, json, github, sarif.',
    ],
    [["serve", "--port", "70000"], '"70000" cannot be the value of --port <number>. Allowed: 0–65535.'],
    [["serve", "--port", "-1"], '"-1" cannot be the value of --port <number>. Allowed: 0–65535.'],
  ])("%j: %s", async (args, message) => {
    expect(await buildSite(args)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: `${message}\nSee: build-site --help\n`,
    });
  });

  it("says it in Arabic too", async () => {
    const { code, stderr } = await buildSite(["--lang=ar", "chek"]);
    expect(code).toBe(2);
    expect(stderr).toBe("لا يوجد أمر باسم «chek». لعلك تقصد check\nللمساعدة: build-site --help\n");
  });

  it("says it in the site's language where there is a site", async () => {
    const root = siteFolder();
    expect((await buildSite(["chek"], { cwd: root })).stderr).toContain("لعلك تقصد check");
    expect((await buildSite([`--root=${root}`, "--out"])).stderr).toMatch(/^الخيار --out <dir>/);
    const english = siteFolder({ "site.yaml": "language: en\n" });
    const asked = { cwd: english, env: { LANG: "ar_EG.UTF-8" } };
    expect((await buildSite(["chek"], asked)).stderr).toContain("Did you mean check?");
  });

  it.each([
    [["--now", "yesterday"], '--now is not a time: "yesterday"'],
    [["--now", "2026-02-31"], '--now is not a time: "2026-02-31"'],
    [["--base-url", "example.org"], '--base-url is not an http or https address: "example.org"'],
    [["--base-url", "ftp://example.org/"], "--base-url is not an http or https address"],
    [["--config", "other.yaml"], "There is no file "],
  ])("%j: %s", async (args, message) => {
    const root = siteFolder();
    const run = await buildSite(["--lang", "en", "--root", root, ...args]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(message);
    expect(treeOf(join(root, "_site"))).toEqual({});
  });

  it("refuses a SOURCE_DATE_EPOCH that is no number of seconds", async () => {
    const run = await buildSite(["--lang", "en", "--root", siteFolder()], {
      env: { SOURCE_DATE_EPOCH: "now" },
    });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('SOURCE_DATE_EPOCH is not a time: "now"');
  });

  it("refuses a root that is not there, or holds no content", async () => {
    const folder = temporaryFolder();
    const missing = await buildSite(["--lang", "en", "--root", join(folder, "nowhere")]);
    expect(missing).toMatchObject({ code: 2, stderr: `There is no folder ${join(folder, "nowhere")}.\n` });
    const empty = await buildSite(["--root", folder], { env: { LANG: "C" } });
    expect(empty.code).toBe(2);
    expect(empty.stderr).toContain("content");
  });
});

describe("the language of messages before the configuration is read", () => {
  it.each([
    ["language: ar\n", "ليست وقتًا"],
    ["اللغة: ar\n", "ليست وقتًا"],
    ["title: x\nlanguage: 'en-GB'\n", "is not a time"],
    ["language: fa\n", "is not a time"],
    ["title: x\n", "ليست وقتًا"],
  ])("is the site's: %j", async (siteYaml, message) => {
    const root = siteFolder({ "site.yaml": siteYaml, "content/articles/a.md": article("خبر", "2026-01-01") });
    expect((await buildSite(["--root", root, "--now", "x"])).stderr).toContain(message);
  });

  it("is the one asked for before all", async () => {
    const root = siteFolder({ "site.yaml": config, "content/articles/a.md": article("خبر", "2026-01-01") });
    expect((await buildSite(["--root", root, "--lang", "en", "--now", "x"])).stderr).toContain(
      "is not a time",
    );
  });
});

/** Packages that are loaded before anything has been asked for: dynamic imports are not followed. */
function staticallyLoaded(file: string, seen = new Set<string>(), packages = new Set<string>()): Set<string> {
  if (seen.has(file)) return packages;
  seen.add(file);
  const text = readFileSync(file, "utf8");
  // The bundler names each module that it put in.
  for (const [, name = ""] of text.matchAll(/^\/\/ node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm))
    packages.add(name);
  for (const [, specifier = ""] of text.matchAll(
    /^(?:import|export)\b(?:[^;"']*?\bfrom)?\s*["']([^"']+)["']/gm,
  )) {
    if (specifier.startsWith(".")) staticallyLoaded(join(file, "..", specifier), seen, packages);
    else if (!specifier.startsWith("node:")) packages.add(specifier);
  }
  return packages;
}
