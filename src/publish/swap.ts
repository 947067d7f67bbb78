// The moment when the new site takes the old one's place.

import { type Disk, errnoOf } from "./disk.js";

/** The output cannot be moved as a whole: a mount point, or a parent that may not be written. */
export class CannotSwap extends Error {
  override readonly name = "CannotSwap";
}

const immovable: readonly (string | undefined)[] = ["EBUSY", "EXDEV", "EACCES", "EPERM", "EROFS"];

/**
 * Two renames. Killed between them, there is no output until the next build completes the swap.
 * @throws CannotSwap before anything has changed
 */
export async function swapWhole(staging: string, outDir: string, disk: Disk): Promise<void> {
  const there = disk.look(outDir) !== undefined;
  try {
    if (there) await disk.rename(outDir, `${staging}/old`);
  } catch (error) {
    if (immovable.includes(errnoOf(error)))
      throw new CannotSwap("the output cannot be moved", { cause: error });
    throw error;
  }
  try {
    await disk.rename(`${staging}/new`, outDir);
  } catch (error) {
    if (there) await disk.rename(`${staging}/old`, outDir);
    throw error;
  }
}

type Exchange = Readonly<{ name: string; inNew: boolean }>;

/**
 * Entry by entry, for an output that is a mount point: each top-level file or folder is replaced by two renames, and a
 * journal lets the next build finish what a killed one began.
 * @param oldNames - top-level names that hold files of an earlier build
 */
export async function swapEntries(
  staging: string,
  outDir: string,
  oldNames: Iterable<string>,
  disk: Disk,
): Promise<void> {
  const newNames = disk.list(`${staging}/new`).map(({ name }) => name);
  const names = [...new Set([...newNames, ...oldNames])].sort();
  const exchanges: readonly Exchange[] = names.map((name) => ({ name, inNew: newNames.includes(name) }));
  await disk.makeFolder(`${staging}/old`);
  // Renamed into place, so that a journal is whole or not there.
  await disk.write(`${staging}/swap.part`, JSON.stringify(exchanges));
  await disk.rename(`${staging}/swap.part`, `${staging}/swap.json`);
  await finishEntrySwap(staging, outDir, disk);
}

/** Carries out what is left of a journal; without one, does nothing. Can be run again after any interruption. */
export async function finishEntrySwap(staging: string, outDir: string, disk: Disk): Promise<void> {
  if (disk.look(`${staging}/swap.json`) === undefined) return;
  const exchanges = JSON.parse(disk.read(`${staging}/swap.json`).toString("utf8")) as readonly Exchange[];
  for (const { name, inNew } of exchanges) {
    const [next, old, here] = [`${staging}/new/${name}`, `${staging}/old/${name}`, `${outDir}/${name}`];
    if (inNew && disk.look(next) === undefined) continue; // done before the interruption
    if (disk.look(here) !== undefined && disk.look(old) === undefined) await disk.rename(here, old);
    if (inNew) await disk.rename(next, here);
  }
  await disk.removeFile(`${staging}/swap.json`);
}
