// Checks know a key by its one name; the editor is told of it by the name that stands in the file.

import type { Diagnostic } from "../../model/diagnostic.js";

/** From keys of the table to what they are called in one file. */
export type WrittenNames = ReadonlyMap<string, string>;

/** These name keys as they are written already. */
const asWritten: ReadonlySet<Diagnostic["code"]> = new Set(["unknown-key", "duplicate-key", "not-for-pages"]);

const longestShown = 80;

export const inWrittenNames = (diagnostics: readonly Diagnostic[], names: WrittenNames): Diagnostic[] =>
  diagnostics.map((diagnostic) => {
    const { code, facts } = diagnostic;
    const name = !asWritten.has(code) && "key" in facts ? names.get(facts.key) : undefined;
    if (name === undefined) return diagnostic;
    // Only the text of a field changes that these facts have. Widened, for the compiler gives up on comparing all facts with all.
    const renamed: Partial<Record<keyof Diagnostic, unknown>> = {
      ...diagnostic,
      facts: { ...facts, key: name.slice(0, longestShown) },
    };
    return renamed as Diagnostic;
  });
