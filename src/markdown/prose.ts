// The prose of a body: what its readers read, block by block, with the place of every character. Parsed as the page is,
// so that a rule on language never mistakes code, an address or a mark of Markdown for words.

import type { Nodes, Parents, Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { ProseBlock, ProsePiece } from "../model/prose.js";
import { endBareAddresses } from "./bare-addresses.js";
import { effortOf } from "./effort.js";
import { gfmForParser } from "./gfm.js";
import { createProseLane } from "./lane/create-prose-lane.js";

/** Stands for what is no prose but takes a place in it. */
const otherThing = "\uFFFC";

let parser: ((source: string) => Root) | undefined;

function parse(source: string): Root {
  if (parser === undefined) {
    const processor = unified().use(remarkParse).use(gfmForParser, []).freeze();
    parser = createProseLane((text) => processor.parse(text));
  }
  return parser(source);
}

/**
 * The prose of a body in CommonMark with GFM.
 * @param body - its offsets are those of the answer
 * @returns nothing for a body that is refused as too deep or too much; the page has a diagnostic for that
 */
export function proseOf(body: string): readonly ProseBlock[] {
  if (effortOf(body).kind !== "fine") return [];
  const blocks: ProseBlock[] = [];
  const tree = parse(body);
  endBareAddresses(tree);
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
      const block = blockOf(node, body);
      if (block !== undefined) blocks.push(block);
    } else if ("children" in node) {
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child !== undefined) stack.push(child);
      }
    }
  }
  return blocks;
}

/** Deeper emphasis than anybody writes. */
const deepest = 100;

/** What a block is gathered in. */
type Gathering = {
  readonly source: string;
  text: string;
  readonly pieces: ProsePiece[];
  /** The name of the element, opened by raw HTML, whose content is no prose; until its end tag. */
  inside: string | undefined;
};

function blockOf(node: Parents, source: string): ProseBlock | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  const block: Gathering = { source, text: "", pieces: [], inside: undefined };
  for (const child of node.children) gather(child, block, 0);
  return block.text === "" ? undefined : { text: block.text, pieces: block.pieces, start, end };
}

function gather(node: Nodes, block: Gathering, depth: number): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  if (node.type === "html") readTag(block.source.slice(start, end), start, block);
  else if (block.inside !== undefined) return;
  else if (node.type === "text") gatherText(start, end, block);
  else if (node.type === "break") add(block, "\n", end - 1);
  else if (node.type === "footnoteReference") addSlight(block, start);
  else if ("children" in node && !isBareAddress(node, block.source) && depth < deepest) {
    for (const child of node.children) gather(child, block, depth + 1);
  } else add(block, otherThing, start);
}

/** `<https://…>`, or an address that GFM makes a link as it stands. */
const isBareAddress = (node: Nodes, source: string): boolean =>
  node.type === "link" && source[node.position?.start.offset ?? 0] !== "[";

const notProse = /^<(code|kbd|samp|var|pre|script|style|math|svg|textarea)\b[^>]*(?<!\/)>$/i;

function readTag(tag: string, start: number, block: Gathering): void {
  if (block.inside !== undefined) {
    if (tag.toLowerCase().startsWith(`</${block.inside}`)) block.inside = undefined;
    return;
  }
  const opened = notProse.exec(tag)?.[1];
  if (tag.startsWith("<!--")) addSlight(block, start);
  else if (opened !== undefined) {
    block.inside = opened.toLowerCase();
    add(block, otherThing, start);
  } else if (/^<br\b/i.test(tag)) add(block, "\n", start);
  else if (/^<(?:img|iframe|video|audio|input|object|embed)\b/i.test(tag)) add(block, otherThing, start);
}

/**
 * In the source of a text, what does not stand for itself: an escape, a character reference, also one that was escaped twice
 * (`&amp;nbsp;`), a line ending with what
 * opens the next line (spaces, marks of a quotation), an address, braces of MDX.
 */
const special =
  /\\[!-/:-@[-`{-~]|&(?:amp;){0,3}(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});|(?<![ \t])[ \t]*(?:\r\n|\n|\r)[ \t>]*|(?:https?:\/\/|www\.)[^\s<>«»"“”،؛]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,100}|\{[^{}\n]{0,200}\}/g;

const behindAddress = /(?<![.,:!?؟)\]'’*…])(?:[.,:!?؟)\]'’*…]|(?<!&#?\w{1,31});)+$/;

function gatherText(start: number, end: number, block: Gathering): void {
  const written = block.source.slice(start, end);
  let from = 0;
  for (const match of written.matchAll(special)) {
    const [whole] = match;
    add(block, written.slice(from, match.index), start + from);
    from = match.index + whole.length;
    const first = whole[0] ?? "";
    // Whoever writes `\,` means that very comma.
    if (first === "\\" && /[,;?]/.test(whole)) add(block, otherThing, start + match.index);
    else if (first === "\\") add(block, whole.slice(1), start + match.index + 1);
    else if (/[\r\n]/.test(whole)) {
      const breakAt = whole.search(/[\r\n]/);
      add(block, "\n", start + match.index + breakAt);
    } else {
      // The punctuation behind an address is the sentence's, but not the end of a character reference.
      const tail = first === "&" || first === "{" ? "" : (behindAddress.exec(whole)?.[0] ?? "");
      add(block, otherThing, start + match.index);
      add(block, tail, start + from - tail.length);
    }
  }
  add(block, written.slice(from), start + from);
}

/** A note's mark, a comment: takes no place between a word and its full stop, but its spaces are not those of one word. */
function addSlight(block: Gathering, offset: number): void {
  if (/[ \u00A0]/.test(block.text.at(-1) ?? "")) add(block, otherThing, offset);
}

function add(block: Gathering, text: string, offset: number): void {
  if (text === "") return;
  const last = block.pieces.at(-1);
  const isContinued = last !== undefined && last.offset + (block.text.length - last.at) === offset;
  if (!isContinued) block.pieces.push({ at: block.text.length, offset });
  block.text += text;
}
