// Words of the other direction inside a headline, each run in an element of its own, so that brackets, digits and
// punctuation beside them stay where the writer put them.

import Handlebars from "handlebars";
import { oppositeRuns, type TextRun } from "../language/bidi-runs.js";
import { rtlLetterRanges } from "../language/direction.js";
import type { Direction } from "../model/article.js";

const { escapeExpression } = Handlebars;

/** Most headlines have nothing to isolate; one test tells. */
const nothingToDo: Readonly<Record<Direction, RegExp>> = {
  rtl: /^[\u0600-\u06ff\s.,:!()«»-]*$/u,
  ltr: /^[\u0020-\u024f\u2010-\u2027]*$/u,
};

const letters: Readonly<Record<Direction, RegExp>> = {
  rtl: new RegExp(`[${rtlLetterRanges}]`, "u"),
  ltr: new RegExp(`(?![${rtlLetterRanges}])[\\p{L}\\p{Nl}]`, "u"),
};

/** A text that is wholly of the other direction keeps the signs at its ends too: `What happened?` */
const runsOf = (text: string, direction: Direction, other: Direction): readonly TextRun[] =>
  letters[other].test(text) && !letters[direction].test(text)
    ? [{ start: 0, end: text.length }]
    : oppositeRuns(text, direction);

/**
 * @param text - plain text
 * @param direction - of the element in which it stands
 * @returns HTML, escaped
 */
export const isolateOpposite = (text: string, direction: Direction): string => {
  if (nothingToDo[direction].test(text)) return escapeExpression(text);
  const other: Direction = direction === "rtl" ? "ltr" : "rtl";
  let out = "";
  let written = 0;
  for (const { start, end } of runsOf(text, direction, other)) {
    out += `${escapeExpression(text.slice(written, start))}<bdi dir="${other}">${escapeExpression(text.slice(start, end))}</bdi>`;
    written = end;
  }
  return out + escapeExpression(text.slice(written));
};
