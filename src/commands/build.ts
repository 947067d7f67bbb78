// `build-site build`: builds once, or again and again with --watch.

import { writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { build } from "../build.js";
import type { BuildOptions } from "../build/options.js";
import { Profile } from "../build/profile.js";
import { watchSite } from "../serve/watch.js";
import { type CommandContext, ExitCode } from "./context.js";
import { toolLanguageOfEnvironment } from "./language.js";
import { messagesIn } from "./messages.js";
import { type ContentArguments, siteOptions } from "./prepare.js";
import { showProgress } from "./progress.js";
import { exitCodeOf, languageFor, printBuildSummary, printDiagnostics } from "./report.js";
import { untilStopped } from "./stop.js";
import { packageVersion } from "./version.js";

type BuildArguments = ContentArguments &
  Readonly<{ out: string; clean?: boolean; watch?: boolean; profile?: string | true }>;

export async function buildCommand(context: CommandContext, asked: BuildArguments): Promise<ExitCode> {
  const options = buildOptions(context, asked);
  if (options === undefined) return ExitCode.usage;
  const code = await buildOnce(context, options, asked.profile);
  if (!asked.watch) return code;

  const messages = messagesIn(context.language ?? toolLanguageOfEnvironment(context.environment));
  context.err(`${messages.watching}\n`);
  const watching = await watchSite(options, async () => {
    // The clock is asked anew: an article may have fallen due since.
    const again = buildOptions(context, asked);
    if (again !== undefined) await buildOnce(context, { ...again, clean: false }, asked.profile);
  });
  await untilStopped();
  await watching.close();
  return ExitCode.fine;
}

function buildOptions(context: CommandContext, asked: BuildArguments): BuildOptions | undefined {
  const options = siteOptions(context, asked);
  if (options === undefined) return undefined;
  return { ...options, outDir: resolve(context.root, asked.out), clean: asked.clean ?? false };
}

async function buildOnce(
  context: CommandContext,
  options: BuildOptions,
  profileTo: string | true | undefined,
): Promise<ExitCode> {
  const started = performance.now();
  const progress = showProgress(context);
  const profile = new Profile(progress.stage);
  try {
    const result = await build(options, profile);
    progress.done();
    printDiagnostics(context, result.diagnostics, languageFor(context, result.config), packageVersion());
    const shownOut = relative(context.root, options.outDir) || options.outDir;
    printBuildSummary(context, result, shownOut, performance.now() - started);
    if (profileTo === true || context.verbose) context.err(profile.table());
    if (typeof profileTo === "string") writeFileSync(profileTo, `${JSON.stringify(profile.stages, undefined, 2)}\n`);
    return result.kind === "built" ? ExitCode.fine : exitCodeOf(result);
  } finally {
    progress.done();
  }
}
