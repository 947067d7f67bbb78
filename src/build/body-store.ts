// Rendered bodies and their texts, which are most of a site, wait on disk until a page needs them. A store knows where
// each lies: in the cache, or in a temporary file. Threads of one process share open files, so a handle is a list.

import { closeSync } from "node:fs";
import type { StoredPart } from "../cache/cache.js";
import { contentHash } from "../cache/content-hash.js";
import { type DraftFile, writeStretch } from "../cache/draft-file.js";
import { readExactly } from "../cache/read-exactly.js";
import type { Body, Hole } from "../model/body.js";
import type { SourcePath } from "../model/brand.js";
import { bodyOfRecord, holesOfRecord, textOfRecord } from "./body-record.js";

/** Where a record of `encodeBody` lies. */
export type BodyPlace = Readonly<{
  /** Of all its bytes, as `contentHash` gives it. */
  hash: string;
  hasHoles: boolean;
}> &
  (
    | Readonly<{ kind: "file"; file: number; offset: number; length: number }>
    /** No file could be written. */
    | Readonly<{ kind: "memory"; bytes: Uint8Array }>
  );

/** Plain data with which another thread of this process opens the same store. */
export type BodyStoreHandle = ReadonlyMap<SourcePath, BodyPlace>;

export type BodyReader = Readonly<{
  /** Parsed each time. Throws {@link DamagedBody}; so do the others. */
  bodyOf(path: SourcePath): Body;
  /** What is still missing in the body, without the rest of it. */
  holesOf(path: SourcePath): readonly Hole[];
  /** Plain text, one block a line. */
  textOf(path: SourcePath): string;
  has(path: SourcePath): boolean;
}>;

export type BodyStore = BodyReader &
  Readonly<{
    /** Hash of the body and the text: the same means the same bytes on the page, links and sizes apart. */
    keyOf(path: SourcePath): string;
    handle(): BodyStoreHandle;
    /** Closes the files; nothing can be read then. Holds nothing but them. */
    files: Readonly<{ close: () => void }>;
  }>;

/** Other bytes than were remembered: somebody wrote into the cache during the build. It must not be believed at all. */
export class DamagedBody extends Error {
  override readonly name = "DamagedBody";
}

/** Puts a record of `encodeBody` where it can be read again. */
export function placeOfBody(record: Buffer, draft: DraftFile | undefined): BodyPlace {
  const offset = draft === undefined ? undefined : writeStretch(draft.handle, record);
  if (draft === undefined || offset === undefined) return placeInMemory(record);
  const { file } = draft.handle;
  const hasHoles = holesOfRecord(record).length > 0;
  return { kind: "file", file, offset, length: record.length, hash: contentHash(record), hasHoles };
}

export const placeInMemory = (record: Uint8Array): BodyPlace => ({
  kind: "memory",
  bytes: record,
  hash: contentHash(record),
  hasHoles: true,
});

/** @param files - open for reading; closed with the store */
export function createBodyStore(places: BodyStoreHandle, files: readonly number[]): BodyStore {
  return {
    ...openBodyStore(places),
    keyOf: (path) => placeOf(places, path).hash,
    handle: () => places,
    files: openFiles(files),
  };
}

function openFiles(files: readonly number[]): BodyStore["files"] {
  let open = files;
  return {
    close() {
      for (const file of open) closeSync(file);
      open = [];
    },
  };
}

/** The same store on another thread, as long as it is not closed there. */
export function openBodyStore(places: BodyStoreHandle): BodyReader {
  const recordOf = (path: SourcePath): Buffer => readRecord(placeOf(places, path), path);
  return {
    bodyOf: (path) => bodyOfRecord(recordOf(path)),
    holesOf: (path) => (placeOf(places, path).hasHoles ? holesOfRecord(recordOf(path)) : []),
    textOf: (path) => textOfRecord(recordOf(path)),
    has: (path) => places.has(path),
  };
}

function placeOf(places: BodyStoreHandle, path: SourcePath): BodyPlace {
  const place = places.get(path);
  if (place === undefined) throw new Error(`no body was read for ${path}`);
  return place;
}

/** For one part after the other, each decoded at once. */
const scratch = Buffer.allocUnsafeSlow(2 ** 16);

const readRecord = (place: BodyPlace, path: SourcePath): Buffer =>
  place.kind === "memory" ? asBuffer(place.bytes) : readStored(place, path);

/**
 * @returns bytes that hold until the next part is read
 * @throws DamagedBody where the disk gives other bytes than were written for the source of this path
 */
export function readStored({ file, offset, length, hash }: StoredPart, path: SourcePath): Buffer {
  const bytes = readExactly(file, offset, length, scratch);
  if (bytes === undefined || contentHash(bytes) !== hash) throw new DamagedBody(path);
  return bytes;
}

/** The same memory: what was a buffer on another thread is none here. */
export const asBuffer = ({ buffer, byteOffset, length }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, length);
