// What was found when nearly the same site was put together before, so that one change of it costs little. It changes no
// answer: only what depends on nothing that changed is taken from it.

import type { Article } from "../model/article.js";
import type { Outcome } from "../model/diagnostic.js";
import type { PublishedArticle } from "../model/site.js";
import type { KeywordInput } from "./keywords/assemble.js";
import type { Keywords } from "./keywords/keyword-group.js";
import type { KeywordedArticle } from "./keywords/vocabulary.js";

/** What publishing adds to an article. */
export type Published = Pick<PublishedArticle, "url" | "keywordIds" | "sectionSlug" | "authorSlugs">;

/**
 * Not spread: Node 20 gives every object that begins with one a shape of its own. Nor copied into an empty one, which would
 * become a table of names and values: four times as large, and slower to read. 100,000 articles feel either.
 */
export function publishedArticle(
  article: Article,
  { url, keywordIds, authorSlugs, ...section }: Published,
): PublishedArticle {
  const { path, place, slug, title, date, keywords, sources, authors, summary, ...others } = article;
  const { pinned, corrections, draft, featured, aliases, headings, words, ...seldom } = others;
  const always = {
    url,
    keywordIds,
    authorSlugs,
    path,
    place,
    slug,
    title,
    date,
    keywords,
    sources,
    authors,
    summary,
    pinned,
    corrections,
    draft,
    featured,
    aliases,
    headings,
    words,
  };
  return Object.assign(always, section, seldom);
}

export class SiteBefore {
  readonly #published = new WeakMap<Article, PublishedArticle>();
  #keywords: Readonly<{ input: KeywordInput; outcome: Outcome<Keywords> }> | undefined;

  /** The very object of before, where it would be the same: others know their answers by it. */
  publish(article: Article, added: Published): PublishedArticle {
    const before = this.#published.get(article);
    if (before !== undefined && isSame(before, added)) return before;
    const now = publishedArticle(article, added);
    this.#published.set(article, now);
    return now;
  }

  keywords(input: KeywordInput, assemble: (input: KeywordInput) => Outcome<Keywords>): Outcome<Keywords> {
    const before = this.#keywords;
    const outcome =
      before !== undefined && sameKeywords(before.input, input) ? before.outcome : assemble(input);
    this.#keywords = { input, outcome };
    return outcome;
  }
}

function isSame(a: Published, b: Published): boolean {
  return (
    a.url === b.url &&
    a.sectionSlug === b.sectionSlug &&
    sameList(a.keywordIds, b.keywordIds) &&
    sameList(a.authorSlugs, b.authorSlugs)
  );
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

function sameKeywords(a: KeywordInput, b: KeywordInput): boolean {
  return (
    a.articles.length === b.articles.length &&
    a.articles.every((one, at) => sameUse(one, b.articles[at])) &&
    sameData([a.register, a.slugStyle], [b.register, b.slugStyle])
  );
}

const sameUse = (a: KeywordedArticle, b: KeywordedArticle | undefined): boolean =>
  b !== undefined &&
  a.path === b.path &&
  a.epochMs === b.epochMs &&
  a.published === b.published &&
  (a.keywords === b.keywords || sameData(a.keywords, b.keywords));

const sameData = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
