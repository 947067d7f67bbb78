// A rendered body and its plain text as bytes: what waits on disk until a page needs it. Every part can be read
// without decoding the others.
//
//     bytes of: holes, parts, text (three numbers of four bytes) | count of parts, bytes of each | holes | parts | text

import { transcode } from "node:buffer";
import type { Body, Hole } from "../model/body.js";

const fieldBytes = 4;
const headFields = 4;

type Sections = Readonly<{ partsAt: number; holesAt: number; htmlAt: number; textAt: number; end: number }>;

/** What one UTF-16 code unit takes at most. */
const bytesPerUnit = 3;
/** Used again for each body: a text is written at once, and how long it became is known then. */
const scratch = Buffer.allocUnsafe(2 ** 18);

/** Numbers are little-endian, texts UTF-8, holes JSON. Lone surrogates become U+FFFD. */
export function encodeBody({ parts, holes }: Body, text: string): Buffer {
  const encodedHoles = holes.length === 0 ? "" : JSON.stringify(holes);
  const holesAt = (headFields + parts.length) * fieldBytes;
  const units = parts.reduce((sum, part) => sum + part.length, encodedHoles.length + text.length);
  const most = holesAt + units * bytesPerUnit;
  const bytes = most <= scratch.length ? scratch : Buffer.allocUnsafe(most);
  const htmlAt = holesAt + bytes.write(encodedHoles, holesAt);
  let at = htmlAt;
  let field = headFields * fieldBytes;
  for (const part of parts) {
    const length = bytes.write(part, at);
    field = bytes.writeUInt32LE(length, field);
    at += length;
  }
  const textBytes = bytes.write(text, at);
  for (const [index, value] of [htmlAt - holesAt, at - htmlAt, textBytes, parts.length].entries())
    bytes.writeUInt32LE(value, index * fieldBytes);
  return Buffer.from(bytes.subarray(0, at + textBytes));
}

/** @param record - as {@link encodeBody} made it; likewise below */
export function bodyOfRecord(record: Buffer): Body {
  const { partsAt, holesAt, htmlAt } = sectionsOf(record);
  const parts: string[] = [];
  let start = htmlAt;
  for (let at = partsAt; at < holesAt; at += fieldBytes) {
    const end = start + record.readUInt32LE(at);
    parts.push(textIn(record, start, end));
    start = end;
  }
  return { parts, holes: holesOfRecord(record) };
}

export function holesOfRecord(record: Buffer): readonly Hole[] {
  const { holesAt, htmlAt } = sectionsOf(record);
  if (holesAt === htmlAt) return [];
  return JSON.parse(record.toString("utf8", holesAt, htmlAt)) as readonly Hole[]; // written by encodeBody
}

export function textOfRecord(record: Buffer): string {
  const { textAt, end } = sectionsOf(record);
  return textIn(record, textAt, end);
}

/** By way of UTF-16, for which Node has the faster decoder. */
const textIn = (record: Buffer, start: number, end: number): string =>
  transcode(record.subarray(start, end), "utf8", "utf16le").toString("utf16le");

function sectionsOf(record: Buffer): Sections {
  const partsAt = headFields * fieldBytes;
  const holesAt = partsAt + record.readUInt32LE(3 * fieldBytes) * fieldBytes;
  const htmlAt = holesAt + record.readUInt32LE(0);
  const textAt = htmlAt + record.readUInt32LE(fieldBytes);
  return { partsAt, holesAt, htmlAt, textAt, end: textAt + record.readUInt32LE(2 * fieldBytes) };
}
