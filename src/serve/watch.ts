// Tells when something that a build reads has changed: many saves at once (a branch switch) are one change.
// Shared by `serve` and `build --watch`.

import { statSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { type FSWatcher, watch } from "chokidar";

/** An editor that saves in several steps is done by then; longer than the 50 ms in which chokidar tells of a file once. */
const settleMs = 60;
/** One file that was written over is read sooner, and looked at once more when the others would be. */
const singleSettleMs = 15;
/** Where folders come and go, the watcher may miss what happens in them before it has looked around. */
const folderSettleMs = 600;

export type Watching = Readonly<{
  /** From now on these files count too, absolute; those below the root alone can be watched. */
  alsoWatch: (files: readonly string[]) => void;
  /** Calls `onChange` now, or once more if it is running; ends when no call is left to make. */
  run: () => Promise<void>;
  /** Ends when a running call has ended. */
  close: () => Promise<void>;
}>;

type WatchedSite = Readonly<{
  /** Absolute, as are the others. */
  root: string;
  configFile?: string;
  /** Changes in it do not count: what a build writes must not lead to another. */
  outDir: string;
}>;

/**
 * Watches all that a build of this site reads, also what is not there yet or has gone for a while.
 * @param onChange - called with the absolute paths of what changed when a burst of changes has settled, never twice at
 *   once; must not throw
 * @param onError - the system cannot watch everything; other changes are still noticed
 */
export function watchSite(
  site: WatchedSite,
  onChange: (changed: ReadonlySet<string>) => Promise<void>,
  onError: (error: Error) => void,
): Watching {
  let timer: NodeJS.Timeout | undefined;
  let folderTimer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let closed = false;
  let changed = new Set<string>();
  /** Where the last call had a single file: what the disk said of it just before. */
  let single: Readonly<{ path: string; mark: string }> | undefined;
  const more = new Set<string>();

  const repeat = async (): Promise<void> => {
    do {
      again = false;
      const paths = changed;
      changed = new Set();
      const [path] = paths;
      single = path === undefined || paths.size > 1 ? undefined : { path, mark: markOf(path) };
      await onChange(paths);
    } while (again && !closed);
    running = undefined;
  };
  const run = (): Promise<void> => {
    again = true;
    running ??= repeat();
    return running;
  };

  // The root is watched and not the folders in it: a folder that is deleted and made anew is noticed so.
  const outside = site.configFile !== undefined && !isWithin(site.root, site.configFile);
  const watcher: FSWatcher = watch(outside ? [site.root, dirname(site.configFile)] : [site.root], {
    ignoreInitial: true,
    // Editors that save by rename leave a moment without the file; `atomic` bridges it.
    atomic: true,
    ignored: (path) => !isRead(path, site) && ![...more].some((file) => isWithin(path, file)),
  });
  watcher.on("all", (event, path) => {
    if (event === "addDir" || event === "unlinkDir") {
      clearTimeout(folderTimer);
      folderTimer = setTimeout(() => void run(), folderSettleMs);
    }
    changed.add(path);
    clearTimeout(timer);
    const isSingle = event === "change" && changed.size === 1;
    timer = setTimeout(() => void run(), isSingle ? singleSettleMs : settleMs);
    if (isSingle) setTimeout(() => lookAgain(path), settleMs);
  });
  const lookAgain = (path: string): void => {
    if (closed || changed.has(path) || single?.path !== path || single.mark === markOf(path)) return;
    changed.add(path);
    void run();
  };
  watcher.on("error", (error) => onError(error instanceof Error ? error : new Error(String(error))));

  return {
    alsoWatch: (files) => {
      const fresh = files.filter((file) => isWithin(site.root, file) && !more.has(file));
      for (const file of fresh) more.add(file);
      // From the folder below the root on, so that folders are noticed that go and come back.
      if (fresh.length > 0) watcher.add(fresh.map((file) => topFolder(site.root, file)));
    },
    run,
    close: async () => {
      closed = true;
      clearTimeout(timer);
      clearTimeout(folderTimer);
      await watcher.close();
      await running;
    },
  };
}

/** Differs after any edit. */
function markOf(path: string): string {
  try {
    const { size, ino, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    return [size, ino, mtimeNs, ctimeNs].join(" ");
  } catch {
    return "nothing to be read";
  }
}

const isWithin = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

function topFolder(root: string, file: string): string {
  const [top = "", ...below] = relative(root, file).split(sep);
  return below.length === 0 ? root : join(root, top);
}

/** Whether a build reads this file, or something below this folder. */
function isRead(path: string, { root, configFile, outDir }: WatchedSite): boolean {
  if (path === root || (configFile !== undefined && isWithin(path, configFile))) return true;
  if (isWithin(outDir, path)) return false;
  if (["content", "templates"].some((folder) => isWithin(join(root, folder), path))) return true;
  return dirname(path) === root && /^site\.ya?ml$/.test(basename(path));
}
