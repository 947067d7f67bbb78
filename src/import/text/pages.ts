// A file into which somebody copied several pages, one behind the other → its pages. Only where nothing is to be guessed but
// where exactly one ends: each has its own headline, date and text, and its own source line or keywords.

import type { DateRules } from "../dates.js";
import { isChrome } from "./chrome.js";
import { dateIn, isUpdateLine } from "./date-line.js";
import { authorsIn, isEndMark } from "./labels.js";
import { type DumpLine, isParagraph } from "./lines.js";

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

/** The date of a page that may have been copied behind this one: below the end of the text a date with text below it. */
export function otherPageIn(lines: readonly DumpLine[], dates: DateRules): DumpLine | undefined {
  const end = lines.findIndex(isEndMark);
  return end === -1 ? undefined : lines.find((_, at) => at > end && isDateOfText(lines, at, dates));
}

function isDateOfText(lines: readonly DumpLine[], at: number, dates: DateRules): boolean {
  const text = lines[at]?.text ?? "";
  if (isUpdateLine(text)) return false;
  const found = dateIn(text, dates);
  if (found?.reading.kind !== "ok" || found.others !== "") return false;
  const below = lines.slice(at + 1, at + 12).filter((line) => !isChrome(line.text));
  return below.slice(0, 3).some((line) => isParagraph(line.text));
}

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
  const isBesideHeadline = ({ text, raw }: DumpLine): boolean =>
    isChrome(text) || isUpdateLine(text) || authorsIn(raw) !== undefined;
  for (let line = lines[start]; line !== undefined && isBesideHeadline(line) && isAbove(start - 1); ) {
    start -= 1;
    line = lines[start];
  }
  return start;
}
