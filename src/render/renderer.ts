// Pages → HTML. Templates are compiled once; each page after that is a pure function of its data.

import Handlebars from "handlebars";
import { hrefOf } from "../language/url.js";
import type { SitePath } from "../model/brand.js";
import type { HeadWords, Page, PageKind } from "../model/page.js";
import type { PublishedAsset } from "./assets.js";
import { blockNames } from "./check/helper-signatures.js";
import { createHelpers } from "./helpers.js";
import { inlinePartials } from "./inline-partials.js";
import { createWords } from "./locale/words.js";
import type { Templates } from "./templates.js";
import type { ViewContext, ViewSources } from "./views/make/context.js";
import { createDates } from "./views/make/dates.js";
import { createSiteFrame, frameOf } from "./views/make/frame.js";
import { viewOf } from "./views/make/index.js";

export type RendererInput = ViewSources &
  Readonly<{
    templates: Templates;
    /** `buildAssets(…).published`. */
    assets: ReadonlyMap<string, PublishedAsset>;
  }>;

export type Renderer = Readonly<{
  /** A whole HTML document. */
  renderPage: (page: Page) => string;
}>;

const compileOptions = (helperNames: readonly string[]): CompileOptions => ({
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
export const headWordsOf = (templates: Templates, config: ViewSources["site"]["config"]): HeadWords => {
  const words = createWords(templates.messages, templates.wordsLanguage, config.dates.digits);
  const dates = createDates(config);
  return {
    keywords: words.text("nav.keywords"),
    authors: words.text("nav.authors"),
    archive: words.text("nav.archive"),
    notFound: words.text("notFound.title"),
    pageOfCount: (number, count) => words.text("pages.ofCount", { number, count }),
    monthName: (month) => dates.monthYear(dates.ofMonth(month)),
  };
};

export const createRenderer = (input: RendererInput): Renderer => {
  const { templates, assets, ...sources } = input;
  const { config } = sources.site;
  const words = createWords(templates.messages, templates.wordsLanguage, config.dates.digits);
  const context: ViewContext = {
    ...sources,
    words,
    dates: createDates(config),
    href: remembered((path) => hrefOf(config.basePath, path)),
    stories: new WeakMap(),
  };

  const handlebars = Handlebars.create();
  const helpers = createHelpers({ words, direction: config.direction, assets });
  handlebars.registerHelper(helpers);
  const options = compileOptions(Object.keys(helpers));
  for (const [name, { program }] of templates.partials) {
    handlebars.registerPartial(name, handlebars.compile(program, options));
  }
  const pages = new Map<PageKind, Handlebars.TemplateDelegate>(
    [...templates.pages].map(([kind, { program }]) => [
      kind,
      handlebars.compile(inlinePartials(program, templates.partials), options),
    ]),
  );

  const frame = createSiteFrame(context);
  return {
    renderPage: (page) => {
      const template = pages.get(page.kind);
      if (template === undefined) throw new Error(`No template for ${page.kind}: loadTemplates reported it.`);
      return template(viewOf(page, frameOf(page, frame, context), context));
    },
  };
};
