// The folder in which a new site is assembled and the old one waits to be removed. A marker says that it is ours.
//
//     .<name>.next/
//       build-site.txt   the marker: made first, removed last
//       new/             the site as it will be
//       old/             the site as it was, from the swap on
//       swap.json        only inside a mount point: the entries to swap, written when `new` is complete
//       patch.json       only where few of many files changed: see `patch.ts`
//       replaced/        likewise

import { type Disk, errnoOf } from "./disk.js";
import { finishExchanges } from "./patch.js";
import { removeTree } from "./remove-tree.js";
import { finishEntrySwap } from "./swap.js";
import type { Workplace } from "./target.js";

const markerName = "build-site.txt";
const markerText = "build-site assembles a new site here. The next build removes this folder.\n";

/** Makes an empty staging folder. @returns the mode that new files get here, as the system's umask has it */
export async function beginStaging({ staging }: Workplace, disk: Disk): Promise<number> {
  await disk.makeFolder(staging);
  await disk.write(`${staging}/${markerName}`, markerText);
  await disk.makeFolder(`${staging}/new`);
  return (disk.look(`${staging}/${markerName}`)?.mode ?? 0o644) & 0o777;
}

/** Removes a staging folder; the marker goes last, so that a build killed here leaves one that is known as ours. */
export async function endStaging({ staging }: Workplace, disk: Disk): Promise<void> {
  if (disk.look(staging) === undefined) return;
  const journals = ["swap.json", "swap.part", "patch.json", "patch.part"];
  for (const name of [...journals, "new", "old", "replaced", markerName])
    await removeTree(`${staging}/${name}`, disk);
  await disk.removeFolder(staging);
}

/** Whether another build is at work, or was killed at it. */
export const isInUse = ({ staging, lock }: Workplace, disk: Disk): boolean =>
  disk.look(staging) !== undefined || disk.look(lock) !== undefined;

/**
 * Puts right what a killed build left behind. Whatever the moment, the output is one whole site afterwards.
 * @returns false if something stands in the way that is not ours, or that cannot be decided without its owner
 */
export async function recover(workplace: Workplace, outDir: string, disk: Disk): Promise<boolean> {
  const { staging } = workplace;
  const found = disk.look(staging);
  if (found === undefined) return true;
  if (!found.isDirectory() || !isOurs(staging, disk)) return false;
  const [next, old] = [`${staging}/new`, `${staging}/old`];
  await finishExchanges(staging, outDir, disk);
  if (workplace.kind === "inside") {
    await finishEntrySwap(staging, outDir, disk);
  } else if (disk.look(old) !== undefined && !(await standsAlone(outDir, next, disk))) {
    if (disk.look(outDir) !== undefined) return false;
    // Killed between the two renames: the new site is complete, because the first rename came after all writing.
    await disk.rename(disk.look(next) === undefined ? old : next, outDir);
  }
  await endStaging(workplace, disk);
  return true;
}

// With `old` there, an output stands for the finished swap only if `new` has gone. An empty folder that someone made
// at its place since may be replaced.
async function standsAlone(outDir: string, next: string, disk: Disk): Promise<boolean> {
  if (disk.look(outDir) === undefined) return false;
  if (disk.look(next) === undefined) return true;
  try {
    await disk.removeFolder(outDir);
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST", "ENOTDIR"].includes(errnoOf(error) ?? "")) throw error;
  }
  return false;
}

const isOurs = (staging: string, disk: Disk): boolean => {
  const names = disk.list(staging).map(({ name }) => name);
  return names.length === 0 || names.includes(markerName);
};
