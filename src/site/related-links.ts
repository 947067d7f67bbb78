// Related articles as pages link them.

import type { KeywordId, SourcePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Outcome } from "../model/diagnostic.js";
import type { Keyword, PublishedArticle, RelatedLink, Site } from "../model/site.js";
import { type Pinned, resolvePinned } from "./pinned.js";
import type { RelatedInput } from "./related/relatable.js";
import { createRelater, type Relater, relateArticles } from "./related/relate.js";

type RelatedRules = Readonly<{
  pinned: Pinned;
  keywords: ReadonlyMap<KeywordId, Keyword>;
  config: Pick<Config, "language" | "relatedCount">;
  translations: Site["translations"];
}>;

/** @param articles - published ones */
export function relatedLinks(
  articles: readonly PublishedArticle[],
  rules: RelatedRules,
): Outcome<ReadonlyMap<SourcePath, readonly RelatedLink[]>> {
  return relateArticles(relatedInput(articles, rules));
}

/** For questions about single articles of a site that was assembled without relating them all. */
export function relaterOf({
  articles,
  unpublished,
  keywords,
  config,
  translations,
}: Pick<
  Site,
  "articles" | "unpublished" | "keywords" | "config" | "translations"
>): Relater<PublishedArticle> {
  const waiting = unpublished.map(({ article }) => article);
  const pinned = resolvePinned(articles, waiting).value;
  return createRelater(relatedInput(articles, { pinned, keywords, config, translations }));
}

function relatedInput(
  articles: readonly PublishedArticle[],
  { pinned, keywords, config, translations }: RelatedRules,
): RelatedInput<PublishedArticle> {
  const hidden = [...keywords.values()].filter((keyword) => keyword.hidden);
  return {
    articles,
    pinned,
    hiddenKeywords: new Set(hidden.map(({ id }) => id)),
    language: config.language,
    count: config.relatedCount,
    translations: new Set(translations.values()),
  };
}
