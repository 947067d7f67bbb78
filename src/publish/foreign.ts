// Files and folders in the output that no build wrote: a CNAME, a `.git`, someone's notes. They are carried over.

import type { WantedFile } from "./compare.js";
import { below, type Disk, type DiskPath } from "./disk.js";
import { fingerprintOfFile, sameFingerprint } from "./fingerprint.js";
import type { Manifest } from "./manifest.js";
import { foldersAbove, foldersAboveAll } from "./output-path.js";
import { reservedNames } from "./reserved.js";

export type ForeignEntry = Readonly<{
  /** For people: below the output, `/`-separated. */
  path: string;
  /** The same for the disk: bytes where a name is not valid UTF-8. */
  diskPath: DiskPath;
  kind: "folder" | "file" | "link" | "other";
}>;

/** How the wanted files and the foreign ones get along. */
export type Meeting = Readonly<{
  /** To be carried over, parents before children. */
  carry: readonly ForeignEntry[];
  /** Paths of wanted files that stand there with the very same bytes, though no build wrote them. */
  adopted: ReadonlySet<string>;
  /** Paths of foreign entries that a wanted file would replace. */
  conflicts: readonly string[];
}>;

/**
 * Everything in the output that is not in the manifest.
 * @param topOnly - names at the top to look below; others are left where they are. Undefined: all
 */
export function findForeign(
  outDir: string,
  old: Manifest,
  topOnly: ReadonlySet<string> | undefined,
  disk: Disk,
): readonly ForeignEntry[] {
  const oldFolders = foldersAboveAll(old.keys());
  const found: ForeignEntry[] = [];
  const walk = (folder: DiskPath, shown: string): void => {
    for (const { name, kind } of list(folder.length === 0 ? outDir : below(outDir, folder), disk)) {
      const nameShown = name.toString();
      if (shown === "" && (reservedNames.has(nameShown) || topOnly?.has(nameShown) === false)) continue;
      const path = shown === "" ? nameShown : `${shown}/${nameShown}`;
      const diskPath = below(folder, name);
      const known =
        typeof diskPath === "string" && (kind === "folder" ? oldFolders.has(path) : old.has(path));
      // A disk may give the name back in another normalisation (HFS+): the same file, not a foreign one.
      const ours = known || (kind === "file" && isOursRespelt(outDir, path, old, disk));
      if (!ours) found.push({ path, diskPath, kind });
      if (kind === "folder") walk(diskPath, path);
    }
  };
  walk("", "");
  return found;
}

/** Sorts out which foreign entries stand where a wanted file must go. */
export function meet(
  foreign: readonly ForeignEntry[],
  wanted: readonly WantedFile[],
  outDir: string,
  disk: Disk,
): Meeting {
  const byPath = new Map<string, WantedFile>(wanted.map((one) => [one.file.path, one]));
  const folders = foldersAboveAll(byPath.keys());
  const carry: ForeignEntry[] = [];
  const adopted = new Set<string>();
  const conflicts: string[] = [];
  for (const entry of foreign) {
    const claimed = byPath.get(entry.path);
    const diskPath = below(outDir, entry.diskPath);
    if (
      claimed !== undefined &&
      entry.kind === "file" &&
      sameFingerprint(fingerprintOfFile(diskPath, disk), claimed.fingerprint)
    ) {
      adopted.add(entry.path);
    } else if (
      claimed !== undefined ||
      (entry.kind !== "folder" && folders.has(entry.path)) ||
      foldersAbove(entry.path).some((folder) => byPath.has(folder))
    ) {
      conflicts.push(entry.path);
    } else {
      carry.push(entry);
    }
  }
  return { carry, adopted, conflicts };
}

function isOursRespelt(outDir: string, path: string, old: Manifest, disk: Disk): boolean {
  const composed = path.normalize("NFC");
  if (composed === path || !old.has(composed)) return false;
  const [here, there] = [disk.look(`${outDir}/${path}`), disk.look(`${outDir}/${composed}`)];
  return here !== undefined && there !== undefined && here.ino === there.ino && here.dev === there.dev;
}

type Listed = Readonly<{ name: DiskPath; kind: ForeignEntry["kind"] }>;

function list(folder: DiskPath, disk: Disk): readonly Listed[] {
  const entries = disk.list(folder);
  // U+FFFD stands for bytes that are not UTF-8; such a name can only be used as bytes.
  const listed = entries.some(({ name }) => name.includes("\uFFFD")) ? disk.listBytes(folder) : entries;
  return listed.map((entry) => ({
    name: typeof entry.name === "string" || isUtf8(entry.name) ? entry.name.toString() : entry.name,
    kind: entry.isDirectory()
      ? "folder"
      : entry.isFile()
        ? "file"
        : entry.isSymbolicLink()
          ? "link"
          : "other",
  }));
}

const isUtf8 = (name: Buffer): boolean => Buffer.from(name.toString("utf8")).equals(name);
