// `26 ذو القعدة 1442 هـ الموافق 6 يوليو 2021 م`: one day in two calendars, as officials and agencies write it. The Gregorian
// one is meant; the other is not compared with it, since moon and place decide the Hijri day.

import { firstGregorianYear } from "./days.js";
import type { DateToken } from "./tokens.js";

/** Years in which nobody counts by the Gregorian calendar. */
const isHijriYear = (year: number): boolean => year >= 1300 && year < firstGregorianYear;

/** The tokens without those of a Hijri date and the marks around it; undefined if there is none among them. */
export function withoutHijriDate(tokens: readonly DateToken[]): readonly DateToken[] | undefined {
  const stretch = stretchOfMonth(tokens) ?? stretchOfNumbers(tokens);
  if (stretch === undefined) return undefined;
  let [from, to] = stretch;
  const hadEra = tokens[to]?.kind === "hijri-era";
  if (hadEra) to += 1;
  while (tokens[from - 1]?.kind === "mark") from -= 1;
  while (tokens[to]?.kind === "mark") to += 1;
  const rest = [...tokens.slice(0, from), ...tokens.slice(to)];
  // Beside `هـ` the `م` of a year is the era, and never the afternoon.
  return hadEra ? rest.map((token, at) => (isEra(token, rest[at - 1]) ? { kind: "era" } : token)) : rest;
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
