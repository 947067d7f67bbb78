// The one thing that matters of Exif: how the camera lay.
// @see TIFF 6.0, section 2 (image file directories); Exif 2.32, 4.6.4 (tag 274)

import { asciiAt, viewOf } from "./bytes.js";

const orientationTag = 274;
const entryBytes = 12;

/**
 * @param tiff - the TIFF structure inside Exif, from its byte order mark on
 * @returns 1 to 8; 1 (upright) where it is not said, or damaged
 */
export function orientationOf(tiff: Uint8Array): number {
  const order = asciiAt(tiff, 0, 2);
  if ((order !== "II" && order !== "MM") || tiff.length < 14) return 1;
  const littleEndian = order === "II";
  const view = viewOf(tiff);
  const directory = view.getUint32(4, littleEndian);
  if (directory + 2 > tiff.length) return 1;
  const count = view.getUint16(directory, littleEndian);
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * entryBytes;
    if (entry + entryBytes > tiff.length) return 1;
    if (view.getUint16(entry, littleEndian) !== orientationTag) continue;
    const value = view.getUint16(entry + 8, littleEndian);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** The least Exif that says an orientation and nothing else, as the content of a JPEG's APP1. */
export function orientationAlone(orientation: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...[0x45, 0x78, 0x69, 0x66, 0, 0], // Exif
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8], // big-endian, the directory at 8
    ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0], // one entry: tag 274, one SHORT
    ...[0, 0, 0, 0], // no other directory
  ]);
}
