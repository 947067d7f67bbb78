// What of a text is shown to a reader who asked, and which of its words are marked.

import { eachToken } from "../../language/tokens.js";

/** A text with the places of its marked words, in UTF-16 code units. */
export type MarkedText = Readonly<{
  text: string;
  marks: readonly Mark[];
}>;

type Mark = Readonly<{ start: number; end: number; asked: number }>;

/** Which of the asked words a word of a text stands for, if it does. */
export type Hit = (word: string) => number | undefined;

/** In UTF-16 code units: about two lines of a result. */
const SNIPPET_LENGTH = 220;
/** A little of what stands before the first word tells what it is about. */
const LEAD_LENGTH = 50;

/** All of a text, its asked words marked as they are written. */
export function markWords(text: string, hit: Hit): MarkedText {
  const composed = text.normalize("NFC");
  const marks: Mark[] = [];
  eachToken(composed, (word, start, end) => {
    const asked = hit(word);
    if (asked !== undefined) marks.push({ start, end, asked });
  });
  return { text: composed, marks };
}

/**
 * The part of a long text that has most of the asked words, cut between words.
 * @returns undefined when there is none of them
 */
export function snippetOf(text: string, hit: Hit): MarkedText | undefined {
  const { text: whole, marks } = markWords(text.replace(/\s+/g, " ").trim(), hit);
  const first = bestStart(marks);
  if (first === undefined) return undefined;
  const start = startBefore(whole, first.start);
  const end = endBefore(whole, start + SNIPPET_LENGTH);
  const opening = start > 0 ? "… " : "";
  return {
    text: `${opening}${whole.slice(start, end).trimEnd()}${end < whole.length ? " …" : ""}`,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({
        ...mark,
        start: mark.start - start + opening.length,
        end: mark.end - start + opening.length,
      })),
  };
}

/** The mark from which on most different words follow closely; the first of equal ones. */
function bestStart(marks: readonly Mark[]): Mark | undefined {
  let best: Mark | undefined;
  let most = 0;
  for (const [at, mark] of marks.entries()) {
    const words = new Set<number>();
    for (let next = at; next < marks.length; next++) {
      const other = marks[next] as Mark;
      if (other.end - mark.start > SNIPPET_LENGTH - LEAD_LENGTH) break;
      words.add(other.asked);
    }
    if (words.size > most) [best, most] = [mark, words.size];
  }
  return best;
}

/** The beginning of the sentence, if it is near; else of a word. */
function startBefore(text: string, at: number): number {
  const from = Math.max(0, at - LEAD_LENGTH);
  if (from === 0) return 0;
  const lead = text.slice(from, at);
  const sentence = Math.max(...[". ", "! ", "؟ ", "? ", "؛ ", "۔ "].map((sign) => lead.lastIndexOf(sign)));
  if (sentence >= 0) return from + sentence + 2;
  const space = lead.indexOf(" ");
  return space < 0 ? at : from + space + 1;
}

function endBefore(text: string, end: number): number {
  if (end >= text.length) return text.length;
  const space = text.lastIndexOf(" ", end);
  return space > end - LEAD_LENGTH ? space : end;
}
