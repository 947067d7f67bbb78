// Verses as Arabic editors type them: two halves of a line, parted by stars, dots or a wide gap.

/** The signs stand between spaces, so Markdown takes none of them for its own. */
const gaps = /(?<=\S)(?:[ \u00A0]+(?:\*{1,5}|…|\.{3,5})[ \u00A0]+|[ \u00A0]{4,})(?=\S)/g;
/** What nobody types between words of prose, so that one line is enough. */
const surely = /[ \u00A0]\*{3}[ \u00A0]/;

const fewestWords = 2;
/** Of a half, in letters; the longest metres have some thirty. */
const longestHalf = 60;
/** Halves of a verse have one metre, so none has many more letters than the other. */
const mostUneven = 2;

/**
 * Where a line is parted into the halves of a verse, in UTF-16 code units.
 * @returns undefined for a line that is none
 */
export function gapOfVerse(line: string): Readonly<{ start: number; end: number }> | undefined {
  const [gap, more] = line.matchAll(gaps);
  if (gap === undefined || more !== undefined) return undefined;
  const start = gap.index;
  const end = start + gap[0].length;
  const halves = [line.slice(0, start), line.slice(end)];
  if (halves.some((half) => wordsIn(half) < fewestWords)) return undefined;
  const sizes = halves.map(lettersIn);
  const longer = Math.max(...sizes);
  return longer <= longestHalf && longer <= mostUneven * Math.min(...sizes) ? { start, end } : undefined;
}

/** Whether all lines of a paragraph are verses. */
export function areVerses(lines: readonly string[]): boolean {
  const [first = "", second] = lines;
  if (second === undefined && !surely.test(first)) return false;
  return lines.every((line) => gapOfVerse(line) !== undefined);
}

/** Whether a text may hold a verse at all, in a fraction of the time. */
export const mayHoldVerses = (text: string): boolean => /[ \u00A0](?:\*|…|\.{3}|[ \u00A0]{3})/.test(text);

const wordsIn = (text: string): number => text.match(/\p{L}[\p{L}\p{M}]*/gu)?.length ?? 0;
const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
