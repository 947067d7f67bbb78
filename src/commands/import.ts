// `build-site import PATH`: articles of copied pages, WordPress exports and saved pages become sources of this site.

import { statSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { reportText } from "../diagnostics/reporters/text.js";
import { safeJson, visible } from "../diagnostics/visible.js";
import { hasFailed, importSite } from "../import/import-site.js";
import { findInputs, type InputKind } from "../import/input-files.js";
import { readKnownSite } from "../import/known-site.js";
import { gathered, kindOf, type Note } from "../import/notes.js";
import type { FileReport, ImportReport } from "../import/report.js";
import { wordNote } from "../import/wording.js";
import { defaultTypes, silentTypes } from "../import/wxr/collection.js";
import type { DateOrder } from "../language/dates/parse.js";
import { type CommandContext, ExitCode } from "./context.js";
import { type ImportMessages, importMessagesIn } from "./import-messages.js";
import { Interrupted, type Interruption, listenForInterruption } from "./interruption.js";
import { type ToolLanguage, toolLanguageOfSite } from "./language.js";
import { messagesIn } from "./messages.js";
import { isFile, isFolder } from "./path-kinds.js";

type ImportArguments = Readonly<{
  into: string;
  uploads?: string;
  dryRun?: boolean;
  from?: InputKind;
  dates?: DateOrder;
  types?: readonly string[];
  report?: string;
}>;

/** How many files are listed for people when nobody asked for all. */
const listedAtMost = 40;

export async function importCommand(
  context: CommandContext,
  asked: ImportArguments,
  path: string,
): Promise<ExitCode> {
  const { root, configFile } = context;
  const { refuse } = context;
  const first = messagesIn(context.firstLanguage);
  const messagesFirst = importMessagesIn(context.firstLanguage);
  if (!isFolder(root)) return refuse(first.noSuchFolder(root));
  if (configFile !== undefined && !isFile(configFile)) return refuse(first.noSuchFile(configFile));
  const input = [resolve(path), resolve(root, path)].find(isThere);
  if (input === undefined) return refuse(first.noSuchFile(path));
  const into = relative(root, resolve(root, asked.into)).split(sep).join("/");
  if (!/^content\/articles(?:\/|$)/.test(into)) return refuse(messagesFirst.wrongInto(visible(asked.into)));
  const uploads =
    asked.uploads === undefined
      ? undefined
      : [resolve(asked.uploads), resolve(root, asked.uploads)].find(isFolder);
  if (asked.uploads !== undefined && uploads === undefined) return refuse(first.noSuchFolder(asked.uploads));
  const reportFile = asked.report === undefined ? undefined : resolve(asked.report);
  if (reportFile !== undefined && !isFolder(dirname(reportFile)))
    return refuse(first.noSuchFolder(dirname(reportFile)));
  if (reportFile !== undefined && isFolder(reportFile))
    return refuse(messagesFirst.reportIsFolder(visible(asked.report ?? "")));
  const inputs = await findInputs(input, asked.from);
  if (inputs.kind === undefined) {
    const hasMarkdown = inputs.notes.some(({ detail }) => /\.(?:md|markdown)$/i.test(detail));
    return refuse(
      isFolder(input)
        ? messagesFirst.nothingInFolder(visible(path), hasMarkdown)
        : messagesFirst.unknownKind(visible(path)),
    );
  }

  if (asked.types !== undefined && inputs.kind !== "wxr") return refuse(messagesFirst.onlyForWxr);
  if (asked.dates !== undefined && inputs.kind === "wxr") return refuse(messagesFirst.notForWxr);
  const noText = asked.types?.find((type) => type === "attachment" || silentTypes.has(type));
  if (noText !== undefined) return refuse(messagesFirst.noTextType(noText));

  const site = await readKnownSite(root, configFile);
  const language: ToolLanguage = context.language ?? toolLanguageOfSite(site.config.language);
  if (site.errors.length > 0) {
    context.err(reportText(site.errors, { language, color: context.color }));
    return ExitCode.usage;
  }
  const messages = importMessagesIn(language);
  const dryRun = asked.dryRun ?? false;
  let interruption: Interruption | undefined;
  let done = 0;
  const tell = progressOn(context, messages);
  const report = await importSite({
    root,
    site,
    kind: inputs.kind,
    files: inputs.files,
    notes: inputs.notes,
    into,
    ...(uploads === undefined ? {} : { uploads }),
    dryRun,
    dates: asked.dates,
    types: asked.types ?? defaultTypes,
    // Sources speak the site's language, whoever runs the command.
    language: toolLanguageOfSite(site.config.language),
    progress: (count, all) => {
      // Before the first file there is nothing that must be left whole, and the system may end the process.
      interruption ??= listenForInterruption();
      done = count;
      tell(count, all);
    },
    check: () => interruption?.check(),
  })
    .catch((error: unknown) => {
      if (!dryRun && done > 0) context.err(`${messages.stopped(done)}\n`);
      if (error instanceof Interrupted) return error.exitCode;
      throw error;
    })
    .finally(() => interruption?.release());
  if (typeof report === "number") return report;
  const json = `${safeJson(jsonOf(report, language))}\n`;
  if (context.format === "json") context.out(json);
  else print(context, report, language, messages);
  if (reportFile !== undefined && !dryRun) writeFileSync(reportFile, json);
  return hasFailed(report) ? ExitCode.content : ExitCode.fine;
}

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** A line each thousand items; who imports ten articles sees none. */
function progressOn(context: CommandContext, messages: ImportMessages): (done: number, all: number) => void {
  return (done, all) => {
    if (!context.quiet && done > 0 && done % 1000 === 0) context.err(`${messages.progress(done, all)}\n`);
  };
}

function print(
  context: CommandContext,
  report: ImportReport,
  language: ToolLanguage,
  messages: ImportMessages,
): void {
  const lines: string[] = [];
  const told = report.files.filter((file) => isWorthTelling(file, context));
  const shown = context.verbose ? told : told.slice(0, listedAtMost);
  const line = (note: Note): string =>
    `  ${messages.kinds[kindOf(note.code)]}: ${visible(wordNote(note, language))}`;
  for (const { origin, path, action, notes } of shown) {
    const where = path === undefined ? visible(origin) : `${visible(origin)} → ${visible(path)}`;
    const does = report.dryRun ? messages.would[action] : messages.actions[action];
    lines.push(`${where} (${does})`, ...notes.filter((note) => isShown(note, context)).map(line));
  }
  if (shown.length < told.length) lines.push(messages.andMore(told.length - shown.length));
  const whole = report.notes.filter((note) => isShown(note, context));
  if (whole.length > 0) lines.push(messages.wholeHeading, ...whole.map(line));
  if (!context.quiet) {
    if (told.length > 1) lines.push(...totals(told, messages));
    lines.push(...summary(report, messages));
  }
  if (lines.length > 0) context.err(`${lines.join("\n")}\n`);
}

/** What is said of a file that is as it was has been said when it was written. */
const isWorthTelling = ({ notes, action }: FileReport, context: CommandContext): boolean =>
  context.verbose || (action !== "unchanged" && notes.some((note) => isShown(note, context)));

const isShown = ({ code }: Note, { quiet }: CommandContext): boolean => !quiet || kindOf(code) === "failed";

/** How often each thing was said, most serious first. */
function totals(files: readonly FileReport[], messages: ImportMessages): readonly string[] {
  const counts = new Map<string, number>();
  for (const { notes } of files)
    for (const kind of new Set(notes.map(({ code }) => kindOf(code))))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.entries(messages.kinds).flatMap(([kind, name]) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [`${name}: ${messages.inFiles(count)}`];
  });
}

function summary(
  { files, media, register, dryRun }: ImportReport,
  messages: ImportMessages,
): readonly string[] {
  const count = (action: FileReport["action"]): number =>
    files.filter((file) => file.action === action).length;
  return [
    messages.summary(dryRun, count("written"), count("unchanged"), count("kept"), count("none")),
    ...(media.written + media.unchanged + media.kept.length === 0
      ? []
      : [messages.media(dryRun, media.written, media.unchanged, media.kept.length)]),
    ...(register.added.length === 0 ? [] : [messages.register(dryRun, register.added.length)]),
    ...(register.unplaced.length === 0 ? [] : [messages.unplaced(register.unplaced.length)]),
  ];
}

function jsonOf(report: ImportReport, language: ToolLanguage): object {
  const noteOf = (note: Note): object => ({
    kind: kindOf(note.code),
    ...note,
    message: wordNote(note, language),
  });
  const { files, notes, ...rest } = report;
  return {
    version: 1,
    ...rest,
    files: files.map((file) => ({ ...file, notes: file.notes.map(noteOf) })),
    notes: gathered(notes).map(noteOf),
  };
}
