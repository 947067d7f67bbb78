// Lists as Word saves them: paragraphs that begin with their sign, and say by their class that they are items.

import type { Element, ElementContent, Root } from "hast";
import { element, hasClass, isBlank, isElement, textOf } from "./tree.js";

const itemClass = /^MsoListParagraph(?:CxSp(?:First|Middle|Last))?$/;
const bullet = /^[\s\u00a0]*[·•§oüØ¨▪\u25cf\uf000-\uf0ff-][\s\u00a0]+/u;
const number = /^[\s\u00a0]*([0-9٠-٩]{1,3})[.)-][\s\u00a0]+/u;

/** Paragraphs that follow one another with one kind of sign become a list; of what lies deeper, all on one level. */
export function withWordLists<T extends Root | Element>(node: T): T {
  const result: ElementContent[] = [];
  let list: Element | undefined;
  for (const child of node.children as readonly ElementContent[]) {
    const item = itemOf(child);
    if (item === undefined) {
      if (!isBlank(child)) list = undefined;
      result.push(child.type === "element" ? withWordLists(child) : child);
      continue;
    }
    if (list?.tagName !== item.kind) {
      list = element(item.kind);
      result.push(list);
    }
    list.children.push(element("li", {}, item.children));
  }
  return { ...node, children: result };
}

type Item = Readonly<{ kind: "ul" | "ol"; children: readonly ElementContent[] }>;

function itemOf(node: ElementContent): Item | undefined {
  if (!isElement(node, "p") || !hasClass(node, itemClass)) return undefined;
  const text = textOf(node);
  const [sign] = bullet.exec(text) ?? [];
  const [start] = sign === undefined ? (number.exec(text) ?? []) : [sign];
  if (start === undefined) return undefined;
  return { kind: sign === undefined ? "ol" : "ul", children: withoutStart(node, start.length).children };
}

/** @param length - of the text that goes, in UTF-16 code units */
function withoutStart(node: Element, length: number): Element {
  let left = length;
  const children: ElementContent[] = [];
  for (const child of node.children) {
    const size = textOf(child).length;
    if (left === 0 || (size === 0 && child.type === "element" && child.tagName !== "span"))
      children.push(child);
    else if (size > left) {
      children.push(
        child.type === "element" ? withoutStart(child, left) : { ...child, value: child.value.slice(left) },
      );
      left = 0;
    } else left -= size;
  }
  return { ...node, children };
}
