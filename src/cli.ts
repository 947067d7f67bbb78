#!/usr/bin/env node
// The door: arguments in, exit code out. A command's code is loaded when it is asked for, so --help is quick.

import { resolve } from "node:path";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { type CommandContext, ExitCode, type Format } from "./commands/context.js";
import { helpTexts } from "./commands/help.js";
import { type ToolLanguage, toolLanguageOfEnvironment } from "./commands/language.js";
import { packageVersion } from "./commands/version.js";

type GlobalOptions = {
  root: string;
  config?: string;
  quiet?: boolean;
  verbose?: boolean;
  color: boolean;
  lang?: ToolLanguage;
  format: Format;
};

type BuildArguments = {
  out: string;
  drafts?: boolean;
  future?: boolean;
  clean?: boolean;
  watch?: boolean;
  preview?: boolean;
  baseUrl?: string;
  now?: string;
  profile?: string | true;
};

/** The language must be known before the options are parsed: the help itself is in it. */
function languageAskedFor(argv: readonly string[]): ToolLanguage {
  const joined = argv.find((argument) => argument.startsWith("--lang="))?.slice("--lang=".length);
  const asked = joined ?? argv[argv.indexOf("--lang") + 1];
  return asked === "ar" || asked === "en" ? asked : toolLanguageOfEnvironment(process.env);
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError("0–65535");
  return port;
}

function contextOf(options: GlobalOptions): CommandContext {
  return {
    root: resolve(options.root),
    ...(options.config === undefined ? {} : { configFile: options.config }),
    ...(options.lang === undefined ? {} : { language: options.lang }),
    quiet: options.quiet ?? false,
    verbose: options.verbose ?? false,
    color: options.color && process.env.NO_COLOR === undefined && process.stderr.isTTY === true,
    terminal: process.stderr.isTTY === true,
    format: options.format,
    environment: process.env,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  };
}

function program(argv: readonly string[], finish: (code: ExitCode) => void): Command {
  const texts = helpTexts(languageAskedFor(argv));
  const root = new Command("build-site")
    .description(texts.description)
    .version(packageVersion(), "-V, --version", texts.version)
    .helpOption("-h, --help", texts.help)
    .helpCommand(false)
    .option("--root <dir>", texts.root, ".")
    .option("--config <file>", texts.config)
    .option("--quiet", texts.quiet)
    .option("--verbose", texts.verbose)
    .option("--no-color", texts.noColor)
    .addOption(new Option("--lang <language>", texts.lang).choices(["ar", "en"]))
    .addOption(
      new Option("--format <format>", texts.format).choices(["text", "json", "github", "sarif"]).default("text"),
    )
    .configureOutput({ writeErr: (text) => void process.stderr.write(text) })
    .showSuggestionAfterError()
    .exitOverride();

  const withContentOptions = (command: Command): Command =>
    command
      .option("--drafts", texts.drafts)
      .option("--future", texts.future)
      .option("--base-url <url>", texts.baseUrl)
      .option("--now <iso>", texts.now);

  withContentOptions(root.command("build", { isDefault: true }).description(texts.build))
    .option("--out <dir>", texts.out, "_site")
    .option("--clean", texts.clean)
    .option("--watch", texts.watch)
    .option("--preview", texts.preview)
    .option("--profile [file]", texts.profile)
    .action(async (_own: BuildArguments, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & BuildArguments>();
      const { buildCommand } = await import("./commands/build.js");
      finish(await buildCommand(contextOf(options), options));
    });

  withContentOptions(root.command("check").description(texts.check)).action(
    async (_own: BuildArguments, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & BuildArguments>();
      const { checkCommand } = await import("./commands/check.js");
      finish(await checkCommand(contextOf(options), options));
    },
  );

  root
    .command("serve")
    .description(texts.serve)
    .option("--port <number>", texts.port, portNumber, 4000)
    .option("--host <name>", texts.host, "127.0.0.1")
    .option("--now <iso>", texts.now)
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { port: number; host: string; now?: string }>();
      const { serveCommand } = await import("./commands/serve.js");
      finish(await serveCommand(contextOf(options), options));
    });

  for (const command of root.commands) {
    command.helpOption("-h, --help", texts.help).exitOverride().configureHelp({ showGlobalOptions: true });
  }
  return root;
}

async function main(argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = ExitCode.fine;
  try {
    await program(argv, (finished) => {
      code = finished;
    }).parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    // Commander has already printed what was wrong with the arguments, or the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.fine : ExitCode.usage;
    const { explainFailure } = await import("./commands/failure.js");
    process.stderr.write(explainFailure(error, languageAskedFor(argv), argv.includes("--verbose")));
    return ExitCode.machine;
  }
}

process.exitCode = await main(process.argv.slice(2));
