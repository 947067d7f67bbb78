// The text of a post, as WordPress keeps it: HTML with comments of the block editor, shortcodes, paragraphs that only empty
// lines part. All of it becomes Markdown, or is named.

import type { Element, ElementContent, Root } from "hast";
import { htmlBody } from "../html/body.js";
import type { AddressRules } from "../html/cleaning.js";
import { withParagraphs } from "../html/paragraphs.js";
import { element, hasClass, isElement, text } from "../html/tree.js";
import { type Note, note } from "../notes.js";
import { type Pattern, withoutBlocks } from "./blocks.js";
import type { ShortcodeRules } from "./expander.js";
import { type Footnotes, markFootnotes } from "./footnotes.js";
import { expandShortcodes } from "./shortcodes.js";

type BodyRules = ShortcodeRules &
  Readonly<{
    /** What stands in several posts by its id, a synced pattern; undefined if the export has none such. */
    pattern: Pattern;
  }>;

/** @param content - `content:encoded` of an item */
export function postBody(
  content: string,
  addresses: AddressRules,
  rules: BodyRules,
  notes: Note[],
  footnotes: Footnotes = new Map(),
): string {
  const isBlockPost = content.includes("<!-- wp:");
  const marked = markFootnotes(content.replace(/\r\n?/g, "\n"), footnotes);
  const html = expandShortcodes(withoutComments(marked.html, rules, notes), rules, notes);
  const markdown = htmlBody(html, addresses, notes, (tree) => {
    const hasLooseText = tree.children.some((child) => child.type === "text" && child.value.trim() !== "");
    return withVerses(!isBlockPost || hasLooseText ? withParagraphs(tree) : tree);
  });
  return marked.written(markdown, (text) => htmlBody(text, addresses, notes));
}

function withoutComments(content: string, { pattern }: BodyRules, notes: Note[]): string {
  const pages = content.split(/<!--\s*nextpage\s*-->/).length;
  if (pages > 1) notes.push(note("pages-joined", "", { count: pages }));
  return withoutBlocks(content, pattern, notes).replace(
    /<!--\s*(?:more\b[^>]{0,300}?|nextpage|noteaser)\s*-->/g,
    "\n\n",
  );
}

/** A poem is set in `<pre>`, but is no code. */
function withVerses(tree: Root): Root {
  return { ...tree, children: versed(tree.children as readonly ElementContent[]) };
}

function versed(children: readonly ElementContent[]): ElementContent[] {
  return children.map((child) => {
    if (child.type !== "element") return child;
    if (child.tagName === "pre" && hasClass(child, "wp-block-verse")) return verse(child);
    return { ...child, children: versed(child.children) };
  });
}

function verse(node: Element): Element {
  const lines = lined(node.children);
  const isEmpty = (one: ElementContent | undefined): boolean =>
    isElement(one, "br") || (one?.type === "text" && one.value.trim() === "");
  while (isEmpty(lines[0])) lines.shift();
  while (isEmpty(lines.at(-1))) lines.pop();
  return element("p", {}, lines);
}

const lined = (children: readonly ElementContent[]): ElementContent[] =>
  children.flatMap((child) => {
    if (child.type === "element") return [{ ...child, children: lined(child.children) }];
    if (child.type !== "text") return [];
    // Spaces are kept in `<pre>` alone; this sign parts the halves of a verse as well.
    const lines = child.value.replace(/(?<=\S)[ \u00A0]{4,}(?=\S)/g, " … ").split("\n");
    return lines.flatMap((line, index) => [...(index === 0 ? [] : [element("br")]), text(line)]);
  });
