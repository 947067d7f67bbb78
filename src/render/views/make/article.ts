// The view of an article.

import { directionOfLanguage } from "../../../language/direction.js";
import { languageName } from "../../../language/language-name.js";
import { absoluteUrl } from "../../../language/url.js";
import type { PublishedArticle, RelatedLink } from "../../../model/site.js";
import type { FrameView } from "../frame.js";
import type { FigureView, StoryView } from "../pieces.js";
import type { ViewOf } from "../schemas.js";
import type { ViewContext } from "./context.js";
import { shareLinks } from "./share.js";
import { foreign, latestView, pictureView, storyView } from "./stories.js";

const latestCount = 5;

const spaceless = (text: string): string => text.replace(/\s+/gu, "");

/**
 * A summary that was taken from the first paragraph would be read twice, so it is no deck.
 * @param body - HTML
 */
const repeats = (summary: string, body: string): boolean => {
  const opening = body
    .slice(0, 3 * summary.length + 600)
    .replace(/<[^>]*>/gu, "")
    .replace(/&[a-z#0-9]+;/giu, "");
  return spaceless(opening).startsWith(spaceless(summary.replace(/[&<>"'…]/gu, "")).slice(0, 60));
};

const figureOf = (article: PublishedArticle, context: ViewContext): FigureView | undefined => {
  const resolved = context.imageOf(article);
  if (resolved === undefined || article.image === undefined) return undefined;
  const { alt, caption, credit } = article.image;
  return Object.assign(
    pictureView(resolved, alt ?? ""),
    caption === undefined ? {} : { caption },
    credit === undefined ? {} : { credit },
  );
};

const relatedStory = ({ article, reason }: RelatedLink, context: ViewContext): StoryView => {
  const story = storyView(article, context);
  switch (reason.kind) {
    case "keywords": {
      const labels = reason.keywords.map((id) => context.site.keywords.get(id)?.label ?? "");
      return { ...story, shared: labels.filter((label) => label !== "") };
    }
    case "terms":
      return { ...story, shared: reason.terms };
    case "section":
      return { reason: context.words.text("related.section"), ...story };
    case "pinned":
    case "text":
    case "recent":
      return story;
  }
};

export const articleView = (
  article: PublishedArticle,
  frame: FrameView,
  context: ViewContext,
): ViewOf<"article"> => {
  const { site, dates, href } = context;
  const body = context.fillBody(article);
  const figure = figureOf(article, context);
  const { lang, dir } = foreign(article, context);
  const { newer, older } = site.neighbours.get(article.path) ?? {};
  const link = (other: PublishedArticle) => ({
    label: other.title.value,
    href: href(other.url),
    ...foreign(other, context),
  });
  const { updated } = article;
  const isUpdated = updated !== undefined && updated.epochMs !== article.date.value.epochMs;
  const keywords = article.keywordIds
    .map((id) => site.keywords.get(id))
    .filter((keyword) => keyword !== undefined && !keyword.hidden)
    .flatMap((keyword) => (keyword === undefined ? [] : [{ label: keyword.label, href: href(keyword.url) }]));
  const authors = article.authorSlugs.flatMap((authorSlug) => {
    const author = site.authors.find(({ slug }) => slug === authorSlug);
    return author === undefined ? [] : [{ label: author.label, href: href(author.url) }];
  });
  const others = site.articles.slice(0, latestCount + 1).filter((other) => other !== article);
  return {
    title: article.title.value,
    ...frame,
    ...(lang === undefined ? {} : { textLang: lang }),
    ...(dir === undefined ? {} : { textDir: dir }),
    ...(article.summary === "" || repeats(article.summary, body) ? {} : { deck: article.summary }),
    ...(figure === undefined ? {} : { figure }),
    authors,
    published: dates.full(article.date.value),
    ...(isUpdated ? { updated: dates.full(updated) } : {}),
    translations: (site.translations.get(article.path) ?? [])
      .filter((member) => member.url !== article.url)
      .map(({ url, lang: tag = site.config.language }) => ({
        label: languageName(tag),
        href: href(url),
        lang: tag,
        dir: directionOfLanguage(tag),
      })),
    body,
    sources: article.sources,
    keywords,
    corrections: article.corrections.map(({ date, text }) => ({ date: dates.date(date), text })),
    share: shareLinks(article.title.value, absoluteUrl(site.config, article.url), context),
    related: (site.related.get(article.path) ?? []).map((related) => relatedStory(related, context)),
    ...(newer === undefined ? {} : { newer: link(newer) }),
    ...(older === undefined ? {} : { older: link(older) }),
    latest: latestView(others.slice(0, latestCount), context),
  };
};
