// Pages that list lists: all keywords, all authors, the archive.

import { compareLabels, letterHeading } from "../../../language/collate.js";
import { fold } from "../../../language/fold.js";
import type { Keyword, Month } from "../../../model/site.js";
import type { FrameView } from "../frame.js";
import type { CountedLinkView } from "../pieces.js";
import type { ViewOf } from "../schemas.js";
import type { ViewContext } from "./context.js";
import { countedLink } from "./stories.js";

const shown = ({ hidden, articles }: Keyword): boolean => !hidden && articles.length > 0;

/** Names that the filter would not find by the label: a page of thousands repeats nothing. */
const otherNames = ({ label, spellings }: Keyword): string => {
  const found = fold(label);
  return spellings.filter((name) => !found.includes(fold(name))).join(" ");
};

export const keywordsView = (frame: FrameView, context: ViewContext): ViewOf<"keywords"> => {
  const { site, words } = context;
  const keywords = [...site.keywords.values()].filter(shown);
  const groups = new Map<string, CountedLinkView[]>();
  for (const keyword of keywords) {
    const letter = letterHeading(keyword.label, site.config.language);
    const group = groups.get(letter) ?? [];
    if (group.length === 0) groups.set(letter, group);
    const link = countedLink(keyword, keyword.articles.length, context);
    const names = otherNames(keyword);
    group.push(names === "" ? link : { ...link, names });
  }
  const idOf = (letter: string): string => `letter-${(letter.codePointAt(0) ?? 0).toString(16)}`;
  const alphabet = words.text("keywords.alphabet").split(" ");
  // Letters beyond the alphabet (پ, Latin ones) stand where their keywords do.
  const letters = [...new Set([...alphabet, ...groups.keys()])].sort((a, b) =>
    compareLabels(a, b, site.config.language),
  );
  return {
    ...frame,
    count: words.text("keywords.count", { count: keywords.length }),
    digits: site.config.dates.digits,
    letters: letters.map((label) => ({ label, ...(groups.has(label) ? { id: idOf(label) } : {}) })),
    groups: [...groups].map(([label, links]) => ({ id: idOf(label), label, keywords: links })),
  };
};

export const authorsView = (frame: FrameView, { site, words, href }: ViewContext): ViewOf<"authors"> => ({
  ...frame,
  count: words.text("authors.count", { count: site.authors.length }),
  authors: site.authors.map(({ label, url, role, articles }) => ({
    name: label,
    href: href(url),
    ...(role === undefined ? {} : { role }),
    count: words.text("articles.count", { count: articles.length }),
  })),
});

export const archiveView = (frame: FrameView, context: ViewContext): ViewOf<"archive"> => {
  const { site, words, dates } = context;
  const years = new Map<number, Month[]>();
  for (const month of site.months) {
    const months = years.get(month.year) ?? [];
    if (months.length === 0) years.set(month.year, months);
    months.push(month);
  }
  const total = words.text("articles.count", { count: site.articles.length });
  const oldest = site.articles.at(-1);
  return {
    ...frame,
    count:
      oldest === undefined
        ? total
        : words.text("articles.since", { articles: total, month: dates.monthYear(oldest.date.value) }),
    years: [...years].map(([year, months]) => ({
      id: `year-${year}`,
      label: words.number(year),
      count: words.text("articles.count", {
        count: months.reduce((sum, { articles }) => sum + articles.length, 0),
      }),
      months: months.map((month) =>
        countedLink(
          { label: dates.month(dates.ofMonth(month)), url: month.url },
          month.articles.length,
          context,
        ),
      ),
    })),
  };
};
