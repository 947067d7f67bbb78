// `build-site check`: everything that a build would find wrong, without writing anything.

import { check } from "../build.js";
import { Profile } from "../build/profile.js";
import { type CommandContext, ExitCode } from "./context.js";
import { type ContentArguments, siteOptions } from "./prepare.js";
import { showProgress } from "./progress.js";
import { exitCodeOf, languageFor, printCheckSummary, printDiagnostics } from "./report.js";
import { packageVersion } from "./version.js";

export async function checkCommand(context: CommandContext, asked: ContentArguments): Promise<ExitCode> {
  const options = siteOptions(context, asked);
  if (options === undefined) return ExitCode.usage;
  const started = performance.now();
  const progress = showProgress(context);
  try {
    const result = await check(options, new Profile(progress.stage));
    progress.done();
    printDiagnostics(context, result.diagnostics, languageFor(context, result.config), packageVersion());
    printCheckSummary(context, result, performance.now() - started);
    return exitCodeOf(result);
  } finally {
    progress.done();
  }
}
