// A file into which all threads write new answers at once: each claims the next stretch by an atomic addition. It
// becomes a part of the cache when the build has read everything, or was never more than a place to put things.

import { fstatSync, mkdirSync, openSync, renameSync, writeSync, writevSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeQuietly } from "./replace-file.js";

/** Where stretches end once nothing may be added any more: far below the beginning. */
const closed = -(2n ** 60n);

/** What threads share: it survives structured cloning. */
export type DraftHandle = Readonly<{
  /** Open for reading and writing in this process. */
  file: number;
  /** One number: where the next stretch begins. */
  end: BigInt64Array<SharedArrayBuffer>;
}>;

export type DraftFile = Readonly<{
  handle: DraftHandle;
  /** The file system's clock when the file was made, epoch milliseconds. */
  madeMs: number;
  /** Gives the file its name for good. Only for a named one, and once. */
  keepAs(path: string): void;
  /** Removes what is left of a name. The file stays open: whoever reads from it closes it. */
  discard(): void;
}>;

/** Drafts end so; what a killed build left is known by it. */
export const draftEnding = ".draft";

let opened = 0;

/**
 * @param folder - made when it is not there; absent or not writable means the system's folder for temporary files
 * @param named - whether it may be kept; otherwise it loses its name at once, and nothing is left of it whatever happens
 * @returns undefined when no file can be written anywhere
 */
export function openDraft(folder: string | undefined, named: boolean): DraftFile | undefined {
  for (const place of folder === undefined ? [tmpdir()] : [folder, tmpdir()]) {
    const path = join(place, `build-site-${process.pid}-${opened++}${draftEnding}`);
    try {
      mkdirSync(place, { recursive: true });
      const file = openSync(path, "wx+", 0o600);
      let name: string | undefined = path;
      const discard = (): void => {
        if (name !== undefined) removeQuietly(name);
        name = undefined;
      };
      if (!named || place !== folder) discard();
      const end = new BigInt64Array(new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT));
      const keepAs = (kept: string): void => {
        if (name === undefined) throw new Error("this draft has no name");
        renameSync(name, kept);
        name = undefined;
        Atomics.store(end, 0, closed);
      };
      return { handle: { file, end }, madeMs: fstatSync(file).mtimeMs, keepAs, discard };
    } catch {
      // A folder that may not be written; the next one, or memory, will do.
    }
  }
  return undefined;
}

/** @returns where the bytes begin in the file; undefined when the disk does not take them, or the file has been kept */
export function writeStretch(
  { file, end }: DraftHandle,
  ...pieces: readonly Uint8Array[]
): number | undefined {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const offset = Number(Atomics.add(end, 0, BigInt(length)));
  if (offset < 0) return undefined;
  try {
    const written = writevSync(file, pieces, offset);
    if (written < length) writeAll(file, Buffer.concat(pieces).subarray(written), offset + written);
    return offset;
  } catch {
    return undefined;
  }
}

/** @throws the system's error */
export function writeAll(file: number, bytes: Uint8Array, position: number): number {
  let written = 0;
  while (written < bytes.length)
    written += writeSync(file, bytes, written, bytes.length - written, position + written);
  return written;
}
