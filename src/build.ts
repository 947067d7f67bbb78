// The build, top to bottom: sources → articles → site → pages → output files. Writing is the last step, and the only one.

import { join } from "node:path";
import { helperDiagnostic, helperFailures } from "./build/helper-failures.js";
import { makeSite } from "./build/make-site.js";
import type { BuildOptions, BuildResult, CheckedSite, SiteOptions } from "./build/options.js";
import { openEncoding } from "./build/picture-encoding.js";
import type { Profile } from "./build/profile.js";
import { createPageMaking } from "./build/render-pages.js";
import { createHearing } from "./build/silenced.js";
import type { SiteSheets } from "./build/site-sheets.js";
import { type Keep, withSoundCache } from "./build/sound-cache.js";
import { isError } from "./diagnostics/is-error.js";
import { sortDiagnostics } from "./diagnostics/sort.js";
import { outputPathOf } from "./language/url.js";
import type { Config } from "./model/config.js";
import type { Diagnostic } from "./model/diagnostic.js";
import type { OutputFile, Page } from "./model/page.js";
import { realDisk } from "./publish/disk.js";
import { PublishError } from "./publish/failure.js";
import { type PublishReport, publish } from "./publish/publish.js";
import { HelperFailure } from "./render/own-helpers.js";

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
  const made = await makeSite(options, profile, keep, { encoding, relatedLater: true });
  const { config, site, diagnostics, relating, sources } = made;
  const copies = async (): Promise<readonly Diagnostic[]> =>
    relating === undefined ? [] : (await relating).filter(createHearing(config, site.articles));
  if (made.sheets === undefined || diagnostics.some(isError)) {
    return {
      kind: "failed",
      config,
      site,
      diagnostics: sortDiagnostics([...diagnostics, ...(await copies())]),
    };
  }
  const { sourceOf, rules, helpers } = made.sheets;
  const files = [...made.pages.map((page) => pageFile(page, sourceOf, relating)), ...made.files];
  const { root, outDir, clean, disk = realDisk } = options;
  const inputDirs = [join(root, "content"), join(root, "templates")];
  // Nobody knows what helpers of plugins depend on, and other threads have none.
  const making = createPageMaking(rules, helpers.size > 0 ? { disk, threads: 1 } : { ...options, disk });
  const forms = config.outputs.compressed;
  const publishing = { rootDir: root, outDir, inputDirs, clean, pages: making, forms };
  const report = await profile.stage("render", () => publish(files, publishing, disk).catch(refusal(config)));
  if (report.kind !== "refused") making.save();
  const all = sortDiagnostics([...diagnostics, ...(await copies()), ...report.diagnostics]);
  encoding.store.tidy();
  if (report.kind === "refused") return { kind: "failed", config, site, diagnostics: all };
  return {
    ...{ kind: "built", config, site, diagnostics: all, report },
    ...(sources === undefined ? {} : { sources }),
  };
}

/** Finds all that a build would find wrong, and slips of language besides; writes nothing. */
export async function check(options: SiteOptions, profile: Profile): Promise<CheckedSite> {
  return await withSoundCache(options, async (sound, keep) => {
    const made = await makeSite(sound, profile, keep, { withLanguage: true });
    const { config, site, pages, files, sheets } = made;
    const failures =
      sheets === undefined || sheets.helpers.size === 0 ? [] : helperFailures(pages, sheets.sourceOf, config);
    const diagnostics = sortDiagnostics([...made.diagnostics, ...failures]);
    const outputs = [...pages.map(({ url }) => outputPathOf(url)), ...files.map(({ path }) => path)];
    return { config, site, diagnostics, outputs };
  });
}

/** What the machine would not do is said like everything else that is wrong; a defect is thrown on. */
const refusal =
  (config: Config) =>
  (error: unknown): PublishReport => {
    if (error instanceof PublishError) return { kind: "refused", diagnostics: [error.diagnostic] };
    if (error instanceof HelperFailure)
      return { kind: "refused", diagnostics: [helperDiagnostic(error, config)] };
    throw error;
  };

/** @param relating - what pages that show related articles wait for */
const pageFile = (
  page: Page,
  sourceOf: SiteSheets["sourceOf"],
  relating: Promise<unknown> | undefined,
): OutputFile => ({
  kind: "page",
  path: outputPathOf(page.url),
  origin: page.origin,
  source: () => sourceOf(page),
  ...(page.kind === "article" && relating !== undefined ? { after: relating } : {}),
});
