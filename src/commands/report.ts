// Prints what a command found: diagnostics in the format that was asked for, and the summary for people.

import type { BuildResult, CheckResult } from "../build/options.js";
import { reportGithub } from "../diagnostics/reporters/github.js";
import { reportJson } from "../diagnostics/reporters/json.js";
import { reportSarif } from "../diagnostics/reporters/sarif.js";
import { reportText } from "../diagnostics/reporters/text.js";
import { formatDate } from "../language/dates/format.js";
import { momentOfEpoch } from "../language/zone.js";
import type { Config } from "../model/config.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Unpublished } from "../model/site.js";
import type { CommandContext } from "./context.js";
import { type ToolLanguage, toolLanguageOfSite } from "./language.js";
import { type Messages, messagesIn } from "./messages.js";

/** How many articles that wait are listed when nobody asked for all. */
const listedAtMost = 10;

export const languageFor = (context: CommandContext, config: Config): ToolLanguage =>
  context.language ?? toolLanguageOfSite(config.language);

/** Text goes to standard error, machine formats to standard output. `--quiet` keeps warnings out of the text. */
export function printDiagnostics(
  context: CommandContext,
  diagnostics: readonly Diagnostic[],
  language: ToolLanguage,
  version: string,
): void {
  switch (context.format) {
    case "json":
      context.out(reportJson(diagnostics, language));
      return;
    case "github":
      context.out(reportGithub(diagnostics, language));
      return;
    case "sarif":
      context.out(reportSarif(diagnostics, language, version));
      return;
    case "text": {
      const shown = context.quiet ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics;
      if (shown.length > 0) context.err(reportText(shown, { language, color: context.color }));
    }
  }
}

export function printBuildSummary(
  context: CommandContext,
  result: BuildResult,
  out: string,
  elapsedMs: number,
): void {
  if (context.quiet) return;
  const messages = messagesIn(languageFor(context, result.config));
  if (result.kind === "failed") {
    context.err(`${messages.notBuilt(out)}\n`);
    return;
  }
  const { site, report } = result;
  const shownKeywords = [...site.keywords.values()].filter(
    ({ hidden, articles }) => !hidden && articles.length > 0,
  );
  const lines = [messages.built(site.articles.length, shownKeywords.length, out, seconds(elapsedMs))];
  if (report.kind === "published") {
    lines.push(messages.files(report.written.length, report.unchanged, report.removed.length));
  } else lines.push(messages.files(0, report.unchanged, 0));
  context.err(`${[...lines, ...unpublishedLines(context, result, messages)].join("\n")}\n`);
}

export function printCheckSummary(context: CommandContext, result: CheckResult, elapsedMs: number): void {
  if (context.quiet) return;
  const messages = messagesIn(languageFor(context, result.config));
  const lines = [messages.checked(result.site.articles.length, seconds(elapsedMs))];
  context.err(`${[...lines, ...unpublishedLines(context, result, messages)].join("\n")}\n`);
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

/** For a timer that begins a build: `2026-11-24T05:00:00Z`. */
const isoUtc = (epochMs: number): string => new Date(epochMs).toISOString().replace(/\.\d+Z$/, "Z");
const earliest = (moments: readonly number[]): number => moments.reduce((one, other) => Math.min(one, other));

/** What readers do not get, and why: an article that waits is otherwise missed only when its hour has passed. */
function unpublishedLines(
  context: CommandContext,
  { site, config }: CheckResult,
  messages: Messages,
): readonly string[] {
  if (site.unpublished.length === 0) return [];
  const language = languageFor(context, config);
  const when = (epochMs: number): string =>
    formatDate(momentOfEpoch(epochMs, config.dates.timeZone), "full", language, config.dates);
  const line = (entry: Unpublished): string => {
    const { path } = entry.article;
    if (entry.kind === "draft") return messages.draft(path);
    return entry.kind === "future"
      ? messages.future(path, when(entry.due))
      : messages.expired(path, when(entry.since));
  };
  const shown = context.verbose ? site.unpublished : site.unpublished.slice(0, listedAtMost);
  const lines = [messages.notPublished, ...shown.map(line)];
  if (shown.length < site.unpublished.length)
    lines.push(messages.andMore(site.unpublished.length - shown.length));
  const due = site.unpublished.flatMap((entry) => (entry.kind === "future" ? [entry.due] : []));
  if (due.length > 0) lines.push(messages.nextDue(isoUtc(earliest(due))));
  return lines;
}
