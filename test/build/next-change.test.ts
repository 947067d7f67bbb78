import { expect, it } from "vitest";
import { nextChangeOf } from "../../src/build/next-change.js";
import type { Site } from "../../src/model/site.js";

const now = Date.UTC(2021, 6, 20, 9);
const hours = (count: number): number => count * 60 * 60_000;

/** A site as far as the clock is concerned: hours from now at which articles are dated, and expire. */
function next(
  dates: readonly number[],
  expires: readonly number[] = [],
  timeZone = "Asia/Riyadh",
  at = now,
  updates: readonly number[] = [],
): number {
  const article = (date: number, until?: number) => ({
    date: { value: { epochMs: now + hours(date) } },
    corrections: updates.map((update) => ({ date: { epochMs: now + hours(update) } })),
    ...(updates[0] === undefined ? {} : { updated: { epochMs: now + hours(updates[0]) } }),
    ...(until === undefined ? {} : { expires: { epochMs: now + hours(until) } }),
  });
  const site = {
    now: at,
    config: { dates: { timeZone } },
    articles: expires.map((until) => article(-1000, until)),
    unpublished: dates.map((date) => ({ kind: "future", article: article(date) })),
  };
  return (nextChangeOf(site as unknown as Site) - at) / hours(1);
}

it("is midnight where the site is", () => {
  expect(next([])).toBe(12);
  expect(next([], [], "America/Los_Angeles")).toBe(22);
  expect(next([], [], "Asia/Riyadh", now + hours(12))).toBe(24);
});

it("is when an article falls due, expires, or is news no more", () => {
  expect(next([5, 3, 20])).toBe(3);
  expect(next([], [4, 9])).toBe(4);
  expect(next([-40])).toBeCloseTo(8, 5);
  expect(next([-48])).toBeCloseTo(0, 5);
  expect(next([-60], [-2])).toBe(12);
});

it("is when a change that is dated ahead has happened, as sitemap and feeds say", () => {
  expect(next([-60], [], "Asia/Riyadh", now, [6])).toBe(6);
  expect(next([-60], [], "Asia/Riyadh", now, [-5, 7])).toBe(7);
});

it("is at once on a day on which the clock is changed", () => {
  expect(next([], [], "Europe/Berlin", Date.UTC(2021, 9, 30, 23, 30)) * hours(1)).toBeCloseTo(1, 5);
});
