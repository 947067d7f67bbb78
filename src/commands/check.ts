// `build-site check`: everything that a build would find wrong, without writing anything.

import { Profile } from "../build/profile.js";
import { check } from "../build.js";
import { type CommandContext, ExitCode } from "./context.js";
import { exitCodeOf } from "./exit-code.js";
import { type ContentArguments, siteOptions } from "./prepare.js";
import { showProgress } from "./progress.js";
import { languageFor, printCheckSummary, printDiagnostics } from "./report.js";
import { packageVersion } from "./version.js";

export async function checkCommand(context: CommandContext, asked: ContentArguments): Promise<ExitCode> {
  const prepared = siteOptions(context, asked);
  if (prepared.kind === "refused") {
    context.err(`${prepared.message}\n`);
    return ExitCode.usage;
  }
  const started = performance.now();
  const progress = showProgress(context);
  const profile = new Profile(progress.stage);
  try {
    const result = await check(prepared.options, profile);
    progress.done();
    printDiagnostics(context, result.diagnostics, languageFor(context, result.config), packageVersion());
    printCheckSummary(context, result, performance.now() - started);
    if (context.verbose) context.err(profile.table());
    return exitCodeOf(result.diagnostics);
  } finally {
    progress.done();
  }
}
