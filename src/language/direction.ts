// Which way a language is written, and which way a text begins.
// Ranges are written out, as property tables grow with each version of the engine.

import type { Direction } from "../model/article.js";

/** Languages usually written from right to left, by their primary subtag. */
const rtlLanguages = new Set(
  (
    "ar arc ary arz acm afb aeb ajp apc apd arq ars ayl aii azb bal bcc bgn bqi brh ckb dv fa glk he iw ji khw ks lrc " +
    "luz man mzn nqo pnb prs ps rhg sam sd sdh skr syr tmr ug ur yi ydd"
  ).split(" "),
);

/** Scripts written from right to left, as ISO 15924 names them. */
const rtlScripts = new Set(
  "adlm arab aran armi avst chrs cprt elym garo hatr hebr hung khar lydi mand mani mend merc mero narb nbat nkoo orkh palm phli phlp phnx prti rohg samr sarb sogd sogo syrc syre syrj syrn thaa yezi".split(
    " ",
  ),
);

/** Regions where a language of two scripts is written from right to left. */
const rtlByRegion = new Set([
  "az-ir",
  "pa-pk",
  "ku-iq",
  "ku-ir",
  "ms-bn",
  "tg-af",
  "uz-af",
  "tk-af",
  "kk-cn",
]);

/**
 * Letters of scripts from right to left, as the inside of a character class; for regular expressions with the flag `u`.
 * Digits and marks are not among them.
 */
export const rtlLetterRanges =
  "\\u05BE\\u05C0\\u05C3\\u05C6\\u05D0-\\u05F4\\u0608\\u060B\\u060D\\u061B-\\u064A\\u066D-\\u066F\\u0671-\\u06D5" +
  "\\u06E5\\u06E6\\u06EE\\u06EF\\u06FA-\\u0710\\u0712-\\u072F\\u074D-\\u07A5\\u07B1\\u07C0-\\u07EA\\u07F4\\u07F5\\u07FA" +
  "\\u0800-\\u0815\\u081A\\u0824\\u0828\\u0830-\\u0858\\u085E-\\u088F\\u08A0-\\u08C9\\uFB1D\\uFB1F-\\uFB28" +
  "\\uFB2A-\\uFD3D\\uFD50-\\uFDFC\\uFE70-\\uFEFC\\u{10800}-\\u{10D23}\\u{10D40}-\\u{10E5F}\\u{10E80}-\\u{10FFF}" +
  "\\u{1E800}-\\u{1EFFF}";

const strong = new RegExp(
  // Isolates and what they hold; then marks of direction; then letters.
  `[\\u2066-\\u2068]|\\u2069|(?<rtl>[\\u200F${rtlLetterRanges}])|(?<ltr>[\\u200E\\p{L}\\p{Nl}])`,
  "gu",
);

/**
 * The direction in which a language is written. A script subtag decides (`ks-Deva`, `az-Arab`), then the language.
 * @param language - BCP 47, in any case; unknown and empty ones are left to right
 */
export function directionOfLanguage(language: string): Direction {
  const [primary = "", ...subtags] = language.trim().toLowerCase().replaceAll("_", "-").split("-");
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  if (script !== undefined) return rtlScripts.has(script) ? "rtl" : "ltr";
  const region = subtags.find((subtag) => /^(?:[a-z]{2}|\d{3})$/.test(subtag));
  return rtlLanguages.has(primary) || rtlByRegion.has(`${primary}-${region}`) ? "rtl" : "ltr";
}

/**
 * The direction of a text's first strong character, what is inside isolates aside. Digits are not strong.
 * @returns undefined for a text without letters
 * @see Unicode Standard Annex 9, rules P2 and P3
 */
export function directionOfText(text: string): Direction | undefined {
  let depth = 0;
  for (const { 0: character, groups } of text.matchAll(strong)) {
    if (groups?.rtl === undefined && groups?.ltr === undefined) {
      depth = character === "\u2069" ? Math.max(0, depth - 1) : depth + 1;
    } else if (depth === 0) {
      return groups.rtl === undefined ? "ltr" : "rtl";
    }
  }
  return undefined;
}
