// `build-site serve`: builds with drafts and waiting articles, serves, watches, reloads the browser.
// Whatever becomes of a build, the server goes on and the page says what is wrong.

import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { buildUnlessUnchanged, type FinishedBuild } from "../build/build-unless-unchanged.js";
import { Profile } from "../build/profile.js";
import { failurePanel, problemsPanel, waitingPage } from "../serve/panel.js";
import { type RunningServer, type Shown, startServer } from "../serve/server.js";
import { watchSite } from "../serve/watch.js";
import { type CommandContext, ExitCode } from "./context.js";
import { explainFailure } from "./failure.js";
import { Interrupted, type Interruption, listenForInterruption } from "./interruption.js";
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

export async function serveCommand(context: CommandContext, asked: ServeArguments): Promise<ExitCode> {
  const messages = messagesIn(context.firstLanguage);
  const prepared = siteOptions(context, contentOf(asked));
  if (prepared.kind === "refused") {
    context.err(`${prepared.message}\n`);
    return ExitCode.usage;
  }
  // Not the folder that `build` writes: what is served here holds drafts.
  const outDir = join(context.root, ".build-site", "serve");
  const interruption = listenForInterruption();
  let server: RunningServer;
  try {
    const nothing = shownFor("", false, context.firstLanguage);
    server = await startServer({ folder: outDir, port: asked.port, host: asked.host }, nothing);
  } catch (error) {
    const { code = "", syscall } = error as NodeJS.ErrnoException;
    if (syscall !== "listen" && syscall !== "getaddrinfo") throw error;
    const taken = code === "EADDRINUSE";
    const reason = taken
      ? messages.portTaken(asked.port)
      : messages.cannotListen(`${asked.host}:${asked.port}`, code);
    context.err(`${reason}\n`);
    return ExitCode.usage;
  }
  let announced = false;
  const buildAgain = async (): Promise<void> => {
    const started = performance.now();
    const shown = await buildAndTell(context, asked, outDir, interruption);
    if (shown === undefined) return;
    server.show(shown);
    if (announced && shown.changed)
      context.err(`${messages.rebuilt(((performance.now() - started) / 1000).toFixed(2))}\n`);
  };
  const watching = watchSite({ ...context, outDir }, buildAgain, (error) =>
    context.err(`${messages.cannotWatch(error.message)}\n`),
  );
  await watching.run();
  announced = true;
  context.err(`${messages.serving(server.url())}\n`);
  if (asked.open) openBrowser(server.url(), () => context.err(`${messages.cannotOpen}\n`));
  await interruption.asked;
  await server.close();
  await watching.close();
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

/** @returns undefined when the person has asked to stop */
async function buildAndTell(
  context: CommandContext,
  asked: ServeArguments,
  outDir: string,
  interruption: Interruption,
): Promise<Shown | undefined> {
  const say = (message: string): Shown => {
    context.err(`${message}\n`);
    const options = { language: context.firstLanguage, words: messagesIn(context.firstLanguage).panel };
    return shownFor(failurePanel(message, options), false, context.firstLanguage);
  };
  const prepared = siteOptions(context, contentOf(asked));
  if (prepared.kind === "refused") return say(prepared.message);
  const profile = new Profile(async () => {
    // Requests, and Ctrl-C, are answered between two stages.
    await setImmediate();
    interruption.check();
  });
  try {
    const options = {
      ...prepared.options,
      ...{ saveCache: true, outDir, clean: false, local: true, disk: interruption.disk },
    };
    return shownAfter(context, await buildUnlessUnchanged(options, profile));
  } catch (error) {
    if (error instanceof Interrupted) return undefined;
    return say(explainFailure(error, context.firstLanguage, context.verbose).trim());
  }
}

function shownAfter(context: CommandContext, result: FinishedBuild): Shown {
  const language = languageFor(context, result.config);
  printDiagnostics(context, result.diagnostics, language, packageVersion());
  const panel = problemsPanel(result.diagnostics, { language, words: messagesIn(language).panel });
  if (result.kind === "failed") return shownFor(panel, false, language);
  const changed = result.report.kind === "published";
  return { ...shownFor(panel, changed, language), basePath: result.config.basePath };
}

const shownFor = (panel: string, changed: boolean, language: ToolLanguage): Shown => ({
  changed,
  panel,
  waitingPage: waitingPage(panel, { language, words: messagesIn(language).panel }),
});
