// Pages in batches: made and written on this thread or another. What stands in the output already is not written.

import type { Sheet } from "../model/page.js";
import { type FormOrder, type MadeForm, makeForms } from "./compressed.js";
import { type Disk, errnoOf } from "./disk.js";
import { type Fingerprint, fingerprintOf, sameFingerprint } from "./fingerprint.js";

/** A page to make. Plain data, so that it can be sent to another thread. */
export type PageOrder = Readonly<{
  /** Below the output. */
  path: string;
  sheet: Sheet;
  /** Of the file that stands at its place in the output; absent when it must be written in any case. */
  standing?: Fingerprint;
  forms: readonly FormOrder[];
}>;

export type PageBatch = Readonly<{
  /** Where new files are put together, absolute; there before a batch is made. */
  folder: string;
  orders: readonly PageOrder[];
}>;

export type MadePage = Readonly<{ fingerprint: Fingerprint; written: boolean; forms: readonly MadeForm[] }>;

/** How pages come to their bytes; given by whoever knows templates and threads. */
export type PageMaking = Readonly<{
  /** A whole document. Pure. */
  render: (sheet: Sheet) => string;
  /** What an earlier build made of the same sheet by the same templates and code. */
  recall: (text: string) => Recalled;
  spread: (work: PageWork) => Promise<void>;
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
type PageWork = Readonly<{
  batches: Iterable<PageBatch>;
  /** Makes a batch on this thread. */
  here: (batch: PageBatch) => Promise<readonly MadePage[]>;
  /** To be waited for before another thread makes any, by {@link makePages} with a {@link createPageWriter} of its own. */
  beforeOthers: () => Promise<unknown>;
  /** Takes each answer, on this thread. */
  receive: (made: readonly MadePage[], batch: PageBatch) => void;
}>;

type WritePage = (path: string, bytes: Uint8Array) => Promise<void>;

/** Makes the pages of a batch and writes those that do not stand yet, likewise their compressed forms. @throws the system's error */
export async function makePages(
  { orders }: PageBatch,
  render: (sheet: Sheet) => string,
  write: WritePage,
): Promise<readonly MadePage[]> {
  const pages: MadePage[] = [];
  for (const { path, sheet, standing, forms } of orders) {
    const bytes = Buffer.from(render(sheet));
    const fingerprint = fingerprintOf(bytes);
    const written = standing === undefined || !sameFingerprint(standing, fingerprint);
    if (written) await write(path, bytes);
    pages.push({ fingerprint, written, forms: await makeForms(forms, bytes, fingerprint, write) });
  }
  return pages;
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
