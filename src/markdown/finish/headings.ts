// Headings: their ids, and levels that follow the headline without a gap, however deep the editor began.

import type { Heading } from "../../model/body.js";
import { rangeWithin } from "../ranges.js";
import { element, endLine, type FoundHeading, type Handler, plainText } from "./work.js";

export const finishHeading: Handler = (node, scope, work) => {
  const { id: written, ...rest } = node.properties;
  const from = work.lines.length;
  const children = work.children(node, scope);
  endLine(work);
  // The gathered text has no note marks; an image alone is named by its text alternative.
  const text = work.lines.slice(from).join(" ") || plainText(children).replace(/\s+/g, " ").trim();
  if (text === "") {
    work.report.add("empty-heading", "warning", rangeWithin(node, scope.around), {});
    return children;
  }
  const id = work.idFor(written === undefined ? text : String(written));
  const made = element(node.tagName, { id, ...rest }, children);
  work.headings.push({ element: made, writtenDepth: Number(node.tagName[1]), id, text });
  return [made];
};

/**
 * Gives each heading the level below the one that it belongs to: the article's headline is 1, so the outermost are 2,
 * whether they were written with `#` or with `###`, and none is skipped. Deeper than 6 there is no heading.
 */
export function settleLevels(found: readonly FoundHeading[]): readonly Heading[] {
  const outer: number[] = [];
  return found.map(({ element: heading, writtenDepth, id, text }) => {
    while ((outer.at(-1) ?? 0) >= writtenDepth) outer.pop();
    outer.push(writtenDepth);
    const depth = levels[outer.length - 1] ?? 6;
    heading.tagName = `h${depth}`;
    return { depth, id, text };
  });
}

const levels = [2, 3, 4, 5, 6] as const;
