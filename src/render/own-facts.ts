// What the page of one article shows of the site, taken out of it as plain data: all that the page depends on. Whatever thread
// makes the page makes a small site of it again (own-site.ts).

import type { ArticleImage } from "../model/article.js";
import type { KeywordId, SitePath, Slug, SourcePath } from "../model/brand.js";
import type { Moment } from "../model/moment.js";
import type { Feed, Group, PublishedArticle, RelatedLink, Site } from "../model/site.js";

/** A story as lists show it, known by the hash of it. */
export type CardKey = string;

export type Named = Readonly<{ label: string; url: SitePath }>;
/** One of the newest articles, which stand beside every other one. */
export type NewestArticle = Readonly<{ card: CardKey; url: SitePath; title: string; date: Moment }>;

/** Language and direction where its editor wrote them. */
export type NamedArticle = Named & Pick<PublishedArticle, "lang" | "dir" | "canonical">;

/** Plain data; the same for all pages of the site. */
export type CommonSite = Readonly<{
  addresses: Site["addresses"];
  config: Site["config"];
  /** The feed of the whole site, without its articles. */
  feed?: Feed;
}>;

/** Plain data. */
export type OwnFacts = Readonly<{
  article: Readonly<{
    path: SourcePath;
    url: SitePath;
    title: string;
    date: Moment;
    section?: string;
    authors: readonly string[];
    image?: Omit<ArticleImage, "src"> & Readonly<{ src: string }>;
    rest: Omit<PublishedArticle, LeftOut>;
  }>;
  section?: Named & Readonly<{ slug: Slug }>;
  authors: readonly (Named & Readonly<{ slug: Slug }>)[];
  keywords: readonly (Named & Readonly<{ id: KeywordId; hidden: boolean }>)[];
  related: readonly Readonly<{ card: CardKey; reason: RelatedLink["reason"] }>[];
  /** The same text in several languages, itself included, the original first; empty when there is no other. */
  translations: readonly NamedArticle[];
  newer?: NamedArticle;
  older?: NamedArticle;
  /** Its date has not come yet. */
  waiting: boolean;
}>;

/** What pages do not show, or what stands above in another form. */
type LeftOut =
  | ("words" | "place" | "slug" | "title" | "date" | "keywords" | "section" | "authors" | "pinned")
  | ("aliases" | "silenced" | "path" | "url" | "image" | "translationOf");

/** As many as any page of an article lists, and the article itself. */
const mostNewest = 6;

type GroupsBySlug = Readonly<{
  sections: ReadonlyMap<Slug, Group>;
  authors: ReadonlyMap<Slug, Group>;
}>;

/** @param keyOf - of the story of an article; likewise below */
export const newestOf = (
  site: Pick<Site, "articles">,
  keyOf: (article: PublishedArticle) => CardKey,
): readonly NewestArticle[] =>
  site.articles.slice(0, mostNewest).map((article) => ({
    card: keyOf(article),
    url: article.url,
    title: article.title.value,
    date: article.date.value,
  }));

/** @returns a function for each article of the site */
export function createFactsOf(
  site: Site,
  keyOf: (article: PublishedArticle) => CardKey,
): (article: PublishedArticle) => OwnFacts {
  const bySlug: GroupsBySlug = {
    sections: new Map(site.sections.map((group) => [group.slug, group])),
    authors: new Map(site.authors.map((group) => [group.slug, group])),
  };
  return (article) => factsOf(article, site, bySlug, keyOf);
}

function factsOf(
  article: PublishedArticle,
  site: Site,
  { sections, authors }: GroupsBySlug,
  keyOf: (article: PublishedArticle) => CardKey,
): OwnFacts {
  const { words, place, slug, title, date, keywords, pinned, aliases, silenced, path, url, ...others } =
    article;
  const { section: sectionName, authors: authorNames, image, translationOf, ...rest } = others;
  const links = site.related.get(path) ?? [];
  const { newer, older } = site.neighbours.get(path) ?? {};
  const section = article.sectionSlug === undefined ? undefined : sections.get(article.sectionSlug);
  const ids = new Set(article.keywordIds);
  for (const { reason } of links) {
    if (reason.kind === "keywords") for (const id of reason.keywords) ids.add(id);
  }
  return {
    article: {
      path,
      url,
      title: title.value,
      date: date.value,
      ...(sectionName === undefined ? {} : { section: sectionName.value }),
      authors: authorNames.map(({ value }) => value),
      ...(image === undefined ? {} : { image: { ...image, src: image.src.value } }),
      rest,
    },
    ...(section === undefined ? {} : { section: groupNamed(section) }),
    authors: article.authorSlugs.flatMap((slugOfAuthor) => {
      const author = authors.get(slugOfAuthor);
      return author === undefined ? [] : [groupNamed(author)];
    }),
    keywords: [...ids].flatMap((id) => {
      const keyword = site.keywords.get(id);
      return keyword === undefined
        ? []
        : [{ id, label: keyword.label, url: keyword.url, hidden: keyword.hidden }];
    }),
    // Without their scores, which change with every article that is added.
    related: links.map(({ article: other, reason }) => ({ card: keyOf(other), reason })),
    translations: (site.translations.get(path) ?? []).map(translationNamed),
    ...(newer === undefined ? {} : { newer: articleNamed(newer) }),
    ...(older === undefined ? {} : { older: articleNamed(older) }),
    waiting: date.value.epochMs > site.now,
  };
}

const groupNamed = ({ slug, label, url }: Group) => ({ slug, label, url });
const articleNamed = ({ title, url, lang, dir }: PublishedArticle): NamedArticle => ({
  label: title.value,
  url,
  ...(lang === undefined ? {} : { lang }),
  ...(dir === undefined ? {} : { dir }),
});
/** Machines are told of a translation only where it is the original of its own words. */
const translationNamed = (article: PublishedArticle): NamedArticle => ({
  ...articleNamed(article),
  ...(article.canonical === undefined ? {} : { canonical: article.canonical }),
});
