// A fast lane in front of the Markdown parser: plain prose becomes a tree directly, what is left goes to the parser,
// and the two together are node for node what the parser alone gives. Why that is safe: docs/prose-lane.md.

import type { Nodes, Root, RootContent } from "mdast";
import { blocksOf, standsAlone } from "./blocks.js";
import { chunksOf, type Line, linesOf } from "./lines.js";

type Parse = (source: string) => Root;

/**
 * What reaches across blank lines, anywhere in a source: definitions of links and footnotes (`]:`), fences, HTML that
 * ends at a mark of its own (CommonMark 0.31, §4.6, kinds 1 to 5). And what moves offsets or lines: a byte order mark,
 * a carriage return by itself.
 */
const farReaching = /\]:|```|~~~|<(?:[!?]|pre|script|style|textarea)|\uFEFF|\r(?!\n)/i;

/** Where the lane reads less than this share of the characters by itself, the parser may as well read all. */
const worthwhile = 0.1;

/**
 * Wraps a parser of CommonMark with GFM and no other extension.
 * @param parse - called for what the lane cannot read, at most once for each source
 * @returns a function with the same results as `parse`
 */
export function createProseLane(parse: Parse): Parse {
  return (source) => (farReaching.test(source) ? parse(source) : readProse(source, parse));
}

/**
 * The whole tree where the lane reads all of a source.
 * @returns undefined where the parser is needed for any part of it
 */
export function proseTreeOf(source: string): Root | undefined {
  if (farReaching.test(source)) return undefined;
  const children: RootContent[] = [];
  let endsWithList = false;
  for (const lines of chunksOf(source, linesOf(source))) {
    if (endsWithList && !standsAlone(source, lines)) return undefined;
    const blocks = blocksOf(source, lines);
    if (blocks === undefined) return undefined;
    for (const block of blocks) children.push(block);
    endsWithList = blocks.at(-1)?.type === "list";
  }
  if (children.length === 0) return undefined;
  return {
    type: "root",
    children,
    position: { start: { line: 1, column: 1, offset: 0 }, end: endOf(source) },
  };
}

/** Lines up to the next section, from `offset` in line `line`; no block reaches across two sections. */
type Section = Readonly<{
  offset: number;
  line: number;
  /** Absent where the parser has to read it. */
  blocks: readonly RootContent[] | undefined;
}>;

function readProse(source: string, parse: Parse): Root {
  const sections = sectionsOf(source, chunksOf(source, linesOf(source)));
  const rests = sections.flatMap((section, index): Rest[] => {
    const text = () => source.slice(section.offset, sections[index + 1]?.offset ?? source.length);
    return section.blocks === undefined ? [{ section, text: text() }] : [];
  });
  const left = rests.reduce((sum, { text }) => sum + text.length, 0);
  if (sections.length === 0 || left > source.length * (1 - worthwhile)) return parse(source);
  const { root, parsed } = parseRests(rests, parse);
  const children = sections.flatMap((section) => section.blocks ?? parsed.get(section) ?? []);
  return { ...root, children, position: { start: { line: 1, column: 1, offset: 0 }, end: endOf(source) } };
}

// Of what can stand here, lists and code by indent may reach across a blank line (§5.2, §4.4). Where the lines behind
// it are not independent of them, both go to the parser together.
function sectionsOf(source: string, chunks: readonly Line[][]): Section[] {
  const sections: Section[] = [];
  for (const lines of chunks) {
    const first = lines[0];
    if (first === undefined) continue;
    const { origin: offset, number: line } = first;
    const previous = sections.at(-1);
    if (previous !== undefined && !standsAlone(source, lines) && mayReachOn(previous)) {
      sections[sections.length - 1] = { ...previous, blocks: undefined };
      continue;
    }
    const blocks = blocksOf(source, lines);
    if (blocks === undefined && previous !== undefined && previous.blocks === undefined) continue;
    sections.push({ offset, line, blocks });
  }
  return sections;
}

const mayReachOn = ({ blocks }: Section): boolean => blocks === undefined || blocks.at(-1)?.type === "list";

type Rest = Readonly<{ section: Section; text: string }>;

// A rule of stars closes every block that a rest may have left open, and is never the underline of a heading. The rest
// before it ends with a blank line.
const separator = "***\n\n";
const separatorLines = 2;

/**
 * One call for all of them, since a call costs as much as several paragraphs.
 * @returns also the root that the parser made: a box of a task list behind an empty item leaves a field on it
 */
function parseRests(
  rests: readonly Rest[],
  parse: Parse,
): Readonly<{ root: Root; parsed: ReadonlyMap<Section, readonly RootContent[]> }> {
  const parsed = new Map<Section, RootContent[]>();
  if (rests.length === 0) return { root: { type: "root", children: [] }, parsed };
  const root = parse(rests.map(({ text }) => text).join(separator));
  const nodes = root.children;
  let offset = 0;
  let line = 1;
  let taken = 0;
  for (const { section, text } of rests) {
    const end = offset + text.length;
    const own: RootContent[] = [];
    for (let node = nodes[taken]; node !== undefined && offsetOf(node) < end; node = nodes[++taken])
      own.push(node);
    taken++; // the rule
    for (const node of own) move(node, section.line - line, section.offset - offset);
    parsed.set(section, own);
    offset = end + separator.length;
    line += lineFeedsIn(text) + separatorLines;
  }
  return { root, parsed };
}

const lineFeedsIn = (text: string): number => text.match(/\n/g)?.length ?? 0;
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
    if ("children" in node) for (const child of node.children) stack.push(child);
  }
}

/** The point behind the last character. */
function endOf(source: string): { line: number; column: number; offset: number } {
  const last = source.lastIndexOf("\n") + 1;
  return { line: lineFeedsIn(source) + 1, column: source.length - last + 1, offset: source.length };
}
