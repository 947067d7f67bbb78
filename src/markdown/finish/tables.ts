// Tables and code in regions that scroll by themselves and can be reached by the keyboard (FRONTEND D8).

import type { Element, ElementContent } from "hast";
import { withNumbers } from "../words.js";
import { element, type Handler, plainText, solid } from "./work.js";

export const finishTable: Handler = (node, scope, work) => {
  work.tables++;
  const number = work.tables;
  if (scope.direction === "rtl") lineUpUnits(node);
  const table = element("table", node.properties, work.children(node, scope));
  const caption = table.children.find(
    (child): child is Element => child.type === "element" && child.tagName === "caption",
  );
  if (caption === undefined) return [region({ ariaLabel: withNumbers(work.words.table, number) }, table)];
  caption.properties.id ??= `table-${number}`;
  return [region({ ariaLabelledBy: [String(caption.properties.id)] }, table)];
};

/** Digits of all three scripts with the signs that stand between and around them. */
const numeric = /^[\d٠-٩۰-۹.,٫٬%٪+\-–−\s]+$/;
const anyDigit = /[\d٠-٩۰-۹]/;

/**
 * Numbers run from left to right in every text, so their units stand below one another at the right, where a row that
 * runs from the right begins: there a column of nothing but numbers is not set at the end, nor is its header.
 */
function lineUpUnits(table: Element): void {
  const [head = [], ...body] = rowsOf(table);
  for (const column of head.keys()) {
    const texts = body.map((cells) => plainText(cells[column]?.children ?? []));
    if (!texts.every(isNumberOrBlank) || !texts.some((text) => anyDigit.test(text))) continue;
    for (const cells of [head, ...body]) {
      const cell = cells[column];
      if (cell?.properties.align === "right") delete cell.properties.align;
    }
  }
}

const isNumberOrBlank = (text: string): boolean => text.trim() === "" || numeric.test(text);

/** The cells of each row. */
const rowsOf = ({ children }: Element): Element[][] =>
  children.flatMap((child) => {
    if (child.type !== "element") return [];
    return child.tagName === "tr" ? [elementsOf(child)] : rowsOf(child);
  });

const elementsOf = ({ children }: Element): Element[] =>
  children.filter((child): child is Element => child.type === "element");

export const finishCell: Handler = (node, scope, work) => {
  const { align, ...properties } = node.properties;
  const children = work.children(node, scope);
  const text = plainText(children);
  const isHead = node.tagName === "th";
  // A header without words names nothing; the empty corner of a table is a cell.
  const tagName = isHead && text.trim() === "" ? "td" : node.tagName;
  if (tagName === "td") delete properties.scope;
  else if (scope.inTableHead) properties.scope ??= "col";
  const classes = [
    ...(!isHead && numeric.test(text) && anyDigit.test(text) ? ["num"] : []),
    // Left is where a row of Markdown begins, whichever way the page runs.
    ...(align === "right" ? ["align-end"] : align === "center" ? ["align-center"] : []),
  ];
  return [
    element(tagName, classes.length === 0 ? properties : { ...properties, className: classes }, children),
  ];
};

export const finishCodeBlock: Handler = (node, scope, work) => {
  work.codeBlocks++;
  const children = work.children(node, { ...scope, isolates: false, isSilent: true });
  const content = solid(element("pre", {}, children)).length === 0 ? [] : children;
  for (const child of content) if (isCode(child)) delete child.properties.dir;
  const name = withNumbers(work.words.code, work.codeBlocks);
  return [region({ ariaLabel: name }, element("pre", { ...node.properties, dir: "ltr" }, content))];
};

const isCode = (node: ElementContent): node is Element => node.type === "element" && node.tagName === "code";

const region = (name: Element["properties"], content: Element): Element =>
  element("section", { className: ["scroll"], ...name, tabIndex: 0 }, [content]);
