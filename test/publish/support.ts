// A temporary folder with a site in it, and its contents as data.

import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import type { OutputPath, SourcePath } from "../../src/model/brand.js";
import type { OutputFile } from "../../src/model/page.js";
import type { PublishOptions } from "../../src/publish/publish.js";

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder that is removed after the test, free of symbolic links. */
export function freshFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "publish-")));
  made.push(folder);
  return folder;
}

/** A site's root with an empty `content/`. */
export function freshSite(): { root: string; options: PublishOptions } {
  const root = join(freshFolder(), "site");
  mkdirSync(join(root, "content"), { recursive: true });
  const inputDirs = [join(root, "content"), join(root, "templates")];
  return {
    root,
    options: { outDir: join(root, "_site"), rootDir: root, inputDirs, clean: false, lockWaitMs: 200 },
  };
}

export const origin = { path: "content/articles/a.md" as SourcePath };

export function filesOf(texts: Readonly<Record<string, string>>): readonly OutputFile[] {
  return Object.entries(texts).map(([path, text]) => ({
    path: path as OutputPath,
    origin,
    kind: "text",
    text,
  }));
}

/** Every file, link and folder below a folder: contents of files, `→ target` of links, `/` for folders. */
export function treeOf(folder: string): Record<string, string> {
  const tree: Record<string, string> = {};
  const walk = (relative: string): void => {
    for (const name of readdirSync(join(folder, relative)).sort()) {
      const path = relative === "" ? name : `${relative}/${name}`;
      const found = lstatSync(join(folder, path));
      if (found.isDirectory()) {
        tree[`${path}/`] = "/";
        walk(path);
      } else if (found.isSymbolicLink()) {
        tree[path] = `→ ${readlinkSync(join(folder, path))}`;
      } else {
        tree[path] = readFileSync(join(folder, path), "utf8");
      }
    }
  };
  walk("");
  return tree;
}

/** The files alone, without the manifest. */
export function textsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(treeOf(folder)).filter(([path, text]) => text !== "/" && path !== ".build-site.json"),
  );
}
