// The calendar of Umm al-Qura, which Saudi Arabia uses, as a table of month lengths.
// A table of our own, as what Intl answers depends on the engine's version and its data.

import { type Day, epochDayOf, wallOfEpochDay } from "./days.js";

/** 1 Muharram 1356, the first day of the table: 1937-03-14. */
const firstDay = epochDayOf(1937, 3, 14);
const firstYear = 1356;

/**
 * Three hexadecimal digits a year, 1356 to 1500: bit 0 is Muharram, bit 11 Dhu al-Hijja; a set bit is a month of
 * 30 days, else it has 29.
 * @see van Gent, "The Umm al-Qura Calendar of Saudi Arabia", whose tables cover the same years
 */
const monthLengths =
  "eaae94d2ac564aea6d56ad55d4aa9352ba5b53a6b5ea9d52d29a554ad56daea6e4ed1da2aaa95a2da5b9bb27646c95552ab4dbaba5b4" +
  "da9d52aa592d26d8ed2daad5aa5a4b4979372b6975d69d52c9592b25b4db9d55d2da5d4aa9554daad3aabd2bc4b89a9552d5adb6a6d4" +
  "dc9d92aa69562ae56d36ab55aaa94d49d95d2ba5b55aad55a9a92e26e55dada6d46a5b27a4d4ad56db5a754f49e92d26a563566b5baa" +
  "b92b2568ba9b55aada5b4da9b52a9a536276575af26d46a95552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad56ad65d4a";

/** Day of the epoch on which each month begins, and one more for the end of the table. */
const monthStarts: readonly number[] = startsOf(monthLengths);

/**
 * The Hijri day of a Gregorian day by the calendar of Umm al-Qura (the day that begins the evening before).
 * @returns undefined outside 1937-03-14 to 2077-11-16: the calendar is not fixed there
 */
export function hijriDayOf({ year, month, day }: Day): Day | undefined {
  const epochDay = epochDayOf(year, month, day);
  if (epochDay < firstDay) return undefined;
  // A lunar month never has more than 30 days, so this guess is never too late.
  let index = Math.floor((epochDay - firstDay) / 30);
  let start = monthStarts[index];
  let next = monthStarts[index + 1];
  while (next !== undefined && next <= epochDay) {
    index += 1;
    start = next;
    next = monthStarts[index + 1];
  }
  if (start === undefined || next === undefined) return undefined;
  return { year: firstYear + Math.floor(index / 12), month: (index % 12) + 1, day: epochDay - start + 1 };
}

/** The Gregorian day of a Hijri one by the same calendar; undefined if it has no such day or its table does not go so far. */
export function gregorianDayOf({ year, month, day }: Day): Day | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const index = (year - firstYear) * 12 + month - 1;
  const start = monthStarts[index];
  const next = monthStarts[index + 1];
  if (start === undefined || next === undefined || day > next - start) return undefined;
  return wallOfEpochDay(start + day - 1);
}

function startsOf(lengths: string): number[] {
  const starts = [firstDay];
  let start = firstDay;
  for (let at = 0; at < lengths.length; at += 3) {
    const bits = Number.parseInt(lengths.slice(at, at + 3), 16);
    for (let month = 0; month < 12; month += 1) {
      start += (bits >> month) & 1 ? 30 : 29;
      starts.push(start);
    }
  }
  return starts;
}
