// What was thrown, as text.

export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/** Without what follows on further lines, which is where it happened and not what. */
export const firstLineOf = (thrown: unknown): string => messageOf(thrown).split("\n", 1)[0] ?? "";

/**
 * Where it was thrown in a module, by the stack that engines write.
 * @param names - under which the module may stand there, with or without a query
 */
export function lineIn(thrown: unknown, names: readonly string[]): number | undefined {
  const stack = thrown instanceof Error ? (thrown.stack ?? "") : "";
  const behind = names.flatMap((name) => stack.split(name).slice(1));
  const line = behind.map((rest) => /^(?:\?[^:\s]*)?:(\d+)/.exec(rest)?.[1]).find((digits) => digits);
  return line === undefined ? undefined : Number(line);
}
