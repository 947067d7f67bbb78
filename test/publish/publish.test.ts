import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { OutputFile } from "../../src/model/page.js";
import { type PublishOptions, publish } from "../../src/publish/publish.js";
import { filesOf, freshFolder, freshSite, origin, textsOf, treeOf } from "./support.js";

const codes = async (files: readonly OutputFile[], options: PublishOptions): Promise<readonly string[]> => {
  const report = await publish(files, options);
  return [report.kind, ...report.diagnostics.map(({ code }) => code)];
};

describe("a build over an earlier one", () => {
  it("writes what is new or changed, removes what is gone, leaves the rest", async () => {
    const { options } = freshSite();
    await publish(filesOf({ "index.html": "١", "a/index.html": "خبر", "b/index.html": "قديم" }), options);
    const report = await publish(
      filesOf({ "index.html": "٢", "a/index.html": "خبر", "c/index.html": "جديد" }),
      options,
    );
    expect(report).toEqual({
      kind: "published",
      written: ["c/index.html", "index.html"],
      unchanged: 1,
      removed: ["b/index.html"],
      foreign: [],
      diagnostics: [],
    });
    expect(textsOf(options.outDir)).toEqual({
      "index.html": "٢",
      "a/index.html": "خبر",
      "c/index.html": "جديد",
    });
    expect(existsSync(join(options.outDir, "b"))).toBe(false);
  });

  it("keeps an unchanged file as it is on the disk", async () => {
    const { options } = freshSite();
    await publish(filesOf({ "a.html": "خبر", "b.html": "١" }), options);
    const before = statSync(join(options.outDir, "a.html"));
    await publish(filesOf({ "a.html": "خبر", "b.html": "٢" }), options);
    const after = statSync(join(options.outDir, "a.html"));
    expect([after.ino, after.mtimeMs, after.nlink]).toEqual([before.ino, before.mtimeMs, 1]);
  });

  it("touches nothing in the output when nothing changed", async () => {
    const { root, options } = freshSite();
    await publish(filesOf({ "a/index.html": "خبر" }), options);
    const state = (): unknown =>
      ["_site", "_site/.build-site.json", "_site/a", "_site/a/index.html"].map((path) => {
        const { ino, mtimeMs, ctimeMs } = lstatSync(join(root, path));
        return [path, ino, mtimeMs, ctimeMs];
      });
    const before = state();
    const report = await publish(filesOf({ "a/index.html": "خبر" }), options);
    expect(report).toEqual({ kind: "unchanged", unchanged: 1, diagnostics: [] });
    expect(state()).toEqual(before);
  });

  it("leaves nothing beside the output", async () => {
    const { root, options } = freshSite();
    await publish(filesOf({ "a.html": "١" }), options);
    await publish(filesOf({ "a.html": "٢" }), options);
    expect(readdirSync(root).sort()).toEqual(["_site", "content"]);
  });

  it("mends a file that was changed or deleted by hand, even to another text of the same length", async () => {
    const { options } = freshSite();
    const files = filesOf({ "a.html": "سلام", "b.html": "حرب" });
    await publish(files, options);
    const past = new Date(1_600_000_000_000);
    utimesSync(join(options.outDir, "b.html"), past, past);
    writeFileSync(join(options.outDir, "a.html"), "كلام");
    rmSync(join(options.outDir, "b.html"));
    expect(await publish(files, options)).toMatchObject({ written: ["a.html", "b.html"] });
    expect(textsOf(options.outDir)).toEqual({ "a.html": "سلام", "b.html": "حرب" });
  });

  it("turns a file into a folder and back", async () => {
    const { options } = freshSite();
    await publish(filesOf({ a: "ملف" }), options);
    await publish(filesOf({ "a/b": "داخل" }), options);
    expect(textsOf(options.outDir)).toEqual({ "a/b": "داخل" });
    await publish(filesOf({ a: "ملف" }), options);
    expect(textsOf(options.outDir)).toEqual({ a: "ملف" });
  });

  it("writes everything anew with `clean`, and keeps foreign files even so", async () => {
    const { options } = freshSite();
    await publish(filesOf({ "a.html": "خبر" }), options);
    writeFileSync(join(options.outDir, "CNAME"), "example.org");
    const ino = statSync(join(options.outDir, "a.html")).ino;
    const report = await publish(filesOf({ "a.html": "خبر" }), { ...options, clean: true });
    expect(report).toMatchObject({
      kind: "published",
      written: ["a.html"],
      unchanged: 0,
      foreign: ["CNAME"],
    });
    expect(statSync(join(options.outDir, "a.html")).ino).not.toBe(ino);
    expect(textsOf(options.outDir)).toEqual({ "a.html": "خبر", CNAME: "example.org" });
  });
});

describe("what is written", () => {
  it("is the same, manifest included, whatever the order of the files", async () => {
    const [one, two] = [freshSite(), freshSite()];
    const files = filesOf({ "ب.html": "١", "a/index.html": "٢", "A.html": "٣" });
    await publish(files, one.options);
    await publish([...files].reverse(), two.options);
    expect(treeOf(two.options.outDir)).toEqual(treeOf(one.options.outDir));
    expect(readFileSync(join(one.options.outDir, ".build-site.json"), "utf8")).toBe(
      `{"version":1,"files":{
"A.html":[2,"1a4fd527b171239af132b73b1ef042c8"],
"a/index.html":[2,"537dcdbcaa60087c84a8eedd06b7b2e1"],
"ب.html":[2,"628f6d71f724c95194f3f35a98fb6241"]
}}
`,
    );
  });

  it("may be text, bytes, or a copy of a file, whose permissions are not taken over", async () => {
    const { root, options } = freshSite();
    const from = join(root, "content/photo.jpg");
    writeFileSync(from, Buffer.from([1, 2, 3]));
    chmodSync(from, 0o400);
    const files = [
      { path: "t", origin, kind: "text", text: "نص" },
      { path: "b", origin, kind: "bytes", bytes: new Uint8Array([255, 0]) },
      { path: "c", origin, kind: "copy", from },
    ] as unknown as readonly OutputFile[];
    expect(await publish(files, options)).toMatchObject({ written: ["b", "c", "t"] });
    expect(readFileSync(join(options.outDir, "b"))).toEqual(Buffer.from([255, 0]));
    expect(readFileSync(join(options.outDir, "c"))).toEqual(Buffer.from([1, 2, 3]));
    const [text, copy] = ["t", "c"].map((path) => statSync(join(options.outDir, path)).mode);
    expect(copy).toBe(text);
    expect(await publish(files, options)).toMatchObject({ kind: "unchanged" });
    chmodSync(from, 0o600);
    writeFileSync(from, Buffer.from([3, 2, 1]));
    expect(await publish(files, options)).toMatchObject({ written: ["c"] });
  });

  it.each(["../a", "/a", "a/../b", "a//b", "a/", "", "a\0b", "a\\b", "./a"])(
    "never leaves the output folder: %j is a defect",
    async (path) => {
      await expect(publish(filesOf({ [path]: "x" }), freshSite().options)).rejects.toThrow(RangeError);
    },
  );

  it("keeps an old address whose first letter a colon follows", async () => {
    const { options } = freshSite();
    expect(await publish(filesOf({ "w:خبر/index.html": "x" }), options)).toMatchObject({
      written: ["w:خبر/index.html"],
    });
  });

  it("has no name that no disk keeps, no two files at one path, no file where a folder must be", async () => {
    const { options } = freshSite();
    expect(await codes(filesOf({ [`${"خ".repeat(128)}/a`]: "" }), options)).toEqual([
      "refused",
      "output-name-too-long",
    ]);
    expect(await codes([...filesOf({ a: "١" }), ...filesOf({ a: "٢" })], options)).toEqual([
      "refused",
      "output-clash",
    ]);
    expect(await codes(filesOf({ a: "١", "a/b": "٢" }), options)).toEqual(["refused", "output-clash"]);
    expect(await codes(filesOf({ ".build-site.json": "{}" }), options)).toEqual(["refused", "output-clash"]);
    expect(existsSync(options.outDir)).toBe(false);
  });
});

describe("files that no build wrote", () => {
  it("are carried over: files, links, dot files, empty folders, modes, times, names that are not UTF-8", async () => {
    const { options } = freshSite();
    const out = options.outDir;
    await publish(filesOf({ "index.html": "١", "a/index.html": "أ" }), options);
    writeFileSync(join(out, ".nojekyll"), "");
    mkdirSync(join(out, "notes/empty"), { recursive: true });
    writeFileSync(join(out, "a/mine.txt"), "ملاحظة", { mode: 0o600 });
    symlinkSync("../nowhere", join(out, "notes/link"));
    writeFileSync(Buffer.concat([Buffer.from(`${out}/notes/`), Buffer.from([0xe9, 0x21])]), "latin");
    const past = new Date(1_600_000_000_000);
    utimesSync(join(out, "notes"), past, past);
    chmodSync(join(out, "notes"), 0o555);
    const ino = statSync(join(out, "a/mine.txt")).ino;

    const report = await publish(filesOf({ "index.html": "٢" }), options);
    expect(report).toMatchObject({
      removed: ["a/index.html"],
      foreign: [".nojekyll", "a/mine.txt", "notes", "notes/empty", "notes/link", "notes/\uFFFD!"],
      diagnostics: [],
    });
    expect(readdirSync(join(out, "notes"), { encoding: "buffer" })).toContainEqual(Buffer.from([0xe9, 0x21]));
    const notes = statSync(join(out, "notes"));
    expect([notes.mode & 0o777, notes.mtimeMs]).toEqual([0o555, past.getTime()]);
    expect(statSync(join(out, "a/mine.txt"))).toMatchObject({ ino, nlink: 1 });
    expect(statSync(join(out, "a/mine.txt")).mode & 0o777).toBe(0o600);
    chmodSync(join(out, "notes"), 0o755);
  });

  it("may be empty folders that the site now needs", async () => {
    const { options } = freshSite();
    await publish(filesOf({ a: "١" }), options);
    mkdirSync(join(options.outDir, "x/y"), { recursive: true });
    expect(await codes(filesOf({ a: "١", "x/y/z/b": "٢" }), options)).toEqual(["published"]);
    expect(textsOf(options.outDir)).toEqual({ a: "١", "x/y/z/b": "٢" });
  });

  it("are never replaced: the build is refused and names them", async () => {
    const { options } = freshSite();
    mkdirSync(options.outDir);
    writeFileSync(join(options.outDir, "index.html"), "صفحة أخرى");
    writeFileSync(join(options.outDir, "other.txt"), "");
    const before = treeOf(options.outDir);
    const report = await publish(filesOf({ "index.html": "صفحتنا" }), options);
    expect(report).toEqual({
      kind: "refused",
      diagnostics: [
        {
          code: "output-not-ours",
          severity: "error",
          place: { path: "_site" },
          facts: { folder: "_site", files: ["index.html"], count: 1, past: "unknown" },
        },
      ],
    });
    expect(treeOf(options.outDir)).toEqual(before);
  });

  it.each<[string, (out: string) => void]>([
    ["a file where a folder must be", (out) => writeFileSync(join(out, "new"), "")],
    [
      "a folder where a file must be",
      (out) => mkdirSync(join(out, "new/index.html/mine"), { recursive: true }),
    ],
    [
      "an empty folder where a file must be",
      (out) => mkdirSync(join(out, "new/index.html"), { recursive: true }),
    ],
    ["a link where a folder must be", (out) => symlinkSync("/", join(out, "new"))],
    [
      "a link where a file must be",
      (out) => {
        mkdirSync(join(out, "new"));
        symlinkSync("/etc/passwd", join(out, "new/index.html"));
      },
    ],
  ])("stop the build when they are %s", async (_, prepare) => {
    const { options } = freshSite();
    await publish(filesOf({ a: "١" }), options);
    prepare(options.outDir);
    const before = treeOf(options.outDir);
    expect(await codes(filesOf({ "new/index.html": "٢" }), options)).toEqual(["refused", "output-not-ours"]);
    expect(treeOf(options.outDir)).toEqual(before);
  });

  it("are adopted when they are what the build would write, byte for byte", async () => {
    const { options } = freshSite();
    mkdirSync(options.outDir);
    writeFileSync(join(options.outDir, "index.html"), "صفحة");
    const { ino } = statSync(join(options.outDir, "index.html"));
    expect(await publish(filesOf({ "index.html": "صفحة" }), options)).toMatchObject({
      written: [],
      unchanged: 1,
    });
    expect(statSync(join(options.outDir, "index.html")).ino).toBe(ino);
    expect(await publish(filesOf({ other: "" }), options)).toMatchObject({ removed: ["index.html"] });
  });

  it.each([
    "{",
    "[]",
    '{"version":2,"files":{}}',
    '{"version":1,"files":{"../../x":[0,"0"]}}',
    '{"version":1,"files":{"a":1}}',
  ])("are all files of a folder whose manifest is %j", async (manifest) => {
    const { root, options } = freshSite();
    await publish(filesOf({ a: "١", b: "٢" }), options);
    writeFileSync(join(options.outDir, ".build-site.json"), manifest);
    writeFileSync(join(dirname(root), "x"), "");
    expect(await publish(filesOf({ a: "٣" }), options)).toMatchObject({
      kind: "refused",
      diagnostics: [{ code: "output-not-ours", facts: { files: ["a"], past: "unreadable" } }],
    });
    expect(await publish(filesOf({ a: "١" }), options)).toMatchObject({ kind: "published", foreign: ["b"] });
    expect(existsSync(join(dirname(root), "x"))).toBe(true);
  });
});

describe("the output folder", () => {
  it.each<[string, (root: string) => string]>([
    ["the file system's root", () => "/"],
    ["the site's root", (root) => root],
    ["a folder above it", (root) => dirname(root)],
    ["the home folder", () => homedir()],
    ["the content", (root) => join(root, "content")],
    ["a folder in the content", (root) => join(root, "content/_site")],
    [
      "the content by a link",
      (root) => {
        symlinkSync("content", join(root, "link"));
        return join(root, "link/_site");
      },
    ],
  ])("is never %s", async (_, folderOf) => {
    const { root, options } = freshSite();
    const before = treeOf(root);
    const outDir = folderOf(root);
    expect(await codes(filesOf({ a: "" }), { ...options, outDir })).toEqual(["refused", "output-unsafe"]);
    expect({ ...treeOf(root), link: "" }).toEqual({ ...before, link: "" });
  });

  it("may be a link, which stays one, even to a folder that does not exist yet", async () => {
    const { root, options } = freshSite();
    const elsewhere = join(freshFolder(), "www");
    symlinkSync(elsewhere, options.outDir);
    expect(await codes(filesOf({ a: "١" }), options)).toEqual(["published"]);
    expect(await codes(filesOf({ a: "٢" }), options)).toEqual(["published"]);
    expect(lstatSync(join(root, "_site")).isSymbolicLink()).toBe(true);
    expect(textsOf(elsewhere)).toEqual({ a: "٢" });
    expect(readdirSync(dirname(elsewhere))).toEqual(["www"]);
  });

  it("may not be a file; may be empty; may lie in folders that do not exist", async () => {
    const { root, options } = freshSite();
    writeFileSync(join(root, "file"), "");
    expect(await codes(filesOf({ a: "" }), { ...options, outDir: join(root, "file") })).toEqual([
      "refused",
      "output-is-a-file",
    ]);
    mkdirSync(options.outDir);
    expect(await codes(filesOf({ a: "" }), options)).toEqual(["published"]);
    expect(await codes(filesOf({ a: "" }), { ...options, outDir: join(root, "x/y/موقع") })).toEqual([
      "published",
    ]);
    expect(await codes(filesOf({ a: "" }), { ...options, outDir: join(root, "م".repeat(127)) })).toEqual([
      "published",
    ]);
  });

  it("keeps its mode", async () => {
    const { options } = freshSite();
    await publish(filesOf({ a: "١" }), options);
    chmodSync(options.outDir, 0o2770);
    await publish(filesOf({ a: "٢" }), options);
    expect(statSync(options.outDir).mode & 0o7777).toBe(0o2770);
  });

  it("is not touched while something that is not ours has the staging folder's or the lock's name", async () => {
    const { root, options } = freshSite();
    mkdirSync(join(root, "._site.next"));
    writeFileSync(join(root, "._site.next/mine"), "");
    expect(await codes(filesOf({ a: "" }), options)).toEqual(["refused", "output-staging-taken"]);
    renameSync(join(root, "._site.next"), join(root, "elsewhere"));
    writeFileSync(join(root, "._site.lock"), "دفتر");
    expect(await codes(filesOf({ a: "" }), options)).toEqual(["refused", "output-staging-taken"]);
    expect(existsSync(options.outDir)).toBe(false);
    expect(readFileSync(join(root, "._site.lock"), "utf8")).toBe("دفتر");
  });
});

describe.skipIf(process.platform !== "linux" || process.getuid?.() !== 0)(
  "an output that is a mount point",
  () => {
    const mount = (kind: "tmpfs" | "bind", root: string, out: string): void => {
      mkdirSync(out);
      mkdirSync(join(root, "volume"));
      const args = kind === "tmpfs" ? ["-t", "tmpfs", "tmpfs", out] : ["--bind", join(root, "volume"), out];
      execFileSync("mount", args, { stdio: "pipe" });
    };

    it.each(["tmpfs", "bind"] as const)("(%s) is replaced entry by entry", async (kind) => {
      const { root, options } = freshSite();
      try {
        mount(kind, root, options.outDir);
      } catch {
        return; // the machine forbids mounts; the same is tested with a disk that refuses the rename
      }
      try {
        writeFileSync(join(options.outDir, "CNAME"), "example.org");
        expect(await codes(filesOf({ "a/index.html": "١", b: "٢" }), options)).toEqual(["published"]);
        expect(await codes(filesOf({ "a/index.html": "٣", c: "٤" }), options)).toEqual(["published"]);
        expect(textsOf(options.outDir)).toEqual({ "a/index.html": "٣", c: "٤", CNAME: "example.org" });
        expect(await codes(filesOf({ "a/index.html": "٣", c: "٤" }), options)).toEqual(["unchanged"]);
        expect(readdirSync(root).sort()).toEqual(["_site", "content", "volume"]);
      } finally {
        execFileSync("umount", [options.outDir]);
      }
    });
  },
);
