// Prose that is taken for code: behind spaces, below a fence that nothing closes, or beside one.

import type { Code } from "mdast";
import { directionOfText, rtlLetterRanges } from "../language/direction.js";
import { beginningOf, type Range, type Reporter } from "./reporter.js";

const rtlLetter = new RegExp(`[${rtlLetterRanges}]`, "u");
const fence = /^[ ]{0,3}(`{3,}|~{3,})[ \t]*(.*?)[ \t]*$/u;

/** Reports what readers would not see of a block of code, or see as code though it is none. */
export function surveyCode(node: Code, range: Range, source: string, report: Reporter): void {
  const lines = source.slice(range.start, range.end).split(/\r?\n/u);
  const [first = ""] = lines;
  const firstLine = { start: range.start, end: range.start + first.length };
  const [, signs, info = ""] = fence.exec(first) ?? [];
  if (signs === undefined) {
    if (directionOfText(node.value) === "rtl" && !/[{}<>=\\]/u.test(node.value))
      report.add("indented-text", "warning", firstLine, {});
  } else if (!isClosed(lines, signs)) {
    if (rtlLetter.test(info + node.value)) report.add("code-not-closed", "warning", firstLine, { signs });
  } else if (rtlLetter.test(info))
    report.add("code-text-lost", "warning", firstLine, { text: beginningOf(info), signs });
}

/** By as many signs or more, alone on the last line. */
function isClosed(lines: readonly string[], signs: string): boolean {
  const last = lines.length > 1 ? (lines.at(-1) ?? "").replace(/^[\s>]+|\s+$/gu, "") : "";
  return last.startsWith(signs) && last === signs.charAt(0).repeat(last.length);
}
