// What the disk said of each source when it was last read, and the hash of its content: a source of which the disk
// still says the same need not be read again. As git does with its index, and with the same caution about files that
// changed so shortly before that another change might not show. In a fresh checkout no mark fits, and content decides.

import { join } from "node:path";
import { readWholeFile, replaceWholeFile } from "./replace-file.js";

/** File systems give times in steps, FAT of two seconds. */
const stepMs = 2_000;

export type FileMarks = Readonly<{
  /** Hash of the content of a file that has this mark still. */
  hashOf: (path: string, mark: string) => string | undefined;
  size: number;
}>;

export type MarkedFile = Readonly<{ path: string; mark: string; hash: string }>;

const magic = "build-site marks 1";

/** Articles have their own, which whoever reads them replaces. */
export type MarksFile = "sources.marks" | "inputs.marks";

/** Whether a later edit is sure to show. @param now - by the file system's own clock, when the file was looked at; ms */
export const isSettled = (changedMs: number, now: number): boolean => changedMs < now - stepMs;

/** @returns no marks at all where the file is missing, damaged, or of another tool */
export function readMarks(folder: string, name: MarksFile): FileMarks {
  const content = readWholeFile(join(folder, name), magic) ?? "";
  const fields = content === "" ? [] : content.split("\0");
  const marks = new Map<string, string>();
  for (let at = 0; at + 1 < fields.length; at += 2) marks.set(fields[at] ?? "", fields[at + 1] ?? "");
  return {
    size: marks.size,
    hashOf(path, mark) {
      const known = marks.get(path);
      return known?.startsWith(`${mark} `) ? known.slice(mark.length + 1) : undefined;
    },
  };
}

/** Replaces all marks at once. */
export function saveMarks(folder: string, name: MarksFile, files: readonly MarkedFile[]): void {
  const content = files.map(({ path, mark, hash }) => `${path}\0${mark} ${hash}`).join("\0");
  replaceWholeFile(join(folder, name), magic, content);
}
