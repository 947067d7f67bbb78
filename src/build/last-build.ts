// What the last build into a folder was made from, and what it said, kept in the cache: where nothing has changed since,
// the next one has nothing to do. A record that is damaged or foreign is none.

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "../cache/content-hash.js";
import { readWholeFile, removeQuietly, replaceWholeFile } from "../cache/replace-file.js";
import type { Config } from "../model/config.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { BuildOptions } from "./options.js";
import type { SiteSummary } from "./summary.js";

/** What commands say of a build uses no more of the configuration than this. */
export type ShownConfig = Pick<Config, "language" | "dates" | "basePath">;

export type LastBuild = Readonly<{
  /** Of code, options and the marks of all inputs; absent where one had changed just before. */
  marks?: string;
  /** Of code, options and the contents of all inputs; absent where they are not known. */
  contents?: string;
  /** Of the inputs' names and sizes. */
  outline: string;
  /** The site is the same from the first up to just before the second, epoch milliseconds. */
  from: number;
  until: number;
  /** Of the output's manifest. */
  manifest: string;
  config: ShownConfig;
  summary: SiteSummary;
  diagnostics: readonly Diagnostic[];
}>;

const magic = "build-site last build 2";
const recordName = /^last-build-[0-9a-f]{32}\.json$/;
/** Of the folders that a site is built into. */
const mostRecords = 8;

export function readLastBuild(cacheFolder: string, outDir: string): LastBuild | undefined {
  const content = readWholeFile(fileOf(cacheFolder, outDir), magic);
  return content === undefined ? undefined : (JSON.parse(content) as LastBuild); // written below, as its hash says
}

export function saveLastBuild(cacheFolder: string, outDir: string, last: LastBuild): void {
  if (replaceWholeFile(fileOf(cacheFolder, outDir), magic, JSON.stringify(last))) removeOldest(cacheFolder);
}

/** All that decides on the output besides inputs and the clock; how the work is done does not. */
export function fingerprintOfBuild(options: BuildOptions, codeVersion: string, inputs: string): string {
  const {
    now: _,
    threads: __,
    cacheFolder: ___,
    saveCache: ____,
    disk: _____,
    inputs: ______,
    ...deciding
  } = options;
  return contentHash(JSON.stringify([codeVersion, inputs, Object.entries(deciding).sort(byName)]));
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;

const fileOf = (cacheFolder: string, outDir: string): string =>
  join(cacheFolder, `last-build-${contentHash(outDir)}.json`);

function removeOldest(cacheFolder: string): void {
  const files = readdirSync(cacheFolder)
    .filter((name) => recordName.test(name))
    .map((name) => join(cacheFolder, name));
  if (files.length <= mostRecords) return;
  const age = new Map(files.map((file) => [file, statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0]));
  const oldest = files.sort((one, other) => (age.get(one) ?? 0) - (age.get(other) ?? 0));
  for (const file of oldest.slice(0, -mostRecords)) removeQuietly(file);
}
