// Whether the output still is what a build left, for a build that need not begin.

import { fingerprintStanding } from "./compare.js";
import { below, type Disk, realDisk } from "./disk.js";
import { fingerprintOf } from "./fingerprint.js";
import { readPast } from "./manifest.js";
import { manifestName } from "./reserved.js";
import { isInUse } from "./staging.js";
import { type Folders, resolveTarget } from "./target.js";

export type StandingSite = Readonly<{
  /** How many files the manifest names. */
  files: number;
  /** Of the manifest: two outputs with the same have the same files. */
  hash: string;
}>;

/** What a build has left in the output; undefined where there is no manifest. */
export function manifestHash({ outDir }: Pick<Folders, "outDir">, disk: Disk = realDisk): string | undefined {
  try {
    return fingerprintOf(disk.read(below(outDir, manifestName))).hash;
  } catch {
    return undefined;
  }
}

/**
 * Asks of every file what publishing would ask before it keeps it.
 * @returns undefined when a file is missing or was touched, another build is at work or was killed at it, or nothing may
 *   be written there
 */
export function standingSite(folders: Folders, disk: Disk = realDisk): StandingSite | undefined {
  const target = resolveTarget(folders, disk);
  if ("code" in target || [target.beside, target.inside].some((place) => isInUse(place, disk)))
    return undefined;
  const hash = manifestHash(target, disk);
  const past = readPast(target.outDir, disk);
  if (hash === undefined || past.kind !== "known") return undefined;
  for (const path of past.manifest.keys())
    if (fingerprintStanding(path, past, target.outDir, disk) === undefined) return undefined;
  return { files: past.manifest.size, hash };
}
