// The commands and their options. A command's code is loaded when it is asked for.

import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import {
  type CommandContext,
  contextOf,
  ExitCode,
  type GlobalOptions,
  type Surroundings,
} from "./context.js";
import { type HelpTexts, helpTexts } from "./help.js";
import { languageAskedFor } from "./language.js";
import { packageVersion } from "./version.js";
import { WrongArgument, wordCommanderError } from "./wrong-argument.js";

/** @param argument - the one that has no name, of a command that requires it */
type Run<Asked> = (context: CommandContext, asked: Asked, argument: string) => ExitCode | Promise<ExitCode>;

/**
 * Runs what the arguments ask for. What people must read has been printed when it ends.
 * @param argv - without the interpreter and the script
 * @throws whatever a defect or the machine throws
 */
export async function runProgram(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const texts = helpTexts(languageAskedFor(argv, surroundings.env));
  let code: ExitCode = ExitCode.fine;
  const program = programOf(texts, surroundings, (finished) => {
    code = finished;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    // Help and version end the parsing in this way too; they have been printed then.
    if (error instanceof CommanderError && error.exitCode === 0) return ExitCode.fine;
    const message =
      error instanceof CommanderError
        ? wordCommanderError(error, texts)
        : error instanceof WrongArgument
          ? error.message
          : undefined;
    if (message === undefined) throw error;
    surroundings.stderr.write(`${message}\n${texts.seeHelp}\n`);
    return ExitCode.usage;
  }
}

function programOf(texts: HelpTexts, surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const root = new Command("build-site")
    .description(texts.description)
    .version(packageVersion(), "-V, --version", texts.version)
    .helpOption("-h, --help", texts.help)
    .helpCommand("help [command]", texts.helpCommand)
    .option("--root <dir>", texts.root, ".")
    .option("--config <file>", texts.config)
    .option("--quiet", texts.quiet)
    .option("--verbose", texts.verbose)
    .option("--no-color", texts.noColor)
    .addOption(new Option("--lang <language>", texts.lang).choices(["ar", "en"]))
    .addOption(
      new Option("--format <format>", texts.format)
        .choices(["text", "json", "github", "sarif"])
        .default("text"),
    )
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => texts.titles[title] ?? title,
      optionDescription: (option) => optionDescription(option, texts),
    })
    .configureOutput({
      writeOut: (text) => void surroundings.stdout.write(text),
      // What is wrong with the arguments is worded in one place, by `runProgram`.
      writeErr: () => {},
    })
    .addHelpText("after", `\n${texts.after}`)
    .allowExcessArguments()
    .exitOverride()
    .hook("preSubcommand", (program, command) => refuseUnknownCommand(program, command, texts))
    .hook("preAction", (_program, command) => refuseExtraArguments(command, texts));

  const runs = <Asked>(load: () => Promise<Run<Asked>>) =>
    async function (this: Command): Promise<void> {
      const asked = this.optsWithGlobals<GlobalOptions & Asked>();
      const run = await load();
      finish(await run(contextOf(asked, surroundings), asked, this.args[0] as string)); // asked for where it is needed
    };
  const workOptions = (command: Command): Command =>
    command.option("--threads <number>", texts.threads, threadCount).option("--no-cache", texts.noCache);
  const contentOptions = (command: Command): Command =>
    workOptions(command)
      .option("--drafts", texts.drafts)
      .option("--future", texts.future)
      .option("--preview", texts.preview)
      .option("--base-url <url>", texts.baseUrl)
      .option("--now <iso>", texts.now)
      .option("--strict", texts.strict);

  contentOptions(root.command("build", { isDefault: true }).description(texts.build))
    .option("--out <dir>", texts.out, "_site")
    .option("--clean", texts.clean)
    .option("--watch", texts.watch)
    .option("--profile [file]", texts.profile)
    .action(runs(async () => (await import("./build.js")).buildCommand));

  contentOptions(root.command("check").description(texts.check))
    .option("--published <url-or-file>", texts.published)
    .option("--fix", texts.fix)
    .option("--dry-run", texts.dryRun)
    .action(runs(async () => (await import("./check.js")).checkCommand));

  root
    .command("ping")
    .description(texts.ping)
    .option("--dry-run", texts.pingDryRun)
    .option("--out <dir>", texts.out, "_site")
    .option("--base-url <url>", texts.pingBaseUrl)
    .option("--endpoint <url>", texts.endpoint, "https://api.indexnow.org/indexnow")
    .option("--now <iso>", texts.now)
    .action(runs(async () => (await import("./ping.js")).pingCommand));

  root
    .command("cache")
    .description(texts.cache)
    .option("--clear", texts.clearCache)
    .action(runs(async () => (await import("./cache.js")).cacheCommand));

  workOptions(root.command("serve"))
    .description(texts.serve)
    .option("--port <number>", texts.port, portNumber, 4000)
    .option("--host <name>", texts.host, "127.0.0.1")
    .option("--open", texts.open)
    .option("--now <iso>", texts.now)
    .action(runs(async () => (await import("./serve.js")).serveCommand));

  root
    .command("keywords")
    .description(texts.keywords)
    .option("--write", texts.write)
    .action(runs(async () => (await import("./keywords.js")).keywordsCommand));

  root
    .command("suggest")
    .description(texts.suggest)
    .argument("<file>", texts.articleFile)
    .option("--now <iso>", texts.now)
    .action(runs(async () => (await import("./suggest.js")).suggestCommand));

  root
    .command("related")
    .description(texts.related)
    .argument("<file>", texts.articleFile)
    .option("--explain", texts.explain)
    .option("--now <iso>", texts.now)
    .action(runs(async () => (await import("./related.js")).relatedCommand));
  root
    .command("import")
    .description(texts.import)
    .argument("<path>", texts.importPath)
    .option("--into <dir>", texts.into, "content/articles")
    .option("--uploads <dir>", texts.uploads)
    .option("--dry-run", texts.importDryRun)
    .addOption(new Option("--from <kind>", texts.importFrom).choices(["text", "wxr", "html"]))
    .addOption(new Option("--dates <order>", texts.importDates).choices(["day-first", "month-first"]))
    .option("--types <names>", texts.importTypes, listOf)
    .option("--report <file>", texts.importReport)
    .action(runs(async () => (await import("./import.js")).importCommand));

  root
    .command("init")
    .description(texts.init)
    .argument("[dir]", texts.newFolder)
    .option("--title <text>", texts.siteTitle)
    .option("--web-editor <owner/name>", texts.webEditor)
    .addOption(
      new Option("--host <name>", texts.publishedAt).choices([
        "github",
        "gitlab",
        "netlify",
        "cloudflare",
        "none",
      ]),
    )
    .option("--time-zone <name>", texts.timeZone)
    .option("--now <iso>", texts.now)
    .action(runs(async () => (await import("./init.js")).initCommand));

  root
    .command("new")
    .description(texts.newArticle)
    .argument("[title]", texts.headline)
    .option("--section <name>", texts.section)
    .option("--keywords <list>", texts.keywordList)
    .option("--author <names>", texts.author)
    .option("--date <date>", texts.date)
    .option("--slug <name>", texts.slug)
    .option("--draft", texts.draft)
    .option("--now <iso>", texts.now)
    .action(runs(async () => (await import("./new.js")).newCommand));
  return root;
}

/** Commander hands whatever is no command to the default one, so `serv` would be a stray argument of `build`. */
function refuseUnknownCommand(program: Command, command: Command, texts: HelpTexts): void {
  const [first] = program.args;
  if (first === undefined || first.startsWith("-") || first === command.name()) return;
  throw new WrongArgument(
    texts.unknownCommand(
      first,
      program.commands.map((one) => one.name()),
    ),
  );
}

function refuseExtraArguments(command: Command, texts: HelpTexts): void {
  const declared = command.registeredArguments.length;
  const extra = command.args[declared];
  if (extra === undefined) return;
  const { extraArgument, furtherArgument, severalWords } = texts;
  if (command.name() === "new") throw new WrongArgument(severalWords(command.args.join(" ")));
  throw new WrongArgument((declared === 0 ? extraArgument : furtherArgument)(command.name(), extra));
}

const mostThreads = 256;

function threadCount(text: string): number {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > mostThreads) throw new InvalidArgumentError(`1–${mostThreads}`);
  return count;
}

function portNumber(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new InvalidArgumentError("0–65535");
  return port;
}

/** What Commander would print, in the language asked for, and without quotation marks. */
function optionDescription(
  { description, argChoices, defaultValue, required }: Option,
  texts: HelpTexts,
): string {
  const notes = [
    ...(argChoices === undefined ? [] : [texts.choices(argChoices.join(", "))]),
    ...(defaultValue === undefined || !required ? [] : [texts.defaultValue(String(defaultValue))]),
  ];
  return notes.length === 0 ? description : `${description} (${notes.join("; ")})`;
}

/** `post, news`, with commas of either script. */
function listOf(text: string): readonly string[] {
  const names = text.split(/[,،]/).map((name) => name.trim());
  if (names.includes("")) throw new InvalidArgumentError("post,page");
  return names;
}
