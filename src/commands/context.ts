// What every command is given: the answers of the global options, and where it may print.

import { join, resolve } from "node:path";
import { guessSiteLanguage, type ToolLanguage, textOf, toolLanguageOfSite } from "./language.js";

/** What the shell is told. 130 (interrupted) is what a shell expects after Ctrl-C. */
export const ExitCode = { fine: 0, content: 1, usage: 2, machine: 3, interrupted: 130, ended: 143 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

type Format = "text" | "json" | "github" | "sarif";

export type GlobalOptions = Readonly<{
  root: string;
  config?: string;
  quiet?: boolean;
  verbose?: boolean;
  color: boolean;
  lang?: ToolLanguage;
  format: Format;
}>;

export type CommandContext = Readonly<{
  /** Absolute. */
  root: string;
  /** Absolute. */
  configFile?: string;
  /** The language that was asked for; absent means the site's. */
  language?: ToolLanguage;
  /** The language to speak in as long as the configuration has not been read. */
  firstLanguage: ToolLanguage;
  quiet: boolean;
  verbose: boolean;
  color: boolean;
  /** Whether a person watches: progress may then be drawn over itself. */
  terminal: boolean;
  /** Whether a program or a file takes standard output, as in `$(…)`. */
  captured: boolean;
  format: Format;
  environment: Readonly<Record<string, string | undefined>>;
  /** Standard output: machine formats. */
  out: (text: string) => void;
  /** Standard error: everything for people. */
  err: (text: string) => void;
  /** Says why nothing is done. @returns `code`, by default that of a wrong command */
  refuse: (message: string, code?: ExitCode) => ExitCode;
}>;

/** What of Node's `process` a run needs. */
export type Surroundings = Pick<NodeJS.Process, "env" | "stdout" | "stderr">;

export function contextOf(options: GlobalOptions, { env, stdout, stderr }: Surroundings): CommandContext {
  const root = resolve(options.root);
  const configFile = options.config === undefined ? undefined : resolve(root, options.config);
  const terminal = stderr.isTTY === true;
  const err = (text: string): void => void stderr.write(text);
  const site = configFile ?? join(root, "site.yaml");
  return {
    root,
    ...(configFile === undefined ? {} : { configFile }),
    ...(options.lang === undefined ? {} : { language: options.lang }),
    firstLanguage: options.lang ?? toolLanguageOfSite(guessSiteLanguage(textOf(site))),
    quiet: options.quiet ?? false,
    verbose: options.verbose ?? false,
    // https://no-color.org: present and not empty, whatever its value.
    color: options.color && !env.NO_COLOR && terminal,
    terminal,
    captured: stdout.isTTY !== true,
    format: options.format,
    environment: env,
    out: (text) => void stdout.write(text),
    err,
    refuse: (message, code = ExitCode.usage) => {
      err(`${message}\n`);
      return code;
    },
  };
}
