// Goes through the tree just before the sanitiser and reports what that will take away: it works in silence. Also
// brings addresses into one spelling, since it compares schemes letter by letter.

import type { Element, Root } from "hast";
import { shortened, targetOf } from "./links.js";
import { mark } from "./mark.js";
import { offsetsOf, rangeWithin } from "./ranges.js";
import type { RawHtmlReader } from "./raw-html.js";
import { beginningOf, type Range, type Reporter } from "./reporter.js";
import { isAllowedAttribute, isAllowedElement, isStrippedElement, otherBlocks } from "./schema.js";
import { shownAgain } from "./shown-again.js";

const blocks: ReadonlySet<string> = new Set(otherBlocks);

type Removal = { range: Range; kind: "element" | "attribute"; count: number };
type Review = Readonly<{
  source: string;
  report: Reporter;
  removals: Map<string, Removal>;
  /** Where tags stand of which more is said than that they are removed. */
  told: ReadonlySet<number>;
}>;

/**
 * @param source - the body, for the names of elements as they were written
 * @param html - absent when the body has no HTML of its own; then only addresses need a look
 */
export function reviewHtml(
  tree: Root,
  source: string,
  html: RawHtmlReader | undefined,
  report: Reporter,
): void {
  const told = reportLeftOpen(tree, source, html, report);
  const review: Review = { source, report, removals: new Map(), told };
  reviewChildren(tree, { start: 0, end: 0 }, review);
  for (const { what, kind, ...range } of html?.dropped() ?? []) note(review, what, kind, range);
  for (const range of html?.openComments() ?? []) report.add("comment-not-closed", "warning", range, {});
  for (const [what, { range, kind, count }] of review.removals)
    report.add("raw-html-removed", "warning", range, { what, kind, count });
}

/** Returns where the tags stand that it told to be removed. */
function reportLeftOpen(
  tree: Root,
  source: string,
  html: RawHtmlReader | undefined,
  report: Reporter,
): ReadonlySet<number> {
  const told = new Set<number>();
  for (const { what, effect, ...range } of html?.leftOpen() ?? []) {
    const again = effect === "removed" ? shownAgain(tree, range.end) : undefined;
    // Of `<?php …` what is lost stands in the tag itself.
    const lostFrom = what.endsWith(">") ? range.end : range.start;
    if (again !== undefined && !/[\p{L}\p{N}]/u.test(source.slice(lostFrom, again.start))) continue;
    const until = again === undefined ? {} : { until: beginningOf(again.text) };
    report.add("element-not-closed", "warning", range, { what, effect, ...until });
    if (effect === "removed") told.add(range.start);
  }
  return told;
}

function note({ removals, told }: Review, what: string, kind: Removal["kind"], range: Range): void {
  if (kind === "element" && told.has(range.start)) return;
  const known = removals.get(what);
  if (known === undefined) removals.set(what, { range, kind, count: 1 });
  else {
    known.count++;
    if (range.start < known.range.start) known.range = range;
  }
}

function reviewChildren(node: Root | Element, around: Range, review: Review): void {
  for (const child of node.children) if (child.type === "element") reviewElement(child, around, review);
}

function reviewElement(node: Element, around: Range, review: Review): void {
  const range = rangeWithin(node, around);
  const own = node.properties[mark] !== undefined;
  if (!isAllowedElement(node.tagName) || (node.tagName === "input" && !own)) {
    note(review, `<${writtenName(node, review.source)}>`, "element", openingTag(range, review.source));
    if (isStrippedElement(node.tagName)) return;
    // The sanitiser allows boxes, since our task lists have them.
    if (node.tagName === "input") node.tagName = "removed-input";
    // Without any element around it, its text would run on into the next one's.
    if (blocks.has(node.tagName)) Object.assign(node, { tagName: "div", properties: {} });
  } else if (!own) reviewAttributes(node, range, review);
  reviewChildren(node, range, review);
}

function reviewAttributes(node: Element, range: Range, review: Review): void {
  const { properties, tagName } = node;
  const removed: string[] = [];
  for (const property of Object.keys(properties)) {
    const value = properties[property];
    if ((property === "href" && tagName === "a") || (property === "src" && tagName === "img"))
      reviewAddress(node, property, range, review);
    else if (property === "dir" && typeof value === "string")
      properties[property] = value.trim().toLowerCase();
    else if (property === "cite" && typeof value === "string") {
      const target = targetOf(value);
      if (target.kind === "external") properties[property] = target.href;
      else removed.push(property);
      continue;
    }
    if (properties[property] === undefined) continue;
    const judged = properties[property];
    if (!isAllowedAttribute(tagName, property, judged)) removed.push(property);
  }
  for (const property of removed) delete properties[property];
  const names = removed.map(writtenAttribute).join(" ");
  if (names !== "") note(review, `<${tagName} ${names}>`, "attribute", openingTag(range, review.source));
}

function reviewAddress(node: Element, property: "href" | "src", range: Range, { report }: Review): void {
  const written = String(node.properties[property] ?? "");
  const target = targetOf(written);
  const unsafe =
    target.kind === "unsafe"
      ? target.scheme
      : target.kind === "contact" && property === "src"
        ? schemeOf(target.href)
        : undefined;
  if (unsafe !== undefined) {
    const facts = { url: shortened(written), scheme: unsafe };
    report.add(property === "href" ? "unsafe-link" : "unsafe-image", "warning", range, facts);
    delete node.properties[property];
  } else if (target.kind === "external" || target.kind === "contact") node.properties[property] = target.href;
}

const schemeOf = (href: string): string => href.slice(0, href.indexOf(":"));

function writtenAttribute(property: string): string {
  if (property === "className") return "class";
  const dash = /^(?:data|aria)[A-Z]/.test(property) ? "-" : "";
  return property.replace(/[A-Z]/g, (letter) => dash + letter.toLowerCase());
}

function openingTag({ start, end }: Range, source: string): Range {
  const close = source.indexOf(">", start);
  return close === -1 || close >= end ? { start, end } : { start, end: close + 1 };
}

// The HTML parser lowers the case of names; the editor looks for `<Sandpack>`.
function writtenName(node: Element, source: string): string {
  const { start } = offsetsOf(node);
  if (start === undefined || source[start] !== "<") return node.tagName;
  const written = source.slice(start + 1, start + 1 + node.tagName.length);
  return written.toLowerCase() === node.tagName ? written : node.tagName;
}
