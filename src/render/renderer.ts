// Pages → HTML in two steps: the view, which is plain data, and the template that prints it. Templates are compiled once;
// each page after that is a pure function of its data.

import Handlebars from "handlebars";
import { hrefOf } from "../language/url.js";
import type { SitePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { HeadWords, Page, PageKind } from "../model/page.js";
import type { PublishedArticle } from "../model/site.js";
import type { PublishedAsset } from "./assets.js";
import { blockNames } from "./check/helper-signatures.js";
import { compileTemplate, type PrintView } from "./compile-template.js";
import { createHelpers } from "./helpers.js";
import { inlinePartials } from "./inline-partials.js";
import { createWords } from "./locale/words.js";
import { forHandlebars, noHelpers, type OwnHelpers } from "./own-helpers.js";
import type { Templates } from "./templates.js";
import type { ViewContext, ViewSources } from "./views/make/context.js";
import { createDates } from "./views/make/dates.js";
import { createSiteFrame, frameOf, type SiteFrame } from "./views/make/frame.js";
import { viewOf } from "./views/make/index.js";
import { storyView } from "./views/make/stories.js";
import type { StoryView } from "./views/pieces.js";
import type { ViewOf } from "./views/schemas.js";

/** What the templates are compiled with. Plain data but for nothing: another thread can compile them too. */
export type PrinterInput = Readonly<{
  templates: Pick<Templates, "pages" | "partials" | "messages" | "wordsLanguage">;
  /** `buildAssets(…).published`. */
  assets: ReadonlyMap<string, PublishedAsset>;
  config: Pick<Config, "direction" | "dates">;
}>;

/** A view → a whole HTML document. */
export type Printer = (kind: PageKind, view: ViewOf<PageKind>) => string;

export type Views = Readonly<{
  /** What the template of the page's kind is given. */
  viewOf: (page: Page) => ViewOf<PageKind>;
  /** As lists show it; made once. */
  storyOf: (article: PublishedArticle) => StoryView;
  /** What all pages have around them. Plain data. */
  frame: SiteFrame;
}>;

export const compileOptions = (helperNames: readonly string[]): CompileOptions => ({
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(
    [...blockNames, ...helperNames].map((name) => [name, true]),
  ) as KnownHelpers,
  preventIndent: true,
});

/** Percent-encodes an address once, though a hundred pages lead to it. */
const remembered = (hrefOfPath: (path: SitePath) => string): ((path: SitePath) => string) => {
  const known = new Map<SitePath, string>();
  return (path) => {
    let href = known.get(path);
    if (href === undefined) {
      href = hrefOfPath(path);
      known.set(path, href);
    }
    return href;
  };
};

/** The words of the site's language that other stages need for titles and structured data. */
export const headWordsOf = (
  templates: Pick<Templates, "messages" | "wordsLanguage">,
  config: ViewSources["site"]["config"],
): HeadWords => {
  const words = createWords(templates.messages, templates.wordsLanguage, config.dates.digits);
  const dates = createDates(config);
  return {
    keywords: words.text("nav.keywords"),
    authors: words.text("nav.authors"),
    archive: words.text("nav.archive"),
    search: words.text("search.title"),
    notFound: words.text("notFound.title"),
    pageOfCount: (number, count) => words.text("pages.ofCount", { number, count }),
    monthName: (month) => dates.monthYear(dates.ofMonth(month)),
  };
};

/** @returns a function for each site of this configuration, or each small part of one */
export const createContexts = (
  templates: Pick<Templates, "messages" | "wordsLanguage">,
  config: Config,
): ((sources: ViewSources, stories?: ViewContext["stories"]) => ViewContext) => {
  const words = createWords(templates.messages, templates.wordsLanguage, config.dates.digits);
  const dates = createDates(config);
  const href = remembered((path) => hrefOf(config.basePath, path));
  return (sources, stories = new WeakMap()) => ({
    words,
    dates,
    href,
    stories,
    lines: new WeakMap(),
    ...sources,
  });
};

/** @param frame - as it was made for the whole site; default made now */
export const createViews = (context: ViewContext, frame = createSiteFrame(context)): Views => ({
  viewOf: (page) => viewOf(page, frameOf(page, frame, context), context),
  storyOf: (article) => storyView(article, context),
  frame,
});

/** @param own - helpers of plugins, which the templates were checked against */
export const createPrinter = (
  { templates, assets, config }: PrinterInput,
  own: OwnHelpers = noHelpers,
): Printer => {
  const words = createWords(templates.messages, templates.wordsLanguage, config.dates.digits);
  const handlebars = Handlebars.create();
  const helpers = createHelpers({ words, direction: config.direction, assets });
  handlebars.registerHelper({ ...forHandlebars(own), ...helpers });
  const options = compileOptions([...Object.keys(helpers), ...own.keys()]);
  for (const [name, { program }] of templates.partials) {
    handlebars.registerPartial(name, handlebars.compile(program, options));
  }
  const { partials } = templates;
  const inlined = new Map(
    [...partials].map(([name, { program }]) => [name, inlinePartials(program, partials)]),
  );
  const pages = new Map<PageKind, PrintView>(
    [...templates.pages].map(([kind, page]) => {
      const program = inlinePartials(page.program, partials);
      return [kind, compileTemplate(program, inlined, helpers, own) ?? handlebars.compile(program, options)];
    }),
  );
  return (kind, view) => {
    const template = pages.get(kind);
    if (template === undefined) throw new Error(`No template for ${kind}: loadTemplates reported it.`);
    return template(view);
  };
};
