// An article as a card or a line of a list.

import { directionOfLanguage, directionOfText, rtlLetterRanges } from "../../../language/direction.js";
import type { Article, Direction } from "../../../model/article.js";
import type { SitePath } from "../../../model/brand.js";
import type { Moment } from "../../../model/moment.js";
import type { PublishedArticle } from "../../../model/site.js";
import type { CountedLinkView, ImageView, LatestView, StoryView } from "../pieces.js";
import { badgeOfArticle } from "./badge.js";
import type { ResolvedImage, ViewContext } from "./context.js";

const sameDay = (one: Moment, other: Moment): boolean =>
  one.wall.year === other.wall.year && one.wall.month === other.wall.month && one.wall.day === other.wall.day;

/**
 * The direction that a headline shows by itself. An Arabic one may begin with a Latin name, so between Arabic headlines
 * only one without any Arabic letter runs from the left.
 */
const ownDirection = (title: string, siteDirection: Direction): Direction | undefined => {
  const first = directionOfText(title);
  return siteDirection === "rtl" && first === "ltr" && rtlLetter.test(title) ? "rtl" : first;
};

const rtlLetter = new RegExp(`[${rtlLetterRanges}]`, "u");

/** Language and direction of an article's or a page's text, where they are not the site's. */
export const foreign = (
  { lang, dir, title }: Pick<Article, "lang" | "dir" | "title">,
  { site }: ViewContext,
): { lang?: string; dir?: Direction } => {
  const { language, direction } = site.config;
  const own = dir ?? (lang === undefined ? ownDirection(title.value, direction) : directionOfLanguage(lang));
  return {
    ...(lang === undefined || lang === language ? {} : { lang }),
    ...(own === undefined || own === direction ? {} : { dir: own }),
  };
};

const imageView = (article: PublishedArticle, context: ViewContext): { image?: ImageView } => {
  const image = context.imageOf(article);
  if (image === undefined) return {};
  // Beside a headline that says it all the picture is decoration.
  return { image: pictureView(image, "") };
};

/** A picture as templates print it. */
export const pictureView = (
  { href, width, height, sources = [], tone }: ResolvedImage,
  alt: string,
): ImageView => ({
  src: href,
  alt,
  ...(width === undefined || height === undefined ? {} : { width: String(width), height: String(height) }),
  sources,
  ...(tone === undefined ? {} : { tone }),
});

const makeStory = (article: PublishedArticle, context: ViewContext): StoryView => {
  const date = context.dates.date(article.date.value);
  const badge = badgeOfArticle(article, context);
  return {
    title: article.title.value,
    href: context.href(article.url),
    ...foreign(article, context),
    ...(badge === undefined ? {} : { badge }),
    ...(article.summary === "" ? {} : { summary: article.summary }),
    ...(article.section === undefined ? {} : { section: article.section.value }),
    authors: article.authors.map(({ value }) => value),
    ...imageView(article, context),
    date,
    when: date,
    shared: [],
  };
};

/** @param when - what stands beside the headline; the date if absent */
export const storyView = (
  article: PublishedArticle,
  context: ViewContext,
  when?: (moment: Moment) => StoryView["when"],
): StoryView => {
  let story = context.stories.get(article);
  if (story === undefined) {
    story = makeStory(article, context);
    context.stories.set(article, story);
  }
  return when === undefined ? story : { ...story, when: when(article.date.value) };
};

/** The newest articles: by the hour when all are of one day. */
export const latestView = (articles: readonly PublishedArticle[], context: ViewContext): LatestView => {
  const [newest] = articles;
  const timed =
    newest !== undefined &&
    articles.every(({ date }) => date.value.hasTime && sameDay(date.value, newest.date.value));
  const when = timed ? context.dates.clock : undefined;
  return { timed, stories: articles.map((article) => storyView(article, context, when)) };
};

export const countedLink = (
  { label, url }: Readonly<{ label: string; url: SitePath }>,
  count: number,
  { words, href }: ViewContext,
): CountedLinkView => ({
  label,
  href: href(url),
  count: words.number(count),
  countLabel: words.text("articles.count", { count }),
});
