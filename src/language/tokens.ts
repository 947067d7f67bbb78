// Words of a text, folded, as search and related articles count them.
// An own rule instead of Intl.Segmenter, whose word breaks change with the ICU of each Node version and whose
// dictionary scripts cost milliseconds an article; docs/keywords.md compares the two.

import { fold, foldCharacter, foldUnit } from "./fold.js";
import { stripInvisible, textOfUnits } from "./text.js";

/** Longer runs without a break are addresses, keys, noise: their head is enough to find them. In UTF-16 code units. */
const LONGEST_TOKEN = 64;

/** What a code unit is to a word. */
const UNKNOWN = 0;
const BREAK = 1;
const LETTER = 2;
const DIGIT = 3;
/** Neither begins nor ends a word: marks, joiners, tatweel. */
const INSIDE = 4;
/** Written without spaces between words; each character is a token of its own. */
const IDEOGRAPH = 5;
/** `'`, `’`, `.`, `,` and the Arabic decimal and thousands marks, which depend on their neighbours. */
const APOSTROPHE = 6;
const POINT = 7;
const COMMA = 8;
/** Half of a pair: look at the whole code point. */
const SURROGATE = 9;
/** Letters of the Arabic script: a prefix such as الـ may touch a foreign name, which is a word of its own. */
const ARABIC = 10;

/** Of each UTF-16 code unit: what it is to a word, and whether it folds to one unit. Filled as texts ask. */
const classes = new Uint8Array(0x10000);
const KIND = 0x0f;
const ONE = 0x10;
const PLAIN_ARABIC = ARABIC | ONE;
const SPACE = 0x20;
/** The unit to which those fold. */
const foldedTo = new Uint16Array(0x10000);

/** The word at hand, folded; with room for what its last character may fold to (18 units at most). */
export const token = new Uint16Array(2 * LONGEST_TOKEN);

const TATWEEL = 0x0640;
const WAW = 0x0648;

const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function entryOf(unit: number): number {
  const known = classes[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(unit);
  const kind = classify(character, unit);
  const folded = kind === SURROGATE ? "" : foldUnit(unit);
  if (folded.length === 1) foldedTo[unit] = folded.charCodeAt(0);
  const entry = folded.length === 1 ? kind | ONE : kind;
  classes[unit] = entry;
  return entry;
}

const classOf = (unit: number): number => entryOf(unit) & KIND;

function classify(character: string, code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE;
  if (character === "'" || character === "’" || character === "ʼ") return APOSTROPHE;
  if (character === "." || character === "٫") return POINT;
  if (character === "," || character === "٬") return COMMA;
  if (stripInvisible(character) === "" || /\p{M}/u.test(character)) return INSIDE;
  if (IDEOGRAPHIC.test(character)) return IDEOGRAPH;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/\p{Script=Arabic}/u.test(character) && /\p{L}/u.test(character)) return ARABIC;
  return /[\p{L}\p{N}]/u.test(character) || character === "ﷺ" || character === "ﷻ" ? LETTER : BREAK;
}

/**
 * The words and numbers of a text in their order, folded (see fold.ts), repeated as often as they occur.
 *
 * A word is a run of letters, marks and digits, of which Arabic letters and others do not mix (`الـGDP` is two; so are `بـ50` and `و2017`). `'s` at its end goes and an apostrophe inside is dropped (`don't` →
 * `dont`); `1,000` and `٣٫١٤` are one number; `U.S.` is `us`; `C++`, `C#`, `F#` keep their signs; `_`, `-` and `.`
 * between words part them (`قال.ثم` is two words: news is full of missing spaces). Linear in the length of the text.
 * @param text - plain text, any script
 * @returns tokens of 1 to 64 UTF-16 code units
 */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  eachToken(text, (token) => {
    tokens.push(token);
  });
  return tokens;
}

/**
 * Calls back for each token with where it stands in the NFC form of the text: `[start, end)` in UTF-16 code units,
 * so that a caller can show the word as it was written.
 */
export function eachToken(text: string, visit: (token: string, start: number, end: number) => void): void {
  scanTokens(text, (length, start, end) => {
    visit(textOfUnits(token.subarray(0, length)), start, end);
  });
}

/** The same without making strings: a word's code units are the first ones of {@link token}, until `visit` returns. */
export function scanTokens(text: string, visit: (length: number, start: number, end: number) => void): void {
  const source = text.normalize("NFC");
  let length = 0;
  let start = 0;
  let at = 0;
  /** LETTER or ARABIC, whichever the token has; BREAK while it has no letter. */
  let script = BREAK;
  const append = (folded: string): void => {
    for (let unit = 0; unit < folded.length; unit++) token[length++] = folded.charCodeAt(unit);
  };
  const finish = (end: number): void => {
    const found = length;
    length = 0;
    script = BREAK;
    if (found > 0) visit(found, start, end);
  };
  while (at < source.length) {
    const unit = source.charCodeAt(at);
    const entry = entryOf(unit);
    if (entry === PLAIN_ARABIC && script !== LETTER) {
      // Nearly every character of an Arabic text is passed over here: the rest of the loop costs three times as much.
      if (length === 0) start = at;
      script = ARABIC;
      let to = length;
      let next = unit;
      do {
        if (to < LONGEST_TOKEN) token[to++] = foldedTo[next] as number;
        next = ++at < source.length ? source.charCodeAt(at) : 0;
      } while (classes[next] === PLAIN_ARABIC);
      length = to;
      if (next === SPACE) {
        finish(at);
        at++;
      }
      continue;
    }
    const width = (entry & KIND) === SURROGATE && isPairAt(source, at) ? 2 : 1;
    const kind = width === 2 ? classify(source.slice(at, at + 2), 0) : entry & KIND;
    if (kind === LETTER || kind === ARABIC || kind === DIGIT || kind === INSIDE) {
      if (kind === LETTER || kind === ARABIC) {
        if (script !== kind && script !== BREAK) finish(at);
        script = kind;
      } else if (kind === DIGIT && script === ARABIC && endsParticle(source.charCodeAt(at - 1), length)) {
        finish(at);
      }
      if (length === 0) start = at;
      if (length < LONGEST_TOKEN) {
        if ((entry & ONE) !== 0) token[length++] = foldedTo[unit] as number;
        else append(width === 2 ? foldCharacter(source.slice(at, at + 2)) : foldUnit(unit));
      }
      at += width;
    } else if (kind === IDEOGRAPH) {
      finish(at);
      start = at;
      append(fold(source.slice(at, at + width)));
      at += width;
      finish(at);
    } else if (length > 0 && joinsWords(kind, source, at)) {
      if (kind === POINT && kindAt(source, at - 1) === DIGIT && length < LONGEST_TOKEN) append(".");
      at += 1;
    } else {
      const sign = length === 1 ? signOfLanguage(source, at, token[0] as number) : "";
      append(sign);
      finish(at + sign.length);
      at += Math.max(width, sign.length);
      if (kind === APOSTROPHE && isPossessive(source, at)) at += 1;
    }
  }
  finish(source.length);
}

/** Whether what stands in front of digits is no part of their name, as that of كوفيد19 is: بـ50, الـ15, و2017. */
function endsParticle(last: number, length: number): boolean {
  return last === TATWEEL || (last === WAW && length === 1);
}

function isPairAt(source: string, at: number): boolean {
  const unit = source.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return false;
  const next = source.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}

function kindAt(source: string, at: number): number {
  return at >= 0 && at < source.length ? classOf(source.charCodeAt(at)) : BREAK;
}

function isLetter(kind: number): boolean {
  return kind === LETTER || kind === ARABIC;
}

function isWordAt(source: string, at: number): boolean {
  const kind = kindAt(source, at);
  return kind === LETTER || kind === ARABIC || kind === DIGIT || kind === INSIDE || kind === SURROGATE;
}

/** Whether the sign at this place, which follows a word, belongs to a word that goes on behind it. */
function joinsWords(kind: number, source: string, at: number): boolean {
  const before = kindAt(source, at - 1);
  const after = kindAt(source, at + 1);
  if (kind === APOSTROPHE) {
    return (isLetter(before) || before === INSIDE) && isLetter(after) && !isPossessive(source, at + 1);
  }
  if (kind === POINT) {
    if (before === DIGIT && after === DIGIT) return true;
    // Initials: U.S. and e.g., but not the missing space of قال.ثم.
    return isLetter(before) && before === after && !isWordAt(source, at - 2) && !isWordAt(source, at + 2);
  }
  if (kind === COMMA) return isThousandsMark(source, at);
  return false;
}

/** `1,000`: one to three digits before, exactly three behind. `2016,2017` are two numbers. */
function isThousandsMark(source: string, at: number): boolean {
  let before = 0;
  while (before < 4 && kindAt(source, at - 1 - before) === DIGIT) before++;
  let after = 0;
  while (after < 4 && kindAt(source, at + 1 + after) === DIGIT) after++;
  return before >= 1 && before <= 3 && after === 3;
}

/** An English `s` behind an apostrophe, the last letter of its word. */
function isPossessive(source: string, at: number): boolean {
  const letter = source.charCodeAt(at);
  return (letter === 0x73 || letter === 0x53) && !isWordAt(source, at + 1);
}

/** `++` or `#` behind a single Latin letter: C++, C#, F#. Empty where there is none. */
function signOfLanguage(source: string, at: number, letter: number): string {
  if (letter < 0x61 || letter > 0x7a) return "";
  const sign = source.startsWith("++", at) ? "++" : source.startsWith("#", at) ? "#" : "";
  return sign !== "" && !isWordAt(source, at + sign.length) ? sign : "";
}
