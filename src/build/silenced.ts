// Warnings that the site, or the editor of one source, does not want to hear.

import { diagnosticCodes } from "../diagnostics/wording/wording-of.js";
import { nearest } from "../language/nearest.js";
import type { Article } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Place } from "../model/place.js";

/**
 * Errors cannot be silenced: they say that something would be lost. A code that no diagnostic has is reported.
 * @param sources - articles and pages; what one of them silences is heard of all others
 */
export function withoutSilenced(
  { silenced, path }: Pick<Config, "silenced" | "path">,
  sources: readonly Pick<Article, "path" | "silenced">[],
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const everywhere = new Set(silenced);
  const bySource = new Map<SourcePath, ReadonlySet<string>>();
  for (const source of sources) {
    if (source.silenced === undefined) continue;
    bySource.set(source.path, new Set(source.silenced.map(({ value }) => value)));
  }
  const place = { path: path ?? ("site.yaml" as SourcePath) };
  return [
    ...diagnostics.filter(
      ({ code, severity, place: { path: at } }) =>
        severity === "error" || !(everywhere.has(code) || bySource.get(at)?.has(code) === true),
    ),
    ...silenced.flatMap((written) => unknownCode(written, place)),
    ...sources.flatMap((source) =>
      (source.silenced ?? []).flatMap(({ value, place: written }) => unknownCode(value, written)),
    ),
  ];
}

function unknownCode(written: string, place: Place): readonly Diagnostic[] {
  if (diagnosticCodes.includes(written)) return [];
  const meant = nearest(written, diagnosticCodes);
  const facts = { written, ...(meant === undefined ? {} : { nearest: meant }) };
  return [{ code: "unknown-code", severity: "warning", place, facts }];
}

/** With `--strict` a warning stops what an error stops. */
export const strictly = (
  strict: boolean | undefined,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] =>
  strict === true
    ? diagnostics.map((diagnostic): Diagnostic => ({ ...diagnostic, severity: "error" }))
    : diagnostics;
