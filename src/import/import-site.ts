// An import, readable top to bottom: what there is, what the site has, names for all, then one item after another to disk.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as signals } from "node:timers/promises";
import type { DateOrder } from "../language/dates/parse.js";
import { sourceText } from "./front-matter.js";
import { htmlCollection } from "./html/collection.js";
import type { InputFile, InputKind } from "./input-files.js";
import type { Collection, ImportedItem, Read } from "./item.js";
import { type KnownSite, originComment } from "./known-site.js";
import { gathered, kindOf, type Note, note } from "./notes.js";
import { type Placed, placeEntries } from "./place.js";
import { registerWithTerms } from "./register.js";
import type { FileReport, ImportReport } from "./report.js";
import { sourceErrors } from "./source-errors.js";
import { dumpCollection } from "./text/collection.js";
import { uploadsIn } from "./uploads.js";
import { type ImportLanguage, reviewMark, wordNote } from "./wording.js";
import { replaceFile, writeNew } from "./write.js";
import { wxrCollections } from "./wxr/collection.js";

export type ImportOptions = Readonly<{
  /** Absolute. */
  root: string;
  site: KnownSite;
  kind: InputKind;
  files: readonly InputFile[];
  /** Notes of the look at what was given. */
  notes: readonly Note[];
  /** From the root: `content/articles`. */
  into: string;
  /** Absolute. */
  uploads?: string;
  dryRun: boolean;
  /** How `7/5/2024` is meant, if that is known. */
  dates?: DateOrder | undefined;
  /** Of WordPress' records, those that become articles, and `page`. */
  types: readonly string[];
  /** In which comments in sources are written: the site's. */
  language: ImportLanguage;
  /** Called before the first item, and for each one done. */
  progress: (done: number, all: number) => void;
  /** Called before each file is written; may throw to stop. */
  check: () => void;
}>;

/** @throws what the disk throws; what was written until then is whole */
export async function importSite(options: ImportOptions): Promise<ImportReport> {
  const { site, into } = options;
  const uploads = uploadsIn(options.uploads);
  const collections = await collect(options, uploads);
  const entries = collections.flatMap((collection) => collection.entries);
  const placed = placeEntries(entries, site.articles, into, site.config.permalink);
  const origins = new Set(entries.map(({ origin }) => origin));
  // What an earlier run of the same import wrote must not change the answer of this one.
  const others = site.articles.filter(({ origin }) => origin === undefined || !origins.has(origin));
  const surroundings = {
    pathOf: (origin: string) => placed.get(origin)?.path,
    siteKeywords: others.flatMap(({ keywords }) => keywords),
    siteTitles: others.flatMap(({ title }) => (title === undefined ? [] : [title])),
  };
  const media = new Map<string, string>();
  const files: FileReport[] = [];
  const save = saver(options, placed);
  options.progress(0, entries.length);
  for (const collection of collections) {
    for await (const read of collection.read(surroundings)) {
      await signals();
      options.check();
      files.push(save(read));
      if (read.kind !== "none") for (const { from, to } of read.files) media.set(to, from);
      options.progress(files.length, entries.length);
    }
  }
  const terms = collections.flatMap((collection) => collection.terms);
  const register = saveRegister(options, terms);
  return {
    dryRun: options.dryRun,
    files,
    notes: gathered([
      // A picture of a page that was given with it is no page, and is copied.
      ...options.notes.filter(
        ({ code, detail }) => code !== "skipped-file" || !media.has(`content/media/${detail}`),
      ),
      ...collections.flatMap((collection) => collection.notes),
    ]),
    media: await copyMedia(options, media),
    register,
  };
}

async function collect(
  options: ImportOptions,
  uploads: ReturnType<typeof uploadsIn>,
): Promise<readonly Collection[]> {
  const { kind, files, site } = options;
  const { slugs, language, permalink } = site.config;
  const { timeZone } = site.config.dates;
  const rules = { timeZone, dates: { timeZone, order: options.dates }, slugs, permalink, language, uploads };
  if (kind === "text") return [await dumpCollection(files, rules)];
  if (kind === "html") return [await htmlCollection(files, rules)];
  const paths = files.map(({ path }) => path);
  return wxrCollections(paths, { ...rules, types: options.types });
}

function saver({ root, site, dryRun, language }: ImportOptions, placed: ReadonlyMap<string, Placed>) {
  const errorsOf = sourceErrors(site.config);
  return (read: Read): FileReport => {
    const { origin } = read;
    const place = placed.get(origin);
    if (read.kind === "none" || place === undefined)
      return { origin, action: "none", notes: gathered(read.notes) };
    const { path, state, isRenamed } = place;
    const notes = [
      ...read.notes,
      ...(isRenamed ? [note("renamed-slug", `${read.slug} → ${place.slug}`)] : []),
    ];
    const report = (action: FileReport["action"], more: readonly Note[] = []): FileReport => ({
      origin,
      path,
      action,
      notes: gathered([...notes, ...more]),
    });
    if (state === "twin") return report("kept", [note("kept-title", path)]);
    const text = sourceText(read, { keys: site.keys, comments: commentsOf(read, language) });
    const errors = errorsOf(read, path, text);
    if (errors.length > 0) return { origin, action: "none", notes: gathered([...notes, ...errors]) };
    switch (writeNew(root, path, text, dryRun)) {
      case "written":
        return report("written");
      case "unchanged":
        return report("unchanged");
      case "differs":
        return report("kept", [state === "known" ? note("kept-edited") : note("kept-other", path)]);
      case "outside":
        return { origin, action: "none", notes: gathered([...notes, note("outside-folder", path)]) };
    }
  };
}

/** Guesses that only an editor can judge, in the source itself. */
const reviewed: ReadonlySet<string> = new Set([
  "guessed-keywords",
  "guessed-related",
  "guessed-section",
  "guessed-title",
  "guessed-date",
  "one-of-several",
  "shortcode-kept",
]);

function commentsOf({ origin, notes }: ImportedItem, language: ImportLanguage): readonly string[] {
  const questions = gathered(notes)
    .filter(({ code }) => reviewed.has(code))
    .slice(0, 12)
    .map((one) => `${reviewMark[language]}: ${wordNote(one, language)}`);
  return [`${originComment[language]}: ${origin}`, ...questions];
}

async function copyMedia(
  { root, dryRun, check }: ImportOptions,
  media: ReadonlyMap<string, string>,
): Promise<ImportReport["media"]> {
  let written = 0;
  let unchanged = 0;
  const kept: string[] = [];
  for (const [to, from] of media) {
    await signals();
    check();
    const answer = writeNew(root, to, { copyOf: from }, dryRun);
    if (answer === "written") written += 1;
    else if (answer === "unchanged") unchanged += 1;
    else kept.push(to);
  }
  return { written, unchanged, kept };
}

function saveRegister(
  { root, site, dryRun }: ImportOptions,
  terms: Collection["terms"],
): ImportReport["register"] {
  const path = join(root, site.register?.onDisk ?? "content/keywords.yaml");
  const before = site.register === undefined ? "" : readFileSync(path, "utf8");
  const { text, added, unplaced } = registerWithTerms(before, terms);
  if (text !== before && !dryRun) {
    if (before === "") writeNew(root, "content/keywords.yaml", text, false);
    else replaceFile(path, text);
  }
  return { added, unplaced };
}

/** Whether something could not be imported that should have been. */
export const hasFailed = ({ files, notes }: ImportReport): boolean =>
  [...notes, ...files.flatMap((file) => file.notes)].some(({ code }) => kindOf(code) === "failed");
