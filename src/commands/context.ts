// What every command is given: the answers of the global options, and where it may print.

import type { ToolLanguage } from "./language.js";

/** What the shell is told. 130 is what a shell expects after Ctrl-C. */
export const ExitCode = { fine: 0, content: 1, usage: 2, machine: 3 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

export type Format = "text" | "json" | "github" | "sarif";

export type CommandContext = Readonly<{
  /** Absolute. */
  root: string;
  /** As typed: relative to the root, or absolute. */
  configFile?: string;
  /** The language of the tool's own messages; absent means the site's. */
  language?: ToolLanguage;
  quiet: boolean;
  verbose: boolean;
  color: boolean;
  /** Whether a person watches: progress may then be drawn over itself. */
  terminal: boolean;
  format: Format;
  environment: Readonly<Record<string, string | undefined>>;
  /** Standard output: machine formats. */
  out: (text: string) => void;
  /** Standard error: everything for people. */
  err: (text: string) => void;
}>;
