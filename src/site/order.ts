// Total orders, so that nothing depends on the order in which files were found. By code units: no locale has a say.

import type { SourcePath } from "../model/brand.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Moment } from "../model/moment.js";
import type { Place } from "../model/place.js";

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Dated = Readonly<{ path: SourcePath; date: Readonly<{ value: Pick<Moment, "epochMs"> }> }>;

/** Newest first; articles of one moment by path. */
export const newestFirst = (a: Dated, b: Dated): number =>
  b.date.value.epochMs - a.date.value.epochMs || compareText(a.path, b.path);

export const comparePlaces = (a: Place, b: Place): number =>
  compareText(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

/** By place, then by code and facts, so that equal sets of diagnostics are equal lists. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics
    .map((diagnostic) => ({ diagnostic, facts: JSON.stringify(diagnostic.facts) }))
    .sort(
      (a, b) =>
        comparePlaces(a.diagnostic.place, b.diagnostic.place) ||
        compareText(a.diagnostic.code, b.diagnostic.code) ||
        compareText(a.facts, b.facts),
    )
    .map(({ diagnostic }) => diagnostic);
}
