// Pages that list articles: of a keyword, a section, an author, a month.

import type { Page, Slice } from "../../../model/page.js";
import type { Group, Keyword, Month, PublishedArticle } from "../../../model/site.js";
import type { FrameView } from "../frame.js";
import type { CountedLinkView } from "../pieces.js";
import type { ViewOf } from "../schemas.js";
import { chartOf } from "./chart.js";
import type { ListLine, ViewContext } from "./context.js";
import { paginationOf } from "./pagination.js";
import { countedLink, storyView } from "./stories.js";

type ListFields = Pick<ViewOf<"month">, "title" | "count" | "feed" | "groups" | "pagination">;

const lineOf = (article: PublishedArticle, context: ViewContext): ListLine => {
  let line = context.lines.get(article);
  if (line === undefined) {
    const story = storyView(article, context, context.dates.dayMonth);
    line = { year: context.dates.year(article.date.value), story };
    context.lines.set(article, line);
  }
  return line;
};

const byYear = (articles: readonly PublishedArticle[], context: ViewContext): ListFields["groups"] => {
  const groups: { id: string; label: string; stories: ReturnType<typeof storyView>[] }[] = [];
  for (const article of articles) {
    const { year, story } = lineOf(article, context);
    let group = groups.at(-1);
    if (group === undefined || group.label !== year) {
      group = { id: `year-${groups.length + 1}`, label: year, stories: [] };
      groups.push(group);
    }
    group.stories.push(story);
  }
  return groups;
};

const countWithStart = (articles: readonly PublishedArticle[], { words, dates }: ViewContext): string => {
  const count = words.text("articles.count", { count: articles.length });
  const oldest = articles.at(-1);
  if (oldest === undefined || articles.length < 2) return count;
  return words.text("articles.since", { articles: count, month: dates.monthYear(oldest.date.value) });
};

const listFields = (
  title: string,
  page: Page,
  slice: Slice,
  whole: readonly PublishedArticle[],
  context: ViewContext,
): ListFields => {
  const [first] = slice.urls;
  const feed = first === undefined ? undefined : context.site.feeds.get(first)?.files[0];
  const pagination = paginationOf(slice, context);
  return {
    title,
    count:
      page.kind === "month"
        ? context.words.text("articles.count", { count: slice.total })
        : countWithStart(whole, context),
    ...(feed === undefined ? {} : { feed: context.href(feed.path) }),
    groups: byYear(slice.articles, context),
    ...(pagination === undefined ? {} : { pagination }),
  };
};

type ListPage<K extends Page["kind"]> = Extract<Page, { kind: K }>;

const keywordLinks = (ids: readonly Keyword["id"][], context: ViewContext): CountedLinkView[] =>
  ids.flatMap((id) => {
    const keyword = context.site.keywords.get(id);
    if (keyword === undefined || keyword.hidden) return [];
    return [countedLink(keyword, keyword.articles.length, context)];
  });

export const keywordView = (
  page: ListPage<"keyword">,
  frame: FrameView,
  context: ViewContext,
): ViewOf<"keyword"> => {
  const { keyword, slice } = page;
  const { label, description, articles } = keyword;
  const chart = slice.number === 1 ? chartOf(articles, context) : undefined;
  return {
    children: keywordLinks(keyword.children, context),
    related: keywordLinks(keyword.related, context),
    ...frame,
    ...listFields(label, page, slice, articles, context),
    ...(description === undefined ? {} : { description }),
    ...(chart === undefined ? {} : { chart }),
  };
};

const groupFields = (group: Group, page: Page, slice: Slice, context: ViewContext): ListFields =>
  listFields(group.label, page, slice, group.articles, context);

export const sectionView = (
  page: ListPage<"section">,
  frame: FrameView,
  context: ViewContext,
): ViewOf<"section"> => {
  const { description } = page.group;
  return {
    ...frame,
    ...groupFields(page.group, page, page.slice, context),
    ...(description === undefined ? {} : { description }),
  };
};

export const authorView = (
  page: ListPage<"author">,
  frame: FrameView,
  context: ViewContext,
): ViewOf<"author"> => {
  const { role, description } = page.group;
  return {
    ...frame,
    ...groupFields(page.group, page, page.slice, context),
    ...(role === undefined ? {} : { role }),
    ...(description === undefined ? {} : { bio: description }),
  };
};

const monthTitle = (month: Month, { dates }: ViewContext): string => dates.monthYear(dates.ofMonth(month));

export const monthView = (
  page: ListPage<"month">,
  frame: FrameView,
  context: ViewContext,
): ViewOf<"month"> => ({
  ...frame,
  ...listFields(monthTitle(page.month, context), page, page.slice, page.month.articles, context),
});
