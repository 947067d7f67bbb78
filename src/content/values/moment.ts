// Dates of front matter: a reading becomes a moment, or a diagnostic that shows both readings, the right weekday, …

import { isoDate, isoDateTime } from "../../language/dates/iso.js";
import { type DateReading, parseDate } from "../../language/dates/parse.js";
import type { Written } from "../../model/article.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Moment, WallClock } from "../../model/moment.js";
import type { YamlNode } from "../yaml/tree.js";
import { cleanText, unquoted } from "./text.js";

export type MomentRead = Readonly<{
  moment: Written<Moment> | undefined;
  diagnostics: readonly Diagnostic[];
}>;

/**
 * Reads the date under a key.
 * @param timeZone - IANA name of the site's zone, known to be valid
 */
export function readMoment(key: string, node: YamlNode | undefined, timeZone: string): MomentRead {
  if (node?.kind !== "text") return { moment: undefined, diagnostics: [] };
  const { place } = node;
  const written = unquoted(cleanText(node.text));
  const shown = written.slice(0, 80);
  const reading = parseDate(written, timeZone);
  if (reading.kind === "ok") {
    return { moment: { value: reading.moment, place }, diagnostics: clockChange(reading, shown, node) };
  }
  return {
    moment: undefined,
    diagnostics: [{ ...dateProblem(reading, key, shown), severity: "error", place }],
  };
}

type Reading<K extends DateReading["kind"]> = Extract<DateReading, { kind: K }>;
type Problem = Exclude<DateReading, { kind: "ok" }>;

/** Code and facts of what is wrong with a date that was written for a key. */
export function dateProblem(reading: Problem, key: string, written: string) {
  switch (reading.kind) {
    case "ambiguous":
      return { code: "ambiguous-date", facts: { written, readings: reading.readings } } as const;
    case "impossible": {
      const lastDay = reading.lastDay === undefined ? {} : { lastDay: reading.lastDay };
      return { code: "impossible-date", facts: { written, what: reading.what, ...lastDay } } as const;
    }
    case "wrong-weekday": {
      const { actual, date } = reading;
      return { code: "wrong-weekday", facts: { written: reading.written, actual, date } } as const;
    }
    case "year-out-of-range": {
      const { year, gregorian } = reading;
      const facts = { year, ...(gregorian === undefined ? {} : { gregorian }) };
      return { code: "year-out-of-range", facts } as const;
    }
    case "not-a-date":
      return { code: "not-a-date", facts: { key, written } } as const;
  }
}

function clockChange(
  { moment, resolution }: Reading<"ok">,
  written: string,
  { place }: YamlNode,
): Diagnostic[] {
  if (resolution === "skipped") {
    const taken = `${isoDate(moment)} ${clockOf(moment.wall)}`;
    return [{ code: "skipped-hour", severity: "warning", place, facts: { written, taken } }];
  }
  if (resolution === "repeated") {
    const facts = { written, taken: isoDateTime(moment) };
    return [{ code: "repeated-hour", severity: "warning", place, facts }];
  }
  return [];
}

const clockOf = ({ hour, minute }: WallClock): string =>
  `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;

/** Whether one moment is before another, as far as both say: by the day where one of them has no hour. */
export function isBefore(one: Moment, other: Moment): boolean {
  return one.hasTime && other.hasTime ? one.epochMs < other.epochMs : isoDate(one) < isoDate(other);
}
