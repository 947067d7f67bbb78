// Promise 2: the last good output survives. test/publish has the swap itself, step by step; this is the whole build.

import { execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  article,
  type BuiltSite,
  buildFolder,
  buildOver,
  buildSite,
  type Changes,
  type Files,
  freshFolder,
  outputOf,
  siteYaml,
  source,
  testNow,
  writeSite,
} from "../built-site.js";
import { buildCommand } from "../command-line.js";

const files: Files = {
  "content/articles/a.md": article("خبر أول", "keywords: [ماء, نهر]"),
  "content/articles/b.md": article("خبر ثان", "keywords: [ماء]"),
};

describe("a build that fails leaves the output as it was, byte for byte", () => {
  let old: BuiltSite;
  let times: ReadonlyMap<string, number>;
  const timesOf = (): Map<string, number> =>
    new Map(Object.keys(old.output).map((path) => [path, statSync(join(old.root, "_site", path)).mtimeMs]));
  beforeAll(async () => {
    old = await buildSite(files);
    times = timesOf();
  });

  it.each<[string, Changes]>([
    ["an article without a date", { "content/articles/c.md": source("title: خبر") }],
    ["two articles with one URL", { "content/articles/c.md": article("خبر", "slug: a") }],
    ["a template that asks for what there is not", { "templates/pages/article.hbs": "{{nonsense}}" }],
    ["a template that cannot be read", { "templates/pages/article.hbs": "{{#if}}" }],
    ["a wrong configuration", { "site.yaml": `${siteYaml}pageSize: 0\n` }],
    ["a register that claims a name twice", { "content/keywords.yaml": "- label: أ\n- label: أ\n" }],
  ])("%s", async (_, changes) => {
    const run = await buildOver(old, changes);
    expect(run.kind).toBe("failed");
    expect(run.output).toEqual(old.output);
    expect(timesOf()).toEqual(times);
    for (const path of Object.keys(changes)) rmSync(join(old.root, path));
    writeSite(old.root, { "site.yaml": siteYaml });
  });

  it("and one that succeeds afterwards writes nothing where nothing changed", async () => {
    const run = await buildFolder(old.root);
    expect(run.result).toMatchObject({ kind: "built", report: { kind: "unchanged" } });
    expect(timesOf()).toEqual(times);
  });
});

describe("a build that is ended from outside", () => {
  let root: string;
  let before: Readonly<Record<string, string>>;
  beforeEach(async () => {
    const old = await buildSite(files);
    ({ root, output: before } = old);
    // Everything changes: the name of the site is on every page.
    writeSite(root, { "site.yaml": siteYaml.replace("الخليج الجديد", "اسم آخر") });
  });
  const now = new Date(testNow).toISOString();

  it("by the limit of a file's size, as on a full disk, leaves the output as it was and nothing beside it", async () => {
    // No file above 64 KiB can be written, and the fonts and styles are a part of the new site.
    writeSite(root, {
      "content/media/large.svg": `<svg xmlns="http://www.w3.org/2000/svg"><!--${"x".repeat(200_000)}--></svg>`,
    });
    const { program, leading } = buildCommand("--root", root, "--now", now);
    const limited = ["-c", 'ulimit -f 128; exec "$@"', "sh", program, ...leading];
    const failure = await promisify(execFile)("sh", limited).then(
      () => undefined,
      (error: { code: number; stderr: string }) => error,
    );
    expect(failure?.code).toBe(3);
    expect(failure?.stderr).toContain("large.svg");
    expect(outputOf(join(root, "_site"))).toEqual(before);
    expect(readdirSync(root).filter((name) => name.startsWith("._site"))).toEqual([]);
  });

  it("by SIGKILL while it writes, leaves the old or the new site whole; the next build finishes", async () => {
    const wanted = (await buildFolder(root, { outDir: join(freshFolder(), "out") })).output;
    const { program, leading } = buildCommand("--root", root, "--now", now);
    const child = spawn(program, leading, { stdio: "ignore" });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    // The staging folder appears when the first new file is about to be written.
    const watch = setInterval(() => {
      if (existsSync(join(root, "._site.next"))) child.kill("SIGKILL");
    }, 1);
    await ended;
    clearInterval(watch);
    // Between its two renames the old site stands beside its place, and the next build goes on from there.
    const standing = existsSync(join(root, "_site")) ? "_site" : "._site.next/old";
    expect([before, wanted]).toContainEqual(outputOf(join(root, standing)));
    const next = await buildFolder(root);
    expect(next.kind).toBe("built");
    expect(next.output).toEqual(wanted);
    expect(readdirSync(root).filter((name) => name.startsWith("._site"))).toEqual([]);
  });
});

describe("only files that an earlier build wrote are ever removed", () => {
  it("a deleted article goes from everywhere; what somebody put into the output stays", async () => {
    const old = await buildSite({
      ...files,
      "content/articles/c.md": article("يُحذف", "keywords: [ماء, زيت]\nrelated: [a]"),
    });
    const added = {
      CNAME: "news.example",
      ".well-known/security.txt": "Contact: x",
      "articles/a/notes.txt": "ملاحظة",
    };
    writeSite(join(old.root, "_site"), added);
    const run = await buildOver(old, { "content/articles/c.md": undefined });
    expect(run.kind).toBe("built");
    expect(run.output).toMatchObject(added);
    const ours = Object.fromEntries(Object.entries(run.output).filter(([path]) => !(path in added)));
    expect(ours).toEqual((await buildSite(files)).output);
    for (const [path, text] of Object.entries(ours))
      expect([path, /articles\/c\/|يُحذف/.test(text)]).toEqual([path, false]);
    expect(run.output).not.toHaveProperty(["keywords/زيت/index.html"]);
  });

  it("a folder that the tool did not make is not emptied, not even with --clean", async () => {
    const root = freshFolder();
    writeSite(root, {
      "site.yaml": siteYaml,
      ...files,
      "out/index.html": "<p>صفحة أحد",
      "out/photos/1.txt": "صورة",
    });
    const before = outputOf(join(root, "out"));
    for (const clean of [false, true]) {
      const run = await buildFolder(root, { outDir: join(root, "out"), clean });
      expect([run.kind, run.codes]).toEqual(["failed", ["output-not-ours"]]);
      expect(run.output).toEqual(before);
    }
  });

  it.each([".", "content", "content/articles", "templates", ".."])("the output cannot be %s", async (out) => {
    const root = join(freshFolder(), "site");
    writeSite(root, { "site.yaml": siteYaml, ...files });
    mkdirSync(join(root, "templates"));
    writeFileSync(join(root, "templates", "notes.txt"), "ملاحظة");
    const before = outputOf(root);
    const run = await buildFolder(root, { outDir: join(root, out) });
    expect(run.kind).toBe("failed");
    expect(run.codes).toContain("output-unsafe");
    expect(outputOf(root)).toEqual(before);
  });
});
