// One call of a function on another thread, while this one goes on.

import type { Tinypool } from "tinypool";
import { type Elsewhere, startPool } from "./pool.js";

export type Running<Answer> = Readonly<{
  /** Rejects when the function throws, or when it was closed before it came to its end. */
  answer: Promise<Answer>;
  /** Ends the thread, whatever it is doing. */
  close: () => void;
}>;

/** @param task - it and the answer must survive structured cloning; it is not kept once it was sent */
export function startElsewhere<Task, Answer>(elsewhere: Elsewhere, task: Task): Running<Answer> {
  const starting = startPool(elsewhere, 1);
  return {
    answer: callOnce<Task, Answer>(starting, task),
    close: () =>
      void starting.then(
        (pool) => pool.destroy(),
        () => {},
      ),
  };
}

async function callOnce<Task, Answer>(starting: Promise<Tinypool>, task: Task): Promise<Answer> {
  const pool = await starting;
  try {
    return (await pool.run(task)) as Answer;
  } finally {
    await pool.destroy();
  }
}
