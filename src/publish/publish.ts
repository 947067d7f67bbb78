// Output files → disk. The new site is assembled completely beside the old one and takes its place by two renames; where
// few of many files changed, these alone are exchanged. A manifest in the output tells the next build what it may replace
// or remove.

import { dirname } from "node:path";
import type { CompressedForm } from "../model/config.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { OutputFile } from "../model/page.js";
import { assemble } from "./assemble.js";
import { manifestOf, type WantedFile } from "./compare.js";
import { type Disk, realDisk } from "./disk.js";
import { publishError } from "./failure.js";
import { findForeign, type Meeting, meet } from "./foreign.js";
import { acquireLock } from "./lock.js";
import { byCodeUnits, type Manifest, type Past, readPast, serialiseManifest } from "./manifest.js";
import { findPathFaults } from "./output-path.js";
import type { PageMaking } from "./pages.js";
import { exchange, planExchanges } from "./patch.js";
import { manifestName } from "./reserved.js";
import { createStage } from "./stage.js";
import { endStaging, isInUse, recover } from "./staging.js";
import { type Streamed, streamFiles } from "./stream.js";
import { CannotSwap, swapEntries, swapWhole } from "./swap.js";
import { chooseWorkplace, type Folders, resolveTarget, type Target, type Workplace } from "./target.js";

export type PublishOptions = Folders &
  Readonly<{
    /** Write every file anew and trust nothing that an earlier build left. Foreign files stay even so. */
    clean: boolean;
    /** How pages are made; absent when there are none. */
    pages?: PageMaking;
    /** What lies beside each text file. Default none. */
    forms?: readonly CompressedForm[];
    /** Unchanged files from which on the few changed ones are exchanged one by one. Default 1,000. */
    patchFrom?: number;
    /** How long to wait for another build that publishes to the same folder, in milliseconds. Default 10,000. */
    lockWaitMs?: number;
  }>;

export type PublishReport =
  | Readonly<{
      kind: "published";
      /** Paths below the output, in code unit order; likewise the others. */
      written: readonly string[];
      unchanged: number;
      removed: readonly string[];
      /** Files and folders that no build wrote; they were carried over, but for those that nobody had to look for. */
      foreign: readonly string[];
      diagnostics: readonly Diagnostic[];
    }>
  /** The output has these bytes already; nothing in it was touched. */
  | Readonly<{ kind: "unchanged"; unchanged: number; diagnostics: readonly Diagnostic[] }>
  /** Nothing was written; the diagnostics say why. */
  | Readonly<{ kind: "refused"; diagnostics: readonly Diagnostic[] }>;

const defaultLockWaitMs = 10_000;

/**
 * Makes the output folder hold exactly these files, and those that no build wrote.
 * Killed at any moment, the old or the new site is whole (after a kill between the two renames: from the next call on).
 * @throws PublishError when the machine fails (disk full, no permission); the output is then as it was
 * @throws RangeError if an output path leads out of the output folder (a defect)
 */
export async function publish(
  files: readonly OutputFile[],
  options: PublishOptions,
  disk: Disk = realDisk,
): Promise<PublishReport> {
  const faults = findPathFaults(files);
  if (faults.length > 0) return { kind: "refused", diagnostics: faults };
  const target = resolveTarget(options, disk);
  if ("code" in target) return { kind: "refused", diagnostics: [target] };
  try {
    return await withLocks(target, options.lockWaitMs ?? defaultLockWaitMs, disk, async (workplace) => {
      for (const place of [target.beside, target.inside]) {
        if (!(await recover(place, target.outDir, disk))) return refuse(inTheWay(target, place.staging));
      }
      return await replace(files, target, workplace, options, disk);
    });
  } catch (error) {
    throw publishError(error instanceof CannotSwap ? error.cause : error, target.place);
  }
}

// A build that starts beside the output and finds that it cannot swap there goes on inside, holding both locks. So
// does one that finds the traces of another inside: it must not tidy up after a build that lives.
async function withLocks(
  target: Target,
  waitMs: number,
  disk: Disk,
  work: (workplace: Workplace) => Promise<PublishReport>,
): Promise<PublishReport> {
  const { outDir, inside } = target;
  const workplace = chooseWorkplace(target, disk);
  if (workplace.kind === "beside") await disk.makeFolders(dirname(outDir));
  return await withLock(target, workplace, waitMs, disk, async () => {
    if (workplace.kind === "inside") return await work(inside);
    const inUse = isInUse(inside, disk);
    try {
      if (!inUse) return await work(workplace);
    } catch (error) {
      if (!(error instanceof CannotSwap)) throw error;
    }
    return await withLock(target, inside, waitMs, disk, () => work(inside));
  });
}

async function withLock(
  target: Target,
  workplace: Workplace,
  waitMs: number,
  disk: Disk,
  work: () => Promise<PublishReport>,
): Promise<PublishReport> {
  const lock = await acquireLock(workplace.lock, waitMs, disk);
  if (lock.kind === "taken") return refuse(inTheWay(target, workplace.lock));
  if (lock.kind === "busy") {
    const facts = { folder: target.place.path, pid: lock.pid, host: lock.host, lock: workplace.lock };
    return refuse({ code: "output-locked", severity: "error", place: target.place, facts });
  }
  try {
    return await work();
  } finally {
    await lock.release();
  }
}

async function replace(
  files: readonly OutputFile[],
  target: Target,
  workplace: Workplace,
  { clean, pages, forms = [], patchFrom }: PublishOptions,
  disk: Disk,
): Promise<PublishReport> {
  const { outDir } = target;
  const past = readPast(outDir, disk);
  const old: Manifest = past.kind === "known" ? past.manifest : new Map();
  const stage = createStage(workplace, disk);
  let published: PublishReport;
  try {
    const rules = { outDir, past, clean, forms, ...(pages === undefined ? {} : { pages }) };
    const streamed = await streamFiles(files, rules, stage, disk);
    const paths = new Set([...streamed.written, ...streamed.kept].map(pathOf));
    const removed = [...old.keys()].filter((path) => !paths.has(path)).sort(byCodeUnits);
    const unchanged = streamed.kept.length;
    if (!clean && past.kind === "known" && streamed.written.length === 0 && removed.length === 0) {
      if (stage.hasBegun()) await endStaging(workplace, disk);
      return { kind: "unchanged", unchanged, diagnostics: [] };
    }
    if (
      !clean &&
      past.kind === "known" &&
      isFew(streamed.written.length + removed.length, unchanged, patchFrom)
    ) {
      const manifest = manifestOf([...streamed.written, ...streamed.kept]);
      const written = streamed.written.map(pathOf);
      const differences = { old, wanted: manifest.keys(), written, removed };
      const exchanges = planExchanges(differences, outDir, disk);
      if (exchanges !== undefined) {
        await stage.begin();
        await disk.write(`${stage.folder}/${manifestName}`, serialiseManifest(manifest));
        await exchange([...exchanges, { path: manifestName, inNew: true }], workplace.staging, outDir, disk);
        const diagnostics = await tidyUp(target, workplace, disk);
        return { kind: "published", written, unchanged, removed, foreign: [], diagnostics };
      }
    }
    const topNames = workplace.kind === "inside" ? topLevel([...old.keys(), ...paths]) : undefined;
    const foreign = disk.look(outDir) === undefined ? [] : findForeign(outDir, old, topNames, disk);
    const wanted = [...streamed.written, ...streamed.kept];
    const meeting = meet(foreign, wanted, outDir, disk);
    if (meeting.conflicts.length > 0) {
      await discard(workplace, outDir, disk);
      return refuse(notOurs(target, past, meeting.conflicts));
    }
    const { write, keep } = clean ? asStreamed(streamed) : await adopt(streamed, meeting, stage.folder, disk);
    await assemble({ keep, carry: meeting.carry, manifest: manifestOf(wanted) }, outDir, stage, disk);
    if (workplace.kind === "beside") await swapWhole(workplace.staging, outDir, disk);
    else await swapEntries(workplace.staging, outDir, topLevel(old.keys()), disk);
    published = {
      kind: "published",
      written: write.map(pathOf),
      unchanged: keep.length,
      removed,
      foreign: meeting.carry.map(({ path }) => path).sort(byCodeUnits),
      diagnostics: [],
    };
  } catch (error) {
    await discard(workplace, outDir, disk);
    throw error;
  }
  return { ...published, diagnostics: await tidyUp(target, workplace, disk) };
}

const fewestToPatch = 1_000;

/** An exchange costs a few calls of the system; so does each file that is linked into a new folder. */
const isFew = (changed: number, unchanged: number, patchFrom = fewestToPatch): boolean =>
  unchanged >= patchFrom && changed * 4 <= unchanged;

type Divided = Readonly<{ write: readonly WantedFile[]; keep: readonly WantedFile[] }>;

const asStreamed = ({ written, kept }: Streamed): Divided => ({ write: written, keep: kept });

/** What stands in the output byte for byte, though no build wrote it, is kept: the copy that was staged goes. */
async function adopt(
  { written, kept }: Streamed,
  { adopted }: Meeting,
  staged: string,
  disk: Disk,
): Promise<Divided> {
  const twins = written.filter((one) => adopted.has(pathOf(one)));
  for (const { file } of twins) await disk.removeFile(`${staged}/${file.path}`);
  const keep = [...kept, ...twins].sort((a, b) => byCodeUnits(pathOf(a), pathOf(b)));
  return { write: written.filter((one) => !adopted.has(pathOf(one))), keep };
}

// The first failure is what the caller must hear of; what cannot be removed now, the next build removes.
async function discard(workplace: Workplace, outDir: string, disk: Disk): Promise<void> {
  try {
    await recover(workplace, outDir, disk);
  } catch {
    // See above.
  }
}

// The new site stands already, so a remainder of the old one is no failure.
async function tidyUp(target: Target, workplace: Workplace, disk: Disk): Promise<readonly Diagnostic[]> {
  try {
    await endStaging(workplace, disk);
    return [];
  } catch {
    const facts = { path: workplace.staging };
    return [{ code: "output-leftover", severity: "warning", place: target.place, facts }];
  }
}

const pathOf = ({ file }: WantedFile): string => file.path;

const topLevel = (paths: Iterable<string>): ReadonlySet<string> =>
  new Set([
    manifestName,
    ...[...paths].map((path) => path.slice(0, (path.indexOf("/") + 1 || path.length + 1) - 1)),
  ]);

const refuse = (diagnostic: Diagnostic): PublishReport => ({ kind: "refused", diagnostics: [diagnostic] });

const inTheWay = ({ place }: Target, path: string): Diagnostic => ({
  code: "output-staging-taken",
  severity: "error",
  place,
  facts: { path },
});

const namedConflicts = 10;

function notOurs({ place }: Target, past: Past, conflicts: readonly string[]): Diagnostic {
  const files = [...conflicts].sort(byCodeUnits);
  const facts = {
    folder: place.path,
    files: files.slice(0, namedConflicts),
    count: files.length,
    past: past.kind,
  };
  return { code: "output-not-ours", severity: "error", place, facts };
}
