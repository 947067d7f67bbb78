// The lines of a copied text → its paragraphs. Each line is one, but for lines that somebody's program broke at a width.

import type { DumpLine } from "./lines.js";

/** A line of a page has no more, nor does a program break lines at less. In UTF-16 code units. */
const longestLine = 120;
const shortestLine = 40;
/** By so much is a line shorter whose next word had no room. */
const longestWord = 14;
/** Fewer lines in a row happen to have one length. */
const fewestLines = 4;

const ends = /[.؟!:؛»"”…]$/u;
const begins = /^(?:[•·●▪■◾*–—-]|[\d٠-٩]{1,2}[.)\-–])\s/u;
/** Between the halves of a verse. */
const gap = /\S(?:\t|\s{3,}|\s*(?:\*{2,}|\.{3,}|…)\s*)\S/u;

export function paragraphsOf(lines: readonly DumpLine[]): readonly string[] {
  const groups: DumpLine[][] = [];
  for (const line of lines) {
    const group = line.isApart ? undefined : groups.at(-1);
    if (group === undefined) groups.push([line]);
    else group.push(line);
  }
  if (groups.length < 2) return unbroken(lines);
  // Broken lines are all nearly as long as the longest.
  const width = Math.max(...groups.flatMap((group) => group.slice(0, -1).map(({ text }) => text.length)), 0);
  return groups.flatMap((group) => {
    const broken = group.slice(0, -1);
    const isWidth = broken.every((line) => isFull(line, width) && line.text.length <= longestLine);
    const isWrapped = broken.length > 0 && isWidth && goOn(broken);
    return isWrapped ? [group.map(({ text }) => text).join(" ")] : group.map(({ text }) => text);
  });
}

const isFull = ({ text }: DumpLine, width: number): boolean =>
  text.length >= Math.max(shortestLine, width - longestWord);

/** Most lines end within a sentence. */
const goOn = (lines: readonly DumpLine[]): boolean =>
  lines.filter(({ text }) => ends.test(text)).length * 2 < lines.length;

/** Without empty lines a paragraph ends where a sentence ends in a line that has room left. */
function unbroken(lines: readonly DumpLine[]): readonly string[] {
  const texts = lines.map(({ text }) => text);
  const width = Math.max(...texts.map((text) => text.length), 0);
  const full = lines.slice(0, -1).filter((line) => isFull(line, width));
  const isWrapped =
    width <= longestLine &&
    full.length >= fewestLines &&
    goOn(full) &&
    lines.slice(0, -1).every((line) => isFull(line, width) || ends.test(line.text)) &&
    !texts.some((text) => begins.test(text)) &&
    !lines.some(({ raw }) => gap.test(raw));
  if (!isWrapped) return texts;
  const paragraphs: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    if (goesOn) paragraphs.push(`${paragraphs.pop()} ${line.text}`);
    else paragraphs.push(line.text);
    goesOn = isFull(line, width);
  }
  return paragraphs;
}
