// Where an address that stands bare in a text ends. GFM knows the punctuation of English alone: of `https://a.b/c، ثم` it
// makes a link that ends with the comma, and leads nowhere.

import type { Link, Nodes, PhrasingContent, Root, Text } from "mdast";

/** What no address ends with: punctuation of Arabic, closing quotation marks, what nobody sees. */
const neverLast = /[،؛؟۔…»”’\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;
/** What GFM lets no address end with, when it stands before that. A bracket may be the address's own. */
const rarelyLast = /["'*,.:;!?\]_~]/;

/** Gives what ends a sentence or quotation behind a bare address back to the text. Changes the tree. */
export function endBareAddresses(tree: Root): void {
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!("children" in node)) continue;
    const children = node.children as Nodes[];
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child?.type === "link") endAddress(child, index, children as PhrasingContent[]);
      else if (child !== undefined) stack.push(child);
    }
  }
}

function endAddress(link: Link, index: number, siblings: PhrasingContent[]): void {
  const text = bareText(link);
  if (text === undefined) return;
  const length = endOf(text.value);
  const cut = text.value.length - length;
  if (cut === 0) return;
  const tail: Text = { type: "text", value: text.value.slice(length) };
  const end = link.position?.end;
  if (end?.offset !== undefined && link.position !== undefined) {
    const start = { ...end, column: end.column - cut, offset: end.offset - cut };
    tail.position = { start, end };
    link.position = { ...link.position, end: start };
    if (text.position !== undefined) text.position = { ...text.position, end: start };
  }
  link.url = link.url.slice(0, -cut);
  text.value = text.value.slice(0, length);
  const next = siblings[index + 1];
  if (next?.type !== "text") siblings.splice(index + 1, 0, tail);
  else {
    next.value = tail.value + next.value;
    if (next.position !== undefined && tail.position !== undefined)
      next.position = { ...next.position, start: tail.position.start };
  }
}

/** The text of a link that is its own address, as it stands: not `<…>`, not `[…](…)`, which are longer in the source. */
function bareText({ children: [text, ...more], url, title, position }: Link): Text | undefined {
  if (text?.type !== "text" || more.length > 0 || (title ?? "") !== "") return undefined;
  if (url !== text.value && url !== `http://${text.value}`) return undefined;
  const { start, end } = position ?? {};
  const written = (end?.offset ?? 0) - (start?.offset ?? 0);
  return position === undefined || written === text.value.length ? text : undefined;
}

function endOf(address: string): number {
  let unopened = address.split(")").length - address.split("(").length;
  let end = address.length;
  for (;;) {
    const last = address[end - 1] ?? "";
    const isRare = rarelyLast.test(last) || (last === ")" && unopened > 0);
    if (!neverLast.test(last) && !(isRare && end < address.length)) return end;
    if (last === ")") unopened -= 1;
    end -= 1;
  }
}
