// What the page of one article shows of the site, taken out of it as plain data, and made a small site again on whatever
// thread makes the page. The page is made of this small site and of nothing else, so the data is all that it depends on.

import type { ArticleImage } from "../model/article.js";
import type { KeywordId, SitePath, Slug, SourcePath } from "../model/brand.js";
import type { Moment } from "../model/moment.js";
import type { Place } from "../model/place.js";
import type { Feed, Group, Keyword, Neighbours, PublishedArticle, RelatedLink, Site } from "../model/site.js";
import type { StoryView } from "./views/pieces.js";

/** A story as lists show it, known by the hash of it. */
export type CardKey = string;

type Named = Readonly<{ label: string; url: SitePath }>;
/** One of the newest articles, which stand beside every other one. */
export type NewestArticle = Readonly<{ card: CardKey; url: SitePath; title: string; date: Moment }>;

/** Language and direction where its editor wrote them. */
type NamedArticle = Named & Pick<PublishedArticle, "lang" | "dir" | "canonical">;

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

export type OwnSite = Readonly<{
  site: Site;
  article: PublishedArticle;
  /** The stories of all other articles of the site, which are made already. */
  stories: WeakMap<PublishedArticle, StoryView>;
}>;

/** The small site: an article, its keywords and neighbours, and of each other article the story alone. */
export function ownSite(
  facts: OwnFacts,
  listed: readonly NewestArticle[],
  cards: ReadonlyMap<CardKey, StoryView>,
  { addresses, config, feed }: CommonSite,
): OwnSite {
  const stories = new WeakMap<PublishedArticle, StoryView>();
  const article = articleOf(facts.article);
  const storyOnly = (card: CardKey, named: Named & Readonly<{ date?: Moment }>): PublishedArticle => {
    // The newest articles are listed beside every article but themselves.
    const other = named.url === article.url ? article : stub(named);
    const story = cards.get(card);
    if (story !== undefined) stories.set(other, story);
    return other;
  };
  const newest = listed.map(({ card, url, title, date }) => storyOnly(card, { url, label: title, date }));
  const related = facts.related.map(({ card, reason }): RelatedLink => {
    const named = { url: unknownUrl, label: "" };
    return { article: storyOnly(card, named), reason, score: 0 };
  });
  const { epochMs } = article.date.value;
  const site: Site = {
    config,
    now: facts.waiting ? epochMs - 1 : epochMs,
    articles: newest,
    bySource: new Map([[article.path, article]]),
    neighbours: new Map([[article.path, neighboursOf(facts)]]),
    related: new Map([[article.path, related]]),
    translations: new Map([
      [article.path, facts.translations.map((one) => (one.url === article.url ? article : stub(one)))],
    ]),
    keywords: new Map(facts.keywords.map((keyword) => [keyword.id, keywordOf(keyword)])),
    sections: facts.section === undefined ? [] : [groupOf(facts.section)],
    authors: facts.authors.map(groupOf),
    months: [],
    pages: [],
    feeds: feed === undefined ? new Map() : new Map([[addresses.front, feed]]),
    addresses,
    redirects: [],
    unpublished: [],
    addedPages: [],
    draftPages: [],
  };
  return { site, article, stories };
}

/** Pages show no places. */
const nowhere: Place = { path: "" as SourcePath };
const written = <T>(value: T) => ({ value, place: nowhere });
const unknownUrl = "" as SitePath;
const noSlug = "" as Slug;
const noWords = { words: "", counts: [] };
const noSlugWritten = written(noSlug);
const noWordsAtAll = { title: noWords, summary: noWords, body: noWords };

function articleOf({
  path,
  url,
  title,
  date,
  section,
  authors,
  image,
  rest,
}: OwnFacts["article"]): PublishedArticle {
  return {
    path,
    url,
    title: written(title),
    date: written(date),
    ...rest,
    ...(section === undefined ? {} : { section: written(section) }),
    authors: authors.map(written),
    ...(image === undefined ? {} : { image: { ...image, src: written(image.src) } }),
    place: nowhere,
    slug: noSlugWritten,
    keywords: [],
    pinned: [],
    aliases: [],
    words: noWordsAtAll,
  };
}

const someMoment: Moment = {
  epochMs: 0,
  wall: { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0 },
  offsetMinutes: 0,
  hasTime: false,
};

/** An article of which no more is shown than its name, or its story. Written out: a page takes a dozen of them. */
function stub({ url, label, date, ...more }: NamedArticle & Readonly<{ date?: Moment }>): PublishedArticle {
  const article: PublishedArticle = {
    place: nowhere,
    slug: noSlugWritten,
    keywords: [],
    pinned: [],
    aliases: [],
    words: noWordsAtAll,
    path: nowhere.path,
    url,
    title: written(label),
    date: written(date ?? someMoment),
    sources: [],
    authors: [],
    summary: "",
    corrections: [],
    draft: false,
    featured: false,
    headings: [],
    keywordIds: [],
    authorSlugs: [],
  };
  return Object.assign(article, more);
}

const neighboursOf = ({ newer, older }: OwnFacts): Neighbours => ({
  newer: newer && stub(newer),
  older: older && stub(older),
});

const groupOf = ({ slug, label, url }: Named & Readonly<{ slug: Slug }>): Group => ({
  slug,
  label,
  url,
  articles: [],
  place: nowhere,
});

const keywordOf = ({ id, label, url, hidden }: OwnFacts["keywords"][number]): Keyword => ({
  id,
  label,
  url,
  hidden,
  slug: noSlug,
  children: [],
  spellings: [],
  articles: [],
  related: [],
  place: nowhere,
});
