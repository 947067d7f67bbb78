// Makes the bytes of each file once. What stands in the output already is kept; the rest goes to the staging folder at
// once, so that pages are written while others are still being made, and the site is never in memory as a whole.

import type { OutputFile } from "../model/page.js";
import { standsAlready, type WantedFile } from "./compare.js";
import { forEachConcurrently } from "./concurrently.js";
import type { Disk } from "./disk.js";
import { PublishError } from "./failure.js";
import { fingerprintOf, fingerprintOfFile, sameFingerprint } from "./fingerprint.js";
import { byCodeUnits, type Past } from "./manifest.js";
import type { Stage } from "./stage.js";

export type Streamed = Readonly<{
  /** They lie in the staging folder. In code unit order of their paths, likewise the others. */
  written: readonly WantedFile[];
  /** Their bytes stand in the output already. */
  kept: readonly WantedFile[];
}>;

export type StreamRules = Readonly<{
  outDir: string;
  past: Past;
  /** Keep nothing. */
  clean: boolean;
}>;

export async function streamFiles(
  files: readonly OutputFile[],
  { outDir, past, clean }: StreamRules,
  stage: Stage,
  disk: Disk,
): Promise<Streamed> {
  const written: WantedFile[] = [];
  const kept: WantedFile[] = [];
  await forEachConcurrently(files.toSorted(byPath), async (file) => {
    const content = contentOf(file);
    const fingerprint = file.kind === "copy" ? fingerprintOfFile(file.from, disk) : fingerprintOf(content);
    const wanted = { file, fingerprint };
    if (!clean && standsAlready(wanted, past, outDir, disk)) {
      kept.push(wanted);
      return;
    }
    const mode = await stage.begin();
    const slash = file.path.lastIndexOf("/");
    if (slash > 0) await stage.makeFolder(file.path.slice(0, slash));
    const path = `${stage.folder}/${file.path}`;
    await (file.kind === "copy" ? copyFile(wanted, file.from, path, mode, disk) : disk.write(path, content));
    written.push(wanted);
  });
  const inOrder = (list: WantedFile[]): WantedFile[] => list.sort((a, b) => byPath(a.file, b.file));
  return { written: inOrder(written), kept: inOrder(kept) };
}

const byPath = (a: OutputFile, b: OutputFile): number => byCodeUnits(a.path, b.path);

function contentOf(file: OutputFile): string | Uint8Array {
  switch (file.kind) {
    case "text":
      return file.text;
    case "made":
      return file.make();
    case "bytes":
      return file.bytes;
    case "copy":
      return "";
  }
}

async function copyFile(
  { file, fingerprint }: WantedFile,
  from: string,
  to: string,
  mode: number,
  disk: Disk,
): Promise<void> {
  await disk.copy(from, to);
  if (((disk.look(to)?.mode ?? mode) & 0o777) !== mode) await disk.setMode(to, mode);
  // The source may have been saved since it was hashed; the manifest must not vouch for other bytes.
  if (sameFingerprint(fingerprintOfFile(to, disk), fingerprint)) return;
  const facts = { path: file.origin.path };
  const diagnostic = { code: "source-changed", severity: "error", place: file.origin, facts } as const;
  throw new PublishError(diagnostic, `${from} was saved while it was copied`);
}
