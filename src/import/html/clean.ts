// HTML as others wrote it → HTML of which Markdown can be made: no scripts, players of services as links, captions and speakers
// where they belong, addresses as this site needs them. Whatever is taken away is said.

import type { Element, ElementContent, Root } from "hast";
import { otherBlocks } from "../../markdown/schema.js";
import { type Note, note } from "../notes.js";
import { isAnchor } from "./anchors.js";
import {
  alone,
  background,
  fullSize,
  image,
  pictureTable,
  player,
  titleOf,
  together,
} from "./clean-media.js";
import { type AddressRules, type Cleaning, withoutText } from "./cleaning.js";
import { picturesIn, settled, withBreaks } from "./lines.js";
import { countedList } from "./lists.js";
import { withSources } from "./pictures.js";
import { attribute, element, find, hasClass, isBlank, isBlock, isElement, text, textOf } from "./tree.js";

export function cleanHtml(tree: Root, rules: AddressRules, notes: Note[]): Root {
  const children = cleanAll(tree.children as readonly ElementContent[], { rules, notes });
  return { type: "root", children: withWholeTables(children) };
}

/** What was cut out of a page may begin in the middle of a table. */
function withWholeTables(children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let table: Element | undefined;
  for (const child of children) {
    if (isElement(child, "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th")) {
      if (table === undefined) {
        table = element("table");
        result.push(table);
      }
      table.children.push(child);
    } else {
      result.push(child);
      if (!isBlank(child)) table = undefined;
    }
  }
  return result;
}

/** Controls of forms, which do nothing on a static site. */
const controls: ReadonlySet<string> = new Set(
  "input button select textarea option optgroup datalist".split(" "),
);
const players: ReadonlySet<string> = new Set("iframe video audio embed object".split(" "));
/** They say how a text looks; the text stays. */
const looks: ReadonlySet<string> = new Set("font big blink marquee nobr span basefont".split(" "));
/** Of blocks that no body may hold the text stays a block, or the words at both sides of a tag would become one. */
const renamed: Readonly<Record<string, string>> = {
  ...Object.fromEntries(otherBlocks.map((name) => [name, "div"])),
  acronym: "abbr",
  dir: "ul",
  listing: "pre",
  menu: "ul",
  strike: "del",
  s: "del",
  tt: "code",
  xmp: "pre",
};

function cleanAll(nodes: readonly ElementContent[], cleaning: Cleaning): ElementContent[] {
  return [...withBreaks(nodes.flatMap((node) => cleanNode(node, cleaning)))];
}

function cleanNode(node: ElementContent, cleaning: Cleaning): readonly ElementContent[] {
  if (node.type === "text") return [cleaning.isVerbatim === true ? node : text(withoutGaps(node.value))];
  if (node.type !== "element") return [];
  const { tagName } = node;
  const { notes } = cleaning;
  if (withoutText.has(tagName)) {
    if (tagName === "script" || tagName === "style" || tagName === "svg" || tagName === "math")
      notes.push(note("lost-element", `<${tagName}> ${tagName === "math" ? textOf(node) : ""}`));
    return [];
  }
  if (controls.has(tagName)) {
    notes.push(note("lost-element", `<${tagName}> ${textOf(node)}`));
    return [text(" ")];
  }
  if (players.has(tagName)) return player(node, cleaning);
  noteLooks(node, notes);
  if (looks.has(tagName)) return cleanAll(node.children, cleaning);
  if (tagName === "a") return link(node, cleaning);
  if (tagName === "img") return image(node, cleaning);
  if (tagName === "picture") return cleanAll(withSources(node), cleaning);
  if (tagName === "figure") return figure(node, cleaning);
  const captioned = tagName === "table" ? pictureTable(node) : undefined;
  if (captioned !== undefined) return figure(captioned, cleaning);
  if (tagName === "blockquote") return [quotation(node, cleaning)];
  return other(tagName === "ol" ? countedList(node) : node, cleaning);
}

function other(node: Element, cleaning: Cleaning): readonly ElementContent[] {
  const { tagName } = node;
  const name = renamed[tagName] ?? tagName;
  const { className: _class, style: _style, ...properties } = node.properties;
  const kept =
    tagName === "code" && hasClass(node, /^language-/)
      ? { ...properties, className: _class ?? [] }
      : properties;
  const isVerbatim = cleaning.isVerbatim === true || name === "pre" || name === "code";
  const isHeading = /^h[1-6]$/.test(name);
  // A heading that opens the text below it.
  const inner = isHeading ? withoutButtons(node.children) : node.children;
  const children = cleanAll(inner, { ...cleaning, isVerbatim });
  if (isHeading && children.every(isBlank)) return [text("\n")];
  children.unshift(...background(node, cleaning));
  return settled(element(name, kept, name === "p" && children.every(isBlank) ? [] : children));
}

const withoutButtons = (children: readonly ElementContent[]): readonly ElementContent[] =>
  children.flatMap((child): readonly ElementContent[] => {
    if (child.type !== "element") return [child];
    const inner = withoutButtons(child.children);
    if (child.tagName !== "button") return [{ ...child, children: [...inner] }];
    // Without the `+` that is drawn beside the words.
    return inner.filter((one) => one.type !== "element" || attribute(one, "ariaHidden") !== "true");
  });

/** No-break spaces in a row are a gap that was drawn; one between two words may be meant. */
const withoutGaps = (value: string): string =>
  value.replace(/[ \t\u00a0]{2,}/g, (gap) => (gap.includes("\u00a0") ? " " : gap));

/** Where an editor had set something apart by its look alone. */
function noteLooks(node: Element, notes: Note[]): void {
  const style = attribute(node, "style") ?? "";
  const aligned = hasClass(node, /^(?:align(?:left|right|center|wide|full)|has-text-align-\w+)$/);
  if (aligned || /text-align|float/i.test(style) || attribute(node, "align") !== undefined)
    notes.push(note("lost-style", "align"));
  if (/(?:^|;)\s*(?:background-?)?color/i.test(style) || hasClass(node, /-(?:color|background-color)$/))
    notes.push(note("lost-style", "color"));
  if (node.tagName === "font") notes.push(note("lost-style", "font"));
}

function link(node: Element, cleaning: Cleaning): readonly ElementContent[] {
  const whole = fullSize(node, cleaning.rules);
  if (whole !== undefined) return [whole];
  const children = cleanAll(node.children, cleaning);
  if (isAnchor(node)) return [node];
  const written = attribute(node, "href")?.trim();
  if (written === undefined || written === "") return children;
  const href = /^(?:javascript|data|vbscript|file):/i.test(written.replace(/[\s\p{Cc}]/gu, ""))
    ? undefined
    : cleaning.rules.link(written);
  if (href === undefined) {
    cleaning.notes.push(note("lost-link", written));
    return children;
  }
  if (children.length === 0 || children.every(isBlank)) return [];
  // HTML lets a link hold paragraphs and headings, Markdown does not.
  if (children.some(isBlock)) return linkInside(children, href);
  const made = element("a", { href, ...titleOf(node) }, children);
  // Drawn apart from the words beside it.
  return hasClass(node, /(?:^|[-_])(?:button|btn)(?:[-_]|$)/) ? [text(" "), made, text(" ")] : [made];
}

const takesLink = /^(?:p|h[1-6]|div|section|blockquote|ul|ol|li)$/;

function linkInside(children: readonly ElementContent[], href: string): ElementContent[] {
  return children.map((child) => {
    if (child.type !== "element") return isBlank(child) ? child : element("a", { href }, [child]);
    if (!isBlock(child)) return child.tagName === "br" ? child : element("a", { href }, [child]);
    // What is left, a table or code, is shown without its link.
    if (!takesLink.test(child.tagName) || !hasContent(child)) return child;
    return child.children.some(isBlock)
      ? { ...child, children: linkInside(child.children, href) }
      : { ...child, children: [element("a", { href }, child.children)] };
  });
}

const hasContent = (node: Element): boolean => textOf(node).trim() !== "" || picturesIn(node).length > 0;

/** A caption becomes the title of its picture, which a build shows as a caption; of several pictures, of the last. */
function figure(node: Element, cleaning: Cleaning): readonly ElementContent[] {
  const captionNode = node.children.find((child): child is Element => isElement(child, "figcaption"));
  const rest = cleanAll(
    node.children.filter((child) => child !== captionNode),
    cleaning,
  );
  const caption = captionNode === undefined ? [] : cleanAll(captionNode.children, cleaning);
  const words = textOf(element("i", {}, caption))
    .replace(/\s+/g, " ")
    .trim();
  const pictures = rest.flatMap(picturesIn);
  const isBare = pictures.length > 0 && textOf(element("i", {}, rest)).trim() === "";
  const shown = isBare ? [together(pictures)] : [element("div", {}, rest)];
  if (words === "") return shown;
  const isPlain = caption.every((child) => child.type === "text" || isElement(child, "br"));
  const [only, ...others] = pictures;
  // The figure of a gallery, whose pictures have captions of their own.
  const hasOwn = node.children.some(
    (child) =>
      isElement(child) && child !== captionNode && find(child, ({ tagName }) => tagName === "figcaption"),
  );
  if (only !== undefined && !hasOwn && others.length === 0 && isBare && isPlain)
    return [alone({ ...only, properties: { ...only.properties, title: words } })];
  return [...shown, element("p", {}, caption)];
}

const withoutDash = (node: Element): string =>
  textOf(node)
    .trim()
    .replace(/^(?:[—–]|--?)\s*/, "");

/** The speaker of a quotation stands in its last line after a dash, as our Markdown knows him. */
function quotation(node: Element, cleaning: Cleaning): Element {
  const cite = find(node, (one) => isElement(one, "cite"));
  const last = node.children.filter((child) => !isBlank(child)).at(-1);
  const isLast =
    cite !== undefined &&
    last !== undefined &&
    (last === cite || (isElement(last, "p", "footer") && withoutDash(last) === withoutDash(cite)));
  if (!isLast || textOf(cite).trim() === "")
    return element("blockquote", {}, cleanAll(node.children, cleaning));
  const speaker = cleanAll(cite.children, cleaning);
  const said = cleanAll(
    node.children.filter((child) => child !== last),
    cleaning,
  );
  const dash = /^\s*(?:—|–|--)/.test(textOf(cite)) ? [] : [text("— ")];
  return element("blockquote", {}, [...said, element("p", {}, [...dash, ...speaker])]);
}
