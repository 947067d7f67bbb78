// What a template names or writes out as a value, against the shape of its data.

import { type Checking, suggestion } from "./checking.js";
import { isHelper } from "./helper-signatures.js";
import type { CallNode, ExpressionNode, SubExpressionNode } from "./nodes.js";
import { resolvePath } from "./resolve-path.js";
import type { Scope } from "./scope.js";
import type { Shape } from "./shape.js";

type LiteralNode = Exclude<ExpressionNode, { type: "PathExpression" | "SubExpression" }>;

/**
 * Looks a value up and reports what is wrong with it.
 * @param optional - whether it may be absent here
 * @returns undefined where nothing can be said of it
 */
export function shapeOfValue(
  node: ExpressionNode,
  scope: Scope,
  optional: boolean,
  checking: Checking,
): Shape | undefined {
  if (node.type === "SubExpression") return shapeOfSubExpression(node, scope, checking);
  if (node.type !== "PathExpression") return shapeOfLiteral(node);
  const { report } = checking;
  const name = node.original;
  const result = resolvePath(node, scope);
  switch (result.kind) {
    case "found":
      if (result.mayBeAbsent && !optional) report("template-may-be-absent", node.loc, { name });
      return result.shape;
    case "unknown":
      report("template-unknown-name", node.loc, { name, ...suggestion(result.part, result.candidates) });
      return undefined;
    case "no-parent":
      report("template-no-parent", node.loc, { name });
      return undefined;
  }
}

const shapeOfLiteral = ({ type }: LiteralNode): Shape =>
  type === "NumberLiteral" ? { kind: "number" } : { kind: type === "BooleanLiteral" ? "flag" : "text" };

function shapeOfSubExpression(node: SubExpressionNode, scope: Scope, checking: Checking): Shape | undefined {
  const { own, report } = checking;
  const name = String(node.path.original);
  if (own.has(name)) {
    checkOwnHelper(node, name, scope, checking);
    return { kind: "text" };
  }
  if (own.size === 0 || isHelper(name)) report("template-forbidden", node.loc, { what: "( )" });
  else report("template-unknown-helper", node.path.loc, { name, ...suggestion(name, own) });
  return undefined;
}

/** Helpers of plugins take anything, and give a text. */
export function checkOwnHelper(
  { params, hash, loc }: CallNode,
  helper: string,
  scope: Scope,
  checking: Checking,
): void {
  if (params.length === 0 || (hash?.pairs.length ?? 0) > 0) {
    checking.report("template-wrong-arguments", loc, { helper, expected: `{{${helper} title}}` });
  }
  for (const param of params) shapeOfValue(param, scope, false, checking);
}
