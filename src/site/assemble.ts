// articles → site: everything that templates may ask, decided once. The order of the files changes nothing.

import { isoDate } from "../language/dates/iso.js";
import { slugOf } from "../language/slug.js";
import type { Article, StandalonePage, Written } from "../model/article.js";
import type { KeywordId, Slug } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { Moment } from "../model/moment.js";
import type { Register } from "../model/register.js";
import type { PublishedArticle, Site, SitePage } from "../model/site.js";
import { monthsOf, neighboursOf } from "./archive.js";
import { feedsOf } from "./feeds.js";
import { fillGroups, type NamedGroups, nameGroups } from "./groups.js";
import { keywordsOfSite } from "./keyword-pages.js";
import { assembleKeywords } from "./keywords/assemble.js";
import { keywordedArticle } from "./keywords/vocabulary.js";
import { compareText, sortDiagnostics } from "./order.js";
import { siteOrigin } from "./origin.js";
import { resolvePinned } from "./pinned.js";
import { planPages } from "./plan.js";
import { type PageMaker, pagesOfPlugins } from "./plugin-pages.js";
import { type PublicationRules, partByPublication } from "./publication.js";
import { pathKey, redirectsOfAliases, redirectsOfSpellings } from "./redirects.js";
import { relatedLinks } from "./related-links.js";
import { type Published, publishedArticle, type SiteBefore } from "./site-before.js";
import { resolveTranslations } from "./translations.js";
import { addresses, articleUrl, authorUrl, sectionUrl, standaloneUrl } from "./urls.js";

export type SiteInput = Readonly<{
  /** In any order. */
  articles: readonly Article[];
  pages: readonly StandalonePage[];
  /** Plugins that add pages. */
  pageMakers?: readonly PageMaker[];
  register: Register;
  config: Config;
  /** false leaves `related` empty: a question about one article relates that one alone. Default `relatedLinks`. */
  relate?: false | typeof relatedLinks;
  /** Of the same site, shortly before. */
  before?: SiteBefore;
}> &
  PublicationRules;

/** @returns the site, and what is wrong between its files, by place */
export function assembleSite(input: SiteInput): Outcome<Site> {
  const { config, register, now } = input;
  const origin = siteOrigin(config);
  const { published: visible, unpublished } = partByPublication(input.articles, input);
  const { pages, draftPages } = partPages(input.pages, input.includeDrafts);

  const { before, relate = relatedLinks } = input;
  const keyworded = {
    articles: withKeywords(
      visible,
      unpublished.map(({ article }) => article),
    ),
    register,
    slugStyle: config.slugs,
  };
  const keywords = before?.keywords(keyworded, assembleKeywords) ?? assembleKeywords(keyworded);
  const groupRules = { slugs: config.slugs, language: config.language, origin };
  const sections = nameGroups(
    visible.flatMap(({ section }) => section ?? []),
    { of: "section", declared: config.sections, ...groupRules },
  );
  const authors = nameGroups(
    visible.flatMap((article) => article.authors),
    { of: "author", declared: config.authors.map(declaredAuthor), ...groupRules },
  );

  const articles = visible.map((article): PublishedArticle => {
    const added = published(article, config, keywords.value.idBySpelling, sections.value, authors.value);
    return before?.publish(article, added) ?? publishedArticle(article, added);
  });
  const keywordPages = keywordsOfSite(keywords.value.groups, articles, config.language);
  const pinned = resolvePinned(
    articles,
    unpublished.map(({ article }) => article),
  );
  const translations = resolveTranslations(
    articles,
    unpublished.map(({ article }) => article),
    config.language,
  );
  const relatedRules = {
    pinned: pinned.value,
    keywords: keywordPages,
    config,
    translations: translations.value,
  };
  const related = relate === false ? { value: new Map(), diagnostics: [] } : relate(articles, relatedRules);
  const aliases = redirectsOfAliases([...articles, ...pages], config);

  const sectionPages = fillGroups(
    sections.value.groups,
    articles,
    (article) => list(article.sectionSlug),
    sectionUrl,
  );
  const authorPages = fillGroups(authors.value.groups, articles, (article) => article.authorSlugs, authorUrl);
  const withoutAdded: Omit<Site, "addedPages"> = {
    config,
    now,
    articles,
    bySource: new Map<PublishedArticle["path"], PublishedArticle | SitePage>(
      [...articles, ...pages].map((source) => [source.path, source]),
    ),
    neighbours: neighboursOf(articles),
    related: related.value,
    translations: translations.value,
    keywords: keywordPages,
    sections: sectionPages,
    authors: authorPages,
    months: monthsOf(articles),
    pages,
    feeds: feedsOf(
      {
        articles,
        keywords: keywordPages.values(),
        sections: sectionPages,
        authors: authorPages,
        origin,
      },
      config.outputs,
    ),
    addresses,
    redirects: aliases.value,
    unpublished,
    draftPages,
  };
  const added = pagesOfPlugins(withoutAdded, input.pageMakers ?? []);
  const complete = withSpellingRedirects({ ...withoutAdded, addedPages: added.value });
  return {
    value: complete.value,
    diagnostics: sortDiagnostics([
      ...keywords.diagnostics,
      ...sections.diagnostics,
      ...authors.diagnostics,
      ...pinned.diagnostics,
      ...related.diagnostics,
      ...translations.diagnostics,
      ...aliases.diagnostics,
      ...added.diagnostics,
      ...complete.diagnostics,
      ...articles.flatMap((article) => changesAhead(article, now)),
    ]),
  };
}

/** A slip of the year, most likely. An article that is shown before its time may be updated before it too. */
function changesAhead(
  { place: head, date, updated, updatedPlace, corrections }: PublishedArticle,
  now: number,
): readonly Diagnostic[] {
  if (date.value.epochMs > now) return [];
  const told = (
    key: "updated" | "corrections",
    moment: Moment | undefined,
    place = head,
  ): readonly Diagnostic[] =>
    moment === undefined || moment.epochMs <= now
      ? []
      : [{ code: "change-ahead", severity: "warning", place, facts: { key, date: isoDate(moment) } }];
  return [
    ...told("updated", updated, updatedPlace),
    ...corrections.flatMap(({ date: corrected, place }) => told("corrections", corrected, place)),
  ];
}

/** A real page goes before a keyword's redirect, so these come when all pages are known. */
function withSpellingRedirects(site: Site): Outcome<Site> {
  const taken = new Set(planPages(site).map(({ url }) => pathKey(url)));
  const slugOfSpelling = (spelling: string): Slug => slugOf(spelling, site.config.slugs);
  const { keywords, redirects } = site;
  const spellings = redirectsOfSpellings([...keywords.values()], taken, redirects, slugOfSpelling);
  return {
    value: { ...site, redirects: [...redirects, ...spellings.value] },
    diagnostics: spellings.diagnostics,
  };
}

function partPages(
  pages: readonly StandalonePage[],
  includeDrafts: boolean,
): Readonly<{ pages: readonly SitePage[]; draftPages: readonly StandalonePage[] }> {
  const sorted = pages.toSorted((a, b) => compareText(a.path, b.path));
  const isShown = ({ draft }: StandalonePage): boolean => includeDrafts || !draft;
  return {
    pages: sorted.filter(isShown).map((page) => ({ ...page, url: standaloneUrl(page.slug.value) })),
    draftPages: sorted.filter((page) => !isShown(page)),
  };
}

/** The vocabulary of keywords is that of all articles, so that a keyword does not change when a draft appears. */
const withKeywords = (visible: readonly Article[], others: readonly Article[]) =>
  [visible, others].flatMap((articles) =>
    articles.map((article) => keywordedArticle(article, articles === visible)),
  );

const declaredAuthor = ({ name, slug, role, bio, place }: Config["authors"][number]) => ({
  label: name,
  ...(place && { place }),
  ...(slug === undefined ? {} : { slug }),
  ...(role === undefined ? {} : { role }),
  ...(bio === undefined ? {} : { description: bio }),
});

/** Gives an article its address and what it belongs to. */
function published(
  article: Article,
  config: Config,
  idBySpelling: ReadonlyMap<string, KeywordId>,
  sections: NamedGroups,
  authors: NamedGroups,
): Published {
  const slugIn = ({ slugByName }: NamedGroups, name: Written<string>): Slug | undefined =>
    slugByName.get(name.value);
  const sectionSlug = article.section === undefined ? undefined : slugIn(sections, article.section);
  return {
    url: articleUrl(config.permalink, { slug: article.slug.value, date: article.date.value, sectionSlug }),
    keywordIds: [...new Set(article.keywords.flatMap(({ value }) => list(idBySpelling.get(value))))],
    ...(sectionSlug === undefined ? {} : { sectionSlug }),
    authorSlugs: [...new Set(article.authors.flatMap((name) => list(slugIn(authors, name))))],
  };
}

const list = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);
