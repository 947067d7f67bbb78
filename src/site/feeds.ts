// Which lists can be subscribed to, and where. What a feed looks like is told in outputs/.

import type { SitePath } from "../model/brand.js";
import type { Place } from "../model/place.js";
import type { Feed, Group, Keyword, PublishedArticle } from "../model/site.js";
import { addresses, feedUrls } from "./urls.js";

type Lists = Readonly<{
  articles: readonly PublishedArticle[];
  keywords: Iterable<Keyword>;
  sections: readonly Group[];
  authors: readonly Group[];
  origin: Place;
}>;

/** By the page that each belongs to: the site, then keywords, sections and authors in their order. */
export function feedsOf(lists: Lists): ReadonlyMap<SitePath, Feed> {
  const feeds = new Map<SitePath, Feed>();
  feeds.set(addresses.front, {
    of: "site",
    home: addresses.front,
    ...feedUrls(addresses.front),
    articles: lists.articles,
    place: lists.origin,
  });
  for (const keyword of lists.keywords) {
    if (!keyword.hidden) feeds.set(keyword.url, feedOfList("keyword", keyword));
  }
  for (const group of lists.sections) feeds.set(group.url, feedOfList("section", group));
  for (const group of lists.authors) feeds.set(group.url, feedOfList("author", group));
  return feeds;
}

const feedOfList = (of: Feed["of"], { label, description, url, articles, place }: Keyword | Group): Feed => ({
  of,
  label,
  ...(description === undefined ? {} : { description }),
  home: url,
  ...feedUrls(url),
  articles,
  place,
});
