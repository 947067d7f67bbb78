// The line of a copied page that says when the article came out.

import { type DateReading, parseDate } from "../../language/dates/parse.js";
import type { DateRules } from "../dates.js";
import { type Note, note } from "../notes.js";
import type { DumpLine } from "./lines.js";

/** The date stands near the top. In lines that are not empty. */
const headLines = 40;

const dateLabel =
  /^(?:تاريخ (?:النشر|الخبر)|التاريخ|نشر(?:ت)?(?: (?:في|بتاريخ|يوم))?|نُشر(?: (?:في|بتاريخ))?|حُ?رر(?: (?:في|بتاريخ))?|كتب (?:في|بتاريخ)|published(?: on)?|date)\s*[:|：-]?\s*/iu;
const updateLabel =
  /^(?:آخر تحديث|اخر تحديث|تاريخ التحديث|محدث|تم التحديث(?: في)?|updated(?: on)?|last updated?)\s*[:|：-]?\s*/iu;

export type DateFound = Readonly<{
  reading: DateReading;
  /** A weekday that is not the date's was left out, or it is the date of the last change. */
  isGuess: boolean;
  /** What else stands in the line. */
  others: string;
}>;

export type DateLine = DateFound & Readonly<{ line: DumpLine }>;

/** The first line that is a date, else the first that looks like one and is none, else that of the last change. */
export function findDate(lines: readonly DumpLine[], dates: DateRules): DateLine | undefined {
  let change: DateLine | undefined;
  let problem: DateLine | undefined;
  for (const line of lines.slice(0, headLines)) {
    const found = dateIn(line.text, dates);
    if (found === undefined) continue;
    const isRead = found.reading.kind === "ok";
    if (isUpdateLine(line.text)) change ??= isRead ? { line, ...found, isGuess: true } : undefined;
    else if (isRead) return { line, ...found };
    else problem ??= { line, ...found };
  }
  return problem ?? change;
}

export const isUpdateLine = (text: string): boolean => updateLabel.test(text) && !dateLabel.test(text);

/** A line that is a date, or has one between bars or behind that of the other calendar. */
export function dateIn(text: string, { timeZone, order }: DateRules): DateFound | undefined {
  if (text.length > 120 || !/[\d٠-٩۰-۹]/.test(text)) return undefined;
  // `6 يوليو ,2021: 04:53 م`
  const bare = text
    .replace(dateLabel, "")
    .replace(updateLabel, "")
    .replace(/\s+[،,](\d{4}):(?=\s)/u, " $1");
  const zoneless = bare.replace(/\s*(?:\(?بتوقيت [^)]*\)?|\(?(?<!\p{L})[A-Z]{3,4}\)?)\s*$/iu, "");
  const candidates = [
    bare,
    zoneless,
    ...bare.split(/\s*[|•·]\s*/u),
    ...zoneless.split(/\s+[-–—]\s+/u),
    // `1 ذو الحجة 1442 هـ الموافق 11 يوليو 2021 م`, `11 يوليو 2021 (1 ذو الحجة 1442)`
    bare.replace(/^.*(?<!\p{L})الموافق\s*[:،]?\s*/u, ""),
    bare.replace(/\s*\([^()]*\)\s*/gu, " ").trim(),
    // Newspapers with the number of their issue: `… - 6 يوليو 2021 مـ رقم العدد [15561]`
    bare.replace(/^.*هـ?\s+[-–—]\s+|\s*مـ?\s*(?:رقم )?العدد\s*[:[(]*\s*\d+[\])]*$/gu, ""),
  ];
  let problem: DateReading | undefined;
  for (const candidate of new Set(candidates)) {
    const others = candidate === "" ? "" : bare.replace(candidate, " ").trim();
    const reading = parseDate(candidate, timeZone, order);
    if (reading.kind === "ok") return { reading, isGuess: false, others };
    if (reading.kind === "wrong-weekday") {
      const again = parseDate(candidate.replace(/^\S+[\s،,]+/u, ""), timeZone, order);
      if (again.kind === "ok") return { reading: again, isGuess: true, others };
    }
    if (reading.kind !== "not-a-date") problem ??= reading;
  }
  return problem === undefined ? undefined : { reading: problem, isGuess: false, others: "" };
}

export const isDateLine = (text: string, dates: DateRules): boolean => dateIn(text, dates) !== undefined;

export function dateProblem(reading: DateReading, { text, number: line }: DumpLine): Note {
  if (reading.kind === "ambiguous")
    return note("ambiguous-date", `${text} = ${reading.readings.join(" / ")}`, { line });
  return note(reading.kind === "year-out-of-range" ? "hijri-date" : "impossible-date", text, { line });
}
