// `check --fix`: mends all sources of a site, or says what it would mend.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readSource, reasonOf } from "../content/read-source.js";
import { replaceFile } from "../content/replace-file.js";
import { scanContent } from "../content/scan.js";
import { isError } from "../diagnostics/is-error.js";
import { createMarkdown } from "../markdown/create-markdown.js";
import type { ContentFile } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { type FixedSource, fixSource } from "./fix-source.js";
import type { SiteOptions } from "./options.js";
import { readConfiguration } from "./read-site.js";

export type FixedSources = Readonly<{
  fixed: readonly Readonly<{ path: SourcePath } & Pick<FixedSource, "before" | "after" | "codes">>[];
  /** What the machine would not write. */
  diagnostics: readonly Diagnostic[];
  /** Errors of `site.yaml`. With one of them nothing is mended: it says which language the site is in, and what stays. */
  configuration: readonly Diagnostic[];
}>;

/** @param write - false: the files stay as they are */
export async function fixSources(options: SiteOptions, write: boolean): Promise<FixedSources> {
  const { value: files } = await scanContent(options.root);
  const { value: config, diagnostics: configured } = await readConfiguration(options, files.config);
  const configuration = configured.filter(isError);
  if (configuration.length > 0) return { fixed: [], diagnostics: [], configuration };
  const silenced = config.silenced.map(({ value }) => value);
  const rules = { language: config.language, silenced, markdown: createMarkdown() };
  const fixed: FixedSources["fixed"][number][] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of [...files.articles, ...files.pages]) {
    const { value: source } = await readSource(options.root, file);
    const mended = source === undefined ? undefined : fixSource(source, rules);
    if (source === undefined || mended === undefined) continue;
    const problem = write ? await replace(options.root, file, source.bytes, mended.bytes) : undefined;
    if (problem === undefined)
      fixed.push({ path: file.path, before: mended.before, after: mended.after, codes: mended.codes });
    else diagnostics.push(problem);
  }
  return { fixed, diagnostics, configuration };
}

/** What an editor saved while this file was looked at is not overwritten. */
async function replace(
  root: string,
  { path, onDisk }: ContentFile,
  before: Uint8Array,
  after: Uint8Array,
): Promise<Diagnostic | undefined> {
  const file = join(root, onDisk);
  const place = { path };
  try {
    if (!(await readFile(file)).equals(before))
      return { code: "source-changed", severity: "error", place, facts: { path } };
    await replaceFile(file, after);
    return undefined;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === "ENOSPC") return { code: "disk-full", severity: "error", place, facts: { path } };
    if (["EACCES", "EPERM", "EROFS"].includes(reason))
      return { code: "no-permission", severity: "error", place, facts: { path, reason } };
    return { code: "write-failed", severity: "error", place, facts: { path, reason } };
  }
}
