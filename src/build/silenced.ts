// Warnings that the site, or the editor of one source, does not want to hear.

import { diagnosticCodes } from "../diagnostics/wording/wording-of.js";
import { nearest } from "../language/nearest.js";
import type { Article, Written } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Diagnostic } from "../model/diagnostic.js";

type Silencing = Pick<Article, "path" | "silenced">;

/** @returns whether a diagnostic is to be told; parameters as below */
export function createHearing(
  { silenced }: Pick<Config, "silenced">,
  sources: readonly Silencing[],
): (diagnostic: Diagnostic) => boolean {
  const everywhere = new Set(silenced.map(({ value }) => value));
  const bySource = new Map<SourcePath, ReadonlySet<string>>();
  for (const source of sources) {
    if (source.silenced === undefined) continue;
    bySource.set(source.path, new Set(source.silenced.map(({ value }) => value)));
  }
  return ({ code, severity, place: { path } }) =>
    severity === "error" || !(everywhere.has(code) || bySource.get(path)?.has(code) === true);
}

/**
 * Errors cannot be silenced: they say that something would be lost. A code that an error has, or no diagnostic, is reported.
 * @param sources - articles and pages; what one of them silences is heard of all others
 */
export function withoutSilenced(
  { silenced }: Pick<Config, "silenced">,
  sources: readonly Silencing[],
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const isHeard = createHearing({ silenced }, sources);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const errorsBySource = new Map<SourcePath, Set<string>>();
  for (const { code, place: at } of errors) {
    const codes = errorsBySource.get(at.path) ?? new Set();
    errorsBySource.set(at.path, codes.add(code));
  }
  const errorCodes = new Set(errors.map(({ code }) => code));
  return [
    ...diagnostics.filter(isHeard),
    ...silenced.flatMap((code) => uselessCode(code, errorCodes)),
    ...sources.flatMap((source) =>
      (source.silenced ?? []).flatMap((code) => uselessCode(code, errorsBySource.get(source.path))),
    ),
  ];
}

function uselessCode(
  { value: written, place }: Written<string>,
  errors: ReadonlySet<string> | undefined,
): readonly Diagnostic[] {
  if (errors?.has(written) === true)
    return [{ code: "error-not-silenced", severity: "warning", place, facts: { written } }];
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
