// A file of the new site against what an earlier build left: whether its bytes stand in the output already.

import type { OutputFile } from "../model/page.js";
import type { Disk } from "./disk.js";
import { type Fingerprint, fingerprintOfFile, sameFingerprint } from "./fingerprint.js";
import type { Manifest, Past } from "./manifest.js";

export type WantedFile = Readonly<{ file: OutputFile; fingerprint: Fingerprint }>;

export const manifestOf = (wanted: readonly WantedFile[]): Manifest =>
  new Map(wanted.map(({ file, fingerprint }) => [file.path, fingerprint]));

/** @param outDir - absolute; need not exist */
export function standsAlready(
  { file, fingerprint }: WantedFile,
  past: Past,
  outDir: string,
  disk: Disk,
): boolean {
  if (past.kind !== "known") return false;
  const before = past.manifest.get(file.path);
  if (before === undefined || !sameFingerprint(before, fingerprint)) return false;
  // The manifest is written last. A file that is younger was touched by someone since (or restored by a cache), so
  // its size proves nothing: it is read. All others are believed without being read.
  const path = `${outDir}/${file.path}`;
  const found = disk.look(path);
  if (found === undefined || !found.isFile() || found.size !== before.size) return false;
  return found.mtimeMs < past.writtenMs || sameFingerprint(fingerprintOfFile(path, disk), before);
}
