// The lines of a copied page, without those that belong to the page around the article.

import { cleanText } from "../../content/values/text.js";
import { foldedLine, isChrome, wordsIn } from "./chrome.js";
import { afterKeywordLabel } from "./labels.js";
import { articlePhrases } from "./phrases.js";

export type DumpLine = Readonly<{
  /** With its tabs and double spaces, without marks of direction, which stand between words as anywhere. */
  raw: string;
  text: string;
  /** 1-based. */
  number: number;
  /** Whether an empty line stands before it. */
  isApart: boolean;
}>;

const directionMarks = /[\u200b\u200e\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

export function linesOf(text: string): readonly DumpLine[] {
  const lines: DumpLine[] = [];
  let isApart = false;
  for (const [index, written] of text.split(/[\n\u2028\u2029]/).entries()) {
    const clean = cleanText(written);
    if (clean === "") isApart = lines.length > 0;
    else {
      lines.push({ raw: written.replace(directionMarks, ""), text: clean, number: index + 1, isApart });
      isApart = false;
    }
  }
  return lines;
}

/** Headlines and keywords do not end so. */
export const isSentence = (text: string): boolean => text.length >= 40 && /[.۔]["”»]?$/u.test(text);

/** Whether a line is a paragraph, if it is no row of keywords. */
export const isParagraph = (text: string): boolean => text.length >= 120 || isSentence(text);

/** A line of so many words is a headline, if it is not known to be a keyword. */
export const headlineWords = 5;

/** `تويتر` is a button for sharing, but a keyword where it stands among them and the article speaks of it. */
export function withoutChrome(all: readonly DumpLine[], drop: (line: DumpLine) => void): readonly DumpLine[] {
  const lines: DumpLine[] = [];
  const label = all.findIndex(({ raw }) => afterKeywordLabel(raw) !== undefined);
  const article = articlePhrases(() =>
    all
      .slice(0, Math.max(label, 0))
      .filter(({ text }) => !isChrome(text))
      .map(({ text }) => text)
      .join("\n"),
  );
  let inKeywords = false;
  for (const [index, line] of all.entries()) {
    if (index > label && label !== -1) inKeywords = index === label + 1 || inKeywords;
    if (inKeywords && wordsIn(line.text) >= headlineWords) inKeywords = false;
    if (!isChrome(line.text) || (inKeywords && article.has(foldedLine(line.text)))) lines.push(line);
    else drop(line);
  }
  return lines;
}
