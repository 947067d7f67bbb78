// The HTML tree of a body that the lane has read alone: what the pipeline of plugins makes of it up to the sanitiser,
// made at once. These nodes hold no HTML and nothing that the sanitiser could take away. Why: docs/prose-lane.md.

import type { Element, ElementContent, Root as HtmlRoot, Text as HtmlText } from "hast";
import type { Nodes, Parents, Root } from "mdast";
import { targetOf } from "../links.js";

/**
 * Whether the pipeline takes nothing out of this tree and says nothing of it: addresses are safe, and the numbers of
 * lists short enough for the sanitiser.
 * @param tree - as the lane reads it
 */
export function isCertain(tree: Root): boolean {
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === "link" || node.type === "image") {
      const schemes = node.type === "link" ? linkSchemes : imageSchemes;
      if (node.url.includes(":") && !schemes.test(node.url)) return false;
    } else if (node.type === "list" && (node.start ?? 1) > longestNumber) return false;
    if ("children" in node) for (const child of node.children) if (child.type !== "text") stack.push(child);
  }
  return true;
}

const linkSchemes = /^(?:https?|mailto|tel):/i;
const imageSchemes = /^https?:/i;
const longestNumber = 99_999;

/** @param tree - as the lane reads it, and certain (see {@link isCertain}) */
export const htmlTreeOf = (tree: Root): HtmlRoot => ({ type: "root", children: between(childrenOf(tree)) });

function childrenOf(parent: Parents): ElementContent[] {
  const made: ElementContent[] = [];
  let isAfterBreak = false;
  for (const node of parent.children) {
    const child = elementOf(node);
    if (isAfterBreak)
      trimStart(child.type === "text" ? child : child.type === "element" ? child.children[0] : undefined);
    made.push(child);
    isAfterBreak = node.type === "break";
    if (isAfterBreak) made.push(lineFeed());
  }
  return made;
}

function elementOf(node: Nodes): ElementContent {
  switch (node.type) {
    case "text":
      return { type: "text", value: node.value, ...placed(node) };
    case "paragraph":
      return made("p", {}, childrenOf(node), node);
    case "heading":
      return made(`h${node.depth}`, {}, childrenOf(node), node);
    case "blockquote":
      return made("blockquote", {}, around(childrenOf(node)), node);
    case "list": {
      const { start } = node;
      const properties = typeof start === "number" && start !== 1 ? { start } : {};
      return made(node.ordered === true ? "ol" : "ul", properties, around(childrenOf(node)), node);
    }
    case "listItem": {
      // The lane's items hold one paragraph and no blank line, so it stands in the item without its tags.
      const [paragraph] = node.children;
      if (paragraph?.type !== "paragraph") throw new RangeError("an item of the lane holds a paragraph");
      return made("li", {}, childrenOf(paragraph), node);
    }
    case "thematicBreak":
      return made("hr", {}, [], node);
    case "break":
      return made("br", {}, [], node);
    case "emphasis":
      return made("em", {}, childrenOf(node), node);
    case "strong":
      return made("strong", {}, childrenOf(node), node);
    case "link":
      return made("a", { href: addressOf(node.url), ...titled(node) }, childrenOf(node), node);
    case "image": {
      const properties = { src: addressOf(node.url), alt: node.alt ?? "", ...titled(node) };
      return made("img", properties, [], node);
    }
    default:
      throw new RangeError(`the lane makes no ${node.type}`);
  }
}

function made(
  tagName: string,
  properties: Element["properties"],
  children: ElementContent[],
  node: Nodes,
): Element {
  return { type: "element", tagName, properties, children, ...placed(node) };
}

const placed = ({ position }: Nodes): Pick<Element, "position"> =>
  position === undefined ? {} : { position };

const titled = ({ title }: Readonly<{ title?: string | null | undefined }>): { title?: string } =>
  title === null || title === undefined ? {} : { title };

const lineFeed = (): HtmlText => ({ type: "text", value: "\n" });

/** Children of a root: line ends between them. */
function between(children: readonly ElementContent[]): ElementContent[] {
  const made: ElementContent[] = [];
  for (const child of children) {
    if (made.length > 0) made.push(lineFeed());
    made.push(child);
  }
  return made;
}

/** Children of a quotation or list: line ends around them too. */
const around = (children: readonly ElementContent[]): ElementContent[] =>
  children.length === 0 ? [lineFeed()] : [lineFeed(), ...between(children), lineFeed()];

function trimStart(node: ElementContent | undefined): void {
  if (node?.type === "text") node.value = node.value.replace(/^[ \t]+/, "");
}

const unescapedPercent = /%(?![\da-z]{2})/gi;
/** All that may not stand in an address; the same as in micromark's `normalizeUri`. */
const unsafeInAddress = /[^!#$%&-;=?-Z_a-z~]+/g;

/** The address as it leaves the pipeline: percent-encoded, its scheme in small letters. */
function addressOf(written: string): string {
  const url = written.replace(unescapedPercent, "%25").replace(unsafeInAddress, encodeURIComponent);
  const target = targetOf(url);
  return target.kind === "external" || target.kind === "contact" ? target.href : url;
}
