// What lies in the cache's folder, for people.

import * as fs from "node:fs";
import { join } from "node:path";
import { countAnswers } from "./cache.js";

export type CacheContents = Readonly<{
  /** Whether there is such a folder. */
  exists: boolean;
  files: number;
  bytes: number;
  /** How many answers for articles, of which some may be of no use any more. */
  articles: number;
}>;

/** @param folder - absolute @throws the system's error where it may not be read */
export function cacheContents(folder: string): CacheContents {
  if (!fs.existsSync(folder)) return { exists: false, files: 0, bytes: 0, articles: 0 };
  let files = 0;
  let bytes = 0;
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    // What another build has removed since counts for nothing.
    const found = fs.lstatSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false });
    if (found === undefined) continue;
    files++;
    bytes += found.size;
  }
  return { exists: true, files, bytes, articles: countAnswers(folder) };
}

/** Removes the folder. A build that reads from it goes on. @throws the system's error */
export const removeCache = (folder: string): void => fs.rmSync(folder, { recursive: true, force: true });
