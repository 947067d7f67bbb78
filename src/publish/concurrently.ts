// Many small file operations in a row. Copies of large files run side by side; for the rest it is the pause that
// matters: calls to the real disk are synchronous, and signals are heard only when nothing else is running.

import { setImmediate } from "node:timers/promises";

const atOnce = 32;
/** Between two pauses; short against the patience of whoever pressed Ctrl-C. */
const turnMs = 20;

/**
 * Runs `work` for every item. When one fails, no further one is begun, those under way are waited for, and the
 * first error is thrown: nothing writes any more when the caller cleans up.
 */
export async function forEachConcurrently<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failure: { error: unknown } | undefined;
  let turnEnds = performance.now() + turnMs;
  const run = async (): Promise<void> => {
    while (failure === undefined) {
      const index = next++;
      if (index >= items.length) return;
      try {
        await work(items[index] as T);
      } catch (error) {
        failure ??= { error };
      }
      if (performance.now() < turnEnds) continue;
      await setImmediate();
      turnEnds = performance.now() + turnMs;
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, run));
  if (failure !== undefined) throw failure.error;
}
