// Lines of a text by the offset at which they start, so that a line keeps its place in the file.

export type LineOf = Readonly<{ line: string; from: number }>;

/** Offset at which the line begins that holds another. */
export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

export function lineAt(text: string, from: number): string {
  const end = text.indexOf("\n", from);
  return text.slice(from, end === -1 ? text.length : end);
}

/** The next line that is not blank. */
export function lineAfter(text: string, from: number): LineOf | undefined {
  let next = from + lineAt(text, from).length + 1;
  while (next < text.length && lineAt(text, next).trim() === "") next += lineAt(text, next).length + 1;
  return next < text.length ? { line: lineAt(text, next), from: next } : undefined;
}

/** The line before that is not blank. */
export function lineBefore(text: string, from: number): LineOf | undefined {
  let at = from;
  while (at > 0) {
    at = lineStart(text, at - 1);
    const line = lineAt(text, at);
    if (line.trim() !== "") return { line, from: at };
  }
  return undefined;
}
