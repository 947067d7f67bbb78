// The search page: its form, what may be chosen, and what its script needs to know. Results come in the browser.

import type { FrameView } from "../frame.js";
import type { ViewOf } from "../schemas.js";
import type { ViewContext } from "./context.js";

/** Messages of the locale that the script prints, below `search.`. */
const scriptWords = [
  "found",
  "whole",
  "none",
  "filtered",
  "suggestion",
  "more",
  "waiting",
  "failed",
  "retry",
  "anyKeyword",
];

export const searchView = (frame: FrameView, { site, words, href }: ViewContext): ViewOf<"search"> => {
  const { addresses, sections, months, keywords } = site;
  const years = [...new Set(months.map(({ year }) => year))];
  const hasKeywords = [...keywords.values()].some(({ hidden, articles }) => !hidden && articles.length > 0);
  return {
    ...frame,
    index: href(addresses.search),
    words: JSON.stringify(Object.fromEntries(scriptWords.map((key) => [key, words.forms(`search.${key}`)]))),
    digits: site.config.dates.digits,
    sections: sections
      .filter(({ articles }) => articles.length > 0)
      .map(({ slug, label }) => ({ value: slug, label })),
    years: years.map((year) => ({ value: String(year), label: words.number(year) })),
    ...(hasKeywords ? { keywords: href(addresses.keywords) } : {}),
    ...(months.length > 0 ? { archive: href(addresses.archive) } : {}),
  };
};
