// Removes a folder that is known to be ours, with all that is in it.

import { forEachConcurrently } from "./concurrently.js";
import { below, type Disk, type DiskPath, errnoOf } from "./disk.js";

/** Links are removed, not followed. A folder that forbids it is opened first. Nothing there: nothing done. */
export async function removeTree(root: DiskPath, disk: Disk): Promise<void> {
  const found = disk.look(root);
  if (found === undefined) return;
  if (!found.isDirectory()) return await disk.removeFile(root);
  const files: DiskPath[] = [];
  const foldersByDepth: DiskPath[][] = [];
  const walk = async (folder: DiskPath, depth: number): Promise<void> => {
    foldersByDepth[depth] ??= [];
    foldersByDepth[depth].push(folder);
    for (const entry of await listOpened(folder, disk)) {
      const path = below(folder, entry.name);
      if (entry.isDirectory()) await walk(path, depth + 1);
      else files.push(path);
    }
  };
  await walk(root, 0);
  await forEachConcurrently(files, (file) => disk.removeFile(file));
  for (const folders of foldersByDepth.reverse()) {
    await forEachConcurrently(folders, (folder) => disk.removeFolder(folder));
  }
}

// A carried-over folder may be read-only (0555). Modes of files are left alone: they share them with the new site.
async function listOpened(
  folder: DiskPath,
  disk: Disk,
): Promise<readonly { name: DiskPath; isDirectory(): boolean }[]> {
  const mode = disk.look(folder)?.mode ?? 0;
  if ((mode & 0o700) !== 0o700) await disk.setMode(folder, 0o700);
  try {
    const entries = disk.list(folder);
    return entries.some(({ name }) => name.includes("\uFFFD")) ? disk.listBytes(folder) : entries;
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return [];
    throw error;
  }
}
