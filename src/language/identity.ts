// When two spellings are one keyword, as far as one spelling alone can tell (the local key), and the alef places that
// only the whole vocabulary can decide (site/keywords/). Few merges and safe ones: a false one puts Amman's news on
// Oman's page. Recall is the business of fold.ts.

import { withoutArticle } from "./article-prefix.js";
import { toLatinDigits } from "./digits.js";
import { normaliseSpaces, normaliseUnicode, stripInvisible } from "./text.js";

/**
 * The key under which spellings meet that are the same word without a doubt.
 * @param spelling - as an editor wrote it, any length
 * @returns NFC, lower case; empty when nothing visible was written. A key is its own key.
 */
export function localKey(spelling: string): string {
  const letters = foldCase(latinNumbers(dropMarks(foldPersianLetters(visibleForm(spelling)))));
  return trimPunctuation(normaliseSpaces(letters)).split(" ").map(wordKey).join(" ");
}

/** Rules that look at one word between spaces. */
function wordKey(word: string): string {
  return foldTaMarbutaAfterArticle(foldHamzaSeats(dropSunShadda(word)));
}

/**
 * Composition, presentation forms, tatweel, invisibles and bidi controls: a reader sees no difference.
 * Counter-example, so kept: `ﷺ` is not three words, `x²` is not `x2`.
 */
function visibleForm(spelling: string): string {
  return stripInvisible(normaliseUnicode(spelling));
}

/**
 * Persian ی and ک are ي and ك from another keyboard, and ۀ is ه with the mark that خانهٔ has. A hamza above is composed with the ي so won.
 * Counter-example, so kept: final ى (على, the preposition) is not ی, though both lack their dots.
 */
function foldPersianLetters(text: string): string {
  return text
    .replaceAll("ۀ", "ه")
    .replaceAll("ی", "ي")
    .replaceAll("ک", "ك")
    .replaceAll("ى\u0654", "ئ")
    .normalize("NFC");
}

const MARKS =
  /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u0650\u0652-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u0898-\u089F\u08CA-\u08E1\u08E3-\u08FF]/g;

const SHADDA = "\u0651";

/**
 * Tashkeel says how to read, not what is meant: `أَحمد` is `أحمد`. Shadda stays, because it alone parts عمان (Oman)
 * from عمّان (Amman), كتاب (book) from كتّاب (writers).
 */
function dropMarks(text: string): string {
  return text.replace(MARKS, "").replace(/\u0651{2,}/g, SHADDA);
}

const SUN_SHADDA = /^([اٱ]ل[تثدذرزسشصضطظلن])\u0651/;

/**
 * A sun letter after ال is always doubled, so its shadda says nothing: `السّعودية` is `السعودية`.
 * Counter-example, so kept: the shadda of عمّان stands on another letter.
 */
function dropSunShadda(word: string): string {
  return word.replace(SUN_SHADDA, "$1");
}

/**
 * `٥٠٪` is `50%` from another keyboard. Counter-example, so kept: `٪50`, whose sign stands elsewhere.
 */
const latinNumbers = (text: string): string => toLatinDigits(text).replaceAll("٪", "%");

/** `BBC`, `bbc`. Counter-example, accepted: `IT` (the trade) and `it`, of which no keyword is made. */
function foldCase(text: string): string {
  return text.toLowerCase().normalize("NFC");
}

/** Not `#`, `+`, `%`, `&`, `@`: C# is not C, and @name is an account. A `#` in front is a hashtag's. */
const PUNCTUATION_IN_FRONT = /^(?:(?![@&%٪])[\p{P} ])+/u;
const PUNCTUATION_BEHIND = /(?:(?![#@&%٪])[\p{P} ])+$/u;

/**
 * Quotes, brackets, commas, full stops around a keyword: `«طوفان الأقصى»`, `غزة،`.
 * Counter-example, so kept: punctuation inside (`كوفيد-19`), and a keyword of nothing else.
 */
function trimPunctuation(text: string): string {
  const trimmed = trimEnd(text.replace(PUNCTUATION_IN_FRONT, ""));
  return trimmed === "" ? text : trimmed;
}

/** Backwards by hand: the expression with `$` alone would try every place of a long row of dashes. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && PUNCTUATION_BEHIND.test(text.slice(end - 1, end))) end--;
  return text.slice(0, end);
}

/** The letters of a word without its ال. */
function lettersWithoutArticle(word: string): { article: string; rest: string; letters: number } {
  const rest = withoutArticle(word) ?? word;
  const article = word.slice(0, word.length - rest.length);
  return { article, rest, letters: rest.match(/\p{L}/gu)?.length ?? 0 };
}

const SEATED_HAMZA_INSIDE = /(?<=\p{L}\u0651?)[ؤئء](?=\u0651?\p{L})/gu;

/**
 * The seat of a hamza inside a long word is a matter of school: `مسؤول` in Beirut, `مسئول` in Cairo.
 * Counter-example, so kept: short words, where the seat tells two words apart (بئر a well, بؤر focal points); and the
 * last letter (شاطئ, شاطئه).
 */
function foldHamzaSeats(word: string): string {
  const { article, rest, letters } = lettersWithoutArticle(word);
  return letters < 5 ? word : article + rest.replace(SEATED_HAMZA_INSIDE, "ء");
}

/**
 * `القاهره` can only be `القاهرة`: a word with ال takes no possessive ـه.
 * Counter-example, so kept: without ال both are words (مكتبة a library, مكتبه his office); and short words, where the
 * ه may be the root's (الفقه, الوجه). A word whose ا and ل are its own (الكترونية) has no ال.
 */
function foldTaMarbutaAfterArticle(word: string): string {
  const { article, letters } = lettersWithoutArticle(word);
  return article !== "" && letters >= 4 && word.endsWith("ة") ? `${word.slice(0, -1)}ه` : word;
}

const ALEFS = /[اأإآٱ]/g;
const EXPLICIT_ALEFS = /[أإآٱ]/g;

/** The key with every alef bare: keys that may be one word meet here. أ إ آ ٱ → ا. */
export function alefSkeleton(key: string): string {
  return key.replace(EXPLICIT_ALEFS, "ا");
}

/** Where a key or spelling has an alef of any form, as UTF-16 offsets, ascending. */
export function alefPlaces(key: string): number[] {
  return Array.from(key.matchAll(ALEFS), ({ index }) => index);
}

/** How many hamzas, maddas and waslas a spelling writes out: who writes more of them writes with more care. */
export function explicitHamzas(spelling: string): number {
  return spelling.match(/[أإآٱؤئء]/g)?.length ?? 0;
}

/**
 * A spelling with its alefs as in the identity key, so that an address says `إيران` although the first article wrote
 * `ايران`. A spelling whose alefs do not answer to the key's is returned as it is.
 */
export function withAlefsOf(spelling: string, key: string): string {
  const forms = alefPlaces(key).map((place) => key.charAt(place));
  const places = alefPlaces(spelling);
  if (forms.length !== places.length) return spelling;
  const letters = [...Array(spelling.length).keys()].map((index) => spelling.charAt(index));
  for (const [order, place] of places.entries()) letters[place] = forms[order] ?? letters[place] ?? "";
  return letters.join("");
}
