// Which article an editor means by a slug, a title or a file name.

import { fold } from "../language/fold.js";
import { nearest } from "../language/nearest.js";
import { normaliseSpaces } from "../language/text.js";
import type { Article } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import type { SiteFacts } from "../model/facts/site.js";
import type { PublishedArticle } from "../model/site.js";
import { folderOf, resolvePath } from "./links/paths.js";

/** What an editor's name leads to, or what a diagnostic says about it. */
export type NamedArticle =
  | Readonly<{ article: PublishedArticle }>
  | Readonly<{ article?: never; facts: SiteFacts["unknown-related"] }>;

/** Comparing with every title costs time; who has more wrong names than this finds the mend in the first ones. */
const suggestionLimit = 200;

/**
 * Finds other articles than the one that names them.
 * @param published - newest first: of two articles with one name the newer is meant
 * @param waiting - articles that readers do not see, to say so
 */
export function createNameFinder(
  published: readonly PublishedArticle[],
  waiting: readonly Article[],
): (name: string, from: SourcePath) => NamedArticle {
  const isPublished = indexByName(published);
  const isWaiting = indexByName(waiting);
  let names: readonly string[] | undefined;
  let suggestions = 0;
  const suggestionFor = (name: string): string | undefined => {
    suggestions += 1;
    if (suggestions > suggestionLimit) return undefined;
    names ??= [...new Set(published.flatMap(({ slug, title }) => [slug.value, title.value]))];
    return nearest(name, names);
  };
  return (name, from) => {
    const article = isPublished(name, from);
    if (article?.path === from) return { facts: { name, reason: "itself" } };
    if (article !== undefined) return { article };
    if (isWaiting(name, from) !== undefined) return { facts: { name, reason: "unpublished" } };
    const close = suggestionFor(name);
    return { facts: { name, reason: "nothing", ...(close === undefined ? {} : { nearest: close }) } };
  };
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
