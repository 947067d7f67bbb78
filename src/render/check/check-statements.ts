// One template, statement by statement. Partials are checked where they are used, with the context that they have there.

import { checkHelper } from "./check-helpers.js";
import { checkOwnHelper, shapeOfValue } from "./check-values.js";
import { type Checking, suggestion } from "./checking.js";
import { blockNames, helperSignatures, isHelper } from "./helper-signatures.js";
import type { BlockNode, ExpressionNode, MustacheNode, PartialNode, ProgramNode } from "./nodes.js";
import { resolvePath } from "./resolve-path.js";
import { innerScope, knowing, type PartialBlock, rootScope, type Scope } from "./scope.js";

export function checkProgram({ body }: ProgramNode, scope: Scope, checking: Checking): void {
  for (const node of body) {
    switch (node.type) {
      case "MustacheStatement":
        checkMustache(node, scope, checking);
        break;
      case "BlockStatement":
        checkBlock(node, scope, checking);
        break;
      case "PartialStatement":
      case "PartialBlockStatement":
        checkPartial(node, scope, checking);
        break;
      case "Decorator":
      case "DecoratorBlock":
        checking.report("template-forbidden", node.loc, { what: "{{#*…}}" });
        break;
      case "ContentStatement":
      case "CommentStatement":
        break;
    }
  }
}

function checkMustache(node: MustacheNode, scope: Scope, checking: Checking): void {
  const { own, report } = checking;
  const { path } = node;
  if (path.type !== "PathExpression") {
    report("template-forbidden", node.loc, { what: `{{${String(path.original)}}}` });
    return;
  }
  const name = path.original;
  const called = node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0;
  if (isHelper(name) || (called && own.has(name))) {
    if (!node.escaped) report("template-raw-output", node.loc, { name });
    if (isHelper(name)) checkHelper(node, name, scope, checking);
    else checkOwnHelper(node, name, scope, checking);
    return;
  }
  if (called) {
    const candidates = [...Object.keys(helperSignatures), ...blockNames, ...own];
    report("template-unknown-helper", path.loc, { name, ...suggestion(name, candidates) });
    return;
  }
  const shape = shapeOfValue(path, scope, false, checking);
  if (shape === undefined) return;
  if (shape.kind === "list" || shape.kind === "object") {
    report("template-not-text", node.loc, { name, kind: shape.kind });
  } else if (shape.kind === "html" && node.escaped) {
    report("template-escaped-html", node.loc, { name });
  } else if (shape.kind !== "html" && !node.escaped) {
    report("template-raw-output", node.loc, { name });
  }
}

function checkBlock(node: BlockNode, scope: Scope, checking: Checking): void {
  const { report } = checking;
  const { program, inverse, params, hash, path } = node;
  const name = String(path.original);
  if (!blockNames.includes(name)) {
    if (isHelper(name) || params.length > 0)
      report("template-unknown-helper", path.loc, { name, ...suggestion(name, blockNames) });
    else report("template-forbidden", node.loc, { what: `{{#${name}}}` });
    return;
  }
  const [subject] = params;
  if (subject === undefined || params.length > 1 || (hash?.pairs.length ?? 0) > 0) {
    report("template-wrong-arguments", path.loc, { helper: name, expected: `{{#${name} name}}` });
    return;
  }
  const check = (part: ProgramNode | undefined, inner: Scope): void => {
    if (part !== undefined) checkProgram(part, inner, checking);
  };
  const shape = shapeOfValue(subject, scope, true, checking);
  const sure = knowing(scope, presenceKeys(subject, scope));
  if (name === "if" || name === "unless") {
    check(program, name === "if" ? sure : scope);
    check(inverse, name === "if" ? scope : sure);
    return;
  }
  check(inverse, scope);
  if (shape === undefined || program === undefined) return;
  const parameters = program.blockParams ?? [];
  if (name === "with") check(program, innerScope(sure, shape, false, parameters));
  else if (shape.kind === "list") check(program, innerScope(sure, shape.item, true, parameters));
  else report("template-not-list", subject.loc, { name: originalOf(subject) });
}

function checkPartial(node: PartialNode, scope: Scope, checking: Checking): void {
  const { report, stack } = checking;
  const { partials } = checking.names;
  if (node.name.type === "SubExpression") {
    report("template-forbidden", node.loc, { what: "{{> ( )}}" });
    return;
  }
  const name = String(node.name.original);
  if (name === "@partial-block") {
    if (scope.block === undefined) report("template-no-parent", node.loc, { name });
    else scope.block.check(scope);
    return;
  }
  const partial = partials.get(name);
  if (partial === undefined) {
    report("template-unknown-partial", node.name.loc, { name, ...suggestion(name, partials.keys()) });
    return;
  }
  if (stack.includes(name)) {
    report("template-endless-partial", node.name.loc, { name });
    return;
  }
  if (node.params.length > 1 || (node.hash?.pairs.length ?? 0) > 0) {
    report("template-wrong-arguments", node.loc, { helper: `> ${name}`, expected: `{{> ${name}}}` });
    return;
  }
  const [subject] = node.params;
  const shape = subject === undefined ? scope.shape : shapeOfValue(subject, scope, false, checking);
  if (shape === undefined) return;
  const fresh = rootScope(shape, blockOf(node, scope, checking));
  const { root, inEach } = scope;
  // A partial given nothing keeps the context, and with it what `#if` has already made sure of.
  const inner: Scope =
    subject === undefined
      ? { ...fresh, root, inEach, id: scope.id, present: scope.present }
      : { ...fresh, root, inEach };
  checkProgram(partial.program, inner, checking.into(name, partial));
}

/** What stands between `{{#> layout}}` and `{{/layout}}`. */
function blockOf({ program }: PartialNode, scope: Scope, checking: Checking): PartialBlock | undefined {
  if (program === undefined) return undefined;
  return { check: (inner) => checkProgram(program, { ...scope, ...sameContext(scope, inner) }, checking) };
}

const originalOf = (node: ExpressionNode): string => (node.type === "PathExpression" ? node.original : "");

/** A layout prints the page's content with its own context; what the layout asked for holds there too. */
const sameContext = (outer: Scope, inner: Scope): Partial<Scope> =>
  outer.id === inner.id ? { present: inner.present } : { shape: inner.shape, id: inner.id };

/** All prefixes of a path that is there are there too. */
function presenceKeys(node: ExpressionNode, scope: Scope): readonly string[] {
  const result = node.type === "PathExpression" ? resolvePath(node, scope) : undefined;
  return result?.kind === "found" ? result.keys : [];
}
