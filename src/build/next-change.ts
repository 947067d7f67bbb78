// When the same sources would make another site. Whatever lets the output depend on `site.now` must be told here.

import { momentOfEpoch } from "../language/zone.js";
import type { Site } from "../model/site.js";

const dayMs = 24 * 60 * 60 * 1000;
/** How long an article is news to search engines. */
const newsMs = 2 * dayMs;

/**
 * @returns the first moment after `site.now`, in epoch milliseconds, at which something may change: an article falls due,
 *   expires, or is no news any more; an update that is dated ahead is reached; a new day begins, whose date stands on the front page
 */
export function nextChangeOf({ articles, unpublished, now, config }: Site): number {
  let next = nextDay(now, config.dates.timeZone);
  for (const article of [...articles, ...unpublished.map((entry) => entry.article)]) {
    const { epochMs } = article.date.value;
    // An article is news up to the last millisecond of the second day.
    const changes = [article.updated, article.expires, ...article.corrections.map(({ date }) => date)];
    const moments = [epochMs, epochMs + newsMs + 1, ...changes.map((change) => change?.epochMs ?? now)];
    for (const moment of moments) if (moment > now && moment < next) next = moment;
  }
  return next;
}

/** On the few days on which the clock is changed, no moment can be told before which the day is the same. */
function nextDay(now: number, timeZone: string): number {
  const { epochMs, wall, offsetMinutes } = momentOfEpoch(now, timeZone);
  const midnight = epochMs + dayMs - ((wall.hour * 60 + wall.minute) * 60 + wall.second) * 1000;
  return momentOfEpoch(midnight, timeZone).offsetMinutes === offsetMinutes ? midnight : now + 1;
}
