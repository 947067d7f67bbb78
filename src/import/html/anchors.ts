// Places of a text that its own links lead to: `<a href="#x">` and somewhere below `id="x"`. A heading is found by its text,
// as the site names it; before what else is led to stands `<a id="x"></a>`.

import type { Element, ElementContent, Root } from "hast";
import { idOf } from "../../markdown/ids.js";
import { attribute, eachElement, element, isBlank, isBlock, isElement, textOf } from "./tree.js";

/** Blocks that hold no `<a>`, or lose it; it stands before them. */
const closed: ReadonlySet<string> = new Set(["pre", "figure", "picture", "video", "audio", "iframe"]);
const cells: ReadonlySet<string> = new Set(
  "caption colgroup col thead tbody tfoot tr th td optgroup option".split(" "),
);

/**
 * A tree in which the targets of its own links are marked as our Markdown can say them.
 * @param link - a link's address as it shall stand
 */
export function withAnchors(tree: Root, link: (href: string) => string | undefined): Root {
  const wanted = wantedIn(tree, link);
  if (wanted.size === 0) return tree;
  const { before, headings } = placesOf(tree, wanted);
  const placed = (node: ElementContent): ElementContent[] => {
    const names = before.get(node) ?? [];
    return [...names.map(anchor), node.type === "element" ? inside(node) : node];
  };
  const inside = (node: Element): Element => {
    const children = node.children.flatMap(placed);
    const fragment = node.tagName === "a" ? ownFragment(node, link) : undefined;
    const { id, name: _name, ...others } = node.properties;
    const properties = wanted.has(String(id)) ? others : node.properties;
    if (fragment === undefined || !wanted.has(fragment)) return { ...node, properties, children };
    return {
      ...node,
      properties: { ...properties, href: `#${headings.get(fragment) ?? fragment}` },
      children,
    };
  };
  return { ...tree, children: (tree.children as ElementContent[]).flatMap(placed) };
}

const anchor = (id: string): Element => element("a", { id, dataAnchor: "" });

/** Told from what stood in the HTML, whose names nobody leads to. */
export const isAnchor = (node: Element): boolean => node.properties.dataAnchor !== undefined;

const namesOf = (node: Element): readonly string[] =>
  [
    ...new Set(
      [attribute(node, "id"), node.tagName === "a" ? attribute(node, "name") : undefined].filter(
        (name) => name !== undefined && name !== "",
      ),
    ),
  ] as readonly string[];

/** Names that something has and a link leads to. */
function wantedIn(tree: Root, link: (href: string) => string | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  const links: Element[] = [];
  eachElement(tree, (one) => {
    for (const name of namesOf(one)) names.add(name);
    if (one.tagName === "a" && attribute(one, "href")?.includes("#") === true) links.push(one);
  });
  const led = links.flatMap((one) => ownFragment(one, link) ?? []);
  return new Set(led.filter((name) => names.has(name)));
}

/** Of a link within the text the part behind `#`, decoded. */
function ownFragment(node: Element, link: (href: string) => string | undefined): string | undefined {
  const href = attribute(node, "href")?.trim();
  const written = href?.includes("#") === true ? link(href) : undefined;
  if (written?.startsWith("#") !== true) return undefined;
  try {
    return decodeURIComponent(written.slice(1));
  } catch {
    return written.slice(1);
  }
}

type Places = Readonly<{
  /** Names by what they stand before. */
  before: ReadonlyMap<ElementContent, readonly string[]>;
  /** The site's own name of a heading, by the name that leads to it. */
  headings: ReadonlyMap<string, string>;
}>;

/** Each name goes to the next thing that readers see. */
function placesOf(tree: Root, wanted: ReadonlySet<string>): Places {
  const before = new Map<ElementContent, string[]>();
  const headings = new Map<string, string>();
  const counts = headingCounts(tree);
  const seen = new Set<string>();
  let waiting: string[] = [];
  const gather = (node: Element): void => {
    for (const name of namesOf(node)) {
      if (!wanted.has(name) || seen.has(name)) continue;
      seen.add(name);
      waiting.push(name);
    }
  };
  /** @param line - what stands at the outside of the line that a node is in */
  const visit = (
    node: ElementContent,
    line: ElementContent | undefined,
    heading: string | undefined,
  ): void => {
    const isElementNode = node.type === "element";
    if (isElementNode) gather(node);
    const breaks = isBlock(node) || (isElementNode && cells.has(node.tagName));
    const isClosed = isElementNode && closed.has(node.tagName);
    const start = breaks && !isClosed ? undefined : (line ?? node);
    if (isClosed) eachElement({ type: "root", children: [node] }, gather);
    if (
      waiting.length > 0 &&
      (isClosed || isElement(node, "img", "hr") || (!isElementNode && !isBlank(node)))
    ) {
      if (heading !== undefined) for (const name of waiting) headings.set(name, heading);
      else if (start !== undefined) before.set(start, [...(before.get(start) ?? []), ...waiting]);
      waiting = [];
    }
    if (!isElementNode || isClosed) return;
    const own = /^h[1-6]$/.test(node.tagName) ? idOf(textOf(node)) : undefined;
    const within = own === undefined ? heading : counts.get(own) === 1 ? own : undefined;
    for (const child of node.children) visit(child, start, within);
  };
  for (const child of tree.children as ElementContent[]) visit(child, undefined, undefined);
  return { before, headings };
}

/** How many headings would have one name. */
function headingCounts(tree: Root): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  eachElement(tree, (one) => {
    if (!/^h[1-6]$/.test(one.tagName)) return;
    const id = idOf(textOf(one));
    counts.set(id, (counts.get(id) ?? 0) + 1);
  });
  return counts;
}
