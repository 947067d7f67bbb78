// Tatweel (ـ), which stretches a line of handwriting. In a text it hides words from a search, and breaks where fonts change.

import { editOf, type Finding, type Rule, rangeIn } from "../finding.js";
import { arabicLetters, arabicMarks } from "../letters.js";

const wordCharacters = `${arabicLetters}${arabicMarks}\\u0640`;
const stretched = new RegExp(`(?<![${wordCharacters}])[${wordCharacters}]*\\u0640[${wordCharacters}]*`, "g");
const marks = new RegExp(`[${arabicMarks}]`, "g");

/** Prefixes that writers part with a tatweel from a number, a quotation or a Latin name: `الـ50`, `بـ«الوصف»`, `لـBBC`. */
const prefix = /^[وف]?(?:ا?ل|لل|[بكلفسأو]|[بكف]ال|كال|بال|وال|فال)?$/u;

/** `اهـ`, with which a quotation ends (انتهى). */
const abbreviation = /^[اأ]ه\u0640+$/;

/**
 * Tatweel at the edge of a word, several in a row, one inside a word, one as a dash.
 * Left alone: `1445 هـ` and other single letters, prefixes, a carrier of marks (`ـٰ`), lines drawn with it, suffixes
 * that are spoken of (`ـها`).
 */
export const tatweel: Rule = (block) => {
  const { text } = block;
  if (!text.includes("\u0640")) return [];
  const findings: Finding[] = [];
  for (const { 0: word, index } of text.matchAll(stretched)) {
    // A carrier of marks.
    if (new RegExp(`\\u0640[${arabicMarks}]`).test(word)) continue;
    const bare = word.replaceAll("\u0640", "");
    const range = rangeIn(block, index, index + word.length);
    if (bare === "") {
      if (word.length <= 2 && isDash(text, index, index + word.length))
        findings.push({ code: "tatweel-as-dash", ...range, facts: {} });
      continue;
    }
    if (bare.replace(marks, "").length === 1 || abbreviation.test(word)) continue;
    const inner = word.replace(/^\u0640+|(?<!\u0640)\u0640+$/g, "");
    const before = text[index - 1] ?? " ";
    const after = text[index + word.length] ?? " ";
    const atEnd = word.endsWith("\u0640") && isStrayEnd(bare.replace(marks, ""), after);
    const atStart =
      word.startsWith("\u0640") && bare.replace(marks, "").length > 3 && /[\s«“"(]/.test(before);
    const repeated = /\u0640{2}/.test(inner);
    const edit = editOf(block, index, index + word.length, bare);
    if (repeated || atEnd || atStart) {
      const where = repeated ? "repeated" : atEnd ? "end" : "start";
      findings.push({ code: "stray-tatweel", ...range, facts: { word, mended: bare, where }, ...edit });
    } else if (isDecorated(inner)) {
      const mended = word.replace(inner, inner.replaceAll("\u0640", ""));
      const only = editOf(block, index, index + word.length, mended);
      findings.push({ code: "decorative-tatweel", ...range, facts: { word, mended }, ...only });
    }
  }
  return findings;
};

const isStrayEnd = (bare: string, after: string): boolean =>
  !prefix.test(bare) && /[\s.,،؛؟!:»”)\]…]/.test(after);

/** Not `الـمجلس` or `لـمحمد`, whose tatweel parts a prefix from a name. */
function isDecorated(inner: string): boolean {
  const first = inner.indexOf("\u0640");
  return first > 0 && !(prefix.test(inner.slice(0, first)) && !inner.slice(first + 1).includes("\u0640"));
}

/** Between two words of one line, or behind the place at which a report begins. */
const isDash = (text: string, from: number, to: number): boolean =>
  /[\p{L}\p{M}\p{N})»]\s$/u.test(text.slice(Math.max(0, from - 3), from)) &&
  /^\s[\p{L}\p{N}(«]/u.test(text.slice(to, to + 2));
