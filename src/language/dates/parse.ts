// What an editor wrote as a date → a moment, or why it is none. docs/dates.md lists the forms.
// A reading, not a guess: what two people read two ways is refused with both readings.

import type { Moment, WallClock } from "../../model/moment.js";
import { momentOfEpoch, momentOfWall, type Resolution } from "../zone.js";
import { arrangeDate, type DateParts } from "./arrange.js";
import {
  type Day,
  daysInMonth,
  epochDayOf,
  firstGregorianYear,
  type Weekday,
  wallOfEpochDay,
  weekdayOf,
} from "./days.js";
import { gregorianDayOf } from "./hijri.js";
import { hour24 } from "./hour.js";
import { isoDay } from "./iso.js";
import { epochDayOfSolar } from "./solar-hijri.js";
import { foldDateText } from "./spelling.js";
import { dateTokensOf } from "./tokens.js";
import { isHijriDay, withoutHijriDate } from "./two-calendars.js";

export type DateReading =
  | Readonly<{
      kind: "ok";
      /** In the site's zone, also when an offset was written. */
      moment: Moment;
      /** Day and hour as written, before a skipped hour was moved or an offset applied. */
      written: WallClock;
      /** Present when the text gave an offset of its own. */
      offsetMinutes?: number;
      resolution: Resolution;
    }>
  /** Day first, then month first: `2024-05-07`, with the hour if there was one: `2024-05-07 16:53`. */
  | Readonly<{ kind: "ambiguous"; readings: readonly [string, string] }>
  /** Reads as a date, but there is no such day or hour. `lastDay` is the month's, when the day is too high. */
  | Readonly<{ kind: "impossible"; what: "month" | "day" | "time" | "offset"; lastDay?: number }>
  | Readonly<{ kind: "wrong-weekday"; written: Weekday; actual: Weekday; date: string }>
  /** Before 1583, where a year is almost surely a Hijri one; `gregorian`: its day by the calendar of Umm al-Qura. */
  | Readonly<{ kind: "year-out-of-range"; year: number; gregorian?: string }>
  | Readonly<{ kind: "not-a-date" }>;

type Problem = Exclude<DateReading, { kind: "ok" }>;
type Settled<T> = Readonly<{ kind: "settled"; value: T }> | Problem;

/** No date is longer; what is longer need not be looked at. In UTF-16 code units. */
const longestDate = 200;
/** The Hijri years of earlier days may be solar ones of ours: 1400 is 1980, or 2021. */
const firstSureYear = 1990;
const midnight = { hour: 0, minute: 0, second: 0 };
const furthestOffset = 14 * 60;

/** How a date of two small numbers and a year is meant. */
export type DateOrder = "day-first" | "month-first";

/**
 * Reads a date as editors write it: `2021-07-06 16:53`, `الثلاثاء 6 يوليو 2021 04:53 م`, `6 July 2021`.
 * @param timeZone - IANA name; the zone in which the written hour is meant unless it has an offset of its own
 * @param order - how `7/5/2024` is meant, if that is known; else it is `ambiguous`
 * @throws RangeError if the zone is unknown (a defect: the configuration checked it)
 */
export function parseDate(text: string, timeZone: string, order?: DateOrder): DateReading {
  if (text.length > longestDate) return { kind: "not-a-date" };
  const parts = plainPartsOf(text) ?? partsOf(text);
  if (parts === undefined) return { kind: "not-a-date" };
  const time = settleTime(parts);
  if (time.kind !== "settled") return time;
  const day = settleDay(parts, time.value, order);
  if (day.kind !== "settled") return day;
  const actual = weekdayOf(day.value);
  if (parts.weekday !== undefined && parts.weekday !== actual) {
    return { kind: "wrong-weekday", written: parts.weekday, actual, date: isoDay(day.value) };
  }
  return readingOf({ ...day.value, ...(time.value ?? midnight) }, time.value !== undefined, parts, timeZone);
}

function partsOf(text: string): DateParts | undefined {
  const tokens = dateTokensOf(foldDateText(text));
  if (tokens === undefined) return undefined;
  const arranged = arrangeDate(tokens);
  if (arranged !== undefined) return arranged;
  const both = withoutHijriDate(tokens);
  const gregorian = both === undefined ? undefined : arrangeDate(both.tokens);
  return gregorian === undefined ? undefined : { ...gregorian, hijri: both?.hijri ?? [] };
}

const plain = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/** The same of `2021-07-06 16:53` and `2021-07-06T16:53`, as nearly all dates are written, in a tenth of the time. */
function plainPartsOf(text: string): DateParts | undefined {
  const found = plain.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hour, minute = 0, second = 0] = found.slice(1).map(numberIn);
  const date = { kind: "numeric", numbers: [year, month, day], lengths: [4, 2, 2] } as const;
  return hour === undefined ? { date } : { date, clock: { hour, minute, second } };
}

const numberIn = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

function readingOf(
  written: WallClock,
  hasTime: boolean,
  { offsetMinutes }: DateParts,
  timeZone: string,
): DateReading {
  if (offsetMinutes === undefined) {
    return { kind: "ok", written, ...momentOfWall(written, timeZone, hasTime) };
  }
  if (!(Math.abs(offsetMinutes) <= furthestOffset)) return { kind: "impossible", what: "offset" };
  const { year, month, day, hour, minute, second } = written;
  const seconds =
    epochDayOf(year, month, day) * 86_400 + hour * 3600 + (minute - offsetMinutes) * 60 + second;
  const moment = momentOfEpoch(seconds * 1000, timeZone);
  return { kind: "ok", moment, written, offsetMinutes, resolution: "exact" };
}

type Time = Readonly<{ hour: number; minute: number; second: number }>;

function settleTime({ clock }: DateParts): Settled<Time | undefined> {
  if (clock === undefined) return { kind: "settled", value: undefined };
  const hour = hour24(clock.hour, clock.part);
  if (hour === undefined || clock.minute > 59 || clock.second > 59)
    return { kind: "impossible", what: "time" };
  return { kind: "settled", value: { hour, minute: clock.minute, second: clock.second } };
}

function settleDay(parts: DateParts, time: Time | undefined, order?: DateOrder): Settled<Day> {
  const { date } = parts;
  if (date.kind === "numeric") return settleNumeric(parts, date, time, order);
  if (!date.solar) return checkedDay(date);
  const epochDay = epochDayOfSolar(date);
  if (epochDay === undefined) return { kind: "impossible", what: "day" };
  return { kind: "settled", value: wallOfEpochDay(epochDay) };
}

type Numeric = Extract<DateParts["date"], { kind: "numeric" }>;

function settleNumeric(
  { weekday, hijri = [] }: DateParts,
  date: Numeric,
  time: Time | undefined,
  order?: DateOrder,
): Settled<Day> {
  const [a, b, c] = date.numbers;
  const [lengthOfFirst, , lengthOfLast] = date.lengths;
  if (lengthOfFirst === 4 && lengthOfLast <= 2) return checkedDay({ year: a, month: b, day: c });
  if (lengthOfFirst > 2 || lengthOfLast !== 4) return { kind: "not-a-date" };
  const dayFirst = { year: c, month: b, day: a };
  const monthFirst = { year: c, month: a, day: b };
  const readings = [checkedDay(dayFirst), checkedDay(monthFirst)].filter((one) => one.kind === "settled");
  if (readings.length < 2 || a === b) return readings[0] ?? checkedDay(dayFirst);
  // A weekday, or the same day of the Hijri calendar, that fits only one reading decides.
  for (const fits of [
    (day: Day) => weekdayOf(day) === weekday,
    (day: Day) => hijri.some((one) => isHijriDay(day, one)),
  ]) {
    const [only, other] = readings.filter(({ value }) => fits(value));
    if (only !== undefined && other === undefined) return only;
  }
  if (order !== undefined) return checkedDay(order === "day-first" ? dayFirst : monthFirst);
  return { kind: "ambiguous", readings: [withTime(dayFirst, time), withTime(monthFirst, time)] };
}

function withTime(day: Day, time: Time | undefined): string {
  if (time === undefined) return isoDay(day);
  const two = (field: number) => String(field).padStart(2, "0");
  return `${isoDay(day)} ${two(time.hour)}:${two(time.minute)}`;
}

function checkedDay({ year, month, day }: Day): Settled<Day> {
  if (year < firstGregorianYear) {
    const gregorian = gregorianDayOf({ year, month, day });
    const isSure = gregorian !== undefined && gregorian.year >= firstSureYear;
    return { kind: "year-out-of-range", year, ...(isSure ? { gregorian: isoDay(gregorian) } : {}) };
  }
  if (month < 1 || month > 12) return { kind: "impossible", what: "month" };
  const lastDay = daysInMonth(year, month);
  if (day > lastDay) return { kind: "impossible", what: "day", lastDay };
  if (day < 1) return { kind: "impossible", what: "day" };
  return { kind: "settled", value: { year, month, day } };
}
