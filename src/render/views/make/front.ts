// The front page: one story leads, a few follow, then the newest, opinion and the sections.

import type { PublishedArticle } from "../../../model/site.js";
import type { FrameView } from "../frame.js";
import type { ViewOf } from "../schemas.js";
import type { ViewContext } from "./context.js";
import { latestView, storyView } from "./stories.js";

const mostFeatured = 6;
/** Only news of these last ones may stand at the top for its picture: an old one must not. */
const newestPictured = 9;
const mostLatest = 7;
const mostBands = 6;
const bandLength = 4;
const mostOpinions = 3;

/** The featured ones first, then those with a picture, each newest first. */
const chooseTop = (articles: readonly PublishedArticle[], context: ViewContext): PublishedArticle[] => {
  const featured = articles.filter((article) => article.featured);
  const others = articles.filter((article) => !article.featured);
  const newest = others.slice(0, newestPictured);
  const pictured = newest.filter((article) => context.imageOf(article) !== undefined);
  const plain = others.filter((article) => !pictured.includes(article)).slice(0, 1 + mostFeatured);
  // A short site keeps something for the list of the newest.
  const room = Math.min(1 + mostFeatured, Math.max(1, Math.ceil(articles.length / 2)));
  const top = [...featured, ...pictured, ...plain].slice(0, room);
  // Rows of three, so that none is left half empty.
  const following = top.length - 1;
  return following > 3 ? top.slice(0, 1 + Math.floor(following / 3) * 3) : top;
};

export const frontView = (frame: FrameView, context: ViewContext): ViewOf<"front"> => {
  const { site, words } = context;
  const { articles, sections } = site;
  const opinionSection = sections.find(({ label }) => label === words.text("front.opinion"));
  const news = articles.filter(
    ({ sectionSlug }) => opinionSection === undefined || sectionSlug !== opinionSection.slug,
  );
  const top = chooseTop(news, context);
  const taken = new Set(top);
  const latest = news.filter((article) => !taken.has(article)).slice(0, mostLatest);
  const [lead, ...featured] = top;
  for (const article of latest) taken.add(article);
  const story = (article: PublishedArticle) => storyView(article, context);

  const bands = sections
    .filter((section) => section !== opinionSection)
    .map((section) => ({
      section,
      rest: section.articles.filter((article) => !taken.has(article)).slice(0, bandLength),
    }))
    .filter(({ rest }) => rest.length > 0)
    .slice(0, mostBands)
    .flatMap(({ section, rest }, index) => {
      // The one with a picture stands first: the band was drawn for it.
      const first = rest.find((article) => context.imageOf(article) !== undefined) ?? rest[0];
      if (first === undefined) return [];
      return [
        {
          id: `band-${index + 1}`,
          label: section.label,
          href: context.href(section.url),
          lead: story(first),
          stories: rest.filter((article) => article !== first).map(story),
        },
      ];
    });

  const opinions = opinionSection?.articles.slice(0, mostOpinions) ?? [];
  return {
    ...frame,
    ...(lead === undefined ? {} : { lead: story(lead) }),
    featured: featured.map(story),
    latest: latestView(latest, context),
    ...(opinionSection === undefined || opinions.length === 0
      ? {}
      : {
          opinion: {
            label: opinionSection.label,
            href: context.href(opinionSection.url),
            stories: opinions.map(story),
          },
        }),
    bands,
    ...(site.months.length > 0 ? { archive: context.href(site.addresses.archive) } : {}),
  };
};
