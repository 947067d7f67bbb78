// One pure function over many tasks, on several threads; the calling thread works too. The answers are in the order of
// the tasks, so that nothing depends on which thread was quicker.

import type { Tinypool } from "tinypool";

export type Spreading<Task, Raw, Answer> = Readonly<{
  /** The function, on this thread. */
  here: (task: Task) => Promise<Raw>;
  /** What this thread does with each answer as it comes in. */
  receive: (raw: Raw) => Answer;
  /** The same function in a module of its own. Tasks and raw answers must survive structured cloning. */
  elsewhere: Readonly<{ module: URL; name: string }>;
  /** All threads, this one included; 1 starts no other. */
  threads: number;
}>;

/** A worker always has its next task waiting, so that it does not idle while this thread is at work. */
const tasksAhead = 2;

/** @throws what the function throws, on whatever thread */
export async function spread<Task, Raw, Answer>(
  tasks: readonly Task[],
  { here, receive, elsewhere, threads }: Spreading<Task, Raw, Answer>,
): Promise<readonly Answer[]> {
  const answers = new Array<Answer>(tasks.length);
  let next = 0;
  const workThrough = async (work: (task: Task) => Promise<Raw>): Promise<void> => {
    for (let index = next++; index < tasks.length; index = next++) {
      answers[index] = receive(await work(tasks[index] as Task)); // below the length, so it is there
    }
  };
  const workers = Math.min(threads, tasks.length) - 1;
  if (workers < 1) {
    await workThrough(here);
    return answers;
  }
  const pool = await startPool(elsewhere, workers);
  try {
    const hands = Array.from({ length: workers * tasksAhead }, () =>
      workThrough((task) => pool.run(task) as Promise<Raw>),
    );
    await Promise.all([...hands, workThrough(here)]);
  } finally {
    await pool.destroy();
  }
  return answers;
}

async function startPool(
  { module, name }: Spreading<never, never, never>["elsewhere"],
  workers: number,
): Promise<Tinypool> {
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
