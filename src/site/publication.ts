// Which articles readers may see at this hour, and why the others wait or are gone.

import type { Article } from "../model/article.js";
import type { Unpublished } from "../model/site.js";
import { compareText, newestFirst } from "./order.js";

export type PublicationRules = Readonly<{
  /** Epoch milliseconds. */
  now: number;
  includeDrafts: boolean;
  includeFuture: boolean;
}>;

/**
 * Parts the articles. An article is public from its date on (the millisecond itself counts) until just before it expires.
 * @returns `published` newest first, `unpublished` by path
 */
export function partByPublication(
  articles: readonly Article[],
  rules: PublicationRules,
): Readonly<{ published: readonly Article[]; unpublished: readonly Unpublished[] }> {
  const published: Article[] = [];
  const unpublished: Unpublished[] = [];
  for (const article of articles) {
    const reason = reasonAgainst(article, rules);
    if (reason === undefined) published.push(article);
    else unpublished.push(reason);
  }
  return {
    published: published.sort(newestFirst),
    unpublished: unpublished.sort((a, b) => compareText(a.article.path, b.article.path)),
  };
}

function reasonAgainst(article: Article, rules: PublicationRules): Unpublished | undefined {
  const due = article.date.value.epochMs;
  const until = article.expires?.epochMs;
  if (article.draft && !rules.includeDrafts) return { article, kind: "draft" };
  if (until !== undefined && until <= rules.now) return { article, kind: "expired", since: until };
  if (due > rules.now && !rules.includeFuture) return { article, kind: "future", due };
  return undefined;
}
