// Looks through the parsed Markdown once, before anything is made of it: is it shallow enough to walk, does it hold
// HTML, and which marks did the parser leave as plain text although an editor meant something by them.

import type { Image, ImageReference, Nodes, Root, Text } from "mdast";
import { surveyForeign, surveyForeignHtml } from "./foreign.js";
import { mendedEmphasis } from "./mended-emphasis.js";
import { findOpenStars } from "./open-stars.js";
import { createRawHtmlReader, type RawHtmlReader } from "./raw-html.js";
import { playerFor } from "./recordings.js";
import { type Range, type Reporter, rangeOf } from "./reporter.js";
import { surveyHeading, surveyUnread } from "./unread.js";
import { surveyCode } from "./unread-code.js";
import { createNoteSurvey } from "./unread-notes.js";
import { surveyList, surveySigns } from "./unread-numbers.js";
import { surveyRows, surveyTable } from "./unread-tables.js";

/** Blocks and emphasis inside one another; a list counts twice. */
const deepestNodes = 160;

export type Survey = Readonly<{
  tooDeep: Range | undefined;
  /** Absent when the body has no HTML. */
  html: RawHtmlReader | undefined;
}>;

/** Walks without recursion, since nothing is known yet of the tree's depth. */
export function surveyMarkdown(tree: Root, source: string, report: Reporter): Survey {
  let html: RawHtmlReader | undefined;
  const openStars = findOpenStars(source, report);
  let signsDone = 0;
  const notes = createNoteSurvey(source, report);
  const stack: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, depth } = top;
    const range = rangeOf(node);
    if (depth > deepestNodes) return { tooDeep: range, html };
    if (node.type === "table") surveyTable(node, source, report);
    else if (node.type === "list") {
      if (node.ordered === true) surveyList(node, source, report);
    } else if (node.type === "emphasis" || node.type === "delete")
      signsDone = surveySigns(node, source, signsDone, report);
    else if (node.type === "heading") surveyHeading(range, source, report);
    if ("children" in node) {
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child !== undefined) stack.push({ node: child, depth: depth + 1 });
      }
    } else if (node.type === "html") {
      html ??= createRawHtmlReader();
      html.read(source.slice(range.start, range.end), range.start);
      surveyForeignHtml(range, source, report);
    } else if (node.type === "text") {
      const closed = surveyText(node, range, source, report);
      if (node.value.includes("**")) openStars(range, closed);
      if (/\[[ \t]*\^/.test(node.value)) notes.read(range);
      const isList = surveyUnread(node, range, source, report);
      surveyForeign(node, range, source, report);
      if (!isList) surveyRows(node, range, source, report);
    } else if (node.type === "code") surveyCode(node, range, source, report);
    else if (node.type === "image" || node.type === "imageReference") surveyImage(node, range, report);
  }
  notes.report();
  return { tooDeep: html?.tooDeep(), html };
}

function surveyImage(node: Image | ImageReference, range: Range, report: Reporter): void {
  if ("url" in node && playerFor(node.url) !== undefined) return;
  if ((node.alt ?? "").trim() === "")
    report.add("image-without-alt", "warning", range, { src: "url" in node ? node.url : node.identifier });
}

/**
 * The source of a text still shows what was escaped on purpose; its value does not.
 * @returns where stars stand at both ends of a passage
 */
function surveyText(node: Text, { start, end }: Range, source: string, report: Reporter): readonly Range[] {
  const { value } = node;
  const starred: Range[] = [];
  if (value.includes("*")) {
    const written = source.slice(start, end);
    for (const match of written.matchAll(openEmphasis)) {
      const [whole, marks = "**", inner = ""] = match;
      const range = { start: start + match.index, end: start + match.index + whole.length };
      starred.push(range);
      const before = written[match.index - 1] ?? "";
      const after = written[match.index + whole.length] ?? "";
      if (!arabicLetter.test(before + inner + after)) continue;
      const facts = { text: inner, mended: mended(marks, inner) };
      report.add("emphasis-not-closed", "warning", range, facts);
    }
  }
  // The star may have begun an emphasis, so the text can end before it.
  if (value.includes("{/")) {
    const at = source.indexOf("{/*", start);
    if (at !== -1 && at < end) {
      const close = source.indexOf("*/}", at);
      const stop = close === -1 ? end : close + 3;
      report.add(
        "mdx-syntax",
        "warning",
        { start: at, end: stop },
        { text: source.slice(at, Math.min(stop, at + 60)) },
      );
    }
  }
  return starred;
}

// `**` alone is a leftover; a single star is one only where it still hugs a passage.
const openEmphasis = /(?<![\\*])(\*\*|\*(?=[^\s*\d]))(?!\*)([^*\n]{0,200}?)(?<=[^\s\\*])\1(?!\*)/g;
const arabicLetter = /[\u0600-\u06FF\u0750-\u077F]/;

const mended = (marks: string, inner: string): string => {
  const name = marks === "**" ? "b" : "em";
  return mendedEmphasis(`${marks}${inner}${marks}`) ?? `<${name}>${inner}</${name}>`;
};
