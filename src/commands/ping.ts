// `build-site ping`: tells search engines that take part in IndexNow which pages of the finished output changed since they
// were last told.

import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { readConfiguration } from "../build/read-site.js";
import { scanContent } from "../content/scan.js";
import { absoluteUrl, outputPathOf, readSitePath, sitePath } from "../language/url.js";
import type { Config } from "../model/config.js";
import { type IndexNowNotice, indexNowKeyPath, indexNowNotices } from "../outputs/index-now.js";
import { essenceOf } from "../outputs/page-essence.js";
import { realDisk } from "../publish/disk.js";
import { fingerprintOf, sameFingerprint } from "../publish/fingerprint.js";
import { type Manifest, readPast } from "../publish/manifest.js";
import { type CommandContext, ExitCode } from "./context.js";
import { exitCodeOf } from "./exit-code.js";
import { type PingMessages, pingMessagesIn } from "./ping-messages.js";
import { type Pinged, type PingedPage, readPinged, savePinged } from "./pinged.js";
import { type ContentArguments, siteOptions } from "./prepare.js";
import { type PublishedUrls, patience, readPublished, reasonOf } from "./read-published.js";
import { languageFor, printDiagnostics } from "./report.js";
import { packageVersion } from "./version.js";

type PingArguments = Pick<ContentArguments, "baseUrl" | "now"> &
  Readonly<{ out: string; endpoint: string; dryRun?: boolean }>;

/** What the first ping tells of: older pages are known to search engines. */
const newForMs = 2 * 24 * 60 * 60 * 1000;

export async function pingCommand(context: CommandContext, asked: PingArguments): Promise<ExitCode> {
  const { refuse } = context;
  if (!isWebAddress(asked.endpoint))
    return refuse(pingMessagesIn(context.firstLanguage).badEndpoint(asked.endpoint));
  const prepared = siteOptions(context, asked);
  if (prepared.kind === "refused") return refuse(prepared.message);
  const { value: files } = await scanContent(context.root);
  const { value: config, diagnostics } = await readConfiguration(prepared.options, files.config);
  const language = languageFor(context, config);
  const wrong = diagnostics.filter(({ severity }) => severity === "error");
  if (wrong.length > 0) {
    printDiagnostics(context, wrong, language, packageVersion());
    return exitCodeOf(wrong);
  }
  const messages = pingMessagesIn(language);
  const { indexNow: key } = config;
  if (key === undefined) return refuse(messages.noKey(randomBytes(16).toString("hex")));
  if (diagnostics.some(({ code }) => code === "missing-config" || code === "missing-site-url"))
    return refuse(messages.noAddress);

  const outDir = resolve(context.root, asked.out);
  const shownOut = relative(context.root, outDir) || outDir;
  const past = readPast(outDir, realDisk);
  if (past.kind !== "known") return refuse(messages.noSite(shownOut));
  const keyPath = indexNowKeyPath(key);
  const keyFile = past.manifest.get(outputPathOf(keyPath));
  if (keyFile === undefined || !sameFingerprint(keyFile, fingerprintOf(key)))
    return refuse(messages.noKeyFile(shownOut, keyPath.slice(1)));
  const sitemap = past.manifest.has("sitemap.xml")
    ? await readPublished(join(outDir, "sitemap.xml"), context.root)
    : undefined;
  if (sitemap?.kind !== "ok") return refuse(messages.noSitemap(shownOut));

  const before = readPinged(context.root);
  const pages = pagesOf(sitemap, { config, manifest: past.manifest, outDir }, before);
  const changed = [...pages].flatMap(([url, { essence }]) => {
    if (before !== undefined) return before.get(url)?.essence === essence ? [] : [url];
    const lastmod = Date.parse(sitemap.changed.get(url) ?? "");
    return Math.abs(prepared.options.now - lastmod) <= newForMs ? [url] : [];
  });
  if (asked.dryRun) {
    if (context.format === "json") context.out(`${JSON.stringify({ sent: false, urls: changed })}\n`);
    else context.out(changed.map((url) => `${url}\n`).join(""));
    if (!context.quiet) context.err(`${messages.wouldTell(changed.length)}\n`);
    return ExitCode.fine;
  }

  const sent = await sendAll(indexNowNotices(config, key, changed), asked.endpoint);
  const failed = sent.failure !== undefined;
  if (!failed || sent.count > 0) {
    const told = new Set(changed.slice(0, sent.count));
    const untold = new Set(changed.slice(sent.count));
    try {
      await savePinged(context.root, memoryOf(pages, before, untold));
    } catch (error) {
      return refuse(messages.notSaved(".build-site/pinged.json", reasonOf(error)), ExitCode.machine);
    }
    if (context.format === "json") context.out(`${JSON.stringify({ sent: true, urls: [...told] })}\n`);
  }
  if (sent.failure !== undefined) {
    refuse(whyNotSent(sent.failure, asked.endpoint, absoluteUrl(config, keyPath), messages));
    if (sent.count > 0) context.err(`${messages.toldBefore(sent.count)}\n`);
    return sent.failure.isPassing ? ExitCode.machine : ExitCode.usage;
  }
  const nothing = before === undefined ? messages.nothingNew : messages.nothing;
  if (!context.quiet) context.err(`${sent.count === 0 ? nothing : messages.told(sent.count)}\n`);
  return ExitCode.fine;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

type Output = Readonly<{ config: Config; manifest: Manifest; outDir: string }>;

/** The pages of the output that may be indexed, by address, as they are now. */
function pagesOf(
  { urls }: Extract<PublishedUrls, { kind: "ok" }>,
  { config, manifest, outDir }: Output,
  before: Pinged | undefined,
): Pinged {
  const home = absoluteUrl(config, sitePath("/"));
  const pages = new Map<string, PingedPage>();
  for (const url of urls) {
    const path = url.startsWith(home) ? readSitePath(`/${url.slice(home.length)}`) : undefined;
    const output = path === undefined ? undefined : outputPathOf(path);
    const file = output === undefined ? undefined : manifest.get(output)?.hash;
    if (output === undefined || file === undefined) continue;
    const known = before?.get(url);
    const essence =
      known?.file === file ? known.essence : essenceOf(readFileSync(join(outDir, output), "utf8"));
    if (essence !== undefined) pages.set(url, { file, essence });
  }
  return pages;
}

/** What was not told stays as it was, so that the next ping tells of it. */
function memoryOf(pages: Pinged, before: Pinged | undefined, untold: ReadonlySet<string>): Pinged {
  const memory = new Map<string, PingedPage>();
  for (const [url, page] of pages) {
    const kept = untold.has(url) ? before?.get(url) : page;
    if (kept !== undefined) memory.set(url, kept);
  }
  return memory;
}

type Failure = Readonly<{
  /** HTTP status; absent when there was no answer. */
  status?: number;
  reason: string;
  /** Trying again later may be enough. */
  isPassing: boolean;
}>;

/** One notice after the other, until one fails. @returns how many addresses were taken */
async function sendAll(
  notices: readonly IndexNowNotice[],
  endpoint: string,
): Promise<Readonly<{ count: number; failure?: Failure }>> {
  let count = 0;
  for (const notice of notices) {
    const failure = await send(notice, endpoint);
    if (failure !== undefined) return { count, failure };
    count += notice.urlList.length;
  }
  return { count };
}

async function send(notice: IndexNowNotice, endpoint: string): Promise<Failure | undefined> {
  try {
    const { ok, status } = await fetch(endpoint, {
      method: "POST",
      headers: { "Content-Type": "application/json; charset=utf-8" },
      body: JSON.stringify(notice),
      signal: AbortSignal.timeout(patience),
    });
    const isPassing = status >= 500 || status === 429 || status === 408;
    return ok ? undefined : { status, reason: `HTTP ${status}`, isPassing };
  } catch (error) {
    return { reason: reasonOf(error), isPassing: true };
  }
}

function whyNotSent(
  { status, reason, isPassing }: Failure,
  endpoint: string,
  keyAddress: string,
  messages: PingMessages,
): string {
  const what = new URL(endpoint).host;
  if (status === 429) return messages.tooMany(what);
  if (isPassing) return messages.unreachable(what, reason);
  if (status === 403) return messages.keyUnknown(what, keyAddress);
  return status === 422 ? messages.notOurs(what) : messages.refused(what, reason);
}
