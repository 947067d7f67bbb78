// What a feed's format has to be able to write.

import type { SitePath } from "../../model/brand.js";
import type { Moment } from "../../model/moment.js";
import type { Feed, PublishedArticle, Site } from "../../model/site.js";
import { lastChangeOf } from "../article-facts.js";

export type FeedContents = Readonly<{
  feed: Feed;
  /** Of the file itself. */
  path: SitePath;
  /** As many as the feed shows, newest first. */
  articles: readonly PublishedArticle[];
  /** What the same writer made of each of them. */
  items: readonly string[];
}>;

export type FeedWriter = Readonly<{
  /** @param content - HTML of the whole text; undefined in feeds of summaries */
  item: (article: PublishedArticle, site: Site, content: string | undefined) => string;
  file: (contents: FeedContents, site: Site) => string;
}>;

/** Of what the feed shows, not of the build: the same articles give the same bytes on every day. */
export function latestChange(articles: readonly PublishedArticle[], now: number): Moment | undefined {
  const [first, ...others] = articles.map((article) => lastChangeOf(article, now));
  if (first === undefined) return undefined;
  return others.reduce((latest, moment) => (moment.epochMs > latest.epochMs ? moment : latest), first);
}
