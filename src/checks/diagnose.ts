// Findings as diagnostics.

import type { Diagnostic } from "../model/diagnostic.js";
import type { Place } from "../model/place.js";
import type { Finding } from "./finding.js";

/**
 * Told in the order of the source. The same slip several times on one line is told once: a paragraph is a line, and who
 * mends the first sees the others.
 * @param placeOf - from offsets into the source
 */
export function diagnosticsOf(
  findings: readonly Finding[],
  placeOf: (start: number, end: number) => Place,
): readonly Diagnostic[] {
  const told = new Set<string>();
  return findings.flatMap(({ code, start, end, facts }) => {
    const place = placeOf(start, end);
    const same = `${place.line} ${code} ${JSON.stringify(facts)}`;
    if (told.has(same)) return [];
    told.add(same);
    // Code and facts stand together in every finding.
    return [{ code, severity: "warning", place, facts } as Diagnostic];
  });
}
