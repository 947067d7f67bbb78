import { describe, expect, it } from "vitest";
import { type DateStyle, formatDate } from "../../../src/language/dates/format.js";
import { isoDate, isoDateTime, rfc822 } from "../../../src/language/dates/iso.js";
import { weekdayName } from "../../../src/language/dates/names.js";
import { momentOfWall } from "../../../src/language/zone.js";
import type { DateConfig } from "../../../src/model/config.js";

const riyadh: DateConfig = {
  timeZone: "Asia/Riyadh",
  calendar: "gregorian",
  months: "يوليو",
  digits: "latin",
};
const momentAt = (hour: number, minute: number, hasTime = true) =>
  momentOfWall({ year: 2021, month: 7, day: 6, hour, minute, second: 0 }, "Asia/Riyadh", hasTime).moment;
const afternoon = momentAt(16, 53);

describe("formatDate in Arabic", () => {
  it.each<[DateStyle, string]>([
    ["full", "الثلاثاء 6 يوليو 2021 04:53 م"],
    ["fullDate", "الثلاثاء 6 يوليو 2021"],
    ["dateTime", "6 يوليو 2021 04:53 م"],
    ["date", "6 يوليو 2021"],
    ["dayMonth", "6 يوليو"],
    ["monthYear", "يوليو 2021"],
    ["month", "يوليو"],
    ["time", "16:53"],
    ["hijri", "26 ذو القعدة 1442"],
  ])("%s is %s", (style, text) => {
    expect(formatDate(afternoon, style, "ar", riyadh)).toBe(text);
    expect(formatDate(afternoon, style, "ar-SA", { ...riyadh, calendar: "gregorian+hijri" })).toBe(text);
  });

  it.each([
    ["يوليو", "الثلاثاء 6 يوليو 2021 04:53 م"],
    ["تموز", "الثلاثاء 6 تموز 2021 04:53 م"],
    ["تموز/يوليو", "الثلاثاء 6 تموز/يوليو 2021 04:53 م"],
    ["يوليوز", "الثلاثاء 6 يوليوز 2021 04:53 م"],
    ["جويلية", "الثلاثاء 6 جويلية 2021 04:53 م"],
  ] as const)("by the months of %s it is %s", (months, text) => {
    expect(formatDate(afternoon, "full", "ar", { ...riyadh, months })).toBe(text);
  });

  it.each([
    [0, 5, "12:05 ص"],
    [11, 59, "11:59 ص"],
    [12, 0, "12:00 م"],
    [13, 7, "01:07 م"],
  ])("%i:%i is shown as %s", (hour, minute, clock) => {
    expect(formatDate(momentAt(hour, minute), "dateTime", "ar", riyadh)).toBe(`6 يوليو 2021 ${clock}`);
  });

  it.each([
    ["arabic", "الثلاثاء ٦ يوليو ٢٠٢١ ٠٤:٥٣ م"],
    ["persian", "الثلاثاء ۶ يوليو ۲۰۲۱ ۰۴:۵۳ م"],
  ] as const)("in %s digits it is %s", (digits, text) => {
    expect(formatDate(afternoon, "full", "ar", { ...riyadh, digits })).toBe(text);
  });

  it("leaves the hour out when only a day was written", () => {
    const day = momentAt(0, 0, false);
    expect(formatDate(day, "full", "ar", riyadh)).toBe("الثلاثاء 6 يوليو 2021");
    expect(formatDate(day, "dateTime", "en", riyadh)).toBe("6 July 2021");
    expect(formatDate(day, "time", "ar", riyadh)).toBe("");
  });

  it("has no Hijri day outside the table", () => {
    const old = momentOfWall({ year: 1900, month: 1, day: 1, hour: 0, minute: 0, second: 0 }, "UTC").moment;
    expect(formatDate(old, "hijri", "ar", riyadh)).toBe("");
  });
});

describe("formatDate in other languages", () => {
  it.each<[string, DateStyle, string]>([
    ["fa", "full", "سه‌شنبه ۶ ژوئیهٔ ۲۰۲۱ ۱۶:۵۳"],
    ["fa-IR", "fullDate", "سه‌شنبه ۶ ژوئیهٔ ۲۰۲۱"],
    ["fa", "dayMonth", "۶ ژوئیه"],
    ["fa", "hijri", "۲۶ ذیقعدهٔ ۱۴۴۲"],
    ["ur", "full", "منگل ۶ جولائی ۲۰۲۱ ۱۶:۵۳"],
    ["he", "full", "יום שלישי, 6 ביולי 2021, 16:53"],
    ["he", "monthYear", "יולי 2021"],
    ["en", "full", "Tuesday 6 July 2021, 4:53 pm"],
    ["en-GB", "hijri", "26 Dhu al-Qadah 1442 AH"],
    ["fr", "date", "6 July 2021"],
    ["", "date", "6 July 2021"],
  ])("%s, %s: %s", (language, style, text) => {
    expect(formatDate(afternoon, style, language, { ...riyadh, digits: "persian" })).toBe(text);
  });

  it("shows the solar Hijri calendar in Persian alone, and names the archive's months as they are", () => {
    const config: DateConfig = { ...riyadh, calendar: "persian", digits: "persian" };
    expect(formatDate(afternoon, "full", "fa", config)).toBe("سه‌شنبه ۱۵ تیر ۱۴۰۰ ۱۶:۵۳");
    expect(formatDate(afternoon, "monthYear", "fa", config)).toBe("ژوئیهٔ ۲۰۲۱");
    expect(formatDate(afternoon, "date", "en", config)).toBe("6 July 2021");
    expect(formatDate(afternoon, "date", "ar", { ...config, digits: "latin" })).toBe("6 يوليو 2021");
  });
});

describe("dates for machines", () => {
  it("has them in ISO 8601 and RFC 822", () => {
    expect(isoDate(afternoon)).toBe("2021-07-06");
    expect(isoDateTime(afternoon)).toBe("2021-07-06T16:53:00+03:00");
    expect(rfc822(afternoon)).toBe("Tue, 06 Jul 2021 16:53:00 +0300");
  });

  it("writes offsets behind UTC and of half hours", () => {
    const stJohns = momentOfWall(
      { year: 2021, month: 1, day: 6, hour: 4, minute: 3, second: 9 },
      "America/St_Johns",
    );
    expect(isoDateTime(stJohns.moment)).toBe("2021-01-06T04:03:09-03:30");
    expect(rfc822(stJohns.moment)).toBe("Wed, 06 Jan 2021 04:03:09 -0330");
  });
});

it("weekdayName names a weekday in the page's language", () => {
  expect([weekdayName(2, "ar"), weekdayName(2, "en"), weekdayName(6, "he")]).toEqual([
    "الثلاثاء",
    "Tuesday",
    "שבת",
  ]);
});
