// The few words that a body itself shows or speaks, in the page's language. Data, so that a site can replace them.

import { directionOfLanguage } from "../language/direction.js";
import { primaryLanguage } from "../language/primary-language.js";

/** `{number}` is replaced by a number, 1-based. */
export type BodyWords = Readonly<{
  /** Heading of the footnotes. */
  footnotes: string;
  /** Spoken name of the raised number in the text. */
  footnote: string;
  /** Spoken name of the arrow at the end of a note. */
  backToText: string;
  /** The same where a note is mentioned several times: `{number}` is the note, `{use}` the mention. */
  backToTextAgain: string;
  taskDone: string;
  taskOpen: string;
  /** Spoken name of the region in which a wide table scrolls. */
  table: string;
  /** The same for code. */
  code: string;
  /** Spoken, not shown, before a caption; ends with what separates it from the caption. */
  captionPrefix: string;
}>;

const arabic: BodyWords = {
  footnotes: "الحواشي",
  footnote: "الحاشية {number}",
  backToText: "العودة إلى موضع الحاشية {number}",
  backToTextAgain: "العودة إلى موضع الحاشية {number}، الموضع {use}",
  taskDone: "منجز",
  taskOpen: "غير منجز",
  table: "الجدول {number}",
  code: "النص البرمجي {number}",
  captionPrefix: "التعليق على الصورة، ",
};

const persian: BodyWords = {
  footnotes: "پانویس‌ها",
  footnote: "پانویس {number}",
  backToText: "بازگشت به جای پانویس {number}",
  backToTextAgain: "بازگشت به جای پانویس {number}، مورد {use}",
  taskDone: "انجام‌شده",
  taskOpen: "انجام‌نشده",
  table: "جدول {number}",
  code: "کد {number}",
  captionPrefix: "توضیح تصویر، ",
};

const english: BodyWords = {
  footnotes: "Notes",
  footnote: "Note {number}",
  backToText: "Back to note {number} in the text",
  backToTextAgain: "Back to note {number} in the text, mention {use}",
  taskDone: "Done",
  taskOpen: "Not done",
  table: "Table {number}",
  code: "Code {number}",
  captionPrefix: "Image caption, ",
};

const builtIn: ReadonlyMap<string, BodyWords> = new Map([
  ["ar", arabic],
  ["fa", persian],
  ["en", english],
]);

/**
 * The words for a language: the site's own first, then the built-in ones, by the whole tag and then by its first part.
 * @param language - BCP 47: `ar-EG`
 * @param own - the site's words by language tag; what is missing there is filled from the built-in ones
 */
export function wordsFor(
  language: string,
  own: Readonly<Record<string, Partial<BodyWords>>> = {},
): BodyWords {
  const primary = primaryLanguage(language);
  // A language without words of its own borrows them from the likelier neighbour.
  const base = builtIn.get(primary) ?? (directionOfLanguage(language) === "rtl" ? arabic : english);
  return { ...base, ...ownWords(own, primary), ...ownWords(own, language) };
}

const ownWords = (own: Readonly<Record<string, Partial<BodyWords>>>, language: string): Partial<BodyWords> =>
  Object.hasOwn(own, language) ? (own[language] ?? {}) : {};

/** Puts numbers into a word's braces. */
export const withNumbers = (word: string, number: number, use = 1): string =>
  word.replaceAll("{number}", String(number)).replaceAll("{use}", String(use));
