// A template's syntax tree → one function that prints it, several times as fast as Handlebars' own. Of the language it
// knows what the check lets through and templates mostly use; the rest stays with Handlebars.

import Handlebars from "handlebars";
import { isHelper } from "./check/helper-signatures.js";
import type {
  BlockNode,
  CallNode,
  ExpressionNode,
  MustacheNode,
  PartialNode,
  PathNode,
  ProgramNode,
  StatementNode,
} from "./check/nodes.js";
import type { Helpers } from "./helpers.js";
import { noHelpers, type OwnHelpers } from "./own-helpers.js";

/** @param view - plain data, as the template was checked against */
export type PrintView = (view: object) => string;

/** Where names are looked up: variables of the function that is being written. */
type Scope = Readonly<{
  context: string;
  /** Helpers of plugins. */
  own: OwnHelpers;
  /** What `../` leads to, the nearest first, as far as it is known. A partial with a context of its own sees nothing above it. */
  parents: readonly string[];
  /** The innermost `#each`, which `@index` and the like speak of. */
  each?: Readonly<{ index: string; list: string }>;
}>;

/** Something that is left to Handlebars. */
class Unknown extends Error {}

/** What stands after the last parameter of a helper's call. */
const noHash = { hash: {} };

const { escapeExpression } = Handlebars;
const print = (value: string | Handlebars.SafeString): string => escapeExpression(value as string);
const isFilled = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));
/** `#with` takes nought for something. */
const isThere = (value: unknown): boolean => value === 0 || isFilled(value);

/**
 * @param program - without errors, partials without a context of their own already put in
 * @param partials - likewise; those that are called with a context
 * @returns undefined when something in it is left to Handlebars: names of blocks, layouts in them, `@../index`
 */
export function compileTemplate(
  program: ProgramNode,
  partials: ReadonlyMap<string, ProgramNode>,
  helpers: Helpers,
  own: OwnHelpers = noHelpers,
): PrintView | undefined {
  const writer = createWriter(partials, helpers);
  try {
    const body = writer.write(program, { context: "root", own, parents: [] });
    // All texts and names of the template stand in the code as JSON strings.
    const code = `"use strict"; return (root) => { let out = ""; ${body} return out; };`;
    const make = new Function("escape", "isFilled", "isThere", "helpers", "noHash", "own", code);
    const called = Object.fromEntries(own);
    return make(escapeExpression, isFilled, isThere, helpers, noHash, called) as PrintView;
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

function createWriter(partials: ReadonlyMap<string, ProgramNode>, helpers: Helpers) {
  let lastName = 0;
  const fresh = (prefix: string): string => `${prefix}${++lastName}`;
  /** Partials around the place at hand: one that includes itself never ends. */
  const stack: string[] = [];

  const append = (text: string): string => (text === "" ? "" : `out += ${JSON.stringify(text)};\n`);

  const mustache = (node: MustacheNode, scope: Scope): string => {
    const { path, params, hash, escaped } = node;
    if (path.type !== "PathExpression") throw new Unknown();
    const name = path.original;
    if (params.length > 0 && scope.own.has(name)) {
      if (!escaped) throw new Unknown();
      return `out += escape(${ownCall(node, scope)});\n`;
    }
    if (!isHelper(name)) {
      if (params.length > 0 || (hash?.pairs.length ?? 0) > 0) throw new Unknown();
      const value = codeOf(path, scope);
      return escaped ? `out += escape(${value});\n` : `out += ${value} ?? "";\n`;
    }
    if (!escaped) throw new Unknown();
    const pairs = hash?.pairs ?? [];
    const given = [...params, ...pairs.map(({ value }) => value)].map((value) => codeOf(value, scope));
    const values = pairs.map(({ key }, index) => `${JSON.stringify(key)}: ${given[params.length + index]}`);
    const options = pairs.length === 0 ? "noHash" : `{ hash: { ${values.join(", ")} } }`;
    const call = `escape(helpers.${name}(${[...given.slice(0, params.length), options].join(", ")}))`;
    // Words, and addresses of assets, are the same on every page.
    const [only] = params;
    if (params.length === 1 && pairs.length === 0 && only?.type === "StringLiteral")
      return append(print(helpers[name](String(only.value), noHash)));
    return `out += ${call};\n`;
  };

  const block = (node: BlockNode, scope: Scope): string => {
    const [subject] = node.params;
    if (node.path.type !== "PathExpression" || subject === undefined || node.params.length > 1)
      throw new Unknown();
    if ([node.program, node.inverse].some((inner) => (inner?.blockParams?.length ?? 0) > 0))
      throw new Unknown();
    const value = codeOf(subject, scope);
    const otherwise = node.inverse === undefined ? "" : write(node.inverse, scope);
    const inside = (inner: Scope): string => (node.program === undefined ? "" : write(node.program, inner));
    switch (node.path.original) {
      case "if":
        return `if (isFilled(${value})) {\n${inside(scope)}} else {\n${otherwise}}\n`;
      case "unless":
        return `if (!isFilled(${value})) {\n${inside(scope)}} else {\n${otherwise}}\n`;
      case "with": {
        const context = fresh("context");
        const inner = inside({ ...scope, context, parents: parentsIn(scope, subject) });
        return `const ${context} = ${value};\nif (isThere(${context})) {\n${inner}} else {\n${otherwise}}\n`;
      }
      case "each": {
        const [list, index, context] = [fresh("list"), fresh("index"), fresh("context")];
        const parents = parentsIn(scope, subject);
        const inner = inside({ context, own: scope.own, parents, each: { index, list } });
        const loop = `for (let ${index} = 0; ${index} < ${list}.length; ${index}++) {\nconst ${context} = ${list}[${index}];\n${inner}}\n`;
        return `const ${list} = ${value} ?? [];\nif (${list}.length > 0) {\n${loop}} else {\n${otherwise}}\n`;
      }
      default:
        throw new Unknown();
    }
  };

  const partial = ({ name, params, hash, program, indent }: PartialNode, scope: Scope): string => {
    const [subject] = params;
    const called = name.type === "SubExpression" ? "" : String(name.original);
    const found = partials.get(called);
    const plain = program === undefined && (hash?.pairs.length ?? 0) === 0 && params.length === 1;
    if (found === undefined || subject === undefined || !plain || stack.includes(called)) throw new Unknown();
    const context = fresh("context");
    stack.push(called);
    const body = write(found, { ...scope, context, parents: [] });
    stack.pop();
    return `const ${context} = ${codeOf(subject, scope)};\n${append(indent ?? "")}${body}`;
  };

  const statement = (node: StatementNode, scope: Scope): string => {
    switch (node.type) {
      case "ContentStatement":
        return append(node.value);
      case "CommentStatement":
        return "";
      case "MustacheStatement":
        return mustache(node, scope);
      case "BlockStatement":
        return block(node, scope);
      case "PartialStatement":
      case "PartialBlockStatement":
        return partial(node, scope);
      default:
        throw new Unknown();
    }
  };

  const write = ({ body }: ProgramNode, scope: Scope): string =>
    body.map((node) => statement(node, scope)).join("");

  return { write };
}

/**
 * To Handlebars `../` from a context that is the one around it again leads one step farther. A path into the context
 * itself never leads there; after any other, `../` is left to Handlebars.
 */
function parentsIn({ context, parents }: Scope, subject: ExpressionNode): readonly string[] {
  const leadsIn =
    subject.type === "PathExpression" && !subject.data && subject.depth === 0 && subject.parts.length > 0;
  return leadsIn ? [context, ...parents] : [];
}

/** An expression as code. Anything on the way may be absent. */
function codeOf(node: ExpressionNode, scope: Scope): string {
  switch (node.type) {
    case "PathExpression":
      return pathOf(node, scope);
    case "StringLiteral":
    case "NumberLiteral":
    case "BooleanLiteral":
      return JSON.stringify(node.value);
    case "SubExpression":
      return ownCall(node, scope);
    default:
      throw new Unknown();
  }
}

function ownCall({ path, params, hash }: CallNode, scope: Scope): string {
  const name = String(path.original);
  if (!scope.own.has(name) || (hash?.pairs.length ?? 0) > 0) throw new Unknown();
  return `own[${JSON.stringify(name)}](${params.map((param) => codeOf(param, scope)).join(", ")})`;
}

function pathOf({ data, depth, parts }: PathNode, { context, parents, each }: Scope): string {
  // What every object has by its nature is no data; the check knows of none.
  if (parts.some((part) => part in Object.prototype)) throw new Unknown();
  if (!data) {
    const start = depth === 0 ? context : parents[depth - 1];
    if (start === undefined) throw new Unknown();
    return follow(start, parts);
  }
  const [first, ...rest] = parts;
  if (first === "root" && depth === 0) return follow("root", rest);
  if (each === undefined || depth > 0 || rest.length > 0) throw new Unknown();
  switch (first) {
    case "index":
    case "key":
      return each.index;
    case "first":
      return `(${each.index} === 0)`;
    case "last":
      return `(${each.index} === ${each.list}.length - 1)`;
    default:
      throw new Unknown();
  }
}

const follow = (start: string, parts: readonly string[]): string =>
  start + parts.map((part) => `?.[${JSON.stringify(part)}]`).join("");
