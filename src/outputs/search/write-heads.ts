// Articles → how they are shown in a list of results.

import { formatDate } from "../../language/dates/format.js";
import { isoDate, isoDateTime } from "../../language/dates/iso.js";
import { directionOfLanguage, directionOfText, rtlLetterRanges } from "../../language/direction.js";
import { hrefOf } from "../../language/url.js";
import type { Direction } from "../../model/article.js";
import type { PublishedArticle, Site } from "../../model/site.js";
import type { ArticleHead } from "../../search/layout.js";
import { groupsOf, keywordsOf } from "../article-facts.js";

/** In UTF-16 code units; longer summaries are cut behind a word. */
const LONGEST_SUMMARY = 280;

/** As much of a site as its search is made of. */
export type SearchableSite = Pick<Site, "config" | "articles" | "keywords" | "sections" | "authors">;

export function headOfArticle(article: PublishedArticle, site: SearchableSite): ArticleHead {
  const { config } = site;
  const { lang } = article;
  const dir = article.dir ?? (lang === undefined ? ofTitle(article.title.value) : directionOfLanguage(lang));
  const date = article.date.value;
  const section = groupsOf(site).sectionOf(article)?.label;
  return {
    title: article.title.value,
    href: hrefOf(config.basePath, article.url),
    date: [
      date.hasTime ? isoDateTime(date) : isoDate(date),
      formatDate(date, "date", config.language, config.dates),
    ],
    ...(section === undefined ? {} : { section }),
    summary: cutSummary(article.summary),
    keywords: keywordsOf(article, site).map(({ slug, label }) => [slug, label] as const),
    ...(lang === undefined || lang === config.language ? {} : { lang }),
    ...(dir === undefined || dir === config.direction ? {} : { dir }),
  };
}

const rtlLetter = new RegExp(`[${rtlLetterRanges}]`, "u");

/** A headline without any letter that is written from the right runs from the left; an Arabic one may begin with a Latin name. */
const ofTitle = (title: string): Direction | undefined =>
  directionOfText(title) === "ltr" && !rtlLetter.test(title) ? "ltr" : undefined;

function cutSummary(summary: string): string {
  if (summary.length <= LONGEST_SUMMARY) return summary;
  const head = summary.slice(0, LONGEST_SUMMARY);
  const space = head.lastIndexOf(" ");
  return `${space > LONGEST_SUMMARY / 2 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/, "")}…`;
}
