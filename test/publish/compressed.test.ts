import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OutputPath } from "../../src/model/brand.js";
import type { OutputFile } from "../../src/model/page.js";
import { compressed } from "../../src/publish/compressed.js";
import type { Fingerprint } from "../../src/publish/fingerprint.js";
import type { PageMaking } from "../../src/publish/pages.js";
import { type PublishOptions, publish } from "../../src/publish/publish.js";
import { filesOf, freshFolder, freshSite, origin, treeOf } from "./support.js";

const long = (text: string): string => `${text} `.repeat(400);
const both = ["br", "gzip"] as const;

const namesIn = (folder: string): readonly string[] =>
  Object.entries(treeOf(folder))
    .filter(([path, text]) => text !== "/" && path !== ".build-site.json")
    .map(([path]) => path);
const bytesOf = (options: PublishOptions, path: string): Buffer => readFileSync(join(options.outDir, path));
const unpacked = (options: PublishOptions, path: string): string =>
  (path.endsWith(".br") ? brotliDecompressSync : gunzipSync)(bytesOf(options, path)).toString("utf8");

/** Pages whose sheet is their text, made on this thread. */
function makingPages(): {
  making: PageMaking;
  made: string[];
  pagesOf: (texts: Readonly<Record<string, string>>) => readonly OutputFile[];
} {
  const made: string[] = [];
  const known = new Map<string, Fingerprint>();
  const making: PageMaking = {
    recall: (text) => {
      const fingerprint = known.get(text);
      const learn = (one: Fingerprint): void => void known.set(text, one);
      return fingerprint === undefined ? { learn } : { fingerprint, learn };
    },
    spread: async ({ batches, here, receive }) => {
      for (const batch of batches) receive(await here(batch), batch);
    },
  };
  const pagesOf = (texts: Readonly<Record<string, string>>): readonly OutputFile[] =>
    Object.entries(texts).map(([path, text]) => {
      const make = (): string => {
        made.push(text.slice(0, 3));
        return text;
      };
      return { path: path as OutputPath, origin, kind: "page", source: () => ({ text, make }) };
    });
  return { making, made, pagesOf };
}

describe("compressed forms of text files", () => {
  it("lie beside files of 1 KiB or more that hold text, and unpack to the same bytes", async () => {
    const { options } = freshSite();
    const texts = {
      ...{ "a/index.html": long("خبر"), "feed.xml": long("<a/>"), "s.css": long("a{}"), "s.js": long("1;") },
      ...{ "f.json": long("[1]"), "i.svg": long("<g/>"), "r.txt": long("ن"), "m.webmanifest": long("{}") },
      ...{ "x.png": long("png"), "f.woff2": long("font"), _redirects: long("/a /b") },
      ...{ "tiny.html": "a".repeat(1023), "least.html": "a".repeat(1024) },
    };
    await publish(filesOf(texts), { ...options, forms: both });
    const packed = namesIn(options.outDir).filter((path) => /\.(br|gz)$/.test(path));
    const sources = ["a/index.html", "f.json", "feed.xml", "i.svg", "least.html", "m.webmanifest", "r.txt"];
    expect(packed).toEqual(
      [...sources, "s.css", "s.js"].flatMap((path) => [`${path}.br`, `${path}.gz`]).sort(),
    );
    for (const path of packed)
      expect(unpacked(options, path)).toBe(texts[path.replace(/\.\w+$/, "") as keyof typeof texts]);
  });

  it("are made only where they are asked for, each by itself", async () => {
    const { options } = freshSite();
    const files = filesOf({ "a.html": long("خبر") });
    await publish(files, options);
    expect(namesIn(options.outDir)).toEqual(["a.html"]);
    await publish(files, { ...options, forms: ["gzip"] });
    expect(namesIn(options.outDir)).toEqual(["a.html", "a.html.gz"]);
    await publish(files, { ...options, forms: ["br"] });
    expect(namesIn(options.outDir)).toEqual(["a.html", "a.html.br"]);
  });

  it("are files of the site: counted, kept while nothing changes, removed with their file", async () => {
    const { options } = freshSite();
    const withForms = { ...options, forms: both };
    const files = filesOf({ "a.html": long("خبر"), "b.html": long("آخر") });
    const first = await publish(files, withForms);
    expect(first).toMatchObject({
      written: ["a.html", "a.html.br", "a.html.gz", "b.html", "b.html.br", "b.html.gz"],
    });
    const before = statSync(join(options.outDir, "a.html.br"));
    expect(await publish(files, withForms)).toEqual({ kind: "unchanged", unchanged: 6, diagnostics: [] });
    expect(await publish(filesOf({ "a.html": long("خبر") }), withForms)).toMatchObject({
      ...{ written: [], unchanged: 3, removed: ["b.html", "b.html.br", "b.html.gz"] },
    });
    const after = statSync(join(options.outDir, "a.html.br"));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
    await publish(filesOf({ "a.html": "قصير" }), withForms);
    expect(namesIn(options.outDir)).toEqual(["a.html"]);
  });

  it("follow their file, and come back when somebody has removed or changed one", async () => {
    const { options } = freshSite();
    const withForms = { ...options, forms: both };
    await publish(filesOf({ "a.html": long("خبر") }), withForms);
    const files = filesOf({ "a.html": long("خبر جديد") });
    await publish(files, withForms);
    expect(unpacked(options, "a.html.br")).toBe(long("خبر جديد"));
    rmSync(join(options.outDir, "a.html.br"));
    writeFileSync(join(options.outDir, "a.html.gz"), "damaged");
    expect(await publish(files, withForms)).toMatchObject({
      written: ["a.html.br", "a.html.gz"],
      unchanged: 1,
    });
    expect(unpacked(options, "a.html.gz")).toBe(long("خبر جديد"));
  });

  it("of a copied file are made of what was copied", async () => {
    const { options } = freshSite();
    const from = join(freshFolder(), "chart.svg");
    writeFileSync(from, long("<path/>"));
    const files: readonly OutputFile[] = [
      { path: "media/chart.svg" as OutputPath, origin, kind: "copy", from },
    ];
    await publish(files, { ...options, forms: both });
    expect(unpacked(options, "media/chart.svg.gz")).toBe(long("<path/>"));
    expect(await publish(files, { ...options, forms: both })).toMatchObject({ kind: "unchanged" });
  });

  it("of a page need no making of the page where it stays", async () => {
    const { options } = freshSite();
    const { making, made, pagesOf } = makingPages();
    const withForms = { ...options, forms: both, pages: making };
    const pages = { "a/index.html": long("خبر"), "b/index.html": long("آخر") };
    await publish(pagesOf(pages), withForms);
    expect(unpacked(options, "a/index.html.br")).toBe(pages["a/index.html"]);
    made.length = 0;
    expect(await publish(pagesOf(pages), withForms)).toMatchObject({ kind: "unchanged", unchanged: 6 });
    expect(made).toEqual([]);
    await publish(pagesOf({ ...pages, "b/index.html": long("غير") }), withForms);
    expect(made).toEqual(["غير"]);
    expect(unpacked(options, "b/index.html.gz")).toBe(long("غير"));
    rmSync(join(options.outDir, "a/index.html.gz"));
    await publish(pagesOf({ ...pages, "b/index.html": long("غير") }), withForms);
    expect(unpacked(options, "a/index.html.gz")).toBe(pages["a/index.html"]);
  });
});

describe("a name that a compressed form would take", () => {
  it("stays that of the site's own file, in letters of either case", async () => {
    const { options } = freshSite();
    const own = {
      "a.svg": long("<g/>"),
      "A.SVG.BR": "صورة",
      "b.html": long("خبر"),
      "b.html.gz/index.html": "١",
    };
    await publish(filesOf(own), { ...options, forms: both });
    expect([...namesIn(options.outDir)].sort()).toEqual(
      ["A.SVG.BR", "a.svg", "a.svg.gz", "b.html", "b.html.br", "b.html.gz/index.html"].sort(),
    );
    // When that file goes, the form takes the name: what stood there was made of something else.
    await publish(filesOf({ "b.html": long("خبر"), "b.html.br": "ملف" }), { ...options, forms: ["br"] });
    await publish(filesOf({ "b.html": long("خبر") }), { ...options, forms: ["br"] });
    expect(unpacked(options, "b.html.br")).toBe(long("خبر"));
  });

  it("is not taken from a file that no build wrote", async () => {
    const { options } = freshSite();
    await publish(filesOf({ "a.html": long("خبر") }), options);
    writeFileSync(join(options.outDir, "a.html.br"), "somebody's");
    const report = await publish(filesOf({ "a.html": long("خبر") }), { ...options, forms: ["br"] });
    expect([report.kind, report.diagnostics.map(({ code }) => code)]).toEqual([
      "refused",
      ["output-not-ours"],
    ]);
  });

  it("is given up where no disk would keep it", async () => {
    const { options } = freshSite();
    const name = `${"a".repeat(248)}.html`;
    await publish(filesOf({ [name]: long("خبر") }), { ...options, forms: both });
    expect(namesIn(options.outDir)).toEqual([name]);
  });
});

describe("compressed bytes", () => {
  it("are those of the text, whatever it is, and say nothing of hour and system", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const [br, gzip] = both.map((form) => compressed(form, text)) as [Uint8Array, Uint8Array];
        expect(brotliDecompressSync(br)).toEqual(Buffer.from(text));
        expect(gunzipSync(gzip)).toEqual(Buffer.from(text));
        expect([...gzip.subarray(0, 8), gzip[9]]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 255]);
      }),
      { numRuns: 50 },
    );
  });
});
