// A bound on how much is said of one file: a broken file may have a mistake in every character.

import type { Diagnostic } from "../model/diagnostic.js";
import type { Place } from "../model/place.js";

const mostDiagnostics = 200;

/** The first problems of a file, errors before warnings where not all can be told, and how many more there are. */
export function limited(diagnostics: readonly Diagnostic[], file: Place): readonly Diagnostic[] {
  if (diagnostics.length <= mostDiagnostics) return diagnostics;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const warnings = diagnostics.filter(({ severity }) => severity === "warning");
  const told = [...errors, ...warnings].slice(0, mostDiagnostics);
  const facts = { count: diagnostics.length - told.length };
  const severity = errors.length > mostDiagnostics ? "error" : "warning";
  return [...told, { code: "more-problems", severity, place: file, facts }];
}
