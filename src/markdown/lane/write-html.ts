// Finished HTML trees of the lane → text. Writes what rehype-stringify would, for the elements and attributes that come
// out of prose; a tree with anything else is left to it.

import type { Element, ElementContent, Root } from "hast";

/** Attributes by their names in the tree. */
const names: Readonly<Record<string, string>> = {
  alt: "alt",
  ariaLabel: "aria-label",
  className: "class",
  controls: "controls",
  decoding: "decoding",
  dir: "dir",
  href: "href",
  id: "id",
  lang: "lang",
  loading: "loading",
  preload: "preload",
  rel: "rel",
  src: "src",
  start: "start",
  title: "title",
};

/** Whether each element has an end tag. */
const hasEndTag: ReadonlyMap<string, boolean> = new Map([
  ...["br", "hr", "img"].map((name): [string, boolean] => [name, false]),
  ..."a audio bdi blockquote div em figcaption figure h2 h3 h4 h5 h6 li ol p span strong ul video"
    .split(" ")
    .map((name): [string, boolean] => [name, true]),
]);

/**
 * @param tree - of a body that the lane has read, finished
 * @throws RangeError for what does not come out of prose: a defect
 */
export const writeHtml = (tree: Root): string => writtenNodes(tree.children as readonly ElementContent[]);

function writtenNodes(nodes: readonly ElementContent[]): string {
  let html = "";
  for (const node of nodes) {
    if (node.type === "text") html += escapedText(node.value);
    else if (node.type === "element") html += writtenElement(node);
  }
  return html;
}

function writtenElement({ tagName, properties, children }: Element): string {
  const closes = hasEndTag.get(tagName);
  if (closes === undefined) throw new RangeError(`prose has no <${tagName}>`);
  let html = `<${tagName}`;
  for (const property of Object.keys(properties)) {
    const value = properties[property];
    if (value === null || value === undefined) continue;
    const name = names[property];
    if (name === undefined || value === false) throw new RangeError(`prose has no ${property}`);
    if (value === true) html += ` ${name}`;
    else html += ` ${name}="${escapedValue(Array.isArray(value) ? value.join(" ").trim() : String(value))}"`;
  }
  return closes ? `${html}>${writtenNodes(children)}</${tagName}>` : `${html}>`;
}

const escapedText = (text: string): string =>
  /[<&]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;") : text;

const references: Readonly<Record<string, string>> = {
  '"': "&quot;",
  "&": "&amp;",
  "'": "&#x27;",
  "`": "&#x60;",
};

const escapedValue = (value: string): string =>
  value.replace(/["&'`]/g, (character) => references[character] ?? character);
