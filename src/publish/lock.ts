// One build at a time: a lock file that names its holder, so that a dead one's can be taken over.

import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { type Disk, errnoOf } from "./disk.js";

/** `started`: the holder's start in ticks since boot, where the system tells; a process number is used again. */
type Holder = Readonly<{ pid: number; host: string; started: string | undefined }>;

export type Lock =
  | Readonly<{ kind: "held"; release: () => Promise<void> }>
  | Readonly<{ kind: "busy"; pid: number; host: string }>
  /** A file of someone else has the lock's name. */
  | Readonly<{ kind: "taken" }>;

const pollMs = 50;
/** A lock without a word in it is being written, or its writer was killed in the act. */
const patienceForEmptyMs = 1_000;
/** Whether a process of another machine lives cannot be asked; publishing takes seconds. */
const foreignHostStaleMs = 10 * 60_000;

/**
 * @param path - absolute
 * @param waitMs - how long to wait for another build
 */
export async function acquireLock(path: string, waitMs: number, disk: Disk): Promise<Lock> {
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), started: startOf(process.pid) });
  for (let waitedMs = 0; ; waitedMs += pollMs) {
    try {
      await disk.write(path, mine);
      return { kind: "held", release: () => release(path, mine, disk) };
    } catch (error) {
      if (errnoOf(error) !== "EEXIST") throw error;
    }
    const text = readIfThere(path, disk);
    if (text === undefined) continue;
    const holder = parseHolder(text);
    if (holder === undefined && text !== "") return { kind: "taken" };
    if (holder === undefined ? waitedMs >= patienceForEmptyMs : await isStale(holder, path, disk)) {
      await takeAway(path, text, disk);
      continue;
    }
    if (waitedMs >= waitMs && holder !== undefined)
      return { kind: "busy", pid: holder.pid, host: holder.host };
    await pause(pollMs);
  }
}

async function release(path: string, mine: string, disk: Disk): Promise<void> {
  if (readIfThere(path, disk) === mine) await disk.removeFile(path);
}

// By renaming, which only one of several waiting builds can do to one file; what came along is looked at again,
// because the stale lock may have been replaced by a living one since it was read.
async function takeAway(path: string, stale: string, disk: Disk): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await disk.rename(path, aside);
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return;
    throw error;
  }
  if (readIfThere(aside, disk) === stale) await disk.removeFile(aside);
  else await disk.rename(aside, path);
}

async function isStale(holder: Holder, path: string, disk: Disk): Promise<boolean> {
  if (holder.host !== hostname()) return await isOld(path, disk);
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return errnoOf(error) === "ESRCH";
  }
  const started = startOf(holder.pid);
  return holder.started !== undefined && started !== undefined && holder.started !== started;
}

// Both times come from the file system's clock, which may be another machine's.
async function isOld(path: string, disk: Disk): Promise<boolean> {
  const probe = `${path}.${process.pid}`;
  await disk.write(probe, "");
  const now = disk.look(probe)?.mtimeMs ?? 0;
  await disk.removeFile(probe);
  const written = disk.look(path)?.mtimeMs;
  return written !== undefined && now - written > foreignHostStaleMs;
}

function readIfThere(path: string, disk: Disk): string | undefined {
  try {
    return disk.read(path).toString("utf8");
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== "object" || data === null || !("pid" in data) || !("host" in data)) return undefined;
    if (typeof data.pid !== "number" || typeof data.host !== "string") return undefined;
    const started = "started" in data && typeof data.started === "string" ? data.started : undefined;
    return { pid: data.pid, host: data.host, started };
  } catch {
    return undefined;
  }
}

// Field 22 of /proc/<pid>/stat (proc(5)), counted after the name, which may hold spaces. Linux alone has it.
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}
