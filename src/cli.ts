#!/usr/bin/env node
// The door: arguments in, exit code out. Little is loaded here, so that --help and --version are quick.

import type { ExitCode } from "./commands/context.js";
import { watchOverEnd } from "./commands/foreign-code.js";
import { languageAskedFor } from "./commands/language.js";
import { runProgram } from "./commands/program.js";

// Whoever reads the output may stop early (`| head`); what was to be built is built all the same.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

const argv = process.argv.slice(2);
const language = () => languageAskedFor(argv, process.env);
const workIsDone = watchOverEnd(language);

/** What no command expected: a defect, a machine that failed, or a plugin that threw where nobody waits for it. */
async function explain(error: unknown): Promise<ExitCode> {
  const { exitCodeOfFailure, explainFailure } = await import("./commands/failure.js");
  process.stderr.write(explainFailure(error, language(), argv.includes("--verbose")));
  return exitCodeOfFailure(error);
}

process.once("uncaughtException", async (error) => {
  const code = await explain(error);
  workIsDone();
  process.exit(code);
});
process.exitCode = await runProgram(argv, process).catch(explain);
workIsDone();
