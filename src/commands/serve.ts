// `build-site serve`: builds with drafts and waiting articles, serves, watches, reloads the browser.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "../build.js";
import type { BuildResult } from "../build/options.js";
import { Profile } from "../build/profile.js";
import { wordingOf } from "../diagnostics/wording/wording-of.js";
import { type RunningServer, startServer } from "../serve/server.js";
import { watchSite } from "../serve/watch.js";
import { type CommandContext, ExitCode } from "./context.js";
import { toolLanguageOfEnvironment } from "./language.js";
import { messagesIn } from "./messages.js";
import { siteOptions } from "./prepare.js";
import { languageFor, printDiagnostics } from "./report.js";
import { untilStopped } from "./stop.js";
import { packageVersion } from "./version.js";

type ServeArguments = Readonly<{ port: number; host: string; now?: string }>;

export async function serveCommand(context: CommandContext, asked: ServeArguments): Promise<ExitCode> {
  const messages = messagesIn(context.language ?? toolLanguageOfEnvironment(context.environment));
  const content = { drafts: true, future: true, ...(asked.now === undefined ? {} : { now: asked.now }) };
  if (siteOptions(context, content) === undefined) return ExitCode.usage;
  // Not the folder that `build` writes: what is served here holds drafts.
  const outDir = join(context.root, ".build-site", "serve");
  mkdirSync(outDir, { recursive: true });

  const buildAgain = async (): Promise<BuildResult | undefined> => {
    const options = siteOptions(context, content);
    return options === undefined ? undefined : build({ ...options, outDir, clean: false }, new Profile());
  };
  const first = await buildAgain();
  if (first === undefined) return ExitCode.usage;
  let server: RunningServer;
  try {
    const { basePath } = first.config;
    server = await startServer({ folder: outDir, basePath, port: asked.port, host: asked.host });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    context.err(`${messages.portTaken(asked.port)}\n`);
    return ExitCode.usage;
  }
  let version = 0;
  const announce = (result: BuildResult): void => {
    version += 1;
    printDiagnostics(context, result.diagnostics, languageFor(context, result.config), packageVersion());
    server.tell(messageFor(context, result, version));
  };
  announce(first);
  context.err(`${messages.serving(server.url)}\n`);

  const watching = await watchSite({ ...context, outDir }, async () => {
    const started = performance.now();
    try {
      const result = await buildAgain();
      if (result === undefined) return;
      announce(result);
      if (result.kind === "built") context.err(`${messages.rebuilt(((performance.now() - started) / 1000).toFixed(2))}\n`);
    } catch (error) {
      // A failure of the machine during one build (a disk that is full for a moment) must not stop the server.
      context.err(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  });
  await untilStopped();
  await watching.close();
  await server.close();
  return ExitCode.fine;
}

/** What open pages are told: a new build to show, or what keeps it from being built. */
function messageFor(context: CommandContext, result: BuildResult, version: number): object {
  if (result.kind === "built") return { kind: "built", version };
  const language = languageFor(context, result.config);
  const errors = result.diagnostics.filter(({ severity }) => severity === "error");
  return {
    kind: "problems",
    version,
    lang: language,
    dir: language === "ar" ? "rtl" : "ltr",
    title: messagesIn(language).problemsTitle(errors.length),
    problems: result.diagnostics.map((diagnostic) => {
      const { path, line, column, lineText = "" } = diagnostic.place;
      const place = [path, line, column].filter((part) => part !== undefined).join(":");
      return { severity: diagnostic.severity, place, line: lineText, ...wordingOf(diagnostic, language) };
    }),
  };
}
