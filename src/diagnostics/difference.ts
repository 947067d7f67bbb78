// What a command would change in a source, as a unified difference for people. Not for `patch`: characters that nobody
// sees are written as their code points, or a change of them would show nothing.

import { visible } from "./visible.js";

export type ChangedText = Readonly<{
  path: string;
  /** Both have the same number of lines. */
  before: string;
  after: string;
}>;

type ChangedLine = Readonly<{ number: number; before: string; after: string }>;

/** Lines that follow one another make one hunk. Ends with a line feed; empty where nothing changes. */
export function reportDifference({ path, before, after }: ChangedText, color: boolean): string {
  const changed = changedLines(linesOf(before), linesOf(after));
  if (changed.length === 0) return "";
  const paint = (code: string, text: string): string => (color ? `\u001B[${code}m${text}\u001B[0m` : text);
  const name = visible(path);
  const lines = [paint("1", `--- ${name}`), paint("1", `+++ ${name}`)];
  for (const hunk of hunksOf(changed)) {
    const first = hunk[0]?.number ?? 1;
    const range = hunk.length === 1 ? `${first}` : `${first},${hunk.length}`;
    lines.push(paint("36", `@@ -${range} +${range} @@`));
    for (const line of hunk) lines.push(paint("31", "-") + marked(line.before, line.after, "31", color));
    for (const line of hunk) lines.push(paint("32", "+") + marked(line.after, line.before, "32", color));
  }
  return `${lines.join("\n")}\n`;
}

const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/);

function changedLines(before: readonly string[], after: readonly string[]): readonly ChangedLine[] {
  return before.flatMap((line, index) => {
    const other = after[index] ?? "";
    return line === other ? [] : [{ number: index + 1, before: line, after: other }];
  });
}

function hunksOf(lines: readonly ChangedLine[]): readonly (readonly ChangedLine[])[] {
  const hunks: ChangedLine[][] = [];
  for (const line of lines) {
    const last = hunks.at(-1);
    if (last !== undefined && last.at(-1)?.number === line.number - 1) last.push(line);
    else hunks.push([line]);
  }
  return hunks;
}

/** With colours, the part between what both have at their start and at their end stands out. */
function marked(line: string, other: string, code: string, color: boolean): string {
  if (!color) return visible(line);
  let start = 0;
  while (start < line.length && line[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(line.length, other.length) - start;
  while (end < most && line.at(-1 - end) === other.at(-1 - end)) end += 1;
  const middle = visible(line.slice(start, line.length - end));
  const paintedMiddle = middle === "" ? "" : `\u001B[7;${code}m${middle}\u001B[0m`;
  return visible(line.slice(0, start)) + paintedMiddle + visible(line.slice(line.length - end));
}
