// The staging folder of one build as the steps of publishing use it: begun when the first file needs it.

import type { Disk } from "./disk.js";
import { createFolderMaker } from "./pages.js";
import { beginStaging } from "./staging.js";
import type { Workplace } from "./target.js";

export type Stage = Readonly<{
  /** Where the new site is put together, absolute. There once `begin` has been called. */
  folder: string;
  /** May be called any number of times. @returns the mode that new files get */
  begin: () => Promise<number>;
  hasBegun: () => boolean;
  /** Makes a folder of the new site with all above it; any number of times, also at once. */
  makeFolder: (path: string) => Promise<void>;
}>;

export function createStage(workplace: Workplace, disk: Disk): Stage {
  const folder = `${workplace.staging}/new`;
  let begun: Promise<number> | undefined;
  return {
    folder,
    begin: () => {
      begun ??= beginStaging(workplace, disk);
      return begun;
    },
    hasBegun: () => begun !== undefined,
    makeFolder: createFolderMaker(folder, disk),
  };
}
