// Completes the new site next to the old one: what is new lies there already, what is unchanged or foreign is linked.

import type { WantedFile } from "./compare.js";
import { forEachConcurrently } from "./concurrently.js";
import { below, type Disk, type DiskPath, errnoOf } from "./disk.js";
import type { ForeignEntry } from "./foreign.js";
import { type Manifest, serialiseManifest } from "./manifest.js";
import { foldersAbove } from "./output-path.js";
import { manifestName } from "./reserved.js";
import type { Stage } from "./stage.js";
import { CannotSwap } from "./swap.js";

export type Assembly = Readonly<{
  keep: readonly WantedFile[];
  carry: readonly ForeignEntry[];
  manifest: Manifest;
}>;

/**
 * @param from - the output as it stands, absolute; need not exist
 * @param stage - holds the new files
 * @throws CannotSwap if a foreign entry lies on another file system and must stay where it is
 */
export async function assemble(
  { keep, carry, manifest }: Assembly,
  from: string,
  stage: Stage,
  disk: Disk,
): Promise<void> {
  await stage.begin();
  const to = stage.folder;
  const folders = carry.filter(({ kind }) => kind === "folder");
  const carried = new Set(folders.map(({ path }) => path));
  const needed = new Set(keep.flatMap(({ file }) => foldersAbove(file.path).slice(-1)));
  for (const { path } of carry) {
    // A carried folder is made below, by its name on the disk.
    for (const folder of foldersAbove(path)) if (!carried.has(folder)) needed.add(folder);
  }
  await forEachConcurrently([...needed], (folder) => stage.makeFolder(folder));
  for (const folder of folders) {
    refuseMount(folder, from, disk);
    await makeFolderUnlessThere(below(to, folder.diskPath), disk);
  }
  await forEachConcurrently(
    carry.filter(({ kind }) => kind !== "folder"),
    (entry) => carryOver(entry, from, to, disk),
  );
  await forEachConcurrently(keep, ({ file }) =>
    linkOrCopy(`${from}/${file.path}`, `${to}/${file.path}`, disk),
  );
  await disk.write(`${to}/${manifestName}`, serialiseManifest(manifest));
  for (const { diskPath } of [...folders].reverse())
    await likeness(below(from, diskPath), below(to, diskPath), disk);
  await sameRights(from, to, disk);
}

async function makeFolderUnlessThere(path: DiskPath, disk: Disk): Promise<void> {
  if (disk.look(path) === undefined) await disk.makeFolder(path);
}

// A mount below the output would stay in the old site and be emptied with it.
function refuseMount({ path, diskPath }: ForeignEntry, from: string, disk: Disk): void {
  if (disk.look(below(from, diskPath))?.dev === disk.look(from)?.dev) return;
  const cause = Object.assign(new Error(`${path} is on another file system`), { code: "EXDEV", path });
  throw new CannotSwap(cause.message, { cause });
}

async function carryOver(entry: ForeignEntry, from: string, to: string, disk: Disk): Promise<void> {
  const [here, there] = [below(from, entry.diskPath), below(to, entry.diskPath)];
  // Not linked: whether a link to a link follows it is up to the system.
  if (entry.kind === "link") return await disk.makeLink(disk.readLink(here), there);
  try {
    await disk.link(here, there);
  } catch (error) {
    if (errnoOf(error) === "EXDEV")
      throw new CannotSwap(`${entry.path} is on another file system`, { cause: error });
    if (entry.kind !== "file" || !cannotLink.includes(errnoOf(error))) throw error;
    await copyWithLikeness(here, there, disk);
  }
}

const cannotLink: readonly (string | undefined)[] = [
  ...["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EXDEV"],
];

async function linkOrCopy(from: string, to: string, disk: Disk): Promise<void> {
  try {
    await disk.link(from, to);
  } catch (error) {
    if (!cannotLink.includes(errnoOf(error))) throw error;
    await copyWithLikeness(from, to, disk);
  }
}

async function copyWithLikeness(from: DiskPath, to: DiskPath, disk: Disk): Promise<void> {
  await disk.copy(from, to);
  await likeness(from, to, disk);
}

async function likeness(from: DiskPath, to: DiskPath, disk: Disk): Promise<void> {
  await sameRights(from, to, disk);
  const old = disk.look(from);
  if (old !== undefined) await disk.setTimes(to, old.atime, old.mtime);
}

// Mode and, where permitted, owner.
async function sameRights(from: DiskPath, to: DiskPath, disk: Disk): Promise<void> {
  const old = disk.look(from);
  const made = disk.look(to);
  if (old === undefined || made === undefined) return;
  if (old.uid !== made.uid || old.gid !== made.gid) {
    try {
      await disk.setOwner(to, old.uid, old.gid);
    } catch (error) {
      if (errnoOf(error) !== "EPERM") throw error;
    }
  }
  if ((old.mode & 0o7777) !== (made.mode & 0o7777)) await disk.setMode(to, old.mode & 0o7777);
}
