// What a build has to say of a site in the end, small enough to be kept for the next one.

import type { SourcePath } from "../model/brand.js";
import type { Site, Unpublished } from "../model/site.js";

/** What readers do not get, and why. `due` and `since` in epoch milliseconds. */
export type Withheld = Readonly<{ path: SourcePath }> &
  (
    | Readonly<{ kind: "draft" }>
    | Readonly<{ kind: "future"; due: number }>
    | Readonly<{ kind: "expired"; since: number }>
  );

export type SiteSummary = Readonly<{
  articles: number;
  /** Those that readers find. */
  keywords: number;
  /** By path. */
  withheld: readonly Withheld[];
}>;

export function summaryOf({ articles, keywords, unpublished }: Site): SiteSummary {
  const shown = [...keywords.values()].filter((keyword) => !keyword.hidden && keyword.articles.length > 0);
  return { articles: articles.length, keywords: shown.length, withheld: unpublished.map(withheldOf) };
}

function withheldOf(entry: Unpublished): Withheld {
  const { path } = entry.article;
  switch (entry.kind) {
    case "draft":
      return { path, kind: entry.kind };
    case "future":
      return { path, kind: entry.kind, due: entry.due };
    case "expired":
      return { path, kind: entry.kind, since: entry.since };
  }
}
