// What a page is about, in a few words: its name, its place in the site, what it says of itself.
// The head and the structured data say the same because both ask here.

import type { Breadcrumb, HeadWords, Page } from "../../model/page.js";
import type { Keyword, Site } from "../../model/site.js";
import { groupsOf, languageOf } from "../article-facts.js";

/** The page's own name, without the site's and without a page number; empty for the front page. */
export function labelOf(page: Page, site: Site, words: HeadWords): string {
  switch (page.kind) {
    case "front":
      return "";
    case "article":
      return page.article.title.value;
    case "standalone":
      return page.page.title.value;
    case "keyword":
      return page.keyword.label;
    case "section":
    case "author":
      return page.group.label;
    case "keywords":
      return words.keywords;
    case "authors":
      return words.authors;
    case "archive":
      return words.archive;
    case "month":
      return words.monthName(page.month);
    case "search":
      return words.search;
    case "not-found":
      return words.notFound;
    case "redirect":
      return site.config.title;
  }
}

/** Of its text: a list is in the site's, whatever its articles are in. */
export function languageOfPage(page: Page, { config }: Site): string {
  if (page.kind === "article") return languageOf(page.article, config);
  return (page.kind === "standalone" ? page.page.lang : undefined) ?? config.language;
}

export function descriptionOf(page: Page, site: Site): string | undefined {
  const description = ((): string | undefined => {
    switch (page.kind) {
      case "front":
        return site.config.description;
      case "article":
        return page.article.summary;
      case "standalone":
        return page.page.description;
      case "keyword":
        return page.keyword.description;
      case "section":
      case "author":
        return page.group.description;
      default:
        return undefined;
    }
  })();
  return description === "" ? undefined : description;
}

/** From the front page down to this one, which has no address because the reader is there. */
export function breadcrumbsOf(page: Page, site: Site, words: HeadWords): readonly Breadcrumb[] {
  if (page.kind === "front" || page.kind === "not-found" || page.kind === "redirect") return [];
  return [
    { label: site.config.title, url: site.addresses.front },
    ...parentsOf(page, site, words),
    { label: labelOf(page, site, words) },
  ];
}

function parentsOf(page: Page, site: Site, words: HeadWords): readonly Breadcrumb[] {
  switch (page.kind) {
    case "article": {
      const section = groupsOf(site).sectionOf(page.article);
      return section === undefined ? [] : [{ label: section.label, url: section.url }];
    }
    case "keyword":
      return [
        { label: words.keywords, url: site.addresses.keywords },
        ...ancestorsOf(page.keyword, site).map(({ label, url }) => ({ label, url })),
      ];
    case "author":
      return [{ label: words.authors, url: site.addresses.authors }];
    case "month":
      return [{ label: words.archive, url: site.addresses.archive }];
    default:
      return [];
  }
}

/** The farthest first. A circle in the register is an error elsewhere; here it only must not run for ever. */
function ancestorsOf(keyword: Keyword, site: Site): readonly Keyword[] {
  const ancestors: Keyword[] = [];
  let parent = keyword.parent === undefined ? undefined : site.keywords.get(keyword.parent);
  while (parent !== undefined && parent !== keyword && !ancestors.includes(parent)) {
    if (!parent.hidden) ancestors.unshift(parent);
    parent = parent.parent === undefined ? undefined : site.keywords.get(parent.parent);
  }
  return ancestors;
}
