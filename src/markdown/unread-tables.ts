// Tables of which readers would lose something: rows that Markdown does not take for a table, and cells beyond its columns.

import type { Table, Text } from "mdast";
import { type Range, type Reporter, rangeOf } from "./reporter.js";

/** Two rows, each with a sign at both ends; the first may hold emphasis and addresses, so it is sought in the source. */
const rows = /(\|[^\n]{0,1000}\|)[ \t]*\r?\n[ \t>]*(\|[^\n]{0,1000}\|)[ \t]*(?:\r?\n|$)/uy;
const rowStart = /(?:^|\n)[ \t>]{0,60}(?=\|)/gu;
const delimiters = /^[|:\s-]+$/u;
const lineStart = /(?:^|\n)[\s>]{0,60}$/u;

/** Reports rows of a paragraph that look like a table; what is missing is the line that makes them one. */
export function surveyRows({ value }: Text, { start, end }: Range, source: string, report: Reporter): void {
  if (!value.includes("|")) return;
  for (const { 0: before, index } of source.slice(start, end).matchAll(rowStart)) {
    const at = start + index + before.length;
    rows.lastIndex = at;
    const [, first, second] = rows.exec(source) ?? [];
    if (first === undefined || second === undefined) continue;
    if (!lineStart.test(source.slice(Math.max(0, at - 61), at))) continue;
    const facts = { line: `|${"---|".repeat(columnsOf(first))}`, isWrong: delimiters.test(second) };
    report.add("table-not-read", "warning", { start: at, end: at + first.length }, facts);
    return;
  }
}

const columnsOf = (row: string): number => row.replace(/\\\|/gu, "").split("|").length - 2;

/** Reports the cells of each row that have no column, and so are left out. */
export function surveyTable({ align, children }: Table, source: string, report: Reporter): void {
  const columns = align?.length ?? 0;
  for (const { children: cells } of children) {
    const lost = cells.slice(columns).find(({ children: parts }) => parts.length > 0);
    if (lost === undefined) continue;
    const range = rangeOf(lost);
    const text = source
      .slice(range.start, range.end)
      .replace(/^\||\|$/gu, "")
      .trim();
    report.add("table-cell-lost", "warning", range, { text: text.slice(0, 60), columns });
  }
}
