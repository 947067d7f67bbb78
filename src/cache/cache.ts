// Answers of pure functions, remembered between builds under the hash of all that they depend on.
// A cache that is missing, damaged or of another tool only costs time: nothing in it is believed without its checksum.

import * as fs from "node:fs";
import { join } from "node:path";
import { contentHash } from "./content-hash.js";
import { type DraftFile, draftEnding, openDraft, writeStretch } from "./draft-file.js";
import { readExactly } from "./read-exactly.js";
import { magic, readIndex, type SegmentIndex, type Stretch, writeIndex } from "./segment.js";

/** Waste that is not worth writing all anew, in bytes. */
const tolerableWaste = 16 * 1024 * 1024;
/** Every save adds a file; more than these become one. */
const mostSegments = 8;
/** What a killed build left goes after this long, in milliseconds; no build takes longer. */
const draftLifetimeMs = 24 * 60 * 60_000;

/** Few heads are larger. */
const scratchBytes = 64 * 1024;

/** Where in which open file a head or a body lies. */
export type StoredPart = Readonly<{ file: number; offset: number; length: number; hash: string }>;

/** `head` holds until the next answer is asked for: one stretch of memory serves them all. */
type Remembered = Readonly<{ head: Buffer; headPlace: StoredPart; body: StoredPart }>;

export interface Cache {
  /** Whether there is nothing in it at all. */
  readonly isEmpty: boolean;
  /** The answer, and says that it is still of use. @param key - of {@link cacheKey} */
  get(key: string): Remembered | undefined;
  /**
   * Adds the answers that were written into a named draft. Answers that nobody asked for go when they outweigh the
   * others. Never throws: a full disk or a folder that may not be written costs the next build time, and this one nothing.
   */
  save(draft: DraftFile, fresh: ReadonlyMap<string, Stretch>): void;
  /** Open files from which bodies are read; whoever takes them closes them. */
  readonly files: readonly number[];
}

/** 128 bits of the SHA-256 over all parts, as hexadecimal digits; two lists of parts never run together. */
export function cacheKey(...parts: readonly string[]): string {
  return contentHash(parts.map((part) => `${part.length}:${part}`).join(""));
}

type Segment = Readonly<{ path: string; file: number; size: number; index: SegmentIndex }>;

/** Where new answers begin in a draft that is to become a part of the cache. */
export function openCacheDraft(folder: string | undefined, named: boolean): DraftFile | undefined {
  const draft = openDraft(folder, named);
  if (draft !== undefined) writeStretch(draft.handle, magic);
  return draft;
}

/** @param folder - absolute; made when something is saved */
export function openCache(folder: string): Cache {
  const { segments, broken } = openSegments(folder);
  const used = new Map<string, Found>();
  const scratch = Buffer.allocUnsafeSlow(scratchBytes);
  return {
    isEmpty: segments.every(({ index }) => index.count === 0),
    files: segments.map(({ file }) => file),
    get(key) {
      for (const segment of segments) {
        const stretch = segment.index.find(key);
        if (stretch === undefined) continue;
        const { offset, headLength, bodyLength, headHash, bodyHash } = stretch;
        const head = readExactly(segment.file, offset, headLength, scratch);
        if (head === undefined || contentHash(head) !== headHash) continue;
        used.set(key, { segment, stretch });
        const { file } = segment;
        return {
          head,
          headPlace: { file, offset, length: headLength, hash: headHash },
          body: { file, offset: offset + headLength, length: bodyLength, hash: bodyHash },
        };
      }
      return undefined;
    },
    save(draft, fresh) {
      try {
        saveSegments({ folder, segments, broken, used }, draft, fresh);
      } catch {
        // As promised.
      } finally {
        draft.discard();
      }
    },
  };
}

/** Forgets everything. @returns what went: number of files and their size in bytes. @throws the system's error */
export function clearCache(folder: string): Readonly<{ files: number; bytes: number }> {
  const names = namesIn(folder).filter((name) => segmentName.test(name) || name.endsWith(draftEnding));
  let bytes = 0;
  for (const name of names) {
    const path = join(folder, name);
    bytes += fs.statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    fs.rmSync(path, { force: true });
  }
  return { files: names.length, bytes };
}

/** How many answers there are. */
export function countAnswers(folder: string): number {
  const { segments } = openSegments(folder);
  for (const { file } of segments) fs.closeSync(file);
  return sumOf(segments.map(({ index }) => index.count));
}

type Found = Readonly<{ segment: Segment; stretch: Stretch }>;

function openSegments(folder: string): Readonly<{ segments: readonly Segment[]; broken: readonly string[] }> {
  const segments: Segment[] = [];
  const broken: string[] = [];
  for (const name of namesIn(folder).filter((one) => segmentName.test(one))) {
    const path = join(folder, name);
    try {
      const file = fs.openSync(path, "r");
      const index = readIndex(file);
      if (index !== undefined) segments.push({ path, file, size: fs.fstatSync(file).size, index });
      else {
        fs.closeSync(file);
        broken.push(path);
      }
    } catch {
      // Gone since, or not for us to read.
    }
  }
  return { segments, broken };
}

const segmentName = /^articles-[0-9a-f]{32}\.pack$/;

function namesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder).sort();
  } catch {
    return [];
  }
}

type Opened = Readonly<{
  folder: string;
  segments: readonly Segment[];
  broken: readonly string[];
  used: ReadonlyMap<string, Found>;
}>;

function saveSegments(
  { folder, segments, broken, used }: Opened,
  draft: DraftFile,
  fresh: ReadonlyMap<string, Stretch>,
): void {
  removeOldDrafts(folder);
  for (const path of broken) fs.rmSync(path, { force: true });
  const lengthOf = ({ headLength, bodyLength }: Stretch): number => headLength + bodyLength;
  const live = sumOf([...used.values()].map(({ stretch }) => lengthOf(stretch)));
  const waste = sumOf(segments.map(({ size }) => size)) - live;
  const added = sumOf([...fresh.values()].map(lengthOf));
  const isWasteful = waste > live + added + tolerableWaste;
  const isScattered = segments.length >= mostSegments && fresh.size > 0;
  if (fresh.size === 0 && !isWasteful) return;
  const entries = new Map(fresh);
  // The largest file mostly stays as it is when there are only too many small ones.
  const largest = segments.toSorted((one, other) => other.size - one.size)[0];
  const replaced = isWasteful
    ? segments
    : isScattered
      ? segments.filter((segment) => segment !== largest)
      : [];
  const going = new Set(replaced);
  for (const [key, { segment, stretch }] of used) {
    if (!going.has(segment) || entries.has(key)) continue;
    const bytes = readExactly(segment.file, stretch.offset, lengthOf(stretch));
    const offset = bytes === undefined ? undefined : writeStretch(draft.handle, bytes);
    if (offset !== undefined) entries.set(key, { ...stretch, offset });
  }
  writeIndex(draft.handle.file, Number(Atomics.load(draft.handle.end, 0)), entries);
  const kept = join(folder, `articles-${contentHash([...entries.keys()].join())}.pack`);
  draft.keepAs(kept);
  for (const { path } of replaced) if (path !== kept) fs.rmSync(path, { force: true });
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function removeOldDrafts(folder: string): void {
  const drafts = namesIn(folder).filter((name) => name.endsWith(draftEnding));
  const now = Math.max(0, ...drafts.map((name) => modifiedMs(join(folder, name))));
  for (const name of drafts) {
    const path = join(folder, name);
    if (now - modifiedMs(path) > draftLifetimeMs) fs.rmSync(path, { force: true });
  }
}

const modifiedMs = (path: string): number => fs.statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
