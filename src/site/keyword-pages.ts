// Keywords as pages show them: groups of spellings get their addresses and their articles.

import { collationKey } from "../language/collate.js";
import type { KeywordId } from "../model/brand.js";
import type { Keyword, PublishedArticle } from "../model/site.js";
import type { KeywordGroup } from "./keywords/keyword-group.js";
import { compareText } from "./order.js";
import { keywordUrl } from "./urls.js";

/**
 * Leaves out what would be an empty page: a name of the register that no article and no keyword below it uses.
 * @param articles - published ones, newest first
 * @param language - of the site, for the order
 * @returns in collation order of labels
 */
export function keywordsOfSite(
  groups: ReadonlyMap<KeywordId, KeywordGroup>,
  articles: readonly PublishedArticle[],
  language: string,
): ReadonlyMap<KeywordId, Keyword> {
  const shown = withAncestors(groups);
  // In one walk over the articles, which are in order: sorting those of each keyword would cost more.
  const articlesOf = new Map<KeywordId, PublishedArticle[]>();
  for (const article of articles) {
    for (const id of article.keywordIds) {
      const list = articlesOf.get(id);
      if (list) list.push(article);
      else articlesOf.set(id, [article]);
    }
  }
  const keywords = [...groups.values()].flatMap((group): readonly Keyword[] => {
    if (!shown.has(group.id)) return [];
    const { members: _members, children, related, ...rest } = group;
    const isShown = (id: KeywordId): boolean => shown.has(id);
    return [
      {
        url: keywordUrl(group.slug),
        articles: articlesOf.get(group.id) ?? [],
        children: children.filter(isShown),
        related: related.filter(isShown),
        ...rest,
      },
    ];
  });
  const sorted = keywords
    .map((keyword) => ({ keyword, key: collationKey(keyword.label, language) }))
    .sort((a, b) => compareText(a.key, b.key) || compareText(a.keyword.id, b.keyword.id));
  return new Map(sorted.map(({ keyword }) => [keyword.id, keyword]));
}

/** Keywords that articles use, and those above them in the register's tree. */
function withAncestors(groups: ReadonlyMap<KeywordId, KeywordGroup>): ReadonlySet<KeywordId> {
  const shown = new Set<KeywordId>();
  for (const group of groups.values()) {
    if (group.members.length === 0) continue;
    for (
      let above: KeywordGroup | undefined = group;
      above !== undefined && !shown.has(above.id);
      above = above.parent === undefined ? undefined : groups.get(above.parent)
    ) {
      shown.add(above.id);
    }
  }
  return shown;
}
