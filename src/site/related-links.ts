// Related articles as pages link them.

import type { KeywordId } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { Keyword, PublishedArticle, RelatedLinks, Site } from "../model/site.js";
import { compareText } from "./order.js";
import { type Pinned, resolvePinned } from "./pinned.js";
import type { Copy, RelatedInput } from "./related/relatable.js";
import { createRelater, type Relater, relateArticles } from "./related/relate.js";

export type RelatedRules = Readonly<{
  pinned: Pinned;
  keywords: ReadonlyMap<KeywordId, Keyword>;
  config: Pick<Config, "language" | "relatedCount">;
  translations: Site["translations"];
}>;

/**
 * @param articles - published ones
 * @returns by path; a warning for each article that is a near-identical copy of an older one
 */
export function relatedLinks(
  articles: readonly PublishedArticle[],
  rules: RelatedRules,
): Outcome<RelatedLinks> {
  const { choices, copies } = relateArticles(relatedInput(articles, rules));
  return { value: choices, diagnostics: copyWarnings(copies) };
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

export function relatedInput(
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

export const copyWarnings = (
  copies: readonly Copy<Pick<PublishedArticle, "path" | "title">>[],
): readonly Diagnostic[] =>
  copies
    .map(
      ({ copy, original }): Diagnostic => ({
        code: "near-duplicate-articles",
        severity: "warning",
        place: copy.title.place,
        facts: { title: original.title.value, path: original.path },
        related: [original.title.place],
      }),
    )
    .sort((a, b) => compareText(a.place.path, b.place.path));
