// Tables of which readers would lose something: rows that Markdown does not take for a table, and cells beyond its columns.

import type { Table, TableRow, Text } from "mdast";
import { beginningOf, type Range, type Reporter, rangeOf } from "./reporter.js";

/** Two rows, each with a sign at both ends; the first may hold emphasis and addresses, so it is sought in the source. */
const rows = /(\|[^\n]{0,1000}\|)[ \t]*\r?\n[ \t>]*(\|[^\n]{0,1000}\|)[ \t]*(?:\r?\n|$)/uy;
/** The first row of a table between whose rows blank lines stand. */
const parted =
  /(\|[^\n]{0,1000}\|)[ \t]*\r?\n(?:[ \t]*\r?\n)+[ \t]*(\|[|:\s-]{0,200}-[|:\s-]{0,200}\|)[ \t]*(?:\r?\n|$)/uy;
const rowStart = /(?:^|\n)[ \t>]{0,60}(?=\|)/gu;
const delimiters = /^[|:\s\-–—−ـ_=]+$/u;
const lineStart = /(?:^|\n)[\s>]{0,60}$/u;
/** The first line of a drawn table, `+---+---+` or `┌──┬──┐`, and the row below it. */
const framed = /([+┌╔][-=+─═┬╦]{2,}[+┐╗])[ \t]*\r?\n[ \t>]{0,60}([|│║][^\n]{0,1000}[|│║])/uy;
const frameStart = /(?:^|\n)[ \t>]{0,60}(?=[+┌╔])/gu;
const lastLine = /(?:^|\n)[ \t>]*([|│║+])[^\n]*\n[ \t>]*$/u;

/** Whether a row or a drawn line stands right above; emphasis in a cell parts the texts of one table. */
const goesOn = (source: string, at: number): boolean =>
  lastLine.test(source.slice(Math.max(0, at - 1200), at));

/** Reports rows of a paragraph that look like a table; what is missing is the line that makes them one. */
export function surveyRows({ value }: Text, { start, end }: Range, source: string, report: Reporter): void {
  if (value.includes("\t")) surveyTabs({ start, end }, source, report);
  if (/[+┌╔]/u.test(value) && surveyFrame({ start, end }, source, report)) return;
  if (!value.includes("|")) return;
  for (const { 0: before, index } of source.slice(start, end).matchAll(rowStart)) {
    const at = start + index + before.length;
    parted.lastIndex = at;
    const apart = parted.exec(source)?.[1];
    if (apart !== undefined && /(?:^|\n)$/u.test(source.slice(Math.max(0, at - 1), at))) {
      const facts = { line: "", isWrong: false };
      report.add("table-not-read", "warning", { start: at, end: at + apart.length }, facts);
      return;
    }
    rows.lastIndex = at;
    const [, first, second] = rows.exec(source) ?? [];
    if (first === undefined || second === undefined) continue;
    if (!lineStart.test(source.slice(Math.max(0, at - 61), at)) || goesOn(source, at)) continue;
    const facts = { line: `|${"---|".repeat(columnsOf(first))}`, isWrong: delimiters.test(second) };
    report.add("table-not-read", "warning", { start: at, end: at + first.length }, facts);
    return;
  }
}

/** A table that is drawn, as terminals and some programs do; returns whether there is one. */
function surveyFrame({ start, end }: Range, source: string, report: Reporter): boolean {
  for (const { 0: before, index } of source.slice(start, end).matchAll(frameStart)) {
    const at = start + index + before.length;
    framed.lastIndex = at;
    const [whole, frame, first] = framed.exec(source) ?? [];
    if (whole === undefined || frame === undefined || first === undefined) continue;
    if (!lineStart.test(source.slice(Math.max(0, at - 61), at)) || goesOn(source, at)) continue;
    const cells = first.slice(1, -1).split(/[|│║]/u);
    const row = `| ${cells.map((cell) => cell.trim()).join(" | ")} |`;
    const range = { start: at + whole.length - first.length, end: at + whole.length };
    const facts = { line: `|${"---|".repeat(cells.length)}`, isWrong: false, row, frame };
    report.add("table-not-read", "warning", range, facts);
    return true;
  }
  return false;
}

/** Rows of a spreadsheet, as it gives them to other programs: at least two, one below the other, of as many cells. */
function surveyTabs({ start, end }: Range, source: string, report: Reporter): void {
  if (!lineStart.test(source.slice(Math.max(0, start - 61), start))) return;
  let at = start;
  let before: Readonly<{ at: number; line: string; cells: readonly string[] }> | undefined;
  for (const line of source.slice(start, end).split("\n")) {
    const cells = line
      .replace(/^[ >]+/u, "")
      .trim()
      .split(/\t+/u);
    if (before !== undefined && cells.length > 1 && before.cells.length === cells.length) {
      const range = { start: before.at, end: before.at + before.line.trimEnd().length };
      const facts = { line: `|${"---|".repeat(cells.length)}`, isWrong: false };
      report.add("table-not-read", "warning", range, { ...facts, row: `| ${before.cells.join(" | ")} |` });
      return;
    }
    before = { at, line, cells };
    at += line.length + 1;
  }
}

const columnsOf = (row: string): number => row.replace(/\\\|/gu, "").split("|").length - 2;

/** Whether a row has no sign of cells at all. */
const isText = (row: TableRow, source: string): boolean => {
  const { start, end } = rangeOf(row);
  return end > start && !source.slice(start, end).includes("|");
};

/** Reports text that stands right below a table, and the cells of each row that have no column, and so are left out. */
export function surveyTable({ align, children }: Table, source: string, report: Reporter): void {
  const columns = align?.length ?? 0;
  const text = columns < 2 ? undefined : children.slice(1).find((row) => isText(row, source));
  if (text !== undefined) {
    const range = rangeOf(text);
    report.add("text-in-table", "warning", range, {
      text: beginningOf(source.slice(range.start, range.end)),
    });
  }
  for (const { children: cells } of children) {
    const lost = cells.slice(columns).find(({ children: parts }) => parts.length > 0);
    if (lost === undefined) continue;
    const range = rangeOf(lost);
    const text = source
      .slice(range.start, range.end)
      .replace(/^\||\|$/gu, "")
      .trim();
    report.add("table-cell-lost", "warning", range, { text: beginningOf(text), columns });
  }
}
