// Dates as a newspaper of each language prints them. docs/dates.md shows all styles.
// Own patterns: no pattern of Intl gives `الثلاثاء 6 يوليو 2021 04:53 م`, and its spaces and marks change with versions.

import type { DateConfig } from "../../model/config.js";
import type { Moment } from "../../model/moment.js";
import { localiseDigits } from "../digits.js";
import { type Day, weekdayOf } from "./days.js";
import { hijriDayOf } from "./hijri.js";
import {
  arabicMonths,
  type DateLanguage,
  dateLanguageOf,
  englishMonths,
  hebrewMonths,
  hijriMonths,
  nameAt,
  persianMonths,
  solarMonths,
  urduMonths,
  weekdays,
} from "./names.js";
import { solarDayOf } from "./solar-hijri.js";

/**
 * `full` weekday, day, month, year, hour · `fullDate` without the hour · `dateTime` without the weekday ·
 * `date` neither · `dayMonth` · `monthYear` · `month` · `time` of 24 hours · `hijri` the day by Umm al-Qura.
 * Hours are left out, and `time` is empty, when only a day was written.
 */
export type DateStyle =
  | "full"
  | "fullDate"
  | "dateTime"
  | "date"
  | "dayMonth"
  | "monthYear"
  | "month"
  | "time"
  | "hijri";

type Style = Pick<DateConfig, "calendar" | "months" | "digits">;

/** How one language joins the parts, each of which is written already. */
type Pattern = Readonly<{
  month: (month: number, style: Style) => string;
  /** Day, month, year. `month` is a name. */
  date: (day: number, month: string, year: number) => string;
  dayMonth: (day: number, month: string) => string;
  monthYear: (month: string, year: number) => string;
  /** Before the date. */
  weekday: (weekday: string, date: string) => string;
  /** The hour after the date. */
  clock: (date: string, moment: Moment) => string;
  hijri: (day: number, month: string, year: number) => string;
  hijriMonths: readonly string[];
}>;

const twoDigits = (field: number): string => String(field).padStart(2, "0");
const clock24 = ({ wall }: Moment): string => `${twoDigits(wall.hour)}:${twoDigits(wall.minute)}`;
const hour12 = ({ wall }: Moment): number => (wall.hour % 12 === 0 ? 12 : wall.hour % 12);
const spaced = (...parts: readonly (string | number)[]): string => parts.join(" ");

/** Persian joins a month to its year; the link is written on names that end in ه: ژوئیهٔ ۲۰۲۱. */
const linked = (month: string): string => (month.endsWith("ه") ? `${month}\u0654` : month);

const patterns: Readonly<Record<DateLanguage, Pattern>> = {
  arabic: {
    month: (month, { months }) => nameAt(arabicMonths[months], month - 1),
    date: spaced,
    dayMonth: spaced,
    monthYear: spaced,
    weekday: spaced,
    clock: (date, moment) =>
      spaced(
        date,
        `${twoDigits(hour12(moment))}:${twoDigits(moment.wall.minute)}`,
        moment.wall.hour < 12 ? "ص" : "م",
      ),
    hijri: spaced,
    hijriMonths: hijriMonths.arabic,
  },
  persian: {
    month: (month) => nameAt(persianMonths, month - 1),
    date: (day, month, year) => spaced(day, linked(month), year),
    dayMonth: spaced,
    monthYear: (month, year) => spaced(linked(month), year),
    weekday: spaced,
    clock: (date, moment) => spaced(date, clock24(moment)),
    hijri: (day, month, year) => spaced(day, linked(month), year),
    hijriMonths: hijriMonths.persian,
  },
  urdu: {
    month: (month) => nameAt(urduMonths, month - 1),
    date: spaced,
    dayMonth: spaced,
    monthYear: spaced,
    weekday: spaced,
    clock: (date, moment) => spaced(date, clock24(moment)),
    hijri: spaced,
    hijriMonths: hijriMonths.urdu,
  },
  hebrew: {
    month: (month) => nameAt(hebrewMonths, month - 1),
    date: (day, month, year) => spaced(day, `ב${month}`, year),
    dayMonth: (day, month) => spaced(day, `ב${month}`),
    monthYear: spaced,
    weekday: (weekday, date) => `${weekday}, ${date}`,
    clock: (date, moment) => `${date}, ${clock24(moment)}`,
    hijri: (day, month, year) => `${spaced(day, month, year)} AH`,
    hijriMonths: hijriMonths.english,
  },
  english: {
    month: (month) => nameAt(englishMonths, month - 1),
    date: spaced,
    dayMonth: spaced,
    monthYear: spaced,
    weekday: spaced,
    clock: (date, moment) =>
      `${date}, ${hour12(moment)}:${twoDigits(moment.wall.minute)} ${moment.wall.hour < 12 ? "am" : "pm"}`,
    hijri: (day, month, year) => `${spaced(day, month, year)} AH`,
    hijriMonths: hijriMonths.english,
  },
};

/**
 * Writes a moment for readers.
 * @param language - BCP 47; Arabic, Persian, Urdu, Hebrew and English have their own forms, others get English
 * @param config - `months` concerns Arabic, `calendar: "persian"` Persian, `digits` the languages in Arabic letters
 * @returns plain text; empty for `hijri` outside the table (1937 to 2077) and for `time` when only a day was written
 */
export function formatDate(moment: Moment, style: DateStyle, language: string, config: Style): string {
  const dateLanguage = dateLanguageOf(language);
  const text = written(moment, style, dateLanguage, config);
  const inArabicLetters = dateLanguage !== "english" && dateLanguage !== "hebrew";
  return inArabicLetters ? localiseDigits(text, config.digits) : text;
}

function written(moment: Moment, style: DateStyle, language: DateLanguage, config: Style): string {
  const pattern = patterns[language];
  const { wall } = moment;
  const gregorianMonth = pattern.month(wall.month, config);
  const { day, month, year } = shownDay(wall, gregorianMonth, language, config);
  switch (style) {
    case "date":
      return pattern.date(day, month, year);
    case "dateTime":
      return withClock(pattern, pattern.date(day, month, year), moment);
    case "fullDate":
    case "full": {
      const weekday = nameAt(weekdays[language], weekdayOf(wall));
      const date = pattern.weekday(weekday, pattern.date(day, month, year));
      return style === "full" ? withClock(pattern, date, moment) : date;
    }
    case "dayMonth":
      return pattern.dayMonth(day, month);
    // These name the months of the archive, which are Gregorian in every calendar.
    case "monthYear":
      return pattern.monthYear(gregorianMonth, wall.year);
    case "month":
      return gregorianMonth;
    case "time":
      return moment.hasTime ? clock24(moment) : "";
    case "hijri": {
      const hijri = hijriDayOf(wall);
      if (hijri === undefined) return "";
      return pattern.hijri(hijri.day, nameAt(pattern.hijriMonths, hijri.month - 1), hijri.year);
    }
  }
}

function withClock(pattern: Pattern, date: string, moment: Moment): string {
  return moment.hasTime ? pattern.clock(date, moment) : date;
}

/** The day by the site's calendar. Beyond the solar calendar's years the Gregorian day stands. */
function shownDay(
  wall: Day,
  gregorianMonth: string,
  language: DateLanguage,
  { calendar }: Style,
): { day: number; month: string; year: number } {
  const solar = calendar === "persian" && language === "persian" ? solarDayOf(wall) : undefined;
  if (solar === undefined) return { day: wall.day, month: gregorianMonth, year: wall.year };
  return { day: solar.day, month: nameAt(solarMonths, solar.month - 1), year: solar.year };
}
