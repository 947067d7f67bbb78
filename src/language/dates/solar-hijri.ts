// The solar Hijri calendar of Iran and Afghanistan, both ways: Persian newsrooms write and read it.
// By the rule of 33 years, which equals the astronomical calendar in all the years allowed here.

import { type Day, epochDayOf } from "./days.js";

/** Years in which the rule of 33 years and the equinox agree; a wide margin around any newspaper. */
const firstYear = 1206;
const lastYear = 1498;

/** 1 Farvardin of the year 1, carried back by the rule. */
const firstFarvardin = epochDayOf(622, 3, 21);

function startOfYear(year: number): number {
  return firstFarvardin + 365 * (year - 1) + Math.floor((8 * year + 21) / 33);
}

/** How many days a solar Hijri month has. `month` from 1 (Farvardin) to 12 (Esfand). */
function daysInSolarMonth(year: number, month: number): number {
  if (month <= 6) return 31;
  if (month <= 11) return 30;
  return startOfYear(year + 1) - startOfYear(year) === 366 ? 30 : 29;
}

/** @returns undefined outside the years 1206 to 1498 (1827 to 2120) */
export function solarDayOf({ year, month, day }: Day): Day | undefined {
  const epochDay = epochDayOf(year, month, day);
  const guess = year - 621;
  const solarYear = epochDay < startOfYear(guess) ? guess - 1 : guess;
  if (solarYear < firstYear || solarYear > lastYear) return undefined;
  const dayOfYear = epochDay - startOfYear(solarYear);
  const solarMonth = dayOfYear < 186 ? Math.floor(dayOfYear / 31) : 6 + Math.floor((dayOfYear - 186) / 30);
  const before = solarMonth < 6 ? solarMonth * 31 : 186 + (solarMonth - 6) * 30;
  return { year: solarYear, month: solarMonth + 1, day: dayOfYear - before + 1 };
}

/** The epoch's day of a solar Hijri day; undefined when there is no such day, or the year is out of range. */
export function epochDayOfSolar({ year, month, day }: Day): number | undefined {
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInSolarMonth(year, month)) return undefined;
  const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  return startOfYear(year) + before + day - 1;
}
