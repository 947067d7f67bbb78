// Atom 1.0. @see https://www.rfc-editor.org/rfc/rfc4287

import { isoDateTime } from "../../language/dates/iso.js";
import { absoluteUrl } from "../../language/url.js";
import type { PublishedArticle, Site } from "../../model/site.js";
import { languageOf, lastChangeOf, lastingIdOf } from "../article-facts.js";
import { titleOfFeed, wholeLogo } from "../naming.js";
import { element, escapeXml, xmlDeclaration } from "../xml.js";
import {
  type FeedContents,
  type FeedWriter,
  type ItemParts,
  latestChange,
  mediaElement,
  mediaNamespace,
} from "./format.js";
import { namedAuthors, namedSubjects } from "./names.js";

export const atom: FeedWriter = { item, file };

/** Atom demands a time of the last change; an empty feed has never changed. */
const never = "1970-01-01T00:00:00Z";

function file({ feed, path, articles, items }: FeedContents, { config, addresses, now }: Site): string {
  const home = absoluteUrl(config, feed.home);
  const changed = latestChange(articles, now);
  const { feedHub } = config.outputs;
  return [
    xmlDeclaration,
    `<feed xmlns="http://www.w3.org/2005/Atom" ${mediaNamespace} xml:lang="${escapeXml(config.language)}">`,
    element("id", home),
    element("title", titleOfFeed(feed, config)),
    element("subtitle", feed.description || config.description),
    element("updated", changed === undefined ? never : isoDateTime(changed)),
    link("self", "application/atom+xml", absoluteUrl(config, path)),
    link("alternate", "text/html", home),
    feedHub === undefined ? "" : `<link rel="hub" href="${escapeXml(feedHub)}"/>`,
    author(config.publisher.name, absoluteUrl(config, addresses.front)),
    element("logo", wholeLogo(config)),
    element("rights", config.copyright),
    ...items,
    "</feed>",
    "",
  ]
    .filter((line, index, lines) => line !== "" || index === lines.length - 1)
    .join("\n");
}

function item(article: PublishedArticle, site: Site, { image, content }: ItemParts): string {
  const { config } = site;
  const url = absoluteUrl(config, article.url);
  const language = languageOf(article, config);
  return [
    language === config.language ? "<entry>" : `<entry xml:lang="${escapeXml(language)}">`,
    element("id", lastingIdOf(article, site)),
    element("title", article.title.value),
    link("alternate", "text/html", url),
    element("published", isoDateTime(article.date.value)),
    element("updated", isoDateTime(lastChangeOf(article, site.now))),
    ...namedAuthors(article, site).map(({ label, url: page }) => author(label, absoluteUrl(config, page))),
    ...namedSubjects(article, site).map((label) => `<category term="${escapeXml(label)}"/>`),
    element("summary", article.summary),
    mediaElement(image),
    content === undefined ? "" : `<content type="html">${escapeXml(content)}</content>`,
    "</entry>",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

const link = (relation: string, type: string, href: string): string =>
  `<link rel="${relation}" type="${type}" href="${escapeXml(href)}"/>`;

const author = (name: string, uri: string): string =>
  `<author>${element("name", name)}${element("uri", uri)}</author>`;
