// Footnotes and task boxes: the elements that carry the mark get their ids, links and names here.

import type { Element, ElementContent } from "hast";
import { withNumbers } from "../words.js";
import { element, endLine, type Handler, type Scope, textNode, type Work } from "./work.js";

/** `value` is what the mark held: `reference 2 1` is the first mention of note 2. */
export function finishReference(value: string, scope: Scope, work: Work): ElementContent[] {
  const [, number = "1", use = "1"] = value.split(" ");
  const link = element(
    "a",
    {
      href: `#fn-${number}`,
      id: referenceId(Number(number), Number(use)),
      className: ["footnote-ref"],
      ariaLabel: withNumbers(work.words.footnote, Number(number)),
    },
    [textNode(number)],
  );
  const reference = element("sup", {}, [link]);
  if (!scope.inLink) return [reference];
  work.afterLink.push(reference);
  return [];
}

const referenceId = (number: number, use: number): string =>
  use === 1 ? `fnref-${number}` : `fnref-${number}-${use}`;

export const finishNotes: Handler = (node, scope, work) => {
  endLine(work);
  const heading = element("h2", { id: "footnotes" }, [textNode(work.words.footnotes)]);
  const list = work.children(node, { ...scope, isTop: false });
  return [
    element("section", { className: ["footnotes"], ariaLabelledBy: ["footnotes"] }, [heading, ...list]),
  ];
};

/** `value` is `note 2 3`: note 2, mentioned three times. */
export function finishNote(value: string, node: Element, scope: Scope, work: Work): ElementContent[] {
  const [, number = "1", uses = "1"] = value.split(" ");
  const children = work.children(node, { ...scope, isTop: false });
  endLine(work);
  const links: ElementContent[] = [];
  for (let use = 1; use <= Number(uses); use++) {
    const name = use === 1 ? work.words.backToText : work.words.backToTextAgain;
    links.push(
      textNode(" "),
      // An arrow upwards points the right way in both directions of writing.
      element(
        "a",
        {
          href: `#${referenceId(Number(number), use)}`,
          className: ["footnote-back"],
          ariaLabel: withNumbers(name, Number(number), use),
        },
        [textNode("↑")],
      ),
    );
  }
  const last = children.findLast((child) => child.type === "element");
  if (last?.type === "element" && last.tagName === "p") last.children.push(...links);
  else children.push(...links);
  return [element("li", { id: `fn-${number}`, ...node.properties }, children)];
}

export const finishBox: Handler = (node, _scope, work) => {
  const done = node.properties.checked === true || node.properties.checked === "";
  return [
    element(
      "input",
      {
        type: "checkbox",
        ...(done ? { checked: true } : {}),
        disabled: true,
        ariaLabel: done ? work.words.taskDone : work.words.taskOpen,
      },
      [],
    ),
  ];
};
