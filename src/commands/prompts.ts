// Questions to the person at the terminal. Loaded only where one is asked; who turns back with Ctrl-C or Esc answers nothing.

import type { Choice, SeveralMessages } from "./ask-several.js";
import type { CommandContext } from "./context.js";

/** Scripts and CI have no terminal to answer at, and machine formats must not be mixed with questions. */
export const canAsk = ({ terminal, quiet, format }: CommandContext): boolean =>
  terminal && process.stdin.isTTY === true && !quiet && format === "text";

/** @param fallback - the answer of who only presses Enter */
export async function askText(message: string, fallback: string): Promise<string | undefined> {
  const { text, isCancel } = await import("@clack/prompts");
  const answer = await text({
    message,
    placeholder: fallback,
    defaultValue: fallback,
    output: process.stderr,
  });
  return isCancel(answer) ? undefined : answer.trim() || fallback;
}

/** The message says which keys to press: the library's own words for that are English. */
export async function askChoice<T extends string>(
  message: string,
  choices: readonly Choice<T>[],
): Promise<T | undefined> {
  const { select, isCancel } = await import("@clack/prompts");
  const options = choices.map((choice) => ({ ...choice })) as Parameters<typeof select<T>>[0]["options"];
  const answer = await select<T>({ message, options, showInstructions: false, output: process.stderr });
  return isCancel(answer) ? undefined : answer;
}

/** A choice of several among many, found by typing a part of them. */
export async function askSeveral(
  messages: SeveralMessages,
  choices: readonly Choice<string>[],
): Promise<readonly string[] | undefined> {
  return await (await import("./ask-several.js")).askSeveral(messages, choices);
}
