// The last two days for news search. Empty on quiet days, which the format allows.
// @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap

import { isoDateTime } from "../../language/dates/iso.js";
import { primaryLanguage } from "../../language/primary-language.js";
import { absoluteUrl } from "../../language/url.js";
import type { OutputFile } from "../../model/page.js";
import type { Place } from "../../model/place.js";
import type { PublishedArticle, Site } from "../../model/site.js";
import { isOriginal, languageOf } from "../article-facts.js";
import { textFile } from "../file.js";
import { element, xmlDeclaration } from "../xml.js";

const twoDaysMs = 2 * 24 * 60 * 60 * 1000;
const mostEntries = 1000;

export function newsSitemapFile(site: Site, origin: Place): OutputFile {
  const entries = recentNews(site).map((article) => newsEntry(article, site));
  return textFile(
    site.addresses.newsSitemap,
    origin,
    [
      xmlDeclaration,
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">',
      ...entries,
      "</urlset>",
      "",
    ].join("\n"),
  );
}

/** Newest first. Not what is shown before its time (`--future`), and not what another site has the original of. */
function recentNews(site: Site): readonly PublishedArticle[] {
  const recent: PublishedArticle[] = [];
  for (const article of site.articles) {
    const { epochMs } = article.date.value;
    if (epochMs < site.now - twoDaysMs || recent.length === mostEntries) break;
    if (epochMs <= site.now && isOriginal(article, site.config)) recent.push(article);
  }
  return recent;
}

function newsEntry(article: PublishedArticle, { config }: Site): string {
  return [
    "<url>",
    element("loc", absoluteUrl(config, article.url)),
    "<news:news>",
    `<news:publication>${element("news:name", config.title)}${element("news:language", newsLanguage(languageOf(article, config)))}</news:publication>`,
    element("news:publication_date", isoDateTime(article.date.value)),
    element("news:title", article.title.value),
    "</news:news>",
    "</url>",
  ].join("\n");
}

/** ISO 639: the language alone. Chinese is the one that the format wants with its region. */
function newsLanguage(language: string): string {
  const lower = language.toLowerCase();
  if (lower === "zh-cn" || lower === "zh-tw") return lower;
  return primaryLanguage(language);
}
