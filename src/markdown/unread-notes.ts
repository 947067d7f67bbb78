// Mentions of notes that have no text. One at the beginning of a line, with words behind it, is a note whose colon was
// forgotten; the mentions of it in the text are in order then.

import type { Range, Reporter } from "./reporter.js";

export type NoteSurvey = Readonly<{
  /** Looks for mentions in a text of the tree; `source` still shows what was escaped on purpose. */
  read: (range: Range) => void;
  report: () => void;
}>;

type Mention = Range & Readonly<{ name: string; line: string | undefined }>;

const mention = /(?<!\\)\[\^([^\s[\]]+)\]/g;
/** With a space in it, it is none. */
const spaced = /(?<!\\)\[(?:[ \t]+\^[ \t]*|\^[ \t]+)([^\s[\]]{1,30})[ \t]*\]/g;
const lineStart = /(?:^|\n)[\s>*-]{0,60}$/u;
const blockStart = /(?:^|\n[ \t>]*\r?\n)[\s>*-]{0,60}$/u;
/** What some write in place of the colon. */
const textOfNote = /[ \t]*(?:[-–—.):]+[ \t]*|[ \t])(?=\S)([^\n]*)/uy;

export function createNoteSurvey(source: string, report: Reporter): NoteSurvey {
  const mentions: Mention[] = [];
  const firstOf = new Map<string, number>();
  const read = ({ start, end }: Range): void => {
    for (const { 0: written, 1: name = "", index } of source.slice(start, end).matchAll(spaced)) {
      const range = { start: start + index, end: start + index + written.length };
      report.add("footnote-undefined", "warning", range, { name, written });
    }
    for (const { 0: written, 1: name = "", index } of source.slice(start, end).matchAll(mention)) {
      const at = start + index;
      const range = { start: at, end: at + written.length };
      if (!firstOf.has(name)) firstOf.set(name, at);
      mentions.push({ ...range, name, line: lineOfNote(source, range) });
    }
  };
  // A line of a paragraph may begin with the only mention of a note.
  const isNote = ({ name, line, start }: Mention): boolean =>
    line !== undefined &&
    (blockStart.test(source.slice(Math.max(0, start - 61), start)) || (firstOf.get(name) ?? start) < start);
  return {
    read,
    report: () => {
      const noted = new Map(mentions.filter(isNote).map((note) => [note.name, note]));
      for (const { name, line, ...range } of mentions) {
        const note = noted.get(name);
        if (note === undefined) report.add("footnote-undefined", "warning", range, { name });
        else if (note.start === range.start)
          report.add("footnote-undefined", "warning", range, {
            name,
            ...(line === undefined ? {} : { line }),
          });
      }
    },
  };
}

/** The line as it should be written, if the mention begins one. */
function lineOfNote(source: string, { start, end }: Range): string | undefined {
  if (!lineStart.test(source.slice(Math.max(0, start - 61), start))) return undefined;
  textOfNote.lastIndex = end;
  const text = textOfNote.exec(source)?.[1]?.trim();
  return text === undefined ? undefined : `${source.slice(start, end)}: ${text}`;
}
