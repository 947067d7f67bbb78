// For reading without a network: a service worker that knows which pages to keep, and the page that it shows where nothing
// was kept. Both are made when all else is known, and change only when what they stand for does.

import { hrefOf } from "../language/url.js";
import type { SitePath } from "../model/brand.js";
import type { KeptSite } from "../model/kept-site.js";
import type { OutputFile, Page } from "../model/page.js";
import type { Place } from "../model/place.js";
import type { Site } from "../model/site.js";
import { madeFile } from "../outputs/file.js";
import { pageTitle } from "../outputs/naming.js";
import { digestOf, essenceOf } from "../outputs/page-essence.js";
import type { PublishedAsset } from "../render/assets.js";
import type { Message } from "../render/locale/message.js";
import { createWords } from "../render/locale/words.js";
import { onPage } from "../render/own-helpers.js";
import { createPrinter } from "../render/renderer.js";
import type { SiteSheets } from "./site-sheets.js";

/** The newest, as many as somebody reads on a journey: 20 pages of 6 kB, compressed. */
const keptArticles = 20;

export type OfflineInput = Readonly<{
  site: Site;
  pages: readonly Page[];
  sheets: SiteSheets;
  assets: ReadonlyMap<string, PublishedAsset>;
  /** The compiled service worker. */
  code: string;
  origin: Place;
}>;

export function offlineFiles({
  site,
  pages,
  sheets,
  assets,
  code,
  origin,
}: OfflineInput): readonly OutputFile[] {
  const { addresses, articles, config } = site;
  const href = (path: SitePath): string => hrefOf(config.basePath, path);
  const newest = new Set(articles.slice(0, keptArticles));
  const kept = pages.filter(
    (page) => page.url === addresses.front || (page.kind === "article" && newest.has(page.article)),
  );
  let offline: string | undefined;
  const offlinePage = (): string => {
    offline ??= offlinePageOf(pages, sheets, config);
    return offline;
  };
  return [
    madeFile(addresses.offline, origin, offlinePage),
    madeFile(addresses.serviceWorker, origin, () => {
      const shown = [...assets].filter(([name]) => /\.(?:css|woff2|svg)$/u.test(name) || name === scriptName);
      const files = shown.map(([, asset]) => asset.href).sort();
      // A page that names another style is another page.
      const revisionOf = (html: string): string =>
        digestOf([...files, essenceOf(html) ?? html].join("\n")).slice(0, 16);
      const data: KeptSite = {
        base: href(addresses.front),
        offline: href(addresses.offline),
        pages: [
          [href(addresses.offline), revisionOf(offlinePage())],
          ...kept.map((page) => [href(page.url), revisionOf(sheets.sourceOf(page).make())] as const),
        ],
        assets: files,
      };
      return `self.keptSite=${JSON.stringify(data)};\n${code}`;
    }),
  ];
}

const scriptName = "offline.js";

/** The page of an address that is not there, in other words. */
function offlinePageOf(
  pages: readonly Page[],
  { viewOf, helpers, rules: { printer } }: SiteSheets,
  config: Site["config"],
): string {
  const { messages, wordsLanguage } = printer.templates;
  const inOtherWords = new Map(messages);
  for (const key of ["label", "title", "message"]) {
    const message: Message | undefined = messages.get(`offline.${key}`);
    if (message !== undefined) inOtherWords.set(`notFound.${key}`, message);
  }
  const lost = pages.find(({ kind }) => kind === "not-found");
  if (lost === undefined) throw new Error("a site without a page for what is not there");
  const view = viewOf(lost);
  const words = createWords(inOtherWords, wordsLanguage, config.dates.digits);
  const head = { ...view.head, title: pageTitle(words.text("notFound.title"), config) };
  const print = createPrinter(
    { ...printer, templates: { ...printer.templates, messages: inOtherWords } },
    helpers,
  );
  return onPage(lost, () => print(lost.kind, { ...view, head }));
}
