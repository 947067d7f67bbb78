// Says what a run is doing once it has taken a second: one line that is drawn over on a terminal, plain lines in CI.

import type { CommandContext } from "./context.js";
import { messagesIn } from "./messages.js";

const silentMs = 1_000;
const eraseLine = "\r\u001B[2K";

export type Progress = Readonly<{
  /** Called when a stage begins. */
  stage: (name: string) => void;
  /** Clears the line; may be called more than once. */
  done: () => void;
}>;

export function showProgress(context: CommandContext): Progress {
  if (context.quiet) return { stage: () => {}, done: () => {} };
  const started = performance.now();
  const messages = messagesIn(context.firstLanguage);
  let drawn = false;
  return {
    stage: (name) => {
      const text = (messages.stages as Readonly<Record<string, string>>)[name];
      if (text === undefined || performance.now() - started < silentMs) return;
      const line = messages.progress(text);
      context.err(context.terminal ? `${eraseLine}${line}` : `${line}\n`);
      drawn = context.terminal;
    },
    done: () => {
      if (drawn) context.err(eraseLine);
      drawn = false;
    },
  };
}
