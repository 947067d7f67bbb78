// An SVG file as a row of events, by the rules of XML and no others: what is not well-formed has none, so that no
// browser can read more in it than we do.

import { decodeReferences } from "./svg-tags.js";

export type SvgEvent =
  | Readonly<{ kind: "open"; name: string; attributes: readonly (readonly [name: string, value: string])[] }>
  | Readonly<{ kind: "close" }>
  | Readonly<{ kind: "text"; text: string }>;

const tagPattern =
  /<(\/?)([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attributePattern = /([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/**
 * Linear in the length of the text. Comments, instructions and declarations have no event.
 * @returns undefined when tags do not pair, or something is cut off
 */
export function svgEvents(text: string): readonly SvgEvent[] | undefined {
  const events: SvgEvent[] = [];
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] !== "<") {
      const next = text.indexOf("<", at);
      const end = next === -1 ? text.length : next;
      events.push({ kind: "text", text: decodeReferences(text.slice(at, end)) });
      at = end;
      continue;
    }
    if (text.startsWith("<![CDATA[", at)) {
      const end = text.indexOf("]]>", at);
      if (end === -1) return undefined;
      events.push({ kind: "text", text: text.slice(at + 9, end) });
      at = end + 3;
      continue;
    }
    const skipped = endOfSilent(text, at);
    if (skipped === -1) return undefined;
    if (skipped !== undefined) {
      at = skipped;
      continue;
    }
    tagPattern.lastIndex = at;
    const tag = tagPattern.exec(text);
    if (tag === null) return undefined;
    at = tagPattern.lastIndex;
    const [, closing = "", name = "", attributes = "", empty = ""] = tag;
    if (closing !== "") {
      if (open.pop() !== name) return undefined;
      events.push({ kind: "close" });
      continue;
    }
    events.push({ kind: "open", name, attributes: attributesIn(attributes) });
    if (empty === "") open.push(name);
    else events.push({ kind: "close" });
  }
  return open.length === 0 ? events : undefined;
}

const attributesIn = (text: string): readonly (readonly [string, string])[] =>
  [...text.matchAll(attributePattern)].map(([, name = "", double, single = ""]) => [
    name,
    decodeReferences(double ?? single),
  ]);

/** Behind a comment, an instruction or a declaration; -1 when it has no end; undefined when none stands here. */
function endOfSilent(text: string, at: number): number | undefined {
  const until = (end: string, from: number): number => {
    const found = text.indexOf(end, from);
    return found === -1 ? -1 : found + end.length;
  };
  if (text.startsWith("<!--", at)) return until("-->", at + 4);
  if (text.startsWith("<?", at)) return until("?>", at + 2);
  if (!text.startsWith("<!", at)) return undefined;
  // A document type may hold declarations of its own, in brackets.
  const [bracket, end] = [text.indexOf("[", at), text.indexOf(">", at)];
  if (bracket === -1 || end === -1 || bracket > end) return end === -1 ? -1 : end + 1;
  const closing = text.indexOf("]", bracket);
  return closing === -1 ? -1 : until(">", closing);
}
