// The text of a post, as WordPress keeps it: HTML with comments of the block editor, shortcodes, paragraphs that only empty
// lines part. All of it becomes Markdown, or is named.

import type { Element, ElementContent, Root } from "hast";
import { htmlBody } from "../html/body.js";
import type { AddressRules } from "../html/clean.js";
import { withParagraphs } from "../html/paragraphs.js";
import { element, hasClass, text, textOf } from "../html/tree.js";
import { type Note, note } from "../notes.js";
import type { ShortcodeRules } from "./expander.js";
import { type Footnotes, markFootnotes } from "./footnotes.js";
import { expandShortcodes } from "./shortcodes.js";

/** What stands in the comment of a block: its name, and its values as JSON. */
const blockStart = /^\s+\/?wp:([a-z][\w/-]*)/;
/** Blocks without content of their own, of which nothing is missed. */
const emptyBlocks: ReadonlySet<string> = new Set([
  "more",
  "nextpage",
  "spacer",
  "separator",
  "paragraph",
  "post-content",
  "footnotes",
]);

/** @param content - `content:encoded` of an item */
export function postBody(
  content: string,
  addresses: AddressRules,
  shortcodes: ShortcodeRules,
  notes: Note[],
  footnotes: Footnotes = new Map(),
): string {
  const isBlockPost = content.includes("<!-- wp:");
  const marked = markFootnotes(content.replace(/\r\n?/g, "\n"), footnotes);
  const html = expandShortcodes(withoutComments(marked.html, notes), shortcodes, notes);
  const markdown = htmlBody(html, addresses, notes, (tree) => {
    const hasLooseText = tree.children.some((child) => child.type === "text" && child.value.trim() !== "");
    return withVerses(!isBlockPost || hasLooseText ? withParagraphs(tree) : tree);
  });
  return marked.written(markdown, (text) => htmlBody(text, addresses, notes));
}

function withoutComments(content: string, notes: Note[]): string {
  const pages = content.split(/<!--\s*nextpage\s*-->/).length;
  if (pages > 1) notes.push(note("pages-joined", "", { count: pages }));
  return withoutBlocks(content, notes).replace(
    /<!--\s*(?:more\b[^>]{0,300}?|nextpage|noteaser)\s*-->/g,
    "\n\n",
  );
}

/** Block by block, as their values may be of any length. */
function withoutBlocks(content: string, notes: Note[]): string {
  let result = "";
  let at = 0;
  for (let start = content.indexOf("<!--"); start !== -1; start = content.indexOf("<!--", at)) {
    const end = content.indexOf("-->", start + 4);
    if (end === -1) break;
    const comment = content.slice(start + 4, end);
    const name = blockStart.exec(comment)?.[1];
    result += content.slice(at, name === undefined ? end + 3 : start);
    at = end + 3;
    if (name === undefined) continue;
    for (const { 0: address } of comment.matchAll(keptPicture))
      if (!content.includes(nameOf(address), at)) notes.push(note("lost-element", `${name} ${address}`));
    if (!comment.endsWith("/") || emptyBlocks.has(name)) continue;
    const ref = /"ref":\s*(\d+)/.exec(comment)?.[1];
    notes.push(note("lost-block", ref === undefined ? name : `${name} ${ref}`));
  }
  return result + content.slice(at);
}

/** A picture among the values of a block, which nearly always stands in its HTML too, perhaps in another size. */
const keptPicture = /https?:[^"\s]{1,2000}?\.(?:jpe?g|png|gif|webp|avif)(?=[?"])/gi;
const nameOf = (address: string): string =>
  address.slice(address.lastIndexOf("/") + 1).replace(/(?:-\d+x\d+)?\.\w+$/, "");

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
  const lines = textOf(node).trim().split("\n");
  return element(
    "p",
    {},
    lines.flatMap((line, index) => [...(index === 0 ? [] : [element("br")]), text(line)]),
  );
}
