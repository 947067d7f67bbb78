// WebP: a RIFF file of chunks.
// @see https://www.rfc-editor.org/rfc/rfc9649, section 2

import { asciiAt, type Container, joined, type Stretch, viewOf } from "./bytes.js";
import { orientationOf } from "./exif.js";

const headerBytes = 12;
const chunkOverhead = 8;
/** Flags of `VP8X`. */
const [animationFlag, xmpFlag, exifFlag] = [0x02, 0x04, 0x08];

/** Undefined when it does not begin as a WebP. */
export function readWebp(bytes: Uint8Array): Container | undefined {
  if (asciiAt(bytes, 0, 4) !== "RIFF" || asciiAt(bytes, 8, 4) !== "WEBP") return undefined;
  const view = viewOf(bytes);
  const end = chunkOverhead + view.getUint32(4, true);
  const kept: Stretch[] = [[0, headerBytes]];
  let isAnimated = false;
  let isComplete = end <= bytes.length;
  let orientation = 1;
  let at = headerBytes;
  while (at + chunkOverhead <= Math.min(end, bytes.length)) {
    const type = asciiAt(bytes, at, 4);
    const length = view.getUint32(at + 4, true);
    const next = at + chunkOverhead + length + (length % 2);
    if (at + chunkOverhead + length > bytes.length) {
      isComplete = false;
      if (type !== "EXIF" && type !== "XMP ") kept.push([at, bytes.length]);
      break;
    }
    const content = at + chunkOverhead;
    if (type === "VP8X") isAnimated = ((bytes[content] ?? 0) & animationFlag) !== 0;
    if (type === "EXIF") {
      // Some programs begin it as a JPEG would.
      const start = asciiAt(bytes, content, 6) === "Exif\0\0" ? content + 6 : content;
      orientation = orientationOf(bytes.subarray(start, content + length));
    }
    if (type !== "EXIF" && type !== "XMP ") kept.push([at, Math.min(next, bytes.length)]);
    at = next;
  }
  const length = kept.reduce((sum, [from, to]) => sum + to - from, 0);
  const bare = length !== bytes.length ? withoutFlags(joined(bytes, kept)) : bytes;
  return { format: "webp", complete: isComplete, animated: isAnimated, orientation, bare };
}

/** Makes the header say what is still there. */
function withoutFlags(bytes: Uint8Array<ArrayBuffer>): Uint8Array {
  viewOf(bytes).setUint32(4, bytes.length - chunkOverhead, true);
  if (asciiAt(bytes, headerBytes, 4) === "VP8X") {
    const flags = headerBytes + chunkOverhead;
    bytes[flags] = (bytes[flags] ?? 0) & ~(xmpFlag | exifFlag);
  }
  return bytes;
}
