// HTML → the body of a source, whatever the HTML is.

import type { Root } from "hast";
import { type Note, note } from "../notes.js";
import { withAnchors } from "./anchors.js";
import { cleanHtml } from "./clean.js";
import type { AddressRules } from "./cleaning.js";
import { withFootnotes } from "./footnotes.js";
import { linkedFootnotesOf } from "./linked-footnotes.js";
import { plainMarkdown, textAgain, treeToMarkdown } from "./to-markdown.js";
import { parseHtml } from "./tree.js";
import { withWordLists } from "./word-lists.js";

/** HTML that anybody may have written, as Markdown; if no parser can bear it, its text. */
export function htmlBody(
  html: string,
  addresses: AddressRules,
  notes: Note[],
  prepare: (tree: Root) => Root = (tree) => tree,
): string {
  try {
    const tree = parseHtml(html);
    if (tree !== undefined) return markdownOf(prepare(withWordLists(tree)), addresses, notes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  notes.push(note("lost-markup"));
  return plainMarkdown(withoutTags(html).split(/\n\s*\n/));
}

function markdownOf(tree: Root, addresses: AddressRules, notes: Note[]): string {
  const footnotes = linkedFootnotesOf(tree);
  const made = (part: Root, into: Note[]): string =>
    treeToMarkdown(cleanHtml(withAnchors(part, addresses.link), addresses, into), into);
  if (footnotes === undefined) return made(tree, notes);
  const own: Note[] = [];
  const body = made(footnotes.tree, own);
  const texts = [...footnotes.notes].map(([name, note]) => [name, made(note, own)] as const);
  const markdown = withFootnotes(body, texts);
  // Where HTML stays HTML, in a table perhaps, Markdown's sign for a footnote says nothing; the links do.
  if (/\[\^(?:ftn|edn)\d+\]/.test(textAgain(markdown))) return made(tree, notes);
  notes.push(...own);
  return markdown;
}

/** Without a parser: what stands between `<` and `>` goes, scripts with what they hold. */
function withoutTags(html: string): string {
  return html
    .split(/(?=<(?:script|style)\b)/i)
    .map((piece) => piece.replace(/^<(script|style)\b[\s\S]*?<\/\1\s*>/i, ""))
    .join("")
    .replace(/<\/(?:p|div|li|h[1-6]|tr|blockquote)>/gi, "\n\n")
    .replace(/<\/?[a-z!][^<>]*>/gi, "")
    .replace(/&(?:nbsp|#160);/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}
