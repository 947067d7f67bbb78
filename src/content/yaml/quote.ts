// A value put in quotes so that it can be pasted into YAML as it is: the mend of most mistakes in front matter.

/** Longest line that a diagnostic offers for pasting. */
const longestLine = 1000;

/** Puts a value of one line in quotes. Double ones, unless the value holds some itself. */
export function quoted(value: string): string {
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}

/** A whole line ready for pasting, or nothing where it would be too long to read. */
export const readyLine = (line: string): string => (line.length > longestLine ? "" : line);

/** `![وصف](photo.jpg)` with or without a title, as pictures are written in a body. */
const markdownImage = /^!\[([^\]]*)\]\(\s*<?([^()<>"]+?)>?\s*(?:"[^"]*")?\)$/u;

/** The value as it should stand after its key: the file of a picture with its description, else all in quotes. */
export function mendedValue(value: string): string {
  const [, alt = "", file = ""] = (value.length > longestLine ? null : markdownImage.exec(value)) ?? [];
  if (file === "") return quoted(value);
  return alt === "" ? quoted(file) : `{ src: ${quoted(file)}, alt: ${quoted(alt)} }`;
}
