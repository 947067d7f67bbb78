// Dates as the pages show them, each with what a machine reads.

import { type DateStyle, formatDate } from "../../../language/dates/format.js";
import { isoDate, isoDateTime } from "../../../language/dates/iso.js";
import { momentOfEpoch } from "../../../language/zone.js";
import type { Config } from "../../../model/config.js";
import type { Moment } from "../../../model/moment.js";
import type { LongTimeView, TimeView } from "../pieces.js";

export type Dates = Readonly<{
  /** Day, month and year. */
  date: (moment: Moment) => TimeView;
  /** Day and month, for lists under a heading with the year. */
  dayMonth: (moment: Moment) => TimeView;
  /** The hour alone; day and month when none was written. */
  clock: (moment: Moment) => TimeView;
  /** Weekday to hour, in the two parts between which a line may break. */
  full: (moment: Moment) => LongTimeView;
  monthYear: (moment: Moment) => string;
  month: (moment: Moment) => string;
  /** The year in the site's calendar and digits. */
  year: (moment: Moment) => string;
  /** The day of an epoch, with its weekday. */
  today: (epochMs: number) => TimeView;
  /** The day of an epoch by the Hijri calendar; empty outside its table. */
  todayHijri: (epochMs: number) => string;
  /** The first moment of a month. */
  ofMonth: (month: Readonly<{ year: number; month: number }>) => Moment;
}>;

const iso = (moment: Moment): string => (moment.hasTime ? isoDateTime(moment) : isoDate(moment));

export const createDates = ({ language, dates }: Pick<Config, "language" | "dates">): Dates => {
  const format = (moment: Moment, style: DateStyle): string => formatDate(moment, style, language, dates);
  const dayMonth = (moment: Moment): TimeView => ({ iso: iso(moment), text: format(moment, "dayMonth") });
  return {
    date: (moment) => ({ iso: iso(moment), text: format(moment, "date") }),
    dayMonth,
    clock: (moment) =>
      moment.hasTime ? { iso: iso(moment), text: format(moment, "time") } : dayMonth(moment),
    full: (moment) => {
      const day = format(moment, "fullDate");
      // A comma between day and hour stays with the day.
      const [, comma = "", clock = ""] =
        /^([,،]?)\s+(.+)$/u.exec(format(moment, "full").slice(day.length)) ?? [];
      return { iso: iso(moment), day: day + comma, ...(clock === "" ? {} : { clock }) };
    },
    monthYear: (moment) => format(moment, "monthYear"),
    month: (moment) => format(moment, "month"),
    // Every language and calendar that dates are written in ends with the year.
    year: (moment) => format(moment, "date").split(" ").at(-1) ?? "",
    today: (epochMs) => {
      const moment = momentOfEpoch(epochMs, dates.timeZone);
      return { iso: isoDate(moment), text: format(moment, "fullDate") };
    },
    todayHijri: (epochMs) => format(momentOfEpoch(epochMs, dates.timeZone), "hijri"),
    ofMonth: ({ year, month }) => ({
      epochMs: Date.UTC(year, month - 1, 1),
      wall: { year, month, day: 1, hour: 0, minute: 0, second: 0 },
      offsetMinutes: 0,
      hasTime: false,
    }),
  };
};
