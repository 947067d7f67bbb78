// `related:` in front matter: which articles an editor means by a slug, a title or a file name.

import { fold } from "../language/fold.js";
import { nearest } from "../language/nearest.js";
import { normaliseSpaces } from "../language/text.js";
import type { Article } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { PublishedArticle } from "../model/site.js";
import { folderOf, resolvePath } from "./links/paths.js";

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

type Named = Pick<Article, "path" | "slug" | "title">;

/** Looks an article up by file, then slug, then title as written, then title as a hurried writer spells it. */
function indexByName<A extends Named>(
  articles: readonly A[],
): (name: string, from: SourcePath) => A | undefined {
  const byPath = new Map<string, A>();
  const byName = new Map<string, A>();
  const byFoldedName = new Map<string, A>();
  for (const article of articles) {
    byPath.set(article.path, article);
    for (const name of [article.slug.value, article.title.value]) {
      if (!byName.has(exact(name))) byName.set(exact(name), article);
      if (!byFoldedName.has(loose(name))) byFoldedName.set(loose(name), article);
    }
  }
  return (name, from) => {
    for (const path of pathsMeant(name, from)) {
      const article = byPath.get(path);
      if (article !== undefined) return article;
    }
    return byName.get(exact(name)) ?? byFoldedName.get(loose(name));
  };
}

const exact = (name: string): string => normaliseSpaces(name.normalize("NFC"));
const loose = (name: string): string => fold(exact(name));

/** `other.md`, `../2020/other`, `/articles/2020/other.md`, `content/articles/…`: from nearest to farthest. */
function pathsMeant(name: string, from: SourcePath): readonly string[] {
  const file = name.trim().replace(/\.md$/i, "");
  const folders = [folderOf(from), "content/articles", "content", ""];
  return folders.flatMap((folder) => {
    const path = resolvePath(folder, file.replace(/^\//, ""));
    return path === undefined ? [] : [`${path}.md`];
  });
}
