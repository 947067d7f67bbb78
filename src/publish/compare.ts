// The wanted files against what an earlier build left: what to write, what to keep, what to drop.

import type { OutputFile } from "../model/page.js";
import type { Disk } from "./disk.js";
import { type Fingerprint, fingerprintOfFile, fingerprintOfOutput, sameFingerprint } from "./fingerprint.js";
import { byCodeUnits, type Manifest, type Past } from "./manifest.js";

export type WantedFile = Readonly<{ file: OutputFile; fingerprint: Fingerprint }>;

export type Comparison = Readonly<{
  write: readonly WantedFile[];
  /** Their bytes stand in the output already. */
  keep: readonly WantedFile[];
  /** Paths that an earlier build wrote and this one does not want. */
  drop: readonly string[];
}>;

/** In the order of their paths, so that nothing depends on the order of the stages before. */
export function wantedFiles(files: readonly OutputFile[], disk: Disk): readonly WantedFile[] {
  return [...files]
    .sort((a, b) => byCodeUnits(a.path, b.path))
    .map((file) => ({ file, fingerprint: fingerprintOfOutput(file, disk) }));
}

export const manifestOf = (wanted: readonly WantedFile[]): Manifest =>
  new Map(wanted.map(({ file, fingerprint }) => [file.path, fingerprint]));

/** @param outDir - absolute; need not exist */
export function compare(wanted: readonly WantedFile[], past: Past, outDir: string, disk: Disk): Comparison {
  const write: WantedFile[] = [];
  const keep: WantedFile[] = [];
  const old: Manifest = past.kind === "known" ? past.manifest : new Map();
  const writtenMs = past.kind === "known" ? past.writtenMs : 0;
  for (const one of wanted) {
    const before = old.get(one.file.path);
    const same = before !== undefined && sameFingerprint(before, one.fingerprint);
    (same && stands(`${outDir}/${one.file.path}`, before, writtenMs, disk) ? keep : write).push(one);
  }
  const paths = new Set<string>(wanted.map(({ file }) => file.path));
  return { write, keep, drop: [...old.keys()].filter((path) => !paths.has(path)).sort(byCodeUnits) };
}

export const isUnchanged = ({ write, drop }: Comparison, past: Past): boolean =>
  past.kind === "known" && write.length === 0 && drop.length === 0;

// The manifest is written last. A file that is younger was touched by someone since (or restored by a cache), so
// its size proves nothing: it is read. All others are believed without being read.
function stands(path: string, expected: Fingerprint, writtenMs: number, disk: Disk): boolean {
  const found = disk.look(path);
  if (found === undefined || !found.isFile() || found.size !== expected.size) return false;
  return found.mtimeMs < writtenMs || sameFingerprint(fingerprintOfFile(path, disk), expected);
}
