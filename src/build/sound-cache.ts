// What holds for every run over a site: its open files are closed in the end, and where the cache turns out to be
// damaged in the middle, it is dropped and the run begins again without it.

import { clearCache } from "../cache/cache.js";
import { DamagedBody } from "./body-store.js";
import type { SiteOptions } from "./options.js";

export type Closing = Readonly<{ close: () => void }>;
/** Takes what must be closed in the end. */
export type Keep = (opened: Closing) => void;

/** @param work - hands everything that must be closed to `keep`; may be run twice, so it must not have done anything for
 *   good when a body cannot be read */
export async function withSoundCache<O extends SiteOptions, T>(
  options: O,
  work: (options: O, keep: Keep) => Promise<T>,
): Promise<T> {
  return await againWithoutCache(options, (sound) => closingAll((keep) => work(sound, keep)));
}

/** The same without closing anything. */
export async function againWithoutCache<O extends SiteOptions, T>(
  options: O,
  work: (options: O) => Promise<T>,
): Promise<T> {
  try {
    return await work(options);
  } catch (error) {
    if (!(error instanceof DamagedBody) || options.cacheFolder === undefined) throw error;
    try {
      clearCache(options.cacheFolder);
    } catch {
      // A cache that may not be written is only read past.
    }
    const { cacheFolder: _, ...sound } = options;
    return await work(sound as O);
  }
}

async function closingAll<T>(work: (keep: Keep) => Promise<T>): Promise<T> {
  const opened: Closing[] = [];
  try {
    return await work((one) => opened.push(one));
  } finally {
    for (const one of opened) one.close();
  }
}
