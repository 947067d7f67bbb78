// What stands in <head> for machines, as data that the templates print.

import { absoluteUrl, hrefOf } from "../../language/url.js";
import type { SitePath } from "../../model/brand.js";
import type { FeedFormat } from "../../model/config.js";
import type { HeadWords, LeadImage, Page, PageHead } from "../../model/page.js";
import type { Site } from "../../model/site.js";
import { canonicalOf, isOriginal, languageOf } from "../article-facts.js";
import { pageTitle, titleOfFeed } from "../naming.js";
import { serialiseJsonLd } from "./json-ld.js";
import { openGraphOf } from "./open-graph.js";
import { structuredDataOf } from "./structured-data.js";
import { breadcrumbsOf, descriptionOf, labelOf } from "./subject.js";

type HeadInput = Readonly<{
  words: HeadWords;
  /** The picture that stands for the page; the publisher's logo stands in when there is none. */
  image?: LeadImage | undefined;
  /** True when the site is built for reviewers: then no page may be found by search engines. */
  preview: boolean;
}>;

/** All that the head says. Page 2 of a list is canonical to itself: it shows other articles than page 1. */
export function headOf(page: Page, site: Site, input: HeadInput): PageHead {
  const { config } = site;
  const { words } = input;
  const title = titleOf(page, site, words);
  const description = descriptionOf(page, site);
  const canonical = canonicalAddress(page, site);
  const facts = { title: headlineOf(page, site, words), description, url: canonical, image: input.image };
  const jsonLd = config.outputs.structuredData ? serialiseJsonLd(structuredDataOf(page, site, input)) : "";
  return {
    title,
    ...(description === undefined ? {} : { description }),
    ...(canonical === undefined ? {} : { canonical }),
    robots: input.preview || !isIndexable(page) ? "noindex" : "max-image-preview:large",
    ...openGraphOf(page, site, facts),
    alternates: alternatesOf(page, site),
    translations: translationsOf(page, site),
    ...neighbourPages(page, config.basePath),
    breadcrumbs: breadcrumbsOf(page, site, words),
    jsonLd,
  };
}

const isIndexable = ({ kind }: Page): boolean =>
  kind !== "not-found" && kind !== "redirect" && kind !== "search";

/** The label, with the page's number from the second page of a list on. */
function headlineOf(page: Page, site: Site, words: HeadWords): string {
  const label = labelOf(page, site, words);
  if (!("slice" in page) || page.slice.number === 1) return label === "" ? site.config.title : label;
  return `${label} — ${words.pageOfCount(page.slice.number, page.slice.count)}`;
}

function titleOf(page: Page, site: Site, words: HeadWords): string {
  const { config } = site;
  const headline = headlineOf(page, site, words);
  return page.kind === "front" || page.kind === "redirect" ? config.title : pageTitle(headline, config);
}

function canonicalAddress(page: Page, { config }: Site): string | undefined {
  switch (page.kind) {
    case "not-found":
      return undefined;
    case "redirect":
      return absoluteUrl(config, page.redirect.to);
    case "article":
      return canonicalOf(page.article, config);
    default:
      return absoluteUrl(config, page.url);
  }
}

const feedTypes: Readonly<Record<FeedFormat, string>> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};

/** The list's own feeds before the site's. */
function alternatesOf(page: Page, site: Site): PageHead["alternates"] {
  const home = "slice" in page ? page.slice.urls[0] : page.url;
  const own = home === undefined ? undefined : site.feeds.get(home);
  const ofSite = site.feeds.get(site.addresses.front);
  const { config } = site;
  const href = (path: SitePath): string => hrefOf(config.basePath, path);
  return [...new Set([own, ofSite])].flatMap((feed) =>
    (feed?.files ?? []).map(({ format, path }) => ({
      type: feedTypes[format],
      title: feed === undefined ? config.title : titleOfFeed(feed, config),
      href: href(path),
    })),
  );
}

/**
 * The original stands for readers of all other languages too. Search engines drop a group of which a member names another
 * site's address as its canonical one, so such a member is left out, and names nobody.
 */
function translationsOf(page: Page, { config, translations }: Site): PageHead["translations"] {
  if (page.kind !== "article" || !isOriginal(page.article, config)) return [];
  const group = translations.get(page.article.path) ?? [];
  const members = group.filter((member) => isOriginal(member, config));
  const [original] = group;
  if (original === undefined || members.length < 2) return [];
  const standIn = isOriginal(original, config) ? [original] : [];
  return [
    ...members.map((member) => ({
      language: languageOf(member, config),
      href: absoluteUrl(config, member.url),
    })),
    ...standIn.map(({ url }) => ({ language: "x-default", href: absoluteUrl(config, url) })),
  ];
}

function neighbourPages(page: Page, basePath: string): Pick<PageHead, "previous" | "next"> {
  if (!("slice" in page)) return {};
  const { number, urls } = page.slice;
  const previous = urls[number - 2];
  const next = urls[number];
  return {
    ...(previous === undefined ? {} : { previous: hrefOf(basePath, previous) }),
    ...(next === undefined ? {} : { next: hrefOf(basePath, next) }),
  };
}
