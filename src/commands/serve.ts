// `build-site serve`: shows the site with drafts and waiting articles, watches, reloads the browser.
// Whatever becomes of a build, the server goes on and the page says what is wrong.

import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { pluginFiles } from "../build/plugins.js";
import { Profile } from "../build/profile.js";
import { type LiveBuild, type LiveSite, openLiveSite } from "../serve/live-site.js";
import { failurePanel, problemsPanel, waitingPage } from "../serve/panel.js";
import { type RunningServer, type Shown, startServer } from "../serve/server.js";
import { watchSite } from "../serve/watch.js";
import { type CommandContext, ExitCode } from "./context.js";
import { explainFailure } from "./failure.js";
import { endInAMoment, Interrupted, type Interruption, listenForInterruption } from "./interruption.js";
import type { ToolLanguage } from "./language.js";
import { messagesIn } from "./messages.js";
import { openBrowser } from "./open-browser.js";
import { siteOptions } from "./prepare.js";
import { languageFor, printDiagnostics } from "./report.js";
import { packageVersion } from "./version.js";

type ServeArguments = Readonly<{
  port: number;
  host: string;
  open?: boolean;
  now?: string;
  threads?: number;
  cache?: boolean;
}>;

/** Nobody has saved for so long that the rest of the work may be done, in milliseconds. */
const quietMs = 3_000;
/** And at least so many times as long as that work takes: whoever saves meanwhile waits for it. */
const quietShare = 10;

export async function serveCommand(context: CommandContext, asked: ServeArguments): Promise<ExitCode> {
  const messages = messagesIn(context.firstLanguage);
  const prepared = siteOptions(context, contentOf(asked));
  if (prepared.kind === "refused") return context.refuse(prepared.message);
  const interruption = listenForInterruption();
  let server: RunningServer;
  try {
    const nothing = shownFor("", context.firstLanguage);
    server = await startServer({ port: asked.port, host: asked.host }, nothing);
  } catch (error) {
    const { code = "", syscall } = error as NodeJS.ErrnoException;
    if (syscall !== "listen" && syscall !== "getaddrinfo") throw error;
    const taken = code === "EADDRINUSE";
    return context.refuse(
      taken ? messages.portTaken(asked.port) : messages.cannotListen(`${asked.host}:${asked.port}`, code),
    );
  }
  const live = openLiveSite();
  let announced = false;
  let quiet: NodeJS.Timeout | undefined;
  const buildAgain = async (changed: ReadonlySet<string>): Promise<void> => {
    clearTimeout(quiet);
    const started = performance.now();
    const built = await buildAndTell(context, asked, { live, changed }, interruption);
    if (built === undefined) return;
    server.show(built.shown);
    watching.alsoWatch(built.plugins);
    if (announced && built.shown.fileAt !== undefined && changed.size > 0)
      context.err(`${messages.rebuilt(((performance.now() - started) / 1000).toFixed(2))}\n`);
    if (built.behindMs === undefined) return;
    const waitMs = Math.max(quietMs, quietShare * built.behindMs);
    quiet = setTimeout(() => {
      live.catchUp();
      void watching.run();
    }, waitMs);
  };
  // What a build writes is nothing that this server reads.
  const outDir = join(context.root, ".build-site");
  const watching = watchSite({ ...context, outDir }, buildAgain, (error) =>
    context.err(`${messages.cannotWatch(error.message)}\n`),
  );
  await watching.run();
  announced = true;
  context.err(`${messages.serving(server.url())}\n`);
  if (asked.open) openBrowser(server.url(), () => context.err(`${messages.cannotOpen}\n`));
  await interruption.asked;
  clearTimeout(quiet);
  await server.close();
  await watching.close();
  live.close();
  endInAMoment();
  interruption.release();
  return ExitCode.fine;
}

const contentOf = ({ now, threads, cache }: ServeArguments) => ({
  drafts: true,
  future: true,
  ...(now === undefined ? {} : { now }),
  ...(threads === undefined ? {} : { threads }),
  ...(cache === undefined ? {} : { cache }),
});

/** `plugins`: their files. */
type Told = Readonly<{ shown: Shown; plugins: readonly string[] } & Pick<LiveBuild, "behindMs">>;

/** @returns undefined when the person has asked to stop */
async function buildAndTell(
  context: CommandContext,
  asked: ServeArguments,
  { live, changed }: Readonly<{ live: LiveSite; changed: ReadonlySet<string> }>,
  interruption: Interruption,
): Promise<Told | undefined> {
  const say = (message: string): Told => {
    context.err(`${message}\n`);
    const options = { language: context.firstLanguage, words: messagesIn(context.firstLanguage).panel };
    return {
      shown: shownFor(failurePanel(message, options), context.firstLanguage),
      plugins: [],
      behindMs: undefined,
    };
  };
  const prepared = siteOptions(context, contentOf(asked));
  if (prepared.kind === "refused") return say(prepared.message);
  const profile = new Profile(async () => {
    // Requests, and Ctrl-C, are answered between two stages.
    await setImmediate();
    interruption.check();
  });
  try {
    const options = { ...prepared.options, saveCache: true, local: true };
    const built = await live.update(options, changed, profile);
    const plugins = pluginFiles(context.root, built.config.plugins);
    return { shown: shownAfter(context, built), plugins, behindMs: built.behindMs };
  } catch (error) {
    if (error instanceof Interrupted) return undefined;
    return say(explainFailure(error, context.firstLanguage, context.verbose).trim());
  }
}

function shownAfter(context: CommandContext, { config, diagnostics, fileAt }: LiveBuild): Shown {
  const language = languageFor(context, config);
  printDiagnostics(context, diagnostics, language, packageVersion());
  const shown = shownFor(
    problemsPanel(diagnostics, { language, words: messagesIn(language).panel }),
    language,
  );
  return fileAt === undefined ? shown : { ...shown, fileAt, basePath: config.basePath };
}

const shownFor = (panel: string, language: ToolLanguage): Shown => ({
  panel,
  waitingPage: waitingPage(panel, { language, words: messagesIn(language).panel }),
});
