// The staging folder of one build as the steps of publishing use it: begun when the first file needs it.

import type { Disk } from "./disk.js";
import { beginStaging } from "./staging.js";
import type { Workplace } from "./target.js";

export type Stage = Readonly<{
  /** Where the new site is put together, absolute. There once `begin` has been called. */
  folder: string;
  /** May be called any number of times. @returns the mode that new files get */
  begin: () => Promise<number>;
  /** Makes a folder of the new site with all above it; any number of times, also at once. */
  makeFolder: (path: string) => Promise<void>;
}>;

export function createStage(workplace: Workplace, disk: Disk): Stage {
  const folder = `${workplace.staging}/new`;
  const made = new Map<string, Promise<void>>();
  let begun: Promise<number> | undefined;
  const begin = (): Promise<number> => {
    begun ??= beginStaging(workplace, disk);
    return begun;
  };

  const makeNew = async (path: string): Promise<void> => {
    const slash = path.lastIndexOf("/");
    if (slash > 0) await makeFolder(path.slice(0, slash));
    await disk.makeFolder(`${folder}/${path}`);
  };
  const makeFolder = (path: string): Promise<void> => {
    const already = made.get(path);
    if (already !== undefined) return already;
    const making = makeNew(path);
    made.set(path, making);
    return making;
  };
  return { folder, begin, makeFolder };
}
