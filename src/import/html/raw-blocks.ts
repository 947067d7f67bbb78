// What Markdown has no signs for stays HTML, of the kind that this site's Markdown lets stand (markdown/schema.ts).

import type { Element, Root } from "hast";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { schema } from "../../markdown/schema.js";
import { isCounted } from "./lists.js";
import { attribute, find, isBlock, isElement } from "./tree.js";

/** Elements within a line that say something which no sign of Markdown says. */
export const inlineHtml: readonly string[] =
  "abbr bdi bdo cite dfn ins kbd mark q samp small sub sup u var".split(" ");

/** Blocks that stay as they are. */
export function staysHtml(node: Element): boolean {
  if (node.tagName === "dl" || node.tagName === "details") return true;
  if (node.tagName === "ol") return !isCounted(node);
  return node.tagName === "table" && !isSimpleTable(node);
}

/** A table of Markdown: a header row, one line a cell, no cell over two places, nothing but text in it. */
function isSimpleTable(table: Element): boolean {
  if (find(table, (one) => one.tagName === "th") === undefined) return false;
  if (find(table, (one) => isElement(one, "caption", "table", "th") && isNoHeaderCell(one)) !== undefined)
    return false;
  const cells = find(
    table,
    (one) =>
      isElement(one, "td", "th") &&
      (Number(attribute(one, "colSpan") ?? 1) > 1 ||
        Number(attribute(one, "rowSpan") ?? 1) > 1 ||
        find(one, (inner) => inner.tagName === "br" || (isBlock(inner) && !isElement(inner, "p"))) !==
          undefined ||
        one.children.filter((child) => isElement(child, "p")).length > 1),
  );
  return cells === undefined;
}

/** A caption, a table in a table, or a header cell that stands for a row. */
const isNoHeaderCell = (node: Element): boolean =>
  node.tagName !== "th" || /^row/i.test(attribute(node, "scope") ?? "");

const sanitiser = unified().use(rehypeSanitize, schema).freeze();
const writer = unified().use(rehypeStringify, { closeSelfClosing: false }).freeze();

/** A block of HTML without the blank lines at which Markdown would end it. */
export function htmlOf(node: Element): string {
  const safe = sanitiser.runSync({ type: "root", children: [node] } as Root) as Root;
  return writer
    .stringify(safe)
    .replace(/\n(?:[ \t]*\n)+/g, "\n")
    .trim();
}

/** A character for private use, which no sanitiser and no writer changes. */
const middle = "\ue000";

/** The two tags of an element within a line. */
export function tagsOf(node: Element): readonly [start: string, end: string] {
  const [start = "", end = ""] = htmlOf({ ...node, children: [{ type: "text", value: middle }] }).split(
    middle,
  );
  return [start, end];
}
