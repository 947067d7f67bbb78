// Footnotes of a text that was pasted from Word, or made by another program that has links from a mention to its note and
// back (`#_ftn1`, `#_ftnref1`), the notes below the text.

import type { Element, ElementContent, Root } from "hast";
import { footnoteMark } from "./footnotes.js";
import { attribute, find, hasClass, isBlank, isElement, text, textOf } from "./tree.js";

type Names = Readonly<{ kind: "ftn" | "edn"; mention: RegExp; back: RegExp }>;

/** How programs name notes and their mentions; an editor may have saved them with the address of the page before `#`. */
const programs: readonly Names[] = [
  // Word
  { kind: "ftn", mention: /#_ftn(\d+)$/, back: /#_ftnref(\d+)$/ },
  { kind: "edn", mention: /#_edn(\d+)$/, back: /#_ednref(\d+)$/ },
  // Google Docs
  { kind: "ftn", mention: /#ftnt(\d+)$/, back: /#ftnt_ref(\d+)$/ },
  // LibreOffice
  { kind: "ftn", mention: /#sdfootnote(\d+)sym$/, back: /#sdfootnote(\d+)anc$/ },
  { kind: "edn", mention: /#sdendnote(\d+)sym$/, back: /#sdendnote(\d+)anc$/ },
  // Substack
  { kind: "ftn", mention: /#footnote-(\d+)(?:-\d+)?$/, back: /#footnote-anchor-(\d+)(?:-\d+)?$/ },
  // Makers of HTML from Markdown
  { kind: "ftn", mention: /#(?:user-content-)?fn[:-]?(\d+)$/, back: /#(?:user-content-)?fnref[:-]?(\d+)$/ },
  // Easy Footnotes, a plugin of WordPress
  { kind: "ftn", mention: /#easy-footnote-bottom-(\d+)-\d+$/, back: /#easy-footnote-(\d+)-\d+$/ },
];

/** `ftn1` or `edn1`, whatever the program calls the note that a link leads to or comes from. */
function nameIn(href: string, end: "mention" | "back"): string | undefined {
  if (!href.includes("#")) return undefined;
  for (const names of programs) {
    const number = names[end].exec(href)?.[1];
    if (number !== undefined) return `${names.kind}${number}`;
  }
  return undefined;
}

export type LinkedFootnotes = Readonly<{
  /** The text with a mark for each mention, without the notes. */
  tree: Root;
  /** By name, in their order. */
  notes: ReadonlyMap<string, Root>;
}>;

/** @returns undefined if there are none, or a note or a mention lacks the other */
export function linkedFootnotesOf(tree: Root): LinkedFootnotes | undefined {
  const mentioned = mentionsIn(tree);
  if (mentioned.length === 0) return undefined;
  const notes = new Map<string, Root>();
  const children = withoutNotes(tree.children as readonly ElementContent[], notes);
  const isWhole = mentioned.length === notes.size && mentioned.every((name) => notes.has(name));
  return isWhole ? { tree: { ...tree, children: marked(children) }, notes } : undefined;
}

const hrefOf = (node: Element): string => (node.tagName === "a" ? (attribute(node, "href") ?? "") : "");

function namesOf(node: Root | Element, end: "mention" | "back"): readonly string[] {
  const names: string[] = [];
  find(node, (one) => {
    const name = nameIn(hrefOf(one), end);
    if (name !== undefined) names.push(name);
    return false;
  });
  return names;
}

const mentionsIn = (node: Root | Element): readonly string[] => namesOf(node, "mention");

const noteNames = (node: Element): readonly string[] => namesOf({ type: "root", children: [node] }, "back");

/** The note that an element is; there may be several paragraphs in it. */
function nameOfNote(node: Element, [name, ...others]: readonly string[]): string | undefined {
  if (name === undefined || others.length > 0) return undefined;
  const isOwn = attribute(node, "id") === name;
  return isOwn || isElement(node, "p", "li") || beginsWithBack(node) ? name : undefined;
}

/** Whether nothing stands before the link back: of a text that holds one note this is not so. */
function beginsWithBack(node: Element): boolean {
  const first = node.children.find((child) => !isBlank(child));
  if (first?.type !== "element") return false;
  return nameIn(hrefOf(first), "back") !== undefined || beginsWithBack(first);
}

/**
 * Notes that are mentioned in a part of a page and stand elsewhere in it, where no reader of pages takes them for text.
 * @param part - parses it, which takes time that most pages need not
 */
export function notesOutside(part: () => Root | undefined, page: Root): readonly Element[] {
  const found = new Map<string, Element>();
  const look = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== "element") continue;
      const names = noteNames(child);
      const name = nameOfNote(child, names);
      if (name !== undefined) found.set(name, child);
      else if (names.length > 0) look(child);
    }
  };
  look(page);
  const taken = found.size === 0 ? undefined : part();
  if (taken === undefined) return [];
  const mentioned = new Set(mentionsIn(taken));
  const there = new Set(namesOf(taken, "back"));
  return [...found].flatMap(([name, note]) => (mentioned.has(name) && !there.has(name) ? [note] : []));
}

function withoutNotes(children: readonly ElementContent[], notes: Map<string, Root>): ElementContent[] {
  let hasNotes = false;
  const left = children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    const names = noteNames(child);
    if (names.length === 0) return isNoteLine(child) ? [] : [child];
    hasNotes = true;
    const name = nameOfNote(child, names);
    if (name === undefined || notes.has(name)) {
      const inner = withoutNotes(child.children, notes);
      return inner.every(isBlank) ? [] : [{ ...child, children: inner }];
    }
    const note = withoutBack([child]);
    notes.set(name, {
      type: "root",
      children: isElement(child, "li") ? (note[0] as Element).children : note,
    });
    return [];
  });
  // A line that was drawn between the text and the notes.
  const end = left.findLastIndex((child) => !isBlank(child));
  return hasNotes && isElement(left[end], "hr") ? left.slice(0, end) : left;
}

/** What Word draws between the text and the notes, and what screen readers are told of them. */
const isNoteLine = (node: Element): boolean =>
  (node.tagName === "hr" && (attribute(node, "width") === "33%" || hasClass(node, "mso-footnote-line"))) ||
  attribute(node, "id") === "footnote-label";

const withoutBack = (children: readonly ElementContent[]): ElementContent[] =>
  children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    if (nameIn(hrefOf(child), "back") !== undefined) return [];
    return [{ ...child, children: withoutBack(child.children) }];
  });

const marked = (children: readonly ElementContent[]): ElementContent[] =>
  children.map((child) => {
    if (child.type !== "element") return child;
    const name = nameIn(hrefOf(child), "mention");
    if (name !== undefined) return text(footnoteMark(name));
    // The number is set above the line around the link, too.
    const [only, ...others] = child.tagName === "sup" ? mentionsIn(child) : [];
    if (only !== undefined && others.length === 0 && /^[\s[(]*[\d٠-٩]+[\s\])]*$/.test(textOf(child)))
      return text(footnoteMark(only));
    return { ...child, children: marked(child.children) };
  });
