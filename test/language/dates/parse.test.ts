import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDate } from "../../../src/language/dates/format.js";
import { isoDateTime } from "../../../src/language/dates/iso.js";
import { type DateReading, parseDate } from "../../../src/language/dates/parse.js";
import { momentOfEpoch } from "../../../src/language/zone.js";
import type { DateConfig } from "../../../src/model/config.js";

/** The moment, with `(day)` when only a day was written; else the problem as it is. */
function read(text: string, zone = "Asia/Riyadh"): string | DateReading {
  const reading = parseDate(text, zone);
  if (reading.kind !== "ok") return reading;
  return reading.moment.hasTime
    ? isoDateTime(reading.moment)
    : `${isoDateTime(reading.moment).slice(0, 10)} (day)`;
}

const afternoon = "2021-07-06T16:53:00+03:00";
const fourSharp = "2021-07-06T16:00:00+03:00";

describe("parseDate reads", () => {
  it.each([
    "2021-07-06 16:53",
    "2021-07-06 16:53:00",
    "2021-07-06T16:53",
    "2021-07-06t16:53:00.123",
    "2021-07-06 16:53+03:00",
    "2021-07-06 16:53 +0300",
    "2021-07-06 13:53Z",
    "2021-07-06T13:53:00.5Z",
    "2021-07-06 13:53 UTC",
    "2021-07-06 16:53 GMT+3",
    "2021/07/06 16:53",
    "2021/7/6 4:53 م",
    "٢٠٢١-٠٧-٠٦ ١٦:٥٣",
    "۲۰۲۱-۰۷-۰۶ ۱۶:۵۳",
    "２０２１-０７-０６ １６：５３",
    "الثلاثاء 6 يوليو 2021 04:53 م",
    "الثلاثاء، 6 يوليو 2021 في الساعة 04:53 م",
    "الثلاثاء 6 يوليوز 2021 على الساعة 16:53",
    "يوم الثلثاء ٦ يوليو ٢٠٢١م - ٤:٥٣ مساءً",
    "الثُّلاثاءُ ٦ يُوليو ٢٠٢١، الساعة ١٦:٥٣",
    "ثلاثاء 6 يـولـيـو 2021 16:53 م",
    "6 تموز 2021 04:53 م",
    "6 تموز/يوليو 2021 04:53 م",
    "6 يوليو / تموز 2021 04:53 م",
    "6 تموز (يوليو) 2021 04:53 م",
    "6 يوليوز 2021 04:53 م",
    "6 جويلية 2021 04:53 م",
    "04:53 م - الثلاثاء 6 يوليو 2021",
    "16:53 6/يوليو/2021",
    "\u200F6\u200F يوليو\u00A02021 \u206704:53\u2069 م\uFEFF",
    "6 July 2021 4:53 pm",
    "July 6, 2021, 4:53 p.m.",
    "Tuesday, July 6th, 2021 at 16:53",
    "Tue, 06 Jul 2021 16:53:00 +0300",
    "سه‌شنبه ۶ ژوئیهٔ ۲۰۲۱ ساعت ۱۶:۵۳",
    "سه شنبه ۱۵ تیر ۱۴۰۰ ۴:۵۳ ب.ظ",
    "منگل 6 جولائی 2021 16:53",
    "יום שלישי, 6 ביולי 2021, 16:53",
    "الثلاثاء 06/07/2021 16:53",
    "الثلاثاء 6 / 7 / 2021 - 16:53",
    "2021 / 07 / 06 16:53",
    "6 جويلية 2021 على الساعة 16:53",
    "6 يوليو سنة 2021، عند 04:53 م",
    "6 جويلية 2021م 16:53",
    "6 جويلية 2021 على الساعة 16h53",
    "6 يوليوز 2021، 16س53",
    "6 يوليو 2021 4.53 م",
    "6.7.2021م - 04.53 مساءً, الثلاثاء",
    "6\\يوليو\\2021 في تمام الساعة 04:53 م",
  ])("%s", (text) => {
    expect(read(text)).toBe(afternoon);
  });

  it.each([
    "الساعة 4 م يوم الثلاثاء 6 يوليو 2021",
    "6 يوليو 2021 4 عصرا",
    "2021-07-06 4 مساء",
    "6 July 2021 4pm",
  ])("an hour without minutes where the part of the day follows: %s", (text) => {
    expect(read(text)).toBe(fourSharp);
  });

  it.each([
    ["2021-07-06", "2021-07-06"],
    ["2021/7/6", "2021-07-06"],
    ["2021.07.06", "2021-07-06"],
    ["6 يوليو 2021", "2021-07-06"],
    ["6 يوليو 2021 م", "2021-07-06"],
    ["1 كانون الثاني 2022", "2022-01-01"],
    ["1 كانون الثاني/يناير 2022", "2022-01-01"],
    ["1 كانون الأوّل 2022", "2022-12-01"],
    ["1 تشرين الاول 2022", "2022-10-01"],
    ["1 غشت 2022", "2022-08-01"],
    ["1 أوت 2022", "2022-08-01"],
    ["1 إبريل 2022", "2022-04-01"],
    ["1 نيسان 2022", "2022-04-01"],
    ["May 6 2021", "2021-05-06"],
    ["2024-02-29", "2024-02-29"],
    ["9999-12-31", "9999-12-31"],
    // One reading only, or both the same.
    ["13/5/2024", "2024-05-13"],
    ["5/13/2024", "2024-05-13"],
    ["7/7/2024", "2024-07-07"],
    ["7-7-2024", "2024-07-07"],
    // The weekday decides.
    ["الثلاثاء 7/5/2024", "2024-05-07"],
    ["الجمعة 7/5/2024", "2024-07-05"],
  ])("%s as the day %s", (text, day) => {
    expect(read(text)).toBe(`${day} (day)`);
  });

  it.each([
    ["12:05 ص", "00:05"],
    ["12:05 م", "12:05"],
    ["00:05", "00:05"],
    ["0:05 ص", "00:05"],
    ["1:05 ظهرا", "13:05"],
    ["12:00 ظهراً", "12:00"],
    ["11:30 صباحا", "11:30"],
    ["9:05 ليلا", "21:05"],
    ["2:05 ليلا", "02:05"],
    ["5:05 فجرا", "05:05"],
    ["12 منتصف الليل", "00:00"],
    ["3:00 بعد الظهر", "15:00"],
  ])("the hour %s as %s", (hour, clock) => {
    expect(read(`6 يوليو 2021 ${hour}`)).toBe(`2021-07-06T${clock}:00+03:00`);
  });

  it("an offset as a point in time, shown in the site's zone", () => {
    const reading = parseDate("2021-07-06T23:53:00-05:00", "Asia/Riyadh");
    expect(reading).toMatchObject({
      kind: "ok",
      offsetMinutes: -300,
      resolution: "exact",
      written: { day: 6 },
    });
    expect(read("2021-07-06T23:53:00-05:00")).toBe("2021-07-07T07:53:00+03:00");
  });

  it("an hour that the clocks skipped or repeated by the rule, and says so", () => {
    expect(parseDate("2023-04-28 00:30", "Africa/Cairo")).toMatchObject({
      resolution: "skipped",
      written: { hour: 0, minute: 30 },
      moment: { wall: { hour: 1, minute: 30 } },
    });
    expect(parseDate("2023-10-26 23:30", "Africa/Cairo")).toMatchObject({
      resolution: "repeated",
      moment: { offsetMinutes: 180 },
    });
    expect(parseDate("2023-10-26 23:30 +02:00", "Africa/Cairo")).toMatchObject({
      resolution: "exact",
      moment: { offsetMinutes: 120, wall: { hour: 23 } },
    });
  });
});

describe("parseDate refuses", () => {
  it.each([
    ["7/5/2024", ["2024-05-07", "2024-07-05"]],
    ["٧/٥/٢٠٢٤", ["2024-05-07", "2024-07-05"]],
    ["۷/۵/۲۰۲۴", ["2024-05-07", "2024-07-05"]],
    ["07-05-2024", ["2024-05-07", "2024-07-05"]],
    ["7.5.2024", ["2024-05-07", "2024-07-05"]],
    ["7 / 5 / 2024", ["2024-05-07", "2024-07-05"]],
    ["7 - 5 - 2024", ["2024-05-07", "2024-07-05"]],
    ["7/5/2024 4:53 م", ["2024-05-07 16:53", "2024-07-05 16:53"]],
    ["الأحد 7/5/2024", ["2024-05-07", "2024-07-05"]],
  ])("%s, with both readings", (text, readings) => {
    expect(read(text)).toEqual({ kind: "ambiguous", readings });
  });

  it.each([
    ["2021-02-30", { what: "day", lastDay: 28 }],
    ["2024-02-30", { what: "day", lastDay: 29 }],
    ["31 أبريل 2021", { what: "day", lastDay: 30 }],
    ["2021-07-00", { what: "day" }],
    ["2021-13-01", { what: "month" }],
    ["2021-00-01", { what: "month" }],
    ["32/13/2021", { what: "month" }],
    ["30 اسفند 1404", { what: "day" }],
    ["2021-07-06 24:00", { what: "time" }],
    ["2021-07-06 16:60", { what: "time" }],
    ["2021-07-06 16:53:60", { what: "time" }],
    ["2021-07-06 16:53 ص", { what: "time" }],
    ["2021-07-06 00:30 م", { what: "time" }],
    ["2021-07-06 16:53+15:00", { what: "offset" }],
    ["2021-07-06 16:53+03:75", { what: "offset" }],
  ])("%s, which does not exist: %j", (text, problem) => {
    expect(read(text)).toEqual({ kind: "impossible", ...problem });
  });

  it("a weekday that is not that date's", () => {
    expect(read("الأربعاء 6 يوليو 2021")).toEqual({
      kind: "wrong-weekday",
      written: 3,
      actual: 2,
      date: "2021-07-06",
    });
  });

  it.each([
    ["1442-11-26", 1442, "2021-07-06"],
    ["1400/04/15", 1400, undefined],
    ["0021-07-06", 21, undefined],
    ["1442-11-31", 1442, undefined],
    ["الثلاثاء 26 ذو القعدة 1442 هـ", 1442, "2021-07-06"],
    ["26 ذي القعدة 1442هـ", 1442, "2021-07-06"],
    ["٩ جمادى الآخرة ١٤٤٣", 1443, "2022-01-12"],
    ["26/11/1442 هـ", 1442, "2021-07-06"],
  ])("%s, whose year is not of our calendar", (text, year, gregorian) => {
    expect(read(text)).toEqual({ kind: "year-out-of-range", year, ...(gregorian && { gregorian }) });
  });

  it.each([
    "",
    " ",
    "أمس",
    "2021",
    "2021-07",
    "6 يوليو",
    "21-07-06",
    "7/5/24",
    "6 يوليو 2021 هـ",
    "26 ذو القعدة 2021",
    "26 ذو القعدة 1442 هـ الموافق 6 يوليو",
    "26 ذو القعدة 6 يوليو 2021 هـ",
    "2021-07-06 الموافق 2021-07-06",
    "12021-07-06",
    "-2021-07-06",
    "2021-07-06-08",
    "2021-07/06",
    "20210706",
    "1625579580",
    "2021-07-06 16",
    "2021-07-06 4:5",
    "2021-07-06 م 04:53",
    "6 7 2021",
    "6 يوليو 2021 2022",
    "6 تموز/آب 2021",
    "6 يوليو أغسطس 2021",
    "2021-07-06 2021-07-07",
    "2021-07-06 +03:00",
    "2021-07-06 غدا",
    "tomorrow",
    "\uD800",
    "constructor",
    "6 يوليو 2021 م 04:53",
  ])("%j, which is not a date", (text) => {
    expect(read(text)).toEqual({ kind: "not-a-date" });
  });

  it("a text too long for a date, without looking at it", () => {
    expect(read(`2021-07-06${" ".repeat(300)}`)).toEqual({ kind: "not-a-date" });
    expect(read("9".repeat(1_000_000))).toEqual({ kind: "not-a-date" });
  });

  it("no text by an exception", () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc
            .array(
              fc.constantFrom("6", "يوليو", "2021", " ", "-", "/", ":", "16", "م", "+03", "T", "(", "gmt"),
            )
            .map((all) => all.join("")),
        ),
        (text) => {
          expect(parseDate(text, "Africa/Cairo").kind).toBeTypeOf("string");
        },
      ),
      { numRuns: 1000 },
    ));
});

describe("parseDate reads of a day in two calendars the Gregorian one", () => {
  it.each([
    "26 ذو القعدة 1442هـ الموافق 6 يوليو 2021",
    "26 ذي القعدة 1442 هـ الموافق 6 يوليو 2021 م",
    "٢٦ ذو القعدة ١٤٤٢هـ الموافق ٦ يوليو ٢٠٢١م",
    "الثلاثاء 26 ذو القعدة 1442هـ الموافق 6 يوليو 2021",
    "26 ذو القعدة 1442 الموافق لـ 6 تموز/يوليو 2021",
    "6 يوليو 2021 الموافق 26 ذو القعدة 1442",
    "6 يوليو 2021م، الموافق 26 من ذي القعدة لعام 1442هـ",
    "6 يوليو 2021 (26 ذو القعدة 1442 هـ)",
    "الثلاثاء 26 ذو القعدة 1442 - 6 يوليو 2021",
    "26 ذو القعدة 1442 / 6 يوليو 2021",
    "26/11/1442 هـ الموافق 2021/07/06 م",
    "1442-11-26 2021-07-06",
  ])("%s", (text) => {
    expect(read(text)).toBe("2021-07-06 (day)");
  });

  it.each([
    "الثلاثاء، 26 ذو القعدة 1442هـ الموافق 6 يوليو 2021م، 04:53 م",
    "الثلاثاء 26 ذو القعدة 1442هـ الموافق 6 يوليو 2021م 16:53",
    "04:53 م - 26 ذو القعدة 1442هـ - 6 يوليو 2021م",
    "6 يوليو 2021 04:53 م الموافق 26 ذو القعدة 1442هـ",
  ])("with its hour: %s", (text) => {
    expect(read(text)).toBe(afternoon);
  });

  it.each([
    "26/11/1442هـ الموافق 6/7/2021م",
    "٢٦-١١-١٤٤٢ - ٠٦-٠٧-٢٠٢١",
    "1442/11/26 هـ، 7/6/2021 م",
    "7/6/2021 (27 ذو القعدة 1442 هـ)",
  ])(
    "which the Hijri one decides where it may be read two ways, give or take the sighting of the moon: %s",
    (text) => {
      expect(read(text)).toBe("2021-07-06 (day)");
    },
  );

  it.each(["26/1/1442 هـ الموافق 6/7/2021 م", "26 ذو القعدة الموافق 6/7/2021"])(
    "and not where the two do not agree: %s",
    (text) => {
      expect(read(text)).toMatchObject({ kind: "ambiguous" });
    },
  );

  it("where هـ stands beside it, م behind a year is the era and not the afternoon", () => {
    expect(read("26 ذو القعدة 1442هـ الموافق 6 يوليو 2021م 04:53")).toBe("2021-07-06T04:53:00+03:00");
  });

  it("with its mistakes", () => {
    expect(read("الأربعاء 26 ذو القعدة 1442هـ الموافق 6 يوليو 2021م")).toMatchObject({
      kind: "wrong-weekday",
    });
  });
});

describe("parseDate reads what formatDate writes", () => {
  const months = ["يوليو", "تموز", "تموز/يوليو", "يوليوز", "جويلية"] as const;
  it("the plainest form as any other", () => {
    const digits = (length: number) =>
      fc
        .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
        .map((all) => all.join(""));
    const two = fc.oneof(digits(2), fc.constantFrom("01", "12", "23", "29", "30", "31", "59", "60"));
    const year = fc.oneof(digits(4), fc.constantFrom("1582", "1583", "2020", "2021"));
    const clock = fc.tuple(two, two, fc.option(two, { nil: undefined }));
    fc.assert(
      fc.property(year, two, two, fc.option(clock, { nil: undefined }), (y, m, d, time) => {
        const [hour, minute, second] = time ?? [];
        const rest =
          time === undefined ? "" : ` ${hour}:${minute}${second === undefined ? "" : `:${second}`}`;
        const expected = parseDate(`${y}/${m}/${d}${rest}`, "Africa/Cairo");
        expect(parseDate(`${y}-${m}-${d}${rest}`, "Africa/Cairo")).toEqual(expected);
        expect(parseDate(`${y}-${m}-${d}${rest.replace(" ", "T")}`, "Africa/Cairo")).toEqual(expected);
      }),
    );
  });

  it("in every language, family of months, calendar and script of digits", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2070, 0, 1) }),
        fc.constantFrom("ar", "fa", "ur", "he", "en"),
        fc.record({
          calendar: fc.constantFrom<DateConfig["calendar"]>("gregorian", "gregorian+hijri", "persian"),
          months: fc.constantFrom(...months),
          digits: fc.constantFrom<DateConfig["digits"]>("latin", "arabic", "persian"),
        }),
        (epochMs, language, config) => {
          const moment = momentOfEpoch(Math.floor(epochMs / 60_000) * 60_000, "UTC");
          const text = formatDate(moment, "full", language, config);
          expect(read(text, "UTC")).toBe(isoDateTime(moment));
        },
      ),
      { numRuns: 1000 },
    ));
});
