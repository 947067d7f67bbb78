// Structured data: what search engines may show of a page beyond its text.
// @see https://developers.google.com/search/docs/appearance/structured-data/article and https://schema.org

import type {
  BreadcrumbList,
  CollectionPage,
  IdReference,
  ImageObject,
  ItemList,
  NewsArticle,
  Organization,
  Person,
  QuantitativeValue,
  SearchAction,
  Thing,
  WebPage,
  WebSite,
  WithActionConstraints,
} from "schema-dts";
import { absoluteUrl } from "../../language/url.js";
import type { HeadWords, LeadImage, Page, Slice } from "../../model/page.js";
import type { PublishedArticle, Site } from "../../model/site.js";
import { canonicalOf, groupsOf, keywordsOf, languageOf, lastChangeOf } from "../article-facts.js";
import { wholeLogo } from "../naming.js";
import { dateOrTime } from "./open-graph.js";
import { breadcrumbsOf, descriptionOf, labelOf, languageOfPage } from "./subject.js";

type DataInput = Readonly<{ words: HeadWords; image?: LeadImage | undefined }>;

/** The schema.org objects of a page, the main one first, without `@context`. None for redirects and the 404 page. */
export function structuredDataOf(page: Page, site: Site, input: DataInput): readonly Thing[] {
  switch (page.kind) {
    case "redirect":
    case "search":
    case "not-found":
      return [];
    case "front":
      return [webSite(site), organisation(site)];
    case "article":
      return [newsArticle(page.article, site, input.image), breadcrumbList(page, site, input.words)];
    case "standalone":
      return [webPage(page, site, input.words, "WebPage"), breadcrumbList(page, site, input.words)];
    case "keyword":
    case "section":
    case "author":
    case "month":
      return [
        { ...webPage(page, site, input.words, "CollectionPage"), mainEntity: itemList(page.slice, site) },
        breadcrumbList(page, site, input.words),
      ];
    case "keywords":
    case "authors":
    case "archive":
      return [webPage(page, site, input.words, "CollectionPage"), breadcrumbList(page, site, input.words)];
  }
}

/** Names by which the objects of different pages know one another. */
const websiteId = ({ config, addresses }: Site): string => `${absoluteUrl(config, addresses.front)}#website`;
const publisherId = ({ config, addresses }: Site): string =>
  `${absoluteUrl(config, addresses.front)}#publisher`;

function webSite(site: Site): WebSite {
  const { config, addresses } = site;
  return {
    "@type": "WebSite",
    "@id": websiteId(site),
    name: config.title,
    url: absoluteUrl(config, addresses.front),
    ...(config.description === "" ? {} : { description: config.description }),
    inLanguage: config.language,
    publisher: { "@id": publisherId(site) },
    ...(config.outputs.search ? { potentialAction: searchAction(site) } : {}),
  };
}

/** @see https://schema.org/SearchAction; the words of Google's former sitelinks searchbox */
function searchAction({ config, addresses }: Site): WithActionConstraints<SearchAction> {
  return {
    "@type": "SearchAction",
    target: {
      "@type": "EntryPoint",
      urlTemplate: `${absoluteUrl(config, addresses.search)}?q={search_term_string}`,
    },
    "query-input": "required name=search_term_string",
  };
}

function organisation(site: Site): Organization {
  const { config, addresses } = site;
  const logo = wholeLogo(config);
  return {
    "@type": "Organization",
    "@id": publisherId(site),
    name: config.publisher.name,
    url: absoluteUrl(config, addresses.front),
    ...(logo === undefined ? {} : { logo: { "@type": "ImageObject", url: logo } }),
    ...(config.publisher.email === undefined ? {} : { email: config.publisher.email }),
  };
}

/** An hour that nobody wrote is not claimed; an article without a name below it is the publisher's. */
function newsArticle(article: PublishedArticle, site: Site, image: LeadImage | undefined): NewsArticle {
  const { config } = site;
  const { sectionOf, authorsOf } = groupsOf(site);
  const authors = authorsOf(article).map(
    ({ label, url }): Person => ({
      "@type": "Person",
      name: label,
      url: absoluteUrl(config, url),
    }),
  );
  const section = sectionOf(article);
  const keywords = keywordsOf(article, site).map(({ label }) => label);
  return {
    "@type": "NewsArticle",
    mainEntityOfPage: { "@type": "WebPage", "@id": canonicalOf(article, config) },
    url: canonicalOf(article, config),
    headline: article.title.value,
    ...(article.summary === "" ? {} : { description: article.summary }),
    ...(image === undefined ? {} : { image: [imageObject(image)] }),
    datePublished: dateOrTime(article.date.value),
    dateModified: dateOrTime(lastChangeOf(article)),
    author: authors.length === 0 ? [organisation(site)] : authors,
    publisher: organisation(site),
    inLanguage: languageOf(article, config),
    ...(section === undefined ? {} : { articleSection: section.label }),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(article.corrections.length === 0
      ? {}
      : {
          correction: article.corrections.map(({ date, text }) => ({
            "@type": "CorrectionComment",
            text,
            datePublished: dateOrTime(date),
          })),
        }),
    ...translationsOf(article, site),
    isPartOf: { "@id": websiteId(site) },
  };
}

/** An original names its translations, a translation its original. */
function translationsOf(
  article: PublishedArticle,
  { config, translations }: Site,
): Readonly<{ workTranslation?: readonly IdReference[]; translationOfWork?: IdReference }> {
  const [original, ...others] = translations.get(article.path) ?? [];
  if (original === undefined) return {};
  const named = (member: PublishedArticle): IdReference => ({ "@id": absoluteUrl(config, member.url) });
  return original.url === article.url
    ? { workTranslation: others.map(named) }
    : { translationOfWork: named(original) };
}

/** schema.org wants a quantity with its unit; E37 is the pixel of UN/CEFACT. */
const pixels = (value: number): QuantitativeValue => ({
  "@type": "QuantitativeValue",
  value,
  unitCode: "E37",
});

function imageObject({ url, width, height, alt }: LeadImage): ImageObject {
  return {
    "@type": "ImageObject",
    url,
    ...(width === undefined ? {} : { width: pixels(width) }),
    ...(height === undefined ? {} : { height: pixels(height) }),
    ...(alt === undefined || alt === "" ? {} : { caption: alt }),
  };
}

function webPage(
  page: Page,
  site: Site,
  words: HeadWords,
  type: "WebPage" | "CollectionPage",
): WebPage | CollectionPage {
  const description = descriptionOf(page, site);
  return {
    "@type": type,
    url: absoluteUrl(site.config, page.url),
    name: labelOf(page, site, words),
    ...(description === undefined ? {} : { description }),
    inLanguage: languageOfPage(page, site),
    isPartOf: { "@id": websiteId(site) },
  };
}

/** Positions go on from page to page, because the list does. */
function itemList({ articles, number, total, count }: Slice, { config }: Site): ItemList {
  const before = number === count ? total - articles.length : (number - 1) * articles.length;
  return {
    "@type": "ItemList",
    numberOfItems: total,
    itemListElement: articles.map((article, index) => ({
      "@type": "ListItem",
      position: before + index + 1,
      url: absoluteUrl(config, article.url),
      name: article.title.value,
    })),
  };
}

function breadcrumbList(page: Page, site: Site, words: HeadWords): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: breadcrumbsOf(page, site, words).map(({ label, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: label,
      ...(url === undefined ? {} : { item: absoluteUrl(site.config, url) }),
    })),
  };
}
