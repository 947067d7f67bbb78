// The text of a copied page → its parts: headline, date, paragraphs, source line, and what follows `كلمات مفتاحية`.

import { cleanText } from "../../content/values/text.js";
import type { Moment } from "../../model/moment.js";
import { type Note, note } from "../notes.js";
import { breadcrumb, wordsIn } from "./chrome.js";
import { dateIn, dateProblem, findDate, isUpdateLine } from "./date-line.js";
import { afterKeywordLabel, afterSourceLabel, isForeignLabel, isRelatedLabel } from "./labels.js";
import { type DumpLine, linesOf, withoutChrome } from "./lines.js";

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

/** @param text - as `decodeForeign` leaves it */
export function readDump(text: string, timeZone: string): DumpRead {
  const all = linesOf(text);
  const notes: Note[] = [];
  const drop = (line: DumpLine): void => {
    notes.push(note("lost-lines", line.text, { line: line.number }));
  };
  const lines = withoutChrome(all, drop);
  if (lines.length === 0) return { dump: undefined, notes: [note("nothing-in-it")] };
  const dated = findDate(lines, timeZone);
  if (dated === undefined) return { dump: undefined, notes: [note("no-date")] };
  const { line: dateLine, reading } = dated;
  if (reading.kind !== "ok") return { dump: undefined, notes: [dateProblem(reading, dateLine)] };
  if (dated.others !== "") notes.push(note("lost-lines", dated.others, { line: dateLine.number }));
  if (dated.wasMended) notes.push(note("guessed-date", dateLine.text, { line: dateLine.number }));

  const at = lines.indexOf(dateLine);
  const head = headOf(lines.slice(0, at), lines.slice(at + 1), drop, notes);
  if (head.title === undefined) return { dump: undefined, notes: [note("no-title")] };
  const { title, section, authors, body } = head;
  const parts = partsOf(body, timeZone, drop);
  const another = otherPageIn(body, timeZone);
  if (another !== undefined) notes.push(note("several-pages", another.text, { line: another.number }));
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

/** A paragraph has so many letters at least, a headline hardly ever. */
const shortestParagraph = 60;

/** Below the keywords or the source a date with text below it: whoever copied the page has copied another behind it. */
function otherPageIn(lines: readonly DumpLine[], timeZone: string): DumpLine | undefined {
  const end = lines.findIndex(({ raw }) => {
    const source = afterSourceLabel(raw);
    return afterKeywordLabel(raw) !== undefined || (source !== undefined && wordsIn(source) <= longestSource);
  });
  if (end === -1) return undefined;
  return lines.slice(end + 1).find(({ text }, at, below) => {
    if (
      isUpdateLine(text) ||
      !below.slice(at + 1, at + 4).some((one) => one.text.length >= shortestParagraph)
    )
      return false;
    const found = dateIn(text, timeZone);
    return found?.reading.kind === "ok" && found.others === "";
  });
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
    const isForeign = isForeignLabel(line.raw);
    if (isForeign) drop(line);
    return steps === undefined && author === undefined && !isForeign && !isUpdateLine(line.text);
  });
  const updates = above.filter(({ text }) => isUpdateLine(text));
  if (rest.length === 0) {
    const [title, ...body] = below;
    return { title, section, authors, body: [...updates, ...body] };
  }
  let [title, ...others] = rest;
  for (let [second] = others; title !== undefined && second !== undefined; [second] = others) {
    // The window's title, which ends with the name of the site, stands before the headline.
    const isWindowTitle = title.text.length > second.text.length && title.text.startsWith(second.text);
    const isAbove = others.some(({ text }) => wordsIn(text) > 2);
    const kicker = isAbove ? kickerIn(title.text) : undefined;
    if (isWindowTitle) drop(title);
    else if (kicker !== undefined) takeSection(kicker, title);
    else break;
    [title, ...others] = others;
  }
  if (title !== undefined && others.length > 0)
    notes.push(note("guessed-title", title.text, { line: title.number }));
  return { title, section, authors, body: [...updates, ...others, ...below] };
}

/** `سياسة`, `أخبار | سياسة`: one or two words, or several such in a row; the first is the widest. */
function kickerIn(text: string): string | undefined {
  const steps = text.split(/\s+[|»›/]\s+/u);
  return steps.every((step) => wordsIn(step) <= 2) ? steps[0] : undefined;
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

function partsOf(lines: readonly DumpLine[], timeZone: string, drop: (line: DumpLine) => void): Parts {
  const paragraphs: DumpLine[] = [];
  const sources: string[] = [];
  const authors: string[] = [];
  const tail: DumpLine[] = [];
  const related: DumpLine[] = [];
  let updated: Moment | undefined;
  let keywordLine: string | undefined;
  let sourceLabel: DumpLine | undefined;
  let into: "body" | "source" | "tail" | "related" | "elsewhere" = "body";
  for (const [index, line] of lines.entries()) {
    const source = afterSourceLabel(line.raw);
    const keywords = afterKeywordLabel(line.raw);
    const author = into === "body" && index < 3 ? authorIn(line.text) : undefined;
    const reading =
      into === "body" && isUpdateLine(line.text) ? dateIn(line.text, timeZone)?.reading : undefined;
    if (source !== undefined && wordsIn(cleanText(source)) <= longestSource) {
      sources.push(...sourcesIn(source));
      if (source === "") [into, sourceLabel] = ["source", line];
    } else if (keywords !== undefined) {
      if (keywords !== "") keywordLine = keywordLine === undefined ? keywords : `${keywordLine}، ${keywords}`;
      into = "tail";
    } else if (isRelatedLabel(line.raw)) into = "related";
    else if (isForeignLabel(line.raw)) {
      // Beside the text it is one line that was copied with it; below the text a list hangs on it.
      drop(line);
      if (into === "tail" || into === "related") into = "elsewhere";
    } else if (author !== undefined) authors.push(...author);
    else if (reading?.kind === "ok") updated = reading.moment;
    else if (into === "source") {
      if (wordsIn(line.text) <= longestSource) sources.push(...sourcesIn(line.text));
      else paragraphs.push(...(sourceLabel === undefined ? [] : [sourceLabel]), line);
      into = "body";
    } else if (into === "elsewhere") drop(line);
    else (into === "body" ? paragraphs : into === "tail" ? tail : related).push(line);
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

/** A longer line is a sentence that speaks of a source. In words. */
const longestSource = 15;

const sourcesIn = (text: string): readonly string[] =>
  text
    // `CNN+ عربي`, `Disney+` and `+972` are names.
    .split(/[،,;؛|¦]|(?<=\s)\+(?=\s)|(?<=\p{Script=Arabic}\s?)\+(?!\d)/u)
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
