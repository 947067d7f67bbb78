// Brings what editors type for a date to one spelling, so that the tables of names stay short.
// Folds more than identity does: in a date, `الأربعاء` and `الاربعا` can mean nothing else.

import { toLatinDigits } from "../digits.js";
import { normaliseUnicode, stripInvisible } from "../text.js";

const foldedLetter: Readonly<Record<string, string>> = {
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ئ: "ي",
  ے: "ي",
  ؤ: "و",
  ة: "ه",
  ہ: "ه",
  ھ: "ه",
  ۀ: "ه",
  ۂ: "ه",
  ک: "ك",
  ء: "",
};

/**
 * Lower case, no marks, no invisibles, Latin digits, one hyphen, one kind of space; hamzas and final letters folded.
 * Columns are not kept.
 */
export function foldDateText(text: string): string {
  // Most dates are plain: 2021-07-06 16:53.
  if (/^[\d :/-]*$/.test(text)) return text.replace(/ +/g, " ").trim();
  const plain = toLatinDigits(stripInvisible(normaliseUnicode(text)))
    .replace(/\p{M}+/gu, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2236\uA789]/g, ":")
    .replace(/[\u2044\u2215\\]/g, "/")
    .replace(/\s+/g, " ")
    .toLowerCase()
    // The `م` of 2021م is the era; only one that stands apart may be the afternoon.
    .replace(/(?<=\d{4})م(?!\p{L})/gu, " ميلادي")
    // a.m., p.m. and the Persian ق.ظ, ب.ظ
    .replace(/\b([ap])\. ?m\b\.?/g, "$1m")
    .replace(/(?<![\p{L}])([قب])\. ?ظ(?![\p{L}])\.?/gu, "$1ظ");
  return plain.replace(/[أإآٱىیئےؤةہھۀۂکء]/g, (letter) => foldedLetter[letter] ?? letter).trim();
}
