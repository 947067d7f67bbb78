// Renders the fixture's pages, for all tests that look at HTML.

import { parseHTML } from "linkedom";
import type { Config } from "../../src/model/config.js";
import type { Page, PageKind } from "../../src/model/page.js";
import type { Site } from "../../src/model/site.js";
import { buildAssets } from "../../src/render/assets.js";
import { createContexts, createPrinter, createViews } from "../../src/render/renderer.js";
import { assembleTemplates } from "../../src/render/templates.js";
import type { ViewSources } from "../../src/render/views/make/context.js";
import { site as arabicSite, body, headOf, imageOf, pagesOf } from "./fixture.js";
import { packagedFolder } from "./packaged.js";

export const pageKinds: readonly PageKind[] = [
  "front",
  "article",
  "standalone",
  "keyword",
  "keywords",
  "section",
  "author",
  "authors",
  "archive",
  "month",
  "search",
  "not-found",
  "redirect",
];

export type Renderer = Readonly<{ renderPage: (page: Page) => string }>;

export const rendererOf = async (
  site: Site = arabicSite,
  more: Partial<Omit<ViewSources, "site">> = {},
): Promise<Renderer> => {
  const { config } = site;
  const { value: templates } = assembleTemplates([await packagedFolder()], config.language);
  const { published: assets } = buildAssets(templates.assets, config.basePath);
  const sources = { site, fillBody: () => body, headOf, imageOf, preview: false, ...more };
  const views = createViews(createContexts(templates, config)(sources));
  const print = createPrinter({ templates, assets, config });
  return { renderPage: (page) => print(page.kind, views.viewOf(page)) };
};

export const withConfig = (config: Partial<Config>, site: Site = arabicSite): Site => ({
  ...site,
  config: { ...site.config, ...config },
});

/** The HTML of the fixture's page of a kind. */
export const htmlOf = async (
  kind: PageKind,
  site: Site = arabicSite,
  more: Partial<Omit<ViewSources, "site">> = {},
): Promise<string> => {
  const renderer = await rendererOf(site, more);
  const page: Page = pagesOf(site)[kind];
  return renderer.renderPage(page);
};

export const documentOf = async (...input: Parameters<typeof htmlOf>) =>
  parseHTML(await htmlOf(...input)).document;

/** Text as a reader sees it: runs of white space are one space. */
export const textOf = (element: { textContent: string | null } | null | undefined): string =>
  (element?.textContent ?? "").replace(/\s+/gu, " ").trim();
