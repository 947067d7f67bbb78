// Small questions about HTML trees that several steps ask, and the parsing of a fragment.

import type { Element, ElementContent, Nodes, Root, RootContent } from "hast";
import { fromParse5 } from "hast-util-from-parse5";
import { parse, parseFragment, serialize } from "parse5";
import { createRawHtmlReader } from "../../markdown/raw-html.js";

/** As nobody asks where in the HTML an element stood, no places are kept: they take twice as long as all the rest. */
const options = { scriptingEnabled: false };

/** @param html - a whole page, in which elements are nested no deeper than a parser bears */
export const parsePage = (html: string): Root => fromParse5(parse(html, options)) as Root;

/** A page with all its tags in their places, as a browser reads it. */
export const wholePage = (html: string): string => serialize(parse(html, options));

/**
 * Parses a fragment of HTML.
 * @returns undefined where elements are nested as deep as only an attack nests them
 */
export function parseHtml(html: string): Root | undefined {
  const reader = createRawHtmlReader();
  reader.read(html, 0);
  if (reader.tooDeep() !== undefined) return undefined;
  return fromParse5(parseFragment(html, options)) as Root;
}

export const isElement = (node: Nodes | undefined, ...names: readonly string[]): node is Element =>
  node?.type === "element" && (names.length === 0 || names.includes(node.tagName));

/** Editors of web pages make gaps with no-break spaces; nobody reads them. */
export const isBlank = (node: Nodes): boolean =>
  (node.type === "text" && /^[ \t\n\r\f\u00a0]*$/.test(node.value)) || node.type === "comment";

/** All text below a node, as it stands. */
export function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  let text = "";
  for (const child of node.children) text += textOf(child);
  return text;
}

const unseen: ReadonlySet<string> = new Set(["script", "style", "noscript", "template"]);
const lineBreaks: ReadonlySet<string> = new Set(["br", "td", "th", "tr", "caption", "title"]);

/** Whether what it holds is for programs alone. */
export const isUnseen = ({ tagName }: Element): boolean => unseen.has(tagName);

/** Whether it begins a line, and another line begins behind it. */
export const endsLine = (node: Element): boolean => isBlock(node) || lineBreaks.has(node.tagName);

/** The lines that a reader sees, then each run of text for itself: a page may have all it says of an article in one line. */
export function linesOf(tree: Root): readonly string[] {
  const runs: string[] = [];
  const shown = shownLines(tree, (run) => runs.push(run));
  return [...shown, ...trimmed(runs)];
}

function shownLines(tree: Root, visitRun: (run: string) => void): readonly string[] {
  let shown = "";
  const read = (node: Nodes): void => {
    if (node.type === "text") {
      shown += node.value;
      visitRun(node.value);
    }
    if (!("children" in node) || (node.type === "element" && isUnseen(node))) return;
    const ends = node.type === "element" && endsLine(node) ? "\n" : "";
    shown += ends;
    for (const child of node.children) read(child);
    shown += ends;
  };
  read(tree);
  return trimmed(shown.split("\n"));
}

/** The words below a node on one line: those at both sides of a line's end are two. */
export function wordsOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  const words = node.children.map(wordsOf).join("");
  return node.type === "element" && endsLine(node) ? ` ${words} ` : words;
}

const trimmed = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== "");

/** The text of an attribute; undefined if it is not there or has no text. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  return Array.isArray(value) ? value.join(" ") : undefined;
}

export const hasClass = (node: Element, name: string | RegExp): boolean => {
  const classes = Array.isArray(node.properties.className) ? node.properties.className : [];
  return classes.some((one) => (typeof name === "string" ? one === name : name.test(String(one))));
};

/** Visits every element below a node, each before what it holds. */
export function eachElement(node: Root | Element, visit: (element: Element) => void): void {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    visit(child);
    eachElement(child, visit);
  }
}

/** The first element below that fits, in the order of the text. */
export function find(node: Root | Element, fits: (element: Element) => boolean): Element | undefined {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    if (fits(child)) return child;
    const below = find(child, fits);
    if (below !== undefined) return below;
  }
  return undefined;
}

export function element(
  tagName: string,
  properties: Element["properties"] = {},
  children: readonly ElementContent[] = [],
): Element {
  return { type: "element", tagName, properties, children: [...children] };
}

export const text = (value: string): Extract<ElementContent, { type: "text" }> => ({ type: "text", value });

const blocks: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr iframe legend li main menu nav ol p pre section summary table ul video audio"
  ).split(" "),
);

export const isBlock = (node: RootContent | ElementContent): boolean =>
  node.type === "element" && blocks.has(node.tagName);
