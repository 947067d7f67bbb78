// The blocks of a group of lines without a blank line: paragraphs, headings, quotations, rules and lists of one-line
// items. Gives up on the whole group where a line might belong to more than one of them.

import type { BlockContent, Blockquote, Heading, List, ListItem, Paragraph } from "mdast";
import { inlinesOf, type Stretch } from "./inlines.js";
import { chunksOf, isSpace, kindOf, type Line, type LineKind, pointAt, textStart } from "./lines.js";

type Reading<T> = Readonly<{ block: T; next: number }> | undefined;

/**
 * Reads a group of lines, none of them blank.
 * @returns undefined where the lane is not sure of any part of it
 */
export function blocksOf(source: string, lines: readonly Line[]): BlockContent[] | undefined {
  const blocks: BlockContent[] = [];
  let index = 0;
  for (let line = lines[index]; line !== undefined; line = lines[index]) {
    const kind = kindOfLine(source, line);
    const reading = readers[kind](source, lines, index);
    if (reading === undefined) return undefined;
    blocks.push(reading.block);
    index = reading.next;
  }
  return blocks;
}

type Reader = (source: string, lines: readonly Line[], index: number) => Reading<BlockContent>;

const readers: Readonly<Record<LineKind, Reader>> = {
  text: readParagraph,
  heading: readHeading,
  quote: readQuote,
  bullet: readList,
  ordered: readList,
  rule: (source, lines, index) => {
    const line = lineAt(lines, index);
    const position = { start: pointAt(line, textStart(source, line)), end: pointAt(line, line.end) };
    return { block: { type: "thematicBreak", position }, next: index + 1 };
  },
  unsure: () => undefined,
};

function kindOfLine(source: string, line: Line): LineKind {
  const start = textStart(source, line);
  // Four spaces are code at the start of a block and nothing inside a paragraph (§4.4). A tab counts as up to four.
  if (start - line.start > 3 || source[start] === "\t") return "unsure";
  return kindOf(source, start, line.end);
}

function lineAt(lines: readonly Line[], index: number): Line {
  const line = lines[index];
  if (line === undefined) throw new RangeError("readers are only called for lines there are");
  return line;
}

// Paragraphs, §4.8. These interrupt one: a heading, a quotation, a list whose first item is not empty and, if it is
// ordered, has the number 1 (§5.2). A rule below might be the underline of a heading (§4.3).
function readParagraph(source: string, lines: readonly Line[], index: number): Reading<Paragraph> {
  const stretches: Stretch[] = [];
  let next = index;
  for (let line = lines[next]; line !== undefined; line = lines[++next]) {
    const kind = next === index ? "text" : kindOfLine(source, line);
    if (kind === "rule" || kind === "unsure") return undefined;
    const start = textStart(source, line);
    if (kind === "ordered" && !/^1[.)] /.test(source.slice(start, start + 3))) return undefined;
    if (kind !== "text") break;
    stretches.push({ line, start, end: line.end });
  }
  const children = inlinesOf(source, stretches);
  const first = stretches[0];
  const last = stretches.at(-1);
  if (children === undefined || first === undefined || last === undefined) return undefined;
  const position = { start: pointAt(first.line, first.start), end: pointAt(last.line, last.end) };
  return { block: { type: "paragraph", children, position }, next };
}

const depths = [1, 2, 3, 4, 5, 6] as const;

// ATX headings, §4.2. A `#` at the end may be a closing sequence or not, so it is left to the real parser.
function readHeading(source: string, lines: readonly Line[], index: number): Reading<Heading> {
  const line = lineAt(lines, index);
  const start = textStart(source, line);
  let text = start;
  while (source[text] === "#") text++;
  const depth = depths[text - start - 1];
  while (text < line.end && isSpace(source, text)) text++;
  let end = line.end;
  while (end > text && isSpace(source, end - 1)) end--;
  if (depth === undefined || text === end || source[end - 1] === "#") return undefined;
  const children = inlinesOf(source, [{ line, start: text, end }]);
  if (children === undefined) return undefined;
  const position = { start: pointAt(line, start), end: pointAt(line, line.end) };
  return { block: { type: "heading", depth, children, position }, next: index + 1 };
}

// Quotations, §5.1: every line has the mark, so that nothing continues lazily; the last one is not empty, and there is
// no quotation inside, so that nothing nests without bound.
function readQuote(source: string, lines: readonly Line[], index: number): Reading<Blockquote> {
  const inner: Line[] = [];
  for (const line of lines.slice(index)) {
    const mark = textStart(source, line);
    if (mark - line.start > 3 || source[mark] !== ">") return undefined;
    const start = mark + (mark + 1 < line.end && isSpace(source, mark + 1) ? 2 : 1);
    const within = { ...line, start };
    const kind = kindOfLine(source, within);
    // Right below a paragraph the parser lets fewer lists begin, also inside a quotation.
    const cut = inner.length === 0 && index > 0 && (kind === "bullet" || kind === "ordered");
    if (kind === "quote" || cut) return undefined;
    inner.push(within);
  }
  const chunks = chunksOf(source, inner);
  if (inner.length === 0 || chunks.at(-1)?.at(-1) !== inner.at(-1)) return undefined;
  const children: BlockContent[] = [];
  for (const chunk of chunks) {
    const blocks = blocksOf(source, chunk);
    // A list with more of the quotation behind it has an end of its own making in the real parser.
    if (blocks === undefined || children.at(-1)?.type === "list") return undefined;
    children.push(...blocks);
  }
  const first = lineAt(lines, index);
  const last = lineAt(lines, lines.length - 1);
  const position = { start: pointAt(first, textStart(source, first)), end: pointAt(last, last.end) };
  return { block: { type: "blockquote", children, position }, next: lines.length };
}

// Lists, §5.2 and §5.3: all the lines that remain are items of one line and one kind, at no indent.
function readList(source: string, lines: readonly Line[], index: number): Reading<List> {
  const items: ListItem[] = [];
  let sign: string | undefined;
  let number: number | null = null;
  for (const line of lines.slice(index)) {
    const marker = /^(?:([-+*])|(\d{1,9})([.)])) (?=[^ \t[])/.exec(source.slice(line.start, line.end));
    if (marker === null || kindOf(source, line.start, line.end) === "rule") return undefined;
    const [written, bullet, digits, delimiter] = marker;
    sign ??= bullet ?? delimiter;
    if (sign !== (bullet ?? delimiter)) return undefined;
    if (items.length === 0 && digits !== undefined) number = Number(digits);
    const start = line.start + written.length;
    if (kindOf(source, start, line.end) !== "text") return undefined;
    const children = inlinesOf(source, [{ line, start, end: line.end }]);
    if (children === undefined) return undefined;
    const end = () => pointAt(line, line.end);
    const paragraph: Paragraph = {
      type: "paragraph",
      children,
      position: { start: pointAt(line, start), end: end() },
    };
    const position = { start: pointAt(line, line.start), end: end() };
    items.push({ type: "listItem", spread: false, checked: null, children: [paragraph], position });
  }
  const first = lineAt(lines, index);
  const last = lineAt(lines, lines.length - 1);
  const position = { start: pointAt(first, first.start), end: pointAt(last, last.end) };
  const ordered = number !== null;
  const block: List = { type: "list", ordered, start: number, spread: false, children: items, position };
  return { block, next: lines.length };
}

/**
 * Whether these lines mean the same whatever stood before the blank line above them: no indent, with which they could
 * belong to a list (§5.2), and no mark of a container, which the parser reads differently behind code by indent.
 */
export function standsAlone(source: string, lines: readonly Line[]): boolean {
  const first = lines[0];
  if (first === undefined || /[ \t]/.test(source[first.start] ?? "")) return false;
  const kind = kindOf(source, first.start, first.end);
  return kind !== "bullet" && kind !== "ordered" && kind !== "quote";
}
