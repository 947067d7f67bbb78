// The order of labels: Arabic letters under their headings, then Hebrew, Latin, other scripts, digits last.
// Own keys, as the order of Intl.Collator differs between versions; made once a label, compared by code units.

import { withoutArticle } from "./article-prefix.js";
import { toLatinDigits } from "./digits.js";
import { baseLetters } from "./latin.js";
import { normaliseUnicode, stripInvisible } from "./text.js";

/** Letters in order; those of one group weigh the same, and the first is the group's heading. */
const arabicGroups =
  "أاإآٱء ب پ تټ ٹ ث ج چ ڄ ح خ څ ځ د ډ ڈ ذ رړ ڑ ڕ زږ ژ س ښ ش ص ض ط ظ ع غ ف ڤڥ قڨ كک گګ ڭ ل ڵ م نںڼ هةہھەۀۂۃ وؤ ۆ ۇ ۈ ۋ يىئیےۓېۍ ێ";
/** Persian, Urdu and their neighbours put و before ه and write ا ک ی. */
const persianGroups =
  "اأإآٱء ب پ تټ ٹ ث ج چ ڄ ح خ څ ځ د ډ ڈ ذ رړ ڑ ڕ زږ ژ س ښ ش ص ض ط ظ ع غ ف ڤڥ قڨ کك گګ ڭ ل ڵ م نںڼ وؤ ۆ ۇ ۈ ۋ هةہھەۀۂۃ یيىئےۓېۍ ێ";
const hebrewGroups = "א ב ג ד ה ו ז ח ט י כך ל מם נן ס ע פף צץ ק ר ש ת";

type Weight = Readonly<{ weight: string; heading: string }>;

/** Where each script begins among the weights. Spaces and the end of a label come before all. */
const firstWeight = { arabic: 0x1000, hebrew: 0x1100, latin: 0x1200 };
const otherScripts = "\u2000";
const digitRun = "\u3000";
const noLetter = "\u4000";
/** Ends the letters, so that a shorter label stands before a longer one whatever follows. */
const endOfLetters = "\u0001";

const digitsHeading = "0–9";
const signsHeading = "#";

const arabicWeights = weightsOf(arabicGroups);
const persianWeights = weightsOf(persianGroups);

const persianOrdered = new Set(["fa", "prs", "ur", "ps", "ckb", "ku", "sd", "ug", "ks", "pnb"]);

/**
 * A key whose order by code units (`<`) is the order of the labels. Tashkeel, tatweel, invisible characters, accents,
 * letters' case, punctuation and a leading ال do not count; ة stands with ه, ى and ئ with ي, ؤ with و; numbers go by
 * their value. Labels that differ in nothing else go by their code units, so that no two are equal.
 * @param language - BCP 47; Persian, Urdu and their neighbours have و before ه. Default Arabic
 */
export function collationKey(label: string, language = "ar"): string {
  const weights = weightsFor(language);
  let key = "";
  for (const word of wordsOf(label)) {
    key += key === "" ? "" : " ";
    for (const unit of unitsOf(word)) key += weightOf(unit, weights).weight;
  }
  return `${key === "" ? noLetter : key}${endOfLetters}${label.normalize("NFC")}`;
}

/** Compares two labels by their keys, for a handful of labels; for many, keep the keys. */
export function compareLabels(a: string, b: string, language = "ar"): number {
  const one = collationKey(a, language);
  const other = collationKey(b, language);
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * The heading under which a label stands: its first letter, `أ` for every alef (`ا` in Persian and its neighbours), a
 * capital for Latin; `0–9` for numbers, `#` for a label without letter or digit. Labels in order have their headings
 * in order too.
 */
export function letterHeading(label: string, language = "ar"): string {
  const [word = ""] = wordsOf(label);
  const [unit] = unitsOf(word);
  return unit === undefined ? signsHeading : weightOf(unit, weightsFor(language)).heading;
}

/** Words of letters and digits alone; the first without its article. */
function wordsOf(label: string): string[] {
  const plain = baseWithHamza(toLatinDigits(stripInvisible(normaliseUnicode(label))).toLowerCase());
  const words = plain.match(/[\p{L}\p{Nd}]+/gu) ?? [];
  const [first, ...others] = words;
  return first === undefined ? [] : [withoutArticle(first) ?? first, ...others];
}

/** Marks and accents go, hamzas stay on their letters: ال is told from أل. */
function baseWithHamza(text: string): string {
  return text.replace(/[^\u0600-\u06FF]+/g, baseLetters).replace(/\p{M}+/gu, "");
}

/** Letters one by one, numbers whole. */
function unitsOf(word: string): string[] {
  return word.match(/[0-9]+|[^0-9]/gu) ?? [];
}

function weightOf(unit: string, weights: ReadonlyMap<string, Weight>): Weight {
  const known = weights.get(unit);
  if (known !== undefined) return known;
  if (/^[0-9]/.test(unit)) {
    const value = unit.replace(/^0+(?=.)/, "");
    // The number of digits first: 9 before 10.
    return {
      weight: digitRun + String.fromCharCode(0x100 + Math.min(value.length, 0xf00)) + value,
      heading: digitsHeading,
    };
  }
  const capital = unit.toUpperCase();
  return { weight: otherScripts + capital, heading: capital };
}

function weightsFor(language: string): ReadonlyMap<string, Weight> {
  const [primary = ""] = language.toLowerCase().split("-", 1);
  return persianOrdered.has(primary) ? persianWeights : arabicWeights;
}

function weightsOf(arabic: string): Map<string, Weight> {
  const weights = new Map<string, Weight>();
  const add = (groups: readonly string[], first: number) => {
    groups.forEach((group, index) => {
      const [heading = ""] = group;
      for (const letter of group)
        weights.set(letter, { weight: String.fromCharCode(first + index), heading });
    });
  };
  add(arabic.split(" "), firstWeight.arabic);
  add(hebrewGroups.split(" "), firstWeight.hebrew);
  for (const [index, letter] of [..."abcdefghijklmnopqrstuvwxyz"].entries()) {
    weights.set(letter, {
      weight: String.fromCharCode(firstWeight.latin + index),
      heading: letter.toUpperCase(),
    });
  }
  return weights;
}
