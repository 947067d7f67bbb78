// Addresses that stand in a text by themselves. The site makes links of them, and every sign in them belongs to them: an
// escape (`?a=1\&b`) or the `\` of a line break behind them would become a part of the address. So they are written `<…>`.

import type { Link, Nodes, Parents, Text } from "mdast";

/** Where the site's Markdown sees one. */
const address =
  /(?:(?<![a-z])https?:\/\/|(?<![^\s(*_[\]~])www\.)[^\s<>«»“”"\u200e\u200f\u202a-\u202e\u2066-\u2069]+/giu;
/** What a sentence has behind an address. */
const behind = /[.,:;!?'*~_،؛؟…\]}\\|]+$/u;

/** Makes links of the bare addresses below a node, which it changes. */
export function linkBareAddresses(node: Nodes): void {
  if (!("children" in node) || node.type === "link" || node.type === "linkReference") return;
  const parent: Parents = node;
  parent.children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type === "text") return partsOf(child.value);
    linkBareAddresses(child);
    return [child];
  }) as typeof parent.children;
}

function partsOf(value: string): (Text | Link)[] {
  const parts: (Text | Link)[] = [];
  let at = 0;
  for (const { 0: found, index } of value.matchAll(address)) {
    const written = withoutBehind(found);
    if (!/\p{L}|\p{N}/u.test(written.replace(/^(?:https?:\/\/|www\.)/iu, ""))) continue;
    if (index > at) parts.push({ type: "text", value: value.slice(at, index) });
    const url = /^www\./iu.test(written) ? `http://${written}` : written;
    parts.push({ type: "link", url, children: [{ type: "text", value: written }] });
    at = index + written.length;
  }
  if (at < value.length || parts.length === 0) parts.push({ type: "text", value: value.slice(at) });
  return parts;
}

/** Without the signs of the sentence around it; a bracket belongs to it if it opens in it. */
function withoutBehind(found: string): string {
  let text = found;
  for (;;) {
    const shorter = text.replace(behind, "");
    const closes = shorter.endsWith(")") && shorter.split(")").length > shorter.split("(").length;
    const next = closes ? shorter.slice(0, -1) : shorter;
    if (next === text) return text;
    text = next;
  }
}
