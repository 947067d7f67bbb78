// Whether the tree that a plugin leaves can be read. What comes after the plugins would fail on it, or pass over a part
// of it, without knowing whose it is.

export type TreeKind = "markdown" | "html";

/** More than any text or plugin makes, and less than what ends the stack; a tree that contains itself has more. */
const deepest = 500;

type Shape = Readonly<{ parent?: true; texts?: readonly string[] }>;

const parent: Shape = { parent: true };
const literal: Shape = { texts: ["value"] };

/** Types without which a tree is not shown as it is meant; a Markdown tree may have others, which are shown as blocks. */
const shapes: Readonly<Record<TreeKind, Readonly<Record<string, Shape>>>> = {
  markdown: {
    ...{
      root: parent,
      paragraph: parent,
      blockquote: parent,
      list: parent,
      listItem: parent,
      heading: parent,
    },
    ...{
      table: parent,
      tableRow: parent,
      tableCell: parent,
      emphasis: parent,
      strong: parent,
      delete: parent,
    },
    ...{ text: literal, inlineCode: literal, code: literal, html: literal },
    link: { parent: true, texts: ["url"] },
    image: { texts: ["url"] },
    definition: { texts: ["identifier", "url"] },
    linkReference: { parent: true, texts: ["identifier"] },
    imageReference: { texts: ["identifier"] },
    footnoteReference: { texts: ["identifier"] },
    footnoteDefinition: { parent: true, texts: ["identifier"] },
  },
  html: {
    root: parent,
    element: { parent: true, texts: ["tagName"] },
    ...{ text: literal, comment: {}, doctype: {} },
  },
};

/** @returns what is wrong, as a predicate to put behind the plugin's name */
export function problemOfTree(tree: unknown, kind: TreeKind): string | undefined {
  return isObject(tree) && Array.isArray(tree.children) ? problemOfNode(tree, kind, 0) : "left no tree";
}

function problemOfNode(node: unknown, kind: TreeKind, depth: number): string | undefined {
  if (depth > deepest) return `left a tree that contains itself, or is more than ${deepest} nodes deep`;
  if (!isObject(node) || typeof node.type !== "string")
    return "left something else than a node among children";
  const { type, children } = node;
  const shape = Object.hasOwn(shapes[kind], type) ? shapes[kind][type] : undefined;
  const isShown = shape !== undefined && (type !== "root" || depth === 0);
  if (kind === "html" && !isShown) return `left a node of the type "${type}", which would not be shown`;
  if (shape?.parent === true || children !== undefined) {
    if (!Array.isArray(children)) return `left a node of the type "${type}" whose children are no list`;
  }
  const field = shape?.texts?.find((name) => typeof node[name] !== "string");
  if (field !== undefined) return `left a node of the type "${type}" whose ${field} is no text`;
  if (type === "element" && !isObject(node.properties))
    return 'left a node of the type "element" without properties';
  if (kind === "markdown" && type === "heading" && !depths.includes(node.depth))
    return 'left a node of the type "heading" whose depth is no number from 1 to 6';
  for (const child of Array.isArray(children) ? children : []) {
    const problem = problemOfNode(child, kind, depth + 1);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

const depths: readonly unknown[] = [1, 2, 3, 4, 5, 6];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
