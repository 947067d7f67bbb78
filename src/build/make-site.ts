// Everything short of writing: a folder → the site, its pages as sheets, its other files, and all that is wrong.

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { undescribedLeadImages } from "../checks/lead-images.js";
import { isError } from "../diagnostics/is-error.js";
import { sortDiagnostics } from "../diagnostics/sort.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { OutputFile, Page } from "../model/page.js";
import type { PublishedArticle, Site, SitePage } from "../model/site.js";
import { outputClaims, searchOutputs, siteOutputs } from "../outputs/site-outputs.js";
import { packageFile } from "../package-files.js";
import { type Assets, buildAssets } from "../render/assets.js";
import { loadTemplates } from "../render/load-templates.js";
import type { Templates } from "../render/templates.js";
import { assembleSite, type SiteInput } from "../site/assemble.js";
import { createLinkResolver } from "../site/links/resolver.js";
import { siteOrigin } from "../site/origin.js";
import { planPages } from "../site/plan.js";
import { browserScripts, serviceWorkerCode } from "./browser-scripts.js";
import { makeCards, noCards } from "./cards.js";
import { collisionsIn } from "./collisions.js";
import { fillBody } from "./fill-body.js";
import { createLeadPictures } from "./lead-pictures.js";
import { linkBodies } from "./link-bodies.js";
import { offlineFiles } from "./offline.js";
import type { CheckResult, SiteOptions } from "./options.js";
import { packagedTexts } from "./packaged-texts.js";
import { publishedFiles } from "./picture-files.js";
import { preparePictures } from "./pictures.js";
import type { Encoding } from "./prepare-photograph.js";
import type { Profile } from "./profile.js";
import { type ReadSite, readSite } from "./read-site.js";
import { createRelating } from "./relate-elsewhere.js";
import { strictly, withoutSilenced } from "./silenced.js";
import type { SiteMemory } from "./site-memory.js";
import { createSiteSheets, type SiteSheets } from "./site-sheets.js";
import type { Keep } from "./sound-cache.js";
import { StoredWords } from "./stored-words.js";
import { strayFiles } from "./stray-files.js";
import { createWaitingBytes } from "./waiting-bytes.js";
import { webEditorOf } from "./web-editor.js";

export type MadeSite = CheckResult &
  Readonly<{
    pages: readonly Page[];
    /** All files but the pages. */
    files: readonly OutputFile[];
    /** Files that were not made yet. */
    later: Readonly<Record<"outputs" | "search", () => readonly OutputFile[]>>;
    templates: Templates;
    assets: Assets;
    /** Absent when the templates have errors. */
    sheets: SiteSheets | undefined;
    /**
     * Until it comes, `site.related` lacks what is found elsewhere; with it come warnings, silenced ones too. Absent: all is
     * there.
     */
    relating: Promise<readonly Diagnostic[]> | undefined;
  }> &
  Pick<ReadSite, "sources">;

/** What is not done for every purpose. */
type Extent = Readonly<{
  /** Slips of language are looked for. */
  withLanguage?: boolean;
  /** Absent: pictures are looked at, and not encoded. */
  encoding?: Encoding;
  /** Feeds, sitemaps and their like, and the index for search, are made when they are asked for. */
  outputsLater?: boolean;
  /** Nobody waits here for related articles that are found on another thread. */
  relatedLater?: boolean;
  /** What this process knows of the site from before. */
  memory?: SiteMemory;
}>;

const packagedTemplates = fileURLToPath(packageFile("templates"));

/** Everything short of rendering the pages, so that all problems are known in one run. */
export async function makeSite(
  options: SiteOptions,
  profile: Profile,
  keep: Keep,
  { withLanguage = false, outputsLater = false, relatedLater = false, encoding, memory }: Extent,
): Promise<MadeSite> {
  const read = await profile.stage("read", () => readSite(options, memory?.articles));
  keep(read.value.bodies.files);
  const { files, config, articles, pages: standalone, bodies, plugins, sources } = read.value;

  const relating = createRelating(options.threads, keep);
  const relate = memory?.related.relate ?? relating.relate;
  const assembled = await profile.stage("site", assembling(read.value, options, relate, memory?.site));
  const site = assembled.value;
  const pages = planPages(site);

  const own = join(options.root, "templates");
  const readTemplates = async (): Promise<Outcome<Templates>> => {
    const [scripts, known] = await Promise.all([browserScripts(), packagedTexts()]);
    return await loadTemplates(
      [own, packagedTemplates],
      config.language,
      scripts,
      known,
      new Set(plugins.helpers.keys()),
    );
  };
  const templates = await profile.stage("templates", () =>
    memory === undefined
      ? readTemplates()
      : memory.templates(own, [config.language, ...plugins.helpers.keys()], readTemplates),
  );
  const assetsOf = (): Assets => buildAssets(templates.value.assets, config.basePath);
  const assets =
    memory === undefined ? assetsOf() : memory.assets(templates.value, config.basePath, assetsOf);

  const linked = await profile.stage("links", () => {
    const resolver = createLinkResolver({
      site,
      files: [...files.articles, ...files.pages, ...files.media, ...files.attachments].map(
        ({ path }) => path,
      ),
      urls: pages.filter(({ kind }) => kind !== "redirect").map(({ url }) => url),
    });
    return linkBodies(site, bodies, resolver);
  });
  const copied = publishedFiles(files, linked.used);
  const unused = files.attachments.filter(({ path }) => !linked.used.has(path));
  const stray = await profile.stage("links", () => strayFiles(options.root, unused, linked.usedLater));
  const prepared = await profile.stage("pictures", () =>
    preparePictures({
      root: options.root,
      files: copied,
      shown: new Set(linked.pictures),
      config,
      ...(encoding === undefined ? {} : { encoding }),
    }),
  );
  const { pictures, files: media } = prepared.value;

  const bodyOf = (source: PublishedArticle | SitePage): string =>
    fillBody(bodies.bodyOf(source.path), linked.targets.get(source.path) ?? [], {
      basePath: config.basePath,
      pictures,
    });
  const { leadImages } = linked;
  const cards = await profile.stage("cards", () =>
    encoding === undefined || templates.diagnostics.some(isError)
      ? noCards
      : makeCards(site, templates.value, { leadImages, pictures }, encoding.store),
  );
  const leads = createLeadPictures({ config, leadImages, pictures, cards: cards.value.images });

  const editor = await profile.stage("outputs", () => webEditorOf(options.root, site, files.articles));
  const { policy } = editor.value;
  const later = {
    outputs: () =>
      siteOutputs(site, pages, bodyOf, {
        // Without cards: they show the headline, which feeds have as text.
        imageOf: leads.sharedImageOf,
        editorPolicy: policy,
        preview: options.preview,
      }),
    // What is asked for later may be asked for once a save.
    search: () =>
      searchOutputs(site, outputsLater ? undefined : createWaitingBytes(options.cacheFolder, keep)),
  };
  const outputs = await profile.stage("outputs", () => [
    ...(outputsLater ? [] : [...later.outputs(), ...later.search()]),
    ...editor.value.files,
  ]);
  if (!outputsLater) for (const { words } of site.articles) if (words instanceof StoredWords) words.release();
  const language = withLanguage
    ? await profile.stage("language", async () => {
        const { lintSources } = await import("./lint-sources.js");
        return await lintSources(options.root, files, config.language);
      })
    : [];
  const offline = config.outputs.offline && !options.local && !options.preview;
  // The service worker knows pages by what is on them; and a copy of an article may be an error.
  const isLater = relatedLater && !offline && options.strict !== true;
  const related = relating.found();
  const copies = isLater || related === undefined ? [] : await profile.stage("related", () => related);
  const sheets = templates.diagnostics.some(isError)
    ? undefined
    : createSiteSheets({
        ...{ site, templates: templates.value, assets: assets.published, targets: linked.targets },
        ...{ pictures, leads, bodies, bodyOf, preview: options.preview, offline },
        helpers: plugins.helpers,
      });
  const worker =
    offline && sheets !== undefined
      ? offlineFiles({
          ...{ site, pages, sheets, assets: assets.published },
          ...{ code: await serviceWorkerCode(), origin: siteOrigin(config) },
        })
      : [];
  const texts = [...outputs, ...worker];
  const found = withoutSilenced(
    config,
    [...articles, ...standalone],
    [
      ...read.diagnostics,
      ...assembled.diagnostics,
      ...copies,
      ...templates.diagnostics,
      ...assets.diagnostics,
      ...linked.diagnostics,
      ...stray,
      ...prepared.diagnostics,
      ...cards.diagnostics,
      ...editor.diagnostics,
      ...collisionsIn(site, {
        ...{ pages, texts, assets: assets.files, copies: [...media, ...cards.value.files] },
        later: outputsLater ? outputClaims(site) : [],
      }),
      ...language,
      ...(withLanguage ? undescribedLeadImages(articles) : []),
    ],
  );
  const diagnostics = sortDiagnostics(strictly(options.strict, found));
  return {
    config,
    site,
    diagnostics,
    pages,
    files: [...texts, ...assets.files, ...media, ...cards.value.files],
    later,
    templates: templates.value,
    assets,
    sheets,
    relating: isLater ? related : undefined,
    ...(sources === undefined ? {} : { sources }),
  };
}

/** Apart from functions that live long: with them would live the articles as they were read. */
const assembling =
  (
    { articles, pages, plugins, register, config }: ReadSite,
    { now, drafts, future }: SiteOptions,
    relate: NonNullable<SiteInput["relate"]>,
    before: SiteInput["before"],
  ) =>
  (): Outcome<Site> =>
    assembleSite({
      ...{ articles, pages, pageMakers: plugins.pageMakers, register, config, now, relate },
      ...{ includeDrafts: drafts, includeFuture: future },
      ...(before === undefined ? {} : { before }),
    });
