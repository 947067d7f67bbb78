// Text from content, made safe for a terminal: nothing in it moves the cursor, rings, hides or turns other text.

// C0 and C1 controls, line and paragraph separators, bidi controls, other characters that show as nothing, tags,
// lone surrogates. The joiners U+200C and U+200D stay: Persian is written with them, and emoji.
const hidden =
  /\p{Cc}|\p{Surrogate}|[\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** Writes each such character as its code point: `⟨U+202E⟩`. Line breaks too; a caller that wants them splits first. */
export function visible(text: string): string {
  return text.replace(hidden, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
  });
}

// The line feeds that the layout itself has stay.
const sequences =
  /(?!\n)\p{Cc}|[\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/** JSON with the same characters as `\u` sequences, so that a terminal shows it safely and a parser reads it exactly. */
export function safeJson(data: unknown): string {
  return JSON.stringify(data, undefined, 2).replace(
    sequences,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
