// A text without what a page shows above its body anyway.

import type { Element, ElementContent, Root } from "hast";
import { titleKey } from "../place.js";
import { eachElement, find, isElement, wordsOf } from "./tree.js";

/** Of a text: among them are its headline, its writer and its date. */
const openingParagraphs = 3;

/**
 * Takes the headline off, and the line that is nothing but its date.
 * @param isDate - whether words are the date of the article and nothing else
 */
export function withoutHead<T extends Root | Element>(
  tree: T,
  title: string,
  isDate: (words: string) => boolean,
): T {
  const isTitle = (one: Element | undefined): one is Element =>
    one !== undefined && titleKey(wordsOf(one)) === titleKey(title);
  // Word and Google write both as paragraphs.
  const opening: Element[] = [];
  eachElement(tree, (one) => {
    if (opening.length < openingParagraphs && one.tagName === "p") opening.push(one);
  });
  const [paragraph] = opening;
  const time = find(tree, ({ tagName }) => tagName === "time");
  const heading =
    find(tree, (one) => isElement(one, "h1", "h2", "h3") && isTitle(one)) ??
    (isTitle(paragraph) ? paragraph : undefined);
  const date = [time, ...opening].find((one) => one !== undefined && isDate(wordsOf(one)));
  if (heading === undefined && date === undefined) return tree;
  const without = <N extends Root | Element>(node: N): N => ({
    ...node,
    children: (node.children as readonly ElementContent[])
      .filter((child) => child !== heading && child !== date)
      .map((child) => (child.type === "element" ? without(child) : child)),
  });
  return without(tree);
}
