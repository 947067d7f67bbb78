// Points at a place in a template or a locale, with the line itself for the report.

import type { SourcePath } from "../model/brand.js";
import type { Place } from "../model/place.js";

/** A text file below `templates/`. */
export type TextFile = Readonly<{ path: SourcePath; text: string }>;

const widest = 300;
const before = 120;

/**
 * @param line - 1-based
 * @param column - 1-based, UTF-16
 * @param endColumn - 1-based, after the last character
 */
export const placeIn = (file: TextFile, line: number, column: number, endColumn?: number): Place => {
  const whole = (file.text.split("\n")[line - 1] ?? "").replace(/\r$/u, "");
  const cut = whole.length > widest ? Math.max(0, column - 1 - before) : 0;
  return {
    path: file.path,
    line,
    column,
    ...(endColumn === undefined || endColumn <= column ? {} : { endColumn }),
    lineText: whole.slice(cut, cut + widest),
    ...(cut === 0 ? {} : { lineTextStart: cut }),
  };
};

/** The place of a UTF-16 offset. */
export const placeAtOffset = (file: TextFile, offset: number): Place => {
  const upTo = file.text.slice(0, offset);
  const line = upTo.split("\n").length;
  return placeIn(file, line, offset - upTo.lastIndexOf("\n"));
};
