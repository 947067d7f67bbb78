// Folding for recall: search, related articles and suggestions treat two spellings alike that a hurried writer mixes.
// Never for identity: it makes one word of قوى and قوي, جدة and جده (see identity.ts).

import { stripInvisible } from "./text.js";

/** Marks of scripts whose words are read without them: Latin accents, Arabic tashkeel and Quranic signs, Hebrew points. */
const DROPPED_MARKS =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: marks are meant one by one.
  /[\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u0898-\u089F\u08CA-\u08E1\u08E3-\u08FF\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/g;

/**
 * Letters that fold to another, after marks are gone (so أ إ آ are ا, ؤ is و and ئ is ي already).
 * ء stays: without it ماء is ما and سوء is سو. پ چ ژ گ stay: they part words in Persian (پدر, بدر).
 * ڨ and ڭ are the g of the Maghreb, which others write ق and ك: ورڨلة, أڭادير.
 */
const FOLDED_LETTERS: Readonly<Record<string, string>> = {
  ٱ: "ا",
  ٲ: "ا",
  ٳ: "ا",
  ة: "ه",
  ۃ: "ه",
  ھ: "ه",
  ہ: "ه",
  ە: "ه",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ے: "ي",
  ک: "ك",
  ڪ: "ك",
  ں: "ن",
  ڤ: "ف",
  ڥ: "ف",
  ڨ: "ق",
  ڭ: "ك",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ς: "σ",
};

/** Signs that stand for a whole phrase; NFKC would put three words into the text. */
const PHRASE_SIGNS = new Set(["ﷺ", "ﷻ", "﷽"]);

const ARABIC_INDIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;

/** What each UTF-16 code unit outside the surrogates folds to, filled as texts ask. A pure function remembered. */
const foldedUnits: (string | undefined)[] = new Array(0x10000);

const NOT_ASCII = /[^\0-\x7F]/;

/**
 * Folds a text so that spellings of one word meet: tashkeel, tatweel and invisibles go; أ إ آ ٱ → ا, ؤ → و, ئ → ي,
 * ى and Persian ی → ي, ة → ه, Persian ک → ك; digits of all Arabic scripts → Latin ones; Latin, Greek and Cyrillic
 * in lower case without accents; compatibility forms as NFKC has them.
 * @param text - anything; lone surrogates are kept
 * @returns NFC; folding it again changes nothing
 */
export function fold(text: string): string {
  if (!NOT_ASCII.test(text)) return stripInvisible(text.toLowerCase());
  const composed = text.normalize("NFC");
  let folded = "";
  for (let index = 0; index < composed.length; index++) {
    const unit = composed.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdbff && index + 1 < composed.length) {
      folded += foldCharacter(String.fromCodePoint(composed.codePointAt(index) ?? unit));
      if ((composed.codePointAt(index) ?? 0) > 0xffff) index++;
    } else {
      folded += foldUnit(unit);
    }
  }
  return folded.normalize("NFC");
}

/** What one UTF-16 code unit that is no half of a pair folds to: none, one or a few characters. */
export function foldUnit(unit: number): string {
  const known = foldedUnits[unit];
  if (known !== undefined) return known;
  const folded = foldCharacter(String.fromCharCode(unit));
  foldedUnits[unit] = folded;
  return folded;
}

/** Folds one character without regard to its neighbours. A second pass catches what the first uncovers (K → Å → a). */
export function foldCharacter(character: string): string {
  const once = foldOnce(character);
  return once === character ? once : foldOnce(once);
}

function foldOnce(character: string): string {
  if (PHRASE_SIGNS.has(character)) return character;
  const code = character.charCodeAt(0);
  if (code >= ARABIC_INDIC_ZERO && code <= ARABIC_INDIC_ZERO + 9) return String(code - ARABIC_INDIC_ZERO);
  if (code >= PERSIAN_ZERO && code <= PERSIAN_ZERO + 9) return String(code - PERSIAN_ZERO);
  const bare = stripInvisible(character.normalize("NFKC"))
    .toLowerCase()
    .normalize("NFD")
    .replace(DROPPED_MARKS, "");
  let letters = "";
  for (const letter of bare) letters += FOLDED_LETTERS[letter] ?? letter;
  // NFKC makes a space and a mark of a lone accent (´); the space was not written.
  if (character.trim() !== "") letters = letters.replaceAll(" ", "");
  return letters.normalize("NFC");
}
