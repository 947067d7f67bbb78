// One article in a feed, rendered once and used by the feeds of the site, its keywords, section and authors.

import { isoDateTime, rfc822 } from "../../language/dates/iso.js";
import { absoluteUrl } from "../../language/url.js";
import type { PublishedArticle, Site } from "../../model/site.js";
import { withWholeAddresses } from "../absolute-html.js";
import { directionOf, groupsOf, keywordsOf, languageOf, lastChangeOf } from "../article-facts.js";
import { cdata, element, escapeXml, withoutForbidden } from "../xml.js";

/** @returns an article's body as HTML, holes filled as on its page */
export type BodyOf = (article: PublishedArticle) => string;

export type FeedItem = Readonly<{ rss: string; json: string }>;

/**
 * @param bodyOf - absent for feeds of summaries
 * @returns a function that renders each article when it is first asked for
 */
export function createFeedItems(
  site: Site,
  bodyOf: BodyOf | undefined,
): (article: PublishedArticle) => FeedItem {
  const rendered = new Map<PublishedArticle, FeedItem>();
  return (article) => {
    let item = rendered.get(article);
    if (item === undefined) {
      const content = bodyOf === undefined ? undefined : contentOf(article, site, bodyOf);
      item = { rss: rssItem(article, site, content), json: jsonItem(article, site, content) };
      rendered.set(article, item);
    }
    return item;
  };
}

/** The body in a wrapper that keeps its direction where the reader's program has another. */
function contentOf(article: PublishedArticle, site: Site, bodyOf: BodyOf): string {
  const { config } = site;
  const url = absoluteUrl(config, article.url);
  const body = withWholeAddresses(bodyOf(article), url, config.origin);
  return `<div dir="${directionOf(article, config)}" lang="${escapeXml(languageOf(article, config))}">${body}</div>`;
}

/** `description` stands before `content:encoded`: validators and some readers take the first that they meet. */
function rssItem(article: PublishedArticle, site: Site, content: string | undefined): string {
  const url = absoluteUrl(site.config, article.url);
  return [
    "<item>",
    element("title", article.title.value),
    element("link", url),
    `<guid isPermaLink="true">${escapeXml(url)}</guid>`,
    element("pubDate", rfc822(article.date.value)),
    ...groupsOf(site)
      .authorsOf(article)
      .map(({ label }) => element("dc:creator", label)),
    ...keywordsOf(article, site).map(({ label }) => element("category", label)),
    // Feed readers take this text for HTML, so the plain text is escaped as HTML first.
    element("description", escapeXml(article.summary)),
    content === undefined ? "" : `<content:encoded>${cdata(content)}</content:encoded>`,
    "</item>",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function jsonItem(article: PublishedArticle, site: Site, content: string | undefined): string {
  const url = absoluteUrl(site.config, article.url);
  const { sectionOf, authorsOf } = groupsOf(site);
  const section = sectionOf(article);
  const tags = [...(section === undefined ? [] : [section]), ...keywordsOf(article, site)].map(
    ({ label }) => label,
  );
  const authors = authorsOf(article).map(({ label, url: home }) => ({
    name: label,
    url: absoluteUrl(site.config, home),
  }));
  const changed = lastChangeOf(article);
  return cleanJson({
    id: url,
    url,
    title: article.title.value,
    ...(content === undefined
      ? { content_text: article.summary || article.title.value }
      : { content_html: content }),
    ...(article.summary === "" ? {} : { summary: article.summary }),
    date_published: isoDateTime(article.date.value),
    ...(changed === article.date.value ? {} : { date_modified: isoDateTime(changed) }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(tags.length === 0 ? {} : { tags: [...new Set(tags)] }),
    language: languageOf(article, site.config),
  });
}

/** JSON without the characters that feed readers choke on; lone surrogates above all. */
export const cleanJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "string" ? withoutForbidden(inner) : inner,
  );
