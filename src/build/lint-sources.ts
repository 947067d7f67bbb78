// The rules on language, for all sources of a site. In `check` alone: a build has its answer sooner, and editors who
// publish a correction at night need no lesson on commas.

import { diagnosticsOf } from "../checks/diagnose.js";
import { lintProse } from "../checks/lint-prose.js";
import { limited } from "../content/limit.js";
import { readProse } from "../content/prose.js";
import { readSource } from "../content/read-source.js";
import type { ContentFiles, Source } from "../model/article.js";
import type { Diagnostic } from "../model/diagnostic.js";

/** Files that are open at once. */
const filesAtOnce = 32;

/**
 * @param language - the site's, BCP 47
 * @returns in the order of the files; what cannot be read has been reported by whoever read it first
 */
export async function lintSources(
  root: string,
  { articles, pages }: Pick<ContentFiles, "articles" | "pages">,
  language: string,
): Promise<readonly Diagnostic[]> {
  const files = [...articles, ...pages];
  const diagnostics: Diagnostic[] = [];
  for (let start = 0; start < files.length; start += filesAtOnce) {
    const batch = files.slice(start, start + filesAtOnce);
    const sources = await Promise.all(batch.map((file) => readSource(root, file)));
    for (const { value } of sources)
      if (value !== undefined) diagnostics.push(...lintSource(value, language));
  }
  return diagnostics;
}

/** What the rules on language say of one source. Pure. */
function lintSource(source: Source, language: string): readonly Diagnostic[] {
  const read = readProse(source, language);
  if (read === undefined) return [];
  return limited(diagnosticsOf(lintProse(read.prose), read.locator.place), read.locator.file);
}
