// JPEG: its segments, and which of them say something about people rather than about colours.
// @see ITU-T T.81, annex B

import { asciiAt, type Container, joined, type Stretch, startsWith, viewOf } from "./bytes.js";
import { orientationAlone, orientationOf } from "./exif.js";

const endOfImage = 0xd9;
const startOfScan = 0xda;
const comment = 0xfe;
const [firstRestart, lastRestart] = [0xd0, 0xd7];
const [app0, app1, app2, app14, app15] = [0xe0, 0xe1, 0xe2, 0xee, 0xef];

/** Undefined when it does not begin as a JPEG. */
export function readJpeg(bytes: Uint8Array): Container | undefined {
  if (!startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return undefined;
  const view = viewOf(bytes);
  const kept: Stretch[] = [[0, 2]];
  let orientation = 1;
  let at = 2;
  let isComplete = false;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) {
      // Damage between segments: decoders go on at the next marker, and so must we, or what it tells stays.
      const next = bytes.indexOf(0xff, at);
      if (next === -1) break;
      at = next;
    }
    const marker = bytes[at + 1] ?? 0;
    // 0xff before a marker fills up.
    if (marker === 0xff) {
      at++;
      continue;
    }
    // No markers, or such as have no segment: only damage leaves them outside of coded data.
    if (marker <= 1 || (marker >= firstRestart && marker <= lastRestart)) {
      at += 2;
      continue;
    }
    if (marker === endOfImage) {
      kept.push([at, at + 2]);
      at += 2;
      isComplete = true;
      break;
    }
    if (at + 4 > bytes.length) break;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) break;
    if (marker === app1 && asciiAt(bytes, at + 4, 6) === "Exif\0\0") {
      orientation = orientationOf(bytes.subarray(at + 10, end));
    }
    if (isKept(bytes, at, marker)) kept.push([at, end]);
    at = end;
    if (marker === startOfScan) {
      const next = endOfScan(bytes, at);
      kept.push([at, next]);
      at = next;
    }
  }
  // What follows the end is a second picture, a film or a map of depths: nothing that a page shows.
  const bare = joinedLength(kept) === bytes.length ? bytes : joined(bytes, kept);
  return { format: "jpeg", complete: isComplete, animated: false, orientation, bare };
}

const joinedLength = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, [from, to]) => sum + to - from, 0);

/** Of the segments for applications only those that decide on colours: JFIF, the ICC profile, Adobe's transform. */
function isKept(bytes: Uint8Array, at: number, marker: number): boolean {
  if (marker === comment) return false;
  if (marker < app0 || marker > app15) return true;
  if (marker === app0) return asciiAt(bytes, at + 4, 5) === "JFIF\0";
  if (marker === app2) return asciiAt(bytes, at + 4, 12) === "ICC_PROFILE\0";
  return marker === app14 && asciiAt(bytes, at + 4, 5) === "Adobe";
}

/** Where the marker after coded data stands; the end of the file when there is none. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    const isData = next === 0 || next === 0xff || (next >= firstRestart && next <= lastRestart);
    if (!isData) return at;
  }
  return bytes.length;
}

/** A bare JPEG that says again how the camera lay, for whoever cannot turn its pixels. */
export function withOrientation(bare: Uint8Array, orientation: number): Uint8Array<ArrayBuffer> {
  const content = orientationAlone(orientation);
  const length = content.length + 2;
  const result = new Uint8Array(bare.length + length + 2);
  result.set(bare.subarray(0, 2));
  result.set([0xff, app1, length >> 8, length & 0xff], 2);
  result.set(content, 6);
  result.set(bare.subarray(2), 6 + content.length);
  return result;
}
