// Copied pages, one file or a folder of them, as a collection. Read twice: first for headlines and for keywords that stand
// clear, by which those that run together are then split.

import { createHash } from "node:crypto";
import { isoDate } from "../../language/dates/iso.js";
import { type SlugStyle, slugOf } from "../../language/slug.js";
import { normaliseSpaces, stripInvisible } from "../../language/text.js";
import { type DateRules, writtenDate } from "../dates.js";
import { decodeForeign } from "../decode.js";
import { programOf } from "../foreign.js";
import { plainMarkdown } from "../html/to-markdown.js";
import type { InputFile } from "../input-files.js";
import { readInput } from "../input-files.js";
import type { Collection, Entry, Read, Surroundings } from "../item.js";
import { type Note, note } from "../notes.js";
import { type DumpLine, linesOf } from "./lines.js";
import { type Dump, readPage } from "./page-dump.js";
import { pagesIn } from "./pages.js";
import { articlePhrases, phraseKey, type Vocabulary, vocabularyOf } from "./phrases.js";
import { hasSeparators, longestKeywordLine, splitKeywordLines, splitKeywords } from "./split-keywords.js";
import { readHeadlines, readTail, type TailKnowledge } from "./tail.js";

export type DumpRules = Readonly<{ dates: DateRules; slugs: SlugStyle }>;

/** @param files - in the order of their names */
export async function dumpCollection(files: readonly InputFile[], rules: DumpRules): Promise<Collection> {
  const entries: Entry[] = [];
  const surveys: Survey[] = [];
  const origins = new Map<string, string>();
  const copies = new Map<string, string>();
  for await (const { origin, dump } of dumpsOf(files, rules)) {
    if (dump === undefined) continue;
    const print = fingerprint(dump);
    const first = origins.get(print);
    if (first !== undefined) {
      copies.set(origin, first);
      continue;
    }
    origins.set(print, origin);
    entries.push(entryOf(origin, dump, rules));
    surveys.push(surveyOf(dump, rules));
  }
  return {
    entries,
    terms: [],
    notes: [],
    read: (surroundings) => readDumps(files, { entries, surveys, copies }, rules, surroundings),
  };
}

type Survey = Readonly<{ keywords: readonly string[]; runTogether: readonly string[] }>;

type Surveyed = Readonly<{
  entries: readonly Entry[];
  surveys: readonly Survey[];
  /** Files that say nothing else than an earlier one, by origin: a page that was copied twice. */
  copies: ReadonlyMap<string, string>;
}>;

/** Equal for two dumps in which the same stands, whatever their encoding, their line ends and marks of direction. */
function fingerprint({ notes: _notes, tail, related, ...rest }: Dump): string {
  const texts = (lines: readonly DumpLine[]): readonly string[] => lines.map(({ text }) => text);
  const whole = JSON.stringify([rest, texts(tail), texts(related)]);
  return createHash("sha256")
    .update(normaliseSpaces(stripInvisible(whole)))
    .digest("hex");
}

type PageRead = Readonly<{ origin: string; dump: Dump | undefined; notes: readonly Note[] }>;

/** The pages of all files; the first of a file has the file's name. */
async function* dumpsOf(files: readonly InputFile[], { dates }: DumpRules): AsyncGenerator<PageRead> {
  for (const file of files) {
    const input = await readInput(file);
    if (input.bytes === undefined) {
      yield { origin: file.origin, dump: undefined, notes: [input.note] };
      continue;
    }
    const { text, notes } = decodeForeign(input.bytes);
    const program = programOf(text);
    if (program !== undefined) {
      const foreign = note("foreign-export", program);
      yield { origin: file.origin, dump: undefined, notes: [...notes, foreign] };
      continue;
    }
    const pages = pagesIn(linesOf(text), dates);
    for (const [index, lines] of pages.entries()) {
      const [first] = lines;
      const isOne = pages.length === 1 || first === undefined;
      const found = isOne ? [] : [note("one-of-several", first.text, { line: first.number })];
      const read = readPage(lines, dates);
      yield {
        origin: index === 0 ? file.origin : `${file.origin} #${index + 1}`,
        dump: read.dump,
        notes: [...notes, ...found, ...(read.dump === undefined ? read.notes : [])],
      };
    }
  }
}

function entryOf(origin: string, dump: Dump, { slugs }: DumpRules): Entry {
  const { title, moment } = dump;
  return { origin, kind: "article", title, slug: slugOf(title, slugs), day: isoDate(moment), draft: false };
}

/** Keywords that stand clear without knowing anything else. */
function surveyOf(dump: Dump, { dates }: DumpRules): Survey {
  const nothing: TailKnowledge = { isTitle: () => false, isKeyword: () => false, dates };
  const { keywordLines } = readTail(dump.tail, dump.keywordLine !== undefined, nothing);
  const lines = [...(dump.keywordLine === undefined ? [] : [dump.keywordLine]), ...keywordLines];
  const clear = lines.filter(hasSeparators);
  const evidence = { vocabulary: vocabularyOf([], []), article: articlePhrases(() => "") };
  return {
    keywords: clear.flatMap((line) => splitKeywords(line, evidence).keywords),
    runTogether: lines.filter((line) => !hasSeparators(line) && line.trim().includes(" ")),
  };
}

async function* readDumps(
  files: readonly InputFile[],
  { entries, surveys, copies }: Surveyed,
  rules: DumpRules,
  { siteKeywords, siteTitles }: Surroundings,
): AsyncGenerator<Read> {
  const vocabulary = vocabularyOf(
    [...siteKeywords, ...surveys.flatMap(({ keywords }) => keywords)],
    surveys.flatMap(({ runTogether }) => runTogether),
  );
  const titles = titlesOf([...entries.map(({ title }) => title), ...siteTitles]);
  const byOrigin = new Map(entries.map((entry) => [entry.origin, entry]));
  for await (const { origin, dump, notes } of dumpsOf(files, rules)) {
    const copied = copies.get(origin);
    const entry = byOrigin.get(origin);
    if (copied !== undefined) yield { origin, kind: "none", notes: [note("kept-copy", copied)] };
    else if (dump === undefined || entry === undefined) yield { origin, kind: "none", notes };
    else yield itemOf(dump, entry, { vocabulary, titles, dates: rules.dates }, notes);
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

type ItemKnowledge = Readonly<{ vocabulary: Vocabulary; titles: Titles; dates: DateRules }>;

function itemOf(dump: Dump, entry: Entry, known: ItemKnowledge, before: readonly Note[]): Read {
  const { vocabulary, titles, dates } = known;
  const notes: Note[] = [...before, ...dump.notes];
  const tail = readTail(dump.tail, dump.keywordLine !== undefined, {
    isTitle: titles.has,
    isKeyword: (key) => vocabulary.phrases.has(key),
    dates,
  });
  const listed = readHeadlines(dump.related, dates);
  for (const line of [...tail.dropped, ...listed.dropped])
    notes.push(note("lost-lines", line.text, { line: line.number }));
  const article = articlePhrases(() => [dump.title, ...dump.paragraphs].join("\n"));
  const lines = [...(dump.keywordLine === undefined ? [] : [dump.keywordLine]), ...tail.keywordLines];
  for (const line of lines)
    if (line.length > longestKeywordLine) notes.push(note("lost-lines", line.slice(longestKeywordLine)));
  const { keywords, isGuess } = splitKeywordLines(lines, { vocabulary, article });
  if (isGuess || tail.isGuess) notes.push(note("guessed-keywords", keywords.join("، ")));
  const related = relatedOf([...tail.headlines, ...listed.headlines], dump.title, titles, notes);
  return {
    ...entry,
    date: writtenDate(dump.moment, dates.timeZone),
    ...(dump.updated === undefined ? {} : { updated: writtenDate(dump.updated, dates.timeZone) }),
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
