// A rendered body and its plain text as bytes: what waits on disk until a page needs it. Every part can be read
// without decoding the others.
//
//     bytes of: holes, parts, text (three numbers of four bytes) | count of parts, bytes of each | holes | parts | text

import { transcode } from "node:buffer";
import type { Body, Hole } from "../model/body.js";

const fieldBytes = 4;
const headFields = 4;

type Sections = Readonly<{ partsAt: number; holesAt: number; htmlAt: number; textAt: number; end: number }>;

/** Numbers are little-endian, texts UTF-8, holes JSON. Lone surrogates become U+FFFD. */
export function encodeBody({ parts, holes }: Body, text: string): Buffer {
  const encodedHoles = holes.length === 0 ? "" : JSON.stringify(holes);
  const lengths = parts.map((part) => Buffer.byteLength(part));
  const holesBytes = Buffer.byteLength(encodedHoles);
  const htmlBytes = lengths.reduce((sum, length) => sum + length, 0);
  const textBytes = Buffer.byteLength(text);
  const holesAt = (headFields + parts.length) * fieldBytes;
  const bytes = Buffer.allocUnsafe(holesAt + holesBytes + htmlBytes + textBytes);
  let at = 0;
  for (const field of [holesBytes, htmlBytes, textBytes, parts.length, ...lengths])
    at = bytes.writeUInt32LE(field, at);
  at += bytes.write(encodedHoles, at);
  for (const part of parts) at += bytes.write(part, at);
  bytes.write(text, at);
  return bytes;
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
