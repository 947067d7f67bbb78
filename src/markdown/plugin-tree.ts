// Whether the tree that a plugin leaves can be read. What comes after the plugins would fail on it, or pass over a part
// of it, without knowing whose it is.

export type TreeKind = "markdown" | "html";

/** More than any text or plugin makes, and less than what ends the stack; a tree that contains itself has more. */
const deepest = 500;

const types = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Without children these are not shown as they are meant, or end the program. */
const parents = types(
  "root element paragraph blockquote list listItem heading table tableRow tableCell emphasis strong delete link linkReference footnoteDefinition",
);

/** Fields that must be texts, with the types that have them. */
const texts: readonly (readonly [field: string, of: ReadonlySet<string>])[] = [
  ["value", types("text inlineCode code html")],
  ["url", types("link image definition")],
  ["identifier", types("definition linkReference imageReference footnoteReference footnoteDefinition")],
  ["tagName", types("element")],
];

/** What an HTML tree is made of; a Markdown tree may have types of others, which are shown as blocks. */
const htmlTypes = types("element text comment doctype");

/** @returns what is wrong, as a predicate to put behind the plugin's name */
export function problemOfTree(tree: unknown, kind: TreeKind): string | undefined {
  return isObject(tree) && Array.isArray(tree.children) ? problemOfNode(tree, kind, 0) : "left no tree";
}

function problemOfNode(node: unknown, kind: TreeKind, depth: number): string | undefined {
  if (depth > deepest) return `left a tree that contains itself, or is more than ${deepest} nodes deep`;
  if (!isObject(node) || typeof node.type !== "string")
    return "left something else than a node among children";
  const { type, children } = node;
  if (kind === "html" && !htmlTypes.has(type) && (type !== "root" || depth > 0))
    return `left a node of the type "${type}", which would not be shown`;
  if ((parents.has(type) || children !== undefined) && !Array.isArray(children))
    return `left a node of the type "${type}" whose children are no list`;
  const [field] = texts.find(([name, of]) => of.has(type) && typeof node[name] !== "string") ?? [];
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
