// Noncharacters that authors cannot write: they are taken out of every source first, and again out of what character
// references decode to. So an attribute of that name, or such a character in a value, is always our own.

/** Unicode sets U+FDD0 to U+FDEF aside for internal use; it has no meaning in a text. */
export const mark = "\uFDD0";

/** Stands for `<` in the value of an attribute until the HTML is written, where a plain `<` would be kept. */
export const lessThan = "\uFDD1";

const forbidden = /[\p{Cs}\uFDD0\uFDD1]/gu;
/** By units, which is quicker: finds halves of whole pairs too. */
const maybeForbidden = /[\uD800-\uDFFF\uFDD0\uFDD1]/;

/** Puts U+FFFD in place of the mark and of lone surrogates, which no UTF-8 file can hold. Keeps every offset. */
export const withoutMark = (text: string): string =>
  maybeForbidden.test(text) ? text.replace(forbidden, "\uFFFD") : text;

/** What our own elements are, in the attribute named by the mark. */
export const roleOf = {
  notes: "notes",
  note: "note",
  reference: "reference",
  box: "box",
} as const;
