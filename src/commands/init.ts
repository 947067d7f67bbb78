// `build-site init [DIR]`: a site to start from. Files that are there stay as they are.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isRepositoryName } from "../content/values/repository.js";
import { cleanText } from "../content/values/text.js";
import { visible } from "../diagnostics/visible.js";
import { isoDate } from "../language/dates/iso.js";
import { isValidTimeZone, momentOfEpoch } from "../language/zone.js";
import { packageFile } from "../package-files.js";
import { missingPackages, missingSettings } from "../starter/kept-files.js";
import {
  type Host,
  hosts,
  packagesFor,
  type StarterFacts,
  type StarterFile,
  settingLines,
  starterFiles,
} from "../starter/starter-files.js";
import { type CommandContext, ExitCode } from "./context.js";
import { messagesIn } from "./messages.js";
import { resolveNow } from "./now.js";
import { isFile } from "./path-kinds.js";
import { askChoice, askText, canAsk } from "./prompts.js";
import { shellWord } from "./shell-word.js";
import { type StarterMessages, starterMessagesIn } from "./starter-messages.js";
import { packageVersion } from "./version.js";

type InitArguments = Readonly<{
  title?: string;
  host?: Host;
  timeZone?: string;
  webEditor?: string;
  now?: string;
}>;

const defaultTimeZone = "Asia/Riyadh";
const dayMs = 24 * 60 * 60 * 1000;

export async function initCommand(
  context: CommandContext,
  asked: InitArguments,
  directory: string | undefined,
): Promise<ExitCode> {
  // A folder without a site has no language yet; who writes Arabic is who this is for.
  const language = context.language ?? "ar";
  const messages = starterMessagesIn(language);
  const { refuse } = context;
  const now = resolveNow(asked.now, context.environment.SOURCE_DATE_EPOCH, () => Date.now());
  if (now.kind === "invalid") return refuse(messagesIn(language).invalidNow(now.from, now.text));
  const timeZone = asked.timeZone ?? defaultTimeZone;
  if (!isValidTimeZone(timeZone)) return refuse(messages.unknownZone(visible(timeZone)));
  const { webEditor: editedAt } = asked;
  if (editedAt !== undefined && !isRepositoryName(editedAt)) {
    return refuse(messages.badRepository(visible(editedAt)));
  }
  const target = resolve(context.root, directory ?? ".");
  if (isFile(target)) return refuse(messages.isFile(visible(target)));

  const answers = await ask(context, asked, messages);
  if (answers === undefined) return ExitCode.interrupted;
  const facts: StarterFacts = {
    title: answers.title,
    name: packageName(basename(target)),
    version: packageVersion(),
    timeZone,
    // Yesterday: the starter's articles bear hours of the morning, and none may wait in a site made before those.
    date: isoDate(momentOfEpoch(now.epochMs - dayMs, timeZone)),
    host: answers.host,
    ...(editedAt === undefined ? {} : { editedAt }),
  };
  const { written, kept } = writeMissing(target, starterFiles(templatesFor(answers.host, target), facts));
  if (!context.quiet) {
    const shown = relative(context.root, target) || ".";
    const ownText = (path: string): string | undefined =>
      kept.includes(path) ? readFileSync(join(target, path), "utf8") : undefined;
    const settings = lackingSettings(ownText("site.yaml"), facts, asked);
    const packages = lackingPackages(ownText("package.json"), facts);
    const lines = [
      messages.started(visible(shown), written.length),
      ...written.map((path) => `  + ${path}`),
      ...(kept.length === 0 ? [] : [messages.kept, ...kept.map((path) => `  = ${path}`)]),
      ...(settings.length === 0 ? [] : ["", messages.lacking, ...settings.map(settingShown)]),
      "",
      messages.next,
      // A name that begins with a hyphen would be an option.
      ...(shown === "." ? [] : [`  cd ${visible(shellWord(shown.replace(/^-/, "./-")))}`]),
      `  ${["npm install", ...packages.map(shellWord)].join(" ")}`,
      "  npx build-site serve",
    ];
    context.err(`${lines.join("\n")}\n`);
  }
  return ExitCode.fine;
}

/** What was asked for in so many words and stands in no `site.yaml`, because the site has one of its own. */
function lackingSettings(
  own: string | undefined,
  facts: StarterFacts,
  asked: Pick<InitArguments, "title" | "timeZone">,
): readonly string[] {
  if (own === undefined) return [];
  const { title, timeZone, webEditor } = settingLines(facts);
  const wanted = [
    asked.title === undefined ? undefined : title,
    asked.timeZone === undefined ? undefined : timeZone,
    webEditor,
  ];
  return missingSettings(
    own,
    wanted.filter((lines) => lines !== undefined),
  );
}

const lackingPackages = (own: string | undefined, facts: StarterFacts): readonly string[] =>
  own === undefined ? [] : missingPackages(own, packagesFor(facts));

/** Line by line, so that it can be copied. */
const settingShown = (lines: string): string => lines.split("\n").map(visible).join("\n");

type Answers = Readonly<{ title: string; host: Host }>;

/** @returns undefined when the person has turned back */
async function ask(
  context: CommandContext,
  asked: Pick<InitArguments, "title" | "host">,
  messages: StarterMessages,
): Promise<Answers | undefined> {
  const mayAsk = canAsk(context);
  const title =
    cleanText(asked.title ?? "") ||
    (mayAsk ? await askText(messages.askSiteTitle, messages.siteTitle) : messages.siteTitle);
  if (title === undefined) return undefined;
  const choices = hosts.map((value) => ({ value, label: messages.hostNames[value] }));
  const host = asked.host ?? (mayAsk ? await askChoice(messages.askHost, choices) : "github");
  return host === undefined ? undefined : { title, host };
}

/** What npm allows; a folder with an Arabic name gets a plain one. */
function packageName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return name === "" ? "news-site" : name.slice(0, 200);
}

/** The packaged files for every site, and those for the host; none of the content where a newsroom has its own. */
function templatesFor(host: Host, target: string): readonly StarterFile[] {
  const isWanted = hasArticles(target)
    ? ({ path }: StarterFile): boolean => !path.startsWith("content/")
    : (): boolean => true;
  const folder = fileURLToPath(packageFile("starter"));
  const parts = ["site", ...(host === "none" ? [] : [join("hosts", host)])];
  return parts.flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        const path = relative(join(folder, part), file).replaceAll("\\", "/");
        return { path, text: readFileSync(file, "utf8") };
      })
      .filter(isWanted)
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  );
}

function hasArticles(target: string): boolean {
  const folder = join(target, "content/articles");
  if (!existsSync(folder)) return false;
  return (readdirSync(folder, { recursive: true }) as string[]).some((name) =>
    /\.(?:md|markdown)$/iu.test(name),
  );
}

function writeMissing(
  target: string,
  files: readonly StarterFile[],
): Readonly<{ written: readonly string[]; kept: readonly string[] }> {
  const written: string[] = [];
  const kept: string[] = [];
  for (const { path, text } of files) {
    const file = join(target, path);
    mkdirSync(dirname(file), { recursive: true });
    try {
      writeFileSync(file, text, { flag: "wx" });
      written.push(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      kept.push(path);
    }
  }
  return { written, kept };
}
