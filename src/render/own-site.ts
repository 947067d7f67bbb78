// Facts of one article's page → a small site, of which the page is made and of nothing else.

import type { SitePath, Slug, SourcePath } from "../model/brand.js";
import type { Moment } from "../model/moment.js";
import type { Place } from "../model/place.js";
import type { Group, Keyword, Neighbours, PublishedArticle, RelatedLink, Site } from "../model/site.js";
import type { CardKey, CommonSite, Named, NamedArticle, NewestArticle, OwnFacts } from "./own-facts.js";
import type { StoryView } from "./views/pieces.js";

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
