// A quotation that ends in a line such as `— الاسم` is a pulled quote with its speaker.

import type { Element, ElementContent } from "hast";
import { versesOf } from "./verses.js";
import { element, type Handler, isBlankText, plainText, solid, spaced, textNode } from "./work.js";

export const finishQuote: Handler = (node, scope, work) => {
  const inner = { ...scope, isTop: false };
  const parts = scope.inFigure ? undefined : splitAttribution(node, work.mayHoldVerses);
  if (parts === undefined) return [element("blockquote", node.properties, work.children(node, inner))];
  const quote = work.children(element("blockquote", node.properties, parts.quote), inner);
  const caption = work.children(element("root", {}, [element("figcaption", {}, parts.speaker)]), {
    ...inner,
    inFigure: true,
    direction: scope.direction,
  });
  return [
    element("figure", { className: ["pull"] }, [element("blockquote", node.properties, quote), ...caption]),
  ];
};

const dash = /^[ \t]*(?:—|–|―|--)[ \t]*(?=\S|$)/;
const dashAfterLine = /\n[ \t]*(?:—|–|―|--)[ \t]*(?=\S|$)([^\n]*)$/;

type Parts = Readonly<{ quote: ElementContent[]; speaker: ElementContent[] }>;

function splitAttribution(quote: Element, mayHoldVerses: boolean): Parts | undefined {
  const blocks = solid(quote);
  const last = blocks.at(-1);
  if (last?.type !== "element" || last.tagName !== "p") return undefined;
  // A dialogue begins every line with a dash, also the first.
  if (dash.test(plainText(quote.children).trimStart())) return undefined;
  const split = splitParagraph(last.children, blocks.length > 1);
  if (split === undefined || plainText(split.speaker).trim() === "") return undefined;
  const kept = split.before.length === 0 ? [] : [element("p", last.properties, split.before)];
  const whole = [...blocks.slice(0, -1), ...kept];
  const [only, more] = whole;
  const alone = only?.type === "element" && only.tagName === "p" && more === undefined ? only : undefined;
  // A poem is a paragraph to be told by.
  const isPoem = mayHoldVerses && alone !== undefined && versesOf(alone) !== undefined;
  return { quote: alone === undefined || isPoem ? spaced(whole) : alone.children, speaker: split.speaker };
}

/** Finds the last line of a paragraph, if it begins with a dash; `mayBeWhole` when the paragraph may be that line. */
function splitParagraph(
  nodes: readonly ElementContent[],
  mayBeWhole: boolean,
): Readonly<{ before: ElementContent[]; speaker: ElementContent[] }> | undefined {
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index];
    if (node === undefined) continue;
    const rest = nodes.slice(index + 1);
    if (node.type === "text") {
      const match = dashAfterLine.exec(node.value);
      if (match !== null) {
        const before = [...nodes.slice(0, index), textNode(node.value.slice(0, match.index))];
        return {
          before: before.filter((one) => !isBlankText(one)),
          speaker: [textNode(match[1] ?? ""), ...rest],
        };
      }
      // A hard break leaves a line end behind it, in a text of its own or not.
      let last = index - 1;
      while (last >= 0 && isBlankText(nodes[last] ?? node)) last--;
      const previous = nodes[last];
      const beginsLine =
        previous === undefined ? mayBeWhole : previous.type === "element" && previous.tagName === "br";
      const line = node.value.replace(/^\n/, "");
      if (beginsLine && dash.test(line) && !line.trim().includes("\n"))
        return {
          before: nodes.slice(0, Math.max(0, last)),
          speaker: [textNode(line.replace(dash, "")), ...rest],
        };
      if (isBlankText(node)) continue;
      if (node.value.includes("\n")) return undefined;
    } else if (node.type === "element" && node.tagName === "br") return undefined;
  }
  return undefined;
}
