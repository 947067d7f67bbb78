// Pages that plugins of the site add: a plugin is told of the site as plain data, and what it answers is checked.

import { isoDateTime } from "../language/dates/iso.js";
import { nearest } from "../language/nearest.js";
import { hrefOf, readSitePath, sitePath } from "../language/url.js";
import type { SitePath } from "../model/brand.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { PluginFacts } from "../model/facts/plugins.js";
import type { Place } from "../model/place.js";
import type { PluginGroup, PluginPage, PluginSite } from "../model/plugin.js";
import type { AddedPage, Site } from "../model/site.js";

/** The part of a plugin that adds pages. */
export type PageMaker = Readonly<{
  /** The plugin's name. */
  name: string;
  /** Its module: what its pages stem from. */
  place: Place;
  pages: (site: PluginSite) => unknown;
  /** What it threw, as text. */
  tell: (thrown: unknown) => string;
}>;

/** @returns the pages in the order of the plugins, then as each gave them */
export function pagesOfPlugins(
  site: Omit<Site, "addedPages">,
  makers: readonly PageMaker[],
): Outcome<readonly AddedPage[]> {
  const pages: AddedPage[] = [];
  const diagnostics: Diagnostic[] = [];
  const told = makers.length === 0 ? undefined : pluginSite(site);
  for (const { name: plugin, place, pages: make, tell } of told === undefined ? [] : makers) {
    let made: unknown;
    try {
      made = make(told as PluginSite);
    } catch (error) {
      const facts = { plugin, message: tell(error) };
      diagnostics.push({ code: "plugin-pages-failed", severity: "error", place, facts });
      continue;
    }
    const wrong = (facts: Omit<PluginFacts["plugin-wrong-page"], "plugin">): void => {
      diagnostics.push({
        code: "plugin-wrong-page",
        severity: "error",
        place,
        facts: { plugin, ...facts },
      });
    };
    if (!Array.isArray(made)) {
      if (made instanceof Promise) made.catch(() => {});
      wrong({ problem: made instanceof Promise ? "promise" : "no-list" });
      continue;
    }
    for (const [index, page] of made.entries()) {
      const problem = problemOf(page);
      if (problem !== undefined) wrong({ ...problem, number: index + 1 });
      else pages.push(addedPage(page as PluginPage, place));
    }
  }
  return { value: pages, diagnostics };
}

function addedPage({ url, title, description, html }: PluginPage, place: Place): AddedPage {
  return {
    url: pagePath(url) as SitePath, // problemOf found none
    title: { value: title.trim(), place },
    ...(description === undefined ? {} : { description: description.trim() }),
    html,
    draft: false,
    place,
  };
}

const fields: readonly string[] = ["url", "title", "description", "html"];

type Problem = Omit<PluginFacts["plugin-wrong-page"], "plugin" | "number">;

function problemOf(page: unknown): Problem | undefined {
  if (typeof page !== "object" || page === null || Array.isArray(page)) return { problem: "no-page" };
  const { url, title, description, html } = page as Partial<Record<string, unknown>>;
  if (typeof url !== "string") return { problem: "no-url" };
  if (pagePath(url) === undefined) return { problem: "no-site-path", url };
  if (typeof title !== "string" || title.trim() === "") return { problem: "no-title", url };
  if (typeof html !== "string") return { problem: "no-html", url };
  if (description !== undefined && typeof description !== "string") {
    return { problem: "no-description", url };
  }
  const field = Object.keys(page).find((name) => !fields.includes(name));
  if (field === undefined) return undefined;
  const near = nearest(field, fields);
  return { problem: "unknown-field", url, field, ...(near === undefined ? {} : { nearest: near }) };
}

/** Hosts serve what ends otherwise as something else than a page. */
function pagePath(url: string): SitePath | undefined {
  if (!/^\/(?!\/)[^?#]*$/.test(url) || !/(?:\/|\.html)$/.test(url)) return undefined;
  return readSitePath(url);
}

function pluginSite({ config, articles, keywords, sections, authors }: Omit<Site, "addedPages">): PluginSite {
  const shown = [...keywords.values()].filter(({ hidden }) => !hidden);
  const labels = new Map(shown.map(({ id, label }) => [id, label]));
  const sectionLabels = new Map(sections.map(({ slug, label }) => [slug, label]));
  const authorLabels = new Map(authors.map(({ slug, label }) => [slug, label]));
  return Object.freeze({
    title: config.title,
    description: config.description,
    language: config.language,
    articles: frozen(
      articles.map(({ title, url, date, summary, sectionSlug, authorSlugs, keywordIds }) => {
        const section = sectionSlug === undefined ? undefined : sectionLabels.get(sectionSlug);
        return Object.freeze({
          title: title.value,
          url,
          date: isoDateTime(date.value),
          summary,
          ...(section === undefined ? {} : { section }),
          authors: frozen(authorSlugs.flatMap((slug) => authorLabels.get(slug) ?? [])),
          keywords: frozen(keywordIds.flatMap((id) => labels.get(id) ?? [])),
        });
      }),
    ),
    keywords: groupsOf(shown),
    sections: groupsOf(sections),
    authors: groupsOf(authors),
    href: (url: string) => {
      const [path = ""] = url.split(/[?#]/, 1);
      return hrefOf(config.basePath, sitePath(path)) + url.slice(path.length);
    },
  });
}

const groupsOf = (
  groups: readonly Readonly<{ label: string; url: SitePath; articles: readonly unknown[] }>[],
): readonly PluginGroup[] =>
  frozen(groups.map(({ label, url, articles }) => Object.freeze({ label, url, count: articles.length })));

const frozen = <T>(list: readonly T[]): readonly T[] => Object.freeze(list);
