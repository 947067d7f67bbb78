// `translationOf:` in front matter: which articles are one text in several languages.

import type { Article } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { PublishedArticle } from "../model/site.js";
import { createNameFinder } from "./article-names.js";

/** By the path of each member: the whole group, the original first, then by language. */
export type Translations = ReadonlyMap<SourcePath, readonly PublishedArticle[]>;

/**
 * @param published - newest first: of two articles with one name the newer is meant
 * @param waiting - articles that readers do not see, to say so
 * @param language - the site's, BCP 47: that of articles which name none
 */
export function resolveTranslations(
  published: readonly PublishedArticle[],
  waiting: readonly Article[],
  language: string,
): Outcome<Translations> {
  const diagnostics: Diagnostic[] = [];
  const translating = published.filter(({ translationOf }) => translationOf !== undefined);
  if (translating.length === 0) return { value: new Map(), diagnostics };

  const find = createNameFinder(published, waiting);
  const originals = new Map<PublishedArticle, PublishedArticle>();
  for (const article of translating) {
    const { translationOf } = article;
    if (translationOf === undefined) continue;
    const { value: name, place } = translationOf;
    const named = find(name, article.path);
    if (named.article !== undefined) originals.set(article, named.article);
    else diagnostics.push({ code: "unknown-original", severity: "warning", place, facts: named.facts });
  }

  const groups = new Map<PublishedArticle, PublishedArticle[]>();
  for (const article of originals.keys()) {
    const root = rootOf(article, originals);
    const group = groups.get(root) ?? [root];
    if (article !== root) group.push(article);
    groups.set(root, group);
  }
  const translations = new Map<SourcePath, readonly PublishedArticle[]>();
  for (const [root, group] of groups) {
    const members = oneOfEachLanguage(root, group, language, diagnostics);
    if (members.length < 2) continue;
    for (const { path } of members) translations.set(path, members);
  }
  return { value: translations, diagnostics };
}

/** The end of a chain of translations of translations; of a circle the member that comes first by path. */
function rootOf(
  article: PublishedArticle,
  originals: ReadonlyMap<PublishedArticle, PublishedArticle>,
): PublishedArticle {
  const seen = new Set<PublishedArticle>();
  let root = article;
  for (let next = originals.get(root); next !== undefined; next = originals.get(root)) {
    seen.add(root);
    root = next;
    if (seen.has(root)) break;
  }
  if (!seen.has(root)) return root;
  const circle = [root];
  for (let next = originals.get(root); next !== undefined && next !== root; next = originals.get(next))
    circle.push(next);
  return circle.reduce((first, one) => (one.path < first.path ? one : first));
}

/** A language names one page to machines, so a second text in one language is left out, with a warning. */
function oneOfEachLanguage(
  root: PublishedArticle,
  group: readonly PublishedArticle[],
  siteLanguage: string,
  diagnostics: Diagnostic[],
): readonly PublishedArticle[] {
  const languageOf = ({ lang }: PublishedArticle): string => lang ?? siteLanguage;
  // Of two texts in one language the older one was there first.
  const key = (article: PublishedArticle): string =>
    [languageOf(article), String(article.date.value.epochMs).padStart(20, "0"), article.path].join(" ");
  const others = group.filter((article) => article !== root).sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const byLanguage = new Map<string, PublishedArticle>([[languageOf(root), root]]);
  for (const article of others) {
    const language = languageOf(article);
    const standing = byLanguage.get(language);
    if (standing === undefined) {
      byLanguage.set(language, article);
      continue;
    }
    diagnostics.push({
      code: "same-language-translation",
      severity: "warning",
      place: article.translationOf?.place ?? article.place,
      facts: { language, other: standing.path },
    });
  }
  return [...byLanguage.values()];
}
