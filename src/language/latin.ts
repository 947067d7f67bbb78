// Latin letters without their accents, and those that no decomposition reaches.
// In language/, not in slugs: the order of labels reads Æ as AE too.

const wholeLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ħ: "h",
  ŋ: "ng",
  ŧ: "t",
  ə: "e",
  ƒ: "f",
};

/**
 * Base letters of a text: `é` → `e`, `ß` → `ss`. Marks of other scripts go as well.
 * @param text - lower case
 */
export function baseLetters(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[ßæœøđðþłıħŋŧəƒ]/g, (letter) => wholeLetters[letter] ?? letter)
    .normalize("NFC");
}
