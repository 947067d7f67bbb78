// Who has to mend what was found: the editor, whoever set the site up, or the machine.

import type { Diagnostic, DiagnosticCode } from "../model/diagnostic.js";
import { ExitCode } from "./context.js";

/** Trying again may be enough, or the machine needs help; no file of the site is wrong. */
const machineCodes: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  "disk-full",
  "no-permission",
  "too-many-open-files",
  "write-failed",
  "output-locked",
  "source-changed",
]);

/** The output folder cannot be the one that was named; or a plugin failed, whatever the text. */
const commandCodes: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  "plugin-failed",
  "plugin-helper-failed",
  "output-not-ours",
  "output-unsafe",
  "output-is-a-file",
  "output-staging-taken",
]);

/** Of several, the code that the others may follow from: a wrong configuration makes content look wrong. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  const codes = diagnostics.filter(({ severity }) => severity === "error").map(exitCodeOfError);
  return (
    ([ExitCode.machine, ExitCode.usage, ExitCode.content] as const).find((code) => codes.includes(code)) ??
    ExitCode.fine
  );
}

function exitCodeOfError({ code, place }: Diagnostic): ExitCode {
  if (machineCodes.has(code)) return ExitCode.machine;
  if (commandCodes.has(code)) return ExitCode.usage;
  const isContent = place.path === "content" || place.path.startsWith("content/");
  // Configuration, templates and plugins lie outside of the content, and so does nothing else.
  return isContent ? ExitCode.content : ExitCode.usage;
}
