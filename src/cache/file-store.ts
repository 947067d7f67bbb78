// Files that are dear to make, remembered between builds under names that say what they were made of: pictures and
// cards, too large for the pack of answers. What was damaged since is not found rather than believed.

import * as fs from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contentHash } from "./content-hash.js";

/** Unused files that are not worth removing, in bytes. */
const tolerableWaste = 64 * 1024 * 1024;
/** What a killed build left goes after this long, in milliseconds. */
const draftLifetimeMs = 24 * 60 * 60_000;
const draftEnding = ".draft";

export type StoredFile = Readonly<{ name: string; hash: string }>;

export interface FileStore {
  /** A record under this name, if it is there and whole. */
  record(name: string): Promise<string | undefined>;
  writeRecord(name: string, text: string): Promise<void>;
  /** The file's path on disk, if its bytes are those that were written. */
  find(file: StoredFile): Promise<string | undefined>;
  /** @returns what to ask for it with */
  write(name: string, bytes: Uint8Array): Promise<StoredFile>;
  /** Forgets what was not asked for when it outweighs the rest. Never throws. */
  tidy(): void;
  /** Removes what only this run could use. */
  close(): void;
}

/**
 * @param folder - absolute, made when something is written; absent: nothing outlives this run
 * @param mayWrite - whether new files may be added there; if not they are for this run alone
 */
export function openFileStore(folder: string | undefined, mayWrite: boolean): FileStore {
  const used = new Set<string>();
  let temporary: string | undefined;
  const temporaryFolder = (): string => {
    temporary ??= fs.mkdtempSync(join(tmpdir(), "build-site-"));
    return temporary;
  };
  const readWhole = async (name: string, hash: (bytes: Buffer) => boolean): Promise<Found | undefined> => {
    for (const place of [temporary, folder]) {
      if (place === undefined) continue;
      const path = join(place, name);
      const bytes = await readFile(path).catch(() => undefined);
      if (bytes === undefined || !hash(bytes)) continue;
      used.add(name);
      return { path, bytes };
    }
    return undefined;
  };
  const writeNamed = async (name: string, bytes: Uint8Array): Promise<void> => {
    used.add(name);
    if (folder !== undefined && mayWrite) {
      try {
        await mkdir(folder, { recursive: true });
        return await writeWhole(folder, name, bytes);
      } catch {
        // A full disk or a folder that may not be written costs the next build time, and this one nothing.
      }
    }
    await writeWhole(temporaryFolder(), name, bytes);
  };
  return {
    async record(name) {
      const found = await readWhole(
        name,
        (bytes) => contentHash(bytes.subarray(hashDigits)) === hashIn(bytes),
      );
      return found?.bytes.toString("utf8", hashDigits);
    },
    async writeRecord(name, text) {
      await writeNamed(name, Buffer.from(contentHash(text) + text));
    },
    async find({ name, hash }) {
      return (await readWhole(name, (bytes) => contentHash(bytes) === hash))?.path;
    },
    async write(name, bytes) {
      await writeNamed(name, bytes);
      return { name, hash: contentHash(bytes) };
    },
    tidy() {
      try {
        if (folder !== undefined && mayWrite) removeUnused(folder, used);
      } catch {
        // As promised.
      }
    },
    close() {
      if (temporary !== undefined) fs.rmSync(temporary, { recursive: true, force: true });
    },
  };
}

type Found = Readonly<{ path: string; bytes: Buffer }>;

/** A record begins with the hash of the rest. */
const hashDigits = 32;
const hashIn = (bytes: Buffer): string => bytes.toString("latin1", 0, hashDigits);

let drafts = 0;

/** Under a name of its own first, so that nobody reads half a file. */
async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  const draft = `${path}.${process.pid}-${drafts++}${draftEnding}`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

function removeUnused(folder: string, used: ReadonlySet<string>): void {
  const found = fs.readdirSync(folder).map((name) => ({ name, ...factsOf(join(folder, name)) }));
  const newest = Math.max(0, ...found.map(({ mtimeMs }) => mtimeMs));
  const isDraft = (name: string): boolean => name.endsWith(draftEnding);
  const waste = found.filter(({ name }) => !used.has(name) && !isDraft(name));
  const left = found.filter(({ name, mtimeMs }) => isDraft(name) && mtimeMs < newest - draftLifetimeMs);
  const sum = (files: readonly { size: number }[]): number =>
    files.reduce((total, { size }) => total + size, 0);
  const live = sum(found) - sum(waste);
  const removed = sum(waste) > live + tolerableWaste ? [...waste, ...left] : left;
  for (const { name } of removed) fs.rmSync(join(folder, name), { force: true });
}

const factsOf = (path: string): { size: number; mtimeMs: number } => {
  const { size = 0, mtimeMs = 0 } = fs.statSync(path, { throwIfNoEntry: false }) ?? {};
  return { size, mtimeMs };
};
