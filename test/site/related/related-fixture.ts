// Articles without files, and the answer by short names.

import { wordCounts } from "../../../src/language/word-counts.js";
import type { KeywordId, Slug, SourcePath } from "../../../src/model/brand.js";
import type { PublishedArticle } from "../../../src/model/site.js";
import type { RelatableArticle, RelatedInput } from "../../../src/site/related/relatable.js";

type TestArticle = RelatableArticle & Pick<PublishedArticle, "title">;

export type Text = Readonly<{
  title?: string;
  summary?: string;
  body?: string;
  keywords?: readonly string[];
  section?: string;
  lang?: string;
  /** Days since 1970. */
  day?: number;
}>;

/** An article whose path is its name. */
export function article(
  name: string,
  { title = "", summary = "", body = "", keywords = [], section, lang, day = 0 }: Text,
) {
  const path = name as SourcePath;
  const made: TestArticle = {
    path,
    title: { value: title, place: { path, line: 2, column: 8 } },
    date: { value: { epochMs: day * 86_400_000 } },
    words: { title: wordCounts(title), summary: wordCounts(summary), body: wordCounts(body) },
    keywordIds: keywords.map((id) => id as KeywordId),
    ...(section !== undefined && { sectionSlug: section as Slug }),
    ...(lang !== undefined && { lang }),
  };
  return made;
}

export function inputOf(
  articles: readonly TestArticle[],
  {
    count = 2,
    pinned = {},
    hidden = [],
    translations = [],
  }: {
    count?: number;
    pinned?: Record<string, string[]>;
    hidden?: string[];
    translations?: string[][];
  } = {},
): RelatedInput<TestArticle> {
  return {
    articles,
    pinned: new Map(
      Object.entries(pinned).map(([path, pins]) => [
        path as SourcePath,
        pins.map((pin) => ({ path: pin as SourcePath })),
      ]),
    ),
    hiddenKeywords: new Set(hidden.map((id) => id as KeywordId)),
    language: "ar",
    count,
    translations: translations.map((group) => group.map((path) => ({ path: path as SourcePath }))),
  };
}

/** `count` different words that no other seed has; the first ones are the same for every count. */
export function ownWords(seed: string, count: number): string {
  const letters = "بتثجحخدذرزسشصضطظعغفقكلمنهوي";
  return Array.from({ length: count }, (_, word) => {
    let hash = 0x811c9dc5;
    for (const sign of `${seed}/${word}`) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193) >>> 0;
    return [0, 1, 2, 3, 4, 5]
      .map((place) => letters.charAt(Math.floor(hash / letters.length ** place) % letters.length))
      .join("");
  }).join(" ");
}
