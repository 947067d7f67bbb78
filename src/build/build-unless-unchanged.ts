// A build that ends at once where nothing has changed since the last one: sources, templates, settings, options, code,
// the hour, the output itself. What it says is then what the last one said. Loads nothing that only building needs.
// Marks of files tell it without reading any; where they do not, in a fresh checkout say, contents do.

import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../model/config.js";
import type { PublishReport } from "../publish/publish.js";
import { manifestHash, type StandingSite, standingSite } from "../publish/standing.js";
import { codeVersion } from "./code-version.js";
import {
  fingerprintOfBuild,
  type LastBuild,
  readLastBuild,
  type ShownConfig,
  saveLastBuild,
} from "./last-build.js";
import type { BuildOptions, BuildResult } from "./options.js";
import type { Profile } from "./profile.js";
import { type SeenInputs, seeInputs } from "./seen-inputs.js";
import { type SiteSummary, summaryOf } from "./summary.js";

export type FinishedBuild = Readonly<{
  /** A site with plugins is always built, so what is taken from the last build has none. */
  config: ShownConfig & Partial<Pick<Config, "plugins">>;
  summary: SiteSummary;
  diagnostics: BuildResult["diagnostics"];
}> &
  (
    | Readonly<{ kind: "built"; report: Exclude<PublishReport, { kind: "refused" }> }>
    | Readonly<{ kind: "failed" }>
  );

/** The same answer, output and diagnostics as `build`; without a cache folder that may be written it is `build`. */
export async function buildUnlessUnchanged(options: BuildOptions, profile: Profile): Promise<FinishedBuild> {
  const { cacheFolder, saveCache = false, clean, outDir } = options;
  const version = cacheFolder === undefined || !saveCache ? undefined : codeVersion();
  if (cacheFolder === undefined || version === undefined) return await buildNow(options, profile, undefined);
  const seen = await profile.stage("look", () => lookAtInputs(options, cacheFolder));
  if (seen === undefined) return await buildNow(options, profile, undefined);
  const marks = seen.marks === undefined ? undefined : fingerprintOfBuild(options, version, seen.marks);
  const contentsWith = (articles: string | undefined): string | undefined =>
    articles === undefined || seen.others.contents === undefined
      ? undefined
      : fingerprintOfBuild(options, version, `${articles} ${seen.others.contents}`);
  const last = clean ? undefined : readLastBuild(cacheFolder, outDir);
  if (last !== undefined && holds(last, options)) {
    const standing = await profile.stage("compare", () =>
      standingIfSame(last, marks, seen, contentsWith, options),
    );
    if (standing !== undefined) {
      // So that the next build need not read.
      if (marks !== undefined && marks !== last.marks) saveLastBuild(cacheFolder, outDir, { ...last, marks });
      const { config, summary, diagnostics } = last;
      const report = { kind: "unchanged", unchanged: standing.files, diagnostics: [] } as const;
      return { kind: "built", config, summary, diagnostics, report };
    }
  }
  return await buildNow(options, profile, seen, (result, until) => {
    if (result.kind !== "built") return;
    // What publishing had to say was said of the output as it was before.
    if (result.report.diagnostics.length > 0 || result.config.plugins.length > 0) return;
    // Once its package is installed the site is another, and no input shows it.
    if (result.diagnostics.some(({ code }) => code === "web-editor-missing")) return;
    const contents = seen.others.stand() ? contentsWith(result.sources) : undefined;
    if (contents === undefined && marks === undefined) return;
    const manifest = manifestHash(options, options.disk);
    if (manifest === undefined) return;
    const { language, dates, basePath } = result.config;
    saveLastBuild(cacheFolder, outDir, {
      ...(marks === undefined ? {} : { marks }),
      ...(contents === undefined ? {} : { contents }),
      outline: seen.outline,
      from: options.now,
      until,
      manifest,
      config: { language, dates, basePath },
      summary: summaryOf(result.site),
      diagnostics: result.diagnostics,
    });
  });
}

/** @returns what stands in the output, where it is what these inputs make; what costs most is asked last */
function standingIfSame(
  last: LastBuild,
  marks: string | undefined,
  seen: SeenInputs,
  contentsWith: (articles: string | undefined) => string | undefined,
  options: BuildOptions,
): StandingSite | undefined {
  const isMarked = marks !== undefined && marks === last.marks;
  if (!isMarked && (last.contents === undefined || last.outline !== seen.outline)) return undefined;
  const standing = standingSite(foldersOf(options), options.disk);
  if (standing === undefined || standing.hash !== last.manifest) return undefined;
  return isMarked || contentsWith(seen.readArticles()) === last.contents ? standing : undefined;
}

const holds = ({ from, until }: LastBuild, { now }: BuildOptions): boolean => from <= now && now < until;

const foldersOf = ({ root, outDir }: Pick<BuildOptions, "root" | "outDir">) => ({
  rootDir: root,
  outDir,
  inputDirs: [join(root, "content"), join(root, "templates")],
});

async function buildNow(
  options: BuildOptions,
  profile: Profile,
  inputs: SeenInputs | undefined,
  remember: (result: BuildResult, until: number) => void = () => {},
): Promise<FinishedBuild> {
  const [{ build }, { nextChangeOf }] = await Promise.all([
    import("../build.js"),
    import("./next-change.js"),
  ]);
  const result = await build(inputs === undefined ? options : { ...options, inputs }, profile);
  remember(result, nextChangeOf(result.site));
  const { kind, config, diagnostics, site } = result;
  const said = { config, summary: summaryOf(site), diagnostics };
  return kind === "built" ? { kind, report: result.report, ...said } : { kind, ...said };
}

/** @returns undefined when the cache cannot be written, and the file system's clock so not be asked */
async function lookAtInputs(options: BuildOptions, cacheFolder: string): Promise<SeenInputs | undefined> {
  const probe = join(cacheFolder, `clock.${process.pid}.draft`);
  let now: number;
  try {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(probe, "");
    now = statSync(probe).mtimeMs;
    rmSync(probe);
  } catch {
    return undefined;
  }
  return await seeInputs({ ...options, cacheFolder }, now);
}
