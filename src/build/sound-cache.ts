// What holds for every run over a site: its open files are closed in the end, and where the cache turns out to be
// damaged in the middle, it is dropped and the run begins again without it.

import { clearCache } from "../cache/cache.js";
import { DamagedBody } from "./body-store.js";
import type { SiteOptions } from "./options.js";

type Closing = Readonly<{ close: () => void }>;

/** @param work - hands everything that must be closed to `keep`; may be run twice, so it must not have done anything for
 *   good when a body cannot be read */
export async function withSoundCache<O extends SiteOptions, T>(
  options: O,
  work: (options: O, keep: (opened: Closing) => void) => Promise<T>,
): Promise<T> {
  try {
    return await closingAll((keep) => work(options, keep));
  } catch (error) {
    if (!(error instanceof DamagedBody) || options.cacheFolder === undefined) throw error;
    try {
      clearCache(options.cacheFolder);
    } catch {
      // A cache that may not be written is only read past.
    }
    const { cacheFolder: _, ...sound } = options;
    return await closingAll((keep) => work(sound as O, keep));
  }
}

async function closingAll<T>(work: (keep: (opened: Closing) => void) => Promise<T>): Promise<T> {
  const opened: Closing[] = [];
  try {
    return await work((one) => opened.push(one));
  } finally {
    for (const one of opened) one.close();
  }
}
