// Where readers see a text again behind an element that is removed and has no end: the HTML parser ends some at once,
// some with their paragraph, and some never.

import type { Element, Root } from "hast";
import { offsetsOf } from "./ranges.js";
import { isStrippedElement } from "./schema.js";

/**
 * @param tree - before the sanitiser took anything away
 * @param from - offset behind the tag in the body
 * @returns the first text of the body behind it that stays
 */
export function shownAgain(tree: Root, from: number): Readonly<{ start: number; text: string }> | undefined {
  let first: Readonly<{ start: number; text: string }> | undefined;
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type === "element" && !isStrippedElement(child.tagName)) visit(child);
      if (child.type !== "text" || child.value.trim() === "") continue;
      const { start, end } = offsetsOf(child);
      if (start === undefined || end === undefined || end <= from) continue;
      // A tag that the parser passes over leaves one text around it.
      const shown = Math.max(start, from);
      if (first === undefined || shown < first.start) first = { start: shown, text: child.value };
    }
  };
  visit(tree);
  return first;
}
