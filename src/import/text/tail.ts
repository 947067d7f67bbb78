// What follows the label of the keywords on a copied page: keywords, on one line or on several, then headlines of other
// articles. Nothing marks where the one ends, so what is known decides, then the length of the lines.

import { cleanText } from "../../content/values/text.js";
import type { DateRules } from "../dates.js";
import { wordsIn } from "./chrome.js";
import { isDateLine } from "./date-line.js";
import { type DumpLine, headlineWords, isSentence } from "./lines.js";
import { phraseKey } from "./phrases.js";
import { hasSeparators } from "./split-keywords.js";

export type TailKnowledge = Readonly<{
  /** By `phraseKey`: titles of articles, of this run and of the site. */
  isTitle: (key: string) => boolean;
  isKeyword: (key: string) => boolean;
  dates: DateRules;
}>;

export type Tail = Readonly<{
  keywordLines: readonly string[];
  headlines: readonly DumpLine[];
  dropped: readonly DumpLine[];
  /** Where keywords end was told by the length of the lines alone. */
  isGuess: boolean;
}>;

/** A longer line is no headline but a text that was copied with the page. In words. */
const longestHeadline = 30;
/** Nor is a row of signs without a space, an address or a picture as text. In UTF-16 code units. */
const longestHeadlineText = 500;

/** @param hasOwnLine - keywords stood on the line of the label already */
export function readTail(lines: readonly DumpLine[], hasOwnLine: boolean, known: TailKnowledge): Tail {
  const keywordLines: string[] = [];
  const headlines: DumpLine[] = [];
  const dropped: DumpLine[] = [];
  let isGuess = false;
  let inKeywords = true;
  for (const line of lines) {
    const text = withoutBullet(line.text);
    if (!mayBeHeadline(text, known.dates) && !(inKeywords && hasSeparators(line.raw))) {
      dropped.push(line);
      continue;
    }
    if (inKeywords) {
      const kind = kindOfLine(line, text, keywordLines.length > 0, hasOwnLine, known);
      isGuess ||= kind.isGuess;
      if (kind.isKeyword) {
        // A bullet in front stands for a line of its own.
        keywordLines.push(line.text === text ? line.raw : text);
        continue;
      }
      inKeywords = false;
    }
    headlines.push({ ...line, text });
  }
  return { keywordLines, headlines, dropped, isGuess };
}

/** Headlines under a label of their own. */
export function readHeadlines(
  lines: readonly DumpLine[],
  dates: DateRules,
): Readonly<{ headlines: readonly DumpLine[]; dropped: readonly DumpLine[] }> {
  const bare = lines.map((line) => ({ ...line, text: withoutBullet(line.text) }));
  return {
    headlines: bare.filter(({ text }) => mayBeHeadline(text, dates)),
    dropped: lines.filter((_, index) => !mayBeHeadline(bare[index]?.text ?? "", dates)),
  };
}

const mayBeHeadline = (text: string, dates: DateRules): boolean =>
  /[\p{L}\p{N}]/u.test(text) &&
  wordsIn(text) <= longestHeadline &&
  text.length <= longestHeadlineText &&
  !isSentence(text) &&
  !isDateLine(text, dates);

type LineKind = Readonly<{ isKeyword: boolean; isGuess: boolean }>;

function kindOfLine(
  line: DumpLine,
  text: string,
  hasKeywords: boolean,
  hasOwnLine: boolean,
  { isTitle, isKeyword }: TailKnowledge,
): LineKind {
  const certainly = (is: boolean): LineKind => ({ isKeyword: is, isGuess: false });
  const key = phraseKey(text);
  if (isTitle(key)) return certainly(false);
  if (isKeyword(key)) return certainly(true);
  if (!hasKeywords && !hasOwnLine) return certainly(true);
  // A line with separators beside others is one more line of keywords, unless it has the length of a sentence.
  if (hasSeparators(line.raw) && !/[،,]/u.test(text)) return certainly(true);
  const words = wordsIn(text);
  if (words >= headlineWords) return certainly(false);
  if (hasOwnLine || (line.isApart && hasKeywords && words > 2)) return { isKeyword: false, isGuess: true };
  return { isKeyword: true, isGuess: words > 2 };
}

const withoutBullet = (text: string): string =>
  cleanText(text.replace(/^(?:[•·●▪■◾*»-]|[\d٠-٩۰-۹]{1,2}[.)-])\s+/u, ""));
