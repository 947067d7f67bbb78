// Which lists can be subscribed to, and where. What a feed looks like is told in outputs/.

import type { SitePath } from "../model/brand.js";
import type { Config, FeedOwner } from "../model/config.js";
import type { Place } from "../model/place.js";
import type { Feed, Group, Keyword, PublishedArticle } from "../model/site.js";
import { addresses, feedUrl } from "./urls.js";

type Lists = Readonly<{
  articles: readonly PublishedArticle[];
  keywords: Iterable<Keyword>;
  sections: readonly Group[];
  authors: readonly Group[];
  origin: Place;
}>;

/** By the page that each belongs to: the site, then keywords, sections and authors in their order. */
export function feedsOf(lists: Lists, outputs: Config["outputs"]): ReadonlyMap<SitePath, Feed> {
  const feeds = new Map<SitePath, Feed>();
  const { feeds: wanted, feedsOf: owners, feedFormats } = outputs;
  const add = (feed: Omit<Feed, "files">): void => {
    if (!wanted || !owners.includes(feed.of)) return;
    const files = feedFormats.map((format) => ({ format, path: feedUrl(feed.home, format) }));
    feeds.set(feed.home, { files, ...feed });
  };
  add({ of: "site", home: addresses.front, articles: lists.articles, place: lists.origin });
  for (const keyword of lists.keywords) {
    if (!keyword.hidden) add(feedOfList("keyword", keyword));
  }
  for (const group of lists.sections) add(feedOfList("section", group));
  for (const group of lists.authors) add(feedOfList("author", group));
  return feeds;
}

const feedOfList = (
  of: FeedOwner,
  { label, description, url, articles, place }: Keyword | Group,
): Omit<Feed, "files"> => ({
  of,
  label,
  ...(description === undefined ? {} : { description }),
  home: url,
  articles,
  place,
});
