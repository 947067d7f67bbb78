import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSource } from "../../src/content/read-source.js";
import { scanContent } from "../../src/content/scan.js";
import { sourcePath } from "./support.js";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "build-site-scan-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const put = (...paths: string[]): void => {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), "x");
  }
};
const scan = async () => {
  const { value, diagnostics } = await scanContent(root);
  return { value, problems: diagnostics.map(({ code, place }) => `${code} ${place.path}`) };
};
const paths = (files: readonly { path: string }[]) => files.map(({ path }) => path);

describe("the scan of a site's folder", () => {
  it("finds what lies where, in the order of the paths", async () => {
    put(
      "site.yaml",
      "content/keywords.yaml",
      "content/articles/2021/07/b.md",
      "content/articles/2021/07/photo.jpg",
      "content/articles/a.MD",
      "content/articles/c.markdown",
      "content/pages/about.md",
      "content/media/logo/logo.svg",
      "content/articles/._a.md",
      "content/articles/a.md~",
      "content/articles/node_modules/x.md",
      "content/articles/.git/x.md",
      "README.md",
    );
    const { value, problems } = await scan();
    expect(problems).toEqual([]);
    expect(paths(value.articles)).toEqual([
      "content/articles/2021/07/b.md",
      "content/articles/a.MD",
      "content/articles/c.markdown",
    ]);
    expect(paths(value.pages)).toEqual(["content/pages/about.md"]);
    expect(paths(value.media)).toEqual(["content/media/logo/logo.svg"]);
    expect(paths(value.attachments)).toEqual(["content/articles/2021/07/photo.jpg"]);
    expect(value.register?.path).toBe("content/keywords.yaml");
    expect(value.config?.path).toBe("site.yaml");
  });

  it("names files in NFC and reads them as the disk has them", async () => {
    put("content/articles/cafe\u0301.md");
    const { value } = await scan();
    const [file] = value.articles;
    expect(file).toEqual({ path: "content/articles/caf\u00e9.md", onDisk: "content/articles/cafe\u0301.md" });
    const source = await readSource(root, file ?? { path: sourcePath(""), onDisk: "" });
    expect(new TextDecoder().decode(source.value?.bytes)).toBe("x");
  });

  it("says what is not published", async () => {
    put(
      "site.yaml",
      "site.yml",
      "content/note.md",
      "content/articles/a.md",
      "content/articles/~$a.docx",
      "content/old/c.md",
      "content/articles/.hidden.md",
    );
    expect((await scan()).problems.sort()).toEqual([
      "not-published content/articles/.hidden.md",
      "not-published content/note.md",
      "not-published content/old/c.md",
      "not-published site.yml",
    ]);
  });

  it("says where the lines of other tools' files belong", async () => {
    put("content/articles/a.md", "content/authors.yaml", "content/tags.yml", "content/other.yaml");
    const { diagnostics } = await scanContent(root);
    expect(diagnostics.map(({ place, facts }) => ({ path: place.path, facts }))).toEqual([
      { path: "content/authors.yaml", facts: { where: "settings", name: "authors.yaml" } },
      { path: "content/other.yaml", facts: { where: "outside", name: "other.yaml" } },
      { path: "content/tags.yml", facts: { where: "register", name: "tags.yml" } },
    ]);
  });

  it("reports two names that differ in their bytes alone", async () => {
    put("content/articles/caf\u00e9.md", "content/articles/cafe\u0301.md");
    const { diagnostics, value } = await scanContent(root);
    // A disk that takes the two for one has nothing to report.
    if (diagnostics.length === 0) return;
    expect(value.articles).toHaveLength(1);
    expect(diagnostics).toMatchObject([
      {
        code: "same-name-twice",
        severity: "error",
        facts: { name: "content/articles/caf‹U+00E9›.md", other: "content/articles/cafe‹U+0301›.md" },
      },
    ]);
  });

  it("follows links to files inside the folder and reports all others", async () => {
    put("content/articles/a.md");
    const link = (target: string, name: string) => symlinkSync(target, join(root, "content/articles", name));
    link("a.md", "inside.md");
    link("/etc/hostname", "outside.md");
    link("../../..", "up");
    link(".", "loop");
    link("self.md", "self.md");
    link("nothing.md", "broken.md");
    const { value, problems } = await scan();
    expect(paths(value.articles)).toEqual(["content/articles/a.md", "content/articles/inside.md"]);
    expect(problems.sort()).toEqual([
      "link-broken content/articles/broken.md",
      "link-broken content/articles/self.md",
      "link-outside content/articles/outside.md",
      "link-outside content/articles/up",
      "link-to-folder content/articles/loop",
    ]);
  });

  it("does not enter a content folder that is a link out of the site", async () => {
    symlinkSync(tmpdir(), join(root, "content"));
    expect((await scan()).problems).toEqual(["link-outside content", "no-articles content/articles"]);
  });

  it("warns of a site without articles", async () => {
    expect((await scan()).problems).toEqual(["no-articles content/articles"]);
  });
});

describe("reading a source", () => {
  const file = (name: string) => ({ path: sourcePath(name), onDisk: name });

  it("refuses a file of 50 MB without reading it", async () => {
    put("big.md");
    truncateSync(join(root, "big.md"), 50_000_000);
    expect(await readSource(root, file("big.md"))).toEqual({
      value: undefined,
      diagnostics: [
        {
          code: "file-too-large",
          severity: "error",
          place: { path: "big.md" },
          facts: { bytes: 50_000_000, limit: 4 * 1024 * 1024 },
        },
      ],
    });
  });

  it("says why a file cannot be read", async () => {
    const { diagnostics } = await readSource(root, file("gone.md"));
    expect(diagnostics).toMatchObject([{ code: "unreadable-file", facts: { reason: "ENOENT" } }]);
  });

  it("does not follow a link out of the folder that was made since the scan", async () => {
    symlinkSync("/etc/hostname", join(root, "late.md"));
    expect((await readSource(root, file("late.md"))).diagnostics).toMatchObject([{ code: "link-outside" }]);
  });
});
