// An hour with the part of the day that stands behind it (`04 م`, `12 ظهرا`, `9 pm`) → the hour of 24.
// Apart, because twelve o'clock is what everyone gets wrong.

import type { DayPart } from "./vocabulary.js";

/**
 * @param hour - as written
 * @returns 0 to 23; undefined when there is no such hour (`24`) or the two contradict each other (`16 ص`)
 */
export function hour24(hour: number, part: DayPart | undefined): number | undefined {
  if (hour > 23) return undefined;
  switch (part) {
    case undefined:
      return hour;
    case "am":
      return hour === 12 ? 0 : hour < 12 ? hour : undefined;
    case "pm":
      // 16:53 م says one thing twice, which is no harm.
      return hour === 0 ? undefined : hour < 12 ? hour + 12 : hour;
    case "noon":
      if (hour >= 10 && hour <= 15) return hour;
      return hour >= 1 && hour <= 3 ? hour + 12 : undefined;
    case "night":
      if (hour === 12) return 0;
      // 9 ليلا is the evening, 2 ليلا the small hours.
      return hour >= 6 && hour <= 11 ? hour + 12 : hour <= 5 || hour >= 18 ? hour : undefined;
    case "midnight":
      return hour === 12 || hour === 0 ? 0 : undefined;
  }
}
