// One pure function over many tasks, on several threads; the calling thread works too. Without tasks of its own, the answers
// are in the order of the tasks, so that nothing depends on which thread was quicker.

import { setImmediate } from "node:timers/promises";
import { type Elsewhere, startPool, tasksAhead } from "./pool.js";

export type Spreading<Task, Raw, Answer> = Readonly<{
  /** Tasks that are dear to send: this thread begins with them, the others come to them last. Default none. */
  own?: Iterable<Task>;
  /** The function, on this thread. */
  here: (task: Task) => Promise<Raw>;
  /** What this thread does with each answer as it comes in. */
  receive: (raw: Raw, task: Task) => Answer;
  /** The same function in a module of its own. What is sent and answered must survive structured cloning. */
  elsewhere: Elsewhere &
    Readonly<{
      /** What stands for a task; default the task itself. */
      sent?: (task: Task) => unknown;
    }>;
  /** All threads, this one included; 1 starts no other. */
  threads: number;
}>;

/**
 * When the function fails, no further task is begun, those under way are waited for, and the first error is thrown.
 * @param tasks - each is asked for when a thread is free for it, so they need not all be there at once
 */
export async function spread<Task, Raw, Answer>(
  tasks: Iterable<Task>,
  { own = [], here, receive, elsewhere, threads }: Spreading<Task, Raw, Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const common = tasks[Symbol.iterator]();
  const dear = own[Symbol.iterator]();
  let begun = 0;
  let failure: { error: unknown } | undefined;
  const workThrough = async (
    work: (task: Task) => Promise<Raw>,
    sources: readonly Iterator<Task>[],
  ): Promise<void> => {
    try {
      for (const source of sources) {
        for (let next = source.next(); next.done !== true && failure === undefined; next = source.next()) {
          const index = begun++;
          answers[index] = receive(await work(next.value), next.value);
        }
      }
    } catch (error) {
      failure ??= { error };
    }
  };
  const workers = (Array.isArray(tasks) ? Math.min(threads, tasks.length) : threads) - 1;
  if (workers < 1) await workThrough(here, [dear, common]);
  else {
    const pool = await startPool(elsewhere, workers);
    const { sent = (task: Task): unknown => task } = elsewhere;
    try {
      const hands = Array.from({ length: workers * tasksAhead }, () =>
        workThrough((task) => pool.run(sent(task)) as Promise<Raw>, [common, dear]),
      );
      // A pause after each task: what is done here may be synchronous, and the others wait for their next tasks.
      const hereInTurns = async (task: Task): Promise<Raw> => {
        const raw = await here(task);
        await setImmediate();
        return raw;
      };
      await Promise.all([...hands, workThrough(hereInTurns, [dear, common])]);
    } finally {
      await pool.destroy();
    }
  }
  if (failure !== undefined) throw (failure as { error: unknown }).error;
  return answers;
}
