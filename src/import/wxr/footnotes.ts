// Footnotes of the block editor: WordPress keeps their text apart from the post, in the custom field `footnotes`.

import { footnoteMark, withFootnotes } from "../html/footnotes.js";
import type { WxrItem } from "./stream.js";

/** HTML of the notes by their id. */
export type Footnotes = ReadonlyMap<string, string>;

/** The field in which they stand. */
export const footnotesField = "footnotes";

export function footnotesOf({ meta }: Pick<WxrItem, "meta">): Footnotes {
  const written = meta.find(({ key }) => key === footnotesField)?.value ?? "[]";
  const notes = new Map<string, string>();
  try {
    const list: unknown = JSON.parse(written);
    for (const one of Array.isArray(list) ? list : [])
      if (typeof one?.id === "string" && typeof one.content === "string") notes.set(one.id, one.content);
  } catch {
    // A field of another plugin with this name.
  }
  return notes;
}

/** Bounded, or a text full of its beginnings would take minutes. */
const mention = /<sup\b[^<>]{0,300}?\bdata-fn="([^"<>]{1,100})"[^<>]{0,300}>[\s\S]{0,300}?<\/sup>/g;

/**
 * Takes the mentions out of a text before it becomes Markdown.
 * @returns the text with a mark for each, and what puts the notes in their place, the mentioned ones below the text
 */
export function markFootnotes(
  html: string,
  notes: Footnotes,
): Readonly<{ html: string; written: (markdown: string, toMarkdown: (html: string) => string) => string }> {
  const ids: string[] = [];
  const marked = html.replace(mention, (whole, id: string) => {
    if (!notes.has(id)) return whole;
    if (!ids.includes(id)) ids.push(id);
    return footnoteMark(String(ids.indexOf(id) + 1));
  });
  return {
    html: marked,
    written: (markdown, toMarkdown) =>
      withFootnotes(
        markdown,
        ids.map((id, index) => [String(index + 1), toMarkdown(notes.get(id) ?? "")]),
      ),
  };
}
