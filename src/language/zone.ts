// Clocks on the wall to points in time and back, by the time-zone data that the JavaScript engine carries.
// The one place that asks Intl about zones: its defaults vary with machine and version, so all is spelled out.

import type { Moment, WallClock } from "../model/moment.js";
import { epochDayOf, wallOfEpochDay } from "./dates/days.js";

const dayMs = 86_400_000;
const minuteMs = 60_000;

/**
 * What became of an hour that was written: `skipped` when the clock went forward over it (it is then moved forward
 * by as much as the clock was), `repeated` when the clock went back over it (the first of the two is meant).
 */
export type Resolution = "exact" | "skipped" | "repeated";

type Zone = Readonly<{
  format: Intl.DateTimeFormat;
  /** Offset in minutes at 00:00 UTC of a day, counted from 1970-01-01. Remembered, as Intl is slow. */
  offsetsByDay: Map<number, number>;
}>;

/** What was learned of each zone. Only a memory: it changes no answer. */
const zones = new Map<string, Zone>();
const rememberedDays = 100_000;

/** The years in which Intl is asked; beyond, the zone's first or last offset stands. */
const firstAskedMs = epochDayOf(1583, 1, 1) * dayMs;
const lastAskedMs = epochDayOf(9999, 12, 31) * dayMs;

/** Says whether a name is an IANA time zone that this engine knows: `Asia/Riyadh`, `UTC`. An offset (`+03:00`) is not. */
export function isValidTimeZone(name: string): boolean {
  // Newer engines take "+03:00" as a zone and older ones do not: refused, so that all agree.
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name)) return false;
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The moment at which a clock in the zone shows this time.
 * @param wall - an existing day of the Gregorian calendar and an hour from 00:00:00 to 23:59:59
 * @param hasTime - false when only the day was written. Where the day has no midnight (Cairo and Beirut change their
 *   clocks then) its first moment is taken, and that is `exact`: nobody wrote the hour that does not exist.
 * @throws RangeError if the zone is unknown (a defect: the configuration checked it)
 */
export function momentOfWall(
  wall: WallClock,
  timeZone: string,
  hasTime = true,
): { moment: Moment; resolution: Resolution } {
  const zone = zoneOf(timeZone);
  const local = utcMsOf(wall);
  const steady = steadyOffset(zone, Math.floor(local / dayMs));
  if (steady !== undefined) {
    return { moment: momentAt(local - steady * minuteMs, steady, hasTime), resolution: "exact" };
  }
  // No zone is a day away from UTC, so these two are on either side of a change that concerns this hour.
  const before = offsetAt(zone, local - dayMs);
  const after = offsetAt(zone, local + dayMs);
  const fitting = [...new Set([before, after])].filter(
    (offset) => offsetAt(zone, local - offset * minuteMs) === offset,
  );
  // The greater offset is the earlier moment: the first of two hours that look the same.
  const offset = fitting.length > 0 ? Math.max(...fitting) : before;
  const epochMs = local - offset * minuteMs;
  const moment = momentAt(epochMs, offsetAt(zone, epochMs), hasTime);
  if (fitting.length === 1 || !hasTime) return { moment, resolution: "exact" };
  return { moment, resolution: fitting.length === 0 ? "skipped" : "repeated" };
}

/**
 * What a clock in the zone shows at a point in time.
 * @param epochMs - milliseconds since 1970-01-01T00:00Z; parts of a second are dropped
 * @throws RangeError if the zone is unknown or `epochMs` is not finite (a defect)
 */
export function momentOfEpoch(epochMs: number, timeZone: string, hasTime = true): Moment {
  if (!Number.isFinite(epochMs)) throw new RangeError(`no such moment: ${epochMs}`);
  const whole = Math.floor(epochMs / 1000) * 1000;
  const zone = zoneOf(timeZone);
  const day = Math.floor(whole / dayMs);
  const today = offsetOfDay(zone, day);
  const offset = today === offsetOfDay(zone, day + 1) ? today : offsetAt(zone, whole);
  return momentAt(whole, offset, hasTime);
}

function momentAt(epochMs: number, offsetMinutes: number, hasTime: boolean): Moment {
  const local = epochMs + offsetMinutes * minuteMs;
  const day = Math.floor(local / dayMs);
  const second = Math.floor((local - day * dayMs) / 1000);
  const wall = {
    hour: Math.floor(second / 3600),
    minute: Math.floor(second / 60) % 60,
    second: second % 60,
    ...wallOfEpochDay(day),
  };
  return { epochMs, wall, offsetMinutes, hasTime };
}

function utcMsOf(wall: WallClock): number {
  const seconds = wall.hour * 3600 + wall.minute * 60 + wall.second;
  return epochDayOf(wall.year, wall.month, wall.day) * dayMs + seconds * 1000;
}

/** The offset around a day, if it does not change from the day before to the day after. */
function steadyOffset(zone: Zone, day: number): number | undefined {
  const offset = offsetOfDay(zone, day - 1);
  for (let next = day; next <= day + 2; next += 1) {
    if (offsetOfDay(zone, next) !== offset) return undefined;
  }
  return offset;
}

function offsetOfDay(zone: Zone, day: number): number {
  const known = zone.offsetsByDay.get(day);
  if (known !== undefined) return known;
  const offset = offsetAt(zone, day * dayMs);
  if (zone.offsetsByDay.size >= rememberedDays) zone.offsetsByDay.clear();
  zone.offsetsByDay.set(day, offset);
  return offset;
}

/**
 * Minutes ahead of UTC. The local mean times of the past have seconds (Riyadh until 1947: 3:06:52); they are rounded
 * to the minute, so that wall clock, offset and epoch always agree and every offset can be written as `+03:07`.
 */
function offsetAt(zone: Zone, epochMs: number): number {
  const asked = Math.min(Math.max(epochMs, firstAskedMs), lastAskedMs);
  const field: Record<string, number> = {};
  for (const { type, value } of zone.format.formatToParts(asked)) field[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = field;
  const wallMs = utcMsOf({ year, month, day, hour, minute, second });
  return Math.round((wallMs - Math.floor(asked / 1000) * 1000) / minuteMs);
}

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const zone = { format: formatterOf(timeZone), offsetsByDay: new Map<number, number>() };
  zones.set(timeZone, zone);
  return zone;
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
}
