// HTML → the body of a source, whatever the HTML is.

import type { Root } from "hast";
import { type Note, note } from "../notes.js";
import { type AddressRules, cleanHtml } from "./clean.js";
import { plainMarkdown, treeToMarkdown } from "./to-markdown.js";
import { parseHtml } from "./tree.js";

/** HTML that anybody may have written, as Markdown; if no parser can bear it, its text. */
export function htmlBody(
  html: string,
  addresses: AddressRules,
  notes: Note[],
  prepare: (tree: Root) => Root = (tree) => tree,
): string {
  try {
    const tree = parseHtml(html);
    if (tree !== undefined) return treeToMarkdown(cleanHtml(prepare(tree), addresses, notes), notes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  notes.push(note("lost-markup"));
  return plainMarkdown(withoutTags(html).split(/\n\s*\n/));
}

/** Without a parser: what stands between `<` and `>` goes, scripts with what they hold. */
function withoutTags(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]{0,1000000}?<\/\1\s*>/gi, "")
    .replace(/<\/(?:p|div|li|h[1-6]|tr|blockquote)>/gi, "\n\n")
    .replace(/<\/?[a-z!][^<>]*>/gi, "")
    .replace(/&(?:nbsp|#160);/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}
