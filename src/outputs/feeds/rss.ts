// RSS 2.0. @see https://www.rssboard.org/rss-specification

import { rfc822 } from "../../language/dates/iso.js";
import { absoluteUrl } from "../../language/url.js";
import type { PublishedArticle, Site } from "../../model/site.js";
import { lastingIdOf } from "../article-facts.js";
import { titleOfFeed, wholeLogo } from "../naming.js";
import { cdata, element, escapeXml, xmlDeclaration } from "../xml.js";
import {
  type FeedContents,
  type FeedWriter,
  type ItemParts,
  latestChange,
  mediaElement,
  mediaNamespace,
} from "./format.js";
import { namedAuthors, namedSubjects } from "./names.js";

const namespaces = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  mediaNamespace,
].join(" ");

export const rss: FeedWriter = { item, file };

function file({ feed, path, articles, items }: FeedContents, { config, now }: Site): string {
  const title = titleOfFeed(feed, config);
  const home = absoluteUrl(config, feed.home);
  const logo = wholeLogo(config);
  const built = latestChange(articles, now);
  const { feedHub } = config.outputs;
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
    `<atom:link href="${escapeXml(absoluteUrl(config, path))}" rel="self" type="application/rss+xml"/>`,
    feedHub === undefined ? "" : `<atom:link href="${escapeXml(feedHub)}" rel="hub"/>`,
    ...(logo === undefined
      ? []
      : ["<image>", element("url", logo), element("title", title), element("link", home), "</image>"]),
    ...items,
    "</channel>",
    "</rss>",
    "",
  ]
    .filter((line, index, lines) => line !== "" || index === lines.length - 1)
    .join("\n");
}

/** `description` stands before `content:encoded`: validators and some readers take the first that they meet. */
function item(article: PublishedArticle, site: Site, { image, content }: ItemParts): string {
  const url = absoluteUrl(site.config, article.url);
  const id = lastingIdOf(article, site);
  return [
    "<item>",
    element("title", article.title.value),
    element("link", url),
    `<guid isPermaLink="${id === url}">${escapeXml(id)}</guid>`,
    element("pubDate", rfc822(article.date.value)),
    ...namedAuthors(article, site).map(({ label }) => element("dc:creator", label)),
    ...namedSubjects(article, site).map((label) => element("category", label)),
    // Feed readers take this text for HTML, so the plain text is escaped as HTML first.
    element("description", escapeXml(article.summary)),
    mediaElement(image),
    content === undefined ? "" : `<content:encoded>${cdata(content)}</content:encoded>`,
    "</item>",
  ]
    .filter((line) => line !== "")
    .join("\n");
}
