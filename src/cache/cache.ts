// Answers of pure functions, remembered between builds under the hash of all that they depend on.
// A cache that is missing, damaged or of another tool only costs time: nothing in it is believed without its checksum.

import { createHash } from "node:crypto";
import * as fs from "node:fs";
import { join } from "node:path";
import { type PackIndex, readEntry, readIndex, writePack } from "./pack-file.js";

/** Waste that is not worth packing a file anew, in bytes. */
const tolerableWaste = 16 * 1024 * 1024;

export interface Cache {
  /** @param key - of {@link cacheKey} */
  get(key: string): Buffer | undefined;
  put(key: string, answer: Uint8Array): void;
  /** Says that an answer is still of use, when another thread got it. */
  keep(key: string): void;
  /** Writes what was put. Answers that nobody asked for go when they outweigh the others. Never throws. */
  save(): void;
  close(): void;
}

/** 128 bits of the SHA-256 over all parts, as hexadecimal digits; two lists of parts never run together. */
export function cacheKey(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest("hex").slice(0, 32);
}

/** @param folder - absolute; made when something is saved */
export function openCache(folder: string): Cache {
  const file = join(folder, "articles.pack");
  const opened = openPack(file);
  const used = new Set<string>();
  const fresh = new Map<string, Uint8Array>();
  return {
    get(key) {
      const entry = opened?.index.entries.get(key);
      if (opened === undefined || entry === undefined) return undefined;
      const answer = readEntry(opened.handle, entry);
      if (answer !== undefined) used.add(key);
      return answer;
    },
    put(key, answer) {
      fresh.set(key, answer);
    },
    keep(key) {
      used.add(key);
    },
    save() {
      try {
        savePack(file, folder, opened, used, fresh);
      } catch {
        // A full disk or a folder that may not be written costs the next build time, and this one nothing.
      }
    },
    close() {
      if (opened !== undefined) fs.closeSync(opened.handle);
    },
  };
}

type OpenedPack = Readonly<{ handle: number; index: PackIndex }>;

function openPack(file: string): OpenedPack | undefined {
  try {
    const handle = fs.openSync(file, "r");
    const index = readIndex(handle);
    if (index !== undefined) return { handle, index };
    fs.closeSync(handle);
  } catch {
    // No cache yet, or none that may be read.
  }
  return undefined;
}

function savePack(
  file: string,
  folder: string,
  opened: OpenedPack | undefined,
  used: ReadonlySet<string>,
  fresh: ReadonlyMap<string, Uint8Array>,
): void {
  const live = [...used].reduce((sum, key) => sum + (opened?.index.entries.get(key)?.length ?? 0), 0);
  const waste = (opened?.index.end ?? 0) - live;
  const isWasteful = waste > live + tolerableWaste;
  if (fresh.size === 0 && !isWasteful) return;
  fs.mkdirSync(folder, { recursive: true });
  if (opened !== undefined && !isWasteful && isStillSame(file, opened)) {
    const handle = fs.openSync(file, "r+");
    try {
      writePack(handle, opened.index.end, opened.index.entries, fresh);
    } finally {
      fs.closeSync(handle);
    }
    return;
  }
  // Under a name of its own first: whoever reads the old file goes on reading it.
  const draft = `${file}.${process.pid}`;
  const handle = fs.openSync(draft, "w");
  try {
    writePack(handle, 0, new Map(), answersToKeep(opened, used, fresh));
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(draft, file);
}

/** Whether no other build has written to the file since it was opened. */
function isStillSame(file: string, { handle, index }: OpenedPack): boolean {
  const now = fs.statSync(file, { throwIfNoEntry: false });
  const then = fs.fstatSync(handle);
  return now !== undefined && now.ino === then.ino && now.dev === then.dev && now.size === index.end;
}

function* answersToKeep(
  opened: OpenedPack | undefined,
  used: ReadonlySet<string>,
  fresh: ReadonlyMap<string, Uint8Array>,
): Generator<readonly [string, Uint8Array]> {
  for (const key of used) {
    const entry = opened?.index.entries.get(key);
    const answer = opened === undefined || entry === undefined ? undefined : readEntry(opened.handle, entry);
    if (answer !== undefined && !fresh.has(key)) yield [key, answer];
  }
  yield* fresh;
}
