// A file of the new site against what an earlier build left: whether its bytes stand in the output already.

import type { Place } from "../model/place.js";
import type { Disk } from "./disk.js";
import { type Fingerprint, fingerprintOfFile, sameFingerprint } from "./fingerprint.js";
import type { Manifest, Past } from "./manifest.js";

/** A file of the site, or a compressed form of one. */
export type WantedFile = Readonly<{
  file: Readonly<{ path: string; origin: Place }>;
  fingerprint: Fingerprint;
}>;

export const manifestOf = (wanted: readonly WantedFile[]): Manifest =>
  new Map(wanted.map(({ file, fingerprint }) => [file.path, fingerprint]));

/**
 * The fingerprint of the file that stands at a path of the output, if it is as an earlier build wrote it.
 * @param outDir - absolute; need not exist
 */
export function fingerprintStanding(
  path: string,
  past: Past,
  outDir: string,
  disk: Disk,
): Fingerprint | undefined {
  const before = past.kind === "known" ? past.manifest.get(path) : undefined;
  if (past.kind !== "known" || before === undefined) return undefined;
  // The manifest is written last. A file that is younger was touched by someone since (or restored by a cache), so
  // its size proves nothing: it is read. All others are believed without being read.
  const file = `${outDir}/${path}`;
  const found = disk.look(file);
  if (found === undefined || !found.isFile() || found.size !== before.size) return undefined;
  const believed = found.mtimeMs < past.writtenMs || sameFingerprint(fingerprintOfFile(file, disk), before);
  return believed ? before : undefined;
}
