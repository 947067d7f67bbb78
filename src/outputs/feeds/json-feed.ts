// JSON Feed 1.1. @see https://www.jsonfeed.org/version/1.1/

import { isoDateTime } from "../../language/dates/iso.js";
import { absoluteUrl } from "../../language/url.js";
import type { PublishedArticle, Site } from "../../model/site.js";
import { languageOf, lastChangeOf, lastingIdOf } from "../article-facts.js";
import { titleOfFeed, wholeLogo } from "../naming.js";
import { withoutForbidden } from "../xml.js";
import type { FeedContents, FeedWriter, ItemParts } from "./format.js";
import { namedAuthors, namedSubjects } from "./names.js";

export const jsonFeed: FeedWriter = { item, file };

function file({ feed, path, items }: FeedContents, { config, addresses }: Site): string {
  const logo = wholeLogo(config);
  const description = feed.description || config.description;
  const { feedHub } = config.outputs;
  const head = cleanJson({
    version: "https://jsonfeed.org/version/1.1",
    title: titleOfFeed(feed, config),
    home_page_url: absoluteUrl(config, feed.home),
    feed_url: absoluteUrl(config, path),
    ...(description === "" ? {} : { description }),
    ...(logo === undefined ? {} : { icon: logo }),
    authors: [{ name: config.publisher.name, url: absoluteUrl(config, addresses.front) }],
    language: config.language,
    ...(feedHub === undefined ? {} : { hubs: [{ type: "WebSub", url: feedHub }] }),
  });
  // The items are JSON already: rendered once, put in as they are.
  return `${head.slice(0, -1)},"items":[${items.map((json) => `\n${json}`).join(",")}\n]}\n`;
}

function item(article: PublishedArticle, site: Site, { image, content }: ItemParts): string {
  const url = absoluteUrl(site.config, article.url);
  const tags = namedSubjects(article, site);
  const authors = namedAuthors(article, site).map(({ label, url: home }) => ({
    name: label,
    url: absoluteUrl(site.config, home),
  }));
  const changed = lastChangeOf(article, site.now);
  return cleanJson({
    id: lastingIdOf(article, site),
    url,
    title: article.title.value,
    ...(content === undefined
      ? { content_text: article.summary || article.title.value }
      : { content_html: content }),
    ...(article.summary === "" ? {} : { summary: article.summary }),
    ...(image === undefined ? {} : { image: image.url }),
    date_published: isoDateTime(article.date.value),
    ...(changed === article.date.value ? {} : { date_modified: isoDateTime(changed) }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(tags.length === 0 ? {} : { tags }),
    language: languageOf(article, site.config),
  });
}

/** JSON without the characters that feed readers choke on; lone surrogates above all. */
const cleanJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "string" ? withoutForbidden(inner) : inner,
  );
