// A file of posting lists, each under its name: `terms/…` and `sections.bin`.

import type { BitWriter } from "./bits.js";
import { BitReader } from "./bits.js";
import type { Postings } from "./postings.js";
import { readPostings } from "./postings.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** One entry: the name's length and the list's in bytes, the name, the list. The writer stands between whole bytes. */
export function writeTerm(writer: BitWriter, name: string, list: Uint8Array): void {
  const bytes = encoder.encode(name);
  writer.writeVarint(bytes.length);
  writer.writeVarint(list.length);
  writer.writeBytes(bytes);
  writer.writeBytes(list);
}

/** Every list of a file as bytes, by name: most are never read. */
export function termsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const terms = new Map<string, Uint8Array>();
  const reader = new BitReader(bytes);
  while (reader.byteOffset < bytes.length) {
    const nameLength = reader.readVarint();
    const listLength = reader.readVarint();
    const name = decoder.decode(reader.readBytes(nameLength));
    terms.set(name, reader.readBytes(listLength));
  }
  return terms;
}

export const postingsOf = (list: Uint8Array): Postings => readPostings(new BitReader(list));
