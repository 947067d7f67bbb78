// Lines hold no blocks in Markdown; in HTML they may: `<b>a<p>b</p></b>`. Left as they are, the words at both sides of a tag
// would become one.

import type { Element, ElementContent } from "hast";
import { element, isBlank, isBlock, isElement, text, textOf } from "./tree.js";

/** Parts of a line. */
const inline: ReadonlySet<string> = new Set(
  "abbr b bdi bdo cite del dfn em i ins label mark q s small strong sub sup time u".split(" "),
);
/** In code a picture has no place, and a block is a line. */
const verbatim: ReadonlySet<string> = new Set("code kbd pre samp var".split(" "));

/**
 * An element whose children are settled, and what must stand beside it.
 * @returns one element or several
 */
export function settled(node: Element): readonly ElementContent[] {
  const { tagName, children } = node;
  if (tagName === "p" || inline.has(tagName)) return aroundBlocks(node);
  if (verbatim.has(tagName)) {
    // Markdown has no signs for code without text.
    if (tagName !== "pre" && textOf(node).trim() === "") return children;
    const between = tagName === "pre" ? "\n" : " ";
    return [{ ...node, children: withoutBlocks(children, between) }, ...children.flatMap(picturesIn)];
  }
  if (/^(?:h[1-6]|summary)$/.test(tagName)) return [{ ...node, children: withoutBlocks(children, " ") }];
  return [node];
}

/** The pictures at any depth. */
export function picturesIn(node: ElementContent): readonly Element[] {
  if (node.type !== "element") return [];
  return node.tagName === "img" ? [node] : node.children.flatMap(picturesIn);
}

/** `<b>a<p>b</p></b>` → `<b>a</b><p><b>b</b></p>`; a paragraph ends where a block begins. */
function aroundBlocks(node: Element): readonly ElementContent[] {
  if (!node.children.some(isBlock)) return [node];
  const pieces: ElementContent[] = [];
  let run: ElementContent[] = [];
  const close = (): void => {
    if (run.every(isBlank)) pieces.push(...run);
    else pieces.push({ ...node, children: run });
    run = [];
  };
  for (const child of node.children) {
    if (child.type !== "element" || !isBlock(child)) {
      run.push(child);
      continue;
    }
    close();
    const takesMark =
      node.tagName !== "p" && /^(?:p|h[1-6]|div|blockquote|section|article|ul|ol|li)$/.test(child.tagName);
    pieces.push(
      takesMark ? { ...child, children: [...aroundBlocks({ ...node, children: child.children })] } : child,
    );
  }
  close();
  return pieces;
}

/**
 * The blocks that page builders put into headings, and others into code, are parts of the line.
 * @param between - what parts them from what stands beside them
 */
function withoutBlocks(children: readonly ElementContent[], between: string): ElementContent[] {
  const parts: ElementContent[] = [];
  const part = (): void => {
    const last = parts.at(-1);
    if (last !== undefined && !textOf(last).endsWith(between)) parts.push(text(between));
  };
  for (const child of children) {
    if (child.type !== "element" || !isBlock(child)) {
      parts.push(child);
      continue;
    }
    part();
    parts.push(...withoutBlocks(child.children, between));
    part();
  }
  return parts;
}

/**
 * Between two parts of a line an empty block is a line break: without it the two would become one word. Of several that
 * stand together the first breaks the line.
 */
export function withBreaks(children: readonly ElementContent[]): readonly ElementContent[] {
  if (!children.some(isEmptyBlock)) return children;
  const goesOn: boolean[] = [];
  let after: ElementContent | undefined;
  for (const [at, child] of [...children.entries()].reverse()) {
    goesOn[at] = after !== undefined && !isBlock(after);
    if (!isBlank(child) && !isEmptyBlock(child)) after = child;
  }
  let before: ElementContent | undefined;
  return children.map((child, at) => {
    const breaks = isEmptyBlock(child) && goesOn[at] === true && before !== undefined && !isBlock(before);
    if (!isBlank(child)) before = child;
    return breaks ? element("br") : child;
  });
}

const isEmptyBlock = (node: ElementContent): boolean =>
  isElement(node) &&
  /^(?:p|div|section|blockquote|h[1-6])$/.test(node.tagName) &&
  node.children.every(isBlank);
