// Tells when something that a build reads has changed: many saves at once (a branch switch) are one change.
// Shared by `serve` and `build --watch`.

import { join } from "node:path";
import { type FSWatcher, watch } from "chokidar";

const settleMs = 60;

type WatchOptions = Readonly<{
  /** Absolute files and folders; ones that do not exist yet are noticed when they come. */
  paths: readonly string[];
  /** Absolute folders whose changes do not count: the output, above all. */
  ignored: readonly string[];
  /** Called when a burst of changes has settled; never called again before its promise has ended. */
  onChange: () => Promise<void>;
}>;

export type Watching = Readonly<{ close: () => Promise<void> }>;

/** Watches until closed. Changes during a running `onChange` lead to exactly one more call. */
async function watchSources({ paths, ignored, onChange }: WatchOptions): Promise<Watching> {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;

  const run = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await onChange();
    } while (again);
    running = false;
  };

  const watcher: FSWatcher = watch([...paths], {
    ignoreInitial: true,
    // Editors that save by rename leave a moment without the file; `atomic` bridges it.
    atomic: true,
    ignored: (path) => ignored.some((folder) => path === folder || path.startsWith(`${folder}/`)),
  });
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), settleMs);
  });
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));

  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** Watches all that a build of this site reads. */
export function watchSite(
  site: Readonly<{ root: string; configFile?: string; outDir: string }>,
  onChange: () => Promise<void>,
): Promise<Watching> {
  const { root, configFile = join(root, "site.yaml"), outDir } = site;
  const paths = [join(root, "content"), join(root, "templates"), join(root, "plugins"), configFile];
  return watchSources({ paths, ignored: [outDir], onChange });
}
