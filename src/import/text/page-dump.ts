// The text of a copied page → its parts: headline, date, paragraphs, source line, and what follows `كلمات مفتاحية`.

import { cleanText } from "../../content/values/text.js";
import { type DateReading, parseDate } from "../../language/dates/parse.js";
import type { Moment } from "../../model/moment.js";
import { type Note, note } from "../notes.js";
import { breadcrumb, foldedLine, isChrome, wordsIn } from "./chrome.js";

export type DumpLine = Readonly<{
  /** With its tabs and double spaces. */
  raw: string;
  text: string;
  /** 1-based. */
  number: number;
  /** Whether an empty line stands before it. */
  isApart: boolean;
}>;

export type Dump = Readonly<{
  title: string;
  moment: Moment;
  updated?: Moment;
  section?: string;
  authors: readonly string[];
  paragraphs: readonly string[];
  sources: readonly string[];
  /** Keywords on the line of their label. */
  keywordLine?: string;
  /** Lines after the label of the keywords: more keywords, then headlines of other articles. */
  tail: readonly DumpLine[];
  /** Headlines under a label of their own. */
  related: readonly DumpLine[];
  notes: readonly Note[];
}>;

export type DumpRead = Readonly<{ dump: Dump } | { dump: undefined; notes: readonly Note[] }>;

/** The date stands near the top. In lines that are not empty. */
const headLines = 40;

/** @param text - as `decodeForeign` leaves it */
export function readDump(text: string, timeZone: string): DumpRead {
  const all = linesOf(text);
  const notes: Note[] = [];
  const drop = (line: DumpLine): void => {
    notes.push(note("lost-lines", line.text, { line: line.number }));
  };
  const lines = all.filter((line) => {
    const isLost = isChrome(line.text);
    if (isLost) drop(line);
    return !isLost;
  });
  if (lines.length === 0) return { dump: undefined, notes: [note("nothing-in-it")] };
  const dated = findDate(lines, timeZone);
  if (dated === undefined) return { dump: undefined, notes: [note("no-date")] };
  const { line: dateLine, reading } = dated;
  if (reading.kind !== "ok") return { dump: undefined, notes: [dateProblem(reading, dateLine)] };
  if (dated.wasMended) notes.push(note("guessed-date", dateLine.text, { line: dateLine.number }));

  const at = lines.indexOf(dateLine);
  const head = headOf(lines.slice(0, at), lines.slice(at + 1), drop, notes);
  if (head.title === undefined) return { dump: undefined, notes: [note("no-title")] };
  const { title, section, authors, body } = head;
  const parts = partsOf(body, timeZone);
  return {
    dump: {
      title: title.text,
      moment: reading.moment,
      ...(parts.updated === undefined ? {} : { updated: parts.updated }),
      ...(section === undefined ? {} : { section }),
      authors: [...authors, ...parts.authors],
      paragraphs: paragraphsOf(parts.paragraphs),
      sources: parts.sources,
      ...(parts.keywordLine === undefined ? {} : { keywordLine: parts.keywordLine }),
      tail: parts.tail,
      related: parts.related,
      notes,
    },
  };
}

function linesOf(text: string): readonly DumpLine[] {
  const lines: DumpLine[] = [];
  let isApart = false;
  for (const [index, raw] of text.split(/[\n\u2028\u2029\f\v]/).entries()) {
    const clean = cleanText(raw);
    if (clean === "") isApart = lines.length > 0;
    else {
      lines.push({ raw, text: clean, number: index + 1, isApart });
      isApart = false;
    }
  }
  return lines;
}

type Dated = Readonly<{ line: DumpLine; reading: DateReading; wasMended: boolean }>;

const dateLabel =
  /^(?:تاريخ (?:النشر|الخبر)|التاريخ|نشر(?:ت)?(?: (?:في|بتاريخ|يوم))?|نُشر(?: (?:في|بتاريخ))?|حُ?رر(?: (?:في|بتاريخ))?|كتب (?:في|بتاريخ)|published(?: on)?|date)\s*[:|：-]?\s*/iu;
const updateLabel =
  /^(?:آخر تحديث|اخر تحديث|تاريخ التحديث|محدث|تم التحديث(?: في)?|updated(?: on)?|last updated?)\s*[:|：-]?\s*/iu;

function findDate(lines: readonly DumpLine[], timeZone: string): Dated | undefined {
  let problem: Dated | undefined;
  for (const line of lines.slice(0, headLines)) {
    if (updateLabel.test(line.text) && !dateLabel.test(line.text)) continue;
    const found = dateIn(line.text, timeZone);
    if (found === undefined) continue;
    if (found.reading.kind === "ok") return { line, ...found };
    problem ??= { line, ...found };
  }
  return problem;
}

/** A line that is a date, or has one between bars; a weekday that is not the date's is left out. */
function dateIn(
  text: string,
  timeZone: string,
): Readonly<{ reading: DateReading; wasMended: boolean }> | undefined {
  if (text.length > 120 || !/[\d٠-٩۰-۹]/.test(text)) return undefined;
  const bare = text.replace(dateLabel, "").replace(updateLabel, "");
  const zoneless = bare.replace(/\s*(?:\(?بتوقيت [^)]*\)?|\(?(?:GMT|UTC)\)?)\s*$/iu, "");
  const candidates = [bare, zoneless, ...bare.split(/\s*[|•·]\s*/u), ...zoneless.split(/\s+[-–—]\s+/u)];
  let problem: DateReading | undefined;
  for (const candidate of candidates) {
    const reading = parseDate(candidate, timeZone);
    if (reading.kind === "ok") return { reading, wasMended: false };
    if (reading.kind === "wrong-weekday") {
      const again = parseDate(candidate.replace(/^\S+[\s،,]+/u, ""), timeZone);
      if (again.kind === "ok") return { reading: again, wasMended: true };
    }
    if (reading.kind !== "not-a-date") problem ??= reading;
  }
  return problem === undefined ? undefined : { reading: problem, wasMended: false };
}

function dateProblem(reading: DateReading, { text, number: line }: DumpLine): Note {
  if (reading.kind === "ambiguous")
    return note("ambiguous-date", `${text} = ${reading.readings.join(" / ")}`, { line });
  return note("impossible-date", text, { line });
}

type DumpHead = Readonly<{
  title: DumpLine | undefined;
  section: string | undefined;
  authors: readonly string[];
  body: readonly DumpLine[];
}>;

function headOf(
  above: readonly DumpLine[],
  below: readonly DumpLine[],
  drop: (line: DumpLine) => void,
  notes: Note[],
): DumpHead {
  let section: string | undefined;
  const authors: string[] = [];
  const takeSection = (name: string | undefined, { text, number: line }: DumpLine): void => {
    if (name === undefined) return;
    section = name;
    notes.push(note("guessed-section", `${name} ← ${text}`, { line }));
  };
  const rest = above.filter((line) => {
    const steps = breadcrumb(line.text);
    const author = authorIn(line.text);
    if (steps !== undefined) {
      // The first is the widest; the last is often the headline itself.
      const isHeadline = (step: string): boolean => step.length > 30 || wordsIn(step) > 4;
      takeSection(
        steps.find((step) => !isHeadline(step)),
        line,
      );
    } else if (author !== undefined) authors.push(...author);
    return steps === undefined && author === undefined;
  });
  if (rest.length === 0) {
    const [title, ...body] = below;
    return { title, section, authors, body };
  }
  let [title, ...others] = rest;
  const [second] = others;
  if (title !== undefined && second !== undefined) {
    // The window's title, which ends with the name of the site, stands before the headline.
    const isWindowTitle = title.text.length > second.text.length && title.text.startsWith(second.text);
    const isKicker = wordsIn(title.text) <= 2 && wordsIn(second.text) > 2;
    if (isWindowTitle) drop(title);
    else if (isKicker) takeSection(title.text, title);
    if (isWindowTitle || isKicker) [title, ...others] = others;
  }
  if (title !== undefined && others.length > 0)
    notes.push(note("guessed-title", title.text, { line: title.number }));
  return { title, section, authors, body: [...others, ...below] };
}

/** `بقلم: سارة الهاشمي` */
function authorIn(text: string): readonly string[] | undefined {
  const found = /^(?:بقلم|الكاتبة?|إعداد|اعداد|كتبت?(?=\s*[:/|])|المحرر)\s*[:/|-]?\s*(\S.*)$/u.exec(
    text,
  )?.[1];
  if (found === undefined || wordsIn(found) > 8) return undefined;
  return found.split(/\s*[،,/+]\s*/u).filter((name) => name !== "");
}

type Parts = Readonly<{
  paragraphs: readonly DumpLine[];
  sources: readonly string[];
  authors: readonly string[];
  updated?: Moment;
  keywordLine?: string;
  tail: readonly DumpLine[];
  related: readonly DumpLine[];
}>;

const sourceLine = /^(?:ال)?(?:مصدر|مصادر)\s*[|:：]\s*(.*)$/u;
const keywordLabel =
  /^#?\s*(?:ال)?(?:كلمات|كلمه|كلمة)\s*(?:ال)?(?:مفتاحية|مفتاحيه|دلالية|دلاليه|دليلية)\s*[|:：]?\s*(.*)$/u;
const otherKeywordLabel = /^(?:الوسوم|وسوم|tags|keywords)\s*(?:[|:：]\s*(.*))?$/iu;
const relatedLabels: ReadonlySet<string> = new Set([
  "ذات صله",
  "مواضيع ذات صله",
  "موضوعات ذات صله",
  "اخبار ذات صله",
  "مقالات ذات صله",
  "مواد ذات صله",
  "تقارير ذات صله",
  "مواضيع متعلقه",
  "موضوعات متعلقه",
  "اخبار متعلقه",
  "مواضيع مشابهه",
  "اقرا ايضا",
  "اقرا المزيد",
  "قد يهمك",
  "قد يهمك ايضا",
  "قد يعجبك ايضا",
  "related",
  "related articles",
  "read also",
]);

function isRelatedLabel(text: string): boolean {
  return relatedLabels.has(foldedLine(text).replace(/\s*[:|.]+$/u, ""));
}

function partsOf(lines: readonly DumpLine[], timeZone: string): Parts {
  const paragraphs: DumpLine[] = [];
  const sources: string[] = [];
  const authors: string[] = [];
  const tail: DumpLine[] = [];
  const related: DumpLine[] = [];
  let updated: Moment | undefined;
  let keywordLine: string | undefined;
  let into: "body" | "source" | "tail" | "related" = "body";
  for (const [index, line] of lines.entries()) {
    const source = sourceLine.exec(line.text)?.[1];
    const label = keywordLabel.exec(line.text) ?? otherKeywordLabel.exec(line.text);
    const author = into === "body" && index < 3 ? authorIn(line.text) : undefined;
    const reading =
      into === "body" && updateLabel.test(line.text) ? dateIn(line.text, timeZone)?.reading : undefined;
    if (source !== undefined && wordsIn(source) <= 15) {
      sources.push(...sourcesIn(source));
      if (source === "") into = "source";
    } else if (label !== null) {
      const rest = label[1]?.trim() ?? "";
      if (rest !== "") {
        const rawRest = line.raw.slice(line.raw.indexOf(rest.split(" ")[0] ?? rest));
        keywordLine = keywordLine === undefined ? rawRest : `${keywordLine}، ${rawRest}`;
      }
      into = "tail";
    } else if (isRelatedLabel(line.text)) into = "related";
    else if (author !== undefined) authors.push(...author);
    else if (reading?.kind === "ok") updated = reading.moment;
    else if (into === "source") {
      sources.push(...sourcesIn(line.text));
      into = "body";
    } else (into === "body" ? paragraphs : into === "tail" ? tail : related).push(line);
  }
  return {
    paragraphs,
    sources,
    authors,
    ...(updated === undefined ? {} : { updated }),
    ...(keywordLine === undefined ? {} : { keywordLine }),
    tail,
    related,
  };
}

const sourcesIn = (text: string): readonly string[] =>
  text
    .split(/[،,;؛|]|(?<=\s)\+(?=\s)/u)
    .map(cleanText)
    .filter((source) => source !== "");

/** Each line is a paragraph; but lines that somebody's program broke at a width, with empty lines between, belong together. */
function paragraphsOf(lines: readonly DumpLine[]): readonly string[] {
  const groups: DumpLine[][] = [];
  for (const line of lines) {
    const group = line.isApart ? undefined : groups.at(-1);
    if (group === undefined) groups.push([line]);
    else group.push(line);
  }
  if (groups.length < 2) return lines.map(({ text }) => text);
  // Broken lines are all nearly as long as the longest.
  const width = Math.max(...groups.flatMap((group) => group.slice(0, -1).map(({ text }) => text.length)), 0);
  return groups.flatMap((group) => {
    const broken = group.slice(0, -1);
    const isWidth = broken.every(({ text }) => text.length >= Math.max(40, width - 14) && text.length <= 120);
    const ended = broken.filter(({ text }) => /[.؟!:؛»"”…]$/u.test(text)).length;
    const isWrapped = broken.length > 0 && isWidth && ended * 2 < broken.length;
    return isWrapped ? [group.map(({ text }) => text).join(" ")] : group.map(({ text }) => text);
  });
}

export const isDateLine = (text: string, timeZone: string): boolean => dateIn(text, timeZone) !== undefined;
