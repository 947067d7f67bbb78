// Moments for machines: ISO 8601 for HTML, feeds and structured data, RFC 822 for RSS.

import type { Moment } from "../../model/moment.js";
import { type Day, weekdayOf } from "./days.js";
import { englishMonths, nameAt, weekdays } from "./names.js";

const padded = (field: number, width = 2): string => String(field).padStart(width, "0");

/** `2021-07-06` */
export function isoDay({ year, month, day }: Day): string {
  return `${padded(year, 4)}-${padded(month)}-${padded(day)}`;
}

/** The day on the wall, without hour and zone: `2021-07-06`. */
export function isoDate(moment: Moment): string {
  return isoDay(moment.wall);
}

/** The clock on the wall and its offset: `2021-07-06T16:53:00+03:00`. UTC is written `+00:00`. */
export function isoDateTime(moment: Moment): string {
  return `${isoDate(moment)}T${clockOf(moment)}${offsetOf(moment, ":")}`;
}

/** The form that RSS wants, with a year of four digits: `Tue, 06 Jul 2021 16:53:00 +0300`. Always English. */
export function rfc822(moment: Moment): string {
  const { year, month, day } = moment.wall;
  const weekday = nameAt(weekdays.english, weekdayOf(moment.wall)).slice(0, 3);
  const monthName = nameAt(englishMonths, month - 1).slice(0, 3);
  return `${weekday}, ${padded(day)} ${monthName} ${padded(year, 4)} ${clockOf(moment)} ${offsetOf(moment, "")}`;
}

function clockOf({ wall }: Moment): string {
  return `${padded(wall.hour)}:${padded(wall.minute)}:${padded(wall.second)}`;
}

function offsetOf({ offsetMinutes }: Moment, separator: string): string {
  const ahead = Math.abs(offsetMinutes);
  const sign = offsetMinutes < 0 ? "-" : "+";
  return `${sign}${padded(Math.floor(ahead / 60))}${separator}${padded(ahead % 60)}`;
}
