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
  const items = new Map(
    feedFormats.map((format) => {
      const { item } = writers[format];
      const summary = remembered((article) => item(article, site, { image: imageOf(article) }));
      const whole = remembered((article) =>
        item(article, site, { image: imageOf(article), content: contentOf(article) }),
      );
      return [format, { summary, whole: feedContent === "full" ? whole : summary }] as const;
    }),
  );
  return [...site.feeds.values()].flatMap((feed) => {
    const articles = feed.articles.slice(0, feedItems);
    const kind = feed.of === "site" || feed.of === "section" ? "whole" : "summary";
    return feed.files.flatMap(({ format, path }) => {
      const itemOf = items.get(format)?.[kind];
      if (itemOf === undefined) return [];
      return [
        madeFile(path, feed.place, () =>
          writers[format].file({ feed, path, articles, items: articles.map(itemOf) }, site),
        ),
      ];
    });
  });
}

function remembered(render: (article: PublishedArticle) => string): (article: PublishedArticle) => string {
  const rendered = new Map<PublishedArticle, string>();
  return (article) => {
    const item = rendered.get(article) ?? render(article);
    rendered.set(article, item);
    return item;
  };
}
