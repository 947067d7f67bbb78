// Few files of many changed: they are exchanged within the output itself, one by one, because linking all the others
// into a new folder would cost more than all the rest. A journal, whole before the first exchange, lets the next build
// finish what a killed one began; one that failed takes its exchanges back.
//
//     patch.json       the exchanges, in their order; the manifest's is the last
//     new/…            what takes a place in the output
//     replaced/<n>     what the n-th exchange took out of it

import { dirname } from "node:path";
import { type Disk, errnoOf } from "./disk.js";
import type { Manifest } from "./manifest.js";
import { foldersAbove, foldersAboveAll } from "./output-path.js";

/** A file or folder, below the output: it is replaced or added (`inNew`), or removed. */
export type Exchange = Readonly<{ path: string; inNew: boolean }>;

export type Differences = Readonly<{
  /** What earlier builds wrote. */
  old: Manifest;
  /** All paths of the new site. */
  wanted: Iterable<string>;
  /** Those of them that lie in the staging folder. */
  written: readonly string[];
  /** Paths of `old` that the new site has not. */
  removed: readonly string[];
}>;

/**
 * What to exchange so that the output becomes the new site.
 * @returns undefined when more is at stake than files of ours: someone else's file in the way or in a folder that would
 *   go, a file where a folder was. Then the site has to be assembled as a whole, which sees to all that
 */
export function planExchanges(
  differences: Differences,
  outDir: string,
  disk: Disk,
): readonly Exchange[] | undefined {
  const { old, wanted, written, removed } = differences;
  const added = new Set<string>();
  for (const path of written) {
    const place = placeFor(path, old, outDir, disk);
    if (place === undefined) return undefined;
    added.add(place);
  }
  const gone = new Set<string>();
  const needed = removed.length === 0 ? new Set<string>() : foldersAboveAll(wanted);
  const leaving = new Set(removed);
  for (const path of removed) {
    const whole = [...foldersAbove(path), path].find((part) => !needed.has(part)) ?? path;
    if (gone.has(whole)) continue;
    const found = disk.look(`${outDir}/${whole}`);
    if (found === undefined) continue;
    const ours = found.isDirectory()
      ? holdsOnly(leaving, whole, outDir, disk)
      : found.isFile() && whole === path;
    if (!ours) return undefined;
    gone.add(whole);
  }
  return [
    ...[...added].map((path) => ({ path, inNew: true })),
    ...[...gone].map((path) => ({ path, inNew: false })),
  ];
}

/** The file, or the topmost folder above it that is new; undefined when something is in the way. */
function placeFor(path: string, old: Manifest, outDir: string, disk: Disk): string | undefined {
  for (const folder of foldersAbove(path)) {
    const found = disk.look(`${outDir}/${folder}`);
    if (found === undefined) return folder;
    if (!found.isDirectory()) return undefined;
  }
  const found = disk.look(`${outDir}/${path}`);
  return found === undefined || (found.isFile() && old.has(path)) ? path : undefined;
}

function holdsOnly(files: ReadonlySet<string>, folder: string, outDir: string, disk: Disk): boolean {
  return disk.list(`${outDir}/${folder}`).every((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? holdsOnly(files, path, outDir, disk) : entry.isFile() && files.has(path);
  });
}

/**
 * Makes the exchanges in their order. The journal stays, and goes with the staging folder.
 * @throws the system's error, when all of them have been taken back
 */
export async function exchange(
  exchanges: readonly Exchange[],
  staging: string,
  outDir: string,
  disk: Disk,
): Promise<void> {
  await disk.makeFolder(`${staging}/replaced`);
  // Renamed into place, so that a journal is whole or not there.
  await disk.write(`${staging}/patch.part`, JSON.stringify(exchanges));
  await disk.rename(`${staging}/patch.part`, `${staging}/patch.json`);
  try {
    await goOn(exchanges, staging, outDir, disk);
  } catch (error) {
    await takeBack(exchanges, staging, outDir, disk);
    await disk.removeFile(`${staging}/patch.json`);
    throw error;
  }
}

/** Carries out what is left of a journal; without one, does nothing. Can be run again after any interruption. */
export async function finishExchanges(staging: string, outDir: string, disk: Disk): Promise<void> {
  const journal = `${staging}/patch.json`;
  if (disk.look(journal) === undefined) return;
  const exchanges = JSON.parse(disk.read(journal).toString("utf8")) as readonly Exchange[]; // written by `exchange`
  // Someone may have removed a folder since.
  for (const { path, inNew } of exchanges) if (inNew) await disk.makeFolders(dirname(`${outDir}/${path}`));
  await goOn(exchanges, staging, outDir, disk);
  await disk.removeFile(journal);
}

type Places = Readonly<{ here: string; next: string; was: string }>;

const placesOf = (path: string, index: number, staging: string, outDir: string): Places => ({
  here: `${outDir}/${path}`,
  next: `${staging}/new/${path}`,
  was: `${staging}/replaced/${index}`,
});

async function goOn(
  exchanges: readonly Exchange[],
  staging: string,
  outDir: string,
  disk: Disk,
): Promise<void> {
  for (const [index, { path, inNew }] of exchanges.entries()) {
    const { here, next, was } = placesOf(path, index, staging, outDir);
    if (inNew && disk.look(next) === undefined) continue; // done before the interruption
    if (disk.look(here) !== undefined && disk.look(was) === undefined) {
      await (inNew ? keepAlso(here, was, disk) : disk.rename(here, was));
    }
    if (inNew) await disk.rename(next, here);
  }
}

/** As a second name, so that readers find the old file until the new one takes its name. */
async function keepAlso(here: string, was: string, disk: Disk): Promise<void> {
  try {
    await disk.link(here, was);
  } catch (error) {
    if (errnoOf(error) === "ENOSPC" || errnoOf(error) === "EDQUOT") throw error;
    await disk.rename(here, was);
  }
}

async function takeBack(
  exchanges: readonly Exchange[],
  staging: string,
  outDir: string,
  disk: Disk,
): Promise<void> {
  for (const [index, { path, inNew }] of [...exchanges.entries()].reverse()) {
    const { here, next, was } = placesOf(path, index, staging, outDir);
    if (disk.look(was) !== undefined) await disk.rename(was, here);
    else if (inNew && disk.look(next) === undefined) await disk.rename(here, next);
  }
}
