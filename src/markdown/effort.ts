// Refuses a body that the parser could only chew on for minutes: containers nested without end, or one paragraph of
// thousands of brackets and stars, which CommonMark pairs in quadratic time. Read from the lines alone, before parsing.

import {
  type Container,
  continueContainers,
  deepestContainers,
  openContainers,
  skipSpace,
} from "./containers.js";

/** Sum over all paragraphs with many marks of (marks)²; measured at up to 0.4 µs each. */
const costliest = 6_000_000;
const pairedMarks = "*_~[]";
/** Paragraphs below this cost nothing worth counting. */
const manyMarks = 64;
/** All characters that may begin something, at up to 40 µs each. An article has a hundred. */
const mostMarksInBody = 60_000;

export type Effort =
  | Readonly<{ kind: "fine" }>
  | Readonly<{ kind: "too-deep"; offset: number }>
  | Readonly<{ kind: "too-much"; offset: number; what: "marks" | "lines" | "underlines"; count: number }>;

/** Every line costs some µs, even an empty one. A long novel has thirty thousand. */
const mostLines = 100_000;

/**
 * Follows the containers line by line and counts marks by paragraph.
 * @returns the first thing that is too much, with its UTF-16 offset in the body
 */
export function effortOf(body: string): Effort {
  const open: Container[] = [];
  let fence: Readonly<{ char: string; length: number; depth: number }> | undefined;
  let lines = 0;
  let marks = 0;
  let allMarks = 0;
  let underlines = 0;
  let blockStart = 0;
  let cost = 0;
  let afterBlank = true;
  let previous = "";
  /** Of the table that is open. A row that lacks cells is filled up with empty ones. */
  let columns = 0;
  let definitions = true;

  for (let start = 0; start < body.length; ) {
    const end = endOfLine(body, start);
    if (++lines > mostLines) return { kind: "too-much", offset: start, what: "lines", count: lines };
    const line = { position: start, column: 0 };
    const matched = continueContainers(body, end, open, line);
    const blank = skipSpace(body, end, line.position, line.column).position >= end;
    if (fence !== undefined && matched < fence.depth && !blank) fence = undefined;
    if (fence === undefined && (blank || afterBlank)) open.length = Math.min(open.length, matched);
    const opened = fence === undefined && !blank && openContainers(body, end, open, matched, line);
    if (open.length > deepestContainers) return { kind: "too-deep", offset: start };

    const rest = body.slice(line.position, end);
    const trimmed = rest.trimStart();
    const fenceMark =
      trimmed[0] === "`" || trimmed[0] === "~" ? /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(trimmed)?.[0] : undefined;
    if (fence !== undefined) {
      if (
        fenceMark?.startsWith(fence.char) &&
        fenceMark.length >= fence.length &&
        fenceMark.length === trimmed.trimEnd().length
      )
        fence = undefined;
    } else if (fenceMark !== undefined) {
      fence = { char: fenceMark[0] ?? "`", length: fenceMark.length, depth: open.length };
    } else {
      const begins = blank || afterBlank || opened;
      const isDefinition: boolean = (definitions || begins) && definition.test(trimmed);
      if (begins) columns = 0;
      else if (columns > 0) allMarks += Math.max(0, columns - cells(trimmed));
      else if (isTableStart(previous, trimmed)) columns = cells(trimmed);
      const table = columns > 0;
      if (begins || isDefinition || table || trimmed[0] === "#") {
        if (marks > manyMarks) cost += marks * marks;
        marks = 0;
        blockStart = start;
      }
      // For each such heading the parser copies all that it has read so far.
      if (!begins && underline.test(trimmed)) {
        underlines++;
        cost += 2 * lines;
      }
      const here = countMarks(rest);
      marks += here.paired;
      // An item of a list and a heading cost as much as two links.
      allMarks += here.all + (opened || trimmed[0] === "#" ? 4 : 0);
      definitions = isDefinition;
      if (allMarks > mostMarksInBody)
        return { kind: "too-much", offset: blockStart, what: "marks", count: allMarks };
      if (marks > manyMarks && cost + marks * marks > costliest)
        return { kind: "too-much", offset: blockStart, what: "marks", count: marks };
      if (cost > costliest)
        return { kind: "too-much", offset: blockStart, what: "underlines", count: underlines };
    }
    previous = trimmed;
    afterBlank = blank;
    start = end + (body.startsWith("\r\n", end) ? 2 : 1);
  }
  return { kind: "fine" };
}

/** Every character costs at most two and a half marks (an item of a list that is a star), so this many are never too much. */
const shortBody = 20_000;

/** Whether a body is surely not too much, in a fraction of the time. Containers are not looked at. */
export function isLight(body: string): boolean {
  if (body.length > shortBody) return false;
  let paired = 0;
  // The engine looks for one sign in a whole text much faster than a loop looks at each of its characters.
  for (const sign of pairedMarks)
    for (let at = body.indexOf(sign); at !== -1; at = body.indexOf(sign, at + 1)) paired++;
  return paired ** 2 <= costliest;
}

function endOfLine(body: string, start: number): number {
  let end = start;
  while (end < body.length) {
    const unit = body.charCodeAt(end);
    if (unit === 10 || unit === 13) break;
    end++;
  }
  return end;
}

const definition = /^\[[^[\]]{1,999}\]:[ \t]*[^\s[\]*_~]+(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;
/** Of a heading whose text stands on the line above. */
const underline = /^(?:=+|-+)[ \t]*$/;
const delimiterRow = /^[ \t|:-]+$/;

// The rows of a table are parsed one by one, so a long table is no long paragraph.
const isTableStart = (header: string, line: string): boolean =>
  header.includes("|") && line.includes("-") && delimiterRow.test(line) && cells(header) === cells(line);

const cells = (row: string): number =>
  row
    .trim()
    .replace(/^\||\|$/g, "")
    .replace(/\\./g, "")
    .split("|").length;

/**
 * `paired` marks look for their partner in the whole paragraph, and so do comments and their like (`<!`, `<?`); the others
 * cost the same wherever they stand.
 */
function countMarks(text: string): Readonly<{ paired: number; all: number }> {
  let paired = 0;
  let others = 0;
  for (let index = 0; index < text.length; index++) {
    const cost = text.charCodeAt(index) < 0x80 ? costs[text.charCodeAt(index)] : 0;
    if (cost === 2 || (cost === 1 && opensSilent(text, index))) paired++;
    else if (cost === 1) others++;
  }
  return { paired, all: paired + others };
}

const opensSilent = (text: string, at: number): boolean =>
  text[at] === "<" && (text[at + 1] === "!" || text[at + 1] === "?");

const costs = new Uint8Array(0x80);
for (const character of pairedMarks) costs[character.charCodeAt(0)] = 2;
for (const character of "<&`\\!|@") costs[character.charCodeAt(0)] = 1;
