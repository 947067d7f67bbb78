// The build, top to bottom: sources → articles → site → pages → output files. Writing is the last step, and the only one.

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { browserScripts } from "./build/browser-scripts.js";
import { fillBody, hrefOfTarget } from "./build/fill-body.js";
import { linkBodies } from "./build/link-bodies.js";
import type { BuildOptions, BuildResult, CheckResult, SiteOptions } from "./build/options.js";
import { copiesOf, measurePictures, publishedFiles } from "./build/pictures.js";
import type { Profile } from "./build/profile.js";
import { readSite } from "./build/read-site.js";
import { withoutSilenced } from "./build/silenced.js";
import { sortDiagnostics } from "./diagnostics/sort.js";
import { absoluteUrl, outputPathOf, sitePath } from "./language/url.js";
import type { Diagnostic } from "./model/diagnostic.js";
import type { LeadImage, OutputFile, Page } from "./model/page.js";
import type { PublishedArticle, Site, SitePage } from "./model/site.js";
import { headOf } from "./outputs/head/head.js";
import { siteOutputs } from "./outputs/site-outputs.js";
import { PublishError } from "./publish/failure.js";
import { type PublishReport, publish } from "./publish/publish.js";
import { reservedNames } from "./publish/reserved.js";
import { buildAssets } from "./render/assets.js";
import { loadTemplates } from "./render/load-templates.js";
import { createRenderer, headWordsOf } from "./render/renderer.js";
import { assembleSite } from "./site/assemble.js";
import { claimsOfPages, findCollisions } from "./site/collisions.js";
import { createLinkResolver } from "./site/links/resolver.js";
import { siteOrigin } from "./site/origin.js";
import { planPages } from "./site/plan.js";

const packagedTemplates = fileURLToPath(new URL("../templates", import.meta.url));

/**
 * Builds a site.
 * @returns what was published, or why nothing was: what an editor did wrong, and what the machine would not write
 *   (disk full, no permission), are diagnostics
 */
export async function build(options: BuildOptions, profile: Profile): Promise<BuildResult> {
  const made = await makeSite(options, profile);
  const { config, site, diagnostics } = made;
  if (made.renderPage === undefined || diagnostics.some(isError)) {
    return { kind: "failed", config, site, diagnostics };
  }
  const { renderPage } = made;
  const pages = made.pages.map((page) => pageFile(page, renderPage));
  const { root, outDir, clean, disk } = options;
  const inputDirs = [join(root, "content"), join(root, "templates")];
  const report = await profile.stage("render", () =>
    publish([...pages, ...made.files], { rootDir: root, outDir, inputDirs, clean }, disk).catch(refusal),
  );
  const all = sortDiagnostics([...diagnostics, ...report.diagnostics]);
  if (report.kind === "refused") return { kind: "failed", config, site, diagnostics: all };
  return { kind: "built", config, site, diagnostics: all, report };
}

/** Finds all that a build would find wrong, and writes nothing. */
export async function check(options: SiteOptions, profile: Profile): Promise<CheckResult> {
  const { config, site, diagnostics } = await makeSite(options, profile);
  return { config, site, diagnostics };
}

type MadeSite = CheckResult &
  Readonly<{
    pages: readonly Page[];
    /** All files but the pages. */
    files: readonly OutputFile[];
    /** Absent when the templates have errors. */
    renderPage: ((page: Page) => string) | undefined;
  }>;

/** Everything short of rendering the pages, so that all problems are known in one run. */
async function makeSite(options: SiteOptions, profile: Profile): Promise<MadeSite> {
  const read = await profile.stage("read", () => readSite(options));
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
    browserScripts().then((scripts) =>
      loadTemplates([join(options.root, "templates"), packagedTemplates], config.language, scripts),
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
  const sizes = await profile.stage("pictures", () => measurePictures(options.root, copied, linked.pictures));

  const bodyOf = (source: PublishedArticle | SitePage): string => {
    const body = bodies.get(source.path);
    if (body === undefined) throw new Error(`no body was read for ${source.path}`);
    return fillBody(body, linked.targets.get(source.path) ?? [], {
      basePath: config.basePath,
      sizes: sizes.value,
    });
  };
  const pictureOf = (article: PublishedArticle) => {
    const target = linked.leadImages.get(article.path);
    if (target !== undefined) {
      const size = target.file === undefined ? undefined : sizes.value.get(target.file);
      return { href: hrefOfTarget(target, config.basePath), url: absoluteUrl(config, target.path), ...size };
    }
    const written = article.image?.src.value ?? "";
    return /^https?:/i.test(written) ? { href: written, url: written } : undefined;
  };

  const outputs = await profile.stage("outputs", () => siteOutputs(site, pages, bodyOf));
  const copies = copiesOf(options.root, copied);
  const diagnostics = sortDiagnostics(
    withoutSilenced(config, [
      ...read.diagnostics,
      ...assembled.diagnostics,
      ...templates.diagnostics,
      ...assets.diagnostics,
      ...linked.diagnostics,
      ...sizes.diagnostics,
      ...collisions(site, pages, outputs, assets.files, copies),
    ]),
  );

  const words = headWordsOf(templates.value, config);
  const renderer = templates.diagnostics.some(isError)
    ? undefined
    : createRenderer({
        site,
        templates: templates.value,
        assets: assets.published,
        fillBody: bodyOf,
        imageOf: pictureOf,
        headOf: (page) =>
          headOf(page, site, { words, image: leadImageOf(page, pictureOf), preview: options.preview }),
        preview: options.preview,
      });
  return {
    config,
    site,
    diagnostics,
    pages,
    files: [...outputs, ...assets.files, ...copies],
    renderPage: renderer?.renderPage,
  };
}

/** What the machine would not do is said like everything else that is wrong; a defect is thrown on. */
function refusal(error: unknown): PublishReport {
  if (error instanceof PublishError) return { kind: "refused", diagnostics: [error.diagnostic] };
  throw error;
}

const isError = ({ severity }: Diagnostic): boolean => severity === "error";

const pageFile = (page: Page, renderPage: (page: Page) => string): OutputFile => ({
  kind: "made",
  path: outputPathOf(page.url),
  origin: page.origin,
  make: () => renderPage(page),
});

function leadImageOf(
  page: Page,
  pictureOf: (article: PublishedArticle) => LeadImage | undefined,
): LeadImage | undefined {
  if (page.kind !== "article") return undefined;
  const picture = pictureOf(page.article);
  const alt = page.article.image?.alt;
  return picture === undefined ? undefined : { ...picture, ...(alt === undefined ? {} : { alt }) };
}

function collisions(
  site: Site,
  pages: readonly Page[],
  outputs: readonly OutputFile[],
  assets: readonly OutputFile[],
  copies: readonly OutputFile[],
): readonly Diagnostic[] {
  const feeds = new Set<string>();
  for (const { rss, json } of site.feeds.values()) feeds.add(outputPathOf(rss)).add(outputPathOf(json));
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
