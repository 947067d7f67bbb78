// What two texts may differ in without a reader seeing it: composition, presentation forms, invisibles, spaces.
// In one file, because identity, folding, slugs and search must agree on it.

/** Letter shapes and ligatures of old encodings, and the full-width forms. Words written as one sign stay (see below). */
const PRESENTATION_FORMS = /[\uFB00-\uFDF9\uFDFC\uFE70-\uFEFC\uFF01-\uFF60\uFFE0-\uFFE6]/g;

/**
 * Soft hyphen, zero-width characters, bidi controls, variation selectors, tags, controls other than white space.
 * Written out, not `\p{Default_Ignorable_Code_Point}`, which grows with each Unicode version.
 */
const INVISIBLES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: joiners and selectors are meant one by one.
  /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\xAD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu;

const TATWEEL = /\u0640/g;

const SPACE_RUNS = /[\s_\x85]+/g;

/**
 * NFC, and NFKC for presentation and full-width forms alone: `ﻻ` → `لا`, `Ａ` → `A`.
 * `ﷺ`, `ﷻ`, `﷽` stay: whoever writes the sign means the sign, and three words would be put into a keyword. `½` and
 * `²` stay too, because full NFKC would make `x²` the keyword `x2`.
 */
export function normaliseUnicode(text: string): string {
  return text.normalize("NFC").replace(PRESENTATION_FORMS, decomposed).normalize("NFC");
}

/** Marks that stand alone (U+FE70, U+FC60) decompose to a space and the mark; that space was never written. */
function decomposed(form: string): string {
  const plain = form.normalize("NFKC");
  return plain.length > 1 && plain.startsWith(" ") ? plain.slice(1) : plain;
}

/**
 * Drops what no reader sees: bidi controls, zero-width characters (the joiners too), soft hyphens, BOM, tatweel.
 * For comparison only: a shown text needs its joiners (`می‌خواهم`) and sometimes its tatweel (`1445 هـ`).
 */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLES, "").replace(TATWEEL, "");
}

/** Runs of white space (line breaks and no-break spaces too) and `_` become one space; none at the ends. */
export function normaliseSpaces(text: string): string {
  return text.replace(SPACE_RUNS, " ").trim();
}

/** Invisible characters of which a shown word has need: ZWNJ and ZWJ shape letters. */
const SHAPING = /^[\u200C\u200D]$/;

/**
 * A name as it may be shown: composed, without invisibles that do not shape letters, without stray spaces or `_`.
 * Nothing that a reader could notice changes: hamzas, tashkeel, tatweel and case stay as written.
 */
export function presentableName(text: string): string {
  const visible = normaliseUnicode(text).replace(INVISIBLES, (character) =>
    SHAPING.test(character) ? character : "",
  );
  return normaliseSpaces(visible.normalize("NFC"));
}

/** @param units - UTF-16; not too many to be arguments of a call: some thousands */
export function textOfUnits(units: Uint16Array): string {
  // Spread into arguments they would pass an iterator one by one, which takes eight times as long.
  return String.fromCharCode.apply(null, units as unknown as number[]);
}
