// Whether an SVG file does more than draw. A drawing with a script is harmless in an `<img>`, but the same file opened
// by its own address runs with the site's rights.

import { type Attribute, localName, tagsOf } from "./svg-tags.js";

const shown = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text);

const active: ReadonlySet<string> = new Set(
  "script handler listener foreignobject iframe object embed audio video".split(" "),
);
/** Animations may set an address later. */
const animated: ReadonlySet<string> = new Set(["from", "to", "by", "values", "base", "action"]);
const declarations = /<!(?:ENTITY|ATTLIST)[^>]{0,60}|<\?xml-stylesheet[^>]{0,60}/gi;
/** What an address may be: a part of the same drawing, or a photograph inside the file. */
const innerAddress = /^(?:#|data:image\/(?:png|jpe?g|gif|webp|avif);)/i;
const outside =
  /(?:url\(\s{0,9}["']?\s{0,9}|@import\s{1,9}(?:url\(\s{0,9})?["']?\s{0,9})(?!#|data:image\/(?:png|jpe?g|gif|webp|avif);)([^\s"')]{1,200})/gi;
/** Browsers pass over white space and controls inside an address. */
const passedOver = /[\s\p{Cc}]+/gu;

/** What a file says of its own encoding. */
const declaredEncoding = /^\ufeff?<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([^"']{0,40})/i;

/**
 * As `svgProblems`, for the file itself. Only UTF-8 is read: in another encoding browsers would see other tags than we do.
 * @param bytes - of the file
 */
export function svgFileProblems(bytes: Uint8Array): readonly string[] {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return ["not UTF-8"];
  }
  if (text.includes("\0")) return ["not UTF-8"];
  const encoding = declaredEncoding.exec(text)?.[1] ?? "utf-8";
  const problems = svgProblems(text);
  return /^(?:utf-?8|us-ascii)$/i.test(encoding) ? problems : [`encoding="${encoding}"`, ...problems];
}

/**
 * Everything in an SVG file that could run or fetch something: scripts, handlers, foreign content, addresses outside
 * the file, declarations that could hide any of these.
 * @returns each once, as written, at most 100 characters: `<script>`, `onload`, `https://example.org/a.css`; empty
 *   when the file only draws
 */
export function svgProblems(text: string): readonly string[] {
  const problems = new Set<string>();
  const add = (what: string): void => {
    problems.add(shown(what));
  };
  for (const match of text.matchAll(declarations)) add(match[0]);
  for (const { name, attributes } of tagsOf(text)) {
    if (active.has(localName(name))) add(`<${name}>`);
    for (const attribute of attributes) reviewAttribute(attribute, add);
  }
  for (const match of text.matchAll(outside)) add(match[1] ?? "");
  return [...problems];
}

function reviewAttribute({ name, value }: Attribute, add: (what: string) => void): void {
  const local = localName(name);
  const address = value.replace(passedOver, "");
  if (local.startsWith("on")) add(name);
  else if (/(?:java|vb)script:|data:text\/html/i.test(address)) add(value);
  else if (local === "href" || local === "src") {
    if (address !== "" && !innerAddress.test(address)) add(value);
  } else if (animated.has(local) && /(?:https?:)?\/\//i.test(address)) add(value);
}
