// The marks of Arabic: not the Latin ones that lie on the same keys, no space before them, one behind, each once.

import { areVerses } from "../../language/verse.js";
import { editOf, type Finding, type Rule, rangeIn } from "../finding.js";
import { arabicLetters, arabicMarks, isMostlyArabic } from "../letters.js";

const arabicMark: Readonly<Record<string, string>> = { ",": "،", ";": "؛", "?": "؟" };

const arabicEnd = new RegExp(`[${arabicLetters}${arabicMarks}\\u0640]`);
const arabicLetter = new RegExp(`[${arabicLetters}]`);
const closers = "»”’\"')]}›";

/**
 * `,` `;` `?` where the words around them are Arabic. Left alone: numbers (`1,500`), Latin words (`Apple, Google`),
 * smileys, question marks that a wrong encoding left (`م??ر`).
 */
export const latinPunctuation: Rule = (block) => {
  const { text } = block;
  if (!/[,;?]/.test(text) || !isMostlyArabic(text)) return [];
  const findings: Finding[] = [];
  for (const { 0: written, index } of text.matchAll(/[,;?]/g)) {
    const arabic = arabicMark[written];
    if (arabic === undefined || !isArabicMarkAt(text, index, written)) continue;
    findings.push({
      code: "latin-punctuation",
      ...rangeIn(block, index, index + 1),
      facts: { written, arabic },
      ...editOf(block, index, index + 1, arabic),
    });
  }
  return findings;
};

/** `&quot` or `&#8211` before its `;`, in a value of the front matter. */
const entityEnd = /&(?:[a-z]+|#x?[\da-f]+)$/iu;

function isArabicMarkAt(text: string, index: number, written: string): boolean {
  const next = text[index + 1] ?? "";
  const before = lastBefore(text, index);
  const after = firstAfter(text, index + 1);
  if (written === "?") {
    // Between or before letters it is a letter that was lost.
    if (/[?؟\uFFFD]/.test(text[index - 1] ?? "") || /[?\p{L}\p{N}]/u.test(next)) return false;
    return arabicEnd.test(before) || (isWordLike(before) && !hasLatinBefore(text, index));
  }
  if (written === ";" && entityEnd.test(text.slice(Math.max(0, index - 10), index))) return false;
  // ,,low quotes,, and smileys: ;-)
  if (next === written || text[index - 1] === written || (written === ";" && /[)(\-DPp]/.test(next)))
    return false;
  if (/\d/.test(before) && /\d/.test(after)) return false;
  if (arabicEnd.test(before)) return next === "" || !/[A-Za-z\d]/.test(next);
  return isWordLike(before) && arabicLetter.test(after) && /\s/.test(next);
}

const isWordLike = (character: string): boolean => /[\p{L}\p{N}%٪\uFFFC]/u.test(character);

/** Whether the word before is the end of a run of Latin ones: a title or a quotation with its own punctuation. */
const hasLatinBefore = (text: string, index: number): boolean =>
  /[A-Za-z\u00C0-\u024F]['’]?[A-Za-z\d]*[\s)"'”]{0,3}$/.test(text.slice(Math.max(0, index - 40), index));

/** The last character that is neither one space nor what closes a quotation or bracket. */
function lastBefore(text: string, index: number): string {
  let at = index - 1;
  if (/[ \u00A0]/.test(text[at] ?? "")) at -= 1;
  for (let steps = 0; steps < 3 && closers.includes(text[at] ?? "\n"); steps++) at -= 1;
  return text[at] ?? "";
}

function firstAfter(text: string, from: number): string {
  let at = from;
  for (let steps = 0; steps < 4 && /[\s«“"'(‘[]/.test(text[at] ?? "x"); steps++) at += 1;
  return text[at] ?? "";
}

/** `كلمة ،`: in Arabic no space stands before a comma or semicolon. Some write one before ؟ ! : as the French do. */
export const spaceBeforePunctuation: Rule = (block) => {
  const findings: Finding[] = [];
  if (!/[ \u00A0][،؛]/.test(block.text)) return findings;
  for (const match of block.text.matchAll(spaced)) {
    const [whole, mark = ""] = match;
    const from = match.index;
    const spaces = whole.length - mark.length;
    findings.push({
      code: "space-before-punctuation",
      ...rangeIn(block, from, from + whole.length),
      facts: { mark },
      ...editOf(block, from, from + spaces, ""),
    });
  }
  return findings;
};

const spaced = /(?<=[\p{L}\p{M}\p{N}»”)\]"])[ \u00A0]{1,10}([،؛])(?![،؛])/gu;

/** `كلمة،كلمة`: the two words stick together, and the line does not break between them. */
export const missingSpaceAfter: Rule = (block) => {
  const findings: Finding[] = [];
  if (!/[،؛؟][^\s.]/.test(block.text)) return findings;
  for (const { index } of block.text.matchAll(stuck)) {
    const mark = block.text[index] ?? "";
    findings.push({
      code: "missing-space-after",
      ...rangeIn(block, index, index + 1),
      facts: { mark },
      ...editOf(block, index, index + 1, `${mark} `),
    });
  }
  return findings;
};

// “ opens where a word follows; many close with it: ”كذا؟“.
const stuck = new RegExp(
  `(?<=[${arabicLetters}${arabicMarks}»”")\\]])[،؛؟](?=[${arabicLetters}«(]|“[${arabicLetters}])`,
  "g",
);

/** `،،` is a slip. `؟؟` and `!!` are taste, and dots in a row may be an ellipsis. */
export const repeatedPunctuation: Rule = (block) => {
  const findings: Finding[] = [];
  for (const match of block.text.matchAll(
    /،(?:[ \u00A0]?،)+|؛(?:[ \u00A0]?؛)+|،[ \u00A0]?(?=\.(?!\.))|،[ \u00A0]?؛/g,
  )) {
    const [whole] = match;
    const end = match.index + whole.length;
    const stops = block.text[end] === "." && !whole.slice(1).includes("،");
    const to = stops ? end + 1 : end;
    const written = block.text.slice(match.index, to);
    const mended = written.at(-1) ?? "";
    findings.push({
      code: "repeated-punctuation",
      ...rangeIn(block, match.index, to),
      facts: { written, mended },
      ...editOf(block, match.index, to, mended),
    });
  }
  return findings;
};

const columnGap = 4;
const columns = new RegExp(`\\S[ \\u00A0]{${columnGap},}\\S`);
/** Lines below one another that wide gaps part: the source alone shows its columns, so they are not closed. */
const hasColumns = (text: string): boolean =>
  text.split("\n").filter((line) => columns.test(line)).length >= 2;

/** Readers see one space however many were typed; the source only looks untidy, and searching in it misses. */
export const doubledSpace: Rule = (block) => {
  if (!/[ \u00A0]{2}/.test(block.text) || !isMostlyArabic(block.text)) return [];
  const findings: Finding[] = [];
  // Readers see the gaps of a poem.
  const isPoem = areVerses(block.text.split("\n"));
  const keepsGaps = isPoem || hasColumns(block.text);
  let toldVerse = false;
  for (const { 0: spaces, index } of block.text.matchAll(/(?<=[^\s])[ \u00A0]{2,}(?=[^\s])/g)) {
    if (!spaces.includes(" ")) continue;
    const isVerse = keepsGaps && spaces.length >= columnGap;
    // One message says all.
    if (isVerse && (toldVerse || isPoem)) continue;
    toldVerse ||= isVerse;
    const one = spaces.includes("\u00A0") ? "\u00A0" : " ";
    findings.push({
      code: "doubled-space",
      ...rangeIn(block, index, index + spaces.length),
      facts: { isVerse },
      ...(isVerse ? {} : editOf(block, index, index + spaces.length, one)),
    });
  }
  return findings;
};
