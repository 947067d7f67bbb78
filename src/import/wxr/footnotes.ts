// Footnotes of the block editor: WordPress keeps their text apart from the post, in the custom field `footnotes`.

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

const mention = /<sup\b[^>]*\bdata-fn="([^"]+)"[^>]*>[\s\S]{0,300}?<\/sup>/g;
/** Characters for private use, which nothing on the way to Markdown changes. */
const mark = /\ue010(\d+)\ue011/g;

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
    return `\ue010${ids.indexOf(id) + 1}\ue011`;
  });
  return {
    html: marked,
    written: (markdown, toMarkdown) => {
      const texts = ids.map((id, index) => {
        const text = toMarkdown(notes.get(id) ?? "").replace(/\n(?=.)/g, "\n    ");
        return `[^${index + 1}]: ${text}`;
      });
      return [markdown.replace(mark, "[^$1]"), ...texts].join("\n\n");
    },
  };
}
