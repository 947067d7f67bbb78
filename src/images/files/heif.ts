// AVIF and HEIC: boxes of the ISO base media format. What a camera says stands in items of their own. They are blanked
// where they lie and renamed to what no reader knows, because everything else is found by its distance from the
// beginning of the file.
// @see ISO/IEC 14496-12, 8.11 (the meta box); ISO/IEC 23008-12

import { asciiAt, type Container, type Stretch, viewOf } from "./bytes.js";

type Box = Readonly<{ type: string; content: number; end: number }>;

const avifBrands: ReadonlySet<string> = new Set(["avif", "avis"]);
const heicBrands: ReadonlySet<string> = new Set([
  "heic",
  "heix",
  "heim",
  "heis",
  "hevc",
  "hevx",
  "mif1",
  "msf1",
]);
const mostItems = 4096;

/** Undefined when it does not begin as one of the two. */
export function readHeif(bytes: Uint8Array): Container | undefined {
  if (asciiAt(bytes, 4, 4) !== "ftyp") return undefined;
  const { boxes, complete } = boxesIn(bytes, 0, bytes.length);
  const [first] = boxes;
  const brands = first === undefined ? [] : brandsOf(bytes, first);
  const isAvif = brands.some((brand) => avifBrands.has(brand));
  if (!isAvif && !brands.some((brand) => heicBrands.has(brand))) return undefined;
  const meta = boxes.find(({ type }) => type === "meta");
  return {
    format: isAvif ? "avif" : "heic",
    complete: complete && meta !== undefined,
    animated: brands.includes("avis") && boxes.some(({ type }) => type === "moov"),
    orientation: 1, // these formats turn pictures by a property that every reader obeys
    bare: meta === undefined ? bytes : blanked(bytes, meta),
  };
}

function blanked(bytes: Uint8Array, meta: Box): Uint8Array {
  const { items, stretches } = tellingParts(bytes, meta);
  if (items.size === 0) return bytes;
  const bare = Uint8Array.from(bytes);
  for (const [from, to] of stretches) bare.fill(0, from, to);
  for (const nameAt of items.values()) bare.set(unknownItem, nameAt);
  return bare;
}

/** `skip`. */
const unknownItem = [0x73, 0x6b, 0x69, 0x70];

function boxesIn(bytes: Uint8Array, from: number, to: number): { boxes: readonly Box[]; complete: boolean } {
  const view = viewOf(bytes);
  const boxes: Box[] = [];
  let at = from;
  while (at + 8 <= to) {
    let size = view.getUint32(at);
    let content = at + 8;
    if (size === 1 && at + 16 <= to) {
      size = Number(view.getBigUint64(at + 8));
      content = at + 16;
    }
    if (size === 0) size = to - at; // up to the end
    const end = at + size;
    if (end < content || end > to) return { boxes, complete: false };
    boxes.push({ type: asciiAt(bytes, at + 4, 4), content, end });
    at = end;
  }
  return { boxes, complete: at === to };
}

function brandsOf(bytes: Uint8Array, { content, end }: Box): readonly string[] {
  const brands = [asciiAt(bytes, content, 4)];
  for (let at = content + 8; at + 4 <= end && brands.length < 64; at += 4) brands.push(asciiAt(bytes, at, 4));
  return brands;
}

/** The Exif and XMP items: where the name of their kind stands, by number; and where their content lies. */
function tellingParts(
  bytes: Uint8Array,
  meta: Box,
): { items: ReadonlyMap<number, number>; stretches: readonly Stretch[] } {
  const { boxes } = boxesIn(bytes, meta.content + 4, meta.end);
  const find = (type: string): Box | undefined => boxes.find((box) => box.type === type);
  const [info, locations, data] = [find("iinf"), find("iloc"), find("idat")];
  const items = info === undefined ? new Map<number, number>() : tellingItems(bytes, info);
  if (locations === undefined) return { items, stretches: [] };
  try {
    return { items, stretches: stretchesOf(bytes, locations, data, items) };
  } catch (error) {
    if (error instanceof RangeError) return { items, stretches: [] }; // a table that leads out of the file
    throw error;
  }
}

function tellingItems(bytes: Uint8Array, info: Box): ReadonlyMap<number, number> {
  const view = viewOf(bytes);
  const items = new Map<number, number>();
  const isShort = bytes[info.content] === 0;
  const { boxes } = boxesIn(bytes, info.content + (isShort ? 6 : 8), info.end);
  for (const { type, content, end } of boxes.slice(0, mostItems)) {
    const version = bytes[content] ?? 0;
    if (type !== "infe" || version < 2 || content + 12 > end) continue;
    const wide = version > 2;
    const id = wide ? view.getUint32(content + 4) : view.getUint16(content + 4);
    const nameAt = content + (wide ? 10 : 8);
    const kind = asciiAt(bytes, nameAt, 4);
    if (kind === "Exif" || kind === "mime") items.set(id, nameAt);
  }
  return items;
}

/** Throws a RangeError where the table is damaged. */
function stretchesOf(
  bytes: Uint8Array,
  locations: Box,
  data: Box | undefined,
  items: ReadonlyMap<number, number>,
): readonly Stretch[] {
  const view = viewOf(bytes);
  let at = locations.content;
  const number = (size: number): number => {
    at += size;
    if (size === 2) return view.getUint16(at - 2);
    if (size === 4) return view.getUint32(at - 4);
    return size === 8 ? Number(view.getBigUint64(at - 8)) : 0;
  };
  const version = number(4) >>> 24;
  const sizes = number(2);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  const count = Math.min(number(version === 2 ? 4 : 2), mostItems);
  const stretches: Stretch[] = [];
  for (let item = 0; item < count; item++) {
    const id = number(version === 2 ? 4 : 2);
    const method = version === 0 ? 0 : number(2) & 15;
    number(2);
    const base = number(baseSize);
    const extents = Math.min(number(2), mostItems);
    for (let extent = 0; extent < extents; extent++) {
      number(indexSize);
      const offset = base + number(offsetSize) + (method === 1 ? (data?.content ?? 0) : 0);
      const length = number(lengthSize);
      const end = Math.min(offset + length, bytes.length);
      if (items.has(id) && method < 2 && offset > 0 && offset < end) stretches.push([offset, end]);
    }
  }
  return stretches;
}
