// Bytes of files that others made → text. A guess, unlike content/decode.ts, because nobody will save an old page anew;
// what was guessed is said.

import { encodingOf } from "./encoding.js";
import { type Note, note } from "./notes.js";

export type Decoded = Readonly<{ text: string; notes: readonly Note[] }>;

/**
 * Decodes; line and page ends become LF; control characters that no text needs go, with a note.
 * @param declared - name of an encoding that the file gives itself, if any
 */
export function decodeForeign(bytes: Uint8Array, declared?: string): Decoded {
  const { text, notes } = decoded(bytes, declared);
  return withoutControls(text.replace(lineEnds, "\n"), notes);
}

/** Also the ends of pages that programs write between paragraphs of a print: words at both sides must not become one. */
const lineEnds = /\r\n?|[\v\f\x85]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff]/g;

/** Drops control characters and noncharacters; half surrogate pairs become U+FFFD. */
function withoutControls(text: string, notes: readonly Note[]): Decoded {
  let count = 0;
  const clean = text.replace(controls, () => {
    count += 1;
    return "";
  });
  const well = clean.toWellFormed();
  return count === 0
    ? { text: well, notes }
    : { text: well, notes: [...notes, note("lost-control-characters", "", { count })] };
}

function decoded(bytes: Uint8Array, declared: string | undefined): Decoded {
  const encoding = encodingOf(bytes, declared);
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== "utf-8")
    return { text, notes: isAscii(bytes) ? [] : [note("guessed-encoding", encoding)] };
  const count = text.match(/\ufffd/g)?.length ?? 0;
  return { text, notes: count === 0 ? [] : [note("damaged-text", "", { count })] };
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);
