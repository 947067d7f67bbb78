// The site as it is when one article is published, whether it is a draft, waits, or lies outside of the content folder.

import type { ReadSite } from "../build/read-site.js";
import type { Article } from "../model/article.js";
import type { Site } from "../model/site.js";
import { assembleSite } from "../site/assemble.js";

/**
 * The site for questions about this article: nothing is related, `relaterOf(site)` relates what is asked for.
 * @param now - epoch milliseconds; the article's own hour when that comes later, so what falls due before is there too
 */
export function siteWith(
  article: Article,
  { articles, pages, register, config }: ReadSite,
  now: number,
): Site {
  const { expires: _expires, ...lasting } = article;
  const others = articles.filter(({ path }) => path !== article.path);
  return assembleSite({
    articles: [...others, { ...lasting, draft: false }],
    pages,
    register,
    config,
    now: Math.max(now, article.date.value.epochMs),
    includeDrafts: false,
    includeFuture: false,
    relate: false,
  }).value;
}
