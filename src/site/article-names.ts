// Which article an editor means by a slug, a title or a file name.

import { fold } from "../language/fold.js";
import { normaliseSpaces } from "../language/text.js";
import type { Article } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import { folderOf, resolvePath } from "./links/paths.js";

type Named = Pick<Article, "path" | "slug" | "title">;

/** Looks an article up by file, then slug, then title as written, then title as a hurried writer spells it. */
export function indexByName<A extends Named>(
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
