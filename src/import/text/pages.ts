// A file into which somebody copied several pages, one behind the other → its pages. Only where nothing is to be guessed but
// where exactly one ends: each has its own headline, date and text, and its own source line or keywords.

import type { DateRules } from "../dates.js";
import { isChrome, wordsIn } from "./chrome.js";
import { dateIn, isUpdateLine } from "./date-line.js";
import { authorsIn, isEndMark } from "./labels.js";
import { type DumpLine, headlineWords, isParagraph } from "./lines.js";

/** @returns the lines of each page; all as one page where that is not certain */
export function pagesIn(lines: readonly DumpLine[], dates: DateRules): readonly (readonly DumpLine[])[] {
  const starts = [0];
  let firstDate: number | undefined;
  let hasEnded = false;
  for (const [at, line] of lines.entries()) {
    if (isEndMark(line)) hasEnded = firstDate !== undefined;
    else if (isDateOfText(lines, at, dates)) {
      if (firstDate !== undefined && hasEnded) {
        starts.push(headAbove(lines, at, firstDate));
        hasEnded = false;
      }
      firstDate ??= at;
    }
  }
  return hasEnded ? starts.map((start, index) => lines.slice(start, starts[index + 1])) : [lines];
}

/**
 * The date of a page that may have been copied behind this one: a date with text below it, below the end of the text or
 * below a headline. The entries of a chronology have none.
 */
export function otherPageIn(lines: readonly DumpLine[], dates: DateRules): DumpLine | undefined {
  const end = lines.findIndex(isEndMark);
  const text = lines.findIndex((line) => isParagraph(line.text));
  const isBehind = (at: number): boolean =>
    (end !== -1 && at > end) || (text !== -1 && at > text && hasHeadline(lines, at));
  return lines.find((_, at) => isDateOfText(lines, at, dates) && isBehind(at));
}

function hasHeadline(lines: readonly DumpLine[], date: number): boolean {
  let at = date - 1;
  while (at > 0 && isBesideHeadline(lines[at])) at -= 1;
  const text = lines[at]?.text ?? "";
  return wordsIn(text) >= headlineWords && !isParagraph(text);
}

function isDateOfText(lines: readonly DumpLine[], at: number, dates: DateRules): boolean {
  const text = lines[at]?.text ?? "";
  if (isUpdateLine(text)) return false;
  const found = dateIn(text, dates);
  if (found?.reading.kind !== "ok" || found.others !== "") return false;
  const below = lines.slice(at + 1, at + 12).filter((line) => !isChrome(line.text));
  return below.slice(0, 3).some((line) => isParagraph(line.text));
}

const isBesideHeadline = (line: DumpLine | undefined): boolean =>
  line !== undefined && (isChrome(line.text) || isUpdateLine(line.text) || authorsIn(line.raw) !== undefined);

/**
 * Where the page begins of which this is the date.
 * @param headLength - lines above the date of the first page
 */
function headAbove(lines: readonly DumpLine[], date: number, headLength: number): number {
  const isAbove = (at: number): boolean => {
    const line = lines[at];
    return line !== undefined && !isEndMark(line);
  };
  if (headLength === 0 || !isAbove(date - 1)) return date;
  // Copied like the first, with an empty line above.
  const like = date - headLength;
  const head = lines.slice(like + 1, date);
  if (lines[like]?.isApart === true && head.every((line) => !line.isApart && !isEndMark(line))) return like;
  let start = date - 1;
  for (let line = lines[start]; isBesideHeadline(line) && isAbove(start - 1); ) {
    start -= 1;
    line = lines[start];
  }
  return start;
}
