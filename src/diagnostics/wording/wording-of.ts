// A diagnostic in words, in the language of the person who reads it.

import type { Diagnostic, FactsByCode } from "../../model/diagnostic.js";
import { arabic } from "./ar/index.js";
import { english } from "./en/index.js";
import type { Worded, WordingOf } from "./worded.js";

export type WordingLanguage = "ar" | "en";

const wordings: Readonly<Record<WordingLanguage, WordingOf<FactsByCode>>> = { ar: arabic, en: english };

/** Every code that a diagnostic may have. */
export const diagnosticCodes: readonly string[] = Object.keys(english);

/** Message and mend as written by hand for the code. They may quote the content: a reporter makes them harmless. */
export function wordingOf(diagnostic: Pick<Diagnostic, "code" | "facts">, language: WordingLanguage): Worded {
  // The compiler knows each pair of code and facts, but not that this code and these facts are of one pair.
  const word = wordings[language][diagnostic.code] as (facts: Diagnostic["facts"]) => Worded;
  return word(diagnostic.facts);
}
