// All pages of a site as sheets, and the rules by which any thread makes pages of them.

import { hrefOf } from "../language/url.js";
import type { Page, PageSource } from "../model/page.js";
import type { PublishedArticle, Site, SitePage } from "../model/site.js";
import { headOf } from "../outputs/head/head.js";
import type { PublishedAsset } from "../render/assets.js";
import { noHelpers, type OwnHelpers, onPage } from "../render/own-helpers.js";
import {
  createContexts,
  createPrinter,
  createViews,
  headWordsOf,
  type Printer,
  type PrinterInput,
  type Views,
} from "../render/renderer.js";
import type { Templates } from "../render/templates.js";
import type { LeadPictures } from "./lead-pictures.js";
import { createSheets, type SheetRules, type SheetSources } from "./sheets.js";

export type SiteSheets = Readonly<{
  sourceOf: (page: Page) => PageSource;
  rules: SheetRules;
  /** The way without sheets, for whoever makes single pages where the whole site is at hand. */
  viewOf: Views["viewOf"];
  /** Of plugins. Other threads have none. */
  helpers: OwnHelpers;
}>;

export type SiteSheetsInput = Pick<SheetSources, "targets" | "pictures" | "bodies"> &
  Readonly<{
    site: Site;
    templates: Templates;
    assets: ReadonlyMap<string, PublishedAsset>;
    leads: LeadPictures;
    bodyOf: (source: PublishedArticle | SitePage) => string;
    preview: boolean;
    /** Pages ask the browser to keep the site. */
    offline: boolean;
    helpers?: OwnHelpers;
  }>;

/** @param input - templates without errors */
export function createSiteSheets({
  site,
  templates,
  assets,
  leads,
  bodyOf,
  preview,
  offline,
  helpers = noHelpers,
  ...sources
}: SiteSheetsInput): SiteSheets {
  const { config, addresses } = site;
  const { pages, partials, messages, wordsLanguage } = templates;
  const words = headWordsOf(templates, config);
  const search = config.outputs.search ? { searchHref: hrefOf(config.basePath, addresses.search) } : {};
  const context = createContexts(
    templates,
    config,
  )({
    site,
    preview,
    offline,
    ...search,
    fillBody: bodyOf,
    imageOf: leads.imageOf,
    headOf: (page) => headOf(page, site, { words, image: leads.leadImageOf(page), preview }),
  });
  const views = createViews(context);
  const feed = site.feeds.get(addresses.front);
  const input: PrinterInput = {
    templates: { pages, partials, messages, wordsLanguage },
    assets,
    config,
  };
  let printer: Printer | undefined;
  const print: Printer = (kind, view) => {
    printer ??= createPrinter(input, helpers);
    return printer(kind, view);
  };
  const { sourceOf, newest } = createSheets({ ...sources, ...leads, site, views, print });
  return {
    sourceOf: helpers.size === 0 ? sourceOf : (page) => namingPage(page, sourceOf(page)),
    helpers,
    viewOf: views.viewOf,
    rules: {
      newest,
      printer: input,
      common: { addresses, config, ...(feed === undefined ? {} : { feed: { ...feed, articles: [] } }) },
      frame: views.frame,
      preview,
      ...search,
    },
  };
}

/** A helper that fails is told with its page. */
const namingPage = (page: Page, { text, named, make }: PageSource): PageSource => ({
  text,
  ...(named === undefined ? {} : { named }),
  make: () => onPage(page, make),
});
