// Articles a month over the last year of a keyword, as bars. Oldest first in reading direction: from the right in Arabic.

import type { PublishedArticle } from "../../../model/site.js";
import type { ViewOf } from "../schemas.js";
import type { ViewContext } from "./context.js";

type Chart = NonNullable<ViewOf<"keyword">["chart"]>;

const months = 12;
const width = 240;
const height = 60;
const step = width / months;
const barWidth = 14;
/** Below this many articles in the year a chart says nothing. */
const fewest = 4;

const monthNumber = ({ date }: PublishedArticle): number =>
  date.value.wall.year * 12 + date.value.wall.month - 1;

export const chartOf = (articles: readonly PublishedArticle[], context: ViewContext): Chart | undefined => {
  const { words, dates, site } = context;
  const [newest] = articles;
  if (newest === undefined) return undefined;
  // The year ends with the keyword's newest article, not with the build's day, so the page stays as it is meanwhile.
  const last = monthNumber(newest);
  const counts = Array.from({ length: months }, () => 0);
  for (const article of articles) {
    const index = monthNumber(article) - (last - months + 1);
    const count = counts[index];
    if (count !== undefined) counts[index] = count + 1;
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...counts);
  if (total < fewest) return undefined;
  const moments = counts.map((_, index) => {
    const number = last - months + 1 + index;
    return dates.ofMonth({ year: Math.floor(number / 12), month: (number % 12) + 1 });
  });
  const names = moments.map((moment) => dates.month(moment));
  const nameOf = (index: number): string => names[index] ?? "";
  const yearMonth = (index: number): string => {
    const moment = moments[index];
    return moment === undefined ? "" : dates.monthYear(moment);
  };
  const peak = counts.indexOf(most);
  const hasPeak = counts.lastIndexOf(most) === peak;
  const separator = words.text("list.separator");
  const values = counts.map((count, index) => `${nameOf(index)} ${words.number(count)}`).join(separator);
  return {
    label: words.text("chart.label", { from: yearMonth(0), to: yearMonth(months - 1), values }),
    // Several months with the same most articles are no peak.
    caption: hasPeak
      ? words.text("chart.caption", {
          articles: words.text("articles.count", { count: total }),
          month: yearMonth(peak),
          most: words.text("articles.count", { count: most }),
        })
      : words.text("chart.captionEven", { articles: words.text("articles.count", { count: total }) }),
    bars: counts.flatMap((count, index) => {
      if (count === 0) return [];
      const start = index * step + (step - barWidth) / 2;
      const tall = Math.max(2, Math.round((height * count) / most));
      const x = site.config.direction === "rtl" ? width - start - barWidth : start;
      return [
        {
          x: String(x),
          y: String(height - tall),
          height: String(tall),
          peak: hasPeak && index === peak,
        },
      ];
    }),
    months: names,
  };
};
