// The words of an article in their order, each with its stem and how it was written: what names and phrases are
// looked for in.

import { eachToken } from "../../language/tokens.js";

/** Where a word stands decides how much it says of the article. */
export type Field = "title" | "summary" | "body";

export type TextWord = Readonly<{
  field: Field;
  /** Folded. */
  word: string;
  stem: string;
  /** As written, NFC. */
  written: string;
  /** What parts it from the word before: a space, a hyphen or quotation mark, or more (a comma, the end of a line). */
  after: "space" | "mark" | "break";
}>;

const SPACE = /^[ \t\u00a0\u200c-\u200f]+$/;
const MARK = /^[ \t\u00a0\u200c-\u200f\-–‑«»"“”'_/]*$/;

/** Longer texts say nothing more of what they are about. In UTF-16 code units. */
const LONGEST_TEXT = 200_000;

export function wordsOfText(field: Field, text: string, stem: (word: string) => string): readonly TextWord[] {
  const source = text.slice(0, LONGEST_TEXT).normalize("NFC");
  const words: TextWord[] = [];
  let end = 0;
  eachToken(source, (word, start, next) => {
    const between = source.slice(end, start);
    const after =
      words.length === 0 ? "break" : SPACE.test(between) ? "space" : MARK.test(between) ? "mark" : "break";
    words.push({ field, word, stem: stem(word), written: source.slice(start, next), after });
    end = next;
  });
  return words;
}

const ARTICLE_WITH_PARTICLES = /^[وف]?(?:[بك]?ال|لل)(?=\p{L}{2})/u;

/** The word without ال and the particles in front of it: two words that share it are one word, not only one stem. */
export const bareForm = (word: string): string => word.replace(ARTICLE_WITH_PARTICLES, "");
