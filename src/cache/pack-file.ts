// One file that holds many remembered answers, each with its own checksum: whatever happens to the file, a damaged
// answer is not found rather than believed. (A memory-mapped database ends the whole process when its file was cut.)
//
//     magic | answer | answer | … | index | footer
//
// New answers are appended with a new index behind them; the old index stays as waste until the file is packed anew.

import { createHash } from "node:crypto";
import * as fs from "node:fs";

const magic = Buffer.from("BSPACK01");
const keyBytes = 16;
const checksumBytes = 8;
const recordBytes = keyBytes + 6 + 4 + checksumBytes;
/** Offset of the index, number of records, checksum of the index, magic. */
const footerBytes = 6 + 4 + checksumBytes + magic.length;

export type PackEntry = Readonly<{ offset: number; length: number; checksum: string }>;

export type PackIndex = Readonly<{
  entries: ReadonlyMap<string, PackEntry>;
  /** Where the next answer goes. */
  end: number;
}>;

const checksumOf = (bytes: Uint8Array): Buffer =>
  createHash("sha256").update(bytes).digest().subarray(0, checksumBytes);

/** The index of an open file; undefined when the file is none of ours, or damaged where it matters. */
export function readIndex(handle: number): PackIndex | undefined {
  const { size } = fs.fstatSync(handle);
  if (size < magic.length + footerBytes) return undefined;
  const footer = readExactly(handle, size - footerBytes, footerBytes);
  if (footer === undefined || !footer.subarray(-magic.length).equals(magic)) return undefined;
  const indexAt = footer.readUIntBE(0, 6);
  const count = footer.readUInt32BE(6);
  if (indexAt + count * recordBytes !== size - footerBytes) return undefined;
  const index = readExactly(handle, indexAt, count * recordBytes);
  if (index === undefined || !checksumOf(index).equals(footer.subarray(10, 10 + checksumBytes)))
    return undefined;
  const entries = new Map<string, PackEntry>();
  for (let at = 0; at < index.length; at += recordBytes) {
    const key = index.toString("hex", at, at + keyBytes);
    const offset = index.readUIntBE(at + keyBytes, 6);
    const length = index.readUInt32BE(at + keyBytes + 6);
    entries.set(key, {
      offset,
      length,
      checksum: index.toString("hex", at + recordBytes - checksumBytes, at + recordBytes),
    });
  }
  return { entries, end: size };
}

/** The bytes of an answer; undefined when they are not the ones that were written. */
export function readEntry(handle: number, { offset, length, checksum }: PackEntry): Buffer | undefined {
  const bytes = readExactly(handle, offset, length);
  return bytes !== undefined && checksumOf(bytes).toString("hex") === checksum ? bytes : undefined;
}

function readExactly(handle: number, offset: number, length: number): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(length);
  let read = 0;
  while (read < length) {
    const count = fs.readSync(handle, bytes, read, length - read, offset + read);
    if (count === 0) return undefined;
    read += count;
  }
  return bytes;
}

/** Writes answers, their index and the footer from `start` on. @param kept - entries that stand in the file already */
export function writePack(
  handle: number,
  start: number,
  kept: ReadonlyMap<string, PackEntry>,
  fresh: Iterable<readonly [key: string, bytes: Uint8Array]>,
): void {
  const entries = new Map(kept);
  let at = start;
  if (at === 0) at += writeAll(handle, magic, at);
  for (const [key, bytes] of fresh) {
    entries.set(key, { offset: at, length: bytes.length, checksum: checksumOf(bytes).toString("hex") });
    at += writeAll(handle, bytes, at);
  }
  const index = Buffer.alloc(entries.size * recordBytes);
  let record = 0;
  for (const [key, { offset, length, checksum }] of entries) {
    index.write(key, record, "hex");
    index.writeUIntBE(offset, record + keyBytes, 6);
    index.writeUInt32BE(length, record + keyBytes + 6);
    index.write(checksum, record + recordBytes - checksumBytes, "hex");
    record += recordBytes;
  }
  const footer = Buffer.alloc(footerBytes);
  footer.writeUIntBE(at, 0, 6);
  footer.writeUInt32BE(entries.size, 6);
  checksumOf(index).copy(footer, 10);
  magic.copy(footer, footerBytes - magic.length);
  at += writeAll(handle, index, at);
  at += writeAll(handle, footer, at);
  fs.ftruncateSync(handle, at);
}

function writeAll(handle: number, bytes: Uint8Array, position: number): number {
  let written = 0;
  while (written < bytes.length)
    written += fs.writeSync(handle, bytes, written, bytes.length - written, position + written);
  return written;
}
