// What the template of each page kind is given: one schema a kind.

import * as z from "zod";
import type { PageKind } from "../../model/page.js";
import { frame } from "./frame.js";
import {
  countedLinkView,
  figureView,
  flag,
  html,
  latestView,
  linkView,
  listOf,
  longTimeView,
  paginationView,
  storyView,
  text,
  timeView,
  view,
} from "./pieces.js";

const stories = (description: string) => listOf(storyView, description);
const links = (description: string) => listOf(linkView, description);
const counted = (description: string) => listOf(countedLinkView, description);

const bandView = view({
  id: text("Unique on the page."),
  label: text("The section's name."),
  href: text("The section's page."),
  lead: storyView.meta({ description: "Its newest article." }),
  stories: stories("The next ones."),
});

const opinionView = view({
  label: text("The section's name."),
  href: text("The section's page."),
  stories: stories("Up to three."),
});

const frontView = view({
  ...frame,
  lead: storyView
    .optional()
    .meta({ description: "The story of the day; absent while nothing is published." }),
  featured: stories("Up to six more."),
  latest: latestView.meta({ description: "The newest of the rest." }),
  opinion: opinionView.optional().meta({ description: "The section of opinion, if there is one." }),
  bands: listOf(bandView, "Sections with their newest articles."),
  archive: text("The archive's address.").optional(),
});

const correctionView = view({
  date: timeView.meta({ description: "When it was corrected." }),
  text: text("What was wrong and is right."),
});

const shareView = view({
  label: text("The service's name."),
  href: text("Where it leads."),
  name: text("The accessible name."),
});

const languageLinkView = view({
  label: text("What the language calls itself."),
  href: text("The article in it."),
  lang: text("BCP 47."),
  dir: text("`rtl` or `ltr`."),
});

const neighbourView = view({
  label: text("Its headline."),
  href: text("Where it leads."),
  lang: text("Its language, where it is not the site's.").optional(),
  dir: text("`rtl` or `ltr`, where it is not the site's.").optional(),
});

const bodyDirection = {
  textLang: text("The text's language, where it is not the site's.").optional(),
  textDir: text("The text's direction, where it is not the site's.").optional(),
};

const articleView = view({
  ...frame,
  ...bodyDirection,
  title: text("The headline."),
  deck: text("The summary, when an editor wrote one that the text does not repeat.").optional(),
  figure: figureView.optional().meta({ description: "The lead picture." }),
  authors: links("Who wrote it."),
  published: longTimeView.meta({ description: "The date line." }),
  updated: longTimeView.optional().meta({ description: "Only if it differs from the date line." }),
  translations: listOf(languageLinkView, "The same text in other languages."),
  body: html("The text as HTML, sanitised."),
  sources: listOf(z.string(), "Whom it quotes."),
  keywords: links("What it is about."),
  corrections: listOf(correctionView, "Dated."),
  share: listOf(shareView, "Plain links to services."),
  related: stories("What a reader of this one would want next."),
  newer: neighbourView.optional().meta({ description: "The article published next." }),
  older: neighbourView.optional().meta({ description: "The article published before." }),
  latest: latestView.meta({ description: "The newest articles of the site but this one." }),
});

const standaloneView = view({
  ...frame,
  ...bodyDirection,
  title: text("The page's name."),
  body: html("The text as HTML, sanitised."),
});

const listGroupView = view({
  id: text("Unique on the page."),
  label: text("The year, in the site's digits."),
  stories: stories("Newest first."),
});

const list = {
  title: text("The list's name."),
  count: text("How many articles, in words: `47 مقالًا منذ مارس 2021`."),
  feed: text("The list's own feed.").optional(),
  groups: listOf(listGroupView, "The page's articles by year."),
  pagination: paginationView.optional().meta({ description: "Absent when there is one page." }),
};

const barView = view({
  x: text("Of the bar's start side, in a drawing 240 wide."),
  y: text("Of its top, in a drawing 60 high."),
  height: text("Its height."),
  peak: flag("True for the tallest."),
});

const chartView = view({
  label: text("The whole drawing in words, for those who do not see it."),
  caption: text("What it says at a glance."),
  bars: listOf(barView, "Months without articles have none."),
  months: listOf(z.string(), "Twelve names, the oldest first."),
});

const keywordView = view({
  ...frame,
  ...list,
  description: text("What the register says of it.").optional(),
  children: counted("Narrower keywords."),
  related: counted("Keywords that go with it, the closest first."),
  chart: chartView
    .optional()
    .meta({ description: "Articles a month over a year; absent when there are too few." }),
});

const sectionView = view({ ...frame, ...list, description: text("What the section is about.").optional() });

const authorView = view({
  ...frame,
  ...list,
  role: text("What the author does.").optional(),
  bio: text("A few lines about the author.").optional(),
});

const monthView = view({ ...frame, ...list });

const letterView = view({
  label: text("The letter."),
  id: text("Of its list on this page; absent when no keyword begins with it.").optional(),
});

const letterGroupView = view({
  id: text("Unique on the page."),
  label: text("The letter."),
  keywords: counted("In the language's order."),
});

const keywordsView = view({
  ...frame,
  count: text("How many keywords, in words."),
  digits: text("`latin`, `arabic` or `persian`: for the script of the filter box."),
  letters: listOf(letterView, "The whole alphabet, to jump to a letter."),
  groups: listOf(letterGroupView, "The letters that have keywords."),
});

const authorEntryView = view({
  name: text("The author's name."),
  href: text("The author's page."),
  role: text("What the author does.").optional(),
  count: text("How many articles, in words."),
});

const authorsView = view({
  ...frame,
  count: text("How many authors, in words."),
  authors: listOf(authorEntryView, "In the language's order."),
});

const yearView = view({
  id: text("Unique on the page."),
  label: text("The year, in the site's digits."),
  count: text("How many articles, in words."),
  months: counted("Newest first."),
});

const archiveView = view({
  ...frame,
  count: text("How many articles there are, and since when."),
  years: listOf(yearView, "Newest first."),
});

const choiceView = view({ value: text("For `value` of the box."), label: text("What it says.") });

const searchView = view({
  ...frame,
  index: text("The folder of the index, for the script."),
  words: text("The script's own words, as JSON."),
  digits: text("`latin`, `arabic` or `persian`: for the script."),
  sections: listOf(choiceView, "Sections to choose from."),
  years: listOf(choiceView, "Years to choose from, newest first."),
  keywords: text(
    "The page of all keywords, for readers without JavaScript; absent when there are none.",
  ).optional(),
  archive: text("The archive's address, likewise.").optional(),
});

const notFoundView = view({
  ...frame,
  latest: latestView.meta({ description: "The newest articles." }),
  search: text("The search page, for its form; absent when there is none.").optional(),
});

const redirectView = view({
  ...frame,
  target: text("The new address, for `href` and `<meta http-equiv=refresh>`."),
});

/** The schema of each page kind's view; templates are checked against it. */
export const viewSchemas = {
  front: frontView,
  article: articleView,
  standalone: standaloneView,
  keyword: keywordView,
  keywords: keywordsView,
  section: sectionView,
  author: authorView,
  authors: authorsView,
  archive: archiveView,
  month: monthView,
  search: searchView,
  "not-found": notFoundView,
  redirect: redirectView,
} as const satisfies Record<PageKind, z.ZodType>;

export type ViewOf<K extends PageKind> = z.infer<(typeof viewSchemas)[K]>;
