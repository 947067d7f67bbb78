// Calls of the packaged helpers, against what each of them takes.

import { shapeOfValue } from "./check-values.js";
import { type Checking, suggestion } from "./checking.js";
import { type HelperName, type HelperSignature, helperSignatures } from "./helper-signatures.js";
import type { CallNode, ExpressionNode } from "./nodes.js";
import type { Scope } from "./scope.js";

/** A helper that is called, and where. */
type Call = Readonly<{ helper: HelperName; usage: string; scope: Scope; checking: Checking }>;

export function checkHelper(node: CallNode, helper: HelperName, scope: Scope, checking: Checking): void {
  const { parameters, values, usage }: HelperSignature = helperSignatures[helper];
  const call: Call = { helper, usage, scope, checking };
  const least = parameters.filter((kind) => kind !== "optional-text").length;
  const extra = !values && (node.hash?.pairs.length ?? 0) > 0;
  if (node.params.length < least || node.params.length > parameters.length || extra) {
    checking.report("template-wrong-arguments", node.loc, { helper, expected: usage });
    return;
  }
  for (const [index, param] of node.params.entries()) {
    const kind = parameters[index];
    if (kind === "word") checkWord(node, call);
    else if (kind === "asset") checkAsset(param, call);
    else checkText(param, kind === "optional-text", call);
  }
}

function checkText(node: ExpressionNode, optional: boolean, { helper, usage, scope, checking }: Call): void {
  const shape = shapeOfValue(node, scope, optional, checking);
  if (shape !== undefined && shape.kind !== "text" && shape.kind !== "number") {
    checking.report("template-wrong-arguments", node.loc, { helper, expected: usage });
  }
}

function checkWord(node: CallNode, call: Call): void {
  const { report, useWord, names } = call.checking;
  const [key] = node.params;
  if (key?.type !== "StringLiteral") {
    report("template-wrong-arguments", node.loc, { helper: call.helper, expected: call.usage });
    return;
  }
  const name = String(key.value);
  useWord(name);
  const given = node.hash?.pairs ?? [];
  for (const { value } of given) checkText(value, false, call);
  const places = names.words.get(name);
  if (places === undefined) {
    report("template-unknown-word", key.loc, { key: name, ...suggestion(name, names.words.keys()) });
    return;
  }
  const missing = [...places].filter((place) => !given.some((pair) => pair.key === place));
  const unknown = given.map((pair) => pair.key).filter((place) => !places.has(place));
  if (missing.length + unknown.length > 0) {
    report("template-word-values", node.loc, { key: name, missing, unknown });
  }
}

function checkAsset(node: ExpressionNode, { helper, usage, checking }: Call): void {
  const { report, names } = checking;
  if (node.type !== "StringLiteral") {
    report("template-wrong-arguments", node.loc, { helper, expected: usage });
    return;
  }
  const name = String(node.value);
  if (!names.assets.has(name)) {
    report("template-unknown-asset", node.loc, { name, ...suggestion(name, names.assets) });
  }
}
