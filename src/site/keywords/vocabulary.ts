// Every name of a keyword that anyone wrote, gathered under its local key.
// Drafts and waiting articles count too, so that a keyword does not change on the day when they appear.

import { localKey } from "../../language/identity.js";
import { presentableName } from "../../language/text.js";
import type { Article, Written } from "../../model/article.js";
import type { SourcePath } from "../../model/brand.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Place } from "../../model/place.js";
import { compareText } from "../order.js";

/** What keywords need to know of an article. */
export type KeywordedArticle = Readonly<{
  path: SourcePath;
  /** Of its date, milliseconds. */
  epochMs: number;
  /** Whether readers see it in this build. */
  published: boolean;
  keywords: readonly Written<string>[];
}>;

/** @param published - whether readers see it; commands that tidy keywords up before they are published count all alike */
export const keywordedArticle = (
  { path, date, keywords }: Article,
  published: boolean,
): KeywordedArticle => ({ path, epochMs: date.value.epochMs, published, keywords });

/** One article's use of one spelling. */
export type Use = Readonly<{
  /** As it may be shown. */
  spelling: string;
  key: string;
  place: Place;
  article: KeywordedArticle;
}>;

/** Uses by local key. An article that repeats a spelling uses it once. */
export type Vocabulary = ReadonlyMap<string, readonly Use[]>;

/** Older articles first, then by path: the order in which a keyword's names came to be. */
export function byAge(a: KeywordedArticle, b: KeywordedArticle): number {
  return a.epochMs - b.epochMs || compareText(a.path, b.path);
}

/**
 * Gathers the keywords of all articles, oldest article first, whatever the order in which they come.
 * @returns uses by local key; a warning for each keyword in which nothing is visible
 */
export function gatherVocabulary(articles: readonly KeywordedArticle[]): {
  vocabulary: Vocabulary;
  diagnostics: Diagnostic[];
} {
  const vocabulary = new Map<string, Use[]>();
  const diagnostics: Diagnostic[] = [];
  const names = new Map<string, Name>();
  for (const article of articles.toSorted(byAge)) {
    for (const { value, place } of article.keywords) {
      // Worked out once for each spelling, not for each article that has it.
      const name = names.get(value) ?? nameOf(value);
      names.set(value, name);
      const { key, spelling } = name;
      if (key === "") {
        diagnostics.push({ code: "empty-keyword", severity: "warning", place, facts: {} });
        continue;
      }
      const uses = vocabulary.get(key);
      if (uses === undefined) vocabulary.set(key, [{ spelling, key, place, article }]);
      else if (!hasUse(uses, article, spelling)) uses.push({ spelling, key, place, article });
    }
  }
  return { vocabulary, diagnostics };
}

type Name = Readonly<{ key: string; spelling: string }>;

const nameOf = (written: string): Name => ({ key: localKey(written), spelling: presentableName(written) });

/** Whether an article uses a spelling already; its uses are the last ones. */
function hasUse(uses: readonly Use[], article: KeywordedArticle, spelling: string): boolean {
  for (let index = uses.length - 1; uses[index]?.article === article; index--) {
    if (uses[index]?.spelling === spelling) return true;
  }
  return false;
}
