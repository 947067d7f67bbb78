// The one walk that makes a safe tree ours: ids, links, figures, regions, isolation. It gathers the plain text, the
// headings and the holes on the same way.

import type { Element, ElementContent, Root } from "hast";
import { mayHoldVerses } from "../../language/verse.js";
import type { Direction } from "../../model/article.js";
import type { Heading, Hole } from "../../model/body.js";
import { createIds } from "../ids.js";
import { lessThan, mark, roleOf, withoutMark } from "../mark.js";
import { rangeWithin } from "../ranges.js";
import type { Reporter } from "../reporter.js";
import type { BodyWords } from "../words.js";
import { enterBlock, hasOther, isolateRuns } from "./direction.js";
import { finishBox, finishNote, finishNotes, finishReference } from "./footnotes.js";
import { finishHeading, settleLevels } from "./headings.js";
import {
  finishFigure,
  finishGallery,
  finishImage,
  finishPicture,
  picturesAlone,
  solePicture,
} from "./images.js";
import { finishLink, resolveFragments } from "./links.js";
import { finishQuote } from "./quotes.js";
import { finishCell, finishCodeBlock, finishTable } from "./tables.js";
import { finishVerses, versesOf } from "./verses.js";
import { element, endLine, type Handler, isBlankText, type Scope, textNode, type Work } from "./work.js";

export type Finished = Readonly<{
  tree: Root;
  holes: readonly Hole[];
  headings: readonly Heading[];
  firstParagraph: string;
  text: string;
}>;

/**
 * @param tree - sanitised; it is taken apart
 * @param source - the body's Markdown, to see at once whether it has letters of the other direction
 * @param direction - the page's
 */
export function finishBody(
  tree: Root,
  source: string,
  direction: Direction,
  words: BodyWords,
  report: Reporter,
): Finished {
  const ids = new Set<string>();
  const nextId = createIds();
  const work: Work = {
    report,
    words,
    isMixed: hasOther(source, direction) || source.includes("&"),
    mayHoldVerses: mayHoldVerses(source),
    holes: [],
    headings: [],
    fragmentLinks: [],
    idFor: (text) => {
      const id = nextId(withoutMark(text));
      ids.add(id);
      return id;
    },
    lines: [],
    line: "",
    firstParagraph: undefined,
    innerParagraph: undefined,
    tables: 0,
    codeBlocks: 0,
    afterLink: [],
    children: (node, scope) => finishChildren(node, scope, work),
  };
  const children = finishChildren(
    tree,
    {
      direction,
      isolates: true,
      isOther: false,
      around: { start: 0, end: 0 },
      isTop: true,
      inLink: false,
      inFigure: false,
      inTableHead: false,
      isSilent: false,
    },
    work,
  );
  endLine(work);
  const headings = settleLevels(work.headings);
  resolveFragments(sealed(ids, children), work);
  return {
    tree: { type: "root", children },
    holes: work.holes,
    headings,
    firstParagraph: work.firstParagraph ?? work.innerParagraph ?? "",
    text: work.lines.join("\n"),
  };
}

function finishChildren(node: Element | Root, scope: Scope, work: Work): ElementContent[] {
  const finished: ElementContent[] = [];
  for (const child of node.children) {
    if (child.type === "text") for (const part of finishText(child.value, scope, work)) finished.push(part);
    else if (child.type === "element")
      for (const part of finishElement(child, scope, work)) finished.push(part);
  }
  return finished;
}

function finishText(written: string, scope: Scope, work: Work): ElementContent[] {
  const text = withoutMark(written);
  if (!scope.isSilent) work.line += text;
  return scope.isolates && text.trim() !== ""
    ? isolateRuns(text, scope.direction, scope.isOther)
    : [textNode(text)];
}

const finishParagraph: Handler = (node, scope, work) => {
  const picture = scope.inFigure ? undefined : solePicture(node);
  if (picture !== undefined) return finishPicture(node, picture, scope, work);
  const pictures = scope.inFigure ? undefined : picturesAlone(node);
  if (pictures !== undefined) return finishGallery(node, pictures, scope, work);
  const from = work.lines.length;
  const inner = { ...scope, isTop: false };
  const verses = work.mayHoldVerses ? versesOf(node) : undefined;
  const poem = verses === undefined ? undefined : finishVerses(node, verses, inner, work);
  const children = poem === undefined ? work.children(node, inner) : [];
  endLine(work);
  const text = work.lines.slice(from).join(" ");
  if (text !== "" && scope.isTop) work.firstParagraph ??= text;
  else if (text !== "") work.innerParagraph ??= text;
  if (poem !== undefined) return [poem];
  // What the sanitiser left of a paragraph may be nothing.
  return children.every(isBlankText) ? [] : [element("p", node.properties, children)];
};

const finishCode: Handler = (node, scope, work) => [
  element("code", { ...node.properties, dir: "ltr" }, work.children(node, { ...scope, isolates: false })),
];

const finishIsolated: Handler = (node, scope, work) => [
  element(node.tagName, node.properties, work.children(node, { ...scope, isolates: false })),
];

const finishTableHead: Handler = (node, scope, work) => [
  element("thead", node.properties, work.children(node, { ...scope, inTableHead: true })),
];

const finishBreak: Handler = (_node, scope, work) => {
  if (!scope.isSilent) work.line += " ";
  return [element("br", {}, [])];
};

const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["a", finishLink],
  ["bdi", finishIsolated],
  ["bdo", finishIsolated],
  ["blockquote", finishQuote],
  ["br", finishBreak],
  ["code", finishCode],
  ["figure", finishFigure],
  ["img", finishImage],
  ["p", finishParagraph],
  ["pre", finishCodeBlock],
  ["table", finishTable],
  ["td", finishCell],
  ["th", finishCell],
  ["thead", finishTableHead],
  ...["h1", "h2", "h3", "h4", "h5", "h6"].map((name): [string, Handler] => [name, finishHeading]),
]);

/** These stand in a line of text; every other element begins and ends one. */
const inline: ReadonlySet<string> = new Set(
  (
    "a abbr b bdi bdo br cite code del dfn em i img input ins kbd mark q rp rt ruby s samp small span strong sub " +
    "sup time u var wbr"
  ).split(" "),
);
/** They name their ids themselves, or name what they hold first. */
const ownIdHandling: ReadonlySet<string> = new Set(["a", "img", "h1", "h2", "h3", "h4", "h5", "h6"]);
const divisions: ReadonlySet<string> = new Set(["div", "section"]);

function finishElement(node: Element, around: Scope, work: Work): ElementContent[] {
  const role = takeRole(node);
  cleanAttributes(node, work);
  const isBlock = !inline.has(node.tagName);
  if (isBlock) endLine(work);
  const placed: Scope = {
    ...around,
    around: rangeWithin(node, around.around),
    isTop: around.isTop && (node.tagName === "p" || divisions.has(node.tagName)),
  };
  const scope = enterBlock(node, placed, work);
  const finished = finishByRole(role, node, scope, work);
  if (isBlock) endLine(work);
  return finished;
}

function finishByRole(role: string | undefined, node: Element, scope: Scope, work: Work): ElementContent[] {
  switch (role?.split(" ")[0]) {
    case roleOf.reference:
      return finishReference(role ?? "", scope, work);
    case roleOf.notes:
      return finishNotes(node, scope, work);
    case roleOf.note:
      return finishNote(role ?? "", node, scope, work);
    case roleOf.box:
      return finishBox(node, scope, work);
  }
  const handler = handlers.get(node.tagName);
  if (handler !== undefined) return handler(node, scope, work);
  return [element(node.tagName, node.properties, work.children(node, scope))];
}

function takeRole(node: Element): string | undefined {
  const role = node.properties[mark];
  if (role === undefined) return undefined;
  delete node.properties[mark];
  return String(role);
}

// Character references in HTML can spell the mark; what they decode to is cleaned here.
function cleanAttributes(node: Element, work: Work): void {
  const { properties, tagName } = node;
  for (const property of Object.keys(properties)) {
    const value = properties[property];
    if (typeof value === "string") properties[property] = withoutMark(value);
    else if (Array.isArray(value)) properties[property] = value.map((one) => withoutMark(String(one)));
  }
  if (properties.id !== undefined && !ownIdHandling.has(tagName))
    properties.id = work.idFor(String(properties.id));
}

/**
 * Last look at what was made: adds the ids that we gave ourselves, which are targets too, and keeps `<` out of
 * attributes. Legal as it is there, nothing that reads our HTML with less care shall take `alt="<script>"` for a tag.
 */
function sealed(ids: Set<string>, nodes: readonly ElementContent[]): ReadonlySet<string> {
  for (const node of nodes) {
    if (node.type !== "element") continue;
    const { properties } = node;
    if (typeof properties.id === "string") ids.add(properties.id);
    for (const property of Object.keys(properties)) {
      const value = properties[property];
      if (typeof value === "string") properties[property] = value.replaceAll("<", lessThan);
      else if (Array.isArray(value))
        properties[property] = value.map((one) => String(one).replaceAll("<", lessThan));
    }
    sealed(ids, node.children);
  }
  return ids;
}
