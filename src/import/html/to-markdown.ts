// HTML → Markdown of which this site makes the same text again. What was made is read back and compared; where a sign of
// Markdown says something else than the HTML did, the HTML stays.

import type { Element, Nodes, Root } from "hast";
import type { Nodes as MarkdownNode, Root as MarkdownRoot, Text } from "mdast";
import { gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import rehypeRaw from "rehype-raw";
import rehypeRemark, { type Options } from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import remarkStringify, { type Options as WriteOptions } from "remark-stringify";
import { unified } from "unified";
import { effortOf } from "../../markdown/effort.js";
import { createProseLane } from "../../markdown/lane/create-prose-lane.js";
import { type Note, note } from "../notes.js";
import { isAnchor } from "./anchors.js";
import { linkBareAddresses } from "./bare-links.js";
import { settleEmphasis } from "./emphasis.js";
import { htmlOf, inlineHtml, staysHtml, tagsOf } from "./raw-blocks.js";
import { element, textOf } from "./tree.js";

type Handle = NonNullable<NonNullable<Options["handlers"]>[string]>;
type WriteHandle = NonNullable<NonNullable<WriteOptions["handlers"]>["text"]>;

/** An inline piece of HTML, under a name that the converter takes for a part of a line. */
const piece = (value: string) =>
  ({ type: "textDirective", name: "html", attributes: {}, children: [], value }) as never;

const keepInline: Handle = (state, node) => {
  const [start, end] = tagsOf(node);
  return [piece(start), ...state.all(node), piece(end)] as never;
};
const keepWhole: Handle = (_state, node) => piece(htmlOf(node));
const keepBlock: Handle = (_state, node) => ({ type: "html", value: htmlOf(node) });
const handlers: Readonly<Record<string, Handle>> = {
  ...Object.fromEntries(inlineHtml.map((name) => [name, keepInline])),
  ruby: keepWhole,
  kept: keepBlock,
  "kept-anchor": keepWhole,
};
const converter = unified().use(rehypeRemark, { handlers }).freeze();

/** Nothing in it means anything to Markdown, whatever stands beside it. */
const harmless = /^[\p{L}«“](?:[\p{L}\p{M}\p{N}،؛؟,.:%«»“”…–/" ]*[\p{L}\p{M}\p{N}،؛؟,.:%»”…])?$/u;

/** The writer tries each of its forty patterns on each text; nearly all need none. */
const writeText: WriteHandle = ({ value }: Text, _parent, state, info) =>
  harmless.test(value) ? value : state.safe(value, info);

const writer = unified()
  .use(function () {
    this.data().toMarkdownExtensions = [
      gfmTableToMarkdown(),
      gfmStrikethroughToMarkdown(),
      { handlers: { text: writeText } },
    ];
  })
  .use(remarkStringify, {
    bullet: "-",
    rule: "-",
    emphasis: "*",
    strong: "*",
    fences: true,
    listItemIndent: "one",
  })
  .freeze();

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const parse = createProseLane((markdown) => parser.parse(markdown));
const reader = unified().use(remarkRehype, { allowDangerousHtml: true }).freeze();
/** Parses the whole once more, so only where there is HTML to be parsed. */
const rawReader = unified().use(rehypeRaw).freeze();

/** @param tree - as `cleanHtml` leaves it */
export function treeToMarkdown(tree: Root, notes: Note[]): string {
  const wanted = withoutSpace(textOf(tree));
  for (const asHtml of [false, true]) {
    const markdown = written(tree, asHtml);
    // A reference in place of a letter would do, but nobody could edit it.
    const isReadable = asHtml || !/&#x[0-9a-f]+;/i.test(markdown);
    if (isReadable && effortOf(markdown).kind === "fine" && withoutSpace(textAgain(markdown)) === wanted)
      return markdown;
  }
  const html = htmlOf({
    type: "element",
    tagName: "div",
    properties: {},
    children: tree.children as Element["children"],
  });
  if (effortOf(html).kind === "fine" && withoutSpace(textAgain(html)) === wanted) {
    notes.push(note("kept-as-html"));
    return html;
  }
  notes.push(note("lost-markup"));
  return plainMarkdown(textOf(tree).split(/\n\s*\n/));
}

function written(tree: Root, asHtml: boolean): string {
  return piecesOf(tree)
    .map((piece) => (typeof piece === "string" ? piece : convertedOf(piece, asHtml)))
    .filter((text) => text !== "")
    .join("\n\n")
    .trim();
}

/** Paragraphs of plain words, which most are, as they stand; what is between two of them is for the libraries. */
function piecesOf(tree: Root): readonly (string | Root)[] {
  const pieces: (string | Root)[] = [];
  for (const child of tree.children) {
    const words = plainWords(child);
    const last = pieces.at(-1);
    if (words !== undefined) pieces.push(words);
    else if (typeof last === "object") last.children.push(child);
    else if (child.type !== "text" || !/^[ \t\n\r\f]*$/.test(child.value))
      pieces.push({ type: "root", children: [child] });
  }
  return pieces;
}

/** The text of a paragraph that holds nothing else, and nothing that the libraries would write in another way. */
function plainWords(node: Nodes): string | undefined {
  if (node.type !== "element" || node.tagName !== "p" || node.children.length !== 1) return undefined;
  const [only] = node.children;
  if (only?.type !== "text" || !harmless.test(only.value)) return undefined;
  return / {2}|:\/\/|www\./i.test(only.value) ? undefined : only.value;
}

function convertedOf(tree: Root, asHtml: boolean): string {
  const markdown = converter.runSync(withKept(structuredClone(tree))) as MarkdownRoot;
  restoreHtml(markdown);
  linkBareAddresses(markdown);
  settleEmphasis(markdown, asHtml);
  return writer.stringify(markdown).replace(/\n$/, "");
}

/** Paragraphs of plain text as Markdown that shows them letter by letter. */
export function plainMarkdown(paragraphs: readonly string[]): string {
  const root: MarkdownRoot = {
    type: "root",
    children: paragraphs
      .map((paragraph) => paragraph.replace(/\s+/g, (space) => (space.includes("\n") ? "\n" : " ")).trim())
      .filter((paragraph) => paragraph !== "")
      .map((paragraph) => ({
        type: "paragraph",
        children: paragraph
          .split("\n")
          .flatMap((line, index) => [
            ...(index === 0 ? [] : [{ type: "break" } as const]),
            { type: "text", value: line } as const,
          ]),
      })),
  };
  linkBareAddresses(root);
  return writer.stringify(root).trim();
}

/** The text that readers will see, by way of the same libraries as the site's own Markdown. */
export function textAgain(markdown: string): string {
  const tree = reader.runSync(parse(markdown)) as Root;
  return textOf(hasRaw(tree) ? rawReader.runSync(tree) : tree);
}

const hasRaw = (node: Nodes): boolean =>
  (node.type as string) === "raw" || ("children" in node && node.children.some(hasRaw));

/** Spaces, line breaks and tabs fall together in HTML; only what is written counts. */
export const withoutSpace = (text: string): string => text.replace(/\s+/gu, "");

/** A table or list that Markdown cannot hold, and a place that a link leads to, get another name, under which they are kept. */
function withKept<T extends Root | Element>(node: T): T {
  for (const [index, child] of node.children.entries()) {
    if (child.type !== "element") continue;
    const name = isAnchor(child) ? "kept-anchor" : staysHtml(child) ? "kept" : undefined;
    if (name === undefined) withKept(child);
    else node.children[index] = element(name, {}, [child]);
  }
  return node;
}

function restoreHtml(node: MarkdownNode): void {
  if (!("children" in node)) return;
  for (const [index, child] of node.children.entries()) {
    if ((child.type as string) === "textDirective")
      (node.children as MarkdownNode[])[index] = {
        type: "html",
        value: (child as unknown as { value: string }).value,
      };
    else restoreHtml(child);
  }
}
