// Letters that look right and are not: shapes of old encodings, letters of another keyboard, letters of another script.

import { normaliseUnicode } from "../../language/text.js";
import type { ProseBlock } from "../../model/prose.js";
import { editOf, type Finding, type Rule, rangeIn } from "../finding.js";
import { arabicLetters, arabicMarks, presentationForms } from "../letters.js";

const form = new RegExp(`[${presentationForms}]`);
const wordLetters = `[${arabicLetters}${arabicMarks}\\u0640${presentationForms}]`;
// Looked for from the beginning of a word alone, here and below: tried from each letter, a long one would take the square.
const wordWithForms = new RegExp(
  `(?<!${wordLetters})${wordLetters}*[${presentationForms}]${wordLetters}*`,
  "g",
);

/** Shapes of letters (`ﻻ`, `ﺍﻟﻌﺮﺍﻕ`), which come from PDF files and old programs. No search finds them. */
export const presentationFormLetters: Rule = (block) => {
  if (!form.test(block.text)) return [];
  return [...block.text.matchAll(wordWithForms)].map(({ 0: word, index }): Finding => {
    const range = rangeIn(block, index, index + word.length);
    if (isInOrderOfScreen(word)) return { code: "presentation-forms", ...range, facts: { word } };
    const mended = word.replace(formRuns, normaliseUnicode);
    return {
      code: "presentation-forms",
      ...range,
      facts: { word, mended },
      ...editOf(block, index, index + word.length, mended),
    };
  });
};

const formRuns = new RegExp(`[${presentationForms}]+`, "g");

/** How many shapes each letter has from U+FE80 on: alone, final, and initial and medial where it joins to the left. */
const shapes = [
  1, 2, 2, 2, 2, 4, 2, 4, 2, 4, 4, 4, 4, 4, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 2, 2, 4,
  2, 2, 2, 2,
];
const shapeOfForm = shapes.flatMap((count) =>
  (["alone", "final", "initial", "medial"] as const).slice(0, count),
);

/**
 * Whether a word was taken down from a screen, from left to right. A final or medial shape joins to the letter that is
 * read before it, so that one has to be an initial or medial shape: it stands before it, or, on a screen, behind it.
 */
function isInOrderOfScreen(word: string): boolean {
  const shapeAt = (at: number) => shapeOfForm[word.charCodeAt(at) - 0xfe80];
  const isJoint = (at: number): boolean => {
    if (at >= 0 && at < word.length && !form.test(word.charAt(at))) return true; // a plain letter joins as it must
    return shapeAt(at) === "initial" || shapeAt(at) === "medial";
  };
  let read = 0;
  let seen = 0;
  for (let at = 0; at < word.length; at++) {
    if (shapeAt(at) !== "final" && shapeAt(at) !== "medial") continue;
    if (!isJoint(at - 1)) read += 1;
    if (!isJoint(at + 1)) seen += 1;
  }
  return read > seen;
}

/** Letters of Persian, Urdu and Kurdish keyboards, and what an Arabic writer means by them inside and at the end of a word. */
const foreignLetters: ReadonlyMap<string, Readonly<{ inside: string; end: readonly string[] }>> = new Map([
  ["ی", { inside: "ي", end: ["ي", "ى"] }],
  ["ک", { inside: "ك", end: ["ك"] }],
  ["ڪ", { inside: "ك", end: ["ك"] }],
  ["ہ", { inside: "ه", end: ["ه", "ة"] }],
  ["ھ", { inside: "ه", end: ["ه"] }],
  ["ۃ", { inside: "ة", end: ["ة"] }],
  ["ە", { inside: "ه", end: ["ه", "ة"] }],
  ["ۀ", { inside: "ه", end: ["ه", "ة"] }],
]);

const word = new RegExp(`[${arabicLetters}${arabicMarks}\\u0640\\u200C]+`, "g");
const foreign = /[یکڪہھۃەۀ]/;
/** Letters that Arabic has not, of words which are rightly Persian, Urdu or Kurdish. */
const foreignAlphabet = /[پچژگٹڈڑںےڤۆێڵڕۊ\u200C]/;
/** The printed Quran writes ی at the end of words, and its copies do; nobody mends a verse. */
const verse = /﴿[^﴿﴾]*(?:﴾|$)/g;
/** Of Arabic words: letters that the others have not, or the article. */
const onlyArabic = /[يكةىأإؤ]|^[وفب]?ال/;

/**
 * `العراقی`: in Arabic every word with a letter of another keyboard, unless it stands in a stretch of that language. In
 * Persian and its sisters only a word that mixes both alphabets.
 */
export const lookalikeLetter: Rule = (block, { language }) => {
  if (language !== "ar") return mixedAlphabets(block, language);
  if (!foreign.test(block.text)) return [];
  const words = [...block.text.matchAll(word)];
  const quoted = wordsOfOtherLanguage(words.map(([one]) => one));
  const outsideVerses = block.text.replace(verse, (one) => " ".repeat(one.length));
  return words.flatMap(({ 0: written, index }, at): Finding[] => {
    const letters = written.replace(new RegExp(`[${arabicMarks}\\u0640]`, "g"), "");
    if (!foreign.test(written) || letters.length < 2 || foreignAlphabet.test(written)) return [];
    if (quoted.has(at)) return [];
    if (outsideVerses[index] === " ") return [];
    const found = foreign.exec(written);
    const letter = found?.[0] ?? "";
    const mended = inArabic(written);
    const isLast = isLastLetter(written, found?.index ?? 0);
    const meant = foreignLetters.get(letter);
    return [
      {
        code: "lookalike-letter",
        ...rangeIn(block, index, index + written.length),
        facts: {
          word: written,
          letter,
          meant: meant === undefined ? [] : isLast ? meant.end : [meant.inside],
          ...(mended === undefined ? {} : { mended }),
        },
        ...(mended === undefined ? {} : editOf(block, index, index + written.length, mended)),
      },
    ];
  });
};

/** The places of words between one Arabic word and the next, where two or more of them are Persian, Urdu or Kurdish. */
function wordsOfOtherLanguage(words: readonly string[]): ReadonlySet<number> {
  const places = new Set<number>();
  let start = 0;
  for (let end = 0; end <= words.length; end++) {
    const one = words[end];
    if (one !== undefined && !onlyArabic.test(one)) continue;
    const stretch = words.slice(start, end);
    const others = stretch.filter((word) => foreign.test(word) || foreignAlphabet.test(word));
    if (others.length > 1) for (let at = start; at < end; at++) places.add(at);
    start = end + 1;
  }
  return places;
}

const anyLetter = new RegExp(`[${arabicLetters}]`);
const isLastLetter = (written: string, at: number): boolean => !anyLetter.test(written.slice(at + 1));

/** The word in Arabic letters; undefined where its last letter may stand for two. */
function inArabic(written: string): string | undefined {
  let mended = "";
  for (let at = 0; at < written.length; at++) {
    const letter = written[at] ?? "";
    const meant = foreignLetters.get(letter);
    if (meant === undefined) mended += letter;
    else if (!isLastLetter(written, at)) mended += meant.inside;
    else if (meant.end.length === 1) mended += meant.end[0] ?? letter;
    else return undefined;
  }
  return mended;
}

/** `كتابي` in a Persian text is Arabic; `میكند` is Persian with one letter of an Arabic keyboard. */
function mixedAlphabets(block: ProseBlock, language: string): readonly Finding[] {
  if (language !== "fa" || !/[يك]/.test(block.text)) return [];
  return [...block.text.matchAll(word)].flatMap(({ 0: written, index }): Finding[] => {
    if (!/[يك]/.test(written) || !/[یکپچژگ\u200C]/.test(written)) return [];
    const letter = /[يك]/.exec(written)?.[0] ?? "";
    const mended = written.replaceAll("ي", "ی").replaceAll("ك", "ک");
    return [
      {
        code: "lookalike-letter",
        ...rangeIn(block, index, index + written.length),
        facts: { word: written, letter, meant: [letter === "ي" ? "ی" : "ک"], mended },
        ...editOf(block, index, index + written.length, mended),
      },
    ];
  });
}

// A letter of another script between letters; behind a prefix (وBBC) or before a suffix stands a name.
const strangers = new RegExp(
  [
    `(?<![${arabicLetters}${arabicMarks}])[${arabicLetters}${arabicMarks}]+(?:[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Hebrew}\\p{Script=Greek}]{1,2}[${arabicLetters}${arabicMarks}]+)+`,
    `(?:(?<!\\p{Script=Latin})\\p{Script=Latin}+\\p{Script=Cyrillic}|\\p{Script=Cyrillic}\\p{Script=Latin})[\\p{Script=Latin}\\p{Script=Cyrillic}]*`,
    `(?:(?<![${arabicLetters}])[${arabicLetters}]+\\p{Script=Hebrew}|\\p{Script=Hebrew}[${arabicLetters}])[${arabicLetters}\\p{Script=Hebrew}]*`,
  ].join("|"),
  "gu",
);

/** The same by blocks of Unicode, which is quicker to ask. */
const anyMixture =
  /[\u0600-\u06FF][A-Za-z\u00C0-\u05FF]|[A-Za-z\u00C0-\u024F][\u0400-\u052F]|[\u0400-\u052F][A-Za-z\u00C0-\u024F]|[\u0590-\u05FF][\u0600-\u06FF]/;

/** `الرoيس`, `Pаypal` with a Cyrillic а: a search finds neither, and forged names look like that. */
export const mixedScripts: Rule = (block) => {
  if (!anyMixture.test(block.text)) return [];
  return [...block.text.matchAll(strangers)].map(({ 0: written, index }): Finding => {
    const isArabic = new RegExp(`[${arabicLetters}]`).test(written);
    const letters = (
      written.match(isArabic ? /[^\p{Script=Arabic}\p{M}]/gu : /\p{Script=Cyrillic}/gu) ?? []
    ).join("");
    return {
      code: "mixed-scripts",
      ...rangeIn(block, index, index + written.length),
      facts: { word: written, letters },
    };
  });
};
