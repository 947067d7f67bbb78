// Pages ↔ sheets: what a page is made of as plain text, whose hash tells whether the page must be made at all, and which
// any thread can make the page of.

import { contentHash } from "../cache/content-hash.js";
import type { SourcePath } from "../model/brand.js";
import type { LeadImage, Page, PageKind, PageSource, Sheet } from "../model/page.js";
import type { Picture } from "../model/picture.js";
import type { LinkTarget, PublishedArticle, Site } from "../model/site.js";
import { headOf } from "../outputs/head/head.js";
import {
  type CardKey,
  type CommonSite,
  createFactsOf,
  type NewestArticle,
  newestOf,
  type OwnFacts,
} from "../render/own-facts.js";
import { ownSite } from "../render/own-site.js";
import {
  createContexts,
  createPrinter,
  createViews,
  headWordsOf,
  type Printer,
  type PrinterInput,
  type Views,
} from "../render/renderer.js";
import type { ResolvedImage } from "../render/views/make/context.js";
import type { SiteFrame } from "../render/views/make/frame.js";
import type { StoryView } from "../render/views/pieces.js";
import type { ViewOf } from "../render/views/schemas.js";
import { type BodyPlace, openBodyStore } from "./body-store.js";
import { fillBody } from "./fill-body.js";

/** What all pages of a site have in common. Plain data. */
export type SheetRules = Readonly<{
  printer: PrinterInput;
  common: CommonSite;
  frame: SiteFrame;
  preview: boolean;
  searchHref?: string;
  newest: readonly NewestArticle[];
}>;

/** An article's sheet says what the page shows; the sheets of all others hold their views, which are few or short. */
type ArticleSheet = Readonly<{
  kind: "article";
  facts: OwnFacts;
  image?: ResolvedImage;
  lead?: LeadImage;
  /** Hash of the newest articles, which the rules have. */
  newest: string;
  /** Hash of the body. */
  body: string;
  /** One for each hole of the body; null where nothing was found. */
  targets: readonly (LinkTarget | null)[];
  pictures: readonly (readonly [SourcePath, Picture])[];
}>;

/** The parts that all views of the site have in common are left out. */
type ViewSheet = Readonly<{ kind: Exclude<PageKind, "article">; view: object }>;

/** A list's stories stand in its sheet by their keys. */
type ListGroup<Story> = Readonly<{ id: string; label: string; stories: readonly Story[] }>;
type List<Story> = Readonly<{ groups: readonly ListGroup<Story>[] }>;

const listKinds: ReadonlySet<PageKind> = new Set<PageKind>(["keyword", "section", "author", "month"]);

type NamedInSheet = Readonly<{
  place?: BodyPlace;
  /** A story that several sheets name is the same object, which is sent once for all that go together. */
  cards: readonly (readonly [CardKey, StoryView])[];
}>;

export type SheetSources = Readonly<{
  site: Site;
  views: Views;
  print: Printer;
  imageOf: (article: PublishedArticle) => ResolvedImage | undefined;
  leadImageOf: (page: Page) => LeadImage | undefined;
  targets: ReadonlyMap<SourcePath, readonly (LinkTarget | undefined)[]>;
  pictures: ReadonlyMap<SourcePath, Picture>;
  bodies: Readonly<{
    keyOf: (path: SourcePath) => string;
    handle: () => ReadonlyMap<SourcePath, BodyPlace>;
  }>;
}>;

export type Sheets = Readonly<{
  sourceOf: (page: Page) => PageSource;
  newest: readonly NewestArticle[];
}>;

/** Sheets are made when they are asked for. */
export function createSheets(sources: SheetSources): Sheets {
  const { site, views, print, imageOf, leadImageOf, targets, pictures, bodies } = sources;
  const places = bodies.handle();
  const keys = new WeakMap<StoryView, CardKey>();
  const keyOf = (story: StoryView): CardKey => {
    let key = keys.get(story);
    if (key === undefined) {
      key = contentHash(JSON.stringify(story));
      keys.set(story, key);
    }
    return key;
  };
  const cardOf = (story: StoryView) => [keyOf(story), story] as const;
  const keyOfArticle = (article: PublishedArticle): CardKey => keyOf(views.storyOf(article));
  const newest = newestOf(site, keyOfArticle);
  const newestKey = contentHash(JSON.stringify(newest));
  const newestCards = site.articles.slice(0, newest.length).map((article) => cardOf(views.storyOf(article)));
  const factsOf = createFactsOf(site, keyOfArticle);

  const articleSource = (page: Extract<Page, { kind: "article" }>): PageSource => {
    const { path } = page.article;
    const facts = factsOf(page.article);
    const image = imageOf(page.article);
    const lead = leadImageOf(page);
    const found = targets.get(path) ?? [];
    const sheet: ArticleSheet = {
      kind: "article",
      facts,
      ...(image === undefined ? {} : { image }),
      ...(lead === undefined ? {} : { lead }),
      newest: newestKey,
      body: bodies.keyOf(path),
      targets: found.map((target) => target ?? null),
      pictures: found.flatMap((target) => {
        const picture = target?.file === undefined ? undefined : pictures.get(target.file);
        return target?.file === undefined || picture === undefined ? [] : [[target.file, picture] as const];
      }),
    };
    const named = (): NamedInSheet => {
      const place = places.get(path);
      if (place === undefined) throw new Error(`no body was read for ${path}`);
      const related = (site.related.get(path) ?? []).map(({ article }) => cardOf(views.storyOf(article)));
      return { place, cards: [...newestCards, ...related] };
    };
    const make = (): string => print(page.kind, views.viewOf(page));
    return { text: JSON.stringify(sheet), named, make };
  };
  const { shared } = views.frame;
  const viewSource = (kind: ViewSheet["kind"], whole: ViewOf<PageKind>): PageSource => {
    const make = (): string => print(kind, whole);
    const view = Object.fromEntries(Object.entries(whole).filter(([name]) => !(name in shared)));
    if (!listKinds.has(kind)) return { text: JSON.stringify({ kind, view }), make };
    const { groups } = whole as List<StoryView>;
    const byKey = groups.map((group) => ({ ...group, stories: group.stories.map(keyOf) }));
    const named = (): NamedInSheet => ({ cards: groups.flatMap(({ stories }) => stories.map(cardOf)) });
    return { text: JSON.stringify({ kind, view: { ...view, groups: byKey } }), named, make };
  };
  const sourceOf = (page: Page): PageSource =>
    page.kind === "article" ? articleSource(page) : viewSource(page.kind, views.viewOf(page));
  return { sourceOf, newest };
}

/** @returns makes the page of a sheet, on any thread */
export function createSheetPrinter({
  printer,
  common,
  frame,
  preview,
  newest,
  ...more
}: SheetRules): (sheet: Sheet) => string {
  const print = createPrinter(printer);
  const { config } = common;
  const words = headWordsOf(printer.templates, config);
  const contextOf = createContexts(printer.templates, config);
  const articleView = (sheet: ArticleSheet, { place, cards }: NamedInSheet) => {
    const { facts, image, lead, targets, pictures } = sheet;
    const { site, article, stories } = ownSite(facts, newest, new Map(cards), common);
    if (place === undefined) throw new Error(`no body was sent for ${article.path}`);
    const body = openBodyStore(new Map([[article.path, place]])).bodyOf(article.path);
    const found = targets.map((target) => target ?? undefined);
    const filling = { basePath: config.basePath, pictures: new Map(pictures) };
    const sources = {
      site,
      preview,
      fillBody: () => fillBody(body, found, filling),
      headOf: (page: Page) => headOf(page, site, { words, image: lead, preview }),
      imageOf: () => image,
      ...more,
    };
    const { url, place: origin } = article;
    return createViews(contextOf(sources, stories), frame).viewOf({ kind: "article", url, origin, article });
  };
  const otherView = ({ kind, view }: ViewSheet, named: NamedInSheet | undefined) => {
    if (!listKinds.has(kind)) return view;
    const stories = new Map(named?.cards);
    const groups = (view as List<CardKey>).groups.map((group) => ({
      ...group,
      stories: group.stories.flatMap((key) => stories.get(key) ?? []),
    }));
    return { ...view, groups };
  };
  return ({ text, named }) => {
    // Both were made by createSheets, of a view of this kind.
    const sheet = JSON.parse(text) as ArticleSheet | ViewSheet;
    const view =
      sheet.kind === "article"
        ? articleView(sheet, named as NamedInSheet)
        : (Object.assign(
            {},
            frame.shared,
            otherView(sheet, named as NamedInSheet | undefined),
          ) as ViewOf<PageKind>);
    return print(sheet.kind, view);
  };
}
