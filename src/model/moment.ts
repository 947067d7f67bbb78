// A point in time together with the clock that the editor read it from.

/** What a clock on the wall shows. All fields as people count them: months 1 to 12, days 1 to 31. */
export type WallClock = Readonly<{
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}>;

export type Moment = Readonly<{
  /** Milliseconds since 1970-01-01T00:00Z. */
  epochMs: number;
  wall: WallClock;
  /** Minutes that the wall clock is ahead of UTC: 180 for Riyadh. */
  offsetMinutes: number;
  /** False when only a day was written; the wall clock is then 00:00. */
  hasTime: boolean;
}>;
