// `build-site build`: builds once, or again and again with --watch.

import { writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { buildUnlessUnchanged } from "../build/build-unless-unchanged.js";
import type { BuildOptions } from "../build/options.js";
import { pluginFiles } from "../build/plugins.js";
import { Profile } from "../build/profile.js";
import { watchSite } from "../serve/watch.js";
import { type CommandContext, ExitCode } from "./context.js";
import { exitCodeOf } from "./exit-code.js";
import { explainFailure } from "./failure.js";
import { endInAMoment, Interrupted, type Interruption, listenForInterruption } from "./interruption.js";
import { messagesIn } from "./messages.js";
import { type ContentArguments, siteOptions } from "./prepare.js";
import { showProgress } from "./progress.js";
import { languageFor, printBuildSummary, printDiagnostics } from "./report.js";
import { keepHeapSmall } from "./small-heap.js";
import { packageVersion } from "./version.js";

type BuildArguments = ContentArguments &
  Readonly<{ out: string; clean?: boolean; watch?: boolean; profile?: string | true }>;

export async function buildCommand(context: CommandContext, asked: BuildArguments): Promise<ExitCode> {
  const interruption = listenForInterruption();
  try {
    return asked.watch
      ? await buildAndWatch(context, asked, interruption)
      : (await buildOnce(context, asked, interruption)).code;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    context.err(`${messagesIn(context.firstLanguage).interrupted}\n`);
    return error.exitCode;
  } finally {
    interruption.release();
  }
}

/** `plugins`: their files. */
async function buildOnce(
  context: CommandContext,
  asked: BuildArguments,
  interruption: Interruption,
): Promise<Readonly<{ code: ExitCode; plugins: readonly string[] }>> {
  const prepared = siteOptions(context, asked);
  if (prepared.kind === "refused") return { code: context.refuse(prepared.message), plugins: [] };
  const { cacheFolder, ...site } = prepared.options;
  const options: BuildOptions = {
    ...site,
    // `--clean` trusts nothing that an earlier build left.
    ...(asked.clean || cacheFolder === undefined ? {} : { cacheFolder, saveCache: true }),
    outDir: resolve(context.root, asked.out),
    clean: asked.clean ?? false,
    disk: interruption.disk,
  };
  const started = performance.now();
  const progress = showProgress(context);
  const profile = new Profile(async (stage) => {
    progress.stage(stage);
    keepHeapSmall();
    // A signal is heard only when nothing else is running.
    await setImmediate();
    interruption.check();
  });
  const endAtOnce = async (): Promise<void> => {
    const code = await interruption.asked;
    // As long as nothing has been written, there is nothing to tidy up.
    if (interruption.hasWritten()) return;
    progress.done();
    context.err(`${messagesIn(context.firstLanguage).interrupted}\n`);
    process.exit(code);
  };
  if (!asked.watch) void endAtOnce();
  try {
    const result = await buildUnlessUnchanged(options, profile);
    progress.done();
    printDiagnostics(context, result.diagnostics, languageFor(context, result.config), packageVersion());
    const shownOut = relative(context.root, options.outDir) || options.outDir;
    printBuildSummary(context, result, shownOut, performance.now() - started);
    if (asked.profile === true || context.verbose) context.err(profile.table());
    if (typeof asked.profile === "string") {
      writeFileSync(
        resolve(context.root, asked.profile),
        `${JSON.stringify(profile.stages, undefined, 2)}\n`,
      );
    }
    const plugins = pluginFiles(context.root, result.config.plugins ?? []);
    return { code: exitCodeOf(result.diagnostics), plugins };
  } finally {
    progress.done();
  }
}

async function buildAndWatch(
  context: CommandContext,
  asked: BuildArguments,
  interruption: Interruption,
): Promise<ExitCode> {
  const messages = messagesIn(context.firstLanguage);
  const prepared = siteOptions(context, asked);
  if (prepared.kind === "refused") return context.refuse(prepared.message);
  let first = true;
  const watching = watchSite(
    { ...context, outDir: resolve(context.root, asked.out) },
    async () => {
      try {
        const clean = first && (asked.clean ?? false);
        const { plugins } = await buildOnce(context, { ...asked, clean }, interruption);
        watching.alsoWatch(plugins);
      } catch (error) {
        if (error instanceof Interrupted) return;
        context.err(explainFailure(error, context.firstLanguage, context.verbose));
      }
      first = false;
    },
    (error) => context.err(`${messages.cannotWatch(error.message)}\n`),
  );
  await watching.run();
  context.err(`${messages.watching}\n`);
  await interruption.asked;
  await watching.close();
  endInAMoment();
  return ExitCode.fine;
}
