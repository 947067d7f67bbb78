// A sheet is all that a page depends on: the page that is made of it alone is the page that the whole site gives.

import { beforeAll, describe, expect, it } from "vitest";
import { encodeBody } from "../../src/build/body-record.js";
import { createBodyStore, placeInMemory } from "../../src/build/body-store.js";
import type { LeadPictures } from "../../src/build/lead-pictures.js";
import { createSheetPrinter } from "../../src/build/sheets.js";
import { createSiteSheets, type SiteSheets } from "../../src/build/site-sheets.js";
import type { Page, PageSource, Sheet } from "../../src/model/page.js";
import type { Site } from "../../src/model/site.js";
import { headOf } from "../../src/outputs/head/head.js";
import { buildAssets } from "../../src/render/assets.js";
import { createContexts, createPrinter, createViews, headWordsOf } from "../../src/render/renderer.js";
import { assembleTemplates, type Templates } from "../../src/render/templates.js";
import { planPages } from "../../src/site/plan.js";
import { body, imageOf, site, siteOf } from "../render/fixture.js";
import { packagedFolder } from "../render/packaged.js";
import { withConfig } from "../render/rendered.js";

let templates: Templates;
beforeAll(async () => {
  templates = assembleTemplates([await packagedFolder()], site.config.language).value;
});

const leads: LeadPictures = { imageOf, sharedImageOf: () => undefined, leadImageOf: () => undefined };

const sheetsOf = (of: Site): SiteSheets => {
  const place = placeInMemory(encodeBody({ parts: [body], holes: [] }, ""));
  const bodies = createBodyStore(new Map([...of.bySource.keys()].map((path) => [path, place])), []);
  const { published: assets } = buildAssets(templates.assets, of.config.basePath);
  const more = {
    targets: new Map(),
    pictures: new Map(),
    leads,
    bodyOf: () => body,
    preview: false,
    offline: false,
  };
  return createSiteSheets({ site: of, templates, assets, bodies, ...more });
};

/** As another thread gets it. */
const sent = ({ text, named }: PageSource): Sheet =>
  structuredClone({ text, ...(named === undefined ? {} : { named: named() }) });

/** Every other article is in English, and one of those by its direction too. */
const inTwoLanguages = (of: Site): Site =>
  siteOf(
    of.articles.map((one, index) =>
      index % 2 === 0 ? one : { ...one, lang: "en", ...(index === 1 ? { dir: "rtl" as const } : {}) },
    ),
  );

const wholePrinter = (of: Site): ((page: Page) => string) => {
  const { published: assets } = buildAssets(templates.assets, of.config.basePath);
  const { rules } = sheetsOf(of);
  const search = rules.searchHref === undefined ? {} : { searchHref: rules.searchHref };
  const words = headWordsOf(templates, of.config);
  const sources = {
    ...{ site: of, preview: false, fillBody: () => body, imageOf, ...search },
    headOf: (page: Page) => headOf(page, of, { words, preview: false }),
  };
  const views = createViews(createContexts(templates, of.config)(sources));
  const print = createPrinter({ templates, assets, config: of.config });
  return (page) => print(page.kind, views.viewOf(page));
};

describe("a page made of its sheet on another thread", () => {
  it.each<[string, Site]>([
    ["the fixture", site],
    ["its pages of lists", withConfig({ pageSize: 2 })],
    ["articles that have not come yet", { ...site, now: Date.UTC(1990, 0, 1) }],
    ["articles in two languages", inTwoLanguages(site)],
  ])("is the page that the whole site gives: %s", (_, of) => {
    const { sourceOf, rules } = sheetsOf(of);
    const printSheet = createSheetPrinter(structuredClone(rules));
    const whole = wholePrinter(of);
    const pages = planPages(of);
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages) {
      const source = sourceOf(page);
      expect(printSheet(sent(source)), page.url).toBe(whole(page));
      expect(source.make(), page.url).toBe(whole(page));
    }
  });
});

describe("the text of a sheet", () => {
  const article = (of: Site, index: number): Page => {
    const found = planPages(of).filter(({ kind }) => kind === "article")[index];
    if (found === undefined) throw new Error("no such article");
    return found;
  };
  const textOf = (of: Site, index: number): string => sheetsOf(of).sourceOf(article(of, index)).text;

  it("is the same at another hour, and where an article changed that the page does not show", () => {
    const changed = site.articles.map((one, index) =>
      index === 9 ? { ...one, title: { ...one.title, value: "آخر" } } : one,
    );
    const later: Site = { ...site, now: site.now + 3_600_000, articles: changed };
    expect(textOf(later, 0)).toBe(textOf(site, 0));
  });

  it("changes with the newest articles, which stand beside every other one", () => {
    const changed = site.articles.map((one, index) =>
      index === 1 ? { ...one, title: { ...one.title, value: "آخر" } } : one,
    );
    expect(textOf({ ...site, articles: changed }, 7)).not.toBe(textOf(site, 7));
  });

  it("changes with the name of a keyword of the article", () => {
    const id = site.articles[0]?.keywordIds[0];
    const keywords = new Map(
      [...site.keywords].map(([key, one]) => [key, key === id ? { ...one, label: "آخر" } : one]),
    );
    expect(textOf({ ...site, keywords }, 0)).not.toBe(textOf(site, 0));
  });
});
