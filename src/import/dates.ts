// Dates of other programs as this site writes them: what the clock on the wall shows in the site's zone.

import { isoDate } from "../language/dates/iso.js";
import type { DateOrder } from "../language/dates/parse.js";
import { momentOfEpoch, momentOfWall } from "../language/zone.js";
import type { Moment } from "../model/moment.js";

/** How dates are read that people wrote. */
export type DateRules = Readonly<{
  /** The site's, in which hours are meant. */
  timeZone: string;
  /** How `7/5/2024` is meant, if the editor said so. */
  order?: DateOrder | undefined;
}>;

/**
 * A moment as front matter writes it: `2021-07-06`, `2021-07-06 16:53`, with seconds only where there are some, with the
 * offset only in an hour that the clock shows twice.
 */
export function writtenDate(moment: Moment, timeZone: string): string {
  if (!moment.hasTime) return isoDate(moment);
  const { hour, minute, second } = moment.wall;
  const clock = [hour, minute, ...(second === 0 ? [] : [second])].map(two).join(":");
  const text = `${isoDate(moment)} ${clock}`;
  const again = momentOfWall(moment.wall, timeZone).moment;
  return again.epochMs === moment.epochMs ? text : `${text} ${offset(moment.offsetMinutes)}`;
}

const two = (value: number): string => String(value).padStart(2, "0");

function offset(minutes: number): string {
  const ahead = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

/** `2021-07-06 13:53:00`, a database's clock in UTC, in the site's zone; undefined for `0000-00-00 00:00:00` and the like. */
export function momentOfUtcText(text: string, timeZone: string): Moment | undefined {
  const fields = fieldsOf(text);
  if (fields === undefined) return undefined;
  const [year, month, day, hour, minute, second] = fields;
  return momentOfEpoch(Date.UTC(year, month - 1, day, hour, minute, second), timeZone);
}

/** The same text as a clock on the wall of the site's zone. */
export function momentOfWallText(text: string, timeZone: string): Moment | undefined {
  const fields = fieldsOf(text);
  if (fields === undefined) return undefined;
  const [year, month, day, hour, minute, second] = fields;
  return momentOfWall({ year, month, day, hour, minute, second }, timeZone).moment;
}

type Fields = readonly [number, number, number, number, number, number];

function fieldsOf(text: string): Fields | undefined {
  const found = /^\s*(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)/.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number);
  const check = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const isReal =
    year >= 1583 &&
    check.getUTCMonth() === month - 1 &&
    check.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  return isReal ? [year, month, day, hour, minute, second] : undefined;
}
