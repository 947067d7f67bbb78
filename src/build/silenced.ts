// Warnings that the site does not want to hear.

import { diagnosticCodes } from "../diagnostics/wording/wording-of.js";
import { nearest } from "../language/nearest.js";
import type { SourcePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Diagnostic } from "../model/diagnostic.js";

/** Errors cannot be silenced: they say that something would be lost. A code that no diagnostic has is reported. */
export function withoutSilenced(
  { silenced, path }: Pick<Config, "silenced" | "path">,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const codes = new Set(silenced);
  const place = { path: path ?? ("site.yaml" as SourcePath) };
  const unknown = silenced.filter((code) => !diagnosticCodes.includes(code));
  return [
    ...diagnostics.filter(({ code, severity }) => severity === "error" || !codes.has(code)),
    ...unknown.map((written): Diagnostic => {
      const meant = nearest(written, diagnosticCodes);
      const facts = { written, ...(meant === undefined ? {} : { nearest: meant }) };
      return { code: "unknown-code", severity: "warning", place, facts };
    }),
  ];
}
