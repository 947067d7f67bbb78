// How Markdown becomes an HTML tree where the standard way is not ours: footnotes and task boxes carry the mark, so
// that what we add later (ids, names, links back) goes to them and never to HTML that an author wrote to look alike.

import type { Element, ElementContent, Root as HtmlRoot } from "hast";
import type {
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  ImageReference,
  LinkReference,
  ListItem,
  Root,
} from "mdast";
import remarkRehype, { defaultHandlers, type Options } from "remark-rehype";
import { shortened } from "./links.js";
import { mark, roleOf } from "./mark.js";
import { type Reporter, rangeOf } from "./reporter.js";

type Handlers = NonNullable<Options["handlers"]>;
type State = Parameters<NonNullable<Handlers["text"]>>[0];

/** The notes of one body in the order in which the text mentions them. */
type Notes = Readonly<{
  numbers: Map<string, number>;
  uses: Map<string, number>;
  /** The addresses of links that stand by themselves, and the keys of those that a link has. */
  definitions: Definition[];
  linked: Set<string>;
}>;
const notesOfState = new WeakMap<State, Notes>();

const notesOf = (state: State): Notes => {
  const known = notesOfState.get(state);
  if (known !== undefined) return known;
  const notes: Notes = { numbers: new Map(), uses: new Map(), definitions: [], linked: new Set() };
  notesOfState.set(state, notes);
  return notes;
};

const element = (
  tagName: string,
  properties: Element["properties"],
  children: ElementContent[],
): Element => ({
  type: "element",
  tagName,
  properties,
  children,
});

const keyOf = (
  node: FootnoteDefinition | FootnoteReference | Definition | LinkReference | ImageReference,
): string => node.identifier.toUpperCase();

function footnoteReference(state: State, node: FootnoteReference): Element {
  const { numbers, uses } = notesOf(state);
  const key = keyOf(node);
  const number = numbers.get(key) ?? numbers.size + 1;
  const use = (uses.get(key) ?? 0) + 1;
  numbers.set(key, number);
  uses.set(key, use);
  const reference = element("sup", { [mark]: `${roleOf.reference} ${number} ${use}` }, []);
  state.patch(node, reference);
  return reference;
}

function listItem(
  state: State,
  node: ListItem,
  parent: Parameters<typeof defaultHandlers.listItem>[2],
): Element {
  const item = defaultHandlers.listItem(state, node, parent);
  if (typeof node.checked === "boolean") {
    const box = firstInput(item);
    if (box !== undefined) box.properties[mark] = roleOf.box;
  }
  return item;
}

function firstInput(item: Element): Element | undefined {
  for (const child of item.children) {
    if (child.type !== "element") continue;
    if (child.tagName === "input") return child;
    const inside = child.children[0];
    return inside?.type === "element" && inside.tagName === "input" ? inside : undefined;
  }
  return undefined;
}

// A note that mentions another note adds it to the end, so the count may grow while they are made.
function notesSection(state: State): Element | undefined {
  const { numbers, uses } = notesOf(state);
  const items: ElementContent[] = [];
  for (const [key, number] of numbers) {
    const definition = state.footnoteById.get(key);
    if (definition === undefined) continue;
    const item = element("li", {}, state.wrap(state.all(definition), true));
    state.patch(definition, item);
    item.properties[mark] = `${roleOf.note} ${number}`;
    items.push(item);
  }
  if (items.length === 0) return undefined;
  // Counted last: a note's own text may mention notes again.
  for (const item of items) {
    if (item.type !== "element") continue;
    const key = [...numbers.keys()][Number(String(item.properties[mark]).split(" ")[1]) - 1] ?? "";
    item.properties[mark] = `${String(item.properties[mark])} ${uses.get(key) ?? 1}`;
  }
  return element("section", { [mark]: roleOf.notes }, [element("ol", {}, items)]);
}

/** `[//]: # (ملاحظة)` is how some hide a note to themselves. */
const isComment = ({ url }: Definition): boolean => url === "" || url === "#";

/** Reports notes that nothing mentions; of those that a mention with a space in it means, the mention has been told. */
function reportUnused(state: State, report: Reporter): void {
  const { numbers } = notesOf(state);
  const unused = [...state.footnoteById].filter(([key]) => !numbers.has(key));
  if (unused.length === 0) return;
  const spaced = report.factsOf("footnote-undefined").filter(({ written }) => written !== undefined);
  const meant = new Set(spaced.map(({ name }) => name));
  for (const [, definition] of unused) {
    const name = nameOf(definition);
    if (!meant.has(name)) report.add("footnote-unused", "warning", rangeOf(definition), { name });
  }
}

/** Reports what stands where addresses do and no link has, so that nobody sees it, and what stands there twice. */
function reportDefinitions(state: State, report: Reporter): void {
  const { definitions, linked } = notesOf(state);
  for (const node of definitions) {
    if (isComment(node)) continue;
    const name = nameOf(node);
    if (!linked.has(keyOf(node)))
      report.add("definition-unused", "warning", rangeOf(node), { name, target: shortened(node.url) });
    else if (state.definitionById.get(keyOf(node)) !== node)
      report.add("definition-repeated", "warning", rangeOf(node), { name, kind: "link" });
  }
}

const nameOf = (node: FootnoteDefinition | Definition): string => node.label ?? node.identifier;

/**
 * remark-rehype with our footnotes and boxes; reports definitions that nothing uses or that come twice.
 * @param reporterOf - finds the reporter of the body at hand, so that the plugin itself is made once
 */
export function markdownToHtmlTree(
  reporterOf: (state: State) => Reporter,
): (tree: Root, file: NonNullable<State["options"]["file"]>) => HtmlRoot {
  const handlers: Handlers = {
    footnoteReference,
    listItem,
    definition: (state: State, node: Definition) => {
      notesOf(state).definitions.push(node);
      return undefined;
    },
    linkReference: (state, node: LinkReference) => {
      notesOf(state).linked.add(keyOf(node));
      return defaultHandlers.linkReference(state, node);
    },
    imageReference: (state, node: ImageReference) => {
      notesOf(state).linked.add(keyOf(node));
      return defaultHandlers.imageReference(state, node);
    },
    footnoteDefinition: (state: State, node: FootnoteDefinition) => {
      if (state.footnoteById.get(keyOf(node)) !== node)
        reporterOf(state).add("definition-repeated", "warning", rangeOf(node), {
          name: nameOf(node),
          kind: "footnote",
        });
      return undefined;
    },
    // A handler may answer with a root, though its type has elements only.
    root: (state: State, node: Root) => {
      const children: ElementContent[] = state.wrap(state.all(node), false);
      const section = notesSection(state);
      if (section !== undefined) children.push({ type: "text", value: "\n" }, section);
      reportDefinitions(state, reporterOf(state));
      reportUnused(state, reporterOf(state));
      return { type: "root", children } as unknown as Element;
    },
  };
  return remarkRehype({ allowDangerousHtml: true, handlers });
}
