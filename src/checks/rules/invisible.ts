// What nobody sees and programs stumble over: controls of direction without their ends, stray zero-width characters,
// and text that a wrong encoding has spoilt.

import { type Edit, editOf, type Finding, isProse, type Rule, rangeIn } from "../finding.js";
import { arabicLetters, codePointName } from "../letters.js";

const opensEmbedding = /[\u202A\u202B\u202D\u202E]/;
const opensIsolate = /[\u2066-\u2068]/;
const popsEmbedding = "\u202C";
const popsIsolate = "\u2069";
const controls = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * A control that opens a direction ends with its paragraph at the latest; whoever put it there meant another end.
 * Read from the source, so that a pair around a link or code counts as one.
 * @see Unicode Standard Annex 9, X1 to X8
 */
export const bidiControlOpen: Rule = (block, { text }) => {
  const source = text.slice(block.start, block.end);
  if (source.search(controls) === -1) return [];
  const open: { character: string; at: number }[] = [];
  const stray: { character: string; at: number }[] = [];
  for (const { 0: character, index: at } of source.matchAll(controls)) {
    if (opensEmbedding.test(character) || opensIsolate.test(character)) open.push({ character, at });
    else if (character === popsIsolate) {
      const last = open.findLastIndex((one) => opensIsolate.test(one.character));
      if (last === -1) stray.push({ character, at });
      // Embeddings inside an isolate end with it, without an end of their own.
      else for (const one of open.splice(last).slice(1)) stray.push(one);
    } else if (character === popsEmbedding) {
      const last = open.at(-1);
      if (last === undefined || opensIsolate.test(last.character)) stray.push({ character, at });
      else open.pop();
    }
  }
  return [...open, ...stray]
    .sort((one, other) => one.at - other.at)
    .map(({ character, at }): Finding => {
      const start = block.start + at;
      const edit: Edit = { start, end: start + 1, text: "" };
      // In code or an address it may be meant: told, since it turns what readers see, but left.
      const isKept = opensMarkdown(text, start) || breaksLine(text, start) || !isProse(block, text, start);
      const opens = character !== popsEmbedding && character !== popsIsolate;
      const facts = { character: codePointName(character), opens };
      return { code: "bidi-control-open", start, end: start + 1, facts, ...(isKept ? {} : { edit }) };
    });
};

/** Without this character a mark behind it would open a list, a heading, code: it stands first on its line. */
function opensMarkdown(text: string, at: number): boolean {
  const line = /[^\r\n]{0,200}$/.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? "";
  return !/\p{L}/u.test(line) && !/^\p{L}/u.test(text.slice(at + 1, at + 3));
}

/** Without this character the two spaces before it would end their line, and break it for readers. */
const breaksLine = (text: string, at: number): boolean =>
  text.slice(at - 2, at) === "  " && /^[\r\n]/.test(text.slice(at + 1, at + 2));

const zeroWidth = new RegExp(
  `(?<=[${arabicLetters}\\u064B-\\u0652])[\\u200B\\uFEFF\\u00AD]|[\\u200B\\uFEFF\\u00AD](?=[${arabicLetters}])`,
  "g",
);

/** Zero-width space, byte order mark, soft hyphen beside a letter: they part a word for every search. */
export const invisibleCharacter: Rule = (block, { text }) => {
  if (!/[\u200B\uFEFF\u00AD]/.test(block.text)) return [];
  return [...block.text.matchAll(zeroWidth)].map(({ 0: character, index }): Finding => {
    const neighbours = [block.text[index - 1] ?? "", block.text[index + 1] ?? ""];
    const isBetween = neighbours.every((one) => /\p{L}|\p{M}/u.test(one));
    const isBesideThing = neighbours.includes("\uFFFC");
    const { start, end } = rangeIn(block, index, index + 1);
    return {
      code: "invisible-character",
      start,
      end,
      facts: { character: codePointName(character) },
      // Between two letters a zero-width space may part two words; and an address ends where this character stands.
      ...((character === "\u200B" && isBetween) || isBesideThing || opensMarkdown(text, start)
        ? {}
        : editOf(block, index, index + 1, "")),
    };
  });
};

// Arabic letters have the bytes D8 to DB first, and a byte from 80 to BF after it: so they look when read as
// Windows-1252 or as Latin-1; `â€` is how dashes and curly quotation marks begin.
const misread = new RegExp(
  [
    // UTF-8 that was read as Windows-1252, a letter in two signs; Windows-1256 that was, whole words of accented letters.
    "(?:[ØÙÚÛ](?:[\\u0080-\\u00BF]|[€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])[ \\u00A0،.]?){3,}|â€[œ\\u009D™˜“”¦¢]?",
    // Not the signs that both encodings share: à é ê …
    "(?<!\\p{L})[Á-ÖØ-ßáãäåæìíðñòóõöøúý]{3,}(?: [Á-ÖØ-ßáãäåæìíðñòóõöøúý]{2,})+(?!\\p{L})",
  ].join("|"),
  "gu",
);
/** Lists of capitals (`ÅÄÖ ÖÄÅ`) lack what Arabic words have: an alef, a lam, ع. */
const telling = /[ØÙÚÛâÇá]/;
/** Words of which a program without Arabic letters left question marks; of two signs alone they are notes on chess. */
const lost = /(?<![\p{L}\p{N}؟!?])\?{2,}(?: \?{2,})+(?![\p{L}?])/gu;

/** `�`, or `Ø§Ù„Ø¹`: the text was read in a wrong encoding somewhere on its way. */
export const damagedText: Rule = (block) => {
  const findings: Finding[] = [];
  if (!/[\uFFFDâØÙÚÛ]|[À-ÿ]{2}|\?\?/.test(block.text)) return findings;
  const add = (index: number, length: number, written: string, how: "replaced" | "misread"): void => {
    findings.push({
      code: "damaged-text",
      ...rangeIn(block, index, index + length),
      facts: { written, how },
    });
  };
  for (const {
    0: { length },
    index,
  } of block.text.matchAll(/\uFFFD+/g))
    add(index, length, wordAround(block.text, index, index + length), "replaced");
  for (const { 0: written, index } of block.text.matchAll(lost))
    if (written.includes("???")) add(index, written.length, written.slice(0, 40), "replaced");
  for (const { 0: written, index } of block.text.matchAll(misread))
    if (telling.test(written)) add(index, written.length, written.slice(0, 40), "misread");
  return findings;
};

function wordAround(text: string, from: number, to: number): string {
  const before = /\S{0,20}$/.exec(text.slice(Math.max(0, from - 20), from))?.[0] ?? "";
  const after = /^\S{0,20}/.exec(text.slice(to, to + 20))?.[0] ?? "";
  return before + text.slice(from, to) + after;
}
