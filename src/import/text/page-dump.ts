// The text of a copied page → its parts: headline, date, paragraphs, source line, and what follows `كلمات مفتاحية`.

import type { Moment } from "../../model/moment.js";
import type { DateRules } from "../dates.js";
import { type Note, note } from "../notes.js";
import { breadcrumb, wordsIn } from "./chrome.js";
import { dateIn, dateProblem, findDate, isUpdateLine } from "./date-line.js";
import { authorsIn, isEndMark, isForeignLabel } from "./labels.js";
import { type DumpLine, isParagraph, linesOf, withoutChrome } from "./lines.js";
import { otherPageIn } from "./pages.js";
import { paragraphsOf } from "./paragraphs.js";
import { partsOf } from "./parts.js";

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
export const readDump = (text: string, dates: DateRules): DumpRead => readPage(linesOf(text), dates);

/** @param all - of one page */
export function readPage(all: readonly DumpLine[], dates: DateRules): DumpRead {
  const notes: Note[] = [];
  const drop = (line: DumpLine): void => {
    notes.push(note("lost-lines", line.text, { line: line.number }));
  };
  const lines = withoutChrome(all, drop);
  if (lines.length === 0) return { dump: undefined, notes: [note("nothing-in-it")] };
  const dated = findDate(lines, dates);
  if (dated === undefined) return { dump: undefined, notes: [note("no-date")] };
  const { line: dateLine, reading } = dated;
  if (reading.kind !== "ok") return { dump: undefined, notes: [dateProblem(reading, dateLine)] };
  const changed = updateIn(dated.others, dates);
  if (dated.others !== "" && changed === undefined)
    notes.push(note("lost-lines", dated.others, { line: dateLine.number }));
  if (dated.isGuess) notes.push(note("guessed-date", dateLine.text, { line: dateLine.number }));

  const at = lines.indexOf(dateLine);
  const head = headOf(lines.slice(0, at), lines.slice(at + 1), drop, notes);
  if (head.title === undefined) return { dump: undefined, notes: [note("no-title")] };
  const { title, authors, body } = head;
  const parts = partsOf(body, head.textAt, dates, drop);
  const section = parts.section ?? head.section;
  const updated = parts.updated ?? changed;
  const another = otherPageIn(body, dates);
  if (another !== undefined) notes.push(note("several-pages", another.text, { line: another.number }));
  return {
    dump: {
      title: title.text,
      moment: reading.moment,
      ...(updated === undefined ? {} : { updated }),
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

/** `… | آخر تحديث: 7 يوليو 2021` behind the date. */
function updateIn(others: string, dates: DateRules): Moment | undefined {
  const text = others.replace(/^[\s|•·–—-]+/u, "");
  const found = isUpdateLine(text) ? dateIn(text, dates) : undefined;
  return found?.reading.kind === "ok" && found.others === "" ? found.reading.moment : undefined;
}

type DumpHead = Readonly<{
  title: DumpLine | undefined;
  section: string | undefined;
  authors: readonly string[];
  body: readonly DumpLine[];
  /** Where in the body the lines below the date begin. */
  textAt: number;
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
  const end = above.findIndex(isEndMark);
  // A source line above the date is no headline, and nothing below it.
  const labelled = end === -1 ? [] : above.slice(end);
  const rest = above.slice(0, above.length - labelled.length).filter((line) => {
    const steps = breadcrumb(line.text);
    const author = authorsIn(line.raw);
    if (steps !== undefined) {
      // The first is the widest; the last is often the headline itself.
      const isHeadline = (step: string): boolean => step.length > 30 || wordsIn(step) > 4;
      takeSection(
        steps.find((step) => !isHeadline(step)),
        line,
      );
    } else if (author !== undefined) authors.push(...author);
    const isForeign = isForeignLabel(line.raw) || /^https?:\/\/\S+$/u.test(line.text);
    if (isForeign) drop(line);
    return steps === undefined && author === undefined && !isForeign && !isUpdateLine(line.text);
  });
  const updates = above.filter((line) => isUpdateLine(line.text) && !labelled.includes(line));
  if (rest.length === 0) {
    const [first, ...body] = below;
    // A page without a headline is known by its first words.
    const isText = first !== undefined && isParagraph(first.text);
    if (isText) notes.push(note("guessed-title", first.text, { line: first.number }));
    const title = isText ? { ...first, text: beginningOf(first.text) } : first;
    const head = [...updates, ...labelled];
    return { title, section, authors, body: [...head, ...(isText ? below : body)], textAt: head.length };
  }
  const menu = menuIn(rest);
  for (const line of menu) drop(line);
  let [title, ...others] = rest.slice(menu.length);
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
  // A headline that was broken at a width.
  for (let [next] = others; title !== undefined && next !== undefined; [next] = others) {
    if (next.isApart || !goesOn.test(title.text)) break;
    title = { ...title, text: `${title.text} ${next.text}` };
    notes.push(note("guessed-title", title.text, { line: title.number }));
    others = others.slice(1);
  }
  if (title !== undefined && others.length > 0)
    notes.push(note("guessed-title", title.text, { line: title.number }));
  const head = [...updates, ...others, ...labelled];
  return { title, section, authors, body: [...head, ...below], textAt: head.length };
}

/** No headline ends with these words. */
const goesOn =
  /(?<!\p{L})(?:في|من|إلى|الى|على|عن|مع|أن|إن|بأن|لأن|ضد|بين|التي|الذي|الذين|أو|لم|لن|قد|the|an?|of|to|in|for|and|with|at|from|by)$/u;

/** Of more than two lines of one or two words each, none tells the section. */
function menuIn(lines: readonly DumpLine[]): readonly DumpLine[] {
  const end = lines.findIndex(({ text }) => wordsIn(text) > 2);
  return end > 2 ? lines.slice(0, end) : [];
}

/** In words. */
const longestBeginning = 10;

const beginningOf = (text: string): string => `${text.split(" ").slice(0, longestBeginning).join(" ")}…`;

/** `سياسة`, `أخبار | سياسة`: one or two words, or several such in a row; the first is the widest. */
function kickerIn(text: string): string | undefined {
  const steps = text.split(/\s+[|»›/]\s+/u);
  return steps.every((step) => wordsIn(step) <= 2) ? steps[0] : undefined;
}
