// The feeds of the site and of its lists, in every format that the configuration wants.

import type { FeedFormat } from "../../model/config.js";
import type { OutputFile } from "../../model/page.js";
import type { PublishedArticle, Site } from "../../model/site.js";
import { madeFile } from "../file.js";
import { atom } from "./atom.js";
import { type BodyOf, createContents } from "./content.js";
import type { FeedWriter, ImageOf } from "./format.js";
import { jsonFeed } from "./json-feed.js";
import { rss } from "./rss.js";

const writers: Readonly<Record<FeedFormat, FeedWriter>> = { rss, atom, json: jsonFeed };

/**
 * The files, made when they are written. An article is rendered once a format, however many lists it stands in.
 * Whole texts stand in the feeds of the site and its sections; there are hundreds of keywords, and their feeds together
 * would weigh more than all pages.
 */
export function feedFiles(
  site: Site,
  bodyOf: BodyOf,
  imageOf: ImageOf = () => undefined,
): readonly OutputFile[] {
  const { feedItems, feedContent, feedFormats } = site.config.outputs;
  const contentOf = createContents(site, bodyOf);
  const feeds = [...site.feeds.values()].map((feed) => ({
    feed,
    articles: feed.articles.slice(0, feedItems),
    isWhole: feedContent === "full" && (feed.of === "site" || feed.of === "section"),
  }));
  const itemsOf = (format: FeedFormat, areWhole: boolean) =>
    remembered(
      feeds.filter(({ isWhole }) => isWhole === areWhole).map(({ articles }) => articles),
      (article) =>
        writers[format].item(article, site, {
          image: imageOf(article),
          ...(areWhole ? { content: contentOf(article) } : {}),
        }),
    );
  const items = new Map(
    feedFormats.map((format) => [
      format,
      { whole: itemsOf(format, true), summaries: itemsOf(format, false) },
    ]),
  );
  return feeds.flatMap(({ feed, articles, isWhole }) =>
    feed.files.flatMap(({ format, path }) => {
      const itemOf = items.get(format)?.[isWhole ? "whole" : "summaries"];
      if (itemOf === undefined) return [];
      return [
        madeFile(path, feed.place, () =>
          writers[format].file({ feed, path, articles, items: articles.map(itemOf) }, site),
        ),
      ];
    }),
  );
}

/**
 * What an article is in the lists, forgotten with the last one it stands in: ten thousand would be a tenth of a build's
 * memory.
 */
function remembered(
  lists: readonly (readonly PublishedArticle[])[],
  render: (article: PublishedArticle) => string,
): (article: PublishedArticle) => string {
  const left = new Map<PublishedArticle, number>();
  for (const article of lists.flat()) left.set(article, (left.get(article) ?? 0) + 1);
  const rendered = new Map<PublishedArticle, string>();
  return (article) => {
    const item = rendered.get(article) ?? render(article);
    const after = (left.get(article) ?? 0) - 1;
    left.set(article, after);
    if (after > 0) rendered.set(article, item);
    else rendered.delete(article);
    return item;
  };
}
