// Files that appear whole or not at all, and never in place of another.

import { randomBytes } from "node:crypto";
import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, sep } from "node:path";

/** `differs`: a file of that name has other content, and keeps it. `outside`: a link leads out of the site. */
export type Written = "written" | "unchanged" | "differs" | "outside";

/**
 * @param root - the site's folder, absolute
 * @param path - below it, `/`-separated, never climbing
 * @param dryRun - look, but write nothing
 * @throws what the disk throws
 */
export function writeNew(
  root: string,
  path: string,
  content: string | Readonly<{ copyOf: string }>,
  dryRun: boolean,
): Written {
  const target = join(root, ...path.split("/"));
  if (!leadsInside(root, dirname(target))) return "outside";
  if (isThere(target)) return isSame(target, content) ? "unchanged" : "differs";
  if (dryRun) return "written";
  mkdirSync(dirname(target), { recursive: true });
  // A link to it under its name fails if that name exists.
  const draft = draftBeside(target);
  try {
    if (typeof content === "string") writeFileSync(draft, content, { flag: "wx" });
    else copyFileSync(content.copyOf, draft, constants.COPYFILE_EXCL);
    publish(draft, target);
  } catch (error) {
    if (isCode(error, "EEXIST")) return isSame(target, content) ? "unchanged" : "differs";
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return "written";
}

/**
 * Writes a file anew that stands there; a reader sees the old one or the new one.
 * @param path - absolute
 * @throws what the disk throws
 */
export function replaceFile(path: string, text: string): void {
  const draft = draftBeside(path);
  try {
    writeFileSync(draft, text, { flag: "wx" });
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Hidden, so that no build takes it for a source; never the name of one that a killed run left behind. */
const draftBeside = (target: string): string =>
  join(dirname(target), `.import-${randomBytes(6).toString("hex")}`);

function publish(draft: string, target: string): void {
  try {
    linkSync(draft, target);
  } catch (error) {
    // Disks without hard links.
    if (!isCode(error, "EPERM") && !isCode(error, "ENOTSUP") && !isCode(error, "ENOSYS")) throw error;
    copyFileSync(draft, target, constants.COPYFILE_EXCL);
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isSame(target: string, content: string | Readonly<{ copyOf: string }>): boolean {
  if (!statSync(target, { throwIfNoEntry: false })?.isFile()) return false;
  if (typeof content === "string") return readFileSync(target).equals(Buffer.from(content));
  if (statSync(target).size !== statSync(content.copyOf).size) return false;
  return readFileSync(target).equals(readFileSync(content.copyOf));
}

/** Whether the nearest folder that exists lies in the site, links followed. */
function leadsInside(root: string, folder: string): boolean {
  const realRoot = realpathSync.native(root);
  let existing = folder;
  while (!isThere(existing) && dirname(existing) !== existing) existing = dirname(existing);
  try {
    const real = realpathSync.native(existing);
    return real === realRoot || real.startsWith(realRoot + sep);
  } catch {
    // A link that leads nowhere.
    return false;
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
