// `**` that opens an emphasis which nothing closes: `قال **الوزير إن`, `**عاجل **`. Readers see the stars.

import { runOf } from "./lane/flanking.js";
import type { Range, Reporter } from "./reporter.js";

const stars = /(?<![\\*])\*\*(?!\*)/g;
/** The first letter behind the stars is Arabic: elsewhere they may be a power or a pattern. */
const beforeArabic = /^\p{P}*[\u0600-\u06FF\u0750-\u077F]/u;
/** Space, punctuation, or the one letter that Arabic writes together with its word. */
const apart = /(?:^|[\s\p{P}])[وفبلك]?$/u;

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
      if (!opens || !apart.test(line) || !beforeArabic.test(after)) continue;
      if (marksNotes && line.trim() === "") continue;
      const text = /^[^\n*]*/.exec(after)?.[0].trim() ?? "";
      report.add("emphasis-left-open", "warning", { start: at, end: at + 2 }, { text });
      return;
    }
  };
}
