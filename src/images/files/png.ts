// PNG: its chunks.
// @see https://www.w3.org/TR/png-3/#5Chunk-layout

import { asciiAt, type Container, joined, type Stretch, startsWith, viewOf } from "./bytes.js";
import { orientationOf } from "./exif.js";

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type, checksum. */
const chunkOverhead = 12;
const telling: ReadonlySet<string> = new Set(["eXIf", "tEXt", "zTXt", "iTXt", "tIME", "zxIf"]);

/** Undefined when it does not begin as a PNG. */
export function readPng(bytes: Uint8Array): Container | undefined {
  if (!startsWith(bytes, 0, signature)) return undefined;
  const view = viewOf(bytes);
  const kept: Stretch[] = [[0, signature.length]];
  let isAnimated = false;
  let isComplete = false;
  let orientation = 1;
  for (let at = signature.length; at + chunkOverhead <= bytes.length && !isComplete; ) {
    const type = asciiAt(bytes, at + 4, 4);
    const end = at + chunkOverhead + view.getUint32(at);
    if (end > bytes.length) {
      // Cut off inside: browsers show as much of the picture as there is.
      if (!telling.has(type)) kept.push([at, bytes.length]);
      break;
    }
    if (type === "acTL") isAnimated = true;
    if (type === "eXIf") orientation = orientationOf(bytes.subarray(at + 8, end - 4));
    if (!telling.has(type)) kept.push([at, end]);
    if (type === "IEND") isComplete = true;
    at = end;
  }
  const length = kept.reduce((sum, [from, to]) => sum + to - from, 0);
  const bare = length !== bytes.length ? joined(bytes, kept) : bytes;
  return { format: "png", complete: isComplete, animated: isAnimated, orientation, bare };
}
