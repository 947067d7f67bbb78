// Pieces of a file: what every reader of a container needs.

/** A stretch of a file: from the first byte up to but not including the second. */
export type Stretch = readonly [from: number, to: number];

/** What a container says without any of its pixels being decoded. */
export type Container = Readonly<{
  format: "jpeg" | "png" | "webp" | "gif" | "avif" | "heic";
  /** False when the file ends before its picture does. */
  complete: boolean;
  /** More than one frame. */
  animated: boolean;
  /** How the camera lay, 1 to 8 (TIFF 6.0, tag 274); 1 is upright. */
  orientation: number;
  /**
   * The same picture without what it says of camera, place, author and program: no Exif, XMP, IPTC, comments. The very
   * array that was given, when there was nothing of the kind. Orientation goes too.
   */
  bare: Uint8Array;
}>;

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export function asciiAt(bytes: Uint8Array, at: number, length: number): string {
  let text = "";
  for (let index = at; index < Math.min(at + length, bytes.length); index++) {
    text += String.fromCharCode(bytes[index] ?? 0);
  }
  return text;
}

export const startsWith = (bytes: Uint8Array, at: number, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[at + index] === byte);

/** The stretches one after the other, in an array of their own. */
export function joined(bytes: Uint8Array, stretches: readonly Stretch[]): Uint8Array<ArrayBuffer> {
  const total = stretches.reduce((sum, [from, to]) => sum + to - from, 0);
  const result = new Uint8Array(total);
  let at = 0;
  for (const [from, to] of stretches) {
    result.set(bytes.subarray(from, to), at);
    at += to - from;
  }
  return result;
}
