// Footnotes on their way to Markdown: a mark in the text for each mention, and below the text the notes.

/** Between characters for private use, which nothing on the way to Markdown changes: a number, or Word's name. */
const mark = /\ue010((?:ftn|edn)?\d+)\ue011/g;

export const footnoteMark = (name: string): string => `\ue010${name}\ue011`;

/** @returns the text with Markdown's signs in place of the marks, and the notes below it */
export const withFootnotes = (
  markdown: string,
  notes: readonly (readonly [name: string, text: string])[],
): string =>
  [
    markdown.replace(mark, "[^$1]"),
    ...notes.map(([name, note]) => `[^${name}]: ${note.replace(/\n(?=.)/g, "\n    ")}`),
  ].join("\n\n");
