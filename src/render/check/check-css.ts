// What is wrong in a stylesheet and would pass in silence: all of them become one file, in which an open brace takes the
// rules of the next ones with it, and browsers read no `@import` behind the first rule.

import type { Diagnostic } from "../../model/diagnostic.js";
import { placeAtOffset, type TextFile } from "../place-in.js";

/** What braces do not count in, then what counts. A comment may lack its end. */
const telling =
  /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|\/\*[\s\S]*?(?:\*\/|$)|url\(\s*[^"'\s)][^)]*\)|\\[\s\S]|[{}]|@import\b/giu;

/** @returns the outermost brace or the comment that is not closed, each `}` too many, and each `@import` */
export function checkCss(file: TextFile): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const open: number[] = [];
  const unbalanced = (offset: number, sign: "{" | "}" | "/*"): void => {
    diagnostics.push({
      code: "css-unbalanced",
      severity: "error",
      place: placeAtOffset(file, offset),
      facts: { sign },
    });
  };
  for (const { 0: found, index } of file.text.matchAll(telling)) {
    if (found === "{") open.push(index);
    else if (found === "}") {
      if (open.pop() === undefined) unbalanced(index, "}");
    } else if (found.startsWith("/*")) {
      if (found.length < 4 || !found.endsWith("*/")) unbalanced(index, "/*");
    } else if (found.startsWith("@")) {
      const place = placeAtOffset(file, index);
      diagnostics.push({ code: "css-import", severity: "warning", place, facts: {} });
    }
  }
  const [outermost] = open;
  if (outermost !== undefined) unbalanced(outermost, "{");
  return diagnostics;
}
