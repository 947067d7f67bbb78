// `**` that opens an emphasis which nothing closes: `قال **الوزير إن`, `**عاجل **`, `** عاجل **`. Readers see the stars.

import { runOf } from "./lane/flanking.js";
import type { Range, Reporter } from "./reporter.js";

const stars = /(?<![\\*])\*\*(?!\*)/g;
/** The first letter behind the stars is Arabic: elsewhere they may be a power or a pattern. */
const beforeArabic = /^\p{P}*[\u0600-\u06FF\u0750-\u077F]/u;
/** Space, punctuation, or the one letter that Arabic writes together with its word. */
const apart = /(?:^|[\s\p{P}])[وفبلك]?$/u;

const longestLine = 300;
/** The only two of a line, apart from what is between them; with text on both sides they part columns of a verse. */
const apartOnBothSides =
  /^(?:[\s>*+\d.)-]{0,20}(?<=^|[\s>]))?\*\* +([^*\n]*[^\s*]) +\*\*(?!\*)[^*\n]*$|^[^*\n]* \*\* +([^*\n]*[^\s*]) +\*\*[\s\p{P}]*$/u;

/**
 * Told is the first in each text, if it is surely meant. Below a `كلمة**` earlier in the body, `**` at the start of a line
 * is the sign of a note.
 * @returns takes the texts of a body in their order, each with what is no single pair of stars
 */
export function findOpenStars(
  source: string,
  report: Reporter,
): (text: Range, others: readonly Range[]) => void {
  let marksNotes = false;
  return ({ start, end }, others) => {
    const written = source.slice(start, end);
    for (const { index } of written.matchAll(stars)) {
      const at = start + index;
      if (others.some((range) => at >= range.start && at < range.end)) continue;
      const after = source.slice(at + 2, at + 42);
      const { opens, closes } = runOf("*", source.slice(Math.max(0, at - 1), at), after.slice(0, 1));
      if (closes && !opens) marksNotes = true;
      const line = source.slice(Math.max(source.lastIndexOf("\n", at - 1) + 1, at - 3), at);
      const inner = opens || closes ? undefined : spacedText(source, at);
      if (inner !== undefined && beforeArabic.test(inner)) {
        report.add("emphasis-left-open", "warning", { start: at, end: at + 2 }, { text: inner });
        return;
      }
      if (!opens || !apart.test(line) || !beforeArabic.test(after)) continue;
      if (marksNotes && line.trim() === "") continue;
      const text = /^\*?([^\n*]*)/.exec(after)?.[1]?.trim() ?? "";
      report.add("emphasis-left-open", "warning", { start: at, end: at + 2 }, { text });
      return;
    }
  };
}

function spacedText(source: string, at: number): string | undefined {
  const from = source.lastIndexOf("\n", at - 1) + 1;
  const end = source.indexOf("\n", at);
  const line = source.slice(from, end === -1 ? undefined : end).trimEnd();
  if (line.length > longestLine || line.indexOf("**") !== at - from) return undefined;
  const [, atStart, atEnd] = apartOnBothSides.exec(line) ?? [];
  return atStart ?? atEnd;
}
