// Passages that their writer meant as Markdown and that readers see as they stand: lists by the signs of a word processor,
// headings without a space, links with a space in them.

import type { Text } from "mdast";
import { toLatinDigits } from "../language/digits.js";
import { hasCommand } from "./foreign.js";
import { beginningOf, type Range, type Reporter } from "./reporter.js";

const bullets = "•⁃●○▪▫■□◆◇◦‣∙·➢➣➤➔➜►◄▶▸→←⇒⇐❖✦✧❑❒☐☑✓✔✗✘\\u{F076}\\u{F0A7}\\u{F0B7}\\u{F0D8}\\u{F0FC}";
/** Letters that a word processor draws as signs of lists; they are such before Arabic alone. */
const letterBullets = "§oqvØüÜ";
const digits = "0-9٠-٩۰-۹";
const bullet = `(?:[${bullets}][ \\t]*\\S|[${letterBullets}][ \\t]+[«("]?\\p{Script=Arabic})`;
const telephone = `[+(]?[${digits}][${digits} -]{6}`;
const number = `(?:[${digits}]{1,2}[ \\t]?[-.)–]|\\([${digits}]{1,2}\\)|[${digits}]{1,2}/[ \\t])(?:[ \\t]*[«“"(]?\\p{L}|[ \\t]+${telephone})`;
const picture = "(?:\\p{Emoji_Presentation}|\\p{Extended_Pictographic}\\u{FE0F}|[0-9]\\u{FE0F}?\\u{20E3})";

/** One of these below the other. */
const below = (first: string, second = first): RegExp =>
  new RegExp(`^[ \\t]*${first}.*\\r?\\n[ \\t>]*${second}`, "gmu");

/**
 * Two lines or more, each after the other, that begin with one sign: `•`, `ـ`, `١-`, `(1)`, or a hyphen that touches its
 * word. What readers want to see too stays in the item: `أ-` and `ب-` one below the other, or small pictures.
 */
const items = [
  below(bullet),
  below("ـ[ \\t]+\\S"),
  below("\\*\\p{L}"),
  below("أول[اًـ]{1,3}[ \\t]?[:–-]", "ثاني[اًـ]{1,3}[ \\t]?[:–-]"),
  below(number),
  /^-\p{L}.*\r?\n[ \t>]*-\p{L}/gmu,
  ...["[-–]", "\\.", "\\)", "/"].flatMap((sign) => [
    below(`\\(?[أا]\\u200C?[ \\t]?${sign}[ \\t]*\\S`, `\\(?ب\\u200C?[ \\t]?${sign}`),
    below(`\\(?a[ \\t]?${sign}[ \\t]+\\S`, `\\(?b[ \\t]?${sign}`),
  ]),
  below(`${picture}[ \\t]*[^\\s\\p{Extended_Pictographic}]`),
];
const anySign = new RegExp(`^[ \\t]*(?:[${bullets}${letterBullets}${digits}(ـأاa*-]|${picture})`, "mu");
const itemSign = new RegExp(
  `^(?:\\([${digits}]+\\)|[${letterBullets}]|[${bullets}ـ*${digits}]*[ \\t]?[-.)–/]?)[ \\t]*`,
  "u",
);
const numbered = new RegExp(`^[\\s>]*\\(?([${digits}]{1,2})(?![\\u{FE0F}\\u{20E3}])`, "u");
const keptSign = new RegExp(`^(?:${picture}|\\(?[أاa])`, "u");
const heading = /^(#{2,6})([^\s#\\].*)$/mu;
/** Brackets of both kinds, and the address, or the name of a file, in the wrong one. */
const turned =
  /(?<![\\\p{L}\])!])(!?)(?:\(([^()[\]\n]{1,300})\)|\[([^()[\]\n]{1,300})\])\[((?:https?:\/\/|www\.)[^\s()[\]]{1,500}|[^\s()[\]]{1,300}\.(?:md|pdf|png|jpe?g|gif|webp|avif|svg|mp[34]))\]/giu;
const link = /(?<!\\)(!?\[[^[\]\n]{0,300}\])([ \t]?)\(([^()<>"\n]{1,500})\)/gu;
/** Signs of quotations and lists, behind which a line begins. */
const lineStart = /^[\s>*+\d.)-]*$/u;
const longestTarget = 500;
const brackets = /\][ \t]?\(|[)\]]\[/u;
const wholeAddress = (written: string): string => (/^www\./iu.test(written) ? `https://${written}` : written);
/** A title in signs that a word processor made of straight quotes. */
const curlyTitle = /^(\S+)[ \t]+[“”„«‘’](.*)[“”»’]$/u;
const size = /[ \t]+=\d{0,5}(?:x\d{0,5})?$/u;
const address = /^(?:https?:\/\/|www\.|\.{0,2}\/|#)|\.[a-z]{2,5}$/iu;

/**
 * Reports what a text of the tree has of these; `source` still shows what was escaped on purpose.
 * @returns whether there is such a list
 */
export function surveyUnread(
  { value }: Text,
  { start, end }: Range,
  source: string,
  report: Reporter,
): boolean {
  const isList = value.includes("\n") && anySign.test(value);
  if (!isList && !value.includes("##") && !brackets.test(value)) return false;
  const written = source.slice(start, end);
  const at = (index: number, length: number): Range => ({
    start: start + index,
    end: start + index + length,
  });
  // A text may begin in the middle of a line, behind emphasis.
  const atLineStart = (found: RegExpExecArray | null): RegExpExecArray | undefined =>
    found !== null && (found.index > 0 || lineStart.test(lineBefore(source, start))) ? found : undefined;
  const list = isList
    ? (inItem(written, lineBefore(source, start)) ??
      items.map((pattern) => atLineStart(firstOf(pattern, written))).find((found) => found !== undefined))
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
    const [, bare = target, title] = curlyTitle.exec(target.trim()) ?? [];
    const destination = bare.trim().replace(size, "");
    const hasSpace = /\s/u.test(destination);
    const isRead = gap === "" && !hasSpace && destination === target.trim();
    if (hasCommand(destination) || !address.test(destination) || isRead) continue;
    const whole = wholeAddress(destination);
    const mended = `${label}(${hasSpace ? `<${whole}>` : whole}${title === undefined ? "" : ` "${title}"`})`;
    const facts = { written: passage, mended, isTurned: false };
    report.add("link-not-read", "warning", at(index, passage.length), facts);
  }
  for (const { 0: passage, 1: sign, 2: round, 3: square, 4: target = "", index } of further.matchAll(
    turned,
  )) {
    if (index >= end - start) break;
    const mended = `${sign}[${round ?? square ?? ""}](${wholeAddress(target)})`;
    const facts = { written: passage, mended, isTurned: true };
    report.add("link-not-read", "warning", at(index, passage.length), facts);
  }
  return list !== undefined;
}

const numberOf = (line = ""): number | undefined => {
  const written = numbered.exec(line)?.[1];
  return written === undefined ? undefined : Number(toLatinDigits(written));
};

/** Two such lines; of two numbers the second is the next one: `7-Eleven` in two lines is no list. */
function firstOf(pattern: RegExp, written: string): RegExpExecArray | null {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(written); found !== null; found = pattern.exec(written)) {
    const [first, second] = found[0].split("\n");
    const number = numberOf(first);
    if (number === undefined || numberOf(second) === number + 1) return found;
    pattern.lastIndex = written.indexOf("\n", found.index) + 1;
  }
  return null;
}

/** A line of an item that was meant to be the next one: `-ثان` or `2.ثان` below `- أول` or `1. أول`. */
function inItem(written: string, before: string): RegExpExecArray | undefined {
  const [, sign = ""] = /^[\s>]*([-*+]|\d{1,9}[.)])[ \t]/u.exec(before) ?? [];
  if (sign === "") return undefined;
  const next = /\d/u.test(sign) ? `${Number.parseInt(sign, 10) + 1}[.)]` : `[-*${bullets}]`;
  return new RegExp(`(?<=\\n[ \\t>]{0,60})${next}[ \\t]*\\p{L}.*`, "u").exec(written) ?? undefined;
}

const lineBefore = (source: string, at: number): string =>
  source.slice(at === 0 ? 0 : source.lastIndexOf("\n", at - 1) + 1, at);

const box = /^([☐☑])[ \t]*/u;

function mendedItem(line: string): string {
  const [sign = "", checked] = box.exec(line) ?? [];
  if (checked !== undefined) return `- [${checked === "☑" ? "x" : " "}] ${line.slice(sign.length)}`;
  if (keptSign.test(line)) return `- ${line}`;
  const count = /^\(?([0-9٠-٩۰-۹]+)/u.exec(line)?.[1];
  const text = line.replace(itemSign, "");
  return count === undefined ? `- ${text}` : `${toLatinDigits(count)}. ${text}`;
}

const titleLine = /^(?:title|(?:ال)?عنوان)[ \t]*:/imu;
const dateLine = /^(?:date|(?:ال)?تاريخ)[ \t]*:/imu;
const openFence = /(?:^|\n)---[ \t]*\r?\n$/u;

/** Text and the line below it that makes it a heading. */
const underlined = /^([^\n]*(?:\n[^\n]*)*?)\r?\n[ \t>]*(=+|-+)[ \t]*$/u;

/** Reports a heading by the line below it that is surely a paragraph: it has several lines, or the end of a sentence. */
export function surveyHeading({ start, end }: Range, source: string, report: Reporter): void {
  if (source[start] === "#") return;
  const [, text = "", line = ""] = underlined.exec(source.slice(start, end)) ?? [];
  // The front matter of a second article is told of its opening line.
  if (
    titleLine.test(text) &&
    dateLine.test(text) &&
    openFence.test(source.slice(Math.max(0, start - 20), start))
  )
    return;
  if (line === "" || !(text.includes("\n") || /[.،؛]$/u.test(text.trimEnd()))) return;
  const [first = ""] = text.split(/\r?\n/u);
  const facts = { text: beginningOf(first), line: line.slice(0, 5) };
  report.add("text-as-heading", "warning", { start, end: start + first.trimEnd().length }, facts);
}
