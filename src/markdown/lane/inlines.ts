// The text of one block: words, line breaks, emphasis, links and images in the cases where only one reading exists.
// Everything that might be something else makes it give up, and the block goes to the real parser.

import type { Image, Link, PhrasingContent, Text } from "mdast";
import { runOf } from "./flanking.js";
import { isSpace, type Line, type Point, pointAt } from "./lines.js";

/** A part of a line: all of it that belongs to the text, line ending excluded. */
export type Stretch = Readonly<{ line: Line; start: number; end: number }>;

/**
 * Every character that may mean something inside a text (§6 of CommonMark and the additions of GFM), and what begins
 * an address without brackets. A text without any is one text node. Tabs and NUL are for the real parser.
 */
const mark = /[\\`*_&<![\]~@\t\0]|:\/\/|www\./gi;
const reference = /&#?[0-9a-z]+;/iy;
// A destination without brackets, escapes and references, and a title in double quotes, on one line (§6.3).
const resource = /\(([^\0- \x7F()<\\]+)(?: +"([^"\\&]+)")?\)/y;

type Opener = Readonly<{ index: number; sign: string; length: number }>;
/** `links`: how many links were complete when it was opened. */
type Bracket = Readonly<{ index: number; image: boolean; links: number }>;
/** What is read so far, and the marks in it that may still begin something. */
type Reading = {
  readonly parts: PhrasingContent[];
  readonly openers: Opener[];
  readonly brackets: Bracket[];
  links: number;
};

/**
 * Reads the text of a paragraph, heading or list item.
 * The source must hold no link definition and no footnote: without these, `[…]` with no `(` behind it is plain text.
 * @param stretches - one for each line; each begins with something other than a space
 * @returns undefined where the lane is not sure
 */
export function inlinesOf(source: string, stretches: readonly Stretch[]): PhrasingContent[] | undefined {
  const reading: Reading = { parts: [], openers: [], brackets: [], links: 0 };
  for (const [index, stretch] of stretches.entries()) {
    const next = stretches[index + 1];
    const end = withoutSpaces(source, stretch);
    if (!readLine(source, { ...stretch, end }, reading)) return undefined;
    if (next !== undefined) reading.parts.push(lineBreak(source, stretch, end, next.line));
  }
  return joinTexts(reading.parts);
}

function withoutSpaces(source: string, { start, end }: Stretch): number {
  let offset = end;
  while (offset > start && isSpace(source, offset - 1)) offset--;
  return offset;
}

// Two spaces or more before the end of a line are a break (§6.7); else the line ending is part of the text (§6.8).
function lineBreak(source: string, stretch: Stretch, textEnd: number, next: Line): PhrasingContent {
  const end = pointAt(next, next.origin);
  if (stretch.end - textEnd >= 2)
    return { type: "break", position: { start: pointAt(stretch.line, textEnd), end } };
  const ending = source.slice(stretch.end, next.origin);
  return { type: "text", value: ending, position: { start: pointAt(stretch.line, stretch.end), end } };
}

/** @returns false where the lane is not sure */
function readLine(source: string, { line, start, end }: Stretch, reading: Reading): boolean {
  const { parts, openers, brackets } = reading;
  const text = source.slice(start, end);
  const point = (index: number): Point => pointAt(line, start + index);
  const addText = (from: number, to: number): void => {
    if (from < to) parts.push(textNode(text.slice(from, to), point(from), point(to)));
  };

  let done = 0; // everything before is in `parts`
  mark.lastIndex = 0;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    const at = match.index;
    switch (match[0]) {
      case "*":
      case "_": {
        const sign = match[0];
        let after = at + 1;
        while (text[after] === sign) after++;
        const run = runOf(sign, text[at - 1] ?? "", text[after] ?? "");
        if (run.opens || run.closes) {
          if (after - at > 2) return false;
          addText(done, at);
          const opener = openers.at(-1);
          if (run.closes && opener !== undefined) {
            // Pairs of unlike signs, and pairs around an open bracket, are for the real parser.
            if (opener.sign !== sign || opener.length !== after - at) return false;
            if (opener.index < (brackets.at(-1)?.index ?? -1)) return false;
            openers.pop();
            closeEmphasis(parts, opener, point(after));
          } else {
            if (run.opens) openers.push({ index: parts.length, sign, length: after - at });
            addText(at, after);
          }
          done = after;
        }
        mark.lastIndex = after;
        break;
      }
      case "!":
        if (text[at + 1] !== "[") break;
        if (text[at + 2] === "^") return false;
        addText(done, at);
        brackets.push({ index: parts.length, image: true, links: reading.links });
        addText(at, at + 2);
        done = at + 2;
        mark.lastIndex = done;
        break;
      case "[":
        if (text[at + 1] === "^") return false;
        addText(done, at);
        brackets.push({ index: parts.length, image: false, links: reading.links });
        addText(at, at + 1);
        done = at + 1;
        break;
      case "]": {
        const bracket = brackets.pop();
        if (bracket === undefined || text[at + 1] !== "(") break;
        // No link inside a link, at any depth (§6.3).
        if (!bracket.image && bracket.links < reading.links) break;
        resource.lastIndex = at + 1;
        const found = resource.exec(text);
        if (found === null) return false;
        const [whole, url = "", title = null] = found;
        if (url.includes("&") && url.includes(";")) return false;
        addText(done, at);
        done = at + 1 + whole.length;
        if (!closeLink(parts, bracket, url, title, point(done))) return false;
        while ((openers.at(-1)?.index ?? -1) > bracket.index) openers.pop();
        if (!bracket.image) reading.links++;
        mark.lastIndex = done;
        break;
      }
      case "&":
        reference.lastIndex = at;
        if (reference.test(text)) return false;
        break;
      case "@":
        // Part of an e-mail address only right behind one of these (GFM, §6.9).
        if (/[\w.+-]/.test(text[at - 1] ?? "")) return false;
        break;
      default:
        return false; // escapes, code, HTML, strikethrough, addresses
    }
  }
  addText(done, text.length);
  return true;
}

const textNode = (value: string, start: Point, end: Point): Text => ({
  type: "text",
  value,
  position: { start, end },
});

function closeEmphasis(parts: PhrasingContent[], opener: Opener, end: Point): void {
  const children = joinTexts(parts.splice(opener.index + 1));
  const start = startOf(parts.pop());
  const position = { start, end };
  parts.push(
    opener.length === 2 ? { type: "strong", children, position } : { type: "emphasis", children, position },
  );
}

function closeLink(
  parts: PhrasingContent[],
  bracket: Bracket,
  url: string,
  title: string | null,
  end: Point,
): boolean {
  const children = joinTexts(parts.splice(bracket.index + 1));
  const position = { start: startOf(parts.pop()), end };
  if (!bracket.image) {
    const link: Link = { type: "link", title, url, children, position };
    parts.push(link);
    return true;
  }
  const [label, ...others] = children;
  if (others.length > 0 || (label !== undefined && label.type !== "text")) return false;
  const image: Image = { type: "image", title, url, alt: label?.value ?? "", position };
  parts.push(image);
  return true;
}

function startOf(part: PhrasingContent | undefined): Point {
  if (part?.position === undefined) throw new RangeError("an opening mark is always in its list");
  return part.position.start;
}

/** Marks that came to nothing are text, and neighbouring texts are one. */
function joinTexts(parts: PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.type === "text" && last?.type === "text" && last.position && part.position) {
      last.value += part.value;
      last.position.end = part.position.end;
    } else joined.push(part);
  }
  return joined;
}
