// What is known and gathered while a body is finished. One object for one body; only this folder changes it.

import type { Element, ElementContent, Root } from "hast";
import type { Direction } from "../../model/article.js";
import type { Hole } from "../../model/body.js";
import type { Range, Reporter } from "../reporter.js";
import type { BodyWords } from "../words.js";

/** Where the walk is. Never changed, only replaced on the way down. */
export type Scope = Readonly<{
  direction: Direction;
  /** False inside code and inside what is isolated already. */
  isolates: boolean;
  /** In a heading or an item that has letters of the other direction alone: signs beside them are theirs. */
  isOther: boolean;
  /** Nearest known place around, for what has none of its own. */
  around: Range;
  /** No element around it but divisions: where the first paragraph is looked for. */
  isTop: boolean;
  inLink: boolean;
  inFigure: boolean;
  inTableHead: boolean;
  /** Code blocks and our own words are no text of the article. */
  isSilent: boolean;
}>;

export type FoundHeading = { element: Element; writtenDepth: number; id: string; text: string };
type FragmentLink = Readonly<{ element: Element; fragment: string; range: Range }>;

export type Work = {
  readonly report: Reporter;
  readonly words: BodyWords;
  /** False when the body has no letter of the other direction at all, so no block can be in another script. */
  readonly isMixed: boolean;
  /** False when no line of the body is parted as a verse is. */
  readonly mayHoldVerses: boolean;
  readonly holes: Hole[];
  readonly headings: FoundHeading[];
  readonly fragmentLinks: FragmentLink[];
  /** Hands out an id that is not taken yet. */
  readonly idFor: (text: string) => string;
  readonly lines: string[];
  line: string;
  firstParagraph: string | undefined;
  /** Used when no paragraph stands at the top. */
  innerParagraph: string | undefined;
  tables: number;
  codeBlocks: number;
  /** Note references that stood inside a link; a link cannot hold another. */
  afterLink: ElementContent[];
  /** The walk itself, for handlers to go on with. */
  readonly children: (node: Element | Root, scope: Scope) => ElementContent[];
};

/** A handler answers with what takes the element's place. */
export type Handler = (node: Element, scope: Scope, work: Work) => ElementContent[];

export const element = (
  tagName: string,
  properties: Element["properties"],
  children: ElementContent[],
): Element => ({ type: "element", tagName, properties, children });

export const textNode = (value: string): ElementContent => ({ type: "text", value });

export const withoutBreaks = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.filter((node) => node.type !== "element" || node.tagName !== "br");

/** Blocks with a line end before, between and behind them. */
export const spaced = (blocks: readonly ElementContent[]): ElementContent[] =>
  blocks.flatMap((block) => [textNode("\n"), block]).concat(textNode("\n"));

/** Every run of white space but a space alone, which stays as it is: there is one between any two words. */
const unevenSpace = /\s\s+|[^\S ]/g;

/** Ends the line of plain text that is being gathered. */
export function endLine(work: Work): void {
  const line = work.line.replace(unevenSpace, " ").trim();
  if (line !== "") work.lines.push(line);
  work.line = "";
}

/** Plain text of finished or unfinished nodes; an image counts by its text alternative. */
export function plainText(nodes: readonly ElementContent[]): string {
  let text = "";
  for (const node of nodes) {
    if (node.type === "text") text += node.value;
    else if (node.type === "element")
      text += node.tagName === "img" ? String(node.properties.alt ?? "") : plainText(node.children);
  }
  return text;
}

export const isBlankText = (node: ElementContent): boolean =>
  node.type === "text" && node.value.trim() === "";

/** The children that are not mere white space between blocks. */
export const solid = (node: Element): ElementContent[] =>
  node.children.filter((child) => !isBlankText(child));
