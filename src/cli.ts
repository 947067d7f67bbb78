#!/usr/bin/env node
// The door: arguments in, exit code out. Little is loaded here, so that --help and --version are quick.

import { ExitCode } from "./commands/context.js";
import { languageAskedFor } from "./commands/language.js";
import { runProgram } from "./commands/program.js";

// Whoever reads the output may stop early (`| head`); what was to be built is built all the same.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

/** What no command expected: a defect, or a machine that failed. */
async function explain(error: unknown): Promise<ExitCode> {
  const { explainFailure } = await import("./commands/failure.js");
  const argv = process.argv.slice(2);
  process.stderr.write(
    explainFailure(error, languageAskedFor(argv, process.env), argv.includes("--verbose")),
  );
  return ExitCode.machine;
}

process.once("uncaughtException", (error) => void explain(error).then((code) => process.exit(code)));
process.exitCode = await runProgram(process.argv.slice(2), process).catch(explain);
