import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysInMonth, epochDayOf, wallOfEpochDay, weekdayOf } from "../../../src/language/dates/days.js";
import { hijriDayOf } from "../../../src/language/dates/hijri.js";
import { epochDayOfSolar, solarDayOf } from "../../../src/language/dates/solar-hijri.js";

const dayMs = 86_400_000;
const first = epochDayOf(1937, 3, 14);
const last = epochDayOf(2077, 11, 16);

/** Every day of the table as Intl counts it; both calendars are fixed there, so versions agree. */
function byIntl(calendar: "islamic-umalqura" | "persian"): (epochDay: number) => string {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: "UTC",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  return (epochDay) => {
    const part = Object.fromEntries(
      format.formatToParts(epochDay * dayMs).map(({ type, value }) => [type, value]),
    );
    return `${part.year}-${part.month}-${part.day}`;
  };
}
const written = (day: { year: number; month: number; day: number } | undefined) =>
  day === undefined ? "none" : `${day.year}-${day.month}-${day.day}`;

describe("the Gregorian calendar", () => {
  it("numbers days as Date does, both ways", () =>
    fc.assert(
      fc.property(fc.integer({ min: epochDayOf(1, 1, 1), max: epochDayOf(9999, 12, 31) }), (epochDay) => {
        const day = wallOfEpochDay(epochDay);
        const date = new Date(epochDay * dayMs);
        expect(day).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(epochDayOf(day.year, day.month, day.day)).toBe(epochDay);
        expect(weekdayOf(day)).toBe(date.getUTCDay());
      }),
      { numRuns: 2000 },
    ));

  it.each([
    [2020, 29],
    [2021, 28],
    [1900, 28],
    [2000, 29],
  ])("February %i has %i days", (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
  });
});

describe("Umm al-Qura", () => {
  it("agrees with Intl on every day of the table, 1937 to 2077", () => {
    const intl = byIntl("islamic-umalqura");
    const wrong: string[] = [];
    for (let epochDay = first; epochDay <= last; epochDay += 1) {
      const ours = written(hijriDayOf(wallOfEpochDay(epochDay)));
      if (ours !== intl(epochDay)) wrong.push(`${epochDay}: ${ours}, ${intl(epochDay)}`);
    }
    expect(wrong).toEqual([]);
  });

  it("knows no day outside the table", () => {
    expect(hijriDayOf({ year: 1937, month: 3, day: 13 })).toBeUndefined();
    expect(hijriDayOf({ year: 1937, month: 3, day: 14 })).toEqual({ year: 1356, month: 1, day: 1 });
    expect(hijriDayOf({ year: 2077, month: 11, day: 16 })).toEqual({ year: 1500, month: 12, day: 30 });
    expect(hijriDayOf({ year: 2077, month: 11, day: 17 })).toBeUndefined();
    expect(hijriDayOf({ year: 9999, month: 12, day: 31 })).toBeUndefined();
  });
});

describe("the solar Hijri calendar", () => {
  it("agrees with Intl on every day from 1937 to 2077, and leads back", () => {
    const intl = byIntl("persian");
    const wrong: string[] = [];
    for (let epochDay = first; epochDay <= last; epochDay += 1) {
      const solar = solarDayOf(wallOfEpochDay(epochDay));
      if (written(solar) !== intl(epochDay)) wrong.push(`${epochDay}: ${written(solar)}, ${intl(epochDay)}`);
      if (solar === undefined || epochDayOfSolar(solar) !== epochDay)
        wrong.push(`${epochDay} does not lead back`);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    [{ year: 1403, month: 12, day: 30 }, "2025-3-20"],
    [{ year: 1404, month: 12, day: 30 }, "none"],
    [{ year: 1400, month: 7, day: 31 }, "none"],
    [{ year: 1400, month: 13, day: 1 }, "none"],
    [{ year: 2021, month: 1, day: 1 }, "none"],
  ])("%j is %s", (solar, gregorian) => {
    const epochDay = epochDayOfSolar(solar);
    expect(written(epochDay === undefined ? undefined : wallOfEpochDay(epochDay))).toBe(gregorian);
  });
});
