// Related articles as pages link them: choices by path become links to published articles.

import type { KeywordId, SourcePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Outcome } from "../model/diagnostic.js";
import type { Keyword, PublishedArticle, RelatedLink } from "../model/site.js";
import type { Pinned } from "./pinned.js";
import { relateArticles } from "./related/relate.js";

type RelatedRules = Readonly<{
  articleByPath: ReadonlyMap<SourcePath, PublishedArticle>;
  pinned: Pinned;
  keywords: ReadonlyMap<KeywordId, Keyword>;
  config: Pick<Config, "language" | "relatedCount">;
}>;

/** @param articles - published ones */
export function relatedLinks(
  articles: readonly PublishedArticle[],
  { articleByPath, pinned, keywords, config }: RelatedRules,
): Outcome<ReadonlyMap<SourcePath, readonly RelatedLink[]>> {
  const hidden = [...keywords.values()].filter((keyword) => keyword.hidden);
  const { value: choices, diagnostics } = relateArticles({
    articles,
    pinned,
    hiddenKeywords: new Set(hidden.map(({ id }) => id)),
    language: config.language,
    count: config.relatedCount,
  });
  const links = new Map<SourcePath, readonly RelatedLink[]>();
  for (const [path, chosen] of choices) {
    links.set(
      path,
      chosen.flatMap(({ path: other, score, reason }) => {
        const article = articleByPath.get(other);
        return article === undefined ? [] : [{ article, score, reason }];
      }),
    );
  }
  return { value: links, diagnostics };
}
