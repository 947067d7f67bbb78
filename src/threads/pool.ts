// Threads that run one function of one module.

import type { Tinypool } from "tinypool";

export type Elsewhere = Readonly<{
  module: URL;
  /** Of the function that the module exports. */
  name: string;
}>;

/** A worker always has its next task waiting, so that it does not idle while the calling thread is at work. */
export const tasksAhead = 2;

export async function startPool({ module, name }: Elsewhere, workers: number): Promise<Tinypool> {
  const { Tinypool: Pool } = await import("tinypool");
  return new Pool({
    filename: module.href,
    name,
    runtime: "worker_threads",
    minThreads: workers,
    maxThreads: workers,
    concurrentTasksPerWorker: tasksAhead,
  });
}
