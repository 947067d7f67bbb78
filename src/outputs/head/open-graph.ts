// What a link to the page looks like where people share it.
// @see https://ogp.me

import { isoDate, isoDateTime } from "../../language/dates/iso.js";
import { absoluteUrl } from "../../language/url.js";
import type { Moment } from "../../model/moment.js";
import type { LeadImage, Page, PageHead } from "../../model/page.js";
import type { PublishedArticle, Site } from "../../model/site.js";
import { groupsOf, keywordsOf, languageOf, lastChangeOf } from "../article-facts.js";
import { wholeLogo } from "../naming.js";
import { languageOfPage } from "./subject.js";

type SharedFacts = Readonly<{
  title: string;
  description: string | undefined;
  url: string | undefined;
  image: LeadImage | undefined;
}>;

export function openGraphOf(
  page: Page,
  site: Site,
  facts: SharedFacts,
): Pick<PageHead, "openGraph" | "twitter"> {
  const { config } = site;
  const pairs: (readonly [property: string, content: string | undefined])[] = [
    ["og:title", facts.title],
    ["og:type", typeOf(page)],
    ["og:url", facts.url],
    ["og:site_name", config.title],
    ["og:locale", localeOf(languageOfPage(page, site))],
    ...otherLanguages(page, site).map((other) => ["og:locale:alternate", localeOf(other)] as const),
    ["og:description", facts.description],
    ...imageProperties(facts.image, wholeLogo(config)),
    ...(page.kind === "article" ? articleProperties(page.article, site) : []),
  ];
  return {
    openGraph: pairs.flatMap(([property, content]) =>
      content === undefined || content === "" ? [] : [{ property, content }],
    ),
    // Title, description and picture are taken from the properties above.
    twitter: [
      { name: "twitter:card", content: facts.image === undefined ? "summary" : "summary_large_image" },
    ],
  };
}

function otherLanguages(page: Page, { config, translations }: Site): readonly string[] {
  if (page.kind !== "article") return [];
  const members = translations.get(page.article.path) ?? [];
  return members.filter(({ url }) => url !== page.url).map((member) => languageOf(member, config));
}

function typeOf({ kind }: Page): string {
  if (kind === "article") return "article";
  return kind === "author" ? "profile" : "website";
}

function imageProperties(
  image: LeadImage | undefined,
  logo: string | undefined,
): readonly (readonly [string, string | undefined])[] {
  if (image === undefined) return [["og:image", logo]];
  return [
    ["og:image", image.url],
    ["og:image:type", image.type],
    ["og:image:width", image.width?.toString()],
    ["og:image:height", image.height?.toString()],
    ["og:image:alt", image.alt],
  ];
}

function articleProperties(
  article: PublishedArticle,
  site: Site,
): readonly (readonly [string, string | undefined])[] {
  const { sectionOf, authorsOf } = groupsOf(site);
  const changed = lastChangeOf(article);
  return [
    ["article:published_time", dateOrTime(article.date.value)],
    ["article:modified_time", changed === article.date.value ? undefined : dateOrTime(changed)],
    ["article:section", sectionOf(article)?.label],
    ...authorsOf(article).map(({ url }) => ["article:author", absoluteUrl(site.config, url)] as const),
    ...keywordsOf(article, site).map(({ label }) => ["article:tag", label] as const),
  ];
}

/** An hour that nobody wrote is not claimed. */
export const dateOrTime = (moment: Moment): string =>
  moment.hasTime ? isoDateTime(moment) : isoDate(moment);

/** The usual territory of a language that is configured without one, because the property demands it. */
const territories: Readonly<Record<string, string>> = {
  ar: "AR",
  fa: "IR",
  ur: "PK",
  he: "IL",
  en: "US",
  fr: "FR",
  de: "DE",
  tr: "TR",
  es: "ES",
};

/** BCP 47 → `language_TERRITORY`; scripts and variants have no place in it. */
function localeOf(language: string): string {
  const [primary = language, ...subtags] = language.split("-");
  const territory =
    subtags.find((subtag) => /^[a-z]{2}$/i.test(subtag)) ?? territories[primary.toLowerCase()];
  return territory === undefined
    ? primary.toLowerCase()
    : `${primary.toLowerCase()}_${territory.toUpperCase()}`;
}
