// What helpers of plugins did wrong on the pages, as diagnostics.

import type { SourcePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Page } from "../model/page.js";
import { HelperFailure } from "../render/own-helpers.js";
import type { SiteSheets } from "./site-sheets.js";

/** Told where the page stems from. */
export const helperDiagnostic = (
  { facts, page }: HelperFailure,
  { path = "site.yaml" as SourcePath }: Pick<Config, "path">,
): Diagnostic => ({
  code: "plugin-helper-failed",
  severity: "error",
  place: page?.origin ?? { path },
  facts: page === undefined ? facts : { ...facts, page: page.url },
});

/**
 * Makes all pages, for nothing but their helpers' failures.
 * @returns one for each helper: the first page on which it failed
 */
export function helperFailures(
  pages: readonly Page[],
  sourceOf: SiteSheets["sourceOf"],
  config: Config,
): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const page of pages) {
    try {
      sourceOf(page).make();
    } catch (error) {
      if (!(error instanceof HelperFailure)) throw error;
      const { helper } = error.facts;
      if (!found.has(helper)) found.set(helper, helperDiagnostic(error, config));
    }
  }
  return [...found.values()];
}
