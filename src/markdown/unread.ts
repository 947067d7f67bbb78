// Passages that their writer meant as Markdown and that readers see as they stand: lists by the signs of a word processor,
// headings without a space, links with a space in them.

import type { Text } from "mdast";
import { toLatinDigits } from "../language/digits.js";
import { hasCommand } from "./foreign.js";
import type { Range, Reporter } from "./reporter.js";

const bullets = "•●▪◦‣·➤►✓✔";
const digits = "0-9٠-٩۰-۹";
const bullet = `[${bullets}][ \\t]*\\S`;
const number = `[${digits}]{1,2}[ \\t]?[-.)–][ \\t]*\\p{L}`;

/** Two lines or more, each after the other, that begin with one sign: `•`, `١-`, `1-`, or a hyphen that touches its word. */
const items = [
  new RegExp(`^[ \\t]*${bullet}.*\\r?\\n[ \\t>]*${bullet}`, "mu"),
  new RegExp(`^[ \\t]*${number}.*\\r?\\n[ \\t>]*${number}`, "mu"),
  /^-\p{L}.*\r?\n[ \t>]*-\p{L}/mu,
];
const anySign = new RegExp(`^[ \\t]*[${bullets}${digits}-]`, "mu");
const itemSign = new RegExp(`^[${bullets}${digits}]*[ \\t]?[-.)–]?[ \\t]*`, "u");
const heading = /^(#{2,6})([^\s#\\].*)$/mu;
const link = /(?<!\\)(!?\[[^[\]\n]{0,300}\])([ \t]?)\(([^()<>"\n]{1,500})\)/gu;
/** Signs of quotations and lists, behind which a line begins. */
const lineStart = /^[\s>*+\d.)-]*$/u;
const longestTarget = 500;
const size = /[ \t]+=\d{0,5}(?:x\d{0,5})?$/u;
const address = /^(?:https?:\/\/|www\.|\.{0,2}\/|#)|\.[a-z]{2,5}$/iu;

/** Reports what a text of the tree has of these; `source` still shows what was escaped on purpose. */
export function surveyUnread({ value }: Text, { start, end }: Range, source: string, report: Reporter): void {
  const isList = value.includes("\n") && anySign.test(value);
  if (!isList && !value.includes("##") && !value.includes("](") && !value.includes("] (")) return;
  const written = source.slice(start, end);
  const at = (index: number, length: number): Range => ({
    start: start + index,
    end: start + index + length,
  });
  // A text may begin in the middle of a line, behind emphasis.
  const atLineStart = (found: RegExpExecArray | null): RegExpExecArray | undefined =>
    found !== null && (found.index > 0 || lineStart.test(lineBefore(source, start))) ? found : undefined;
  const list = isList
    ? items.map((pattern) => atLineStart(pattern.exec(written))).find((found) => found !== undefined)
    : undefined;
  if (list?.[0] !== undefined) {
    const [line = ""] = list[0].split(/\r?\n/u);
    const range = at(list.index, line.trimEnd().length);
    report.add("list-not-read", "warning", range, { line: mendedItem(line.trim()) });
  }
  const [hashes, signs = "", text = ""] = atLineStart(heading.exec(written)) ?? [];
  if (hashes !== undefined) {
    const range = at(written.indexOf(hashes), hashes.trimEnd().length);
    report.add("heading-not-read", "warning", range, { line: `${signs} ${text.trim()}` });
  }
  // An address in a text is a node of its own, so the passage may end behind this one.
  const further = source.slice(start, end + longestTarget);
  for (const { 0: passage, 1: label = "", 2: gap = "", 3: target = "", index } of further.matchAll(link)) {
    if (index >= end - start) break;
    // `photo.jpg =300x200` gives a size in other programs.
    const destination = target.trim().replace(size, "");
    const hasSpace = /\s/u.test(destination);
    const isRead = gap === "" && !hasSpace && destination === target.trim();
    if (hasCommand(destination) || !address.test(destination) || isRead) continue;
    const whole = /^www\./iu.test(destination) ? `https://${destination}` : destination;
    const mended = `${label}(${hasSpace ? `<${whole}>` : whole})`;
    report.add("link-not-read", "warning", at(index, passage.length), { written: passage, mended });
  }
}

const lineBefore = (source: string, at: number): string =>
  source.slice(at === 0 ? 0 : source.lastIndexOf("\n", at - 1) + 1, at);

function mendedItem(line: string): string {
  const count = /^[0-9٠-٩۰-۹]+/u.exec(line)?.[0];
  const text = line.replace(itemSign, "");
  return count === undefined ? `- ${text}` : `${toLatinDigits(count)}. ${text}`;
}
