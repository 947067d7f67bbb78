// Numbers of which readers see something else: those of a list that does not count on, and signs between numbers that
// Markdown takes for emphasis or for struck text.

import type { Delete, Emphasis, List } from "mdast";
import { type Range, type Reporter, rangeOf } from "./reporter.js";

const itemNumber = /^(\d{1,9})[.)]/u;
const digit = /[\d٠-٩]/u;
/** `H~2~O` in other programs. */
const subscript = /^~[\da-z]{1,3}~$/u;
const latin = /[A-Za-z)]/u;
/** What belongs to a product or a size: `10*20*30`. */
const inProduct = /[\d٠-٩*.,٫]/u;

/** Reports the first item that shows another number than is written; `1.` before each is a custom. */
export function surveyList({ start, children }: List, source: string, report: Reporter): void {
  const written = children.map((item) => {
    const range = rangeOf(item);
    const number = itemNumber.exec(source.slice(range.start, range.start + 10))?.[1];
    return { range, number };
  });
  if (written.every(({ number }) => number === written[0]?.number)) return;
  const first = start ?? 1;
  for (const [index, { range, number }] of written.entries()) {
    if (number === undefined || Number(number) === first + index) continue;
    const at = { start: range.start, end: range.start + number.length + 1 };
    report.add("number-not-shown", "warning", at, { written: number, shown: first + index });
    return;
  }
}

/**
 * Reports stars between numbers, and two signs of "about" that strike what stands between them.
 * @returns up to where all was reported, since a product may have several pairs
 */
export function surveySigns(node: Emphasis | Delete, source: string, done: number, report: Reporter): number {
  const { start, end } = rangeOf(node);
  if (start < done) return done;
  const sign = source[start] ?? "";
  if (sign === "~" && subscript.test(source.slice(start, end)) && latin.test(source[start - 1] ?? "")) {
    const text = source.slice(start, end);
    report.add(
      "sign-not-shown",
      "warning",
      { start, end },
      { text, mended: `<sub>${text.slice(1, -1)}</sub>`, sign },
    );
    return end;
  }
  const isBetween = digit.test(source[end] ?? "") && digit.test(source[start + 1] ?? "");
  if (!isBetween || source[start + 1] === sign) return done;
  const range = sign === "*" ? productAround({ start, end }, source) : { start, end };
  if (sign === "*" ? !digit.test(source[start - 1] ?? "") : sign !== "~") return done;
  const text = source.slice(range.start, range.end);
  const mended = sign === "*" ? text.replaceAll("*", String.raw`\*`) : `\\${text.slice(0, -1)}\\${sign}`;
  report.add("sign-not-shown", "warning", range, { text, mended, sign });
  return range.end;
}

function productAround({ start, end }: Range, source: string): Range {
  let from = start;
  let to = end;
  while (from > 0 && inProduct.test(source[from - 1] ?? "")) from--;
  while (to < source.length && inProduct.test(source[to] ?? "")) to++;
  return { start: from, end: to };
}
