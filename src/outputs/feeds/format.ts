// What a feed's format has to be able to write.

import type { SitePath } from "../../model/brand.js";
import type { Moment } from "../../model/moment.js";
import type { LeadImage } from "../../model/page.js";
import type { Feed, PublishedArticle, Site } from "../../model/site.js";
import { lastChangeOf } from "../article-facts.js";
import { escapeXml } from "../xml.js";

/** The picture at the head of an article, if it has one that other programs can show. */
export type ImageOf = (article: PublishedArticle) => LeadImage | undefined;

/** What an item has beside the article's own facts. */
export type ItemParts = Readonly<{
  image: LeadImage | undefined;
  /** HTML of the whole text; absent in feeds of summaries. */
  content?: string;
}>;

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
  item: (article: PublishedArticle, site: Site, parts: ItemParts) => string;
  file: (contents: FeedContents, site: Site) => string;
}>;

/** Of what the feed shows, not of the build: the same articles give the same bytes on every day. */
export function latestChange(articles: readonly PublishedArticle[], now: number): Moment | undefined {
  const [first, ...others] = articles.map((article) => lastChangeOf(article, now));
  if (first === undefined) return undefined;
  return others.reduce((latest, moment) => (moment.epochMs > latest.epochMs ? moment : latest), first);
}

export const mediaNamespace = 'xmlns:media="http://search.yahoo.com/mrss/"';

/** A picture in RSS and Atom; nothing where there is none. @see https://www.rssboard.org/media-rss */
export function mediaElement(image: LeadImage | undefined): string {
  if (image === undefined) return "";
  const { url, type, width, height } = image;
  const pairs = Object.entries({ url, medium: "image", type, width, height });
  const attributes = pairs.flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeXml(String(value))}"`],
  );
  return `<media:content${attributes.join("")}/>`;
}
