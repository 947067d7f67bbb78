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
  const messages = messagesIn(context.firstLanguage);
  let current = "";
  let isLong = false;
  let drawn = false;
  const show = (): void => {
    const text = (messages.stages as Readonly<Record<string, string>>)[current];
    if (text === undefined || !isLong) return;
    const line = messages.progress(text);
    context.err(context.terminal ? `${eraseLine}${line}` : `${line}\n`);
    drawn = context.terminal;
  };
  // The stage that is under way by then is said too, however long it takes.
  const timer = setTimeout(() => {
    isLong = true;
    show();
  }, silentMs);
  return {
    stage: (name) => {
      current = name;
      show();
    },
    done: () => {
      clearTimeout(timer);
      if (drawn) context.err(eraseLine);
      drawn = false;
    },
  };
}
