// Promise 2: a failed, killed or disk-full build leaves the last good output whole.

import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import { describe, expect, it } from "vitest";
import { type Disk, type DiskPath, realDisk } from "../../src/publish/disk.js";
import { PublishError } from "../../src/publish/failure.js";
import { publish } from "../../src/publish/publish.js";
import { filesOf, freshFolder, freshSite, textsOf, treeOf } from "./support.js";

const before = { "index.html": "قديم", "a/index.html": "باق", "b/index.html": "ذاهب", "c/d": "يتغير" };
const after = { "index.html": "جديد", "a/index.html": "باق", "e/f/index.html": "آت", "c/d": "تغير", c2: "" };
const foreign = { CNAME: "example.org", "c/mine.txt": "ملاحظة" };

const changing = [
  ...(["makeFolder", "makeFolders", "write", "copy", "link", "makeLink", "rename"] as const),
  ...(["removeFile", "removeFolder", "setMode", "setOwner", "setTimes"] as const),
] as const;

type Change = (typeof changing)[number];

/** The real disk, with a say in every change before it is made. */
function watchedDisk(beforeChange: (change: Change, paths: readonly DiskPath[]) => void): Disk {
  const watched = changing.map((change) => {
    const make = realDisk[change] as (...args: unknown[]) => Promise<void>;
    return [
      change,
      async (...args: unknown[]): Promise<void> => {
        beforeChange(change, args as DiskPath[]);
        await make(...args);
      },
    ];
  });
  return { ...realDisk, ...(Object.fromEntries(watched) as Partial<Disk>) };
}

/** A disk that does `count` changes and then nothing any more, not even cleaning up: what a kill leaves. */
function killedDisk(count: number, immovable?: string): Disk {
  let left = count;
  return watchedDisk((change, paths) => {
    if (left-- <= 0) throw new Error("killed");
    if (change === "rename" && paths[0] === immovable) throw failure("EBUSY");
  });
}

const failure = (code: string): Error => Object.assign(new Error(code), { code, path: "/x" });

async function siteWith(texts: Readonly<Record<string, string>>): Promise<ReturnType<typeof freshSite>> {
  const site = freshSite();
  await publish(filesOf(texts), site.options);
  for (const [path, text] of Object.entries(foreign)) writeFileSync(join(site.options.outDir, path), text);
  return site;
}

const leftBeside = (outDir: string): readonly string[] =>
  readdirSync(dirname(outDir)).filter((name) => name.startsWith("."));

/** What a dead process leaves; the lock in these tests was taken by the test itself, which lives. */
function markLockAsDead(...locks: readonly string[]): void {
  for (const lock of locks) {
    if (existsSync(lock)) writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }));
  }
}

describe("killed after any number of changes to the disk", () => {
  it("leaves the old or the new site whole; the next build sees to the rest", async () => {
    let count = 0;
    for (let finished = false; !finished; count++) {
      const { root, options } = await siteWith(before);
      finished = await publish(filesOf(after), options, killedDisk(count)).then(
        () => true,
        () => false,
      );
      // No output at all: killed between the two renames. The next build completes them before anything else.
      if (existsSync(options.outDir)) {
        expect([before, after].map((site) => ({ ...site, ...foreign }))).toContainEqual(
          textsOf(options.outDir),
        );
      }
      markLockAsDead(join(root, "._site.lock"));
      const next = count % 2 === 0 ? before : after;
      expect((await publish(filesOf(next), options)).kind).toMatch(/published|unchanged/);
      expect(textsOf(options.outDir), `after ${count} changes`).toEqual({ ...next, ...foreign });
      expect(leftBeside(options.outDir)).toEqual([]);
    }
    expect(count).toBeGreaterThan(30);
  });

  it("also where the output is a mount point: the next build finishes the swap of its entries", async () => {
    let count = 0;
    for (let finished = false; !finished; count++) {
      const { root, options } = await siteWith(before);
      finished = await publish(filesOf(after), options, killedDisk(count, options.outDir)).then(
        () => true,
        () => false,
      );
      markLockAsDead(join(root, "._site.lock"), join(options.outDir, ".build-site.lock"));
      const next = count % 2 === 0 ? before : after;
      const report = await publish(
        filesOf(next),
        options,
        killedDisk(Number.POSITIVE_INFINITY, options.outDir),
      );
      expect(report.kind, `after ${count} changes`).toMatch(/published|unchanged/);
      expect(textsOf(options.outDir), `after ${count} changes`).toEqual({ ...next, ...foreign });
      expect([...leftBeside(options.outDir), ...leftBeside(join(options.outDir, "x"))]).toEqual([
        ".build-site.json",
      ]);
    }
    expect(count).toBeGreaterThan(40);
  });

  it("never removes a whole old site because someone made the output folder anew meanwhile", async () => {
    const { root, options } = await siteWith(before);
    const disk = watchedDisk((change, paths) => {
      if (!existsSync(options.outDir)) throw new Error("killed");
      if (change === "rename" && paths[0] === options.outDir) return;
    });
    await expect(publish(filesOf(after), options, disk)).rejects.toThrow("killed");
    markLockAsDead(join(root, "._site.lock"));
    mkdirSync(options.outDir);
    writeFileSync(join(options.outDir, "upload.txt"), "");
    expect(await publish(filesOf(after), options)).toMatchObject({
      diagnostics: [{ code: "output-staging-taken" }],
    });
    rmSync(join(options.outDir, "upload.txt"));
    expect(await publish(filesOf(after), options)).toMatchObject({ kind: "unchanged" });
    expect(textsOf(options.outDir)).toEqual({ ...after, ...foreign });
  });
});

describe("a machine that fails", () => {
  it.each([
    ["ENOSPC", "disk-full"],
    ["EDQUOT", "disk-full"],
    ["EACCES", "no-permission"],
    ["EMFILE", "too-many-open-files"],
    ["EIO", "write-failed"],
  ])("(%s, at any change) throws a PublishError and leaves the output as it was", async (errno, code) => {
    let count = 0;
    for (let finished = false; !finished; count++) {
      const { options } = await siteWith(before);
      const old = treeOf(options.outDir);
      let done = 0;
      const disk = watchedDisk((change) => {
        // What is removed gives space back; only what is made can fail here.
        if (change !== "removeFile" && change !== "removeFolder" && done++ === count) throw failure(errno);
      });
      const outcome = await publish(filesOf(after), options, disk).catch((error: unknown) => error);
      if (outcome instanceof PublishError) {
        expect(outcome.diagnostic.code).toBe(code);
        expect(treeOf(options.outDir), `at change ${count}`).toEqual(old);
      } else {
        finished = done <= count;
        expect(outcome).toMatchObject({ kind: "published" });
        expect(textsOf(options.outDir)).toEqual({ ...after, ...foreign });
      }
      expect(leftBeside(options.outDir)).toEqual([]);
    }
    expect(count).toBeGreaterThan(15);
  });

  it("copies where a file system has no hard links", async () => {
    const { options } = await siteWith(before);
    const disk = watchedDisk((change) => {
      if (change === "link") throw failure("EPERM");
    });
    expect(await publish(filesOf(after), options, disk)).toMatchObject({ kind: "published", unchanged: 1 });
    expect(textsOf(options.outDir)).toEqual({ ...after, ...foreign });
  });

  it("warns when the rest of the old site cannot be removed, and removes it next time", async () => {
    const { options } = await siteWith(before);
    const disk = watchedDisk((change, [path]) => {
      if (change === "removeFile" && String(path).includes("/old/")) throw failure("EBUSY");
    });
    expect(await publish(filesOf(after), options, disk)).toMatchObject({
      kind: "published",
      diagnostics: [{ code: "output-leftover", severity: "warning" }],
    });
    expect(await publish(filesOf(after), options)).toMatchObject({ kind: "unchanged" });
    expect(leftBeside(options.outDir)).toEqual([]);
  });
});

describe("two builds at once", () => {
  it("one waits for the other", async () => {
    const { options } = freshSite();
    const all = await Promise.all(
      ["١", "٢", "٣"].map((text) => publish(filesOf({ a: text }), { ...options, lockWaitMs: 20_000 })),
    );
    expect(all.map(({ kind }) => kind)).toEqual(["published", "published", "published"]);
    expect(leftBeside(options.outDir)).toEqual([]);
  });

  it("one is refused when the other does not end, and names it", async () => {
    const { root, options } = freshSite();
    const lock = join(root, "._site.lock");
    writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname() }));
    expect(await publish(filesOf({ a: "" }), options)).toMatchObject({
      kind: "refused",
      diagnostics: [{ code: "output-locked", facts: { folder: "_site", pid: process.pid, lock } }],
    });
    expect(existsSync(options.outDir)).toBe(false);
  });

  it.each([
    ["dead", { pid: 2 ** 22 + 1, host: hostname() }],
    ["another process by now", { pid: process.pid, host: hostname(), started: "1" }],
  ])("one takes over when the other is %s", async (_, holder) => {
    const { root, options } = freshSite();
    writeFileSync(join(root, "._site.lock"), JSON.stringify(holder));
    expect(await publish(filesOf({ a: "" }), options)).toMatchObject({ kind: "published" });
    expect(leftBeside(options.outDir)).toEqual([]);
  });

  it("one takes over a lock in which nothing was written", async () => {
    const { root, options } = freshSite();
    writeFileSync(join(root, "._site.lock"), "");
    expect(await publish(filesOf({ a: "" }), options)).toMatchObject({ kind: "published" });
  });
});

describe("a process that publishes without end", () => {
  it("killed 15 times at any moment, leaves the old or the new site whole", async () => {
    const { options } = freshSite();
    const site = (word: string): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length: 150 }, (_, i) => [`p/${i}/index.html`, i % 3 === 0 ? word : "ثابت"]),
      );
    const sites = [site("أ"), site("ب")];
    await publish(filesOf(sites[0] ?? {}), options);

    const program = compiledPublish();
    const script = `import { publish } from ${JSON.stringify(join(program, "publish.js"))};
      const sites = ${JSON.stringify(sites.map((one) => filesOf(one)))};
      for (let i = 0; ; i++) { await publish(sites[i % 2], ${JSON.stringify(options)}); if (i === 0) console.log("ready"); }`;
    writeFileSync(join(program, "loop.mjs"), script);
    for (let kill = 0; kill < 15; kill++) {
      await runAndKill(join(program, "loop.mjs"), (kill * 37) % 101);
      if (existsSync(options.outDir)) expect(sites).toContainEqual(textsOf(options.outDir));
    }
    expect(await publish(filesOf(sites[1] ?? {}), options)).toMatchObject({
      kind: expect.stringMatching(/published|unchanged/),
    });
    expect(textsOf(options.outDir)).toEqual(sites[1]);
    expect(leftBeside(options.outDir)).toEqual([]);
  });
});

/** The module as plain JavaScript, for a process of its own on any Node. */
function compiledPublish(): string {
  const folder = freshFolder();
  const source = join(import.meta.dirname, "../../src/publish");
  for (const name of readdirSync(source)) {
    const compilerOptions = {
      module: ModuleKind.ESNext,
      target: ScriptTarget.ES2022,
      verbatimModuleSyntax: true,
    };
    const { outputText } = transpileModule(readFileSync(join(source, name), "utf8"), { compilerOptions });
    writeFileSync(join(folder, name.replace(/\.ts$/, ".js")), outputText);
  }
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  if (!existsSync(join(folder, "node_modules")))
    symlinkSync(join(import.meta.dirname, "../../node_modules"), join(folder, "node_modules"));
  return folder;
}

function runAndKill(script: string, afterMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { stdio: ["ignore", "pipe", "inherit"] });
    child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), afterMs));
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      signal === "SIGKILL" ? resolve() : reject(new Error(`the process ended by itself with ${code}`)),
    );
  });
}
