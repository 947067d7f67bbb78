// Everything that a build reads, as it lies on disk when the build begins. By marks, which are there at once, and by
// contents, which hold also for a fresh checkout and for what was saved just now.

import { readdirSync } from "node:fs";
import { basename, dirname, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { contentHash } from "../cache/content-hash.js";
import { isSettled, readMarks, saveMarks } from "../cache/file-marks.js";
import { scanContent } from "../content/scan.js";
import { createSourceReader, type SeenFile, type SourceReader } from "../content/source-reader.js";
import type { ContentFile, ContentFiles } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import type { Outcome } from "../model/diagnostic.js";
import { packageFile } from "../package-files.js";
import { realDisk } from "../publish/disk.js";
import { fingerprintOfFile } from "../publish/fingerprint.js";

export type SeenInputs = Readonly<{
  scanned: Outcome<ContentFiles>;
  /** Of the files of the content. Empty once they have been read; whoever does not find a file here looks at it. */
  seen: Map<SourcePath, SeenFile>;
  /** Names all inputs and says of each what the disk said. Undefined while another change of one might not show. */
  marks: string | undefined;
  /** Names all inputs and says how large each is: where that differs, contents do. */
  outline: string;
  /** Hash of the articles' contents, read now, by `sourcesHash`, as long as `seen` is full. Undefined where one cannot be read. */
  readArticles: () => string | undefined;
  /** Of all other inputs. */
  others: Others;
}>;

type Others = Readonly<{
  /** Hash of names and contents; undefined where one cannot be read, or it would take long. */
  contents: string | undefined;
  /** Whether they are still as they were when they were looked at. */
  stand: () => boolean;
}>;

/** More is not read only to know what it is, bytes: one second's work. What was read once is known by its mark. */
const mostRead = 2 ** 30;

type Input = Readonly<{ name: string; file: ContentFile; reader: SourceReader; seen: SeenFile | undefined }>;

/**
 * @param places - absolute, all of them
 * @param now - the file system's clock, epoch milliseconds
 */
export async function seeInputs(
  { root, configFile, cacheFolder }: Readonly<{ root: string; configFile?: string; cacheFolder: string }>,
  now: number,
): Promise<SeenInputs> {
  const scanned = await scanContent(root);
  const { articles, pages, media, attachments, register, config } = scanned.value;
  const one = [register, config].flatMap((file) => file ?? []);
  const content = lookIn(root, "", articles);
  const others = [
    ...lookIn(root, "", [...pages, ...media, ...attachments, ...one]),
    ...lookIn(`${root}/templates`, "own ", filesBelow(`${root}/templates`)),
    ...lookIn(packagedTemplates, "packaged ", filesBelow(packagedTemplates)),
    ...(configFile === undefined ? [] : lookIn(dirname(configFile), "named ", [fileNamed(configFile)])),
  ];
  const all = [...content, ...others];
  const seen = new Map<SourcePath, SeenFile>();
  for (const input of all)
    if (input.seen !== undefined && isOfContent(input)) seen.set(input.file.path, input.seen);
  const isFixed = all.every(({ seen: found }) => found === undefined || isSettled(found.changedMs, now));
  const diagnostics = JSON.stringify(scanned.diagnostics);
  return {
    ...{ scanned, seen },
    marks: isFixed ? contentHash(`${diagnostics}\0${marksOf(all)}`) : undefined,
    outline: listHash(all, ({ seen: found }) => String(found?.size)),
    readArticles: () => hashOfArticles(root, articles, seen, cacheFolder),
    others: lookAtOthers(others, diagnostics, cacheFolder, now),
  };
}

const packagedTemplates = fileURLToPath(packageFile("templates"));

const isOfContent = ({ name, file }: Input): boolean => name === file.path;

function fileNamed(configFile: string): ContentFile {
  const path = basename(configFile) as SourcePath;
  return { path, onDisk: path };
}

/** @param of - what names begin with, where they are not the content's */
function lookIn(folder: string, of: string, files: readonly ContentFile[]): readonly Input[] {
  const reader = createSourceReader(folder);
  return files.map((file) => ({ name: `${of}${file.path}`, file, reader, seen: reader.look(file).value }));
}

function hashOfArticles(
  root: string,
  articles: readonly ContentFile[],
  seen: ReadonlyMap<SourcePath, SeenFile>,
  cacheFolder: string,
): string | undefined {
  const known = readMarks(cacheFolder, "sources.marks");
  const reader = createSourceReader(root);
  const hashes = articles.map((file) => {
    const found = seen.get(file.path);
    return known.hashOf(file.path, found?.mark ?? "") ?? hashNow({ file, reader, seen: found });
  });
  return sourcesHash(articles, hashes);
}

function lookAtOthers(
  inputs: readonly Input[],
  diagnostics: string,
  cacheFolder: string,
  now: number,
): Others {
  const marks = readMarks(cacheFolder, "inputs.marks");
  const knownHash = ({ name, seen }: Input): string | undefined =>
    seen === undefined ? undefined : marks.hashOf(name, seen.mark);
  const unread = inputs.filter((input) => input.seen !== undefined && knownHash(input) === undefined);
  if (unread.reduce((bytes, { seen }) => bytes + (seen?.size ?? 0), 0) > mostRead)
    return { contents: undefined, stand: () => false };
  // A link into nowhere, say, is as it was as long as it leads there.
  const hashes = inputs.map((input) =>
    input.seen === undefined ? "" : (knownHash(input) ?? hashNow(input)),
  );
  if (unread.length > 0 || marks.size !== inputs.length)
    saveMarks(
      cacheFolder,
      "inputs.marks",
      inputs.flatMap(({ name, seen }, at) => {
        const hash = hashes[at];
        return seen === undefined || hash === undefined || !isSettled(seen.changedMs, now)
          ? []
          : { path: name, mark: seen.mark, hash };
      }),
    );
  const contents = hashes.includes(undefined)
    ? undefined
    : contentHash(`${diagnostics}\0${listHash(inputs, (_, at) => hashes[at] ?? "")}`);
  return {
    contents,
    stand: () =>
      inputs.every(({ file, reader, seen }, at) => {
        const found = reader.look(file).value;
        if (found === undefined || found.mark !== seen?.mark) return found === seen;
        // What was changed just before may have been changed once more, and bear the same mark.
        return isSettled(found.changedMs, now) || hashNow({ file, reader, seen: found }) === hashes[at];
      }),
  };
}

/** Of what may be too large for a source too. @returns undefined where it cannot be read */
function hashNow({ file, reader, seen }: Omit<Input, "name">): string | undefined {
  if (seen === undefined) return undefined;
  const source = reader.read(file, seen).value;
  if (source !== undefined) return contentHash(source.bytes);
  try {
    return fingerprintOfFile(seen.real, realDisk).hash;
  } catch {
    return undefined;
  }
}

const marksOf = (inputs: readonly Input[]): string => listHash(inputs, ({ seen }) => seen?.mark ?? "");

/** Of the inputs' names and of what is said of each. */
const listHash = (inputs: readonly Input[], said: (input: Input, at: number) => string): string =>
  contentHash(
    inputs.map((input, at) => `${input.name}\0${input.file.onDisk}\0${said(input, at)}`).join("\0"),
  );

/**
 * Of the names and contents of sources.
 * @param hashes - of their bytes, one for each
 * @returns undefined where one is not known
 */
export function sourcesHash(
  files: readonly ContentFile[],
  hashes: readonly (string | undefined)[],
): string | undefined {
  const lines: string[] = [];
  for (const [at, { onDisk }] of files.entries()) {
    const hash = hashes[at];
    if (hash === undefined) return undefined;
    lines.push(onDisk, hash);
  }
  return contentHash(lines.join("\0"));
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
