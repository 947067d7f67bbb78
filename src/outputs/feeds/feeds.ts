// RSS 2.0 and JSON Feed 1.1 of the site, of each keyword, section and author.
// @see https://www.rssboard.org/rss-specification and https://www.jsonfeed.org/version/1.1/

import { rfc822 } from "../../language/dates/iso.js";
import { absoluteUrl } from "../../language/url.js";
import type { OutputFile } from "../../model/page.js";
import type { Feed, PublishedArticle, Site } from "../../model/site.js";
import { lastChangeOf } from "../article-facts.js";
import { madeFile } from "../file.js";
import { titleOfFeed, wholeLogo } from "../naming.js";
import { element, escapeXml, xmlDeclaration } from "../xml.js";
import { type BodyOf, cleanJson, createFeedItems, type FeedItem } from "./item.js";

const namespaces = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(" ");

/**
 * Two files a feed, made when they are written. An article is rendered once, however many lists it stands in.
 * Whole texts stand in the feeds of the site and its sections; there are hundreds of keywords, and their feeds together
 * would weigh more than all pages.
 */
export function feedFiles(site: Site, bodyOf: BodyOf): readonly OutputFile[] {
  const { feedItems, feedContent } = site.config.outputs;
  const summaries = createFeedItems(site, undefined);
  const whole = feedContent === "full" ? createFeedItems(site, bodyOf) : summaries;
  return [...site.feeds.values()].flatMap((feed) => {
    const articles = feed.articles.slice(0, feedItems);
    const itemOf = feed.of === "site" || feed.of === "section" ? whole : summaries;
    return [
      madeFile(feed.rss, feed.place, () => rssFeed(feed, articles, articles.map(itemOf), site)),
      madeFile(feed.json, feed.place, () => jsonFeed(feed, articles.map(itemOf), site)),
    ];
  });
}

function rssFeed(
  feed: Feed,
  articles: readonly PublishedArticle[],
  items: readonly FeedItem[],
  { config }: Site,
): string {
  const title = titleOfFeed(feed, config);
  const home = absoluteUrl(config, feed.home);
  const logo = wholeLogo(config);
  const built = latestChange(articles);
  return [
    xmlDeclaration,
    `<rss version="2.0" ${namespaces}>`,
    "<channel>",
    element("title", title),
    element("link", home),
    // RSS demands a description, so it stands there even when it is only the title.
    element("description", feed.description || config.description || title),
    element("language", config.language),
    element("copyright", config.copyright),
    ...(built === undefined ? [] : [element("lastBuildDate", rfc822(built))]),
    `<atom:link href="${escapeXml(absoluteUrl(config, feed.rss))}" rel="self" type="application/rss+xml"/>`,
    ...(logo === undefined
      ? []
      : ["<image>", element("url", logo), element("title", title), element("link", home), "</image>"]),
    ...items.map(({ rss }) => rss),
    "</channel>",
    "</rss>",
    "",
  ]
    .filter((line, index, lines) => line !== "" || index === lines.length - 1)
    .join("\n");
}

/** Of what the feed shows, not of the build: the same articles give the same bytes on every day. */
function latestChange(articles: readonly PublishedArticle[]) {
  const [first, ...others] = articles.map(lastChangeOf);
  if (first === undefined) return undefined;
  return others.reduce((latest, moment) => (moment.epochMs > latest.epochMs ? moment : latest), first);
}

function jsonFeed(feed: Feed, items: readonly FeedItem[], { config, addresses }: Site): string {
  const logo = wholeLogo(config);
  const description = feed.description || config.description;
  const head = cleanJson({
    version: "https://jsonfeed.org/version/1.1",
    title: titleOfFeed(feed, config),
    home_page_url: absoluteUrl(config, feed.home),
    feed_url: absoluteUrl(config, feed.json),
    ...(description === "" ? {} : { description }),
    ...(logo === undefined ? {} : { icon: logo }),
    authors: [{ name: config.publisher.name, url: absoluteUrl(config, addresses.front) }],
    language: config.language,
  });
  // The items are JSON already: rendered once, put in as they are.
  return `${head.slice(0, -1)},"items":[${items.map(({ json }) => `\n${json}`).join(",")}\n]}\n`;
}
