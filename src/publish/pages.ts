// Pages in batches: made and written on this thread or another. What stands in the output already is not written.

import type { Sheet } from "../model/page.js";
import { type FormOrder, type MadeForm, makeForms } from "./compressed.js";
import { type Disk, errnoOf } from "./disk.js";
import { type Fingerprint, fingerprintOf, sameFingerprint } from "./fingerprint.js";

/** Where a page goes. */
export type PagePlace = Readonly<{
  /** Below the output. */
  path: string;
  /** Of the file that stands at its place in the output; absent when it must be written in any case. */
  standing?: Fingerprint;
  forms: readonly FormOrder[];
}>;

/** Pages to make on another thread. Plain data. */
export type PageOrders = Readonly<{
  /** Where new files are put together, absolute; there before a batch is made. */
  folder: string;
  orders: readonly (PagePlace & Readonly<{ sheet: Sheet }>)[];
}>;

export type MadePage = Readonly<{ fingerprint: Fingerprint; written: boolean; forms: readonly MadeForm[] }>;

/** How pages come to their bytes; given by whoever knows templates and threads. */
export type PageMaking = Readonly<{
  /** What an earlier build made of the same sheet by the same templates and code. */
  recall: (text: string) => Recalled;
  spread: <Batch extends readonly unknown[]>(work: PageWork<Batch>) => Promise<void>;
}>;

export type Recalled = Readonly<{
  /** Absent when nothing is known of it. */
  fingerprint?: Fingerprint;
  /** Called with what was made now. */
  learn: (fingerprint: Fingerprint) => void;
}>;

/**
 * For several threads. When a batch fails, no further one is begun, those under way are waited for, and the first error
 * is thrown.
 */
export type PageWork<Batch> = Readonly<{
  batches: Iterable<Batch>;
  /** Others, not to be asked for before `when`. */
  late: Readonly<{ batches: Iterable<Batch>; when: Promise<unknown> }> | undefined;
  /** Makes a batch on this thread. */
  here: (batch: Batch) => Promise<readonly MadePage[]>;
  /** What another thread makes a batch of. */
  ordersOf: (batch: Batch) => PageOrders;
  /** To be waited for before another thread makes any, by {@link makePages} with a {@link createPageWriter} of its own. */
  beforeOthers: () => Promise<unknown>;
  /** Takes each answer, on this thread. */
  receive: (made: readonly MadePage[], batch: Batch) => void;
}>;

type WritePage = (path: string, bytes: Uint8Array) => Promise<void>;

/** Makes the pages of a batch and writes those that do not stand yet, likewise their compressed forms. @throws the system's error */
export async function makePages<Place extends PagePlace>(
  places: readonly Place[],
  make: (place: Place) => string,
  write: WritePage,
): Promise<readonly MadePage[]> {
  const encode = createEncoder();
  const pages: MadePage[] = [];
  for (const place of places) {
    const { path, standing, forms } = place;
    const bytes = encode(make(place));
    const fingerprint = fingerprintOf(bytes);
    const written = standing === undefined || !sameFingerprint(standing, fingerprint);
    if (written) await write(path, bytes);
    pages.push({ fingerprint, written, forms: await makeForms(forms, bytes, fingerprint, write) });
  }
  return pages;
}

/** What one UTF-16 code unit takes at most in UTF-8. */
const bytesPerUnit = 3;

/**
 * @returns text as UTF-8, in memory that the next call uses again: getting some for each of thousands of pages takes as
 *   long as filling it
 */
function createEncoder(): (text: string) => Uint8Array {
  let scratch = Buffer.allocUnsafeSlow(2 ** 16);
  return (text) => {
    const most = text.length * bytesPerUnit;
    if (most > scratch.length) scratch = Buffer.allocUnsafeSlow(2 * most);
    return scratch.subarray(0, scratch.write(text));
  };
}

/** Writes new files below a folder, and makes the folders that they need: another thread may have made any of them. */
export function createPageWriter(folder: string, disk: Pick<Disk, "makeFolder" | "write">): WritePage {
  const makeFolder = createFolderMaker(folder, disk);
  return async (path, bytes) => {
    const slash = path.lastIndexOf("/");
    if (slash > 0) await makeFolder(path.slice(0, slash));
    await disk.write(`${folder}/${path}`, bytes);
  };
}

/** @returns makes a folder below the root with all above it; any number of times, also at once */
export function createFolderMaker(
  root: string,
  disk: Pick<Disk, "makeFolder">,
): (path: string) => Promise<void> {
  const made = new Map<string, Promise<void>>();
  const makeNew = async (path: string): Promise<void> => {
    const slash = path.lastIndexOf("/");
    if (slash > 0) await makeFolder(path.slice(0, slash));
    try {
      await disk.makeFolder(`${root}/${path}`);
    } catch (error) {
      if (errnoOf(error) !== "EEXIST") throw error;
    }
  };
  const makeFolder = (path: string): Promise<void> => {
    let making = made.get(path);
    if (making === undefined) {
      making = makeNew(path);
      made.set(path, making);
    }
    return making;
  };
  return makeFolder;
}
