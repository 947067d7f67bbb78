// Prints what a command found: diagnostics in the format that was asked for, and the summary for people.

import { isAbsolute, relative, resolve, sep } from "node:path";
import type { FinishedBuild } from "../build/build-unless-unchanged.js";
import type { ShownConfig } from "../build/last-build.js";
import type { CheckResult } from "../build/options.js";
import { type SiteSummary, summaryOf, type Withheld } from "../build/summary.js";
import { reportGithub } from "../diagnostics/reporters/github.js";
import { reportJson } from "../diagnostics/reporters/json.js";
import { reportSarif } from "../diagnostics/reporters/sarif.js";
import { reportText } from "../diagnostics/reporters/text.js";
import { formatDate } from "../language/dates/format.js";
import { momentOfEpoch } from "../language/zone.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { CommandContext } from "./context.js";
import { type ToolLanguage, toolLanguageOfSite } from "./language.js";
import { type Messages, messagesIn } from "./messages.js";

/** Where the site lies in the repository that GitHub has checked out, `/`-separated; empty when it is the whole of it. */
function pathInRepository({ root, environment }: CommandContext): string {
  const workspace = environment.GITHUB_WORKSPACE;
  if (workspace === undefined || workspace === "") return "";
  const inside = relative(resolve(workspace), root);
  return isAbsolute(inside) || inside.startsWith("..") ? "" : inside.split(sep).join("/");
}

/** How many articles that wait, or pages that went, are listed when nobody asked for all. */
const listedAtMost = 10;

export const languageFor = (context: CommandContext, config: Pick<ShownConfig, "language">): ToolLanguage =>
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
      context.out(reportGithub(diagnostics, language, pathInRepository(context)));
      return;
    case "sarif":
      context.out(reportSarif(diagnostics, language, version, pathInRepository(context)));
      return;
    case "text": {
      const shown = context.quiet ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics;
      if (shown.length > 0) context.err(reportText(shown, { language, color: context.color }));
    }
  }
}

export function printBuildSummary(
  context: CommandContext,
  result: FinishedBuild,
  out: string,
  elapsedMs: number,
): void {
  if (context.quiet) return;
  const messages = messagesIn(languageFor(context, result.config));
  if (result.kind === "failed") {
    context.err(`${messages.notBuilt(out)}\n`);
    return;
  }
  const { summary, report } = result;
  const lines = [messages.built(summary.articles, summary.keywords, out, seconds(elapsedMs))];
  if (report.kind === "published") {
    lines.push(messages.files(report.written.length, report.unchanged, report.removed.length));
    lines.push(...goneLines(context, report.removed, messages));
  } else lines.push(messages.files(0, report.unchanged, 0));
  context.err(`${[...lines, ...withheldLines(context, result, messages)].join("\n")}\n`);
}

/** @param hasWritten - whether `--fix` changed sources */
export function printCheckSummary(
  context: CommandContext,
  result: CheckResult,
  elapsedMs: number,
  hasWritten: boolean,
): void {
  if (context.quiet) return;
  const messages = messagesIn(languageFor(context, result.config));
  const lines = [messages.checked(result.site.articles.length, seconds(elapsedMs), hasWritten)];
  context.err(
    `${[...lines, ...withheldLines(context, { config: result.config, summary: summaryOf(result.site) }, messages)].join("\n")}\n`,
  );
}

/** Addresses of readers that had a page before this build. Where no earlier output is at hand, `check --published` asks. */
function goneLines(
  { verbose }: CommandContext,
  removed: readonly string[],
  messages: Messages,
): readonly string[] {
  const gone = removed
    .filter((path) => path.endsWith("/index.html") && !/\/page\/\d+\/index\.html$/.test(path))
    .map((path) => `  /${path.slice(0, -"index.html".length)}`);
  if (gone.length === 0) return [];
  const shown = verbose ? gone : gone.slice(0, listedAtMost);
  const rest = gone.length - shown.length;
  return [messages.gone, ...shown, ...(rest === 0 ? [] : [messages.andMore(rest)]), messages.goneMend];
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

/** For a timer that begins a build: `2026-11-24T05:00:00Z`. */
const isoUtc = (epochMs: number): string => new Date(epochMs).toISOString().replace(/\.\d+Z$/, "Z");
const earliest = (moments: readonly number[]): number => moments.reduce((one, other) => Math.min(one, other));

/** What readers do not get, and why: an article that waits is otherwise missed only when its hour has passed. */
function withheldLines(
  context: CommandContext,
  { summary: { withheld }, config }: Readonly<{ summary: SiteSummary; config: ShownConfig }>,
  messages: Messages,
): readonly string[] {
  if (withheld.length === 0) return [];
  const language = languageFor(context, config);
  const when = (epochMs: number): string =>
    formatDate(momentOfEpoch(epochMs, config.dates.timeZone), "full", language, config.dates);
  const line = (entry: Withheld): string => {
    const { path } = entry;
    if (entry.kind === "draft") return messages.draft(path);
    return entry.kind === "future"
      ? messages.future(path, when(entry.due))
      : messages.expired(path, when(entry.since));
  };
  const shown = context.verbose ? withheld : withheld.slice(0, listedAtMost);
  const lines = [messages.notPublished, ...shown.map(line)];
  if (shown.length < withheld.length) lines.push(messages.andMore(withheld.length - shown.length));
  const due = withheld.flatMap((entry) => (entry.kind === "future" ? [entry.due] : []));
  if (due.length > 0) lines.push(messages.nextDue(isoUtc(earliest(due))));
  return lines;
}
