// A path of the output stays below the output folder, fits a disk, and belongs to one file.

import type { Diagnostic } from "../model/diagnostic.js";
import type { OutputFile } from "../model/page.js";
import { manifestName, reservedNames } from "./reserved.js";

type WantedPath = Pick<OutputFile, "path" | "origin">;

/** The longest name that common file systems keep, in bytes. */
export const longestNameBytes = 255;

/** Whether a path, joined to the output folder, names a file below it on every system. */
export function isSafePath(path: string): boolean {
  if (path.includes("\0") || path.includes("\\")) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

/** Every folder above a path, nearest last: `a/b/c` → `a`, `a/b`. */
export function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) folders.push(path.slice(0, at));
  return folders;
}

/** The same of many paths, each once. */
export function foldersAboveAll(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) for (const folder of foldersAbove(path)) folders.add(folder);
  return folders;
}

/**
 * Two files at one path, a file where another needs a folder, a name that no disk keeps.
 * @throws RangeError if a path leads out of the output folder: a defect, whoever made the path checks what editors write
 */
export function findPathFaults(files: readonly WantedPath[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const byPath = new Map<string, WantedPath>();
  for (const file of files) {
    if (!isSafePath(file.path)) {
      throw new RangeError(`an output path leads out of the output folder: ${JSON.stringify(file.path)}`);
    }
    const long = file.path.split("/").find((part) => Buffer.byteLength(part) > longestNameBytes);
    if (long !== undefined) {
      const facts = { path: file.path, bytes: Buffer.byteLength(long), limit: longestNameBytes };
      diagnostics.push({ code: "output-name-too-long", severity: "error", place: file.origin, facts });
    }
    const first = byPath.get(file.path);
    if (first === undefined) byPath.set(file.path, file);
    else diagnostics.push(clash(file, first));
    const [top = ""] = file.path.split("/");
    if (reservedNames.has(top)) {
      const facts = { path: file.path, other: manifestName };
      diagnostics.push({ code: "output-clash", severity: "error", place: file.origin, facts });
    }
  }
  for (const file of files) {
    for (const folder of foldersAbove(file.path)) {
      const inTheWay = byPath.get(folder);
      if (inTheWay !== undefined) diagnostics.push(clash(file, inTheWay));
    }
  }
  return diagnostics;
}

const clash = (file: WantedPath, other: WantedPath): Diagnostic => ({
  code: "output-clash",
  severity: "error",
  place: file.origin,
  facts: { path: file.path, other: other.path },
  related: [other.origin],
});
