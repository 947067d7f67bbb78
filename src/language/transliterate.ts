// Arabic, Persian, Urdu, Kurdish and Hebrew words in plain Latin letters, for sites that want ASCII addresses.
// The table is closed once released (docs/urls.md): a change here moves published pages.

import { withoutArticle } from "./article-prefix.js";
import { baseLetters } from "./latin.js";
import { familiarWords } from "./transliterated-words.js";

/** Letters that always sound the same. و ي and their kin depend on what is beside them: see `letters`. */
const fixed: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "ا a أ a إ i آ a ٱ a ء - ؤ u ئ i ب b پ p ت t ٹ t ټ t ث th ج j چ ch ح h خ kh څ ts ځ dz د d ڈ d ډ d ذ dh ر r ڑ r " +
    "ڕ r ړ r ز z ژ zh ږ zh س s ش sh ښ sh ص s ض d ط t ظ z ع a غ gh ف f ڤ v ڥ v ق q ڨ g ك k ک k گ g ګ g ڭ ng ل l ڵ l م m " +
    "ن n ں n ڼ n ه h ہ h ھ h ة a ۃ a ە e ۀ e ۂ h ى a ے e ۓ e ې e ێ e ۍ y ۆ o ۇ u ۈ u ۋ v " +
    "א a ב b ג g ד d ה h ו v ז z ח h ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף f צ ts ץ ts ק k ר r ש sh ת t " +
    // Tashkeel where it is written: fatha, damma, kasra, their doubles, the small alef. Shadda doubles: see below.
    "\u064E a \u064F u \u0650 i \u064B an \u064C un \u064D in \u0670 a \u0652 -"
  )
    .split(" ")
    .reduce<[string, string][]>((pairs, part, index, parts) => {
      if (index % 2 === 0) pairs.push([part, (parts[index + 1] ?? "").replace("-", "")]);
      return pairs;
    }, []),
);

const yeh = /[يی]/;
const shadda = "\u0651";
const longVowel = /[اأإآويیىة]/;
const vowelMark = /[\u064B-\u0650]/;

/**
 * Writes a text in ASCII letters, digits and the characters that separate its words.
 * @param text - NFC, lower case, Latin digits, without tatweel and invisible characters; may have tashkeel
 * @returns `lost`: whether letters of a script without a table were dropped, so that two texts may have become one
 */
export function transliterate(text: string): { text: string; lost: boolean } {
  let lost = false;
  const latin = text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const written = transliteratedWord(word);
    const ascii = written.replace(/[^a-z0-9-]+/g, "");
    if (ascii !== written) lost = true;
    return ascii;
  });
  return { text: latin, lost };
}

function transliteratedWord(composed: string): string {
  if (/^[a-z]+$/.test(composed)) return composed;
  // NFC puts the vowel before the shadda that doubles its letter.
  const word = composed.replace(/([\u064B-\u0650])\u0651/g, "\u0651$1");
  const bare = word.replace(/\p{M}+/gu, "");
  const familiar = familiarWords.get(bare);
  if (familiar !== undefined) return familiar;
  const rest = withoutArticle(bare);
  if (rest === undefined) return letters(word);
  const familiarRest = familiarWords.get(rest);
  if (familiarRest !== undefined) return `al-${familiarRest}`;
  // The article's own marks and the shadda after it are not sounded in a Latin spelling.
  return `al-${letters(word.replace(/^[اٱ]\p{M}*ل\p{M}*/u, "").replace(/^(\p{L})\u0651/u, "$1"))}`;
}

function letters(word: string): string {
  const characters = [...word];
  let written = "";
  let end = "";
  let last = "";
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1] ?? "";
    const sound = soundOf(character, next, end);
    // Doubled where one Latin letter stands for it: kh and sh stay single.
    const doubled = /^[bdfghjklmnqrstvwyz]$/.test(last) ? last : "";
    const added = character === shadda ? doubled : sound;
    written += added;
    end = added.at(-1) ?? end;
    if (character !== shadda && !vowelMark.test(character)) last = sound;
  }
  return baseLetters(written).replace(/a{3,}/g, "aa");
}

/** @param end - the last Latin letter so far: to look at it in all that was written would copy that each time */
function soundOf(character: string, next: string, end: string): string {
  const afterVowel = /^[aeiou]$/.test(end);
  if (character === "و") {
    if (end === "" || vowelMark.test(next) || longVowel.test(next)) return "w";
    if (!afterVowel) return "u";
    return end === "u" ? "" : "w";
  }
  if (yeh.test(character)) {
    if (end === "" || vowelMark.test(next) || (longVowel.test(next) && !yeh.test(next))) return "y";
    if (!afterVowel) return "i";
    return end === "i" ? "" : "y";
  }
  if (character === "ئ" && yeh.test(next)) return "a";
  return fixed[character] ?? character;
}
