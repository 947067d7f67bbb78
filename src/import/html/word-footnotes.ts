// Footnotes of a text that was pasted from Word: links from `#_ftn1` to `#_ftnref1` and back, the notes below the text.

import type { Element, ElementContent, Root } from "hast";
import { footnoteMark } from "./footnotes.js";
import { attribute, find, hasClass, isElement, text, textOf } from "./tree.js";

/** Word's names of footnotes and endnotes; an editor may have saved them with the address of the page before `#`. */
const mention = /#_((?:ftn|edn)\d+)$/;
const back = /#_(ftn|edn)ref(\d+)$/;

export type WordFootnotes = Readonly<{
  /** The text with a mark for each mention, without the notes. */
  tree: Root;
  /** By Word's name, in their order. */
  notes: ReadonlyMap<string, Root>;
}>;

/** @returns undefined if there are none, or a note or a mention lacks the other */
export function wordFootnotesOf(tree: Root): WordFootnotes | undefined {
  const mentioned = namesOf(tree, (href) => mention.exec(href)?.[1]);
  if (mentioned.length === 0) return undefined;
  const notes = new Map<string, Root>();
  const children = withoutNotes(tree.children as readonly ElementContent[], notes);
  const isWhole = mentioned.length === notes.size && mentioned.every((name) => notes.has(name));
  return isWhole ? { tree: { ...tree, children: marked(children) }, notes } : undefined;
}

const hrefOf = (node: Element): string => (node.tagName === "a" ? (attribute(node, "href") ?? "") : "");

function namesOf(node: Root | Element, nameOf: (href: string) => string | undefined): readonly string[] {
  const names: string[] = [];
  find(node, (one) => {
    const name = nameOf(hrefOf(one));
    if (name !== undefined) names.push(name);
    return false;
  });
  return names;
}

const noteNames = (node: Element): readonly string[] =>
  namesOf({ type: "root", children: [node] }, (href) => back.exec(href)?.slice(1).join(""));

function withoutNotes(children: readonly ElementContent[], notes: Map<string, Root>): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    const [name, ...others] = noteNames(child);
    if (name === undefined) return isNoteLine(child) ? [] : [child];
    // Word has a `<div id="ftn1">` around each, in which there may be several paragraphs.
    const isOne = others.length === 0 && (isElement(child, "p", "li") || attribute(child, "id") === name);
    if (!isOne || notes.has(name)) return [{ ...child, children: withoutNotes(child.children, notes) }];
    const note = withoutBack([child]);
    notes.set(name, {
      type: "root",
      children: isElement(child, "li") ? (note[0] as Element).children : note,
    });
    return [];
  });
}

/** What Word draws between the text and the notes. */
const isNoteLine = (node: Element): boolean =>
  node.tagName === "hr" && (attribute(node, "width") === "33%" || hasClass(node, "mso-footnote-line"));

const withoutBack = (children: readonly ElementContent[]): ElementContent[] =>
  children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    if (back.test(hrefOf(child))) return [];
    return [{ ...child, children: withoutBack(child.children) }];
  });

const marked = (children: readonly ElementContent[]): ElementContent[] =>
  children.map((child) => {
    if (child.type !== "element") return child;
    const name = mention.exec(hrefOf(child))?.[1];
    if (name !== undefined) return text(footnoteMark(name));
    // The number is set above the line around the link, too.
    const isAround =
      child.tagName === "sup" && namesOf(child, (href) => mention.exec(href)?.[1]).length === 1;
    if (isAround && /^[\s[(]*[\d٠-٩]+[\s\])]*$/.test(textOf(child))) {
      const [only = ""] = namesOf(child, (href) => mention.exec(href)?.[1]);
      return text(footnoteMark(only));
    }
    return { ...child, children: marked(child.children) };
  });
