// The part of a view that all pages of a site share, but for what belongs to the page itself.

import { readSitePath } from "../../../language/url.js";
import type { SitePath } from "../../../model/brand.js";
import type { Page } from "../../../model/page.js";
import type { Group, Keyword } from "../../../model/site.js";
import type { FrameView } from "../frame.js";
import type { CrumbView, LinkView, NavigationLinkView } from "../pieces.js";
import { badgeOfArticle } from "./badge.js";
import type { ViewContext } from "./context.js";

/** As many sections as a line of the navigation holds. */
const mostSections = 8;

/** Addresses that a link of the site may have. Anything else, `javascript:` above all, leads nowhere. */
const safeAddress = /^(?:https?:|mailto:|tel:|#|\.{0,2}\/)/iu;

/** A link of the configuration: a path of this site gets the base path, a whole address stays. */
const configuredHref = (href: string, context: ViewContext): string => {
  if (href.startsWith("/") && !href.startsWith("//")) {
    const path = readSitePath(href);
    return path === undefined ? "#" : context.href(path) + (/[?#].*$/su.exec(href)?.[0] ?? "");
  }
  return safeAddress.test(href) ? href : "#";
};

/** The parts that are the same on every page, made once. */
export type SiteFrame = Readonly<{
  shared: Omit<FrameView, "head" | "navigation" | "tools" | "crumbs" | "edition" | "badge">;
  /** None of them current yet. */
  navigation: readonly NavigationLinkView[];
  tools: readonly NavigationLinkView[];
}>;

const byArticles = (one: Group, other: Group): number => other.articles.length - one.articles.length;

const notCurrent = (link: LinkView): NavigationLinkView => ({ ...link, current: false });

const navigationLinks = (context: ViewContext): LinkView[] => {
  const { config, sections } = context.site;
  if (config.navigation.length > 0) {
    return config.navigation.map(({ label, href }) => ({ label, href: configuredHref(href, context) }));
  }
  const filled = sections.filter(({ articles }) => articles.length > 0);
  const biggest = new Set(filled.toSorted(byArticles).slice(0, mostSections));
  return filled
    .filter((section) => biggest.has(section))
    .map(({ label, url }) => ({ label, href: context.href(url) }));
};

const browseLinks = (context: ViewContext): LinkView[] => {
  const { site, words, searchHref } = context;
  const { addresses } = site;
  const link = (key: string, path: SitePath): LinkView => ({
    label: words.text(key),
    href: context.href(path),
  });
  return [
    ...(searchHref === undefined ? [] : [{ label: words.text("nav.search"), href: searchHref }]),
    ...(site.keywords.size > 0 ? [link("nav.keywords", addresses.keywords)] : []),
    ...(site.authors.length > 0 ? [link("nav.authors", addresses.authors)] : []),
    ...(site.months.length > 0 ? [link("nav.archive", addresses.archive)] : []),
  ];
};

export const createSiteFrame = (context: ViewContext): SiteFrame => {
  const { site, words, preview } = context;
  const { config } = site;
  const browse = browseLinks(context);
  const pages = site.pages.map(({ title, url }) => ({ label: title.value, href: context.href(url) }));
  const siteFeed = site.feeds.get(site.addresses.front)?.files[0];
  const feed =
    siteFeed === undefined ? [] : [{ label: words.text("nav.feed"), href: context.href(siteFeed.path) }];
  const columns =
    config.footer.length > 0
      ? config.footer.map(({ label, links }) => ({
          label,
          links: links.map(({ label: text, href }) => ({ label: text, href: configuredHref(href, context) })),
        }))
      : [
          { label: words.text("footer.paper"), links: pages },
          { label: words.text("footer.browse"), links: browse },
          { label: words.text("footer.follow"), links: feed },
        ];
  return {
    shared: {
      lang: config.language,
      dir: config.direction,
      look: config.look,
      site: {
        title: config.title,
        description: config.description,
        href: context.href(site.addresses.front),
        ...(config.copyright === undefined ? {} : { copyright: config.copyright }),
        ...(config.publisher.email === undefined ? {} : { email: config.publisher.email }),
      },
      footer: columns
        .filter(({ links }) => links.length > 0)
        .map((column, index) => ({ id: `foot-${index + 1}`, ...column })),
      preview,
      offline: context.offline ?? false,
    },
    navigation: navigationLinks(context).map(notCurrent),
    tools: browse.filter(({ href }) => href !== context.href(site.addresses.authors)).map(notCurrent),
  };
};

const sectionOf = (page: Page, context: ViewContext): Group | undefined => {
  if (page.kind === "section") return page.group;
  if (page.kind !== "article" || page.article.sectionSlug === undefined) return undefined;
  const { sectionSlug } = page.article;
  return context.site.sections.find(({ slug }) => slug === sectionSlug);
};

/** A keyword's parents, the widest first; hidden ones have no page. A circle ends where it began. */
const parentsOf = (keyword: Keyword, context: ViewContext): Keyword[] => {
  const parents: Keyword[] = [];
  for (let id = keyword.parent; id !== undefined; ) {
    const parent = context.site.keywords.get(id);
    if (parent === undefined || parent === keyword || parents.includes(parent)) break;
    parents.unshift(parent);
    id = parent.parent;
  }
  return parents.filter(({ hidden }) => !hidden);
};

const crumbsOf = (page: Page, context: ViewContext): CrumbView[] => {
  const { words, href } = context;
  const { addresses } = context.site;
  const crumb = (label: string, path: SitePath): CrumbView => ({ label, href: href(path), section: false });
  const home = crumb(words.text("nav.home"), addresses.front);
  switch (page.kind) {
    case "front":
    case "redirect":
    case "not-found":
      return [];
    case "article": {
      const section = sectionOf(page, context);
      return section === undefined ? [home] : [home, { ...crumb(section.label, section.url), section: true }];
    }
    case "keyword":
      return [
        home,
        crumb(words.text("nav.keywords"), addresses.keywords),
        ...parentsOf(page.keyword, context).map(({ label, url }) => crumb(label, url)),
      ];
    case "author":
      return [home, crumb(words.text("nav.authors"), addresses.authors)];
    case "month":
      return [home, crumb(words.text("nav.archive"), addresses.archive)];
    default:
      return [home];
  }
};

const headView = (page: Page, context: ViewContext): FrameView["head"] => {
  const head = context.headOf(page);
  const { jsonLd, title, description, canonical, robots, openGraph, twitter, alternates, previous, next } =
    head;
  return {
    title,
    ...(description === undefined ? {} : { description }),
    ...(canonical === undefined ? {} : { canonical }),
    robots,
    openGraph,
    twitter,
    alternates,
    translations: head.translations,
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
    ...(jsonLd === "" ? {} : { jsonLd }),
  };
};

const badgeOf = (page: Page, context: ViewContext): string | undefined => {
  if (page.kind === "standalone") return page.page.draft ? context.words.text("badge.draft") : undefined;
  return page.kind === "article" ? badgeOfArticle(page.article, context) : undefined;
};

const withCurrent = (
  links: readonly NavigationLinkView[],
  hrefs: readonly string[],
): readonly NavigationLinkView[] =>
  links.map((link) => (hrefs.includes(link.href) ? { ...link, current: true } : link));

export const frameOf = (page: Page, frame: SiteFrame, context: ViewContext): FrameView => {
  const { site, dates } = context;
  const section = sectionOf(page, context);
  const here = [context.href(page.url), ...(section === undefined ? [] : [context.href(section.url)])];
  const badge = badgeOf(page, context);
  const hijri = site.config.dates.calendar === "gregorian+hijri" ? dates.todayHijri(site.now) : "";
  return {
    head: headView(page, context),
    navigation: withCurrent(frame.navigation, here),
    tools: withCurrent(frame.tools, here),
    crumbs: crumbsOf(page, context),
    ...frame.shared,
    ...(page.kind === "front"
      ? { edition: { date: dates.today(site.now), ...(hijri === "" ? {} : { hijri }) } }
      : {}),
    ...(badge === undefined ? {} : { badge }),
  };
};
