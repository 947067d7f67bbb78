// `related:` in front matter: which articles an editor means by a slug, a title or a file name.

import { nearest } from "../language/nearest.js";
import type { Article } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { PublishedArticle } from "../model/site.js";
import { indexByName } from "./article-names.js";

/** Pinned articles by the path of the article that pins them, in the order that its editor wrote; each once. */
export type Pinned = ReadonlyMap<SourcePath, readonly PublishedArticle[]>;

/** Comparing with every title costs time; who has more wrong names than this finds the mend in the first ones. */
const suggestionLimit = 200;

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

  const isPublished = indexByName(published);
  const isWaiting = indexByName(waiting);
  const names = [...new Set(published.flatMap(({ slug, title }) => [slug.value, title.value]))];
  let suggestions = 0;
  for (const article of pinning) {
    const found = new Set<PublishedArticle>();
    for (const { value: name, place } of article.pinned) {
      const meant = isPublished(name, article.path);
      if (meant !== undefined && meant.path !== article.path) {
        found.add(meant);
        continue;
      }
      const reason =
        meant !== undefined
          ? "itself"
          : isWaiting(name, article.path) !== undefined
            ? "unpublished"
            : "nothing";
      const suggest = reason === "nothing" && suggestions < suggestionLimit;
      if (suggest) suggestions += 1;
      const close = suggest ? nearest(name, names) : undefined;
      diagnostics.push({
        code: "unknown-related",
        severity: "warning",
        place,
        facts: { name, reason, ...(close === undefined ? {} : { nearest: close }) },
      });
    }
    if (found.size > 0) pinned.set(article.path, [...found]);
  }
  return { value: pinned, diagnostics };
}
