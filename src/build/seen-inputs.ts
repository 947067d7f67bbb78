// Everything that a build reads, as it lies on disk when the build begins: names and marks, no contents. Taken before
// anything is read, so that what changes in the middle of a build looks changed to the next one.

import { readdirSync } from "node:fs";
import { basename, dirname, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { contentHash } from "../cache/content-hash.js";
import { isSettled } from "../cache/file-marks.js";
import { scanContent } from "../content/scan.js";
import { createSourceReader, type SeenFile, type SourceReader } from "../content/source-reader.js";
import type { ContentFile, ContentFiles } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import type { Outcome } from "../model/diagnostic.js";
import { packageFile } from "../package-files.js";

export type SeenInputs = Readonly<{
  scanned: Outcome<ContentFiles>;
  /** Of the files of the content. Empty once they have been read; whoever does not find a file here looks at it. */
  seen: Map<SourcePath, SeenFile>;
  /**
   * Names all inputs and says of each what the disk said. Of a file that was changed just now it says the content, as
   * another change might not show. Undefined when too many were.
   */
  fingerprint: string | undefined;
}>;

/** More files are not read twice for the sake of the next build. */
const mostUnsettled = 200;

/**
 * @param root - absolute; likewise the configuration where another was named
 * @param now - the file system's clock, epoch milliseconds
 */
export async function seeInputs(
  { root, configFile }: Readonly<{ root: string; configFile?: string }>,
  now: number,
): Promise<SeenInputs> {
  const scanned = await scanContent(root);
  const { articles, pages, media, attachments, register, config } = scanned.value;
  const seen = new Map<SourcePath, SeenFile>();
  const lines: string[] = [JSON.stringify(scanned.diagnostics)];
  let unsettled = 0;
  const look = (file: ContentFile, reader: SourceReader): SeenFile | undefined => {
    const found = reader.look(file).value;
    const isFixed = found !== undefined && isSettled(found.changedMs, now);
    if (!isFixed) unsettled++;
    lines.push(file.onDisk, isFixed ? found.mark : unsettled > mostUnsettled ? "" : contentOf(file, reader));
    return found;
  };
  const reader = createSourceReader(root);
  const one = [register, config].flatMap((file) => file ?? []);
  for (const file of [...articles, ...pages, ...media, ...attachments, ...one]) {
    const found = look(file, reader);
    if (found !== undefined) seen.set(file.path, found);
  }
  lines.push(""); // the names of other lists begin
  for (const folder of [`${root}/templates`, fileURLToPath(packageFile("templates"))]) {
    const files = filesBelow(folder);
    const inner = createSourceReader(folder);
    for (const file of files) look(file, inner);
    lines.push("");
  }
  if (configFile !== undefined) {
    const path = basename(configFile) as SourcePath;
    look({ path, onDisk: path }, createSourceReader(dirname(configFile)));
  }
  return {
    scanned,
    seen,
    fingerprint: unsettled > mostUnsettled ? undefined : contentHash(lines.join("\0")),
  };
}

/** What is not to be read, a large film say, counts as other each time. */
function contentOf(file: ContentFile, reader: SourceReader): string {
  const found = reader.look(file).value;
  const source = found === undefined ? undefined : reader.read(file, found).value;
  return source === undefined ? `unread ${found?.mark ?? ""}` : contentHash(source.bytes);
}

/** By their names below the folder, in code unit order; none where there is no folder. */
export function filesBelow(folder: string): readonly ContentFile[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, `${entry.parentPath}${sep}${entry.name}`))
      .sort()
      .map((onDisk) => ({ path: onDisk as SourcePath, onDisk }));
  } catch {
    return [];
  }
}
