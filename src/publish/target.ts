// Where the site goes, and the folders that it must never go to.

import { homedir } from "node:os";
import { basename, dirname, parse, relative, resolve, sep } from "node:path";
import type { SourcePath } from "../model/brand.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Place } from "../model/place.js";
import type { Disk } from "./disk.js";
import { innerLockName, innerStagingName, siblingName } from "./reserved.js";

/** Where the new site is assembled and the lock lies: beside the output, or inside of it. */
export type Workplace = Readonly<{ kind: "beside" | "inside"; staging: string; lock: string }>;

export type Target = Readonly<{
  /** Absolute, free of symbolic links. */
  outDir: string;
  /** The output as the site's editors know it, for diagnostics. */
  place: Place;
  beside: Workplace;
  inside: Workplace;
}>;

export type Folders = Readonly<{
  /** Absolute. */
  outDir: string;
  /** The site's root, absolute. */
  rootDir: string;
  /** Folders that the build reads (content, templates), absolute. */
  inputDirs: readonly string[];
}>;

/** The resolved target, or why nothing may be written there. */
export function resolveTarget(folders: Folders, disk: Disk): Target | Diagnostic {
  const place = placeOf(folders);
  const outDir = real(folders.outDir, disk);
  const reason = danger(outDir, folders, disk);
  if (reason !== undefined) {
    return { code: "output-unsafe", severity: "error", place, facts: { folder: place.path, reason } };
  }
  const found = disk.look(outDir);
  if (found !== undefined && !found.isDirectory()) {
    return { code: "output-is-a-file", severity: "error", place, facts: { path: place.path } };
  }
  const [parent, name] = [dirname(outDir), basename(outDir)];
  const beside = (role: "next" | "lock"): string => resolve(parent, siblingName(name, role));
  return {
    outDir,
    place,
    beside: { kind: "beside", staging: beside("next"), lock: beside("lock") },
    inside: {
      kind: "inside",
      staging: resolve(outDir, innerStagingName),
      lock: resolve(outDir, innerLockName),
    },
  };
}

/**
 * An output that is a mount point of its own, or whose parent may not be written, cannot be swapped as a whole.
 * (Not every mount can be told in advance; the swap itself finds the others.)
 */
export function chooseWorkplace(target: Target, disk: Disk): Workplace {
  const here = disk.look(target.outDir);
  const parent = disk.look(dirname(target.outDir));
  if (here === undefined || parent === undefined) return target.beside;
  const alone = here.dev !== parent.dev || !disk.mayWrite(dirname(target.outDir));
  return alone ? target.inside : target.beside;
}

type Danger = "file-system-root" | "home" | "site-root" | "around-site" | "input";

function danger(outDir: string, { rootDir, inputDirs }: Folders, disk: Disk): Danger | undefined {
  const root = real(rootDir, disk);
  if (outDir === parse(outDir).root) return "file-system-root";
  if (outDir === root) return "site-root";
  if (contains(outDir, root)) return "around-site";
  if (contains(outDir, real(homedir(), disk))) return "home";
  const inputs = inputDirs.map((input) => real(input, disk));
  return inputs.some((input) => contains(outDir, input) || contains(input, outDir)) ? "input" : undefined;
}

const contains = (outer: string, inner: string): boolean =>
  inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);

/** The path without symbolic links, as far as it exists; a link to nothing yet counts as what it names. */
function real(path: string, disk: Disk, links = 0): string {
  const absolute = resolve(path);
  const found = disk.look(absolute);
  if (found?.isSymbolicLink() && disk.follow(absolute) === undefined) {
    if (links > 40) return absolute;
    return real(
      resolve(real(dirname(absolute), disk, links), disk.readLink(absolute).toString()),
      disk,
      links + 1,
    );
  }
  if (found !== undefined) return disk.realPath(absolute);
  const parent = dirname(absolute);
  return parent === absolute ? absolute : resolve(real(parent, disk, links), basename(absolute));
}

// The one cast: an output folder stands in diagnostics where sources stand.
function placeOf({ outDir, rootDir }: Folders): Place {
  const path = relative(rootDir, outDir).split(sep).join("/").normalize("NFC");
  return { path: (path === "" ? "." : path) as SourcePath };
}
