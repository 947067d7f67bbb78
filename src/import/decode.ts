// Bytes of files that others made → text. A guess, unlike content/decode.ts, because nobody will save an old page anew;
// what was guessed is said.

import { type Note, note } from "./notes.js";

export type Decoded = Readonly<{ text: string; notes: readonly Note[] }>;

/**
 * Decodes by byte order mark, then by the declared encoding, then as UTF-8, else as Windows-1256. Line and page ends
 * become LF; control characters that no text needs go, with a note.
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
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return damaged(decode("utf-8", bytes));
  if (first === 0xff && second === 0xfe) return guessed("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return guessed("utf-16be", bytes);
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return guessed(wide, bytes);
  const asUtf8 = decode("utf-8", bytes);
  const bad = countOf(asUtf8, "\ufffd");
  if (bad === 0) return { text: asUtf8, notes: [] };
  const named = declared === undefined ? undefined : knownEncoding(declared);
  if (named !== undefined && named !== "utf-8") return guessed(named, bytes);
  // A broken sequence here and there is damage; bytes that hardly ever form UTF-8 are another encoding.
  const good = (asUtf8.match(/[^\p{ASCII}\ufffd]/gu) ?? []).length;
  return good > bad ? damaged(asUtf8) : guessed("windows-1256", bytes);
}

function damaged(text: string): Decoded {
  const count = countOf(text, "\ufffd");
  return { text, notes: count === 0 ? [] : [note("damaged-text", "", { count })] };
}

function guessed(encoding: string, bytes: Uint8Array): Decoded {
  return { text: decode(encoding, bytes), notes: [note("guessed-encoding", encoding)] };
}

const decode = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);

/** The name under which the decoder knows an encoding; undefined if it knows none such. */
export function knownEncoding(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark: nearly every second byte is zero or the high byte of Arabic. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const head = bytes.subarray(0, 2000);
  if (head.length < 8 || head.indexOf(0) === -1) return undefined;
  const high = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0 || byte === 6) high[index % 2] = (high[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = high;
  if (Math.max(even, odd) < 0.45 * head.length) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}
