// What several outputs say of an article in the same way.

import { directionOfLanguage } from "../language/direction.js";
import { absoluteUrl } from "../language/url.js";
import type { Direction } from "../model/article.js";
import type { SitePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Moment } from "../model/moment.js";
import type { Group, Keyword, PublishedArticle, Site } from "../model/site.js";

/** Where search engines shall find it: its own address, unless its editor named another. */
export const canonicalOf = (article: PublishedArticle, config: Config): string =>
  article.canonical ?? absoluteUrl(config, article.url);

/** False for an article that says itself that another site has the original. */
export const isOriginal = (article: PublishedArticle, config: Config): boolean =>
  canonicalOf(article, config) === absoluteUrl(config, article.url);

/**
 * When its text last changed: the newest of date, update and corrections.
 * @param now - changes dated later have not happened; absent on pages, which say what their editors wrote
 */
export function lastChangeOf(article: PublishedArticle, now = Number.POSITIVE_INFINITY): Moment {
  let latest = article.date.value;
  for (const moment of [article.updated, ...article.corrections.map(({ date }) => date)]) {
    if (moment !== undefined && moment.epochMs > latest.epochMs && moment.epochMs <= now) latest = moment;
  }
  return latest;
}

const firstAddresses = new WeakMap<Site, ReadonlyMap<SitePath, SitePath>>();

/**
 * What feed readers know an article by: the address that it had first, which stays when it moves. Of its aliases that is
 * the first one.
 */
export function lastingIdOf(article: PublishedArticle, site: Site): string {
  let first = firstAddresses.get(site);
  if (first === undefined) {
    const aliases = site.redirects.filter(({ kind }) => kind === "alias");
    first = new Map(aliases.toReversed().map(({ from, to }) => [to, from]));
    firstAddresses.set(site, first);
  }
  return absoluteUrl(site.config, first.get(article.url) ?? article.url);
}

export const languageOf = (article: PublishedArticle, config: Config): string =>
  article.lang ?? config.language;

export function directionOf(article: PublishedArticle, config: Config): Direction {
  if (article.dir !== undefined) return article.dir;
  return article.lang === undefined ? config.direction : directionOfLanguage(article.lang);
}

/** The labels of its keywords as the site shows them; hidden ones are not shown. */
export const keywordsOf = (article: PublishedArticle, site: Pick<Site, "keywords">): readonly Keyword[] =>
  article.keywordIds.flatMap((id) => {
    const keyword = site.keywords.get(id);
    return keyword === undefined || keyword.hidden ? [] : [keyword];
  });

type GroupIndex = Readonly<{
  sectionOf: (article: PublishedArticle) => Group | undefined;
  authorsOf: (article: PublishedArticle) => readonly Group[];
}>;

type GroupedSite = Pick<Site, "sections" | "authors">;

const indexes = new WeakMap<GroupedSite, GroupIndex>();

/** Sections and authors by slug; made once a site, because every page asks. */
export function groupsOf(site: GroupedSite): GroupIndex {
  let index = indexes.get(site);
  if (index === undefined) {
    const sections = new Map(site.sections.map((group) => [group.slug, group]));
    const authors = new Map(site.authors.map((group) => [group.slug, group]));
    index = {
      sectionOf: ({ sectionSlug }) => (sectionSlug === undefined ? undefined : sections.get(sectionSlug)),
      authorsOf: ({ authorSlugs }) => authorSlugs.flatMap((slug) => authors.get(slug) ?? []),
    };
    indexes.set(site, index);
  }
  return index;
}

/** What an article is about, for programs that know one kind of subject: its section and keywords, each name once. */
export function subjectsOf(article: PublishedArticle, site: Site): readonly string[] {
  const section = groupsOf(site).sectionOf(article);
  const named = [...(section === undefined ? [] : [section]), ...keywordsOf(article, site)];
  return [...new Set(named.map(({ label }) => label))];
}
