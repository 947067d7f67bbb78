// Where few of many files changed, they are exchanged within the output itself: promise 2 holds for that way too.

import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Disk, realDisk } from "../../src/publish/disk.js";
import { PublishError } from "../../src/publish/failure.js";
import { type PublishOptions, publish } from "../../src/publish/publish.js";
import { filesOf, freshSite, textsOf, treeOf } from "./support.js";

const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`same/${i}/index.html`, `باق ${i}`]));
const before = { ...many, "index.html": "قديم", "gone/index.html": "ذاهب", "c/d": "يتغير", "c/e": "ذاهب" };
const after = { ...many, "index.html": "جديد", "new/deep/index.html": "آت", "c/d": "تغير" };
const foreign = { CNAME: "example.org", "c/mine.txt": "ملاحظة", "same/1/mine.txt": "ملاحظة" };

async function siteWith(
  texts: Readonly<Record<string, string>>,
): Promise<{ root: string; options: PublishOptions }> {
  const { root, options } = freshSite();
  await publish(filesOf(texts), options);
  for (const [path, text] of Object.entries(foreign)) writeFileSync(join(options.outDir, path), text);
  return { root, options: { ...options, patchFrom: 10 } };
}

const inode = (options: PublishOptions, path: string): number => lstatSync(join(options.outDir, path)).ino;

const changes = [
  ...(["makeFolder", "makeFolders", "write", "copy", "link", "makeLink", "rename"] as const),
  ...(["removeFile", "removeFolder", "setMode", "setOwner", "setTimes"] as const),
] as const;

/** The real disk, with a say in every change before it is made. */
function watchedDisk(beforeChange: (change: (typeof changes)[number], path: string) => void): Disk {
  const watched = changes.map((change) => {
    const make = realDisk[change] as (...args: unknown[]) => Promise<void>;
    const watch = async (...args: unknown[]): Promise<void> => {
      beforeChange(change, String(args[0]));
      await make(...args);
    };
    return [change, watch];
  });
  return { ...realDisk, ...(Object.fromEntries(watched) as Partial<Disk>) };
}

/** What a dead process leaves; the lock in these tests was taken by the test itself, which lives. */
function markLockAsDead(root: string): void {
  const lock = join(root, "._site.lock");
  if (existsSync(lock)) writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }));
}

const leftBeside = (root: string): readonly string[] =>
  readdirSync(root).filter((name) => name.startsWith("."));

describe("few changed files of many", () => {
  it("are exchanged within the output, which stays the folder it was", async () => {
    const { root, options } = await siteWith(before);
    const same = inode(options, ".");
    expect(await publish(filesOf(after), options)).toEqual({
      kind: "published",
      written: ["c/d", "index.html", "new/deep/index.html"],
      unchanged: 20,
      removed: ["c/e", "gone/index.html"],
      foreign: [],
      diagnostics: [],
    });
    expect(inode(options, ".")).toBe(same);
    expect(textsOf(options.outDir)).toEqual({ ...after, ...foreign });
    expect(existsSync(join(options.outDir, "gone"))).toBe(false);
    expect(leftBeside(root)).toEqual([]);
  });

  it("leave the same bytes as a site that was written as a whole, manifest included", async () => {
    const { options } = freshSite();
    await publish(filesOf(before), options);
    await publish(filesOf(after), { ...options, patchFrom: 10 });
    const whole = freshSite();
    await publish(filesOf(after), whole.options);
    expect(treeOf(options.outDir)).toEqual(treeOf(whole.options.outDir));
    expect(await publish(filesOf(after), options)).toMatchObject({ kind: "unchanged" });
  });

  it("are exchanged one by one only from a thousand unchanged files on", async () => {
    const { options } = freshSite();
    await publish(filesOf(before), options);
    const same = inode(options, ".");
    await publish(filesOf(after), options);
    expect(inode(options, ".")).not.toBe(same);
  });

  it.each<[string, (out: string) => void, readonly string[]]>([
    [
      "a file of someone else stands in a folder that would go",
      (out) => writeFileSync(join(out, "gone/mine.txt"), "ملاحظة"),
      ["gone/mine.txt"],
    ],
    [
      "a page that goes was made a link",
      (out) => {
        rmSync(join(out, "c/e"));
        symlinkSync("d", join(out, "c/e"));
      },
      [],
    ],
  ])("are left to the whole exchange where %s", async (_, prepare, stays) => {
    const { options } = await siteWith(before);
    const same = inode(options, ".");
    prepare(options.outDir);
    await publish(filesOf(after), options);
    expect(inode(options, ".")).not.toBe(same);
    expect(Object.keys(textsOf(options.outDir)).sort()).toEqual(
      [...Object.keys({ ...after, ...foreign }), ...stays].sort(),
    );
  });

  it("are refused where something of someone else stands in their place, and the output stays", async () => {
    const { options } = await siteWith(before);
    mkdirSync(join(options.outDir, "new"));
    writeFileSync(join(options.outDir, "new/deep"), "ملف");
    const old = treeOf(options.outDir);
    expect(await publish(filesOf(after), options)).toMatchObject({
      kind: "refused",
      diagnostics: [{ code: "output-not-ours", facts: { files: ["new/deep"] } }],
    });
    expect(treeOf(options.outDir)).toEqual(old);
  });

  it("may turn a file into a folder and back", async () => {
    const { options } = await siteWith({ ...before, turn: "ملف" });
    await publish(filesOf({ ...before, "turn/a": "داخل" }), options);
    expect(textsOf(options.outDir)).toEqual({ ...before, ...foreign, "turn/a": "داخل" });
    await publish(filesOf({ ...before, turn: "ملف" }), options);
    expect(textsOf(options.outDir)).toEqual({ ...before, ...foreign, turn: "ملف" });
  });
});

describe("an exchange of few files", () => {
  it("killed after any number of changes to the disk, is finished or forgotten by the next build", async () => {
    let count = 0;
    let between = 0;
    for (let finished = false; !finished; count++) {
      const { root, options } = await siteWith(before);
      let left = count;
      const disk = watchedDisk(() => {
        if (left-- <= 0) throw new Error("killed");
      });
      finished = await publish(filesOf(after), options, disk).then(
        () => true,
        () => false,
      );
      if (existsSync(join(root, "._site.next/patch.json"))) between += 1;
      markLockAsDead(root);
      const next = count % 2 === 0 ? before : after;
      expect((await publish(filesOf(next), options)).kind).toMatch(/published|unchanged/);
      expect(textsOf(options.outDir), `after ${count} changes`).toEqual({ ...next, ...foreign });
      expect(leftBeside(root)).toEqual([]);
    }
    expect(between).toBeGreaterThan(8);
  });

  it("killed in the middle, is finished even when someone removed a folder of it since", async () => {
    const { root, options } = await siteWith(before);
    const disk = watchedDisk((_, path) => {
      if (existsSync(join(root, "._site.next/patch.json")) && path.endsWith("c/d")) throw new Error("killed");
    });
    await expect(publish(filesOf(after), options, disk)).rejects.toThrow("killed");
    markLockAsDead(root);
    rmSync(join(options.outDir, "c"), { recursive: true });
    expect((await publish(filesOf(after), options)).kind).toMatch(/published|unchanged/);
    expect(textsOf(options.outDir)).toMatchObject(after);
  });

  it.each(["ENOSPC", "EIO", "EACCES"])(
    "that fails (%s, at any change) is taken back: the output is as it was, and nothing stays beside it",
    async (code) => {
      let count = 0;
      for (let finished = false; !finished; count++) {
        const { root, options } = await siteWith(before);
        const old = treeOf(options.outDir);
        let done = 0;
        const disk = watchedDisk((change) => {
          if (change === "removeFile" || change === "removeFolder" || done++ !== count) return;
          throw Object.assign(new Error(code), { code, path: "/x" });
        });
        const outcome = await publish(filesOf(after), options, disk).catch((error: unknown) => error);
        finished = done <= count;
        if (outcome instanceof PublishError)
          expect(treeOf(options.outDir), `at change ${count}`).toEqual(old);
        else expect(textsOf(options.outDir), `at change ${count}`).toEqual({ ...after, ...foreign });
        expect(leftBeside(root)).toEqual([]);
      }
      expect(count).toBeGreaterThan(12);
    },
  );
});
