// What an earlier build wrote, kept in the output itself. No times and no machine in it: same site, same bytes.

import { below, type Disk } from "./disk.js";
import type { Fingerprint } from "./fingerprint.js";
import { isSafePath } from "./output-path.js";
import { manifestName } from "./reserved.js";

export type Manifest = ReadonlyMap<string, Fingerprint>;

/** What an output folder says about its past. `unreadable`: there is a manifest, but not one that can be trusted. */
export type Past =
  | Readonly<{ kind: "known"; manifest: Manifest; writtenMs: number }>
  | Readonly<{ kind: "unknown" }>
  | Readonly<{ kind: "unreadable" }>;

const version = 1;

/** So many lines are encoded at once: those of a large site, held as strings, would weigh several times the file. */
const linesPerPiece = 1_000;

/** One file a line, in the order of code units. @returns UTF-8 */
export function serialiseManifest(manifest: Manifest): Uint8Array {
  const paths = [...manifest.keys()].sort(byCodeUnits);
  const pieces = [Buffer.from(`{"version":${version},"files":{`)];
  let lines = "";
  for (const [number, path] of paths.entries()) {
    const { size, hash, from } = manifest.get(path) as Fingerprint;
    const end = from === undefined ? "" : `,"${from}"`;
    lines += `${number > 0 ? "," : ""}\n${JSON.stringify(path)}:[${size},"${hash}"${end}]`;
    if ((number + 1) % linesPerPiece > 0) continue;
    pieces.push(Buffer.from(lines));
    lines = "";
  }
  pieces.push(Buffer.from(`${lines}\n}}\n`));
  return Buffer.concat(pieces);
}

/** Undefined if it is damaged, of another version, or names a path outside of the output. */
function parseManifest(text: string): Manifest | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(data) || data.version !== version || !isRecord(data.files)) return undefined;
  const manifest = new Map<string, Fingerprint>();
  for (const [path, entry] of Object.entries(data.files)) {
    if (!isSafePath(path) || !Array.isArray(entry)) return undefined;
    const [size, hash, from]: unknown[] = entry;
    if (typeof size !== "number" || typeof hash !== "string") return undefined;
    manifest.set(path, { size, hash, ...(typeof from === "string" ? { from } : {}) });
  }
  return manifest;
}

/** @param outDir - absolute */
export function readPast(outDir: string, disk: Disk): Past {
  const path = below(outDir, manifestName);
  const found = disk.look(path);
  if (found === undefined) return { kind: "unknown" };
  const manifest = found.isFile() ? parseManifest(disk.read(path).toString("utf8")) : undefined;
  return manifest === undefined
    ? { kind: "unreadable" }
    : { kind: "known", manifest, writtenMs: found.mtimeMs };
}

export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
