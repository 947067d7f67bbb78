// `related:` in front matter: which articles an editor means by a slug, a title or a file name.

import type { Article } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { PublishedArticle } from "../model/site.js";
import { createNameFinder } from "./article-names.js";

/** Pinned articles by the path of the article that pins them, in the order that its editor wrote; each once. */
export type Pinned = ReadonlyMap<SourcePath, readonly PublishedArticle[]>;

/**
 * @param published - newest first: of two articles with one name the newer is meant
 * @param waiting - articles that readers do not see, to say so
 */
export function resolvePinned(
  published: readonly PublishedArticle[],
  waiting: readonly Article[],
): Outcome<Pinned> {
  const pinned = new Map<SourcePath, readonly PublishedArticle[]>();
  const diagnostics: Diagnostic[] = [];
  const pinning = published.filter((article) => article.pinned.length > 0);
  if (pinning.length === 0) return { value: pinned, diagnostics };

  const find = createNameFinder(published, waiting);
  for (const article of pinning) {
    const found = new Set<PublishedArticle>();
    for (const { value: name, place } of article.pinned) {
      const named = find(name, article.path);
      if (named.article !== undefined) found.add(named.article);
      else diagnostics.push({ code: "unknown-related", severity: "warning", place, facts: named.facts });
    }
    if (found.size > 0) pinned.set(article.path, [...found]);
  }
  return { value: pinned, diagnostics };
}
