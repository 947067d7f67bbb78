// Puts the tokens of a written date in their places: day, month, year, weekday, hour, offset.
// The order is free where words tell the parts apart; a part that is named twice makes it no date.

import { type Day, firstGregorianYear, type Weekday } from "./days.js";
import type { DateToken, Triple } from "./tokens.js";
import type { DayPart } from "./vocabulary.js";

export type DateParts = Readonly<{
  date:
    | Readonly<{ kind: "numeric"; numbers: Triple; lengths: Triple }>
    | Readonly<{ kind: "named"; year: number; month: number; day: number; solar: boolean }>;
  weekday?: Weekday;
  clock?: Readonly<{ hour: number; minute: number; second: number; part?: DayPart }>;
  /** NaN when its minutes are above 59. */
  offsetMinutes?: number;
  /** The same day in the Hijri calendar, as far as it is written beside. */
  hijri?: readonly Day[];
}>;

type Draft = {
  numeric?: Extract<DateToken, { kind: "numeric" }>;
  year?: number;
  month?: Extract<DateToken, { kind: "month" | "solar-month" | "hijri-month" }>;
  day?: number;
  weekday?: Weekday;
  clock?: Readonly<{ hour: number; minute: number; second: number }>;
  part?: DayPart;
  offsetMinutes?: number;
  hasHijriEra?: boolean;
  /** `م` stands between the year and an hour: era, or afternoon in the wrong place. */
  doubtfulEra?: boolean;
};

/** @returns undefined when the tokens do not make one date, with a time or without */
export function arrangeDate(tokens: readonly DateToken[]): DateParts | undefined {
  const draft: Draft = {};
  for (const [index, token] of tokens.entries()) {
    if (!take(draft, token, tokens[index - 1], tokens[index + 1])) return undefined;
  }
  const date = dateOf(draft);
  if (date === undefined || isHijriOfNoYear(draft, date)) return undefined;
  const { weekday, clock, part, offsetMinutes } = draft;
  // 2021 م 04:53 may be the small hours or the afternoon.
  if (draft.doubtfulEra === true && part === undefined && clock !== undefined && clock.hour <= 12)
    return undefined;
  return {
    date,
    ...(weekday === undefined ? {} : { weekday }),
    ...(clock === undefined ? {} : { clock: part === undefined ? clock : { ...clock, part } }),
    ...(offsetMinutes === undefined ? {} : { offsetMinutes }),
  };
}

/** A Hijri month or `هـ` beside a year that is none of that calendar. */
function isHijriOfNoYear({ month, hasHijriEra }: Draft, date: DateParts["date"]): boolean {
  if (month?.kind !== "hijri-month" && hasHijriEra !== true) return false;
  const years = date.kind === "named" ? [date.year] : date.numbers;
  return Math.max(...years) >= firstGregorianYear;
}

function dateOf({ numeric, year, month, day }: Draft): DateParts["date"] | undefined {
  if (numeric !== undefined) {
    const alone = year === undefined && month === undefined && day === undefined;
    return alone ? numeric : undefined;
  }
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return { kind: "named", year, month: month.month, day, solar: month.kind === "solar-month" };
}

/** Takes one token into the draft; false if it has no place there. */
function take(draft: Draft, token: DateToken, before?: DateToken, after?: DateToken): boolean {
  switch (token.kind) {
    case "numeric":
      if (draft.numeric !== undefined) return false;
      draft.numeric = token;
      return true;
    case "clock":
      if (draft.clock !== undefined) return false;
      draft.clock = token;
      return true;
    case "number":
      return takeNumber(draft, token, before, after);
    case "month":
    case "solar-month":
    case "hijri-month":
      // Twice only as one month by two names: تموز/يوليو, تموز (يوليو).
      if (draft.month !== undefined) {
        return (
          before?.kind === "mark" && draft.month.kind === token.kind && draft.month.month === token.month
        );
      }
      draft.month = token;
      return true;
    case "weekday":
      if (draft.weekday !== undefined && draft.weekday !== token.weekday) return false;
      draft.weekday = token.weekday;
      return true;
    case "day-part":
      return takeDayPart(draft, token.part, before, after);
    case "era":
      return endsDate(before);
    case "hijri-era":
      draft.hasHijriEra = true;
      return endsDate(before);
    case "utc":
      if (draft.clock === undefined || draft.offsetMinutes !== undefined) return false;
      draft.offsetMinutes = 0;
      return true;
    case "offset":
      if (draft.offsetMinutes !== undefined && before?.kind !== "utc") return false;
      draft.offsetMinutes = token.minutes;
      return true;
    case "join":
      return before?.kind === "numeric" && after?.kind === "clock";
    case "mark":
      return isMarkAllowed(token.mark, before, after);
    case "hour":
    case "filler":
      return true;
  }
}

function takeNumber(
  draft: Draft,
  { value, length }: { value: number; length: number },
  before?: DateToken,
  after?: DateToken,
): boolean {
  if (length === 4) {
    if (draft.year !== undefined) return false;
    draft.year = value;
    return true;
  }
  if (length > 2) return false;
  const dayIsKnown = draft.day !== undefined || draft.numeric !== undefined;
  if (after?.kind === "day-part" && draft.clock === undefined && (dayIsKnown || before?.kind === "hour")) {
    draft.clock = { hour: value, minute: 0, second: 0 };
    return true;
  }
  if (dayIsKnown) return false;
  draft.day = value;
  return true;
}

/** `م` after a year is the era, after an hour the afternoon. */
function takeDayPart(draft: Draft, part: DayPart, before?: DateToken, after?: DateToken): boolean {
  const afterHour = before?.kind === "clock" || (before?.kind === "number" && before.length <= 2);
  if (!afterHour) {
    draft.doubtfulEra = after?.kind === "clock";
    return part === "pm" && endsDate(before);
  }
  if (draft.clock === undefined || draft.part !== undefined) return false;
  draft.part = part;
  return true;
}

function endsDate(before: DateToken | undefined): boolean {
  return before?.kind === "numeric" || (before?.kind === "number" && before.length === 4);
}

function isMarkAllowed(mark: string, before?: DateToken, after?: DateToken): boolean {
  if (before === undefined) return mark === "(";
  // A slash joins two names of a month, or 6/يوليو/2021; between numbers it would be a date that we did not understand.
  const besideMonth = [before, after].some(
    (token) => token?.kind === "month" || token?.kind === "solar-month" || token?.kind === "hijri-month",
  );
  if (mark === "/") return besideMonth;
  return mark !== "." || after === undefined || before.kind === "month" || before.kind === "weekday";
}
