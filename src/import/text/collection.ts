// Copied pages, one file or a folder of them, as a collection. Read twice: first for headlines and for keywords that stand
// clear, by which those that run together are then split.

import { isoDate } from "../../language/dates/iso.js";
import { type SlugStyle, slugOf } from "../../language/slug.js";
import { writtenDate } from "../dates.js";
import { decodeForeign } from "../decode.js";
import { plainMarkdown } from "../html/to-markdown.js";
import type { InputFile } from "../input-files.js";
import { readInput } from "../input-files.js";
import type { Collection, Entry, Read, Surroundings } from "../item.js";
import { type Note, note } from "../notes.js";
import { type Dump, type DumpLine, readDump } from "./page-dump.js";
import { articlePhrases, phraseKey, type Vocabulary, vocabularyOf } from "./phrases.js";
import { hasSeparators, splitKeywords } from "./split-keywords.js";
import { readTail, type TailKnowledge } from "./tail.js";

export type DumpRules = Readonly<{ timeZone: string; slugs: SlugStyle }>;

type Survey = Readonly<{ keywords: readonly string[]; runTogether: readonly string[] }>;

/** @param files - in the order of their names */
export async function dumpCollection(files: readonly InputFile[], rules: DumpRules): Promise<Collection> {
  const entries: Entry[] = [];
  const surveys: Survey[] = [];
  for (const file of files) {
    const read = await dumpOf(file, rules);
    if (read.dump === undefined) continue;
    entries.push(entryOf(file, read.dump, rules));
    surveys.push(surveyOf(read.dump, rules));
  }
  return {
    entries,
    terms: [],
    notes: [],
    read: (surroundings) => readDumps(files, entries, surveys, rules, surroundings),
  };
}

async function dumpOf(file: InputFile, { timeZone }: DumpRules) {
  const input = await readInput(file);
  if (input.bytes === undefined) return { dump: undefined, notes: [input.note] };
  const { text, notes } = decodeForeign(input.bytes);
  const read = readDump(text, timeZone);
  return read.dump === undefined
    ? { dump: undefined, notes: [...notes, ...read.notes] }
    : { dump: read.dump, notes };
}

function entryOf({ origin }: InputFile, dump: Dump, { slugs }: DumpRules): Entry {
  const { title, moment } = dump;
  return { origin, kind: "article", title, slug: slugOf(title, slugs), day: isoDate(moment), draft: false };
}

/** Keywords that stand clear without knowing anything else. */
function surveyOf(dump: Dump, { timeZone }: DumpRules): Survey {
  const nothing: TailKnowledge = { isTitle: () => false, isKeyword: () => false, timeZone };
  const { keywordLines } = readTail(dump.tail, dump.keywordLine !== undefined, nothing);
  const lines = [...(dump.keywordLine === undefined ? [] : [dump.keywordLine]), ...keywordLines];
  const clear = lines.filter(hasSeparators);
  const evidence = { vocabulary: vocabularyOf([], []), article: articlePhrases("") };
  return {
    keywords: clear.flatMap((line) => splitKeywords(line, evidence).keywords),
    runTogether: lines.filter((line) => !hasSeparators(line) && line.trim().includes(" ")),
  };
}

async function* readDumps(
  files: readonly InputFile[],
  entries: readonly Entry[],
  surveys: readonly Survey[],
  rules: DumpRules,
  { siteKeywords, siteTitles }: Surroundings,
): AsyncGenerator<Read> {
  const vocabulary = vocabularyOf(
    [...siteKeywords, ...surveys.flatMap(({ keywords }) => keywords)],
    surveys.flatMap(({ runTogether }) => runTogether),
  );
  const titles = titlesOf([...entries.map(({ title }) => title), ...siteTitles]);
  const byOrigin = new Map(entries.map((entry) => [entry.origin, entry]));
  for (const file of files) {
    const { dump, notes } = await dumpOf(file, rules);
    const entry = byOrigin.get(file.origin);
    if (dump === undefined || entry === undefined) yield { origin: file.origin, kind: "none", notes };
    else yield itemOf(dump, entry, { vocabulary, titles, timeZone: rules.timeZone }, notes);
  }
}

type Titles = Readonly<{
  has: (key: string) => boolean;
  /** The one title that begins so; undefined if there is none or several. */
  beginningWith: (key: string) => string | undefined;
}>;

function titlesOf(titles: readonly string[]): Titles {
  const byKey = new Map(titles.map((title) => [phraseKey(title), title]));
  const keys = [...byKey.keys()].sort((one, other) => (one < other ? -1 : 1));
  return {
    has: (key) => byKey.has(key),
    beginningWith: (key) => {
      let low = 0;
      let high = keys.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((keys[middle] ?? "") < key) low = middle + 1;
        else high = middle;
      }
      const found = keys[low];
      if (found?.startsWith(key) !== true || keys[low + 1]?.startsWith(key) === true) return undefined;
      return byKey.get(found);
    },
  };
}

type ItemKnowledge = Readonly<{ vocabulary: Vocabulary; titles: Titles; timeZone: string }>;

function itemOf(dump: Dump, entry: Entry, known: ItemKnowledge, before: readonly Note[]): Read {
  const { vocabulary, titles, timeZone } = known;
  const notes: Note[] = [...before, ...dump.notes];
  const tail = readTail(dump.tail, dump.keywordLine !== undefined, {
    isTitle: titles.has,
    isKeyword: (key) => vocabulary.phrases.has(key),
    timeZone,
  });
  for (const line of tail.dropped) notes.push(note("lost-lines", line.text, { line: line.number }));
  const article = articlePhrases([dump.title, ...dump.paragraphs].join("\n"));
  const lines = [...(dump.keywordLine === undefined ? [] : [dump.keywordLine]), ...tail.keywordLines];
  const splits = lines.map((line) => splitKeywords(line, { vocabulary, article }));
  const keywords = [...new Set(splits.flatMap((split) => split.keywords))];
  const isGuess = splits.some((split) => split.isGuess);
  if (isGuess || tail.isGuess) notes.push(note("guessed-keywords", keywords.join("، ")));
  const related = relatedOf([...tail.headlines, ...dump.related], dump.title, titles, notes);
  return {
    ...entry,
    date: writtenDate(dump.moment, timeZone),
    ...(dump.updated === undefined ? {} : { updated: writtenDate(dump.updated, timeZone) }),
    keywords,
    sources: dump.sources,
    ...(dump.section === undefined ? {} : { section: dump.section }),
    authors: dump.authors,
    related,
    featured: false,
    aliases: [],
    body: plainMarkdown(dump.paragraphs),
    files: [],
    notes,
  };
}

/** Headlines as titles, which a build looks up. One that was cut short (`…`) is completed where one title begins so. */
function relatedOf(
  lines: readonly DumpLine[],
  own: string,
  titles: Titles,
  notes: Note[],
): readonly string[] {
  const related: string[] = [];
  for (const { text, number: line } of lines) {
    const key = phraseKey(text);
    if (key === phraseKey(own) || key === "") continue;
    const cut = /^(.{10,}?)\s*(?:…|\.{2,})$/u.exec(text)?.[1];
    const whole = titles.has(key) || cut === undefined ? undefined : titles.beginningWith(phraseKey(cut));
    if (whole !== undefined) notes.push(note("guessed-related", `${text} → ${whole}`, { line }));
    else if (!titles.has(key)) notes.push(note("related-waiting", text, { line }));
    related.push(whole ?? text);
  }
  return [...new Set(related)];
}
