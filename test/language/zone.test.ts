import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDateTime } from "../../src/language/dates/iso.js";
import { isValidTimeZone, momentOfEpoch, momentOfWall } from "../../src/language/zone.js";

const wall = (text: string) => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.split(/\D/).map(Number);
  return { year, month, day, hour, minute, second };
};
const zones = [
  "Asia/Riyadh",
  "Africa/Cairo",
  "Asia/Beirut",
  "America/Los_Angeles",
  "Pacific/Apia",
  "Asia/Tehran",
  "UTC",
];

describe("momentOfWall", () => {
  it.each([
    ["2021-07-06 16:53", "Asia/Riyadh", "2021-07-06T16:53:00+03:00", "exact"],
    ["2021-07-06 16:53", "America/Los_Angeles", "2021-07-06T16:53:00-07:00", "exact"],
    ["2021-07-06 16:53", "UTC", "2021-07-06T16:53:00+00:00", "exact"],
    // Cairo: from 00:00 to 01:00 on 28 April 2023, from 24:00 back to 23:00 on 26 October 2023.
    ["2023-04-27 23:59", "Africa/Cairo", "2023-04-27T23:59:00+02:00", "exact"],
    ["2023-04-28 00:30", "Africa/Cairo", "2023-04-28T01:30:00+03:00", "skipped"],
    ["2023-04-28 01:00", "Africa/Cairo", "2023-04-28T01:00:00+03:00", "exact"],
    ["2023-10-26 23:30", "Africa/Cairo", "2023-10-26T23:30:00+03:00", "repeated"],
    ["2023-10-26 22:59", "Africa/Cairo", "2023-10-26T22:59:00+03:00", "exact"],
    ["2023-10-27 00:00", "Africa/Cairo", "2023-10-27T00:00:00+02:00", "exact"],
    ["2021-03-14 02:30", "America/Los_Angeles", "2021-03-14T03:30:00-07:00", "skipped"],
    ["2021-11-07 01:30", "America/Los_Angeles", "2021-11-07T01:30:00-07:00", "repeated"],
    ["2021-04-04 02:30", "Pacific/Auckland", "2021-04-04T02:30:00+13:00", "repeated"],
    // Half an hour, and a whole day that Samoa left out.
    ["2021-10-03 02:15", "Australia/Lord_Howe", "2021-10-03T02:45:00+11:00", "skipped"],
    ["2011-12-30 12:00", "Pacific/Apia", "2011-12-31T12:00:00+14:00", "skipped"],
    // Local mean time, 3:06:52 ahead, to the minute.
    ["1930-01-01 12:00", "Asia/Riyadh", "1930-01-01T12:00:00+03:07", "exact"],
  ])("%s in %s is %s (%s)", (written, zone, iso, resolution) => {
    const found = momentOfWall(wall(written), zone);
    expect([isoDateTime(found.moment), found.resolution]).toEqual([iso, resolution]);
  });

  it("takes the day's first moment, without a warning, where only the day was written and midnight was skipped", () => {
    const { moment, resolution } = momentOfWall(wall("2023-04-28 00:00"), "Africa/Cairo", false);
    expect([isoDateTime(moment), moment.hasTime, resolution]).toEqual([
      "2023-04-28T01:00:00+03:00",
      false,
      "exact",
    ]);
  });

  it("wall clock, offset and epoch always agree, and lead back to the same moment", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2080, 0, 1) }),
        (zone, epochMs) => {
          const moment = momentOfEpoch(epochMs, zone);
          expect(Date.parse(isoDateTime(moment))).toBe(moment.epochMs);
          const { moment: again, resolution } = momentOfWall(moment.wall, zone);
          expect(again.wall).toEqual(moment.wall);
          if (resolution === "exact") expect(again).toEqual(moment);
          else expect([resolution, again.epochMs <= moment.epochMs]).toEqual(["repeated", true]);
        },
      ),
      { numRuns: 500 },
    ));
});

describe("momentOfEpoch", () => {
  it("is right on both sides of a change of clocks, in whatever order it is asked", () => {
    const change = Date.UTC(2023, 9, 26, 21);
    const asked = [change, change - 1000, change + 86_400_000, change - 86_400_000];
    expect(asked.map((epochMs) => momentOfEpoch(epochMs, "Africa/Cairo").offsetMinutes)).toEqual([
      120, 180, 120, 180,
    ]);
  });

  it("drops parts of a second", () => {
    expect(momentOfEpoch(1999, "UTC")).toEqual({
      epochMs: 1000,
      wall: wall("1970-01-01 00:00:01"),
      offsetMinutes: 0,
      hasTime: true,
    });
  });

  it("throws on what is no number", () => {
    expect(() => momentOfEpoch(Number.NaN, "UTC")).toThrow(RangeError);
  });
});

describe("isValidTimeZone", () => {
  it.each(["Asia/Riyadh", "UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+3"])("%s is one", (name) => {
    expect(isValidTimeZone(name)).toBe(true);
  });
  it.each(["", "+03:00", "Asia/Riyad", "الرياض", "Asia/Riyadh ", "__proto__"])("%j is none", (name) => {
    expect(isValidTimeZone(name)).toBe(false);
  });
});
