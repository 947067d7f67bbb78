// Reading from the middle of a file.

import { readSync } from "node:fs";

/**
 * @param scratch - used for the bytes where it is large enough; they hold until it is used again
 * @returns undefined when the file ends before
 */
export function readExactly(
  file: number,
  offset: number,
  length: number,
  scratch?: Buffer,
): Buffer | undefined {
  const fits = scratch !== undefined && length <= scratch.length;
  const bytes = fits ? scratch.subarray(0, length) : Buffer.allocUnsafe(length);
  let read = 0;
  while (read < length) {
    const count = readSync(file, bytes, read, length - read, offset + read);
    if (count === 0) return undefined;
    read += count;
  }
  return bytes;
}
