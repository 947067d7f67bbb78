// Classes of characters that several rules use, for the inside of a character class.

/** Letters of the Arabic script, without tatweel, marks and digits. */
export const arabicLetters =
  "\\u0620-\\u063F\\u0641-\\u064A\\u066E\\u066F\\u0671-\\u06D3\\u06D5\\u06EE\\u06EF\\u06FA-\\u06FF\\u0750-\\u077F\\u08A0-\\u08C9";

/** Marks above and below letters, and the dagger alef. */
export const arabicMarks =
  "\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E8\\u06EA-\\u06ED";

/** Old letter shapes, which Unicode keeps for old encodings. Words written as one sign (`ﷲ`, `ﷺ`, `﷼`) are not among them. */
export const presentationForms =
  "\\uFB50-\\uFBB1\\uFBD3-\\uFD3D\\uFD50-\\uFDC7\\uFE70-\\uFE74\\uFE76-\\uFEFC";

/** Whether a text is Arabic with perhaps some Latin in it, and not the other way round. By blocks: this is asked often. */
export function isMostlyArabic(text: string): boolean {
  let arabic = 0;
  let latin = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x620 && unit <= 0x6d5) arabic += 1;
    else if (
      (unit >= 0x41 && unit <= 0x5a) ||
      (unit >= 0x61 && unit <= 0x7a) ||
      (unit >= 0xc0 && unit <= 0x24f)
    )
      latin += 1;
  }
  return arabic > 0 && arabic >= latin;
}

/** `U+200B`. */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
