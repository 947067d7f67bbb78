// A paragraph whose lines are verses is a poem: its halves stand side by side, on a phone one below the other.

import type { Element, ElementContent } from "hast";
import { areVerses, gapOfVerse } from "../../language/verse.js";
import {
  element,
  endLine,
  plainText,
  type Scope,
  spaced,
  textNode,
  type Work,
  withoutBreaks,
} from "./work.js";

type Verse = Readonly<{ opening: ElementContent[]; closing: ElementContent[] }>;

/** @returns undefined for a paragraph that is no poem */
export function versesOf(paragraph: Element): readonly Verse[] | undefined {
  const lines = linesOf(paragraph.children);
  if (lines === undefined || !areVerses(lines.map((line) => plainText(line).trim()))) return undefined;
  const verses = lines.map(partedAtGap);
  return verses.every((verse) => verse !== undefined) ? verses : undefined;
}

/** Undefined where an element goes on from one line to the next. */
function linesOf(nodes: readonly ElementContent[]): readonly ElementContent[][] | undefined {
  const lines: ElementContent[][] = [[]];
  // The line feed behind a break ends the line.
  for (const node of withoutBreaks(nodes)) {
    if (node.type === "text") {
      const [first = "", ...others] = node.value.split("\n");
      lines.at(-1)?.push(textNode(first));
      for (const text of others) lines.push([textNode(text)]);
    } else if (plainText([node]).includes("\n")) return undefined;
    else lines.at(-1)?.push(node);
  }
  return lines.filter((line) => plainText(line).trim() !== "");
}

/** Undefined where the gap stands inside an element. */
function partedAtGap(line: readonly ElementContent[]): Verse | undefined {
  const text = plainText(line);
  const lead = text.length - text.trimStart().length;
  const gap = gapOfVerse(text.trim());
  if (gap === undefined) return undefined;
  let from = 0;
  for (const [place, node] of line.entries()) {
    const size = plainText([node]).length;
    const start = lead + gap.start - from;
    if (node.type === "text" && start >= 0 && start < size) {
      const end = start + gap.end - gap.start;
      if (end > size) return undefined;
      return {
        opening: [...line.slice(0, place), textNode(node.value.slice(0, start))],
        closing: [textNode(node.value.slice(end)), ...line.slice(place + 1)],
      };
    }
    from += size;
  }
  return undefined;
}

/** The sign between the halves is for whoever reads without our styles: feeds, reader modes, what is copied. */
export function finishVerses(
  { properties }: Element,
  verses: readonly Verse[],
  scope: Scope,
  work: Work,
): Element {
  const half = (nodes: ElementContent[]): Element =>
    element("span", {}, work.children(element("span", {}, nodes), scope));
  const lines = verses.map(({ opening, closing }) => {
    const first = half(opening);
    work.line += " … ";
    const second = half(closing);
    endLine(work);
    const between = element("span", { className: ["caesura"] }, [textNode("…")]);
    return element("p", {}, [first, textNode(" "), between, textNode(" "), second]);
  });
  return element("div", { ...properties, className: ["poem"] }, spaced(lines));
}
