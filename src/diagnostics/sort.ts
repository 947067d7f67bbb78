// The one order in which diagnostics are shown, whatever order the stages found them in.

import type { Diagnostic } from "../model/diagnostic.js";

/**
 * By file, line, column, severity (errors first), code, and at last the facts, so that the order is total.
 * What concerns a whole file comes before what stands on a line of it. The input stays as it is.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      order(a.place.path, b.place.path) ||
      (a.place.line ?? 0) - (b.place.line ?? 0) ||
      (a.place.column ?? 0) - (b.place.column ?? 0) ||
      order(a.severity, b.severity) ||
      order(a.code, b.code) ||
      order(JSON.stringify(a.facts), JSON.stringify(b.facts)),
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
