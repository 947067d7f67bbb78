// Lines hold no blocks in Markdown; in HTML they may: `<b>a<p>b</p></b>`. Left as they are, the words at both sides of a tag
// would become one.

import type { Element, ElementContent } from "hast";
import { isBlank, isBlock, text } from "./tree.js";

/** Parts of a line. */
const inline: ReadonlySet<string> = new Set(
  "abbr b bdi bdo cite del dfn em i ins label mark q s small strong sub sup time u".split(" "),
);
/** In code a picture has no place. */
const verbatim: ReadonlySet<string> = new Set("code kbd pre samp var".split(" "));

/**
 * An element whose children are settled, and what must stand beside it.
 * @returns one element or several
 */
export function settled(node: Element): readonly ElementContent[] {
  const { tagName, children } = node;
  if (tagName === "p" || inline.has(tagName)) return aroundBlocks(node);
  if (verbatim.has(tagName)) return [node, ...children.flatMap(picturesIn)];
  if (/^h[1-6]$/.test(tagName)) return [{ ...node, children: inOneLine(children) }];
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

/** The blocks that page builders put into headings are parts of the line. */
const inOneLine = (children: readonly ElementContent[]): ElementContent[] =>
  children.flatMap((child) =>
    child.type === "element" && isBlock(child)
      ? [text(" "), ...inOneLine(child.children), text(" ")]
      : [child],
  );
