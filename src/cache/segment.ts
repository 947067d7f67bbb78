// A file of remembered answers that is never changed once it has its name, so that any number of builds can read it
// while others come and go. Each answer has two parts with a checksum each: a head, which every build reads, and a body,
// which is read when it is needed. (A memory-mapped database ends the whole process when its file was cut.)
//
//     magic | head body | head body | … | index | footer

import { fstatSync } from "node:fs";
import { contentHash } from "./content-hash.js";
import { writeAll } from "./draft-file.js";
import { readExactly } from "./read-exactly.js";

export const magic = Buffer.from("BSPACK02");

const hashBytes = 16;
/** Key, offset, length of the head and of the body, hash of the head and of the body. */
const recordBytes = hashBytes + 6 + 4 + 4 + hashBytes + hashBytes;
/** Offset of the index, number of records, hash of the index, magic. */
const footerBytes = 6 + 4 + hashBytes + magic.length;

/** Where an answer lies. Lengths and the offset in bytes; the body follows the head. */
export type Stretch = Readonly<{
  offset: number;
  headLength: number;
  bodyLength: number;
  /** Of `contentHash`. */
  headHash: string;
  bodyHash: string;
}>;

export type SegmentIndex = Readonly<{
  count: number;
  find: (key: string) => Stretch | undefined;
}>;

/** Undefined when the file is none of ours, or damaged where it matters. @throws the system's error */
export function readIndex(file: number): SegmentIndex | undefined {
  const { size } = fstatSync(file);
  if (size < magic.length + footerBytes) return undefined;
  const footer = readExactly(file, size - footerBytes, footerBytes);
  if (footer === undefined || !footer.subarray(-magic.length).equals(magic)) return undefined;
  const indexAt = footer.readUIntBE(0, 6);
  const count = footer.readUInt32BE(6);
  if (indexAt + count * recordBytes !== size - footerBytes) return undefined;
  const index = readExactly(file, indexAt, count * recordBytes);
  if (index === undefined || contentHash(index) !== footer.toString("hex", 10, 10 + hashBytes))
    return undefined;
  const positions = new Map<string, number>();
  for (let at = 0; at < index.length; at += recordBytes)
    positions.set(index.toString("latin1", at, at + hashBytes), at);
  return {
    count,
    find(key) {
      const at = positions.get(Buffer.from(key, "hex").toString("latin1"));
      return at === undefined ? undefined : stretchAt(index, at + hashBytes);
    },
  };
}

function stretchAt(index: Buffer, at: number): Stretch {
  const hashesAt = at + 14;
  return {
    offset: index.readUIntBE(at, 6),
    headLength: index.readUInt32BE(at + 6),
    bodyLength: index.readUInt32BE(at + 10),
    headHash: index.toString("hex", hashesAt, hashesAt + hashBytes),
    bodyHash: index.toString("hex", hashesAt + hashBytes, hashesAt + 2 * hashBytes),
  };
}

/** Writes index and footer behind the answers, which makes a segment of the file. @throws the system's error */
export function writeIndex(file: number, end: number, entries: ReadonlyMap<string, Stretch>): void {
  const index = Buffer.alloc(entries.size * recordBytes);
  let record = 0;
  for (const [key, { offset, headLength, bodyLength, headHash, bodyHash }] of entries) {
    let at = record + index.write(key, record, "hex");
    at = index.writeUIntBE(offset, at, 6);
    at = index.writeUInt32BE(headLength, at);
    at = index.writeUInt32BE(bodyLength, at);
    at += index.write(headHash, at, "hex");
    index.write(bodyHash, at, "hex");
    record += recordBytes;
  }
  const footer = Buffer.alloc(footerBytes);
  footer.writeUIntBE(end, 0, 6);
  footer.writeUInt32BE(entries.size, 6);
  footer.write(contentHash(index), 10, "hex");
  magic.copy(footer, footerBytes - magic.length);
  writeAll(file, magic, 0);
  writeAll(file, index, end);
  writeAll(file, footer, end + index.length);
}
