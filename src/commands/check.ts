// `build-site check`: everything that a build would find wrong, and slips of language besides. Writes nothing, except
// with --fix what has one right answer.

import { type FixedSources, fixSources } from "../build/fix-sources.js";
import type { CheckedSite } from "../build/options.js";
import { Profile } from "../build/profile.js";
import { check } from "../build.js";
import { type Candidate, comparePublished } from "../checks/published.js";
import { reportDifference } from "../diagnostics/difference.js";
import { sortDiagnostics } from "../diagnostics/sort.js";
import type { Article } from "../model/article.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { type CheckMessages, checkMessagesIn } from "./check-messages.js";
import { type CommandContext, ExitCode } from "./context.js";
import { exitCodeOf } from "./exit-code.js";
import { type ContentArguments, siteOptions } from "./prepare.js";
import { showProgress } from "./progress.js";
import { type PublishedUrls, readPublished } from "./read-published.js";
import { languageFor, printCheckSummary, printDiagnostics } from "./report.js";
import { packageVersion } from "./version.js";

type CheckArguments = ContentArguments & Readonly<{ published?: string; fix?: boolean; dryRun?: boolean }>;

export async function checkCommand(context: CommandContext, asked: CheckArguments): Promise<ExitCode> {
  const first = checkMessagesIn(context.firstLanguage);
  const { refuse } = context;
  if (asked.dryRun && !asked.fix) return refuse(first.dryRunAlone);
  const prepared = siteOptions(context, asked);
  if (prepared.kind === "refused") return refuse(prepared.message);
  const started = performance.now();
  const progress = showProgress(context);
  const profile = new Profile(progress.stage);
  try {
    // Before anything is mended: whoever named it wrongly is told before sources change.
    const live =
      asked.published === undefined || asked.dryRun
        ? undefined
        : await profile.stage("published", () => readPublished(asked.published ?? "", context.root));
    if (live !== undefined && live.kind !== "ok") {
      progress.done();
      return refuse(whyNotRead(live, first), live.kind === "unreachable" ? ExitCode.machine : ExitCode.usage);
    }
    const fixed = asked.fix
      ? await profile.stage("fix", () => fixSources(prepared.options, asked.dryRun !== true))
      : undefined;
    if (fixed !== undefined && asked.dryRun) {
      progress.done();
      // The answer goes to standard output, unless a machine format is to stand there alone.
      const print = context.format === "text" ? context.out : context.err;
      for (const change of fixed.fixed) print(reportDifference(change, context.color));
      printDiagnostics(context, fixed.configuration, context.firstLanguage, packageVersion());
      if (!context.quiet) context.err(`${fixLine(fixed, first, true)}\n`);
      return exitCodeOf(fixed.configuration);
    }
    const result = await check(prepared.options, profile);
    progress.done();
    const language = languageFor(context, result.config);
    const messages = checkMessagesIn(language);
    const comparison = live === undefined ? undefined : compare(live.urls, result);
    const diagnostics = sortDiagnostics([
      ...result.diagnostics,
      ...(fixed?.diagnostics ?? []),
      ...(comparison?.diagnostics ?? []),
    ]);
    printDiagnostics(context, diagnostics, language, packageVersion());
    if (fixed !== undefined && !context.quiet) context.err(`${fixLine(fixed, messages, false)}\n`);
    if (comparison !== undefined && !context.quiet)
      context.err(`${comparisonLines(comparison, result.config.basePath, messages).join("\n")}\n`);
    printCheckSummary(context, result, performance.now() - started, (fixed?.fixed.length ?? 0) > 0);
    if (context.verbose) context.err(profile.table());
    return exitCodeOf(diagnostics);
  } finally {
    progress.done();
  }
}

function fixLine({ fixed, configuration }: FixedSources, messages: CheckMessages, isDryRun: boolean): string {
  if (configuration.length > 0) return messages.notFixed;
  const places = fixed.reduce((sum, { codes }) => sum + codes.length, 0);
  if (fixed.length === 0) return messages.nothingToFix;
  return (isDryRun ? messages.wouldFix : messages.fixed)(places, fixed.length);
}

function whyNotRead(live: Exclude<PublishedUrls, { kind: "ok" }>, messages: CheckMessages): string {
  const { kind, what, reason } = live;
  switch (kind) {
    case "unreachable":
      return messages.unreachable(what, reason);
    case "not-found":
      return messages.notFound(what, reason);
    case "not-a-sitemap":
      return messages.notASitemap(what);
    case "too-large":
      return messages.tooLarge(what);
  }
}

type Comparison = Readonly<{ diagnostics: readonly Diagnostic[] }> & ReturnType<typeof comparePublished>;

function compare(urls: readonly string[], { site, config, outputs, diagnostics }: CheckedSite): Comparison {
  const of = (
    source: Pick<Article, "path" | "place" | "slug" | "aliases" | "lang">,
    state: Candidate["state"],
    original?: Candidate["original"],
  ): Candidate => ({
    path: source.path,
    place: source.place,
    slug: source.slug.value,
    aliases: source.aliases.map(({ value }) => value),
    language: source.lang ?? config.language,
    ...(original === undefined ? {} : { original }),
    state,
  });
  const candidates = [
    ...site.articles.map((article) =>
      of(article, "published", site.translations.get(article.path)?.[0]?.path),
    ),
    ...site.pages.map((page) => of(page, "published")),
    ...site.unpublished.map(({ kind, article }) => of(article, kind === "expired" ? "expired" : "waiting")),
    ...site.draftPages.map((page) => of(page, "waiting")),
  ];
  const knowsItsHost = !diagnostics.some(
    ({ code }) => code === "missing-config" || code === "missing-site-url",
  );
  const own = {
    origin: knowsItsHost ? config.origin : undefined,
    basePath: config.basePath,
    language: config.language,
  };
  return comparePublished(urls, outputs, candidates, own);
}

function comparisonLines(
  comparison: Comparison,
  basePath: string,
  messages: CheckMessages,
): readonly string[] {
  const { compared, otherHosts, outside, withQuery, expired } = comparison;
  const shownHosts = otherHosts.hosts.slice(0, 3).join(", ") + (otherHosts.hosts.length > 3 ? ", …" : "");
  return [
    compared === 0 ? messages.noneCompared : messages.compared(compared),
    ...(otherHosts.count === 0 ? [] : [messages.otherHosts(otherHosts.count, shownHosts)]),
    ...(outside === 0 ? [] : [messages.outside(outside, basePath)]),
    ...(withQuery === 0 ? [] : [messages.withQuery(withQuery)]),
    ...(expired === 0 ? [] : [messages.expired(expired)]),
  ];
}
