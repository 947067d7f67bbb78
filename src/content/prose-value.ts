// A value of the front matter → a block of prose, every character with its place in the file: in quotes or not, on one
// line or several.

import { directionOfText } from "../language/direction.js";
import type { ProseBlock, ProsePiece } from "../model/prose.js";
import type { TextNode } from "./yaml/tree.js";

const blockHeader = /[|>][^\r\n]*(?:\r\n|\n|\r)[ \t\r\n]*/y;
// Not within a run of spaces, unless the one before is escaped: what begins there was looked for from the run's beginning.
const lineBreak = /(?<![^\\][ \t])[ \t]*(?:(?:\r\n|\n|\r)[ \t]*)+/y;
const spaces = /[ \t\r\n]+/y;
/** In double quotes, what is not the character that it stands for. */
const escapeSequence = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[0abtnvfreN_LP ])/y;
/** Stands for what is no prose but takes a place in it, as in bodies. */
const otherThing = "\uFFFC";

/**
 * Lines that YAML joins stay lines. `''` in quotes, and `\"`, are the quotation mark that readers see; `\u200F` is left alone.
 * @param file - offsets of `node` count in it
 * @returns nothing for a value without letters, or one that goes on behind `\` at the end of a line
 */
export function proseValue({ start, end, text }: TextNode, file: string): readonly ProseBlock[] {
  if (directionOfText(text) === undefined) return [];
  const raw = file.slice(start, end);
  const quote = raw[0] === '"' || raw[0] === "'" ? raw[0] : "";
  const pieces: ProsePiece[] = [];
  let prose = "";
  let at = quote === "" ? (matchAt(blockHeader, raw, 0)?.length ?? 0) : 1;
  const add = (character: string, offset: number): void => {
    const last = pieces.at(-1);
    const isContinued = last !== undefined && last.offset + (prose.length - last.at) === offset;
    if (!isContinued) pieces.push({ at: prose.length, offset });
    prose += character;
  };
  for (let read = 0; read < text.length; ) {
    const broken = matchAt(lineBreak, raw, at);
    const joined = broken === undefined ? undefined : matchAt(spaces, text, read);
    if (broken !== undefined && joined !== undefined) {
      add("\n", start + at + broken.search(/[\r\n]/));
      at += broken.length;
      read += joined.length;
      continue;
    }
    const escaped = quote === '"' ? matchAt(escapeSequence, raw, at) : undefined;
    if (escaped !== undefined) {
      add(otherThing, start + at);
      at += escaped.length;
      read += escaped[1] === "U" && (text.codePointAt(read) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    // A quotation mark that would end the value has another before it.
    const isEscaped = raw[at] === quote ? quote === "'" : quote === '"' && raw[at] === "\\";
    if (isEscaped) at += 1;
    if (raw[at] !== text[read]) return [];
    add(raw[at] ?? "", start + at);
    at += 1;
    read += 1;
  }
  const first = pieces[0]?.offset ?? start;
  return [{ text: prose, pieces, start: first, end: start + at, isPlain: true }];
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
