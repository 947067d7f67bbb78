// A fast lane in front of the Markdown parser: plain prose becomes a tree directly, what is left goes to the parser,
// and the two together are node for node what the parser alone gives. Why that is safe: docs/prose-lane.md.

import type { Nodes, Root, RootContent } from "mdast";
import { blocksOf, endsLists } from "./blocks.js";
import { chunksOf, type Line, linesOf } from "./lines.js";

type Parse = (source: string) => Root;

/**
 * What reaches across blank lines, anywhere in a source: definitions of links and footnotes (`]:`), fences, HTML that
 * ends at a mark of its own (CommonMark 0.31, §4.6, kinds 1 to 5). And what moves offsets or lines: a byte order mark,
 * a carriage return by itself.
 */
const farReaching = /\]:|```|~~~|<(?:[!?]|pre|script|style|textarea)|\uFEFF|\r(?!\n)/i;

/** Below this share of characters that the lane reads by itself, one call for all is faster. */
const worthwhile = 0.3;

/**
 * Wraps a parser of CommonMark with GFM and no other extension.
 * @param parse - called for what the lane cannot read, at most once for each source
 * @returns a function with the same results as `parse`
 */
export function createProseLane(parse: Parse): Parse {
  return (source) => (farReaching.test(source) ? parse(source) : readProse(source, parse));
}

/** Neighbouring groups of lines that the lane leaves to the parser. */
type Rest = { kind: "rest"; lines: Line[] };
type Section = Readonly<{ kind: "read"; blocks: readonly RootContent[]; lines: readonly Line[] }> | Rest;

function readProse(source: string, parse: Parse): Root {
  const lines = linesOf(source);
  const sections = sectionsOf(source, chunksOf(source, lines));
  const rests = sections.filter((section) => section.kind === "rest");
  const left = rests.reduce((sum, { lines }) => sum + lengthOf(lines), 0);
  if (lines.length === 0 || left > source.length * (1 - worthwhile)) return parse(source);
  const parsed = parseRests(source, rests, parse);
  const children = sections.flatMap((section) =>
    section.kind === "read" ? section.blocks : (parsed.get(section) ?? []),
  );
  return {
    type: "root",
    children,
    position: { start: { line: 1, column: 1, offset: 0 }, end: endOf(source) },
  };
}

// A list goes on behind a blank line where an item or an indented line follows; nothing else that can stand here does.
function sectionsOf(source: string, chunks: readonly Line[][]): Section[] {
  const sections: Section[] = [];
  for (const lines of chunks) {
    const blocks = blocksOf(source, lines);
    const previous = sections.at(-1);
    const fresh = endsLists(source, lines);
    if (!fresh && previous?.kind === "read" && previous.blocks.at(-1)?.type === "list") {
      sections.pop();
      addRest(sections, previous.lines);
      addRest(sections, lines);
    } else if (blocks === undefined || (!fresh && previous?.kind === "rest")) addRest(sections, lines);
    else sections.push({ kind: "read", blocks, lines });
  }
  return sections;
}

function addRest(sections: Section[], lines: readonly Line[]): void {
  const previous = sections.at(-1);
  if (previous?.kind === "rest") previous.lines.push(...lines);
  else sections.push({ kind: "rest", lines: [...lines] });
}

const startOf = (lines: readonly Line[]): number => lines[0]?.origin ?? 0;
const lengthOf = (lines: readonly Line[]): number => (lines.at(-1)?.end ?? 0) - startOf(lines);

// A rule of stars closes every block that a rest may have left open, and is never the underline of a heading.
const separator = "\n\n***\n\n";
const separatorLines = 4;

/** One call for all of them, since a call costs as much as several paragraphs. */
function parseRests(source: string, rests: readonly Rest[], parse: Parse): Map<Section, RootContent[]> {
  const parsed = new Map<Section, RootContent[]>();
  if (rests.length === 0) return parsed;
  const texts = rests.map(({ lines }) => source.slice(startOf(lines), startOf(lines) + lengthOf(lines)));
  const nodes = parse(texts.join(separator)).children;
  let position = 0;
  let lineNumber = 1;
  let taken = 0;
  for (const [index, rest] of rests.entries()) {
    const end = position + lengthOf(rest.lines);
    const own: RootContent[] = [];
    for (let node = nodes[taken]; node !== undefined && offsetOf(node) < end; node = nodes[++taken])
      own.push(node);
    taken++; // the rule
    const firstLine = rest.lines[0]?.number ?? 1;
    for (const node of own) move(node, firstLine - lineNumber, startOf(rest.lines) - position);
    parsed.set(rest, own);
    position = end + separator.length;
    lineNumber += (texts[index]?.match(/\n/g)?.length ?? 0) + separatorLines;
  }
  return parsed;
}

const offsetOf = (node: RootContent): number => node.position?.start.offset ?? 0;

/** Rests begin where a line begins, so columns stay. */
function move(tree: RootContent, lines: number, offsets: number): void {
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.position !== undefined)
      for (const point of [node.position.start, node.position.end]) {
        point.line += lines;
        point.offset = (point.offset ?? 0) + offsets;
      }
    if ("children" in node) stack.push(...node.children);
  }
}

/** The point behind the last character. */
function endOf(source: string): { line: number; column: number; offset: number } {
  const last = source.lastIndexOf("\n") + 1;
  const feeds = source.match(/\n/g)?.length ?? 0;
  return { line: feeds + 1, column: source.length - last + 1, offset: source.length };
}
