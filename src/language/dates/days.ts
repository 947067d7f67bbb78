// Arithmetic of the Gregorian calendar: days as one running number, months' lengths, weekdays.
// Own arithmetic, not the Date object, which brings years below 100 and the machine's zone with it.

export type Day = Readonly<{ year: number; month: number; day: number }>;

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The first whole year of the Gregorian calendar. Hijri and solar Hijri years of our time lie below it. */
export const firstGregorianYear = 1583;

/** How many days a Gregorian month has. `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar.
 * @see Richards, "Mapping Time" (1998), ch. 25: years begin in March, so that the leap day is the last of its year
 */
export function epochDayOf(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + day - 1 - 719_468;
}

/** The day of the Gregorian calendar that `epochDayOf` numbers so. */
export function wallOfEpochDay(epochDay: number): Day {
  const sinceYear0 = epochDay + 719_468;
  const era = Math.floor(sinceYear0 / 146_097);
  const dayOfEra = sinceYear0 - era * 146_097;
  // Take the leap days out (one in 1,461, none in 36,524, one more in 146,096) and every year has 365 days.
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return { year, month, day };
}

/** The weekday of a day of the Gregorian calendar. */
export function weekdayOf({ year, month, day }: Day): Weekday {
  const days = epochDayOf(year, month, day) + 4; // 1970-01-01 was a Thursday
  return (((days % 7) + 7) % 7) as Weekday;
}
