// site → pages: every page as data before any is rendered.

import type { SitePath } from "../model/brand.js";
import type { Page, Slice } from "../model/page.js";
import type { Place } from "../model/place.js";
import type { PublishedArticle, Site } from "../model/site.js";
import { siteOrigin } from "./origin.js";
import { listPageUrl } from "./urls.js";

/**
 * All pages in a fixed order: front, articles newest first, standalone pages, those of plugins, keywords, sections, authors, archive,
 * search, 404, redirects. A list has always a first page, also when it is empty.
 */
export function planPages(site: Site): readonly Page[] {
  const { addresses, config } = site;
  const origin = siteOrigin(config);
  const slices = (url: SitePath, articles: readonly PublishedArticle[]) =>
    sliceList(url, articles, config.pageSize);

  const pages: Page[] = [{ kind: "front", url: addresses.front, origin }];
  for (const article of site.articles) {
    pages.push({ kind: "article", url: article.url, origin: article.slug.place, article });
  }
  for (const page of site.pages) {
    pages.push({ kind: "standalone", url: page.url, origin: page.slug.place, page });
  }
  for (const page of site.addedPages) {
    pages.push({ kind: "standalone", url: page.url, origin: page.place, page });
  }
  pages.push({ kind: "keywords", url: addresses.keywords, origin });
  for (const keyword of site.keywords.values()) {
    if (keyword.hidden) continue;
    for (const { url, slice } of slices(keyword.url, keyword.articles)) {
      pages.push({ kind: "keyword", url, origin: keyword.place, keyword, slice });
    }
  }
  pages.push(...groupPages("section", site.sections, slices));
  if (site.authors.length > 0) {
    pages.push({ kind: "authors", url: addresses.authors, origin });
    pages.push(...groupPages("author", site.authors, slices));
  }
  pages.push({ kind: "archive", url: addresses.archive, origin });
  for (const month of site.months) {
    const place = placeOfMonth(month.articles, origin);
    for (const { url, slice } of slices(month.url, month.articles)) {
      pages.push({ kind: "month", url, origin: place, month, slice });
    }
  }
  if (config.outputs.search) pages.push({ kind: "search", url: addresses.search, origin });
  pages.push({ kind: "not-found", url: addresses.notFound, origin });
  for (const redirect of site.redirects) {
    pages.push({ kind: "redirect", url: redirect.from, origin: redirect.place, redirect });
  }
  return pages;
}

type PlannedSlice = Readonly<{ url: SitePath; slice: Slice }>;

/**
 * Cuts a list into its pages; page 1 stands at the list's own address.
 * @param pageSize - articles on a page, at least 1
 */
function sliceList(
  list: SitePath,
  articles: readonly PublishedArticle[],
  pageSize: number,
): readonly PlannedSlice[] {
  const count = Math.max(1, Math.ceil(articles.length / pageSize));
  const urls = Array.from({ length: count }, (_, index) => listPageUrl(list, index + 1));
  return urls.map((url, index) => ({
    url,
    slice: {
      number: index + 1,
      count,
      total: articles.length,
      articles: articles.slice(index * pageSize, (index + 1) * pageSize),
      urls,
    },
  }));
}

function groupPages(
  kind: "section" | "author",
  groups: Site["sections"],
  slices: (url: SitePath, articles: readonly PublishedArticle[]) => readonly PlannedSlice[],
): readonly Page[] {
  return groups.flatMap((group) =>
    slices(group.url, group.articles).map(
      ({ url, slice }): Page => ({ kind, url, origin: group.place, group, slice }),
    ),
  );
}

/** A month stems from its oldest article. */
const placeOfMonth = (articles: readonly PublishedArticle[], otherwise: Place): Place =>
  articles.at(-1)?.date.place ?? otherwise;
