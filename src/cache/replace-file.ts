// Small files of the cache: each is replaced as a whole, and begins with what it is and the hash of the rest.

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { contentHash } from "./content-hash.js";

/** @param magic - of one line; says which tool wrote the file, and in which form */
export function readWholeFile(file: string, magic: string): string | undefined {
  try {
    const text = readFileSync(file, "utf8");
    const start = text.indexOf("\n") + 1;
    const content = text.slice(start);
    return text.slice(0, start) === firstLine(magic, content) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** @returns false when the disk does not take it; never throws, as without it the next build only takes longer */
export function replaceWholeFile(file: string, magic: string, content: string): boolean {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, firstLine(magic, content) + content);
    renameSync(draft, file);
    return true;
  } catch {
    removeQuietly(draft);
    return false;
  }
}

const firstLine = (magic: string, content: string): string => `${magic} ${contentHash(content)}\n`;

/** What cannot be removed now may be another time. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A parent that is no folder, say: then there is nothing.
  }
}
