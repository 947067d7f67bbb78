// What tells whether a file's bytes are the ones wanted, without keeping the bytes.

import { createHash, hash } from "node:crypto";
import type { Disk, DiskPath } from "./disk.js";

export type Fingerprint = Readonly<{
  /** In bytes. */
  size: number;
  /** The first 128 bits of the SHA-256 as 32 hexadecimal digits. */
  hash: string;
  /** Of a compressed form: stands for the bytes and the encoder that it was made of. */
  from?: string;
}>;

const hashBytes = 16;
const chunkBytes = 1 << 20;

/** @param data - text is hashed as the UTF-8 that would be written */
export function fingerprintOf(data: string | Uint8Array): Fingerprint {
  return {
    size: Buffer.byteLength(data),
    hash: hash("sha256", data, "buffer").toString("hex", 0, hashBytes),
  };
}

/** Reads a file of any size piece by piece. */
export function fingerprintOfFile(path: DiskPath, disk: Disk): Fingerprint {
  const handle = disk.open(path);
  try {
    const state = createHash("sha256");
    const buffer = Buffer.allocUnsafe(chunkBytes);
    let size = 0;
    for (let length = disk.readInto(handle, buffer); length > 0; length = disk.readInto(handle, buffer)) {
      state.update(buffer.subarray(0, length));
      size += length;
    }
    return { size, hash: state.digest().toString("hex", 0, hashBytes) };
  } finally {
    disk.close(handle);
  }
}

export const sameFingerprint = (a: Fingerprint, b: Fingerprint): boolean =>
  a.size === b.size && a.hash === b.hash;
