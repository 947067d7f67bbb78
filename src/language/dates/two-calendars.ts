// `26 ذو القعدة 1442 هـ الموافق 6 يوليو 2021 م`: one day in two calendars, as officials and agencies write it. The Gregorian
// one is meant. The other only decides where that may be read two ways, a month apart: moon and place decide the Hijri day.

import { type Day, epochDayOf, firstGregorianYear, wallOfEpochDay } from "./days.js";
import { hijriDayOf } from "./hijri.js";
import type { DateToken } from "./tokens.js";

/** Years in which nobody counts by the Gregorian calendar. */
const isHijriYear = (year: number): boolean => year >= 1300 && year < firstGregorianYear;

type TwoCalendars = Readonly<{
  /** The tokens without those of the Hijri date and the marks around it. */
  tokens: readonly DateToken[];
  /** What the Hijri date may mean; nothing if it has no year. */
  hijri: readonly Day[];
}>;

/** Parts a Hijri date from what is written beside it; undefined if there is none among the tokens. */
export function withoutHijriDate(tokens: readonly DateToken[]): TwoCalendars | undefined {
  const stretch = stretchOfMonth(tokens) ?? stretchOfNumbers(tokens);
  if (stretch === undefined) return undefined;
  let [from, to] = stretch;
  const hijri = hijriDaysIn(tokens.slice(from, to));
  const hadEra = tokens[to]?.kind === "hijri-era";
  if (hadEra) to += 1;
  while (tokens[from - 1]?.kind === "mark") from -= 1;
  while (tokens[to]?.kind === "mark") to += 1;
  const rest = [...tokens.slice(0, from), ...tokens.slice(to)];
  // Beside `هـ` the `م` of a year is the era, and never the afternoon.
  const others = rest.map(
    (token, at): DateToken => (hadEra && isEra(token, rest[at - 1]) ? { kind: "era" } : token),
  );
  return { tokens: others, hijri };
}

/** As far apart as two sightings of the moon, or a table and a sighting, put one day. */
const daysApart = [0, -1, 1, -2, 2];

/** Whether a Gregorian day may be that of a Hijri date. */
export function isHijriDay(day: Day, hijri: Day): boolean {
  const epochDay = epochDayOf(day.year, day.month, day.day);
  return daysApart.some((apart) => {
    const found = hijriDayOf(wallOfEpochDay(epochDay + apart));
    return found?.year === hijri.year && found.month === hijri.month && found.day === hijri.day;
  });
}

function hijriDaysIn(stretch: readonly DateToken[]): readonly Day[] {
  const [first] = stretch;
  if (first?.kind === "numeric") {
    const [a, b, c] = first.numbers;
    if (isHijriYear(a)) return [{ year: a, month: b, day: c }];
    return [
      { year: c, month: b, day: a },
      { year: c, month: a, day: b },
    ];
  }
  const month = stretch.find((token) => token.kind === "hijri-month")?.month;
  const year = stretch.at(-1);
  if (first?.kind !== "number" || year?.kind !== "number" || month === undefined) return [];
  return [{ year: year.value, month, day: first.value }];
}

type Stretch = readonly [from: number, to: number];

/** `26 ذو القعدة 1442`, `26 من ذي القعدة عام 1442`, with or without the year. */
function stretchOfMonth(tokens: readonly DateToken[]): Stretch | undefined {
  const month = tokens.findIndex(({ kind }) => kind === "hijri-month");
  const from = tokens[month - 1]?.kind === "filler" ? month - 2 : month - 1;
  const day = tokens[from];
  if (day?.kind !== "number" || day.length > 2) return undefined;
  const after = tokens[month + 1]?.kind === "filler" ? month + 2 : month + 1;
  const year = tokens[after];
  const hasYear = year?.kind === "number" && year.length === 4 && isHijriYear(year.value);
  return [from, hasYear ? after + 1 : month + 1];
}

/** `1442/11/26`, `26-11-1442` */
function stretchOfNumbers(tokens: readonly DateToken[]): Stretch | undefined {
  const at = tokens.findIndex((token) => token.kind === "numeric" && isHijriYear(Math.max(...token.numbers)));
  return at === -1 ? undefined : [at, at + 1];
}

const isEra = (token: DateToken, before: DateToken | undefined): boolean =>
  token.kind === "day-part" &&
  token.part === "pm" &&
  (before?.kind === "numeric" || (before?.kind === "number" && before.length === 4));
