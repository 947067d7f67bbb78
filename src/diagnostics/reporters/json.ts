// For programs. The form is documented in docs/diagnostics.md; a change that breaks readers raises `version`.

import type { Diagnostic } from "../../model/diagnostic.js";
import type { Place } from "../../model/place.js";
import { sortDiagnostics } from "../sort.js";
import { safeJson } from "../visible.js";
import { type WordingLanguage, wordingOf } from "../wording/wording-of.js";

const version = 1;

/** One JSON object and a line feed. */
export function reportJson(diagnostics: readonly Diagnostic[], language: WordingLanguage): string {
  const sorted = sortDiagnostics(diagnostics);
  const errors = sorted.filter(({ severity }) => severity === "error").length;
  const report = {
    version,
    language,
    errors,
    warnings: sorted.length - errors,
    diagnostics: sorted.map((diagnostic) => entryOf(diagnostic, language)),
  };
  return `${safeJson(report)}\n`;
}

function entryOf(diagnostic: Diagnostic, language: WordingLanguage): object {
  const { code, severity, place, facts, related = [] } = diagnostic;
  const { message, mend } = wordingOf(diagnostic, language);
  return { code, severity, ...placeOf(place), message, mend, facts, related: related.map(placeOf) };
}

const placeOf = ({ path, line, column, endColumn, lineText, lineTextStart }: Place): object => ({
  path,
  line,
  column,
  endColumn,
  lineText,
  lineTextStart: lineText === undefined ? undefined : (lineTextStart ?? 0),
});
