// The build, top to bottom: sources → articles → site → pages → output files. Writing is the last step, and the only one.

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { browserScripts, serviceWorkerCode } from "./build/browser-scripts.js";
import { makeCards, noCards } from "./build/cards.js";
import { fillBody } from "./build/fill-body.js";
import { createLeadPictures } from "./build/lead-pictures.js";
import { linkBodies } from "./build/link-bodies.js";
import { offlineFiles } from "./build/offline.js";
import type { BuildOptions, BuildResult, CheckedSite, CheckResult, SiteOptions } from "./build/options.js";
import { packagedTexts } from "./build/packaged-texts.js";
import { openEncoding } from "./build/picture-encoding.js";
import { publishedFiles } from "./build/picture-files.js";
import { type Encoding, preparePictures } from "./build/pictures.js";
import type { Profile } from "./build/profile.js";
import { readSite } from "./build/read-site.js";
import { createPageMaking } from "./build/render-pages.js";
import { strictly, withoutSilenced } from "./build/silenced.js";
import { createSiteSheets, type SiteSheets } from "./build/site-sheets.js";
import { withSoundCache } from "./build/sound-cache.js";
import { webEditorOf } from "./build/web-editor.js";
import { undescribedLeadImages } from "./checks/lead-images.js";
import { sortDiagnostics } from "./diagnostics/sort.js";
import { outputPathOf, sitePath } from "./language/url.js";
import type { Diagnostic } from "./model/diagnostic.js";
import type { OutputFile, Page } from "./model/page.js";
import type { PublishedArticle, Site, SitePage } from "./model/site.js";
import { siteOutputs } from "./outputs/site-outputs.js";
import { packageFile } from "./package-files.js";
import { realDisk } from "./publish/disk.js";
import { PublishError } from "./publish/failure.js";
import { type PublishReport, publish } from "./publish/publish.js";
import { reservedNames } from "./publish/reserved.js";
import { buildAssets } from "./render/assets.js";
import { loadTemplates } from "./render/load-templates.js";
import { assembleSite } from "./site/assemble.js";
import { claimsOfPages, findCollisions } from "./site/collisions.js";
import { createLinkResolver } from "./site/links/resolver.js";
import { siteOrigin } from "./site/origin.js";
import { planPages } from "./site/plan.js";

const packagedTemplates = fileURLToPath(packageFile("templates"));

/**
 * Builds a site.
 * @returns what was published, or why nothing was: what an editor did wrong, and what the machine would not write
 *   (disk full, no permission), are diagnostics
 */
export async function build(options: BuildOptions, profile: Profile): Promise<BuildResult> {
  return await withSoundCache(options, async (sound, keep) => await buildWith(sound, profile, keep));
}

async function buildWith(options: BuildOptions, profile: Profile, keep: Keep): Promise<BuildResult> {
  const encoding = openEncoding(options);
  keep(encoding.store);
  const made = await makeSite(options, profile, keep, { encoding });
  const { config, site, diagnostics } = made;
  if (made.sheets === undefined || diagnostics.some(isError)) {
    return { kind: "failed", config, site, diagnostics };
  }
  const { sheetOf, rules } = made.sheets;
  const files = [...made.pages.map((page) => pageFile(page, sheetOf)), ...made.files];
  const { root, outDir, clean, disk = realDisk } = options;
  const inputDirs = [join(root, "content"), join(root, "templates")];
  const making = createPageMaking(rules, { ...options, disk });
  const forms = options.local ? [] : config.outputs.compressed;
  const publishing = { rootDir: root, outDir, inputDirs, clean, pages: making, forms };
  const report = await profile.stage("render", () => publish(files, publishing, disk).catch(refusal));
  if (report.kind !== "refused") making.save();
  const all = sortDiagnostics([...diagnostics, ...report.diagnostics]);
  encoding.store.tidy();
  if (report.kind === "refused") return { kind: "failed", config, site, diagnostics: all };
  return { kind: "built", config, site, diagnostics: all, report };
}

/** Finds all that a build would find wrong, and slips of language besides; writes nothing. */
export async function check(options: SiteOptions, profile: Profile): Promise<CheckedSite> {
  return await withSoundCache(options, async (sound, keep) => {
    const made = await makeSite(sound, profile, keep, { withLanguage: true });
    const { config, site, diagnostics, pages, files } = made;
    const outputs = [...pages.map(({ url }) => outputPathOf(url)), ...files.map(({ path }) => path)];
    return { config, site, diagnostics, outputs };
  });
}

/** Takes what must be closed in the end. */
type Keep = Parameters<Parameters<typeof withSoundCache>[1]>[1];

type MadeSite = CheckResult &
  Readonly<{
    pages: readonly Page[];
    /** All files but the pages. */
    files: readonly OutputFile[];
    /** Absent when the templates have errors. */
    sheets: SiteSheets | undefined;
  }>;

/** What is not done for every purpose. */
type Extent = Readonly<{
  /** Slips of language are looked for. */
  withLanguage?: boolean;
  /** Absent: pictures are looked at, and not encoded. */
  encoding?: Encoding;
}>;

/** Everything short of rendering the pages, so that all problems are known in one run. */
async function makeSite(
  options: SiteOptions,
  profile: Profile,
  keep: Keep,
  { withLanguage = false, encoding }: Extent,
): Promise<MadeSite> {
  const read = await profile.stage("read", () => readSite(options));
  keep(read.value.bodies);
  const { files, config, register, articles, pages: standalone, bodies } = read.value;

  const assembled = await profile.stage("site", () =>
    assembleSite({
      articles,
      pages: standalone,
      register,
      config,
      now: options.now,
      includeDrafts: options.drafts,
      includeFuture: options.future,
    }),
  );
  const site = assembled.value;
  const pages = planPages(site);

  const templates = await profile.stage("templates", () =>
    Promise.all([browserScripts(), packagedTexts()]).then(([scripts, known]) =>
      loadTemplates([join(options.root, "templates"), packagedTemplates], config.language, scripts, known),
    ),
  );
  const assets = buildAssets(templates.value.assets, config.basePath);

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
  const outputs = await profile.stage("outputs", () => [
    ...siteOutputs(site, pages, bodyOf, policy),
    ...editor.value.files,
  ]);
  const language = withLanguage
    ? await profile.stage("language", async () => {
        const { lintSources } = await import("./build/lint-sources.js");
        return await lintSources(options.root, files, config.language);
      })
    : [];
  const offline = config.outputs.offline && !options.local && !options.preview;
  const sheets = templates.diagnostics.some(isError)
    ? undefined
    : createSiteSheets({
        ...{ site, templates: templates.value, assets: assets.published, targets: linked.targets },
        ...{ pictures, leads, bodies, bodyOf, preview: options.preview, offline },
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
      ...templates.diagnostics,
      ...assets.diagnostics,
      ...linked.diagnostics,
      ...prepared.diagnostics,
      ...cards.diagnostics,
      ...editor.diagnostics,
      ...collisions(site, pages, texts, assets.files, [...media, ...cards.value.files]),
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
    sheets,
  };
}

/** What the machine would not do is said like everything else that is wrong; a defect is thrown on. */
function refusal(error: unknown): PublishReport {
  if (error instanceof PublishError) return { kind: "refused", diagnostics: [error.diagnostic] };
  throw error;
}

const isError = ({ severity }: Diagnostic): boolean => severity === "error";

const pageFile = (page: Page, sheetOf: SiteSheets["sheetOf"]): OutputFile => ({
  kind: "page",
  path: outputPathOf(page.url),
  origin: page.origin,
  sheet: () => sheetOf(page),
});

function collisions(
  site: Site,
  pages: readonly Page[],
  outputs: readonly OutputFile[],
  assets: readonly OutputFile[],
  copies: readonly OutputFile[],
): readonly Diagnostic[] {
  const feeds = new Set<string>();
  for (const { files } of site.feeds.values()) for (const { path } of files) feeds.add(outputPathOf(path));
  const origin = siteOrigin(site.config);
  return findCollisions([
    ...claimsOfPages(pages),
    ...[...reservedNames].map(
      (name) => ({ path: outputPathOf(sitePath(`/${name}`)), origin, what: "generated" }) as const,
    ),
    ...outputs.map(
      ({ path, origin }) => ({ path, origin, what: feeds.has(path) ? "feed" : "generated" }) as const,
    ),
    ...assets.map(({ path, origin }) => ({ path, origin, what: "asset" }) as const),
    ...copies.map(({ path, origin }) => ({ path, origin, what: "media" }) as const),
  ]);
}
