// Output files → disk. The new site is assembled completely beside the old one and takes its place by two renames;
// a manifest in the output tells the next build what it may replace or remove.

import { dirname } from "node:path";
import type { Diagnostic } from "../model/diagnostic.js";
import type { OutputFile } from "../model/page.js";
import { assemble } from "./assemble.js";
import {
  type Comparison,
  compare,
  isUnchanged,
  manifestOf,
  type WantedFile,
  wantedFiles,
} from "./compare.js";
import { type Disk, realDisk } from "./disk.js";
import { publishError } from "./failure.js";
import { findForeign, type Meeting, meet } from "./foreign.js";
import { acquireLock } from "./lock.js";
import { byCodeUnits, type Manifest, type Past, readPast } from "./manifest.js";
import { findPathFaults } from "./output-path.js";
import { manifestName } from "./reserved.js";
import { beginStaging, endStaging, isInUse, recover } from "./staging.js";
import { CannotSwap, swapEntries, swapWhole } from "./swap.js";
import { chooseWorkplace, type Folders, resolveTarget, type Target, type Workplace } from "./target.js";

export type PublishOptions = Folders &
  Readonly<{
    /** Write every file anew and trust nothing that an earlier build left. Foreign files stay even so. */
    clean: boolean;
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
      /** Files and folders that no build wrote; they were carried over. */
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
    const wanted = wantedFiles(files, disk);
    if (!options.clean && standsAlready(wanted, target, disk)) return unchanged(wanted);
    return await withLocks(target, options.lockWaitMs ?? defaultLockWaitMs, disk, async (workplace) => {
      for (const place of [target.beside, target.inside]) {
        if (!(await recover(place, target.outDir, disk))) return refuse(inTheWay(target, place.staging));
      }
      return await replace(wanted, target, workplace, options.clean, disk);
    });
  } catch (error) {
    throw publishError(error instanceof CannotSwap ? error.cause : error, target.place);
  }
}

// Looks only, so it needs no lock: at worst another build replaces the site a moment later, as it would anyway.
function standsAlready(wanted: readonly WantedFile[], target: Target, disk: Disk): boolean {
  if (isInUse(target.beside, disk) || isInUse(target.inside, disk)) return false;
  const past = readPast(target.outDir, disk);
  return isUnchanged(compare(wanted, past, target.outDir, disk), past);
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
  wanted: readonly WantedFile[],
  target: Target,
  workplace: Workplace,
  clean: boolean,
  disk: Disk,
): Promise<PublishReport> {
  const { outDir } = target;
  const past = readPast(outDir, disk);
  const compared = compare(wanted, past, outDir, disk);
  if (!clean && isUnchanged(compared, past)) return unchanged(wanted);

  const old: Manifest = past.kind === "known" ? past.manifest : new Map();
  const topNames = workplace.kind === "inside" ? topLevel([...old.keys(), ...wanted.map(pathOf)]) : undefined;
  const foreign = disk.look(outDir) === undefined ? [] : findForeign(outDir, old, topNames, disk);
  const meeting = meet(foreign, wanted, outDir, disk);
  if (meeting.conflicts.length > 0) return refuse(notOurs(target, past, meeting.conflicts));

  const { write, keep } = divide(compared, meeting, clean);
  try {
    const fileMode = await beginStaging(workplace, disk);
    const assembly = { write, keep, carry: meeting.carry, manifest: manifestOf(wanted) };
    await assemble(assembly, outDir, `${workplace.staging}/new`, fileMode, disk);
    if (workplace.kind === "beside") await swapWhole(workplace.staging, outDir, disk);
    else await swapEntries(workplace.staging, outDir, topLevel(old.keys()), disk);
  } catch (error) {
    await discard(workplace, outDir, disk);
    throw error;
  }
  return {
    kind: "published",
    written: write.map(pathOf),
    unchanged: keep.length,
    removed: compared.drop,
    foreign: meeting.carry.map(({ path }) => path).sort(byCodeUnits),
    diagnostics: await tidyUp(target, workplace, disk),
  };
}

/** What stands in the output byte for byte, though no build wrote it, counts as kept. */
function divide({ write, keep }: Comparison, { adopted }: Meeting, clean: boolean): Omit<Comparison, "drop"> {
  const all = [...keep, ...write];
  const kept = clean
    ? new Set<WantedFile>()
    : new Set([...keep, ...write.filter((one) => adopted.has(pathOf(one)))]);
  const inOrder = all.sort((a, b) => byCodeUnits(pathOf(a), pathOf(b)));
  return { write: inOrder.filter((one) => !kept.has(one)), keep: inOrder.filter((one) => kept.has(one)) };
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

const unchanged = (wanted: readonly WantedFile[]): PublishReport => ({
  kind: "unchanged",
  unchanged: wanted.length,
  diagnostics: [],
});

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
