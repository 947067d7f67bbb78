// Looks at and reads many files of one site, without a promise for each: a tenth of a millisecond a file counts when
// there are ten thousand. Like read-source.ts, never from outside the site's folder: where a folder really lies is
// asked once, and what a file is, every time.

import * as fs from "node:fs";
import { dirname, join } from "node:path";
import type { ContentFile, Source } from "../model/article.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import { isInside, largestFile, reasonOf } from "./read-source.js";

/** A file as the disk describes it. */
export type SeenFile = Readonly<{
  /** Size, inode, time of the last change of its content and of its entry: what differs after any edit. */
  mark: string;
  /** The later of the two times, epoch milliseconds. */
  changedMs: number;
  /** Bytes. */
  size: number;
  /** Free of links; absolute if the site's folder was given so. */
  real: string;
}>;

export type SourceReader = Readonly<{
  /** Undefined with one error: unreadable, or a link that leads out of the folder by now. */
  look: (file: Pick<ContentFile, "path" | "onDisk">) => Outcome<SeenFile | undefined>;
  /**
   * The bytes of a file that was looked at: they hold until the next one is read. Undefined with one error: unreadable,
   * or too large.
   */
  read: (file: ContentFile, seen: SeenFile) => Outcome<Source | undefined>;
}>;

/** Neither follows a link that has taken the file's place since, nor waits for a pipe. */
const openFlags = fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0);

/** As large as most articles. Memory of its own for each file would take longer to get than to fill. */
const scratchBytes = 2 ** 16;

/** @param rootDir - the site's folder, absolute or relative to the working directory */
export function createSourceReader(rootDir: string): SourceReader {
  let scratch: Uint8Array | undefined;
  let realRoot: string | undefined;
  const realFolders = new Map<string, string>();
  const realFolderOf = (folder: string): string => {
    let real = realFolders.get(folder);
    if (real === undefined) {
      real = fs.realpathSync.native(folder);
      realFolders.set(folder, real);
    }
    return real;
  };

  const look = (file: ContentFile): Outcome<SeenFile | undefined> => {
    const path = join(rootDir, file.onDisk);
    try {
      realRoot ??= fs.realpathSync.native(rootDir);
      let real = path;
      let isWithin = isInside(realRoot, realFolderOf(dirname(path)));
      let found = fs.lstatSync(path, { bigint: true });
      if (found.isSymbolicLink()) {
        real = fs.realpathSync.native(path);
        isWithin = isInside(realRoot, real);
        if (isWithin) found = fs.lstatSync(real, { bigint: true });
      }
      if (!isWithin)
        return refused({ code: "link-outside", severity: "error", place: { path: file.path }, facts: {} });
      if (!found.isFile()) return refused(unreadable(file, found.isDirectory() ? "EISDIR" : "EINVAL"));
      const { size, ino, mtimeNs, ctimeNs } = found;
      const mark = [size, ino, mtimeNs, ctimeNs].map((number) => number.toString(36)).join(".");
      const changedMs = Math.max(msOf(mtimeNs), msOf(ctimeNs));
      return { value: { mark, changedMs, size: Number(size), real }, diagnostics: [] };
    } catch (error) {
      return refused(unreadable(file, reasonOf(error)));
    }
  };

  const read = (file: ContentFile, seen: SeenFile): Outcome<Source | undefined> => {
    if (seen.size > largestFile) return refused(tooLarge(file, seen.size));
    try {
      scratch ??= Buffer.allocUnsafeSlow(scratchBytes);
      const bytes = readLimited(seen, scratch);
      if (typeof bytes === "number") return refused(tooLarge(file, bytes));
      return { value: { path: file.path, bytes }, diagnostics: [] };
    } catch (error) {
      return refused(unreadable(file, reasonOf(error)));
    }
  };
  return { look, read };
}

const msOf = (ns: bigint): number => Number(ns / 1_000_000n);

/** The bytes, or how many there are at least if they are too many. */
function readLimited({ real, size }: SeenFile, scratch: Uint8Array): Uint8Array | number {
  const handle = fs.openSync(real, openFlags);
  try {
    // One byte more than the file had: where that is not filled, it has not grown since.
    let buffer = size < scratch.length ? scratch : new Uint8Array(size + 1);
    let length = 0;
    for (;;) {
      const count = fs.readSync(handle, buffer, length, buffer.length - length, null);
      if (count === 0) return buffer.subarray(0, length);
      length += count;
      if (length > largestFile) return length;
      if (length === size) return buffer.subarray(0, length);
      if (length === buffer.length) {
        const larger = new Uint8Array(buffer.length * 2);
        larger.set(buffer);
        buffer = larger;
      }
    }
  } finally {
    fs.closeSync(handle);
  }
}

const refused = (diagnostic: Diagnostic): Outcome<undefined> => ({
  value: undefined,
  diagnostics: [diagnostic],
});

const unreadable = ({ path }: ContentFile, reason: string): Diagnostic => ({
  code: "unreadable-file",
  severity: "error",
  place: { path },
  facts: { reason },
});

const tooLarge = ({ path }: ContentFile, bytes: number): Diagnostic => ({
  code: "file-too-large",
  severity: "error",
  place: { path },
  facts: { bytes, limit: largestFile },
});
