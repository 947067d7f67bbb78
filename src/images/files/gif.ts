// GIF: blocks, each a row of short pieces.
// @see https://www.w3.org/Graphics/GIF/spec-gif89a.txt

import { asciiAt, type Container, joined, type Stretch } from "./bytes.js";

const [extension, image, trailer] = [0x21, 0x2c, 0x3b];
const [comment, application] = [0xfe, 0xff];
/** What says how often an animation runs; everything else of the kind is a program's own. */
const loops: ReadonlySet<string> = new Set(["NETSCAPE2.0", "ANIMEXTS1.0"]);

const tableBytes = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** Undefined when it does not begin as a GIF. */
export function readGif(bytes: Uint8Array): Container | undefined {
  if (!/^GIF8[79]a$/.test(asciiAt(bytes, 0, 6))) return undefined;
  let at = 13 + tableBytes(bytes[10] ?? 0);
  const kept: Stretch[] = [[0, Math.min(at, bytes.length)]];
  let frames = 0;
  let isComplete = false;
  while (at < bytes.length) {
    const start = at;
    const kind = bytes[at];
    if (kind === trailer) {
      kept.push([at, at + 1]);
      isComplete = true;
      break;
    }
    let isKept = true;
    if (kind === extension) {
      const label = bytes[at + 1];
      isKept = label !== comment && (label !== application || loops.has(asciiAt(bytes, at + 3, 11)));
      at = endOfPieces(bytes, at + 2);
    } else if (kind === image) {
      frames++;
      at = endOfPieces(bytes, at + 11 + tableBytes(bytes[at + 9] ?? 0));
    } else break;
    if (isKept) kept.push([start, Math.min(at, bytes.length)]);
  }
  const length = kept.reduce((sum, [from, to]) => sum + to - from, 0);
  const bare = length !== bytes.length ? joined(bytes, kept) : bytes;
  return { format: "gif", complete: isComplete, animated: frames > 1, orientation: 1, bare };
}

/** Behind the empty piece that ends a row of them. */
function endOfPieces(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const length = bytes[at] ?? 0;
    at += length + 1;
    if (length === 0) return at;
  }
  return bytes.length;
}
