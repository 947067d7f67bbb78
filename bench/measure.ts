// What running a command costs: wall time, CPU time of all its processes, and the most memory they held together.

import { spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Cost = Readonly<{ wallMs: number; cpuMs: number; peakMib: number }>;
export type Size = Readonly<{ files: number; mib: number }>;

/** Often enough to see a peak; reading /proc costs well under a millisecond. */
const samplingMs = 25;

/** POSIX `times` tells what ended children used; the shell is the only one that knows when it is done with them. */
const timed = '"$@"; code=$?; times > "$TIMES_FILE"; exit $code';

/**
 * Runs a command to its end. Memory is the sum of the resident sets of the whole process tree, by /proc, so 0 elsewhere.
 * @throws Error when the command fails
 */
export async function measure(command: readonly string[], cwd: string): Promise<Cost> {
  const timesFile = join(tmpdir(), `build-site-bench-${process.pid}.times`);
  const started = performance.now();
  const child = spawn("sh", ["-c", timed, "sh", ...command], {
    cwd,
    env: { ...process.env, TIMES_FILE: timesFile },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaints = "";
  child.stderr.on("data", (text) => {
    complaints = `${complaints}${text}`.slice(-2_000);
  });
  let peakMib = 0;
  const sampling = setInterval(() => {
    peakMib = Math.max(peakMib, residentMib(child.pid ?? 0));
  }, samplingMs);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("close", resolve);
    child.once("error", reject);
  });
  clearInterval(sampling);
  const wallMs = performance.now() - started;
  if (code !== 0) throw new Error(`${command.join(" ")} ended with ${code}\n${complaints}`);
  const cpuMs = childrenCpuMs(readFileSync(timesFile, "utf8"));
  rmSync(timesFile);
  return { wallMs, cpuMs, peakMib };
}

/** The second line of `times`: user and system time of children, as `1m2.34s 0m0.12s`. */
function childrenCpuMs(text: string): number {
  const [, children = ""] = text.split("\n");
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  );
}

/** Of a process and all that descend from it. */
function residentMib(pid: number): number {
  const children = new Map<string, string[]>();
  const pages = new Map<string, number>();
  for (const name of onLinux(() => readdirSync("/proc")) ?? []) {
    if (!/^\d+$/.test(name)) continue;
    // A process may end while it is looked at.
    const stat = onLinux(() => readFileSync(`/proc/${name}/stat`, "utf8"));
    if (stat === undefined) continue;
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const parent = fields[1] ?? "";
    children.set(parent, [...(children.get(parent) ?? []), name]);
    pages.set(name, Number(fields[21]));
  }
  const sum = (name: string): number =>
    (pages.get(name) ?? 0) + (children.get(name) ?? []).reduce((total, child) => total + sum(child), 0);
  return (sum(String(pid)) * 4096) / 2 ** 20;
}

function onLinux<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** How many files a folder holds, and how many bytes. */
export function sizeOf(folder: string): Size {
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return { files, mib: bytes / 2 ** 20 };
}
